"""Engines: segments of one language into words of another; which way to go, and what to try when words come out wrong."""
