"""Dragoman: a newsroom's stories, in every language, exactly carried across."""

__version__ = "0.1.0"
