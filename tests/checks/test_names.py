"""Names: those replaced, lost, added and misspelt are seen; inflected, respelt and translated ones are left alone."""

from collections.abc import Callable

import msgspec
import pytest

from dragoman.checks.learning import renderings
from dragoman.checks.names import Names
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge, Rendering
from dragoman.model.unit import Unit

Make = Callable[..., tuple[Unit, Draft]]


@pytest.fixture
def told(pair: Make) -> Callable[[str, str, str], set[str]]:
    def look(languages: str, source: str, target: str) -> set[str]:
        unit, draft = pair(source, target, languages)
        return {f"{found.key} {found.severity}" for found in Names().find(unit, draft, Knowledge())}

    return look


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("en-es", "The mayor met Hargreave on the quay.", "La alcaldesa vio a Wilcox en el muelle.", "replaced warning"),
        ("en-vi", "The mayor met Hargreave on the quay.", "Thị trưởng gặp Wilcox ở bến tàu.", "replaced warning"),
        ("es-en", "La alcaldesa vio a Lliria en el muelle.", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("en-es", "The mayor met Hargreave on the quay.", "La alcaldesa los vio en el muelle.", "lost warning"),
        ("en-id", "The mayor met them on the quay.", "Wali kota menemui mereka bersama Hargreave.", "added note"),
        ("en-es", "They met Flake on the quay.", "Se reunieron con Wilcox en el muelle.", "replaced warning"),
        ("en-es", "The mayor met Hargreave on the quay.", "La alcaldesa vio a Hargraeve en el muelle.", "misspelt blocker"),
        ("en-de", "The mayor met Hargreave on the quay.", "Die Bürgermeisterin traf Wilcox am Kai.", "replaced warning"),
        ("en-es", "Kate Mason met Tom West in Leeds.", "Kate Mason vio a Tom Wilcox en Leeds.", "replaced warning"),
        ("en-ru", "The mayor met Pemberton on the quay.", "Мэр встретила Уилкокса на набережной.", "replaced warning"),
        ("en-ja", "The mayor met Pemberton on the quay.", "市長は埠頭でウィルコックスに会った。", "lost warning"),
        ("en-hi", "The mayor met Pemberton on the quay.", "महापौर घाट पर विलकॉक्स से मिलीं।", "replaced warning"),
        ("ar-en", "التقت العمدة ببيمبرتون على الرصيف.", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("ko-en", "시장은 부두에서 윌로비를 만났다.", "The mayor met Hargreave on the quay.", "replaced warning"),
        ("he-en", "ראש העיר פגשה את פמברטון על הרציף.", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("hi-en", "महापौर घाट पर पेम्बर्टन से मिलीं।", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("ru-en", "Мэр встретила Пембертона на набережной.", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("zh-en", "市长在码头会见了Pemberton。", "The mayor met Wilcox on the quay.", "replaced warning"),
        ("en-ar", "The mayor met Pemberton on the quay.", "التقت العمدة بهالورسن على الرصيف.", "replaced warning"),
        ("en-ru", "The mayor met Pemberton on the quay.", "Мэр встретила Wilcox на набережной.", "added warning"),
        ("en-th", "The mayor met Pemberton on the quay.", "นายกเทศมนตรีพบกับ Wilcox ที่ท่าเรือเมื่อวานนี้", "added warning"),
    ],
)
def test_a_wrong_name_is_seen(
    told: Callable[[str, str, str], set[str]], languages: str, source: str, target: str, expected: str
) -> None:
    assert expected in told(languages, source, target)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-pl", "The mayor met Hargreave in London.", "Burmistrzyni spotkała Hargreave'a w Londynie."),
        ("en-tr", "The mayor met Hargreave in Athens.", "Belediye başkanı Hargreave'le Atina'da görüştü."),
        ("en-es", "The Spanish mayor flew from Moscow.", "La alcaldesa española voló desde Moscú."),
        ("en-de", "The University opened in October.", "Die Universität wurde im Oktober eröffnet."),
        ("en-fr", "The United Nations and the U.S. met in Geneva.", "L'ONU et les États-Unis se sont réunis à Genève."),
        ("en-id", "Officials in Germany and the United Kingdom agreed.", "Pejabat di Jerman dan Britania Raya setuju."),
        ("en-ru", "The mayor met Hargrave in London.", "Мэр встретился с Харгрейвом в Лондоне."),
        ("uk-pl", "Порт стоїть на півночі Шотландії.", "Port leży na północy Szkocji."),
        ("en-ru", "Moscow has rejected the plan.", "Россия отвергла этот план."),
        ("en-ar", "The mayor met Pemberton on the quay.", "التقت العمدة وبيمبرتون على الرصيف."),
        ("en-ja", "Hurricane Rosa nears Leeds.", "ハリケーンローザがリーズに近づいている。"),
        ("en-ja", "The mayor met Guo in Qinghai.", "市長は青海省で郭氏に会った。"),
        ("en-th", "The mayor met Pemberton on the quay.", "นายกเทศมนตรีพบกับ Pemberton ที่ท่าเรือเมื่อวานนี้"),
        ("en-es", "The President met the Navy.", "El presidente se reunió con la Marina."),
        ("ar-en", "التقت العمدة ببيمبرتون على الرصيف.", "The mayor met Pemberton on the quay."),
        ("ko-en", "시장은 부두에서 펨버튼을 만났다.", "The mayor met Pemberton on the quay."),
        ("zh-en", "市长在码头会见了Pemberton。", "The mayor met Pemberton on the quay."),
        ("he-en", "ראש העיר פגשה את פמברטון על הרציף.", "The mayor met Pemberton on the quay."),
        ("vi-en", "Ông nói tại Luân Đôn hôm thứ Hai.", "He spoke in London on Monday."),
    ],
)
def test_a_name_in_its_own_dress_is_left_alone(
    told: Callable[[str, str, str], set[str]], languages: str, source: str, target: str
) -> None:
    assert not {found for found in told(languages, source, target) if not found.endswith("note")}


def test_where_names_cannot_be_told_it_is_said(pair: Make) -> None:
    unit, draft = pair("The mayor met Hargreave.", "市长会见了他。", "en-zh")
    assert list(Names().find(unit, draft, Knowledge())) == []
    assert list(Names().unchecked(unit, draft)) == ["names:en-zh"]


@pytest.mark.parametrize("text", ["A" * 200_000, "Aa " * 70_000, "A-" * 100_000, "O'" * 100_000, "\ud800Ab \u202eCd " * 20_000])
def test_hostile_names_come_to_an_end(pair: Make, text: str) -> None:
    unit, draft = pair(text, text[::-1], "en-es")
    assert isinstance(list(Names().find(unit, draft, Knowledge())), list)


def test_the_register_says_what_a_name_is_called(pair: Make) -> None:
    unit, draft = pair("The mayor met Hargreave on the quay.", "La alcaldesa vio a Wilcox en el muelle.", "en-es")
    known = Knowledge(renderings=(Rendering("Hargreave", "Wilcox", "es"),))
    assert list(Names().find(unit, draft, known)) == []
    other = Knowledge(renderings=(Rendering("Hargreave", "Wilcox", "fr"),))
    assert [found.key for found in Names().find(unit, draft, other)] == ["replaced"]


def test_a_rendering_is_learned_from_approved_sentences() -> None:
    approved = [
        ("The mayor met Quillhaven on the quay.", "La alcaldesa vio a Plumapuerto en el muelle."),
        ("They left Quillhaven early.", "Salieron temprano de Plumapuerto."),
        ("They met Hargreave once.", "Vieron una vez a Wilcox."),
    ]
    assert renderings(approved, "en", "es") == (Rendering("Quillhaven", "Plumapuerto", "es"),)


def test_a_name_of_the_sentence_before_is_not_added(pair: Make) -> None:
    unit, draft = pair("She left.", "Luego se fue Hargreave.", "en-es")
    assert [found.key for found in Names().find(unit, draft, Knowledge())] == ["added"]
    beside = msgspec.structs.replace(unit, before="The mayor met Hargreave.")
    assert list(Names().find(beside, draft, Knowledge())) == []
