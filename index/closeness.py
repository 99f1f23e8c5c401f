"""How closely a passage answers word by word: each word of the question against the nearest word of the passage.

The sentence vectors that find candidates blur a passage into one point. Late interaction over the same model's word
vectors tells whether each thing that was asked is there (the measure of Khattab and Zaharia, "ColBERT", 2020, here
weighted by rarity and without training): on real committee papers MRR@10 rose from .358 to .446 (eval/).
"""

import math
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock

import numpy as np

from index.context import words_to_encode
from index.encoder import Encoder, Vectors
from index.lexical import stems
from index.records import Passage
from index.understand import WORD

_IDLE_WEIGHT = 0.3
"""Of a word that every passage has, against its rarity in natural logarithms (0 to about 9)."""

_KEPT = 1500
"""Passages whose word vectors stay in memory: about 70 kB each."""


class Closeness:
    """Scores passages against a question; remembers the word vectors of passages it has met."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._words: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def scores(
        self, question: str, passages: Sequence[Passage], rarity: Mapping[str, int], total: int
    ) -> dict[str, float]:
        """Mean nearness (-1 to 1) of the question's words to their nearest in each passage, by rarity, by passage id.

        `rarity` says in how many of `total` passages each stem stands.
        """
        runs, asked = self._encoder.encode_words([question])[0]
        weights = np.array(_weights(question, runs, rarity, total), dtype=np.float32)
        weights /= weights.sum() or 1.0
        held = self._vectors(passages)
        return {name: float((asked @ words.T).max(axis=1) @ weights) for name, words in held.items() if len(words)}

    def _vectors(self, passages: Sequence[Passage]) -> dict[str, Vectors]:
        with self._lock:
            known = {p.id: self._words[p.id] for p in passages if p.id in self._words}
            for name in known:
                self._words.move_to_end(name)
        new = sorted((p for p in passages if p.id not in known), key=lambda passage: len(passage.text))
        for passage, (_, vectors) in zip(
            new, self._encoder.encode_words([words_to_encode(p) for p in new]), strict=True
        ):
            known[passage.id] = vectors.astype(np.float16)
        with self._lock:
            for passage in new:
                self._words[passage.id] = known[passage.id]
            while len(self._words) > _KEPT:
                self._words.popitem(last=False)
        return {name: vectors.astype(np.float32) for name, vectors in known.items()}


def _weights(question: str, pieces: Sequence[tuple[int, int]], rarity: Mapping[str, int], total: int) -> list[float]:
    """A weight for each word piece: that of the word it is a piece of."""
    words = [(match.start(), match.end(), _weight(match.group(), rarity, total)) for match in WORD.finditer(question)]
    return [
        next((weight for first, last, weight in words if first <= start < last), _IDLE_WEIGHT) for start, _ in pieces
    ]


def _weight(word: str, rarity: Mapping[str, int], total: int) -> float:
    known = [rarity[stem] for stem in stems(word) if stem in rarity]
    return max([_IDLE_WEIGHT, *(math.log((total + 1) / (count + 0.5)) for count in known)])
