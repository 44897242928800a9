"""Copies gathered into the newsroom’s stories: identity, revisions, twins, rights."""
