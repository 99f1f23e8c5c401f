"""Whose meeting a paper belongs to that does not say: the one whose items it has.

The saved text of a meeting's page has its items and minutes but neither panel nor date. Where another paper of the
council names a meeting of the same items, the page is of that meeting. What a paper is given so is kept apart
(`adoptions`), so that it is taken back when the other paper goes, and judged again when a better one comes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, select, update

from index import schema
from index.derived import log_change, rewrite
from index.identity import panel_slug
from ingest.likeness import alike, numbers, plain

_LEAST_ITEMS = 4
"""Items that must be shared: two meetings of a panel share a few."""

_LEAST_BUSINESS = 2
"""Of these, items of business proper; apologies and declarations are on every agenda."""

_SHARE = 0.5
"""Share of a paper's items of business that its meeting must have."""

_CLEARLY = 1.5
"""How many times the next best meeting's score the best must have."""

_TELLING_KINDS = ("agenda", "minutes", "decision")
"""Parts that list a meeting's items; a report's cover may name a meeting to come."""

_STANDING = re.compile(
    r"\b(?:apologies|declarations?|interests?|welcome|introductions?|minutes|matters arising|urgent|exclusion"
    r"|press and public|questions?|petitions?|deputations?|next meeting|substitut\w+|announcements?|communications"
    r"|procedures?|adjourn\w*|call to order|roll call|work(?:ing)? programme|forward plan|any other business|closing"
    r"|close of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Meeting:
    council: str
    panel_slug: str
    day: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A part as its paper has it, and what it was given."""

    id: str
    document_id: str
    council: str
    kind: str
    panel: str | None
    day: str | None
    given: tuple[str, str]
    current: bool

    @property
    def meeting(self) -> _Meeting | None:
        """The meeting that the paper itself names."""
        return _Meeting(self.council, panel_slug(self.panel), self.day) if self.panel and self.day else None


@dataclass(slots=True)
class _Items:
    """The titles of a meeting's or a paper's items, with the printed names of the panel."""

    titles: set[str] = field(default_factory=set)
    panels: set[str] = field(default_factory=set)


def adopt(connection: Connection) -> int:
    """Gives nameless parts their meeting, as far as the papers tell; the number of parts that have one so."""
    held = [_part(row) for row in connection.execute(_parts())]
    parts = [part for part in held if part.current]
    nameless = [part for part in parts if part.meeting is None]
    given = dict(_given(connection, parts, nameless)) if nameless else {}
    changed = [part for part in parts if part.given != given.get(part.id, ("", ""))]
    for part in changed:
        _set(connection, part, given.get(part.id, ("", "")))
    for document in sorted({part.document_id for part in changed}):
        log_change(connection, document)
    kept = {part.id: part.given for part in held if not part.current and any(part.given)}
    rows = ({"part_id": part, "panel": panel, "date": day} for part, (panel, day) in {**kept, **given}.items())
    rewrite(connection, schema.adoptions, rows)
    return len(given)


def _parts() -> Any:
    parts, adoptions, documents = schema.parts, schema.adoptions, schema.documents
    return (
        select(
            parts.c.id,
            parts.c.document_id,
            documents.c.council,
            parts.c.kind,
            parts.c.panel,
            parts.c.date,
            adoptions.c.panel.label("given_panel"),
            adoptions.c.date.label("given_date"),
            documents.c.state,
        )
        .join(documents, documents.c.id == parts.c.document_id)
        .outerjoin(adoptions, adoptions.c.part_id == parts.c.id)
        .order_by(parts.c.document_id, parts.c.ordinal)
    )


def _part(row: Row[Any]) -> _Part:
    """What was given stands in the part's own columns too; where nothing was, it is the paper's own word."""
    given = (row.given_panel or "", row.given_date or "")
    return _Part(
        row.id,
        row.document_id,
        row.council,
        row.kind,
        None if given[0] else row.panel,
        None if given[1] else row.date,
        given,
        row.state == "current",
    )


def _given(
    connection: Connection, parts: Iterable[_Part], nameless: Iterable[_Part]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """For each nameless part whose meeting is clear, the panel and date that it lacks ("" where it has its own)."""
    titles = _titles(connection)
    meetings = _meetings(parts, titles)
    papers: dict[tuple[str, str | None, str | None, str], list[_Part]] = {}
    for part in nameless:
        papers.setdefault((part.document_id, part.panel, part.day, part.council), []).append(part)
    for (_, panel, day, council), group in papers.items():
        wanted = {title for part in group for title in titles.get(part.id, ())}
        could_be = {
            meeting: items for meeting, items in meetings.items()
            if meeting.council == council
            and (not panel or meeting.panel_slug == panel_slug(panel))
            and (not day or meeting.day == day)
        }  # fmt: skip
        meeting = _meeting_of(wanted, could_be)
        if meeting:
            for part in group:
                yield part.id, ("" if panel else min(meetings[meeting].panels), "" if day else meeting.day)


def _titles(connection: Connection) -> dict[str, set[str]]:
    """The titles of the items in each part, by the part's id."""
    passages, parts = schema.passages, schema.parts
    found: dict[str, set[str]] = {}
    inside = select(passages.c.part_id, passages.c.item_title).where(passages.c.item_title.is_not(None)).distinct()
    of_part = select(parts.c.id, parts.c.item_title).where(parts.c.item_title.is_not(None))
    for query in (inside, of_part):
        for part, title in connection.execute(query):
            found.setdefault(part, set()).add(title)
    return found


def _meetings(parts: Iterable[_Part], titles: Mapping[str, set[str]]) -> dict[_Meeting, _Items]:
    """The meetings that papers name, with their items as agenda, minutes and notices list them."""
    meetings: dict[_Meeting, _Items] = {}
    for part in parts:
        if part.meeting and part.kind in _TELLING_KINDS:
            items = meetings.setdefault(part.meeting, _Items())
            items.titles |= titles.get(part.id, set())
            items.panels.add(part.panel or "")
    return meetings


def _meeting_of(wanted: Iterable[str], meetings: Mapping[_Meeting, _Items]) -> _Meeting | None:
    """The one meeting that has the wanted items, if that is clear. A title that many meetings have counts little."""
    holders: dict[str, set[_Meeting]] = {}
    for meeting, items in meetings.items():
        for title in items.titles:
            holders.setdefault(title, set()).add(meeting)
    once = {plain(title): title for title in sorted(wanted)}
    scores: dict[_Meeting, float] = {}
    shared: dict[_Meeting, list[str]] = {}
    for title in once.values():
        where = {meeting for other, held in holders.items() if alike(title, other) for meeting in held}
        for meeting in where:
            scores[meeting] = scores.get(meeting, 0.0) + 1 / len(where)
            shared.setdefault(meeting, []).append(title)
    ranked = sorted(scores, key=lambda meeting: (-scores[meeting], meeting.day, meeting.panel_slug))
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] < _CLEARLY * scores[ranked[1]]):
        return None
    business = [title for title in once.values() if _is_business(title)]
    found = [title for title in shared[ranked[0]] if _is_business(title)]
    enough = len(shared[ranked[0]]) >= _LEAST_ITEMS and len(found) >= max(_LEAST_BUSINESS, _SHARE * len(business))
    return ranked[0] if enough else None


def _is_business(title: str) -> bool:
    """Whether an item is more than standing; one that names a date is a meeting's own."""
    return _STANDING.search(title) is None or bool(numbers(title))


def _set(connection: Connection, part: _Part, given: tuple[str, str]) -> None:
    panel = part.panel or given[0] or None
    connection.execute(
        update(schema.parts)
        .where(schema.parts.c.id == part.id)
        .values(panel=panel, panel_slug=panel_slug(panel) if panel else None, date=part.day or given[1] or None)
    )
