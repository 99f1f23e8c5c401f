"""A question's words with the places where they stand: what every reading of a question looks at."""

import re
from dataclasses import dataclass

from slugify import slugify

_TOKEN = re.compile(r"[^\W_]+|&")

_JOINED = "subcommittee"
"""Written as one word by some clerks and as two by others; names are compared as if it were two."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: as it is written, folded for comparing ("é" is "e", "&" is "and"), and its place in the text."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start, end = match.group(), *match.span()
        if word.casefold() == _JOINED:
            found += [Token(word[:3], "sub", start, start + 3), Token(word[3:], "committee", start + 3, end)]
        else:
            found.append(Token(word, folded(word), start, end))
    return tuple(found)


_CLERKS = {"&": "and", "cttee": "committee", "ctte": "committee", "cmte": "committee"}
"""As names are noted in haste."""


def folded(word: str) -> str:
    """A word as it is compared."""
    if short := _CLERKS.get(word.casefold()):
        return short
    return word.casefold() if word.isascii() else slugify(word, separator="") or word.casefold()


def key(name: str) -> tuple[str, ...]:
    """A name's words as they are compared."""
    return tuple(token.folded for token in tokens(name))
