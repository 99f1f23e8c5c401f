"""A topic through the years: passages, and the resolutions and commitments that they record, by date."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import Connection

from index import registers
from index.engine import Engine
from index.filters import Filters
from index.identity import panel_slug
from index.records import Passage
from service.bearing import bearing
from service.entries import CommitmentEntry, ResolutionEntry, commitment_entries, resolution_entries

_ALL = 1000
"""More records than the passages of one topic hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something said, resolved or promised at a meeting; of `passage`, `resolution` and `commitment` one is there."""

    kind: Literal["said", "resolved", "promised"]
    date: date
    panel: str | None
    text: str
    url: str
    passage: Passage | None = None
    resolution: ResolutionEntry | None = None
    commitment: CommitmentEntry | None = None


def topic(engine: Engine, connection: Connection, words: str, filters: Filters) -> list[Entry]:
    """All that bears on a topic and belongs to a meeting, oldest first, as its papers have it within a meeting.

    A passage that records a resolution or a commitment stands as that.
    """
    passages = {passage.id: passage for passage in bearing(engine, words, filters)}
    resolved = registers.resolutions(connection, Filters(), passages=passages, limit=_ALL)
    promised = registers.commitments(connection, Filters(), passages=passages, today=date.today(), limit=_ALL)
    told = {name for one in resolved for name in one.witnesses} | {one.passage_id for one in promised}
    said = [passage for name, passage in passages.items() if name not in told]
    entries = [
        *(Entry("resolved", one.date, one.panel, one.text, one.url, resolution=one)
          for one in resolution_entries(connection, resolved) if one.date),
        *(Entry("promised", one.date, one.panel, one.text, one.url, commitment=one)
          for one in commitment_entries(connection, promised) if one.date),
        *(Entry("said", one.date, one.panel, one.text, f"/p/{one.id}", passage=one) for one in said if one.date),
    ]  # fmt: skip
    return sorted(entries, key=_order)


def _order(entry: Entry) -> tuple[date, str, str, int, str]:
    source = entry.passage or entry.resolution or entry.commitment
    return (
        entry.date,
        panel_slug(entry.panel or ""),
        source.part.title if isinstance(source, Passage) else source.title if source else "",
        (source.page or 0) if source else 0,
        entry.kind,
    )
