"""How one line's words go on in the next: with a space, or as one word that a hyphen cut at the line's end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORDS = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_CUT = re.compile(r"(?:^|(?<=[\s(\[“‘\"'/]))([^\W_]+(?:[-‐'’][^\W_]+)*)[-‐]$")
_REST = re.compile(r"^([^\W\d_]+)((?:[-‐'’][^\W\d_]+)*)")

PREFIXES = frozenset(
    "anti bi co cross counter de ex extra inter intra macro mid micro mini multi non off on out over part post pre pro "
    "quasi re self semi sub super trans tri ultra un under vice well".split()
)
"""First parts of compounds that are written with a hyphen though they are seldom words by themselves."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a paper uses where no line's end cuts them; compounds with their hyphens."""

    words: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Vocabulary":
        words: set[str] = set()
        for text in lines:
            words.update(_WORDS.findall(text.lower()))
        return cls(frozenset(words))

    def join(self, before: str, after: str) -> tuple[str, str]:
        """The first line's words as they stand in the joined text, and what goes between them and the second's."""
        cut = _CUT.search(before)
        if not cut or not after[:1].isalnum():
            return before, " "
        rest = _REST.match(after)
        if not rest or not after[0].islower():
            return before, ""
        return (before, "") if self._is_compound(cut[1].lower(), rest[1].lower()) else (before[:-1], "")

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether the hyphen belongs to the word: the paper's other uses decide; else, if both halves are words."""
        whole, parts = first + second, f"{first}-{second}"
        if parts in self.words:
            return True
        if whole in self.words:
            return False
        last = re.split(r"[-‐]", first)[-1]
        if last in PREFIXES or not last.isalpha() or "-" in first:
            return True
        return last in self.words and second in self.words and len(last) > 1
