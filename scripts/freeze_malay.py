"""Freeze how much a word speaks for Indonesian rather than Malay: src/dragoman/language/malay.tsv.gz.

    pip install wordfreq && python scripts/freeze_malay.py

A line a word: its logarithm of odds (natural, tenths), positive where it is Indonesian, from its frequencies in
wordfreq's lists of both (data CC BY-SA 4.0, Robyn Speer and others); the table is a selection and stays under that
licence. A word that a list lacks is taken to be a little rarer than the rarest on it.
"""

from __future__ import annotations

import gzip
import math
from pathlib import Path

import wordfreq

OUT = Path(__file__).parent.parent / "src/dragoman/language/malay.tsv.gz"
UNSEEN = 2.5  # Zipf's scale: 3 is once in a million
FREQUENT = 3.2  # in the language it speaks for
LEAST, MOST = 1.2, 3.0
BOTH = frozenset(
    """akan tersebut pemain tentang bahasa melihat melakukan cara para hingga jumlah ingin menurut terjadi harus menegaskan
    mengembangkan berwarna terbaru memainkan budaya angka segera pemilihan pasar tokoh dimainkan daya mendapatkan agar
    dianggap program melawan sampai peningkatan terdiri serta dasar acara kesempatan luas wilayah wilayahnya sudah mengatakan
    termasuk setelah saja lakukan tentunya bagaimana disebut kepada bagi mana keluar sekolah tahu tak rasa kaum pergi senator
    balik guna kurangnya raya semenanjung sebab lihat gila muka tuan in and the of mempunyai gol sosial momentum tersedia
    menutupi matanya memajukan dipertaruhkan direbut hadapan pelbagai""".split()  # noqa: SIM905
)  # written in both, whatever the lists' texts: subtitles and encyclopaedias in unlike parts
HEAD = "# selected from wordfreq 3.1 (data CC BY-SA 4.0, Robyn Speer and others); this table: CC BY-SA 4.0\n"


def zipf(language: str) -> dict[str, float]:
    """Frequencies on Zipf's scale."""
    return {word: math.log10(share) + 9 for word, share in wordfreq.get_frequency_dict(language).items()}


def weights() -> dict[str, float]:
    """Word -> logarithm of odds, where it tells enough."""
    indonesian, malay = zipf("id"), zipf("ms")
    every = {
        word: math.log(10) * (indonesian.get(word, UNSEEN) - malay.get(word, UNSEEN))
        for word in {*indonesian, *malay}
        if word.isalpha()
        and word.isascii()
        and word not in BOTH
        and max(indonesian.get(word, 0), malay.get(word, 0)) >= FREQUENT
    }
    return {word: max(-MOST, min(MOST, odds)) for word, odds in every.items() if abs(odds) >= LEAST}


if __name__ == "__main__":
    rows = "".join(f"{word}\t{round(odds * 10)}\n" for word, odds in sorted(weights().items()))
    OUT.write_bytes(gzip.compress((HEAD + rows).encode(), mtime=0))
