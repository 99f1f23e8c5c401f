"""Where the sentences of a paragraph begin and end, in the abbreviations and lists of clerks."""

import re

Run = tuple[int, int]

_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[•]*[A-Z0-9£])|\s*\n\s*")
"""A full stop before a capital, or the end of a line of a list or table."""

_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Cllrs?|Clr|Couns?|Mr|Mrs|Ms|Mx|Dr|Prof|Revd?|St|Ald|Hon|No|Nos|Para|para|paras|Sec|Art|Fig|Ref"
    r"|Min|Inc|Ltd|Co|Dept|approx|e\.g|i\.e|cf|viz|vs|v))\.$"
)
"""What stands before a full stop that ends no sentence: a title, an initial ("J."), "No.", "e.g."."""

_NUMBER = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})\.")
"""The number of a clause or of an entry in a list: "2.", "(a) i."."""


def sentences(text: str) -> list[Run]:
    """The sentences of a text as runs of it, white space around them off; lines of a list end sentences."""
    runs: list[Run] = []
    start = 0
    for end in _END.finditer(text):
        stop = end.start() + 1 if text[end.start()] in ".!?" else end.start()
        is_stop = text[end.start()] != "." or not _ABBREVIATED.search(text, max(start, stop - 8), stop)
        if not is_stop or _NUMBER.fullmatch(text, start, stop):
            continue
        _add(runs, text, start, end.end())
        start = end.end()
    _add(runs, text, start, len(text))
    return runs


def _add(runs: list[Run], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if stripped := words.strip():
        first = start + words.index(stripped[0])
        runs.append((first, first + len(stripped)))
