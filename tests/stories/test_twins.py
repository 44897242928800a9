"""One agency text in several papers, and what only looks so. How well it does over many is `eval/twins.py`'s to say."""

from __future__ import annotations

import msgspec
import pytest

from dragoman.model.copy import Copy
from dragoman.model.story import Block, List, Paragraph, Rich
from dragoman.model.when import Instant
from dragoman.stories.gathering.twins import groups

NOON = 1_760_000_000
DAY = 86400

SPANISH = (
    "El puerto de Almar abrirá su muelle nuevo en primavera, según anunció ayer la consejera Ana Rius. La obra costó 2,3 millones.",
    "«No habrá más retrasos», dijo la consejera ante los vecinos. Los pescadores pedían el muelle desde hace una década.",
    "El muelle mide 240 metros y admite barcos de carga de gran calado. Las grúas llegarán en febrero desde Wexcombe.",
    "La oposición criticó el coste de la obra y pidió ver las facturas. El gobierno respondió que están publicadas desde junio.",
    "El tráfico de mercancías cayó un 4 % el año pasado por los temporales. La consejera espera que crezca con el muelle nuevo.",
)
JAPANESE = (
    "アルマル港の新しい埠頭は春に開く予定だと、担当のリウス局長が昨日発表した。工事費は二億三千万円だった。",
    "局長は住民に対し、これ以上の遅れはないと述べた。漁師たちは十年前から埠頭の建設を求めていた。",
    "埠頭の長さは240メートルで、大型の貨物船も接岸できる。クレーンは二月に届く見通しだ。",
    "野党は費用が高すぎると批判し、請求書の公開を求めた。政府は六月から公開していると答えた。",
)
THAI = (
    "ท่าเรืออัลมาร์จะเปิดท่าเทียบเรือใหม่ในฤดูใบไม้ผลิ ตามที่ผู้อำนวยการประกาศเมื่อวานนี้ ค่าก่อสร้างอยู่ที่สองล้านสามแสน",
    "ผู้อำนวยการกล่าวต่อชาวบ้านว่าจะไม่มีความล่าช้าอีก ชาวประมงเรียกร้องท่าเทียบเรือมานานสิบปี",
    "ท่าเทียบเรือยาว 240 เมตร และรองรับเรือสินค้าขนาดใหญ่ได้ ปั้นจั่นจะมาถึงในเดือนกุมภาพันธ์",
)


def copy(source: str, paragraphs: tuple[str, ...], language: str = "es", at: int = NOON, guid: str = "1") -> Copy:
    body: tuple[Block, ...] = tuple(Paragraph(Rich(text)) for text in paragraphs)
    return Copy(source, guid, f"https://{source}.example/{guid}", language, f"Titular de {source}", published=Instant(at), body=body)


def one(*copies: Copy) -> bool:
    return len(groups(copies)) == 1


def without_quotes(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.replace("«", "“").replace("»", "”") for text in paragraphs)


@pytest.mark.parametrize(
    "printed",
    [
        SPANISH,
        without_quotes(SPANISH),
        SPANISH[:3],
        (*SPANISH, "En Vallehondo, los vecinos siguen la obra con interés y esperan que llegue el tren."),
        ("Los vecinos de Vallehondo siguen la obra con interés.", *SPANISH[:4]),
        ("Almar, 3 nov (Agencia Litoral).- " + SPANISH[0], *SPANISH[1:]),
        ("ALMAR (Litoral) — " + SPANISH[0].replace("según anunció ayer", "según anunció el lunes"), *SPANISH[1:4]),
    ],
    ids=["alike", "own quotation marks", "cut", "a local end", "a local head", "a dateline", "a dateline and a word"],
)
def test_a_paper_s_own_handling_leaves_one_text(printed: tuple[str, ...]) -> None:
    assert one(copy("faro", SPANISH), copy("courier", printed, at=NOON + 3600))


@pytest.mark.parametrize(("paragraphs", "language"), [(JAPANESE, "ja"), (THAI, "th")])
def test_scripts_without_spaces_are_compared_as_well(paragraphs: tuple[str, ...], language: str) -> None:
    cut = copy("courier", (paragraphs[0] * 1, *paragraphs[1:-1]), language)
    assert one(copy("faro", paragraphs, language), cut)
    assert not one(copy("faro", paragraphs[::2] * 1, language), copy("courier", (paragraphs[1] * 3,), language))


def test_another_region_s_tag_is_the_same_language_and_a_translation_is_not() -> None:
    assert one(copy("faro", SPANISH, "es-419"), copy("courier", SPANISH, "es"))
    assert not one(copy("faro", SPANISH), copy("courier", SPANISH, "ca"))


WEATHER = (
    "El tiempo en Almar será soleado por la mañana con {} grados en la costa. Por la tarde soplará viento de {} kilómetros por hora.",
    "En Vallehondo se esperan {} litros de lluvia por metro cuadrado. La nieve bajará hasta los {} metros en la sierra del norte.",
    "El mar estará rizado con olas de {} centímetros. Los barcos deben consultar el aviso de la estación antes de salir del puerto.",
    "La mínima será de {} grados en el interior y la máxima de {} grados junto al río. El sol se pondrá a las {} horas en punto.",
)


def weather(*numbers: int) -> tuple[str, ...]:
    left = list(numbers)
    return tuple(text.format(*(left.pop(0) for _ in range(text.count("{}")))) for text in WEATHER)


def test_yesterday_s_weather_is_not_today_s() -> None:
    yesterday, today = weather(21, 30, 4, 900, 50, 3, 23, 18), weather(22, 45, 9, 1200, 90, 5, 25, 17)
    assert not one(copy("faro", yesterday), copy("courier", today, at=NOON + DAY))
    assert not one(copy("faro", yesterday), copy("courier", today, at=NOON + 600))


def test_one_number_of_the_day_is_enough_a_day_later_and_a_correction_within_the_hour() -> None:
    first, second = weather(21, 30, 4, 900, 50, 3, 23, 18), weather(21, 30, 4, 900, 50, 3, 23, 19)
    assert not one(copy("faro", first), copy("courier", second, at=NOON + DAY))
    mended = (SPANISH[0].replace("2,3", "3,2"), *SPANISH[1:])
    assert one(copy("faro", SPANISH), copy("courier", mended, at=NOON + 3600))


def test_previews_of_two_matches_are_two_stories() -> None:
    form = tuple(
        f"{{0}} recibe a {{1}} el domingo con la clasificación muy apretada ({number}). El entrenador de {{0}} confía en sus jugadores de siempre. "
        f"En la última visita de {{1}} hubo empate y mucha lluvia. Los aficionados de {{0}} llenarán el estadio una vez más."
        for number in range(3)
    )
    one_match = tuple(text.format("Almar", "Vallehondo") for text in form)
    other = tuple(text.format("Wexcombe", "Sembilu") for text in form)
    assert not one(copy("faro", one_match), copy("courier", other))


def test_a_background_in_common_is_not_a_story_in_common() -> None:
    own = ("El alcalde de Almar presentó el presupuesto del año que viene ante el pleno. Habrá dinero para escuelas y para el hospital comarcal.",
           "Los sindicatos pidieron más plazas de enfermería y de limpieza. El alcalde prometió estudiar la petición antes del verano.")  # fmt: skip
    assert not one(copy("faro", SPANISH), copy("courier", (*own, *SPANISH[3:])))


def test_a_source_s_standing_sentences_say_nothing() -> None:
    standing = " ".join(f"Este periódico número {n} forma parte de una iniciativa de la comarca entera." for n in range(12))
    own = [f"La noticia {n} trata del asunto {n} en la plaza {n} de Almar." for n in range(3)]
    copies = [copy("faro", (text, standing), guid=str(number)) for number, text in enumerate(own)]
    brief = ("La noticia 0 trata del asunto 0 en la plaza 0 de Almar.", standing)
    assert len(groups([*copies, copy("courier", brief)])) == 4


def test_a_text_that_one_source_prints_twice_is_two_stories_each_with_its_own_copy() -> None:
    copies = [
        copy("faro", SPANISH, guid="old"),
        copy("faro", SPANISH, at=NOON + 8 * 3600, guid="new"),
        copy("courier", SPANISH, at=NOON + 8 * 3600 + 60, guid="new"),
        copy("courier", SPANISH, at=NOON + 60, guid="old"),
    ]
    assert [{copies[at].guid for at in group} for group in groups(copies)] == [{"old"}, {"new"}]


def test_groups_that_have_a_source_in_common_are_not_joined() -> None:
    copies = [copy("faro", SPANISH), copy("courier", SPANISH)]
    assert groups(copies, [frozenset({"faro", "courier"}), frozenset({"courier"})]) == ((0,), (1,))


@pytest.mark.parametrize("paragraphs", [(), ("",), ("Breve.",), (SPANISH[0],), ("." * 5000,), ("a " * 40,), ("\u0301" * 500,)])
def test_too_little_text_is_joined_with_nothing(paragraphs: tuple[str, ...]) -> None:
    assert not one(copy("faro", paragraphs), copy("courier", paragraphs))


def test_lists_count_and_an_undated_copy_must_be_alike_throughout() -> None:
    listed = copy("faro", ())
    listed = msgspec.structs.replace(listed, body=(List(tuple(Rich(text) for text in SPANISH)),), published=None)
    assert one(listed, copy("courier", SPANISH))
    mended = (SPANISH[0].replace("2,3", "3,2"), *SPANISH[1:])
    assert not one(listed, copy("courier", mended))


def test_every_copy_is_in_one_group_in_any_order() -> None:
    copies = [copy(f"p{n}", SPANISH[: 3 + n % 3], at=NOON + n) for n in range(9)] + [copy("q", weather(1, 2, 3, 4, 5, 6, 7, 8))]
    there = groups(copies)
    back = [{len(copies) - 1 - at for at in group} for group in groups(copies[::-1])]
    assert sorted(map(sorted, there)) == sorted(map(sorted, back)) == [list(range(9)), [9]]
