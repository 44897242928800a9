"""Newsrooms that read a folder of Markdown files: small, quick, and their stories are a test's own words."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from .conftest import Room

TOML = """
schema = 1
[newsroom]
name = {{ es = "La Mesa", ca = "La Taula", pt = "A Mesa" }}
tagline = {{ es = "Noticias de prueba", ca = "Notícies de prova", pt = "Notícias de prova" }}
address = "https://lamesa.example"
zone = "Europe/Madrid"
default = "es"
languages = {languages}

[sections.news]
title = {{ es = "Actualidad", ca = "Actualitat", pt = "Atualidade" }}

[topics.port]
title = {{ es = "Puerto", ca = "Port", pt = "Porto" }}
tags = ["puerto"]

[policy]
floor = {floor}
always_hold = []

{sources}
"""

SOURCE = """
[[sources]]
name = "{name}"
title = "{title}"
home = "https://{name}.example/"
language = "es"
kind = "folder"
location = "{name}"
every = 0
rights = {{ show = "{show}", pictures = true{rights} }}
"""

STORY = """\
+++
title = "{title}"
standfirst = "{standfirst}"
authors = ["Ana Rius"]
published = {published}
section = "Actualidad"
tags = ["puerto"]
language = "es"
+++

{body}
"""


def settle(
    folder: Path,
    *,
    languages: tuple[str, ...] = ("es", "ca"),
    floor: float = 0,
    rights: str = "",
    show: str = "full",
    hosts: str = "",
    sources: tuple[str, ...] = ("mesa",),
) -> Room:
    """A newsroom's settings written into a folder, over those that were there."""
    told = "".join(SOURCE.format(name=name, title=f"Papel de {name}", rights=rights, show=show) for name in sources)
    folder.mkdir(parents=True, exist_ok=True)
    for name in sources:
        (folder / name).mkdir(exist_ok=True)
    text = TOML.format(languages=str(list(languages)).replace("'", '"'), floor=floor, sources=told + hosts)
    (folder / "newsroom.toml").write_text(text, encoding="utf-8")
    return Room(folder)


def write(folder: Path, name: str, title: str, body: str, *, standfirst: str = "", day: int = 18) -> Path:
    """A story's file in a source's folder."""
    file = folder / f"{name}.md"
    told = STORY.format(
        title=title, standfirst=standfirst, published=f"2026-11-{day:02}T09:00:00+01:00", body=textwrap.dedent(body)
    )
    file.write_text(told, encoding="utf-8")
    return file


STORIES: Mapping[str, tuple[str, str]] = {
    "muelle": ("El muelle nuevo abre en primavera", "El muelle mide 240 metros. Costó 12 millones de euros.\n\nLos barcos llegarán en abril."),
    "mercado": ("El mercado vuelve a la plaza", "El mercado tiene 35 puestos. Abre los martes y los jueves.\n\nLos vecinos celebraron la noticia."),
    "escuela": ("La escuela estrena biblioteca", "La biblioteca guarda 4.000 libros. Los alumnos la pintaron de azul.\n\nEl acto duró una hora."),
}  # fmt: skip


def write_all(folder: Path) -> None:
    """Three plain stories."""
    for number, (name, (title, body)) in enumerate(STORIES.items()):
        write(folder, name, title, body, standfirst=f"Una noticia sobre el tema número {number + 2}", day=17 + number)
