"""Where sentences end, as newspapers print them. In the tables ` | ` stands where one sentence ends and the next begins."""

import gzip
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.language.sentences import spans

DATA = os.environ.get("DRAGOMAN_DATA", Path(__file__).resolve().parents[3] / "shared" / "data")
NTREX = Path(DATA) / "ntrex"

CASES: dict[str, tuple[str, ...]] = {
    "es": (
        "El Sr. Ramos y la Dra. Gil llegaron. | No hablaron.",
        "Viajó a EE. UU. con su hermana. | Volvió en mayo.",
        "Viajó a EE. UU. | El viaje duró tres días.",
        "El puerto movió 240.100 toneladas a las 09.30 del lunes. | Fue récord.",
        "Véase el art. 5 y la pág. 12. | El núm. 3 falta.",
        "Habló J. R. Ramos. | Nadie respondió.",
        "La 29.ª edición, el 3.er premio y el 1.º de mayo. | Fin.",
        "«No volveremos», dijo Ana. | «¿Y ahora?» preguntó Luis.",
        "«¡Qué vergüenza!» gritó. | Se fue.",
        "¿Quién paga? | ¡Nadie! | Así es.",
        "Vamos... a ver qué pasa. | Quizá… | El lunes se sabrá.",
        "Cierra a las 9 a. m. del martes. | Abre p. ej. Casa Pepe.",
        "Cerró a las 9 p. m. | Juan llegó a las 10.",
        "Lo dijo el ministro (ayer. Nadie lo oyó) y se fue. | Hoy calla.",
        "El concurso «¿Quién sabe? ¡Yo!» vuelve. | Será el jueves.",
        "Trabaja en Puertos S.A. desde 2019. | Vive en la Avda. Colón.",
        "Ganó por 3. | 20 personas lo vieron.",
        "1. Primero, los hechos. | 2. Luego, las cuentas.",
        "Costó 5 euros, etc. | Nadie pagó.",
        "El papa Juan Pablo II. | Un santo.",
        "“Estoy contento. | Hemos ganado”, dijo el técnico.",
        "—¿Vienes? —preguntó Juan. | —No.",
        "Todo en orden... ¿no? | Sí.",
        "Adiós. ***",
    ),
    "ca": (
        "El Sr. Puig i la Sra. Roca van arribar. | No van parlar.",
        "Viu als EE. UU. des del 2010. | Treballa a l'Av. Diagonal.",
        "Viu als EE. UU. | L'any vinent tornarà.",
        "«Què fem?» va preguntar. | Ningú no va respondre.",
        "Mn. Cinto va néixer el 17.5.1845. | Va morir el 1902.",
        "L'art. 4 i la pàg. 12 ho diuen. | El núm. 7 no.",
        "És el km. 12,5 de la ctra. de Vic. | Hi ha obres.",
        "Va dir: «No ho sé». | I va marxar.",
        "Potser… | Demà ho sabrem.",
        "Potser... demà ho sabrem.",
        "Parla J. V. Foix. | Escolteu-lo.",
        "El preu és de 1.250.000 euros. | És massa.",
        "Vindran la Dra. Pi, el Dr. Mas, etc. | Tots hi seran.",
        "L'última botiga de Sainsbury's. | Joan hi va.",
        "Qui ho paga? | Tothom!",
        "El teatre (obert el 1898. Tancat el 1936) reobre. | Avui.",
    ),
    "gl": (
        "O Sr. Castro e a Dra. Rei chegaron. | Non falaron.",
        "Vive nos EE. UU. desde 2010. | Traballa na Av. de Lugo.",
        "Vive nos EE. UU. | A medida que pasa o tempo, esquece.",
        "«E agora?» preguntou. | Ninguén respondeu.",
        "Naceu o 17.5.1863. | Morreu en 1936.",
        "O art. 4 e a páx. 12 dino. | O núm. 7 non.",
        "A 29.ª edición rematou. | Foi a mellor.",
        "Falou X. L. Méndez. | Todos calaron.",
        "Custa 1.250.000 euros. | É moito.",
        "Quizais… | Mañá saberase.",
        "Quizais... mañá saberase.",
        "Quen paga? | Todos!",
        "«Gañamos!», dixo. | «Non o creo.»",
        "O barco (botado en 1920. Varado en 1950) volve. | Hoxe mesmo.",
    ),
    "pt": (
        "O Sr. Silva e a Dra. Costa chegaram. | Não falaram.",
        "Vive nos EE. UU. desde 2010. | Trabalha na Av. da Liberdade.",
        "“E agora?” perguntou. | Ninguém respondeu.",
        "O art. 4 e a pág. 12 dizem isso. | O n.º 7 não.",
        "Foi no séc. XIX. | Era inverno.",
        "A 29.ª edição acabou. | Foi a melhor.",
        "Falou A. C. Jobim. | Todos calaram.",
        "Custa R$ 1.250.000,50. | É muito.",
        "Chegou às 9 a.m. de segunda. | Saiu logo.",
        "Trabalha na Silva & Cia. Ltda. desde 2019. | Gosta.",
        "A firma é a Silva Lda. | Os donos são dois.",
        "Talvez… | Amanhã se saberá.",
        "Talvez... amanhã se saiba.",
        "«Ganhámos!», disse o técnico. | «Não acredito.»",
        "Quem paga? | Todos!",
        "Exmo. Sr. Presidente, venho por este meio. | Obrigado.",
    ),
    "fr": (
        "M. Dupont et Mme. Durand sont venus. | Ils n'ont rien dit.",
        "« Et maintenant ? » demanda-t-il. | Personne ne répondit.",
        "« Non ! | Jamais ! » | Il partit.",
        "Né en 50 av. J.-C. à Rome. | Mort en Gaule.",
        "Voir l'art. 5 et la p. 12. | Le n° 3 manque.",
        "Il est 10 h. | Le train part.",
        "C'est J.-P. Martin qui parle. | Il a raison.",
        "La Sté. Martin a gagné 1.250.000 euros. | Bravo.",
        "Il a vu St. Malo, etc. | Puis il est rentré.",
        "Peut-être… | Demain on saura.",
        "Peut-être… demain on saura.",
        "Qui paie ? | Tout le monde !",
        "Le film « Qui sait ? Moi ! » sort jeudi. | Enfin.",
        "« C'est fini », a dit le Dr. Roux. | « Rentrons. »",
        "Le 1er mai 2024. | La fête.",
    ),
    "it": (
        "Il Sig. Rossi e la Sig.ra Bianchi sono arrivati. | Non hanno parlato.",
        "Il dott. Verdi e la prof.ssa Neri lavorano alla S.p.A. Fiori. | Sono soci.",
        "«E adesso?» chiese. | Nessuno rispose.",
        "Si veda l'art. 5 e la pag. 12. | Il n. 3 manca.",
        "Parla G. B. Vico. | Ascoltate.",
        "Costa 1.250.000 euros. | È tanto.",
        "La 29.ª edizione è finita. | Era la migliore.",
        "Ha visto Roma, Napoli, ecc. | Poi è tornato.",
        "Forse… | Domani si saprà.",
        "Forse... domani si saprà.",
        "Chi paga? | Tutti!",
        "«Abbiamo vinto!», disse l'on. Moro. | «Non ci credo.»",
        "Chiesa di S. Maria Novella. | Chiusa.",
        "Alle 09.30 di lunedì. | Piove.",
        "Il teatro (aperto nel 1898. Chiuso nel 1936) riapre. | Oggi.",
    ),
    "en": (
        "Mr. Smith and Dr. Jones arrived. | They said nothing.",
        "She lives in the U.S. with her son. | He likes it.",
        "She lives in the U.S. | Her son likes it.",
        "The U.S. Drought Monitor said so. | Nobody listened.",
        "He works for Acme Inc. in St. Louis. | The pay is good.",
        "Acme Inc. | The rest is silence.",
        "He said no. | Then he left.",
        "They met at about 11.40 p.m. | Steel is patient.",
        "It ends at 7 p.m. ET on Sunday. | It starts at 5 p.m. Eastern.",
        "No. 5 is alive. | See p. 12 and Fig. 3.",
        "It opens at 5 a.m. Monday. | It closes at 9 p.m. | The bar stays open.",
        '"Is it so?" Mr. Jones asked. | Nobody answered.',
        '"Are you ready?" CNN reported. | We were.',
        "“We won!” she said. | “I can't believe it.”",
        "J. R. R. Tolkien wrote it. | I read it.",
        "Sen. Flake and Sens. Kennedy and Graham voted. | It failed.",
        "It cost $3.5 million. | 20 people paid.",
        "Well... maybe not. | Well… | Maybe so.",
        "The show (first seen in 1990. Last seen in 1999) returns. | Tonight.",
        "Roe v. Wade was decided on Jan. 22, 1973. | It stood.",
        "Yahoo! Inc. was sold. | Nobody noticed.",
        "Prices rose, e.g. The Times doubled its own. | Sales fell.",
        "He holds a Ph.D. from Yale. | She does too.",
        "Martin Luther King Jr. spoke. | The crowd listened.",
        "1. Wash your hands. | 2. Dry them.",
    ),
    "id": (
        "Tn. Budi dan Ny. Sari datang. | Mereka diam.",
        "Rumahnya di Jl. Sudirman No. 5. | Harganya Rp. 5.000.000.",
        "Harga Rp 5.000. | Naik pukul 09.30 WIB.",
        "PT. Telkom Tbk. di Jakarta untung. | Sahamnya naik.",
        "Drs. H. Ahmad, M.Si. hadir. | Beliau berpidato.",
        "Ia tinggal di Kec. Ubud, Kab. Gianyar. | Di sana sejuk.",
        "Alamat d.a. Jl. Merdeka 1. | Kirim segera.",
        "Beli beras, gula, dll. | Jangan lupa.",
        "“Apa?” tanya Budi. | “Tidak ada.”",
        '"Apa?" Budi bertanya. | Ani diam.',
        "Kata Prof. Dr. B. J. Habibie. | Semua setuju.",
        "Mungkin… | Besok kita tahu.",
        "Mungkin... besok kita tahu.",
        "Siapa yang bayar? | Semua!",
        "Lihat hlm. 12 dan Pasal 3. | Jelas.",
        "Letjen. Sutrisno tiba. | Dia lelah.",
    ),
    "ms": (
        "Tn. Ahmad dan Pn. Siti tiba. | Mereka senyap.",
        "En. Adams berkata demikian. | Semua setuju.",
        "Rumahnya di Jln. Ampang No. 5. | Harganya RM1.250.000.",
        "Syarikat Maju Sdn. Bhd. untung. | Sahamnya naik.",
        "Syarikat Maju Sdn. Bhd. | Kerajaan setuju.",
        "Ia di Kg. Baru. | Di sana ramai.",
        "Beli beras, gula, dll. | Jangan lupa.",
        "“Apa?” tanya Ali. | “Tiada.”",
        "Kata Prof. Dr. M. Rahman. | Semua setuju.",
        "Mungkin… | Esok kita tahu.",
        "Mungkin... esok kita tahu.",
        "Siapa bayar? | Semua!",
        "Lihat hlm. 12 dan bil. 3. | Jelas.",
        "Pukul 9.30 pagi. | Hujan.",
    ),
    "vi": (
        "Ông ở TP. Hồ Chí Minh. | Bà ở Hà Nội.",
        "GS.TS. Nguyễn Văn An và PGS. Trần Bình nói. | Mọi người nghe.",
        "Giá 240.100 đồng. | Tăng 3,5%.",
        "Mua gạo, đường, v.v. | Đừng quên.",
        "“Sao?” ông hỏi. | Không ai đáp.",
        "Ai trả? | Tất cả!",
    ),
    "ar": (
        "قال د. أحمد ذلك. | لم يجب أحد.",
        "من يدفع؟ | الجميع!",
        "في عام 711 ق.م. كانت المدينة. | ثم سقطت.",
        "«من أنت؟» | لم يجب.",
        "بلغ السعر 3.5 مليون. | ارتفع.",
    ),
    "hi": (
        "डॉ. राम आए। | वे गए।",
        "यू.एस. की टीम जीती। | सब खुश थे।",
        "पी. डिड्डी ने गाया। | लोग नाचे।",
        "कौन आया? | कोई नहीं!",
    ),
    "ja": (
        "彼は来た。|彼は見た。",
        "「行く。」と言った。|帰った。",
        "彼は「行く。帰る。」と言った。|そして消えた。",
        "本当?|そうだ。",
        "3.5万円です。|高い！",
        "（終わり。）|次へ。",
    ),
    "zh": ("“你好。”他说。|我走了。", "谁付？|大家！", "他说：“走吧。”|我们走了。", "价格为3.5元。|很贵。", "“罗莎”来了。|“罗莎”走了。"),
    "th": ("พ.ศ. 2566 ดร. สมชาย มา", "ใครจ่าย? | ทุกคน!"),
    "km": ("ខ្ញុំទៅ។ | អ្នកមក។", "គាត់ទិញអង្ករ ស្ករ ។ល។ | គាត់ទៅ។", "ខ្ញុំទៅ។|អ្នកមក។"),
    "my": ("သူလာသည်။ | သူမသွားသည်။",),
    "ur": ("وہ آیا۔ | وہ گیا۔",),
    "el": ("Ποιος πληρώνει; | Όλοι!",),
    "de": ("Am 5. Oktober kam Dr. Müller. | Er ging z. B. nach Bonn.", "»Was?« fragte er. | „Nichts.“"),
    "ru": ("Он живёт на ул. Ленина. | Г. Иванов пришёл.", "Это церковь св. Мартина. | Она стара."),
    "pl": ("Kościół św. Marcina stoi. | Jest stary.",),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "case"), [(tag, case) for tag, cases in CASES.items() for case in cases])
def test_sentences(tag: str, case: str) -> None:
    apart = " | " if " | " in case else "|"
    text = case.replace(apart, " " if apart == " | " else "")
    assert [text[start:end] for start, end in spans(text, tag)] == case.split(apart)


def test_the_nine_languages_have_a_table_worth_the_name() -> None:
    assert all(len(set(CASES[tag])) >= 12 for tag in ("es", "ca", "gl", "pt", "fr", "it", "en", "id", "ms"))


def test_brazil_s_portuguese_has_portugal_s_abbreviations() -> None:
    assert len(spans("O Sr. Silva e a Dra. Costa chegaram. Não falaram.", "pt-BR")) == 2


def check(text: str, tag: str) -> None:
    """What holds of every text: in order, apart, no white space at the edges, and nothing but white space left out."""
    at = 0
    for start, end in spans(text, tag):
        assert at <= start < end
        assert not text[at:start].strip()
        words = text[start:end]
        assert words == words.strip()
        at = end
    assert not text[at:].strip()


TAGS = st.sampled_from(["es", "en", "fr", "ja", "zh", "km", "hi", "ar", "th", "ru", "de", "el", "nan"])
PIECES = st.sampled_from(
    [
        *" .!?…。！？។؟;:,()[]«»“”„\"'¿¡—-*",
        "Sr.",
        "EE. UU.",
        "a.",
        "B.",
        "El",
        "no",
        "3",
        "III",
        "दो",
        "行",
        "と",
        "ល",
        "\u00a0",
        "😀",
        "\u0301",
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join), TAGS)
@example("\ud800. A", "ru")
@example(". . .", "es")
def test_any_text_is_divided_without_loss(text: str, tag: str) -> None:
    check(text, tag)


@given(st.lists(PIECES, max_size=40).map("".join), TAGS)
def test_a_sentence_has_a_letter_or_digit_unless_the_text_has_none(text: str, tag: str) -> None:
    found = [text[start:end] for start, end in spans(text, tag)]
    if len(found) > 1:
        assert all(any(char.isalnum() for char in sentence) for sentence in found)


@pytest.mark.parametrize(
    "piece",
    [". ", "A. ", "a? ", '"A. ', "(a. ", "«A! ", "Sr. ", ". . A", "a) ", "…", "。", "\u00a0» ", "?!\"' "],
    ids=repr,
)
@pytest.mark.parametrize("tag", ["es", "ja", "sv"])
def test_long_hostile_text_ends(piece: str, tag: str) -> None:
    check(piece * 20_000, tag)


@pytest.mark.skipif(not NTREX.exists(), reason="set DRAGOMAN_DATA to the folder that holds ntrex/")
@pytest.mark.parametrize(
    ("tag", "file"),
    {
        "es": "spa", "ca": "cat", "gl": "glg", "pt": "por", "fr": "fra", "it": "ita", "en": "src.eng", "id": "ind", "ms": "msa",
        "vi": "vie", "ar": "arb", "hi": "hin", "km": "khm", "th": "tha",
    }.items(),
)  # fmt: skip
def test_news_is_divided_at_the_ends_of_sentences_only(tag: str, file: str) -> None:
    lines = gzip.decompress((NTREX / f"{file}.txt.gz").read_bytes()).decode().splitlines()[:200]
    parts = [[line[start:end] for start, end in spans(line, tag)] for line in lines]
    assert sum(len(found) for found in parts) <= 1.15 * len(lines)  # most lines are one sentence
    for found in parts:
        assert all(len(sentence.split()) > 1 or tag in ("km", "th") for sentence in found[:-1])
        assert not any(unicodedata.category(sentence[0]) == "Ll" for sentence in found[1:])
