"""Memory: what is learned from translations that were approved."""
