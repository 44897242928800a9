"""What the wire readers make of IPTC's samples: every file read, or refused in one line; and pairs of one story in two formats.

    python eval/wire.py [DIRECTORY]

Prints a line a file (JSON Schemas and XSDs aside), then a line a pair of `dpa-digitalwires` with where the two differ.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from corpora import data_folder

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure, Heading, List, Paragraph, Table
from dragoman.stories.readers import read as read_page

SAMPLES = data_folder() / "iptc-samples"
NOWHERE = Source("", {}, "", "", "folder", "")
COMPARED = (
    "guid",
    "version",
    "language",
    "title",
    "standfirst",
    "authors",
    "published",
    "state",
    "embargo",
    "usage",
    "tags",
)


def files(folder: Path = SAMPLES) -> Iterator[Path]:
    """The samples: every JSON and XML file that is no schema."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".xml") and path.parent.name != "schema":
            yield path


def read(path: Path) -> Copy | ReadError:
    """What the reader of a file's kind makes of it."""
    try:
        return read_page(Fetched("", "", 200, {}, path.read_bytes()), NOWHERE, Entry(guid="", url=""))
    except ReadError as error:
        return error


def pairs(folder: Path = SAMPLES) -> Iterator[tuple[str, Copy | ReadError, Copy | ReadError]]:
    """Stories sent in two formats: the JSON side and the XML side."""
    made = folder / "dpa-digitalwires/tests/data"
    for path in sorted((made / "output").glob("*.xml")):
        yield path.stem, read(made / "input" / f"{path.stem}.json"), read(path)


def text_of(copy: Copy) -> list[str]:
    """The words of a body, block by block, pictures aside: only one of two formats may send them."""
    return [_words(block) for block in copy.body if not isinstance(block, Figure)]


def _words(block: Block) -> str:
    if isinstance(block, Paragraph | Heading):
        return block.text.text
    if isinstance(block, List):
        return " / ".join(item.text for item in block.items)
    if isinstance(block, Table):
        return " / ".join(cell.text for row in block.rows for cell in row)
    return str(getattr(block, "src", type(block).__name__))


def differences(one: Copy | ReadError, other: Copy | ReadError) -> list[str]:
    """The fields in which two readings differ; for two refusals, none when they say the same."""
    if isinstance(one, ReadError) or isinstance(other, ReadError):
        return [] if str(one) == str(other) else ["read"]
    found = [field for field in COMPARED if getattr(one, field) != getattr(other, field)]
    return found + (["body"] if text_of(one) != text_of(other) else [])


def main() -> int:
    """Print both tables; 1 when a file was neither read nor refused."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    counts = [0, 0]
    for path in files(folder):
        found = read(path)
        counts[isinstance(found, ReadError)] += 1
        line = (
            str(found)
            if isinstance(found, ReadError)
            else f"{found.title[:60]!r} {len(found.body)} blocks, {found.language}"
        )
        print(f"{path.relative_to(folder)!s:70.70} {line}")
    print(f"{counts[0]} read, {counts[1]} refused")
    for name, one, other in pairs(folder):
        print(f"pair {name:30} {', '.join(differences(one, other)) or 'alike'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
