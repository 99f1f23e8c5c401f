"""What the papers themselves make known that a question may name: panels, their meetings, people, abbreviations.

It is gathered document by document, so that a paper which lands later costs the reading of that paper alone, and a
question costs no scan: it is served from memory, refreshed beside the asking when the change log has grown.
"""

import logging
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock, Thread
from weakref import WeakKeyDictionary

import orjson
from sqlalchemy import Connection, select

from index import panels, schema
from index.abbreviations import Abbreviations, abbreviations_in
from index.bodies import Bodies
from index.catalogue import Catalogue
from index.identity import panel_slug
from index.people import People, people_in
from index.records import Panel

log = logging.getLogger(__name__)

_PATIENCE = 0.02
"""Seconds that a question which finds new papers waits for them to be known: a paper or two takes less, and a question
that waits no longer than this is not felt. Then it is served what was known before."""

Meetings = Mapping[str, tuple[date, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a question may name. `meetings` has the days of each panel, by its slug, oldest first; `today` is the day
    from which "last year" is counted."""

    bodies: Bodies = field(default_factory=lambda: Bodies(()))
    people: People = field(default_factory=lambda: People(()))
    abbreviations: Abbreviations = field(default_factory=lambda: Abbreviations(()))
    meetings: Meetings = field(default_factory=dict)
    today: date = field(default_factory=date.today)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """The panels that current papers name."""
        return self.bodies.panels

    def held(self, panel: str | None, first: date, last: date) -> tuple[date, ...]:
        """The days from one to another, inclusive, on which a panel (any, where none is named) met, up to today."""
        last = min(last, self.today)
        days = [self.meetings.get(panel_slug(panel), ())] if panel else list(self.meetings.values())
        found = {day for those in days for day in those[bisect_left(those, first) : bisect_right(those, last)]}
        return tuple(sorted(found))

    def last_meeting(self, panel: str, before: date | None = None) -> date | None:
        """The day on which a panel last met, up to today or before a day."""
        held = self.held(panel, date.min, self.today)
        return next((day for day in reversed(held) if before is None or day < before), None)

    def next_meeting(self, panel: str, after: date) -> date | None:
        """The day of a panel's first meeting after a day, of those that were held."""
        return next((day for day in self.held(panel, after, self.today) if day > after), None)


def knowing(
    panels: Iterable[Panel] = (),
    people: Iterable[str] = (),
    abbreviations: Iterable[tuple[str, str]] = (),
    meetings: Meetings | None = None,
    today: date | None = None,
) -> Known:
    """What is known, from plain lists: names, pairs of short and long form, days by panel slug."""
    return Known(Bodies(panels), People(people), Abbreviations(abbreviations), meetings or {}, today or date.today())


@dataclass(frozen=True, slots=True)
class _Told:
    """What one document makes known."""

    people: tuple[str, ...]
    abbreviations: tuple[tuple[str, str], ...]


class _Memory:
    """What is known of one catalogue, and how far along its change log."""

    def __init__(self) -> None:
        self._told: dict[str, _Told] = {}
        self._applied = -1
        self._known: Known | None = None
        self._building = Lock()
        self._beside: Thread | None = None

    def known(self, catalogue: Catalogue) -> Known:
        newest = catalogue.last_change()
        if self._known is None:
            self._build(catalogue)
        elif newest != self._applied:
            self._refresh_beside(catalogue)
        assert self._known is not None
        return self._known

    def _refresh_beside(self, catalogue: Catalogue) -> None:
        with self._building:
            beside = self._beside
            if beside is not None and beside.is_alive():
                return  # the question that began it waits for it; this one is served what was known before
            self._beside = beside = Thread(target=self._refresh, args=(catalogue,), name="knowing", daemon=True)
            beside.start()
        beside.join(_PATIENCE)

    def _refresh(self, catalogue: Catalogue) -> None:
        try:
            self._gather(catalogue)
        except Exception:
            log.exception("cannot refresh what is known; questions are read by what was known before")

    def _build(self, catalogue: Catalogue) -> None:
        with self._building:
            if self._known is None:
                self._gather(catalogue)

    def _gather(self, catalogue: Catalogue) -> None:
        newest = catalogue.last_change()
        changed = None if self._known is None else _changed(catalogue, self._applied)
        with catalogue.reading() as connection:
            told = dict(self._told)
            for gone in changed or ():
                told.pop(gone, None)
            told |= _told_by(connection, changed)
            self._known = Known(
                Bodies(panels.panels(connection)),
                People(name for one in told.values() for name in one.people),
                Abbreviations(pair for one in told.values() for pair in one.abbreviations),
                _meetings(connection),
            )
        self._told, self._applied = told, newest


_memories: WeakKeyDictionary[Catalogue, _Memory] = WeakKeyDictionary()
_opening = Lock()


def known(catalogue: Catalogue) -> Known:
    """What the current papers of a catalogue make known.

    The first call reads every passage once; later ones look at the change log's last number alone, and where it has
    grown, the papers that changed are read beside the asking.
    """
    with _opening:
        memory = _memories.setdefault(catalogue, _Memory())
    held, today = memory.known(catalogue), date.today()
    return held if held.today == today else replace(held, today=today)


def _changed(catalogue: Catalogue, number: int) -> list[str]:
    found: dict[str, None] = {}
    while changes := catalogue.changes_after(number):
        found.update((change.document_id, None) for change in changes)
        number = changes[-1].number
    return list(found)


def _told_by(connection: Connection, documents: list[str] | None) -> dict[str, _Told]:
    """What these documents make known, all current ones where none are named; what is not current tells nothing."""
    pairs: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    people: dict[str, dict[str, None]] = defaultdict(dict)
    for some in [None] if documents is None else [[one] for one in documents]:
        for table, columns in (
            (schema.passages, (schema.passages.c.text,)),
            (schema.findings, (schema.findings.c.kind, schema.findings.c.record)),
        ):
            query = (
                select(table.c.document_id, *columns)
                .join(schema.documents, schema.documents.c.id == table.c.document_id)
                .where(schema.documents.c.state == "current")
            )
            if some is not None:
                query = query.where(table.c.document_id.in_(some))
            for document, *cells in connection.execute(query):
                if table is schema.passages:
                    pairs[document].update((pair, None) for pair in abbreviations_in(cells[0]))
                else:
                    people[document].update((name, None) for name in people_in(cells[0], orjson.loads(cells[1])))
    return {name: _Told(tuple(people.get(name, ())), tuple(pairs.get(name, ()))) for name in pairs | people}


def _meetings(connection: Connection) -> dict[str, tuple[date, ...]]:
    parts = schema.parts
    query = (
        select(parts.c.panel_slug, parts.c.date)
        .join(schema.documents, schema.documents.c.id == parts.c.document_id)
        .where(schema.documents.c.state == "current", parts.c.panel_slug.is_not(None), parts.c.date.is_not(None))
        .distinct()
        .order_by(parts.c.panel_slug, parts.c.date)
    )
    found: dict[str, list[date]] = defaultdict(list)
    for slug, day in connection.execute(query):
        found[slug].append(date.fromisoformat(day))
    return {slug: tuple(days) for slug, days in found.items()}
