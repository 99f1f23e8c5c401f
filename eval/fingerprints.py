"""Words kept without keeping the words: digests that recognise a text, from which it cannot be read.

Gold that quotes papers which are not ours to copy is stored so. A `Snippet` recognises the very words in a row; a
`Shingles` recognises most of a text's words in nearly the same order, whatever a reader cut off at either end.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\xad": ""})
_EDGES = ".,;:!?()[]{}'\"–—-•*|"

_RUN = 4
"""Words in a shingle: three recur all over council prose ("of the meeting"), five break at each slip of a pen."""

_MOSTLY = 0.8
"""Share of a text's shingles that must be found. One changed word breaks four, so one of 24 may differ."""

_HYPHEN = re.compile(r"(?<=\w)[-‐‑]\s*(?=\w)")
_WORD = re.compile(r"[^\W_]+")


def norm(text: str) -> str:
    """White space, quotation marks and case folded, so that layout does not decide a match."""
    return re.sub(r"\s+", " ", text.translate(_QUOTES)).strip().lower()


def _words(text: str) -> list[str]:
    stripped = (word.strip(_EDGES) for word in norm(text).split())
    return [word for word in stripped if word]


def _digest(words: list[str]) -> str:
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words that answer: their number and the digest of them, punctuation at the words' edges aside."""

    words: int
    sha256: str

    @classmethod
    def of(cls, text: str) -> "Snippet":
        """The fingerprint of a text."""
        words = _words(text)
        return cls(len(words), _digest(words))

    def stands_in(self, text: str) -> bool:
        """Whether a text holds these words in a row."""
        words = _words(text)
        return any(
            _digest(words[start : start + self.words]) == self.sha256 for start in range(len(words) - self.words + 1)
        )


def _bare(text: str) -> list[str]:
    """The words with nothing left that a line break, an apostrophe or a list mark could change."""
    plain = unicodedata.normalize("NFKC", norm(text)).replace("'", "")
    return _WORD.findall(_HYPHEN.sub("", plain))


@lru_cache(maxsize=20_000)
def _shingles(text: str, run: int) -> frozenset[str]:
    words = _bare(text)
    runs = (" ".join(words[start : start + run]) for start in range(len(words) - run + 1))
    return frozenset(hashlib.sha256(each.encode()).hexdigest()[:8] for each in runs)


@dataclass(frozen=True, slots=True)
class Shingles:
    """How many words a text has and the digests of every four in a row (of all, where there are fewer), unordered."""

    words: int
    digests: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Shingles":
        """The fingerprint of a text."""
        words = len(_bare(text))
        return cls(words, _shingles(text, max(1, min(_RUN, words))))

    @classmethod
    def read(cls, value: str | dict[str, Any]) -> "Shingles":
        """A fingerprint as gold holds it: words of our own verbatim, others' as digests."""
        if isinstance(value, str):
            return cls.of(value)
        return cls(value["words"], frozenset(value["shingles"].split()))

    def written(self) -> dict[str, Any]:
        """As gold holds it; sorted, so that not even the order of the words is kept."""
        return {"words": self.words, "shingles": " ".join(sorted(self.digests))}

    def likeness(self, text: str) -> float:
        """How far the text is the same, 0 to 1: 1 where each holds all of the other."""
        found = self._run_of(text)
        return len(found & self.digests) / len(found | self.digests) if found and self.digests else 0.0

    def held_by(self, text: str) -> bool:
        """Whether a text holds most of these words."""
        return bool(self.digests) and len(self._run_of(text) & self.digests) >= _MOSTLY * len(self.digests)

    def holds(self, text: str) -> bool:
        """Whether these words hold most of a text."""
        found = self._run_of(text)
        return bool(found) and len(found & self.digests) >= _MOSTLY * len(found)

    def _run_of(self, text: str) -> frozenset[str]:
        return _shingles(text, max(1, min(_RUN, self.words)))
