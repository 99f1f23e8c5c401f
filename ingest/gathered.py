"""What the current papers of the catalogue record of meetings, gathered to be linked; its order is that of content."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Connection, Row, or_, select

from index import schema
from index.intake import Promise, Sighting
from index.records import ItemRef, MinutesStatus, PartKind, Votes

_OF_A_MEETING = ("agenda", "minutes", "decision")
"""Parts whose date is that of a meeting; a briefing's or a report's may be its own."""

_IDS_AT_ONCE = 500
"""Ids bound in one query: SQLite's oldest limit is 999 variables."""


@dataclass(frozen=True, slots=True, order=True)
class MeetingKey:
    """Whose meeting: council, panel's slug and date. What belongs to no known meeting stands by its document alone."""

    council: str
    panel_slug: str
    day: str
    document_id: str = ""

    @property
    def known(self) -> bool:
        """Whether it is a meeting."""
        return not self.document_id

    @property
    def date(self) -> date | None:
        """The day of the meeting."""
        return date.fromisoformat(self.day) if self.day else None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is recorded. `words` are the whole passage's, `heading` the last that it stands under."""

    meeting: MeetingKey
    document_id: str
    passage_id: str
    part_id: str
    ordinal: int
    part: PartKind
    complete: bool
    words: str
    heading: str

    @property
    def rank(self) -> int:
        """Minutes are the record; a decision notice comes before its time; other papers only repeat."""
        return {"minutes": 0, "decision": 1}.get(self.part, 2)


@dataclass(frozen=True, slots=True)
class Seen:
    """A decision as one paper records it, and where."""

    place: Place
    said: Sighting


@dataclass(frozen=True, slots=True)
class Heard:
    """A commitment as one paper records it, and where."""

    place: Place
    said: Promise


@dataclass(frozen=True, slots=True)
class Gathered:
    """All findings, with the meetings known of and the printed names of panels by council and slug.

    `minuted` are the meetings whose minutes are held, with the state that these give themselves. `packed` says for a
    meeting whose minutes its own papers hold; `special` meetings stand outside a panel's calendar.
    """

    seen: tuple[Seen, ...]
    heard: tuple[Heard, ...]
    meetings: tuple[MeetingKey, ...]
    panels: dict[tuple[str, str], str]
    minuted: dict[MeetingKey, MinutesStatus | None]
    packed: dict[MeetingKey, frozenset[MeetingKey]]
    special: frozenset[MeetingKey]


def gathered(connection: Connection) -> Gathered:
    """Reads all that current papers record."""
    rows = [(row, orjson.loads(row.record)) for row in connection.execute(_findings())]
    passages = _passages(connection, {told["passage_id"] for _, told in rows})
    seen: list[Seen] = []
    heard: list[Heard] = []
    for row, told in rows:
        place = _place(row, passages[told["passage_id"]])
        told["item"] = ItemRef(**told["item"]) if told["item"] else None
        if row.kind == "sighting":
            told["votes"] = Votes(**told["votes"]) if told["votes"] else None
            seen.append(Seen(place, Sighting(**told)))
        else:
            told["due"] = date.fromisoformat(told["due"]) if told["due"] else None
            heard.append(Heard(place, Promise(**told)))
    return _with_meetings(connection, tuple(seen), tuple(heard))


def key_of(council: str, panel_slug: str | None, day: str | None, document_id: str) -> MeetingKey:
    """The meeting that these name, or the document's own key where they do not name one."""
    if panel_slug and day:
        return MeetingKey(council, panel_slug, day)
    return MeetingKey(council, panel_slug or "", day or "", document_id)


def _findings() -> Any:
    findings, parts, documents = schema.findings, schema.parts, schema.documents
    return (
        select(
            findings.c.kind,
            findings.c.record,
            findings.c.part_id,
            documents.c.id.label("document_id"),
            documents.c.council,
            parts.c.panel_slug,
            parts.c.date,
            parts.c.kind.label("part"),
        )
        .join(parts, parts.c.id == findings.c.part_id)
        .join(documents, documents.c.id == findings.c.document_id)
        .where(documents.c.state == "current", findings.c.kind.in_(("sighting", "promise")))
        .order_by(documents.c.id, findings.c.ordinal)
    )


def _passages(connection: Connection, wanted: Iterable[str]) -> dict[str, Any]:
    ids = sorted(wanted)
    passages = schema.passages
    found: dict[str, Any] = {}
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = select(passages.c.id, passages.c.ordinal, passages.c.text, passages.c.complete, passages.c.heading)
        for row in connection.execute(query.where(passages.c.id.in_(ids[start : start + _IDS_AT_ONCE]))):
            found[row.id] = row
    return found


def _place(row: Row[Any], passage: Any) -> Place:
    meeting = key_of(row.council, row.panel_slug, row.date, row.document_id)
    return Place(
        meeting=meeting,
        document_id=row.document_id,
        passage_id=passage.id,
        part_id=row.part_id,
        ordinal=passage.ordinal,
        part=row.part,
        complete=passage.complete,
        words=passage.text,
        heading=(orjson.loads(passage.heading) or [""])[-1],
    )


def _with_meetings(connection: Connection, seen: tuple[Seen, ...], heard: tuple[Heard, ...]) -> Gathered:
    parts, documents = schema.parts, schema.documents
    query = (
        select(
            documents.c.id,
            documents.c.council,
            parts.c.panel_slug,
            parts.c.panel,
            parts.c.date,
            parts.c.kind,
            parts.c.status,
        )
        .join(documents, documents.c.id == parts.c.document_id)
        .where(documents.c.state == "current", parts.c.panel_slug.is_not(None))
        .order_by(documents.c.id, parts.c.ordinal)
    )
    names: dict[tuple[str, str], str] = {}
    met: set[MeetingKey] = set()
    minuted: dict[MeetingKey, MinutesStatus | None] = {}
    held: dict[str, set[tuple[bool, MeetingKey]]] = {}
    for row in connection.execute(query):
        panel = (row.council, row.panel_slug)
        names[panel] = min(names.get(panel, row.panel), row.panel)
        if not row.date:
            continue
        meeting = MeetingKey(row.council, row.panel_slug, row.date)
        if row.kind in _OF_A_MEETING:
            met.add(meeting)
        held.setdefault(row.id, set()).add((row.kind == "minutes", meeting))
        if row.kind == "minutes":
            minuted[meeting] = minuted.get(meeting) or row.status
    packed: dict[MeetingKey, set[MeetingKey]] = {}
    for together in held.values():
        for _, meeting in together:
            packed.setdefault(meeting, set()).update(other for is_minutes, other in together if is_minutes)
    return Gathered(
        seen,
        heard,
        tuple(sorted(met)),
        names,
        minuted,
        {meeting: frozenset(of) for meeting, of in packed.items()},
        frozenset(_special(connection)),
    )


def _special(connection: Connection) -> Iterator[MeetingKey]:
    """Meetings whose agenda or minutes are headed as special ones."""
    parts, passages, documents = schema.parts, schema.passages, schema.documents
    query = (
        select(documents.c.council, parts.c.panel_slug, parts.c.date)
        .join(parts, parts.c.id == passages.c.part_id)
        .join(documents, documents.c.id == passages.c.document_id)
        .where(
            passages.c.kind == "heading",
            or_(passages.c.text.ilike("%special meeting%"), passages.c.text.ilike("%extraordinary meeting%")),
            parts.c.kind.in_(("agenda", "minutes")),
            parts.c.panel_slug.is_not(None),
            parts.c.date.is_not(None),
        )
        .distinct()
    )
    yield from (MeetingKey(*row) for row in connection.execute(query))
