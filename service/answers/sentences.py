"""Where the sentences of a passage begin and end."""

import re

_ABBREVIATION = re.compile(
    r"(?:\b(?:Cllrs?|Clr|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|No|Nos|para|paras|fig|vol|approx|inc|ltd|plc|dept|cf|vs|etc"
    r"|e\.g|i\.e|a\.m|p\.m|am|pm|[A-Z])\.)$",
    re.IGNORECASE,
)
"""What ends in a full stop and ends no sentence, if it stands just before one."""

_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]", re.IGNORECASE)
"""The mark of an entry of a list, which no sentence ends with if it is all that stands in its line."""

_BREAK = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9£•])|\n+|(?<=;)\s+(?=\(?[a-z0-9ivx]{1,4}[.)]\s)")


def sentences(text: str) -> list[tuple[int, int]]:
    """The runs of a text that are sentences (or lines of a list or a table), white space at their ends left off."""
    runs = []
    start = 0
    for match in _BREAK.finditer(text):
        stop = match.start() + 1 if text[match.start()] in ".!?" else match.start()
        last_word = text[start:stop].rsplit(None, 1)[-1] if text[start:stop].split() else ""
        alone = _MARK.fullmatch(text[start:stop].strip()) is not None
        if text[match.start()] == "." and (alone or _ABBREVIATION.search(last_word)):
            continue
        runs.append(_stripped(text, start, match.end()))
        start = match.end()
    runs.append(_stripped(text, start, len(text)))
    return [(a, b) for a, b in runs if b > a]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    run = text[start:end]
    return start + len(run) - len(run.lstrip()), end - (len(run) - len(run.rstrip()))
