"""The registers as they are given out: records with whose they are and a link to their words in the papers."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection

from index import papers, registers
from index.engine import Engine
from index.filters import Filters
from index.records import Commitment, CommitmentStatus, MinutesStatus, Outcome, Passage, PassageKind, Resolution
from service.bearing import bearing
from service.widening import values

_AT_ONCE = 200
"""Records read at a time: a whole register is given out without being held."""

_RECORDING: tuple[PassageKind, ...] = ("resolution", "vote", "commitment")

_ENOUGH = 40
"""Letters by which a record's words are found in its passage, where they go on in the next one."""

Record = TypeVar("Record", Resolution, Commitment)


@dataclass(frozen=True, slots=True)
class ResolutionEntry(Resolution):
    """A resolution, the paper and page that record it, and a link to its words."""

    council: str = ""
    title: str = ""
    page: int | None = None
    printed_page: str | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class CommitmentEntry(Commitment):
    """A commitment, the paper and page that record it, and a link to its words."""

    council: str = ""
    title: str = ""
    page: int | None = None
    printed_page: str | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class ResolutionQuery:
    """Which resolutions are wanted; `about` puts those that bear on it in order of relevance."""

    filters: Filters = Filters()
    outcomes: tuple[Outcome, ...] = ()
    statuses: tuple[MinutesStatus, ...] = ()
    about: str | None = None

    def __bool__(self) -> bool:
        return self != ResolutionQuery()


@dataclass(frozen=True, slots=True)
class CommitmentQuery:
    """Which commitments are wanted; `about` puts those that bear on it in order of relevance."""

    filters: Filters = Filters()
    statuses: tuple[CommitmentStatus, ...] = ()
    owner: str | None = None
    about: str | None = None

    def __bool__(self) -> bool:
        return self != CommitmentQuery()


def resolutions(
    engine: Engine, connection: Connection, query: ResolutionQuery, start: int | str = ""
) -> Iterator[ResolutionEntry]:
    """The resolutions that a query lets through: after the record `start`, or from that place where they are ranked."""

    def read(passages: Collection[str] | None, after: str) -> list[Resolution]:
        return registers.resolutions(connection, query.filters, query.outcomes, passages, after, _AT_ONCE)

    found = _found(engine, query.filters, query.about, read, start)
    kept = (one for one in found if not query.statuses or one.status in query.statuses)
    return resolution_entries(connection, kept)


def commitments(
    engine: Engine, connection: Connection, query: CommitmentQuery, start: int | str = ""
) -> Iterator[CommitmentEntry]:
    """The commitments that a query lets through, as they stand today; `start` as for resolutions."""
    today = date.today()

    def read(passages: Collection[str] | None, after: str) -> list[Commitment]:
        return registers.commitments(
            connection,
            query.filters,
            query.statuses,
            query.owner,
            passages,
            today=today,
            after=after,
            limit=_AT_ONCE,
        )

    return commitment_entries(connection, _found(engine, query.filters, query.about, read, start))


def resolution_entries(connection: Connection, records: Iterable[Resolution]) -> Iterator[ResolutionEntry]:
    """Resolutions with their links."""
    for one, passage in _with_passages(connection, records):
        yield ResolutionEntry(**values(one), **_place(one, passage))


def commitment_entries(connection: Connection, records: Iterable[Commitment]) -> Iterator[CommitmentEntry]:
    """Commitments with their links."""
    for one, passage in _with_passages(connection, records):
        yield CommitmentEntry(**values(one), **_place(one, passage))


def _found(
    engine: Engine,
    filters: Filters,
    about: str | None,
    read: Callable[[Collection[str] | None, str], list[Record]],
    start: int | str,
) -> Iterator[Record]:
    if not about:
        return _in_order(lambda after: read(None, after), str(start))
    recording = Filters(**{**values(filters), "kinds": filters.kinds or _RECORDING})
    ranks = {passage.id: rank for rank, passage in enumerate(bearing(engine, about, recording))}
    ranked = sorted(_in_order(lambda after: read(ranks, after), ""), key=lambda one: _rank(one, ranks))
    return iter(ranked[int(start or 0) :])


def _in_order(read: Callable[[str], list[Record]], after: str) -> Iterator[Record]:
    while batch := read(after):
        yield from batch
        after = batch[-1].id


def _rank(record: Resolution | Commitment, ranks: Mapping[str, int]) -> int:
    others = record.witnesses if isinstance(record, Resolution) else record.evidence
    return min((ranks[name] for name in (record.passage_id, *others) if name in ranks), default=len(ranks))


def _with_passages(connection: Connection, records: Iterable[Record]) -> Iterator[tuple[Record, Passage | None]]:
    for batch in _batches(records):
        known = papers.passages_by_id(connection, [one.passage_id for one in batch])
        yield from ((one, known.get(one.passage_id)) for one in batch)


def _batches(records: Iterable[Record]) -> Iterator[Sequence[Record]]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _place(record: Resolution | Commitment, passage: Passage | None) -> dict[str, Any]:
    if passage is None:
        return {"url": f"/p/{record.passage_id}"}
    words = quoted(record.text, passage.text)
    span = next((span for span in passage.spans if words and span.start <= words[0] < span.end), None)
    return {
        "council": passage.council,
        "title": passage.part.title or passage.document.title,
        "page": span.page if span else passage.page,
        "printed_page": span.printed_page if span else passage.printed_page,
        "url": f"/p/{passage.id}?quote={words[0]}-{words[1]}" if words else f"/p/{passage.id}",
    }


def quoted(words: str, text: str) -> tuple[int, int] | None:
    """The run of a passage's text that a record's words begin with; they may go on in the next passage."""
    start = text.find(words[:_ENOUGH])
    if start < 0 or not words:
        return None
    there = text[start : start + len(words)]
    alike = next((n for n, (one, two) in enumerate(zip(words, there, strict=False)) if one != two), len(there))
    return start, start + alike
