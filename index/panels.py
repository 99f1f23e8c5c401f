"""Who met when, on what items: read from the parts of the papers that belong to each meeting."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from index import schema
from index.identity import meeting_id
from index.records import DocumentRef, Item, Meeting, Panel

_of_current_papers = (schema.documents.c.id == schema.parts.c.document_id) & (schema.documents.c.state == "current")


def panels(connection: Connection, council: str | None = None) -> list[Panel]:
    """Every panel that a current paper names, by name, with how many meetings it is known to have had and when."""
    query = (
        select(
            schema.documents.c.council,
            schema.parts.c.panel_slug,
            func.min(schema.parts.c.panel).label("name"),
            func.count(schema.parts.c.date.distinct()).label("meetings"),
            func.min(schema.parts.c.date).label("first"),
            func.max(schema.parts.c.date).label("last"),
        )
        .join(schema.documents, _of_current_papers)
        .where(schema.parts.c.panel_slug.is_not(None))
        .group_by(schema.documents.c.council, schema.parts.c.panel_slug)
        .order_by("name")
    )
    if council:
        query = query.where(schema.documents.c.council == council)
    return [
        Panel(row.panel_slug, row.name, row.council, row.meetings, _day(row.first), _day(row.last))
        for row in connection.execute(query)
    ]


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def meetings(connection: Connection, panel_slugs: Iterable[str] = (), council: str | None = None) -> list[Meeting]:
    """Meetings, newest first, with the papers that belong to them; items are left to `meeting`."""
    parts, documents = schema.parts, schema.documents
    query = (
        select(
            documents.c.council,
            parts.c.panel_slug,
            func.min(parts.c.panel).over(partition_by=parts.c.panel_slug).label("panel"),
            parts.c.date,
            documents.c.id,
            documents.c.title,
            documents.c.source_url,
            documents.c.retrieved_at,
        )
        .join(documents, _of_current_papers)
        .where(parts.c.panel_slug.is_not(None), parts.c.date.is_not(None))
        .distinct()
        .order_by(parts.c.date.desc(), parts.c.panel_slug, documents.c.title)
    )
    if slugs := list(panel_slugs):
        query = query.where(parts.c.panel_slug.in_(slugs))
    if council:
        query = query.where(documents.c.council == council)
    found: dict[str, Meeting] = {}
    for row in connection.execute(query):
        name = meeting_id(row.council, row.panel_slug, date.fromisoformat(row.date))
        paper = DocumentRef(row.id, row.title, row.source_url, datetime.fromisoformat(row.retrieved_at))
        known = found.get(name)
        found[name] = Meeting(
            name,
            row.council,
            row.panel,
            date.fromisoformat(row.date),
            (),
            ((*known.documents, paper) if known else (paper,)),
        )
    return list(found.values())


def meeting(connection: Connection, identifier: str) -> Meeting | None:
    """One meeting with its items in order and the parts that belong to each; none where the id is unknown."""
    found = next((m for m in meetings(connection) if m.id == identifier), None)
    if found is None:
        return None
    return Meeting(found.id, found.council, found.panel, found.date, tuple(_items(connection, found)), found.documents)


def _items(connection: Connection, meeting: Meeting) -> list[Item]:
    from index.identity import panel_slug

    parts, passages = schema.parts, schema.passages
    query = (
        select(passages.c.item_number, passages.c.item_title, passages.c.part_id, func.min(passages.c.ordinal))
        .join(parts, parts.c.id == passages.c.part_id)
        .join(schema.documents, _of_current_papers)
        .where(
            parts.c.panel_slug == panel_slug(meeting.panel),
            parts.c.date == meeting.date.isoformat(),
            schema.documents.c.council == meeting.council,
            passages.c.item_title.is_not(None),
        )
        .group_by(passages.c.item_number, passages.c.item_title, passages.c.part_id)
    )
    items: dict[str, Item] = {}
    for row in connection.execute(query):
        key = row.item_number or row.item_title
        known = items.get(key, Item(row.item_number, row.item_title))
        items[key] = Item(known.number, known.title, (*known.parts, row.part_id))
    return sorted(items.values(), key=lambda item: _in_order(item.number))


def _in_order(number: str | None) -> tuple[int, ...]:
    """Item numbers as a clerk orders them: 9 before 10, 4.2 after 4, the unnumbered last."""
    digits = [int(run) for run in (number or "").replace("(", ".").split(".") if run.isdigit()]
    return tuple(digits) or (10_000,)
