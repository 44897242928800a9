"""Memory: translations that were approved, what they offer for a new text, and what is learned from them."""
