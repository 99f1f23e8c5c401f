"""Papers read back from the catalogue as records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, Select, case, func, select

from index import schema
from index.context import titles
from index.filters import Filters, conditions
from index.records import Document, DocumentRef, ItemRef, PageText, Part, PartRef, Passage, Span, Withheld

_before = schema.passages.alias("before_passage")
_after = schema.passages.alias("after_passage")

_of_its_meeting = (
    (schema.minutes.c.council == schema.documents.c.council)
    & (schema.minutes.c.panel_slug == schema.parts.c.panel_slug)
    & (schema.minutes.c.date == schema.parts.c.date)
)
_status = case(
    (schema.parts.c.kind == "minutes", func.coalesce(schema.minutes.c.status, schema.parts.c.status, "draft")),
    else_=schema.parts.c.status,
)
"""Minutes are as a later meeting left them, else as they say themselves, else a draft."""

_IDS_AT_ONCE = 500
"""Ids bound in one query: SQLite's oldest limit is 999 variables."""


def _passage_query() -> Select[Any]:
    passages, parts, documents = schema.passages, schema.parts, schema.documents
    return (
        select(
            passages,
            parts.c.kind.label("part_kind"),
            parts.c.title.label("part_title"),
            parts.c.panel,
            parts.c.date,
            _status.label("status"),
            documents.c.title.label("document_title"),
            documents.c.council,
            documents.c.source_url,
            documents.c.retrieved_at,
            documents.c.replaced_by,
            _before.c.id.label("before"),
            _after.c.id.label("after"),
        )
        .join(parts, parts.c.id == passages.c.part_id)
        .join(documents, documents.c.id == passages.c.document_id)
        .outerjoin(schema.minutes, _of_its_meeting)
        .outerjoin(
            _before,
            (_before.c.document_id == passages.c.document_id) & (_before.c.ordinal == passages.c.ordinal - 1),
        )
        .outerjoin(
            _after, (_after.c.document_id == passages.c.document_id) & (_after.c.ordinal == passages.c.ordinal + 1)
        )
    )


_PASSAGES = _passage_query()
"""Built once: building it for each question took .65 ms a time."""


def _item(number: str | None, title: str | None) -> ItemRef | None:
    return ItemRef(number, title or "") if number or title else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(
        Span(
            page=span["page"],
            start=span["start"],
            end=span["end"],
            page_start=span["page_start"],
            boxes=tuple(tuple(box) for box in span["boxes"]),
            printed_page=span["printed_page"],
        )
        for span in orjson.loads(text)
    )


def _passage(row: Row[Any]) -> Passage:
    spans = _spans(row.spans)
    return Passage(
        id=row.id,
        text=row.text,
        kind=row.kind,
        council=row.council,
        panel=row.panel,
        date=_day(row.date),
        item=_item(row.item_number, row.item_title),
        part=PartRef(row.part_id, row.part_kind, row.part_title),
        document=DocumentRef(
            row.document_id,
            row.document_title,
            row.source_url,
            datetime.fromisoformat(row.retrieved_at),
            row.replaced_by,
        ),
        page=row.page,
        printed_page=row.printed_page,
        paragraph=row.paragraph,
        heading=tuple(orjson.loads(row.heading)),
        boxes=tuple(box for span in spans if span.page == row.page for box in span.boxes),
        spans=spans,
        complete=row.complete,
        status=row.status,
        before=row.before,
        after=row.after,
    )


def passages_of(connection: Connection, document: str) -> list[Passage]:
    """A document's passages in reading order."""
    query = _PASSAGES.where(schema.passages.c.document_id == document).order_by(schema.passages.c.ordinal)
    return [_passage(row) for row in connection.execute(query)]


def passages_by_id(connection: Connection, ids: Sequence[str]) -> dict[str, Passage]:
    """The passages that have these ids, by id; unknown ids are left out."""
    found: dict[str, Passage] = {}
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = _PASSAGES.where(schema.passages.c.id.in_(ids[start : start + _IDS_AT_ONCE]))
        found.update((row.id, _passage(row)) for row in connection.execute(query))
    return found


def passage(connection: Connection, passage_id: str) -> Passage | None:
    """One passage by its id, also where a newer version of its paper no longer has it."""
    return passages_by_id(connection, [passage_id]).get(passage_id) or _retired(connection, passage_id)


def _retired(connection: Connection, passage_id: str) -> Passage | None:
    row = connection.execute(select(schema.retired).where(schema.retired.c.passage_id == passage_id)).one_or_none()
    if row is None or row.passage is None:
        return None
    from pydantic import TypeAdapter  # read seldom, so not worth its import where no one asks for an old id

    old: Passage = TypeAdapter(Passage).validate_json(row.passage)
    return _replaced(old, row.document_id)


def _replaced(old: Passage, newer: str) -> Passage:
    from dataclasses import replace

    return replace(old, document=replace(old.document, replaced_by=newer), before=None, after=None)


def forgotten(connection: Connection, identifier: str) -> str | None:
    """Why a document or passage was taken out, where it was; else none."""
    owner = connection.execute(
        select(schema.retired.c.document_id).where(schema.retired.c.passage_id == identifier)
    ).scalar_one_or_none()
    return connection.execute(
        select(schema.documents.c.why).where(
            schema.documents.c.id == (owner or identifier), schema.documents.c.state == "forgotten"
        )
    ).scalar_one_or_none()


def vectors_of(connection: Connection, ids: Sequence[str]) -> dict[str, bytes]:
    """The packed vectors of passages, by passage id."""
    found: dict[str, bytes] = {}
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = (
            select(schema.passages.c.id, schema.embeddings.c.vector)
            .join(schema.embeddings, schema.embeddings.c.key == schema.passages.c.embedding)
            .where(schema.passages.c.id.in_(ids[start : start + _IDS_AT_ONCE]))
        )
        found.update((row.id, row.vector) for row in connection.execute(query))
    return found


@dataclass(frozen=True, slots=True)
class Wording:
    """What ranking reads of a passage: its words, those it stands under, and their packed vectors (`index.words`)."""

    text: str
    above: tuple[str, ...]
    words: bytes


def wordings(connection: Connection, ids: Sequence[str]) -> dict[str, Wording]:
    """The wording of current passages, by passage id."""
    found: dict[str, Wording] = {}
    passages = schema.passages.c
    for start in range(0, len(ids), _IDS_AT_ONCE):
        query = (
            select(
                *(passages.id, passages.text, passages.heading, passages.item_title),
                *(schema.parts.c.title, schema.word_vectors.c.words),
            )
            .join(schema.parts, schema.parts.c.id == passages.part_id)
            .join(schema.word_vectors, schema.word_vectors.c.key == passages.embedding)
            .where(passages.id.in_(ids[start : start + _IDS_AT_ONCE]))
        )
        for row in connection.execute(query):
            above = titles(row.title, row.item_title or "", orjson.loads(row.heading))
            found[row.id] = Wording(row.text, above, row.words)
    return found


def ids_matching(connection: Connection, filters: Filters, limit: int | None = None) -> list[str]:
    """Ids of the current passages that a filter lets through, in order of reading; at most `limit`."""
    query = (
        select(schema.passages.c.id)
        .join(schema.parts, schema.parts.c.id == schema.passages.c.part_id)
        .join(schema.documents, schema.documents.c.id == schema.passages.c.document_id)
        .where(conditions(filters))
        .order_by(schema.passages.c.document_id, schema.passages.c.ordinal)
        .limit(limit)
    )
    return list(connection.execute(query).scalars())


def _document(row: Row[Any]) -> Document:
    return Document(
        id=row.id,
        title=row.title,
        council=row.council,
        media_type=row.media_type,
        sha256=row.sha256,
        size=row.size,
        pages=row.pages,
        source_url=row.source_url,
        retrieved_at=datetime.fromisoformat(row.retrieved_at),
        state=row.state,
        replaced_by=row.replaced_by,
        kept_sha256=row.kept_sha256,
        withheld=tuple(Withheld(**stretch) for stretch in orjson.loads(row.withheld)),
    )


def document(connection: Connection, document_id: str) -> Document | None:
    """One document by its id, replaced and forgotten ones too."""
    row = connection.execute(select(schema.documents).where(schema.documents.c.id == document_id)).one_or_none()
    return None if row is None else _document(row)


def documents(connection: Connection, after: str = "", limit: int = 100) -> list[Document]:
    """Current documents by id, those after `after`."""
    query = (
        select(schema.documents)
        .where(schema.documents.c.state == "current", schema.documents.c.id > after)
        .order_by(schema.documents.c.id)
        .limit(limit)
    )
    return [_document(row) for row in connection.execute(query)]


def withheld(connection: Connection) -> list[tuple[Document, Withheld]]:
    """The stretches that were left out of current documents as exempt, by document."""
    query = (
        select(schema.documents)
        .where(schema.documents.c.state == "current", schema.documents.c.withheld != "[]")
        .order_by(schema.documents.c.id)
    )
    return [(held, gap) for held in map(_document, connection.execute(query)) for gap in held.withheld]


def parts_of(connection: Connection, document_id: str) -> list[Part]:
    """A document's parts in order."""
    query = select(schema.parts).where(schema.parts.c.document_id == document_id).order_by(schema.parts.c.ordinal)
    return [
        Part(
            id=row.id,
            kind=row.kind,
            title=row.title,
            panel=row.panel,
            date=_day(row.date),
            item=_item(row.item_number, row.item_title),
            page_from=row.page_from,
            page_to=row.page_to,
            confidence=row.confidence,
            status=row.status,
            complete=row.complete,
        )
        for row in connection.execute(query)
    ]


def page(connection: Connection, document_id: str, number: int) -> PageText | None:
    """One page's text."""
    row = connection.execute(
        select(schema.pages).where(schema.pages.c.document_id == document_id, schema.pages.c.number == number)
    ).one_or_none()
    if row is None:
        return None
    return PageText(row.number, row.text, row.width, row.height, row.printed, row.confidence)


def page_passages(connection: Connection, document_id: str, number: int) -> list[Passage]:
    """The passages that have words on a page, in reading order."""
    return [p for p in passages_of(connection, document_id) if any(span.page == number for span in p.spans)]


def totals(connection: Connection) -> dict[str, int]:
    """How much is held: current documents, their pages and passages."""
    current = schema.documents.c.state == "current"
    count = select(func.count(), func.coalesce(func.sum(schema.documents.c.pages), 0)).where(current)
    held, pages = connection.execute(count).one()
    words = (
        select(func.count())
        .select_from(schema.passages)
        .join(schema.documents, schema.documents.c.id == schema.passages.c.document_id)
        .where(current)
    )
    return {"documents": held, "pages": pages, "passages": connection.execute(words).scalar_one()}


def current_passages(connection: Connection) -> Iterable[str]:
    """The ids of every current passage: what the followers should hold."""
    return ids_matching(connection, Filters())


def reader_of(connection: Connection, document_id: str) -> str | None:
    """The version of the readers that read a document."""
    return connection.execute(
        select(schema.documents.c.reader).where(schema.documents.c.id == document_id)
    ).scalar_one_or_none()
