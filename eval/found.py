"""What the catalogue says of papers, laid out for comparing with gold: of one paper, or of all together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, select

from index import panels, papers, registers, schema
from index.catalogue import Catalogue
from index.filters import Filters
from index.identity import panel_slug
from index.records import Attendance, Commitment, Document, Part, Resolution

TODAY = date(2026, 11, 22)
"""The day on which the statuses of the gold hold."""

_EVERYTHING = 1_000_000
"""More records than any suite's register has."""


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A part with the file it stands in."""

    file: str
    part: Part


@dataclass(frozen=True, slots=True)
class FoundMinutes:
    """The state of a meeting's minutes, with the words of the correction."""

    panel: str
    day: str
    status: str
    correction: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found. Files are named by the whole path they were read from; stretches are (file, first, last page)."""

    meetings: tuple[tuple[str, str], ...]
    parts: tuple[FoundPart, ...]
    decisions: tuple[Resolution, ...]
    undertakings: tuple[Commitment, ...]
    rolls: tuple[Attendance, ...]
    minutes: tuple[FoundMinutes, ...]
    incomplete: frozenset[tuple[str, str]]
    withheld: tuple[tuple[str, int, int], ...]
    """Pages that were kept out; (file, 0, 0) where the whole paper was refused."""
    shown: frozenset[tuple[str, int]]
    """Every page of which a passage is held."""
    minuted: frozenset[str]
    """The passages that stand in minutes, decision notices and the like."""


def found_in(catalogue: Catalogue, file: str | None = None) -> Found:
    """All that is held, or what the paper whose path ends with `file` says."""
    with catalogue.reading() as connection:
        held = [(place, document) for place, document in _held(connection) if file is None or is_file(place, file)]
        passages = [(place, passage) for place, one in held for passage in papers.passages_of(connection, one.id)]
        parts = [FoundPart(place, part) for place, one in held for part in _parts(connection, one)]
        only = None if file is None else [passage.id for _, passage in passages]
        days = _days(connection, parts)
        refused = [
            (source.place, 0, 0) for source in catalogue.refusals() if file is None or is_file(source.place, file)
        ]
        return Found(
            meetings=tuple(dict.fromkeys((panel, day.isoformat()) for _, panel, day in days)),
            parts=tuple(parts),
            decisions=tuple(registers.resolutions(connection, Filters(), passages=only, limit=_EVERYTHING)),
            undertakings=tuple(
                registers.commitments(connection, Filters(), passages=only, today=TODAY, limit=_EVERYTHING)
            ),
            rolls=tuple(
                roll
                for council, panel, day in days
                if (roll := registers.attendance(connection, panel_slug(panel), day, council))
            ),
            minutes=tuple(_minutes(connection, parts, days)),
            incomplete=frozenset(
                (place, passage.item.number)
                for place, passage in passages
                if not passage.complete and passage.item and passage.item.number
            ),
            withheld=(
                *refused,
                *((place, gap.page_from, gap.page_to) for place, one in held for gap in one.withheld),
            ),
            shown=frozenset((place, span.page) for place, passage in passages for span in passage.spans),
            minuted=frozenset(passage.id for _, passage in passages if passage.part.kind in ("minutes", "decision")),
        )


def is_file(place: str, file: str) -> bool:
    """Whether a place is the file that the gold means."""
    return place == file or place.endswith("/" + file)


def _held(connection: Connection) -> Iterator[tuple[str, Document]]:
    sources = schema.sources
    query = select(sources.c.place, sources.c.document_id).where(sources.c.document_id.is_not(None))
    for row in connection.execute(query.order_by(sources.c.place)).all():
        document = papers.document(connection, row.document_id)
        if document is not None and document.state == "current":
            yield row.place, document


def _parts(connection: Connection, document: Document) -> Sequence[Part]:
    """A document's parts; one that was joined to a meeting by its items bears that meeting's panel and date."""
    adoptions = schema.adoptions
    query = select(adoptions).join(schema.parts, schema.parts.c.id == adoptions.c.part_id)
    adopted = {row.part_id: row for row in connection.execute(query.where(schema.parts.c.document_id == document.id))}
    return [
        replace(part, panel=row.panel, date=date.fromisoformat(row.date)) if (row := adopted.get(part.id)) else part
        for part in papers.parts_of(connection, document.id)
    ]


def _days(connection: Connection, parts: Sequence[FoundPart]) -> list[tuple[str, str, date]]:
    """The meetings that these parts belong to: council, panel, day."""
    named = {(panel_slug(p.part.panel), p.part.date) for p in parts if p.part.panel and p.part.date}
    known = [(meeting.council, meeting.panel, meeting.date) for meeting in panels.meetings(connection)]
    return [(council, panel, day) for council, panel, day in known if (panel_slug(panel), day) in named]


def _minutes(
    connection: Connection, parts: Sequence[FoundPart], days: Sequence[tuple[str, str, date]]
) -> Iterator[FoundMinutes]:
    """The state of each meeting's minutes, where minutes of it are held: as later papers have it, or as they say."""
    for council, panel, day in days:
        own = [
            p.part.status or "draft"
            for p in parts
            if (p.part.kind, p.part.date) == ("minutes", day)
            and p.part.panel
            and panel_slug(p.part.panel) == panel_slug(panel)
        ]
        state = registers.minutes_state(connection, council, panel_slug(panel), day)
        if state:
            yield FoundMinutes(panel, day.isoformat(), state.status, state.correction)
        elif own:
            yield FoundMinutes(panel, day.isoformat(), own[0], None)
