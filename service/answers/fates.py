"""Which motions a quote holds: words of a motion alone read as if it had been carried."""

from collections.abc import Iterable

from index.records import Citation, Resolution

_ENOUGH = 60
"""Characters of a clause's beginning that tell it from any other."""


def held_in(citation: Citation, resolutions: Iterable[Resolution]) -> list[Resolution]:
    """Those resolutions of a passage whose words and the quote's overlap."""
    quote = _plain(citation.quote)
    return [
        r for r in resolutions if (text := _plain(r.text)) and (text in quote or quote in text or _shares(text, quote))
    ]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shares(text: str, quote: str) -> bool:
    """Whether a quote holds the beginning of a longer text: a clause may run on into the next passage."""
    return len(text) > _ENOUGH and text[:_ENOUGH] in quote
