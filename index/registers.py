"""The registers read back as records: what was resolved, what was undertaken, who was there, what became of minutes.

They are made from all papers together whenever papers have changed; only a commitment's status waits for today's date.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, Table, func, or_, select, tuple_

from index import schema
from index.filters import Filters, conditions
from index.records import Attendance, Commitment, CommitmentStatus, ItemRef, MinutesStatus, Outcome, Resolution, Votes

_IDS_AT_ONCE = 500
"""Ids bound in one query: SQLite's oldest limit is 999 variables."""

_LONGEST_HISTORY = 200
"""Resolutions of one matter that its history shows; a matter that has more is a subject."""


class UnknownPlace(LookupError):
    """The record that a list should go on after is no longer in its register."""


@dataclass(frozen=True, slots=True)
class MinutesState:
    """What became of a meeting's minutes: by which later passage they were approved, and the correction's words."""

    status: MinutesStatus
    correction: str | None = None
    passage_id: str | None = None


def resolutions(
    connection: Connection,
    filters: Filters,
    outcomes: Collection[Outcome] = (),
    passages: Collection[str] | None = None,
    after: str = "",
    limit: int = 100,
) -> list[Resolution]:
    """Resolutions, the newest meeting first and in the order of its record, after the one whose id is `after`.

    `passages` keeps those that one of these passages records.
    """
    found = (
        resolution for row in _rows(connection, schema.resolutions, filters, passages, after)
        if (resolution := _resolution(row.record)) and (not outcomes or resolution.outcome in outcomes)
    )  # fmt: skip
    return list(islice(found, limit))


def resolution(connection: Connection, resolution_id: str) -> Resolution | None:
    """One resolution by its id."""
    return _by_id(connection, [resolution_id]).get(resolution_id)


def resolutions_in(connection: Connection, passage_ids: Collection[str]) -> dict[str, list[Resolution]]:
    """The resolutions that each of these passages records, by passage; passages that record none are left out."""
    pairs = [(row.passage_id, row.record_id) for row in _witnessed(connection, passage_ids)]
    known = _by_id(connection, [record for _, record in pairs])
    found: dict[str, list[Resolution]] = {}
    for passage, record in pairs:
        if record in known:
            found.setdefault(passage, []).append(known[record])
    return found


def history(connection: Connection, resolution_id: str) -> list[Resolution]:
    """The matter of a resolution, oldest first: what it replaced, what replaced it, and what is related to these."""
    chain: dict[str, Resolution] = {}
    wanted = {resolution_id}
    while wanted and len(chain) < _LONGEST_HISTORY:
        new = _by_id(connection, sorted(wanted))
        chain.update(new)
        wanted = {name for one in new.values() for name in (one.supersedes, one.superseded_by) if name} - set(chain)
    related = {name for one in chain.values() for name in one.related} - set(chain)
    found = {**chain, **_by_id(connection, sorted(related)[:_LONGEST_HISTORY])}
    places = {
        row.id: (row.date or "", row.council, row.panel_slug or "", row.ordinal)
        for row in _of_ids(connection, schema.resolutions, list(found))
    }
    return sorted(found.values(), key=lambda one: (places[one.id], one.id))


def commitments(
    connection: Connection,
    filters: Filters,
    statuses: Collection[CommitmentStatus] = (),
    owner: str | None = None,
    passages: Collection[str] | None = None,
    *,
    today: date,
    after: str = "",
    limit: int = 100,
) -> list[Commitment]:
    """Commitments as they stand `today`, the newest meeting first, after the one whose id is `after`.

    `owner` keeps those whose owner's printed name or post has these words; `passages` keeps those that one of these
    passages records or reports done.
    """
    wanted = " ".join((owner or "").casefold().split())
    found = (
        commitment for row in _rows(connection, schema.commitments, filters, passages, after)
        if (commitment := _commitment(row.record, today))
        and (not statuses or commitment.status in statuses)
        and wanted in commitment.owner.casefold()
    )  # fmt: skip
    return list(islice(found, limit))


def commitment(connection: Connection, commitment_id: str, today: date) -> Commitment | None:
    """One commitment by its id, as it stands `today`."""
    rows = _of_ids(connection, schema.commitments, [commitment_id])
    return next((_commitment(row.record, today) for row in rows), None)


def attendance(connection: Connection, panel_slug: str, day: date, council: str | None = None) -> Attendance | None:
    """Who was at a meeting, from the fullest of its minutes."""
    parts, documents = schema.parts, schema.documents
    query = (
        select(schema.findings.c.record, parts.c.panel)
        .join(parts, parts.c.id == schema.findings.c.part_id)
        .join(documents, documents.c.id == parts.c.document_id)
        .where(
            schema.findings.c.kind == "attendance",
            documents.c.state == "current",
            parts.c.panel_slug == panel_slug,
            parts.c.date == day.isoformat(),
        )
        .order_by(documents.c.id, schema.findings.c.ordinal)
    )
    if council:
        query = query.where(documents.c.council == council)
    found = [
        replace(_attendance(row.record), panel=row.panel, date=day) for row in connection.execute(query)
    ]  # fmt: skip
    return max(found, key=_fullness, default=None)


def attended(connection: Connection, filters: Filters) -> list[tuple[str, str, date]]:
    """The meetings whose attendance is held, among those that a filter lets through: council, panel's slug and day."""
    parts, documents = schema.parts, schema.documents
    query = (
        select(documents.c.council, parts.c.panel_slug, parts.c.date)
        .distinct()
        .join(parts, parts.c.document_id == documents.c.id)
        .join(schema.findings, schema.findings.c.part_id == parts.c.id)
        .where(schema.findings.c.kind == "attendance", documents.c.state == "current")
        .where(parts.c.panel_slug.is_not(None), parts.c.date.is_not(None))
        .order_by(parts.c.date, parts.c.panel_slug)
    )
    if filters.council:
        query = query.where(documents.c.council == filters.council)
    if filters.panels:
        query = query.where(parts.c.panel_slug.in_(filters.panel_slugs()))
    if filters.date_from:
        query = query.where(parts.c.date >= filters.date_from.isoformat())
    if filters.date_to:
        query = query.where(parts.c.date <= filters.date_to.isoformat())
    return [(row.council, row.panel_slug, date.fromisoformat(row.date)) for row in connection.execute(query)]


def minutes_state(connection: Connection, council: str, panel_slug: str, day: date) -> MinutesState | None:
    """What became of a meeting's minutes; none where nothing is known of any."""
    row = connection.execute(
        select(schema.minutes).where(
            schema.minutes.c.council == council,
            schema.minutes.c.panel_slug == panel_slug,
            schema.minutes.c.date == day.isoformat(),
        )
    ).one_or_none()
    return None if row is None else MinutesState(row.status, row.correction, row.passage_id)


def _rows(
    connection: Connection, table: Table, filters: Filters, passages: Collection[str] | None, after: str
) -> Iterator[Row[Any]]:
    """The rows of a register: the newest meeting first, the undated last, each meeting in the order of its record."""
    day = func.coalesce(table.c.date, "")
    slug = func.coalesce(table.c.panel_slug, "")
    within = tuple_(table.c.council, slug, table.c.ordinal, table.c.id)
    query = (
        select(table)
        .where(*_limits(table, filters))
        .order_by(day.desc(), table.c.council, slug, table.c.ordinal, table.c.id)
    )
    if after:
        row = next(iter(_of_ids(connection, table, [after])), None)
        if row is None:
            raise UnknownPlace(after)
        last = row.date or ""
        place = tuple_(row.council, row.panel_slug or "", row.ordinal, row.id)
        query = query.where(or_(day < last, (day == last) & (within > place)))
    if passages is None:
        yield from connection.execute(query)
        return
    wanted = {row.record_id for row in _witnessed(connection, passages)}
    yield from (row for row in connection.execute(query) if row.id in wanted)


def _limits(table: Table, filters: Filters) -> Iterator[ColumnElement[bool]]:
    if filters.council:
        yield table.c.council == filters.council
    if filters.panels:
        yield table.c.panel_slug.in_(filters.panel_slugs())
    if filters.date_from:
        yield table.c.date >= filters.date_from.isoformat()
    if filters.date_to:
        yield table.c.date <= filters.date_to.isoformat()
    of_passages = Filters(kinds=filters.kinds, parts=filters.parts, item=filters.item)
    if of_passages:
        yield table.c.id.in_(
            select(schema.witnesses.c.record_id)
            .join(schema.passages, schema.passages.c.id == schema.witnesses.c.passage_id)
            .join(schema.parts, schema.parts.c.id == schema.passages.c.part_id)
            .join(schema.documents, schema.documents.c.id == schema.passages.c.document_id)
            .where(conditions(of_passages))
        )


def _witnessed(connection: Connection, passages: Collection[str]) -> list[Row[Any]]:
    ids = sorted(set(passages))
    found: list[Row[Any]] = []
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = select(schema.witnesses).where(schema.witnesses.c.passage_id.in_(ids[start : start + _IDS_AT_ONCE]))
        found.extend(connection.execute(query.order_by(schema.witnesses.c.passage_id, schema.witnesses.c.record_id)))
    return found


def _of_ids(connection: Connection, table: Table, ids: list[str]) -> list[Row[Any]]:
    found: list[Row[Any]] = []
    for start in range(0, len(ids), _IDS_AT_ONCE):
        found.extend(connection.execute(select(table).where(table.c.id.in_(ids[start : start + _IDS_AT_ONCE]))))
    return found


def _by_id(connection: Connection, ids: list[str]) -> dict[str, Resolution]:
    return {
        row.id: _resolution(row.record) for row in _of_ids(connection, schema.resolutions, list(dict.fromkeys(ids)))
    }


def _item(item: dict[str, Any] | None) -> ItemRef | None:
    return ItemRef(**item) if item else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _resolution(record: str) -> Resolution:
    told = orjson.loads(record)
    votes = Votes(**told.pop("votes")) if told["votes"] else told.pop("votes")
    return Resolution(
        **{
            **told,
            "votes": votes,
            "item": _item(told["item"]),
            "date": _day(told["date"]),
            "related": tuple(told["related"]),
            "witnesses": tuple(told["witnesses"]),
        }
    )


def _commitment(record: str, today: date) -> Commitment:
    """A commitment that nothing reports done is overdue after its day, open until then, and unknown without one."""
    told = orjson.loads(record)
    due = _day(told["due"])
    status = told["status"]
    if status != "done":
        status = "unknown" if due is None else "overdue" if due < today else "open"
    return Commitment(
        **{
            **told,
            "due": due,
            "status": status,
            "item": _item(told["item"]),
            "date": _day(told["date"]),
            "evidence": tuple(told["evidence"]),
        }
    )


def _attendance(record: str) -> Attendance:
    told = orjson.loads(record)
    for name in ("members", "apologies", "officers", "others"):
        told[name] = tuple(told[name])
    for name in ("substitutes", "left_early", "arrived_late"):
        told[name] = tuple((who, what) for who, what in told[name])
    return Attendance(**told)


def _fullness(there: Attendance) -> int:
    """How much a record of attendance tells."""
    return sum(
        len(names)
        for names in (there.members, there.apologies, there.substitutes, there.officers, there.others, there.left_early)
    )
