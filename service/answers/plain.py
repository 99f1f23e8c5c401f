"""Words with nothing in them that a reader would not see: no control, joining, turning or private characters."""

import re
import unicodedata

_KEPT = "\n\t"

_TURNED = str.maketrans({"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\u00a0": " ", "\u202f": " "})

_ACCENTS = re.compile(r"([\u0300-\u036f])[\u0300-\u036f]+")
"""More than one loose accent on a letter: no word of a paper has two, and a heap of them hides the line above."""


def plain(text: str) -> str:
    """A text without invisible characters (Unicode's categories Cc, Cf, Co, Cs, Cn: bidirectional marks, zero-width
    joints, tags, private use), composed (NFC)."""
    composed = unicodedata.normalize("NFC", text.translate(_TURNED))
    seen = "".join(c for c in composed if c in _KEPT or not unicodedata.category(c).startswith("C"))
    return _ACCENTS.sub(r"\1", seen)


def folded(text: str) -> str:
    """A text as it is compared: compatible signs made one (NFKC), quotation marks and dashes of one kind."""
    return unicodedata.normalize("NFKC", plain(text)).translate(_ALIKE)


_ALIKE = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "⁄": "/",
})  # fmt: skip
