"""Runners: how the pure steps are spread over the machine."""
