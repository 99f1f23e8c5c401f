"""What a report is about, as its headline says it beside whose and when it is: "Cabinet, 3 May 2022, Item 6: Ferries".

Clerks put panel, day, item, kind and subject on one line in any order: "Report to Cabinet, 3 May 2022: Winter ferries",
"Agenda item: Winter ferries - Cabinet, 3 May 2022 6.00 pm". What is left when the other segments are taken off is the
subject.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.names import panel_names, printed_dates

_MARKS = re.compile(r"\s[-–—]\s|\s*[–—|]\s*|:\s+")
"""What parts the segments of a headline wherever it stands."""

_ITEM = re.compile(
    r"(?:^|(?<=[\s,.;:(]))(?:agenda\s+)?item\s*(?:no\.?|number)?\s*\d{1,3}(?:\s?\([a-z]\)|[a-z])?\s*(?:[,.:–—-]+\s*|\s+|$)",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?"
_BEFORE = re.compile(
    rf"(?:^|[,:|–—/-]|\b(?:reports?|minutes|meeting|agenda|reports pack)\s+(?:to|of|for)(?:\s+the)?)\s*{_WEEKDAY}$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s*(?:$|[,:|–—/(-]|{_WEEKDAY[:-1]}\s*\d)", re.IGNORECASE)
"""What stands around a panel's name or a day that is a segment of its own and not part of what the paper is about."""

_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\b\.?|noon)|\b\d{1,2}[.:]\d\d\b", re.IGNORECASE)

LONGEST_PLACE = 10
"""Words of a segment that gives the time of the meeting, with the place."""

_NOT_A_SUBJECT = frozenset(
    """report reports to of the for from by on at in and agenda item items no number meeting held title subject public
    draft front sheet cover paper papers pack a an monday tuesday wednesday thursday friday saturday sunday special
    annual ordinary extraordinary council borough city county district town parish decision decisions notice record
    details key yes th st nd rd
    """.split()
)
"""What a segment may say without being about anything."""

_OF_A_COUNCIL = re.compile(
    r"\W*(?:the\s+)?(?:(?:london|royal|metropolitan)\s+)*(?:borough|city|county|district|town|parish|township)\s+of\b.*"
    r"|(?:\S+\s+){0,6}(?:council|authority|[MCDB]?BC|[CDTP]C)\W*",
    re.IGNORECASE,
)
"""A segment that gives the council's own name or its initials, as pages do in their titles."""

_IN_BRACKETS = re.compile(r"\s+\(([^()]+)\)$")
_OF_SOMEBODY = re.compile(r"\W*(?:joint\s+)?report\s+(?:of|by|from)\b", re.IGNORECASE)
_LABELLED = re.compile(r"\W*(?:agenda\s+and\s+)?reports?\s*:\s", re.IGNORECASE)
_APPLICATION = re.compile(
    r"\W*(?:planning\s+)?application\s+(?:(?:no|ref|number)\b\W*)?\d{2,6}/\d{2,6}\S*\s+\S", re.IGNORECASE
)

_SENTENCES = re.compile(r"\w{3}\.\s+[A-Z]|[a-z]\.$")
"""What a line of sentences has and a headline has not: "Report of the Treasurer. Portfolio Holder: Councillor Oak."."""


def subject_in(line: str, panel: str | None = None) -> str | None:
    """What a headline says that a report is about; none where the line names no panel, day or item, or no more.

    `panel` is the one whose paper it is, whose name may run on from the subject: "Fire stations, Fire Authority".
    """
    if _SENTENCES.search(line):
        return None
    segments = _segments(line, panel)
    headline = panel_names(line) or printed_dates(line) or _ITEM.search(line) or _LABELLED.match(line)
    left = [not _is_spent(line[start:end]) for start, end in segments]
    if not headline or all(left) or not any(left):
        return None
    first = left.index(True)
    last = next((at for at in range(first, len(left)) if not left[at]), len(left)) - 1
    subject = line[segments[first][0] : segments[last][1]].strip(" .,:;-–—|")
    bracket = _IN_BRACKETS.search(subject)
    return (subject[: bracket.start()] if bracket and _is_spent(bracket[1]) else subject) or None


def subject_of(lines: Sequence[str], panel: str | None = None) -> str | None:
    """The subject that the first of some headlines to give one gives."""
    return next((found for line in lines if (found := subject_in(line, panel))), None)


def application_in(lines: Sequence[str]) -> str | None:
    """The planning application that a face says a report is on: "Application 24/03310/FUL: 2 Quay Street"."""
    return next((line.strip(" .,:;") for line in lines if _APPLICATION.match(line)), None)


def gives_a_council(line: str) -> bool:
    """Whether a line gives a council's own name and no more: "London Borough of Harrowmere"."""
    return _OF_A_COUNCIL.fullmatch(line.strip()) is not None


def _segments(line: str, panel: str | None) -> list[tuple[int, int]]:
    """The runs of a line between its marks, with the panel's name, days and the item's number as runs of their own."""
    named = [found.span() for found in re.finditer(re.escape(panel), line, re.IGNORECASE)] if panel else []
    named += [(name.start, name.end) for name in panel_names(line)]
    named += [(found.start, found.end) for found in printed_dates(line)]
    apart = [span for span in named if _BEFORE.search(line[: span[0]]) and _AFTER.match(line, span[1])]
    cuts = {(found.start(), found.end()) for form in (_MARKS, _ITEM) for found in form.finditer(line)}
    edges = sorted({0, len(line), *(at for span in (*cuts, *apart) for at in span)})
    return [
        (start, end)
        for start, end in pairwise(edges)
        if not any(a <= start and end <= b for a, b in cuts) and re.search(r"\w", line[start:end])
    ]


def _is_spent(segment: str) -> bool:
    """Whether a segment says only whose paper it is, of which day, where, by whom and of what kind."""
    if gives_a_council(segment) or _OF_SOMEBODY.match(segment):
        return True
    if _TIME.search(segment) and len(segment.split()) <= LONGEST_PLACE:
        return True
    gone = [(name.start, name.end) for name in panel_names(segment)]
    gone += [(found.start, found.end) for found in printed_dates(segment)]
    left = "".join(" " if any(a <= at < b for a, b in gone) else letter for at, letter in enumerate(segment))
    return all(word.lower() in _NOT_A_SUBJECT for word in re.findall(r"[^\W\d_]{2,}", left))
