"""Names and reasons as they may be shown anywhere: on a terminal, in a log, on a page."""

import unicodedata

_UNSHOWN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Unicode's categories of what steers a terminal, turns the words around it, prints nothing or cannot be stored."""


def shown(text: str, kept: str = "") -> str:
    r"""The text with each such character but those `kept` as its escape (`\x1b`, `\u202e`): different names stay so."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in kept or unicodedata.category(c) not in _UNSHOWN else _escape(c) for c in text)


def _escape(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
