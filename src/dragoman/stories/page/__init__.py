"""Web pages: bytes to Copy, by rooms for what is said of a story and for what stands on the page."""
