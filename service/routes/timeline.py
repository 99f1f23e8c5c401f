"""The page of a topic's history: /topics?q=..., by year and meeting, oldest first; it prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request, Response
from starlette.datastructures import URL

from index import panels
from index.filters import Filters
from index.identity import meeting_id, panel_slug
from service import held
from service.deps import LONGEST_QUESTION, EngineDep, FiltersDep, LibraryDep, Reading
from service.happenings import EVENTS, Entry, Step, step_of
from service.routes.front import Typed
from service.routes.registers import site
from service.topics import Topic, topic
from service.typesetting import page

router = APIRouter(include_in_schema=False)

_ALL = "/topics"


@dataclass(frozen=True, slots=True)
class Day:
    """What happened to a topic at one meeting. `more` are further passages, which `search` finds."""

    first: Entry
    entries: tuple[Entry, ...]
    meeting: str | None
    more: int
    search: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What the form of limits shows."""

    filters: Filters

    def __bool__(self) -> bool:
        return bool(self.filters)


@router.get("/topics")
def timeline(
    request: Request,
    engine: EngineDep,
    connection: Reading,
    library: LibraryDep,
    filters: FiltersDep,
    q: Typed = "",
) -> Response:
    """A topic's history, or the box to ask for one."""
    words = q.strip()
    found = topic(engine, connection, words, filters) if words else Topic("", ())
    councils, counted = held.councils(connection), found.counts()
    return page(
        request,
        "timeline.html",
        q=words,
        topic=found,
        years=_years(found.entries, words),
        counts=[(told, counted[event]) for event, told in EVENTS.items() if event in counted],
        replacing=lambda motion: _replacing(motion, found.entries),
        names_of_councils=len(councils) > 1,
        query=Limits(filters),
        panels={panel.slug: panel.name for panel in panels.panels(connection)},
        chosen=set(filters.panel_slugs()),
        lifted=str(URL(_ALL).include_query_params(q=words)),
        data=f"/api/v1/topics?{request.url.query}",
        sheet=f"/api/v1/topics.csv?{request.url.query}",
        site=site(request, library),
        longest=LONGEST_QUESTION,
    )


def _years(entries: Sequence[Entry], words: str) -> list[tuple[int, list[Day]]]:
    """Entries by year, and in each year by meeting, in their order."""
    days = [_day(list(those), words) for _, those in groupby(entries, key=_meeting)]
    return [(year, list(those)) for year, those in groupby(days, key=lambda day: day.first.date.year)]


def _replacing(motion: Entry, entries: Sequence[Entry]) -> list[Step]:
    """All that took the place of a motion, as far as it is shown; else what the register names."""
    name = motion.resolution.id if motion.resolution else ""
    shown = [
        step_of(one.resolution) for one in entries if one.supersedes and one.supersedes.id == name and one.resolution
    ]
    return shown or ([motion.superseded_by] if motion.superseded_by else [])


def _meeting(entry: Entry) -> tuple[object, ...]:
    return (entry.date, entry.council, panel_slug(entry.panel or ""))


def _day(entries: list[Entry], words: str) -> Day:
    first = entries[0]
    limits = {"q": words, "date_from": first.date, "date_to": first.date, "council": first.council}
    if first.panel:
        limits["panel"] = panel_slug(first.panel)
    return Day(
        first,
        tuple(entries),
        meeting_id(first.council, first.panel, first.date) if first.panel else None,
        sum(entry.more for entry in entries),
        str(URL("/search").include_query_params(**limits)),
    )
