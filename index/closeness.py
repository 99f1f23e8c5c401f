"""How closely a passage answers word by word: each word of the question against the nearest word of the passage.

The sentence vectors that find candidates blur a passage into one point. Late interaction over the same model's word
vectors tells whether each thing that was asked is there (the measure of Khattab and Zaharia, "ColBERT", 2020, here
weighted by rarity and without training).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index import words
from index.context import read_before
from index.encoder import Encoder, Vectors
from index.lexical import stems
from index.papers import Wording
from index.understand import WORD

_IDLE_WEIGHT = 0.3
"""Of a word that every passage has, against its rarity in natural logarithms (0 to about 9)."""


_ABOVE = 0.9
"""What a word found in a heading counts, against 1 in the passage itself."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is compared: the question's vector, its words' vectors, and the weight of each (sum 1)."""

    vector: Vectors
    words: Vectors
    weights: Vectors


def asked(encoder: Encoder, question: str, rarity: Mapping[str, int], total: int) -> Asked:
    """A question, read by the model; `rarity` says in how many of `total` passages each of its stems stands."""
    read = encoder.question(question)
    weights = np.array(_weights(question, read.runs, rarity, total), dtype=np.float32)
    return Asked(read.vector, words.turned(encoder, read.words), weights / (weights.sum() or 1.0))


def nearness(asked: Asked, held: Sequence[Wording]) -> Vectors:
    """How near each word asked comes to its nearest in each passage, shape (words asked, passages); -1 to 1.

    A word that only the headings have counts less: the passage stands under it and may say something else.
    """
    if not len(asked.words) or not held:
        return np.zeros((len(asked.words), len(held)), dtype=np.float32)
    own, above = [], []
    for wording, read in zip(held, words.unpack([wording.words for wording in held]), strict=True):
        inside = read.runs[:, 0] >= len(read_before(wording.above))
        own.append(_some(read.vectors[inside]))
        above.append(_some(read.vectors[~inside]))
    inner, outer = words.nearest(asked.words, own), words.nearest(asked.words, above)
    return np.asarray(np.maximum(inner, _ABOVE * outer), dtype=np.float32)


def _some(vectors: Vectors) -> Vectors:
    """The vectors of a text's words; of a text without words one that is near to nothing."""
    return vectors if len(vectors) else np.zeros((1, words.DIMENSIONS), dtype=np.float32)


def _weights(question: str, pieces: Sequence[tuple[int, int]], rarity: Mapping[str, int], total: int) -> list[float]:
    """A weight for each word piece: that of the word it is a piece of."""
    known = [(match.start(), match.end(), _weight(match.group(), rarity, total)) for match in WORD.finditer(question)]
    return [
        next((weight for first, last, weight in known if first <= start < last), _IDLE_WEIGHT) for start, _ in pieces
    ]


def _weight(word: str, rarity: Mapping[str, int], total: int) -> float:
    known = [rarity[stem] for stem in stems(word) if stem in rarity]
    return max([_IDLE_WEIGHT, *(math.log((total + 1) / (count + 0.5)) for count in known)])
