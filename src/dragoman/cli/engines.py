"""`engines` and `engines add`: what translates here, and a further engine, tried before it is written down."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.errors import EngineError, SettingsError, UsageError

if TYPE_CHECKING:
    from dragoman.ports import Engine
    from dragoman.settings import Settings

SERVERS = ("deepl", "libretranslate", "openai")
MODELS = "ctranslate"


@click.group("engines", invoke_without_command=True)
@click.option("--test", is_flag=True, help="Translate a sentence on every route and say which answer sensibly.")
@click.pass_context
def engines_command(ctx: click.Context, test: bool) -> int:
    """List the engines and the routes they give, with their quality."""
    if ctx.invoked_subcommand is not None:
        return 0
    from dragoman.cli import telling
    from dragoman.settings import load

    settings = load(Path(ctx.obj))
    lines, broken = telling.engine_lines(settings, test)
    for line in lines:
        click.echo(line)
    lacks = telling.lacking(settings) if test else []
    for line in lacks:
        click.echo(f"dragoman: {line}", err=True)
    return 1 if broken or lacks else 0


@engines_command.command("add")
@click.argument("what", metavar="deepl|libretranslate|openai|FILE|PAIR")
@click.option("--address", help="Where its server is.")
@click.option("--key", metavar="VARIABLE", help="The environment variable its key is in.")
@click.option("--model", help="The model's name on an OpenAI-compatible server.")
@click.option("--quality", type=click.FloatRange(0, 100), help="chrF its routes are taken to have.")
@click.option("--sha256", default="", metavar="HEX", help="What a model's file must sum up to.")
@click.pass_obj
def add_command(
    folder: str, what: str, address: str | None, key: str | None, model: str | None, quality: float | None, sha256: str
) -> int:
    """Add an engine: a server by its protocol, a model from a FILE (.argosmodel), or a PAIR as es-ca from the Argos index."""
    from dragoman.settings import load

    settings = load(Path(folder))
    if what not in SERVERS:
        return _install(settings, what, sha256)
    told = {"address": address, "key": key, "model": model, "quality": quality}
    return _server(settings, what, {name: value for name, value in told.items() if value is not None})


def _server(settings: Settings, name: str, told: dict[str, object]) -> int:
    from dragoman import app
    from dragoman.settings import EngineUse
    from dragoman.settings.edit import use_engine

    before = next((use.table for use in settings.engines if use.name == name), {})
    if name == "deepl":
        told.setdefault("key", before.get("key", "DEEPL_KEY"))
    table = {**before, **told}
    engine = app.open_engine(EngineUse(name, table), settings)
    try:
        _tried(engine, settings)
    finally:
        engine.close()
    use_engine(settings.folder, name, told)
    click.echo(f"{name} stands in {settings.folder / 'newsroom.toml'}, the least liked of equals")
    _terms(engine, name, table)
    return 0


def _tried(engine: Engine, settings: Settings) -> None:
    """Translates one sentence and shows it. Raises EngineError where that does not work."""
    from dragoman.model.segment import Segment

    wanted = [(a, b) for a in _read(settings) for b in settings.newsroom.languages if a != b]
    offered = {each[:2] for each in engine.facts.pairs}
    pair = next((pair for pair in wanted if pair in offered), None)
    if pair is None:
        asked = ", ".join(f"{a}-{b}" for a, b in wanted[:8]) or "no pair of languages"
        why = getattr(engine, "resting", str)() or f"it does not go between the newsroom's languages ({asked})"
        raise EngineError(f"{engine.facts.name} is of no use here: {why}; nothing was written")
    sentence = _SENTENCES.get(pair[0].partition("-")[0], "27.")
    (said,) = engine.translate([Segment("", pair[0], sentence)], *pair)
    if said.failed:
        raise EngineError(f"{said.failed}; nothing was written")
    click.echo(f"{pair[0]}-{pair[1]}: {sentence} -> {said.text}")


_SENTENCES = {
    "ca": "La ciutat té 27 escoles.", "de": "Die Stadt hat 27 Schulen.", "en": "The city has 27 schools.",
    "es": "La ciudad tiene 27 escuelas.", "fr": "La ville compte 27 écoles.", "id": "Kota itu memiliki 27 sekolah.",
    "it": "La città ha 27 scuole.", "ms": "Bandar itu mempunyai 27 sekolah.", "pt": "A cidade tem 27 escolas.",
}  # fmt: skip


def _read(settings: Settings) -> tuple[str, ...]:
    spoken = (tag for source in settings.newsroom.sources for tag in (source.language, *source.also))
    return tuple(dict.fromkeys((*spoken, *settings.newsroom.languages)))


def _terms(engine: Engine, name: str, table: dict[str, object]) -> None:
    """What an operator must know before the first run: the key, the price, where the text goes, what is published."""
    if variable := table.get("key"):
        click.echo(f"the key is read from the environment variable {variable}, and stands in no file")
    unit = "tokens" if name == "openai" else "characters"
    price = table.get("price")
    unset = f"no price is set: put engines.{name}.price, money for a million {unit}, into newsroom.toml"
    click.echo(f"price: {price} for a million {unit}" if price else unset)
    stays = "text stays on this machine"
    leaves = "text leaves the house; what is embargoed, withheld or for subscribers does not go there"
    click.echo(leaves if engine.facts.leaves_house else stays)
    if not table.get("quality"):
        click.echo(
            f"not measured: its routes are drafted and held until engines.{name}.quality says what they are worth"
        )


def _install(settings: Settings, what: str, sha256: str) -> int:
    from dragoman.engines.install import SUFFIX, from_file, from_index
    from dragoman.settings.edit import use_engine

    file = Path(what)
    if file.is_file() or what.endswith(SUFFIX):
        done = from_file(file, settings.folder, sha256)
    elif "-" in what or "_" in what:
        done = from_index(what, settings.folder, settings.argos_index, sha256)
    else:
        raise UsageError(f"no engine is called {what!r}: write {', '.join(SERVERS)}, a file, or a pair as es-ca")
    click.echo(f"{done.path} stands, sha256 {done.sha256}")
    use_engine(settings.folder, MODELS, {})
    _told_of_models(settings)
    return 0


def _told_of_models(settings: Settings) -> None:
    """A sentence by the models, where the library that runs them is here."""
    from dragoman import app
    from dragoman.settings import EngineUse

    before = next((use.table for use in settings.engines if use.name == MODELS), {})
    try:
        engine = app.open_engine(EngineUse(MODELS, before), settings)
    except SettingsError as failure:
        click.echo(f"dragoman: {failure}", err=True)
        return
    try:
        _tried(engine, settings)
    except EngineError as failure:
        click.echo(f"dragoman: the model stands, but {failure}", err=True)
    finally:
        engine.close()
    click.echo("text stays on this machine, no charge")
