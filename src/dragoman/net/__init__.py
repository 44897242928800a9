"""The one guarded HTTP client, out."""
