"""What a headline says: a page's title, its h1 or its first lines, in which clerks put kind, panel and day together.

"Agenda item - Minutes of Cabinet, Tuesday, 3rd May, 2022 6.00 pm", "Planning Committee - DRAFT minutes", "Licensing
Sub-Committee: Notice of Determination". A headline's segments stand between dashes, bars, slashes, colons and commas;
the first that names a kind of paper says what the paper is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.records import PartKind
from ingest.faces import Face, face_of
from ingest.letterheads import is_plain_council
from ingest.meetings import meeting_date, named_panel, speaks_of_other_minutes
from ingest.names import panel_names, printed_dates

HEADLINES = 3
"""Lines at a paper's head that may be its headline: a letterhead, the headline itself and one that says it again."""

PARTICULARS = 6
"""Lines at a report's head within which it says which item it is for."""

LONGEST = 200
"""Characters of a headline; more is prose."""

MOST_WORDS = 28
"""Words of a headline: the kind, a long joint committee's name, a day and a report's title."""

RECORD_SHARE = 0.5
"""Texts under the items of a page "Agenda and minutes" that must tell what happened for them to be the minutes."""

_BREAK = re.compile(r"\s[-–—]\s|[–—|/:;.]\s*|,\s+")
_STATE = r"(?:(?:draft|unconfirmed|unapproved|confirmed|approved|public|printed|open|full|signed)\W+)*"
_KINDS: tuple[tuple[PartKind, re.Pattern[str]], ...] = (
    (
        "minutes",
        re.compile(
            rf"\W*{_STATE}(?:(?:agenda\s+items?\W+)?minutes\b(?!\s+(?:silence|items?\b|\d))|notes\s+of\b)",
            re.IGNORECASE,
        ),
    ),
    (
        "decision",
        re.compile(
            r"\W*(?:(?:notice|record|summary|schedule|list|register|statement|publication)\s+of\s+(?:an?\s+|the\s+)?"
            r"(?:\w+\s+){0,2}(?:decisions?|determinations?)\b|(?:\w+\s+){0,2}(?:decision|determination)\s+(?:notice|sheet"
            r"|record|list|details?|log|statement|form|summary)s?\b|decisions\b)",
            re.IGNORECASE,
        ),
    ),
    ("report", re.compile(r"\W*(?:\w+\s+)?report\s*(?:$|(?:of|by|to|from|for)\b)", re.IGNORECASE)),
    (
        "agenda",
        re.compile(
            rf"\W*{_STATE}(?:supplementary\s+|revised\s+)?(?:agenda\b(?!\s+item)|summons\b|reports\s+pack)",
            re.IGNORECASE,
        ),
    ),
)
_AGENDA_AND_MINUTES = re.compile(
    rf"(?:^|[-–—|:;,]\s)\W*agenda\s*(?:and|&|/|,|with)\s*(?:decisions?\s*(?:and|&|/|,)\s*)?{_STATE}minutes\b",
    re.IGNORECASE,
)
_AFTER_PANEL = re.compile(rf"\W*{_STATE}minutes\b(?!\s+silence)", re.IGNORECASE)
_ITEM = re.compile(
    r"(?:(?:^|[\s.,;:(|–—-])agenda\s+item|(?:^|[.:;,|–—-]\s+|\()item)\s*(?:no\.?|number)?\s*:?\s*"
    r"(\d{1,3}(?:\s?\([a-z]\)|[a-z])?)(?=\s*(?:[.,;:)|–—-]|$)|\s+(?:on|of)\s+the\s+agenda\b)",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:was|were|had|resolved|agreed|moved|seconded|carried|lost|thanked|asked|said|reported|declared|stated|noted"
    r"|welcomed|explained|received|granted|refused|deferred)\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\W*(?:it\s+was\s+)?(?:unanimously\s+)?resolved\b", re.IGNORECASE)
_TO_COME = re.compile(r"\W*to\s+[a-z]+\b", re.IGNORECASE)


_WHOLE_COUNCIL = re.compile(r"\bcouncil$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headline:
    """What a headline says. `minutes_too` marks an agenda whose page says that the minutes are on it as well."""

    kind: PartKind | None
    panel: str | None
    day: date | None
    minutes_too: bool = False


def headline_of(text: str, around: Sequence[str] = ()) -> Headline:
    """What one line says; `around` are the paper's other first lines, by which a panel's whole name is known."""
    kind, minutes_too = _kind(text)
    named = named_panel([text, *around], only=1)
    return Headline(kind, named.panel if named else None, meeting_date([text], named, [0]), minutes_too)


def face_at(lines: Sequence[str]) -> Face:
    """What a face says, with what its headline says more plainly than its other lines do."""
    face = face_of(lines)
    if face.day is None:
        said = (headline_of(line) for line in lines[:HEADLINES])
        face = replace(face, day=next((one.day for one in said if one.kind and one.panel and one.day), None))
    if face.panel is None or _WHOLE_COUNCIL.search(face.panel):
        # A letterhead names the council; the line below it says which of its bodies met.
        told = [one.panel for line in lines[:HEADLINES] if (one := headline_of(line)).kind and one.panel]
        below = [panel for panel in told if not _WHOLE_COUNCIL.search(panel)] or list(filter(is_plain_council, told))
        face = replace(face, panel=next(iter(below), face.panel))
    kind = face_kind(lines[:HEADLINES])
    overruled = (None, "agenda") if kind in ("minutes", "decision") else (None,)
    return replace(face, kind=kind) if kind and face.kind in overruled else face


def face_kind(lines: Sequence[str]) -> PartKind | None:
    """The kind of paper that the first of some lines to name one, beside a panel or a day, says it is."""
    for line in lines:
        brief = len(line) <= LONGEST and len(line.split()) <= MOST_WORDS and "\t" not in line
        if brief and (panel_names(line) or printed_dates(line)):
            kind, _ = _kind(line)
            if kind:
                return kind
    return None


def item_in(line: str) -> str | None:
    """The number of the item that a headline, or the line of particulars under it, says a report is for."""
    found = _ITEM.search(line)
    return re.sub(r"\s", "", found[1]) if found else None


def says_minutes_too(lines: Sequence[str]) -> bool:
    """Whether a headline says that agenda and minutes are both on its page."""
    return any(_AGENDA_AND_MINUTES.search(line) for line in lines)


def tells_what_happened(texts: Sequence[str]) -> bool:
    """Whether the texts under a page's items are a record of a meeting and not what it is to do."""
    if any(_DECIDED.match(text) for text in texts):
        return True
    return bool(texts) and happened(texts) >= RECORD_SHARE * len(texts)


def happened(texts: Sequence[str]) -> int:
    """How many texts tell of what was done, and not of what is to be."""
    return sum(bool(_HAPPENED.search(text)) and not _TO_COME.match(text) for text in texts)


def _kind(text: str) -> tuple[PartKind | None, bool]:
    if _AGENDA_AND_MINUTES.search(text):
        return "agenda", True
    names = panel_names(text)
    at = 0
    for end in [*(found.span() for found in _BREAK.finditer(text)), (len(text), len(text))]:
        segment = text[at : end[0]]
        for kind, pattern in _KINDS if _begins_high(segment) else ():
            if pattern.match(segment) and not (kind == "minutes" and speaks_of_other_minutes(text)):
                return kind, False
        at = end[1]
    if any(_AFTER_PANEL.match(text, name.end) for name in names if name.start < 4):
        return "minutes", False
    return None, False


def _begins_high(segment: str) -> bool:
    """Whether the first letter is a capital: "..., minutes and all" says no kind."""
    return re.match(r"[^a-z]*[A-Z]", segment) is not None
