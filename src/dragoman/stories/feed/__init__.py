"""Feeds and sitemaps: bytes to entries, whole or mended."""
