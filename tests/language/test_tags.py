"""Tags as feeds declare them, good and hostile."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.errors import LanguageTagError
from dragoman.language.tags import canonical, read

CANONICAL = {
    "es": "es", "ES": "es", " es ": "es", "es_MX": "es", "es-419": "es", "spa": "es", "ca-valencia": "ca",
    "en-GB": "en", "en_US": "en", "en-US-u-ca-gregory": "en", "en-x-house": "en", "eng": "en",
    "pt": "pt", "pt-PT": "pt", "pt-AO": "pt", "pt-BR": "pt-BR", "pt_br": "pt-BR", "pt-Latn-BR": "pt-BR", "por": "pt",
    "zh": "zh", "zh-CN": "zh", "zh-SG": "zh", "zh-Hans": "zh", "cmn": "zh", "zh-cmn-Hans-CN": "zh", "zh-TW": "zh-Hant",
    "zh-HK": "zh-Hant", "zh-Hant-TW": "zh-Hant", "ZH-HANT": "zh-Hant", "zh-yue": "yue", "zh-min-nan": "nan",
    "iw": "he", "in": "id", "ind": "id", "id-ID": "id", "no": "nb", "nor": "nb", "no-bok": "nb", "nn-NO": "nn", "mo": "ro",
    "sh": "sr-Latn", "sr": "sr", "sr-RS": "sr", "sr-ME": "sr-Latn", "sr-Latn-RS": "sr-Latn", "cnr": "sr-Latn",
    "ms-MY": "ms", "msa": "ms", "zsm": "ms", "zlm": "zlm", "tl": "fil", "uz-Cyrl": "uz-Cyrl", "pa-PK": "pa-Arab",
    "ar-001": "ar", "arb": "ar", "de-DD": "de", "ru-SU": "ru", "es-Zzzz-ZZ": "es",
}  # fmt: skip

LIKELY = {
    "en-UK": "en-GB", "en_uk": "en-GB", "jp": "ja", "cn": "zh", "vn": "vi", "cz": "cs", "spanish": "es", "Japanse": "ja",
    "es_ES.UTF-8": "es", "en-EN": "en", "es-Abcd": "es", "de-1996-1996": "de", "eng-usa": "en",
}  # fmt: skip

HOPELESS = ["", " ", "-", "xx", "und", "mul", "zxx", "qaa", "x-house", "e\x00s", "es\x00", "e s", "es--mx", "-es", "es-", "💥",
            "еs", "ｅｓ", "es-u", "es-a-bb-a-cc", "../../etc/passwd", "<script>", "a" * 1_000_000, "es-" * 400_000]  # fmt: skip


@pytest.mark.parametrize(("declared", "tag"), CANONICAL.items())
def test_canonical(declared: str, tag: str) -> None:
    assert canonical(declared) == tag


@pytest.mark.parametrize(("declared", "likely"), LIKELY.items())
def test_a_wrong_tag_names_the_likely_one(declared: str, likely: str) -> None:
    with pytest.raises(LanguageTagError, match=rf"did you mean '{likely}'\?"):
        read(declared)


@pytest.mark.parametrize("declared", HOPELESS, ids=lambda text: repr(text[:20]))
def test_what_is_no_tag_is_refused_in_one_short_line(declared: str) -> None:
    with pytest.raises(LanguageTagError) as refused:
        read(declared)
    message = str(refused.value)
    assert len(message) < 300
    assert message.isprintable()


def test_script_and_region_are_filled_in_and_the_declared_tag_kept() -> None:
    language = read("zh_TW")
    assert (language.declared, language.language, language.script, language.region) == ("zh_TW", "zh", "Hant", "TW")
    assert (read("pt").region, read("pt-BR").region, read("en-GB").region) == ("PT", "BR", "GB")


def test_brazil_and_portugal_never_share_a_key() -> None:
    assert canonical("pt-BR") != canonical("pt-PT")
    assert canonical("pt") == canonical("pt-PT")


PARTS = st.sampled_from(
    [
        "es",
        "zh",
        "pt",
        "sr",
        "no",
        "und",
        "sgn",
        "BR",
        "TW",
        "Hant",
        "Latn",
        "419",
        "1996",
        "u",
        "x",
        "ca",
        "UK",
        "\x00",
    ]
)
TAGGISH = st.lists(PARTS | st.text("azAZ09", max_size=9), max_size=6).flatmap(
    lambda parts: st.sampled_from("-_").map(lambda mark: mark.join(parts))
)


@given(st.text() | TAGGISH)
@example("sr-Latn-ME")
def test_any_text_is_a_language_or_refused_and_the_canonical_tag_reads_as_itself(declared: str) -> None:
    try:
        language = read(declared)
    except LanguageTagError:
        return
    again = read(language.tag)
    assert again.tag == language.tag
    assert (again.language, again.script) == (language.language, language.script)
