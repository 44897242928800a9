"""Pages: editions become what readers see. Pure: a page is a function of the shelf, the newsroom and an instant."""

from dragoman.pages.address import article_path, slugify
from dragoman.pages.flatplan import answering, page, paths
from dragoman.pages.inputs import Standing, moved_on, shifted, standing, touched

__all__ = [
    "Standing",
    "answering",
    "article_path",
    "moved_on",
    "page",
    "paths",
    "shifted",
    "slugify",
    "standing",
    "touched",
]
