"""Stories taken apart into units and put together again, in their own language or another. Pure."""
