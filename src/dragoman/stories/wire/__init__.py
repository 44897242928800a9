"""Wires: what agencies send, in ninjs, NewsML and NITF."""
