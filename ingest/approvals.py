"""What became of minutes: a draft until a later meeting of the same panel approves them, perhaps with a correction."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from index import schema
from index.identity import panel_slug
from index.records import MinutesStatus
from ingest.gathered import Gathered, MeetingKey, Seen
from ingest.names import panel_names, printed_dates
from ingest.sentences import sentences
from ingest.witnesses import Resolved

_OF_MINUTES = re.compile(r"\b(?:minutes?|proceedings|notes)\b", re.IGNORECASE)
_APPROVES = re.compile(
    r"\b(?:approv\w+|confirm\w*|sign(?:ed)?|adopt\w*|accept\w*|agreed|ratif\w+|(?:correct|true|accurate) record)\b",
    re.IGNORECASE,
)
_DAYS_OF_ONE_YEAR = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: (?P<month>[A-Z][a-z]{2,8}))?,? (?:and|&|to) "
    r"(?=\d{1,2}(?:st|nd|rd|th)? (?P<later>[A-Z][a-z]{2,8}),? (?P<year>\d{4}))"
)
"""Two meetings of one year: "19 September and 31 October 2023", "5 and 13 January 2021"."""

_CORRECTED = re.compile(
    r"\b(?:subject to|as (?:amended|corrected)|with (?:the|an?|one|two) (?:\w+ )?(?:amendment|correction|change)s?"
    r"|corrections?|amendments?|amended|corrected)\b",
    re.IGNORECASE,
)
_SAID_ELSEWHERE = re.compile(
    r"\b(?:above|following|foregoing|aforementioned|this|that|these|those|the|an?|one|two|minor) (?:\w+ )?"
    r"(?:amendment|correction|change|alteration)s?\b|\bas (?:amended|corrected)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(r"\bsubject to (?P<what>.+?)(?:,? be (?:approved|confirmed|signed|adopted)\b.*|\.?$)", re.I | re.S)
_CORRECTS = re.compile(
    r"\b(?:correct\w*|should (?:be|have|read|say|state)|amend\w*|add(?:ed)?|delet\w+|omit\w*|omission|replac\w+"
    r"|instead of|rather than|spel\w+|misspel\w+|inaccura\w+|error|typo\w*|wrongly|incorrect\w*|clarif\w+"
    r"|to read|not listed)\b",
    re.IGNORECASE,
)
_BACK = 8
"""Passages before an approval within which its correction stands."""

_LATELY = timedelta(days=100)
"""Within which the minutes of a panel's last meeting are put to it."""

_GRAVITY: dict[MinutesStatus, int] = {"corrected": 0, "approved": 1, "draft": 2}


@dataclass(frozen=True, slots=True)
class Approval:
    """That a meeting's minutes were approved or corrected, by which passage of which later meeting."""

    minutes: MeetingKey
    at: MeetingKey
    status: MinutesStatus
    correction: str | None
    passage_id: str


def is_of_minutes(text: str) -> bool:
    """Whether a clause only approves minutes."""
    return _OF_MINUTES.search(text) is not None and _APPROVES.search(text) is not None


def approvals(connection: Connection, all_found: Gathered, found: Iterable[Resolved]) -> dict[MeetingKey, Approval]:
    """What is known of each meeting's minutes, by meeting; corrected before approved, then the first to approve."""
    known: dict[MeetingKey, Approval] = {}
    for one in found:
        resolution = one.resolution
        if resolution.outcome in ("lost", "withdrawn", "deferred", "referred") or not is_of_minutes(resolution.text):
            continue
        for day in _days(one, all_found):
            minutes = MeetingKey(one.meeting.council, one.meeting.panel_slug, day.isoformat())
            status, words = _correction(connection, one.seen)
            approval = Approval(minutes, one.meeting, status, words, resolution.passage_id)
            known[minutes] = min(known.get(minutes, approval), approval, key=_precedence)
    return known


def _precedence(approval: Approval) -> tuple[int, str, str]:
    return _GRAVITY[approval.status], approval.at.day, approval.passage_id


def _days(one: Resolved, all_found: Gathered) -> list[date]:
    """The earlier meetings of the same panel whose minutes a clause approves, as it, its item or its pack says."""
    here = one.meeting
    if not here.known or here.date is None or _names_another(one, all_found):
        return []
    title = one.resolution.item.title if one.resolution.item else ""
    for text in (one.resolution.text, title):
        if days := [day for day in _dates(text) if day < here.date]:
            return [_meant(day, one, here.date, all_found) for day in days]
    before = [other for other in all_found.packed.get(here, ()) if other.panel_slug == here.panel_slug and other < here]
    return [day for other in before if (day := other.date)] if len(before) == 1 else []


def _meant(day: date, one: Resolved, here: date, all_found: Gathered) -> date:
    """The day itself, unless only the last meeting's day and month are right: clerks write last year's in January."""
    panel = (one.meeting.council, one.meeting.panel_slug)
    held = sorted(other.day for other in all_found.minuted if (other.council, other.panel_slug) == panel)
    slips = (date.fromisoformat(other) for other in held if other[5:] == day.isoformat()[5:])
    slip = next((other for other in slips if timedelta(0) < here - other < _LATELY), None)
    return day if day.isoformat() in held or slip is None or here - day < _LATELY else slip


def _dates(text: str) -> list[date]:
    whole = _DAYS_OF_ONE_YEAR.sub(
        lambda found: f"{found['day']} {found['month'] or found['later']} {found['year']} and ", text
    )
    return list(dict.fromkeys(printed.day for printed in printed_dates(whole)))


def _names_another(one: Resolved, all_found: Gathered) -> bool:
    """Whether a clause speaks of the minutes of another panel, whose business they are."""
    slugs = {panel_slug(named.name) for named in panel_names(one.resolution.text)}
    named = {slug for slug in slugs if (one.meeting.council, slug) in all_found.panels}
    return bool(named) and one.meeting.panel_slug not in named


def _correction(connection: Connection, seen: Iterable[Seen]) -> tuple[MinutesStatus, str | None]:
    """Whether the minutes were corrected, and in which words, as the first witness tells that has them."""
    status: MinutesStatus = "approved"
    for one in seen:
        if not _CORRECTED.search(one.said.text):
            continue
        status = "corrected"
        inline = _INLINE.search(one.said.text)
        if inline and not _SAID_ELSEWHERE.search(inline["what"]):
            return status, inline["what"].strip(" ,.:;")
        if words := " ".join(_told_before(connection, one)):
            return status, words
    return status, None


def _told_before(connection: Connection, approved: Seen) -> list[str]:
    """The sentences before an approval, in its item, that say what is to be put right; else the paragraph before it."""
    passages, place = schema.passages, approved.place
    title = approved.said.item.title if approved.said.item else None
    query = (
        select(passages.c.id, passages.c.text, passages.c.kind, passages.c.item_title)
        .where(
            passages.c.document_id == place.document_id,
            passages.c.part_id == place.part_id,
            passages.c.ordinal.between(place.ordinal - _BACK, place.ordinal),
        )
        .order_by(passages.c.ordinal.desc())
    )
    earlier: list[str] = []
    for row in connection.execute(query):
        if row.id == place.passage_id:
            text = row.text[: approved.said.start]
        elif row.item_title != title or row.kind in ("resolution", "vote"):
            break
        else:
            text = "" if row.kind == "heading" else row.text
        earlier.insert(0, text)
    told = [sentence for text in earlier for sentence in _sentences(text)]
    correcting = [sentence for sentence in told if _CORRECTS.search(sentence)]
    if correcting and correcting[-1].endswith(":"):  # a list of what is to be put right follows
        return told[told.index(correcting[0]) :]
    return correcting or told[-1:]


def _sentences(text: str) -> Iterator[str]:
    for start, end in sentences(text):
        if re.search(r"[a-z]{2}", text[start:end]) and not is_of_minutes(text[start:end]):
            yield text[start:end]
