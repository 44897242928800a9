"""Mode files are read, never believed, never run by a shell."""

from __future__ import annotations

from pathlib import Path

from dragoman.engines import packages
from dragoman.engines.modes import installed, version, with_marks


def mode(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.mode").write_text(text)


def test_pairs_have_canonical_tags_and_the_variant_of_today(tmp_path: Path) -> None:
    for name in (
        "spa-cat",
        "spa-cat_iec2017",
        "spa-cat_valencia",
        "es-pt_BR",
        "cat-por_PTpre1990",
        "ind-zlm",
        "eco-es-fr",
        "glg-xyz",
    ):
        mode(tmp_path, name, f"lt-proc '/data/{name}.bin'")
    found = {pair: each.name for pair, each in installed(tmp_path).items()}
    assert found == {
        ("es", "ca"): "spa-cat_iec2017",
        ("es", "pt-BR"): "es-pt_BR",
        ("id", "ms"): "ind-zlm",
        ("gl", "xyz"): "glg-xyz",
    }


def test_stages(tmp_path: Path) -> None:
    mode(tmp_path, "a1-b", "ignored")
    mode(
        tmp_path,
        "es-gl",
        "\n lt-proc -w '/d e/a.bin'| vislcg3 -g x | apertium-transfer '/t' '/t.bin' '/bil' |lt-proc $1 '/g' \n\n",
    )
    (only,) = installed(tmp_path).values()
    assert [stage.command for stage in only.stages] == [
        ("lt-proc", "-z", "-w", "/d e/a.bin"),
        ("vislcg3", "-g", "x"),
        ("apertium-transfer", "-z", "/t", "/t.bin", "/bil"),
        ("lt-proc", "-z", "-g", "/g"),
    ]
    assert [stage.command for stage in with_marks(only.stages)][2:] == [
        ("lt-proc", "-z", "-b", "/bil"),
        ("apertium-transfer", "-z", "-b", "/t", "/t.bin"),
        ("apertium-wblank-detach", "-z"),
        ("lt-proc", "-z", "-g", "/g"),
    ]


def test_without_debian_the_version_follows_the_data(tmp_path: Path) -> None:
    data = tmp_path / "apertium-none-such"
    data.mkdir()
    (data / "a.bin").write_bytes(b"1")
    mode(tmp_path, "es-gl", f"lt-proc '{data}/a.bin'")
    (only,) = installed(tmp_path).values()
    before = version(only)
    assert version(only) == before
    (data / "a.bin").write_bytes(b"12")
    assert version(only) != before


def test_an_empty_machine_is_told_what_to_install(tmp_path: Path) -> None:
    assert installed(tmp_path) == {}
    assert "apertium-spa-cat" in packages.absent(tmp_path)
    assert packages.needed([("es", "ca"), ("id", "ms")])[-2:] == ("apertium-ind-zlm", "apertium-spa-cat")
    assert packages.command(["apertium-spa-cat"]).startswith("sudo apt-get install ")
