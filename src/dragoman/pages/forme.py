"""Forme: templates, words and stylesheet locked up together, ready to print any number of pages."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from minijinja import Environment, TemplateError

from dragoman.errors import RenderError
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.pages import catalogue as words
from dragoman.pages.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Forme:
    """What every page is printed from. `digest`: of all of it; `style_digest`: of the stylesheet alone."""

    environment: Environment
    catalogues: Mapping[Tag, Catalogue]
    stylesheet: str
    style_digest: str
    digest: str

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """A template filled in. Raises RenderError naming the template's file and line."""
        try:
            return self.environment.render_template(template, **context)
        except TemplateError as error:
            place = f"templates/{error.name or template}, line {error.line}"
            raise RenderError(f"{place}: {error.detail or error.message}") from error

    def catalogue(self, language: Tag) -> Catalogue | None:
        """The words of a language's pages; None for a language whose interface has not been written."""
        return words.for_language(self.catalogues, language)


def lock_up(templates: Mapping[str, str], catalogues: Mapping[Tag, Catalogue], stylesheet: str) -> Forme:
    """A forme from its parts. Every template is escaped as HTML, whatever its name; an unknown variable is an error."""
    environment = Environment(
        templates=templates,
        undefined_behavior="strict",
        auto_escape_callback=lambda name: "html",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    said = [
        f"{tag}\n{key}\n{entry.patterns.get(key, '')}"
        for tag, entry in catalogues.items()
        for key in sorted(entry.keys)
    ]
    sources = [f"{name}\n{source}" for name, source in sorted(templates.items())]
    return Forme(environment, catalogues, stylesheet, digest(stylesheet), digest(*sources, *said, stylesheet))


@functools.cache
def shipped() -> Forme:
    """The forme that comes with the package."""
    folder = resources.files("dragoman.pages") / "templates"
    files = {entry.name: entry.read_text("utf-8") for entry in folder.iterdir() if entry.name[0] not in "._"}
    stylesheet = files.pop("style.css")
    return lock_up(files, words.shipped(), stylesheet)
