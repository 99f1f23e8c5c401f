"""Where papers were found, and what came of each: a document, or a refusal with its reason."""

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from index import schema
from index.derived import log_change, now


@dataclass(frozen=True, slots=True)
class Source:
    """Where a paper was found and what came of it: a document's id, or the reason why it was refused."""

    place: str
    council: str
    sha256: str
    reader: str
    source_url: str | None = None
    document_id: str | None = None
    refused: str | None = None
    paragraph: str | None = None
    """The passage or Schedule 12A paragraph that a refusal rests on, where there is one."""


def source_of(row: RowMapping) -> Source:
    return Source(**{name: row[name] for name in Source.__slots__})


def note_source(connection: Connection, source: Source) -> None:
    """Records the source; a document that no place holds any longer is replaced by what stands there now.

    Where a paper is refused, the document that stood there before stays until one that can be read takes its place.
    """
    before = connection.execute(
        select(schema.sources.c.document_id).where(schema.sources.c.place == source.place)
    ).scalar_one_or_none()
    row = {
        "place": source.place,
        "council": source.council,
        "sha256": source.sha256,
        "source_url": source.source_url,
        "reader": source.reader,
        "document_id": source.document_id or before,
        "refused": source.refused,
        "paragraph": source.paragraph,
        "seen_at": now(),
    }
    connection.execute(upsert(schema.sources).values(row).on_conflict_do_update(index_elements=["place"], set_=row))
    if before is None or before == source.document_id or source.document_id is None:
        return
    elsewhere = connection.execute(
        select(func.count()).select_from(schema.sources).where(schema.sources.c.document_id == before)
    ).scalar_one()
    if not elsewhere:
        connection.execute(
            update(schema.documents)
            .where(schema.documents.c.id == before, schema.documents.c.state == "current")
            .values(state="replaced", replaced_by=source.document_id)
        )
        log_change(connection, before)
