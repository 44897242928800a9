"""Credits: who made a picture, told apart from the word for what it is ("Foto:", "Illustration:").

The word is ours to say in each reader's language; the names are names and are never translated.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.model.story import Figure, Made

_WORDS: dict[Made, str] = {
    "photo": (
        r"photos?|photographs?|photography|picture|image|fotos?|fotograf[ií]as?|fotografies|imagen|imatge|imaxe|imagem|fotografias?"
        r"|fotografie|immagine|photographies?|gambar|bild|ảnh|写真|照片|사진|صورة|تصوير"
    ),
    "illustration": (
        r"illustrations?|drawings?|ilustraci[oó]n(?:es)?|ilustraç(?:ão|ões)|il·lustraci(?:ó|ons)|illustrazion[ei]|dibujos?|dibuixos?"
        r"|desenhos?|disegn[oi]|dessins?|ilustrasi|ilustrasi foto|ilustrasyon|minh họa|イラスト|插图"
    ),
    "graphic": r"graphics?|infographics?|gr[aá]ficos?|gràfics?|grafic[ahi]|infograf[ií]as?|infographies?|grafis|infografis|grafik",
    "video": r"videos?|vídeos?|vidéos?",
}
_LED = {
    made: re.compile(rf"^(?:{words})\s*(?:[:：]|\b(?:by|de|di|por|par|oleh)\b\s*:?)\s*(?=\S)", re.IGNORECASE)
    for made, words in _WORDS.items()
}


def credited(figure: Figure) -> Figure:
    """A figure whose credit is the names alone, and which says what it is."""
    made, names = credit(figure.credit)
    return msgspec.structs.replace(figure, made=made, credit=names) if made else figure


def credit(text: str) -> tuple[Made, str]:
    """What a picture is by its credit line ('' where it does not say), and the names.

    "Ilustración: Nuria Cabal / El Faro" is an illustration by "Nuria Cabal / El Faro".
    """
    for made, led in _LED.items():
        match = led.match(text)
        if match:
            return made, text[match.end() :]
    return "", text
