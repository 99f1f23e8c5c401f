"""The catalogue: the truth about every paper, in SQLite. One transaction a document, one entry in the change log.

Writing is here; reading back as records is in `papers` (documents, pages, passages) and `panels` (who met when).
"""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import orjson
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from index import papers, schema
from index.derived import log_change
from index.intake import Embedding, Paper
from index.rows import finding_rows, page_row, part_row, passage_row
from index.sources import Source, note_source, source_of

_kept_sha256 = func.coalesce(schema.documents.c.kept_sha256, schema.documents.c.sha256)
"""The digest of the bytes that are kept of a document: of its public part where something was withheld, "" for none."""


_AT_ONCE = 500
"""Keys bound in one statement: SQLite's oldest limit is 999 variables."""


class WrongVersion(Exception):
    """The data folder was made by another version of the catalogue's tables."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the log: what is held of this document changed."""

    number: int
    document_id: str


class Catalogue:
    """An open catalogue in `folder`. Any number of processes may read and write; SQLite's lock keeps writers apart."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.engine = schema.open_engine(folder / "catalogue.sqlite")
        with self.writing() as connection:
            schema.metadata.create_all(connection)
            connection.execute(
                upsert(schema.facts).values(name="schema", value=str(schema.VERSION)).on_conflict_do_nothing()
            )
            found = connection.execute(select(schema.facts.c.value).where(schema.facts.c.name == "schema")).scalar_one()
        if found != str(schema.VERSION):
            advice = "Ingest its papers into a new folder (--data NEW), or use the program that made it."
            versions = f"holds catalogue version {found}, and this program reads {schema.VERSION}"
            raise WrongVersion(f"{folder} {versions}. {advice}")

    def close(self) -> None:
        """Lets go of the file."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one moment of the catalogue."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the write lock from its start; all of it lands, or none."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def keep_bytes(self, content: bytes, sha256: str) -> Path:
        """Puts a paper's bytes where `file` finds them; content-addressed, so that writing them twice is harmless."""
        target = self.file(sha256)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".incoming-")
            with os.fdopen(handle, "wb") as incoming:
                incoming.write(content)
                incoming.flush()
                os.fsync(incoming.fileno())
            os.replace(name, target)
        return target

    def file(self, sha256: str) -> Path:
        """Where the bytes with this digest are kept."""
        return self.folder / "papers" / sha256[:2] / sha256

    def missing(self, keys: Sequence[str]) -> set[str]:
        """Which of these embeddings are not held yet."""
        held: set[str] = set()
        with self.reading() as connection:
            for start in range(0, len(keys), _AT_ONCE):
                batch = keys[start : start + _AT_ONCE]
                held.update(
                    connection.execute(
                        select(schema.embeddings.c.key).where(schema.embeddings.c.key.in_(batch))
                    ).scalars()
                )
        return set(keys) - held

    def put(
        self, paper: Paper, lineage: str, source: Source, keys: Sequence[str], embeddings: Mapping[str, Embedding]
    ) -> int:
        """Lands a paper and everything it brings; the number of the change is returned.

        `keys` names the embedding of each passage, in order; `embeddings` holds those that were missing.
        """
        document = paper.document
        with self.writing() as connection:
            before = _kept(connection, document.id)
            _retire(connection, document.id, keep={passage.id for passage in paper.passages})
            had = _clear(connection, document.id)
            row = {
                "id": document.id,
                "lineage": lineage,
                "title": document.title,
                "council": document.council,
                "media_type": document.media_type,
                "sha256": document.sha256,
                "size": document.size,
                "pages": document.pages,
                "source_url": document.source_url,
                "retrieved_at": document.retrieved_at.isoformat(),
                "reader": source.reader,
                "state": "current",
                "replaced_by": None,
                "kept_sha256": document.kept_sha256,
                "withheld": orjson.dumps(document.withheld).decode(),
                "why": None,
            }
            connection.execute(
                upsert(schema.documents).values(row).on_conflict_do_update(index_elements=["id"], set_=row)
            )
            _keep_embeddings(connection, embeddings)
            _insert_contents(connection, paper, keys)
            _sweep_embeddings(connection, had)
            number = log_change(connection, document.id)
            note_source(connection, source)
        self._let_go(before)
        return number

    def note(self, source: Source) -> None:
        """Records what came of a place where nothing new is to be stored: a refusal, or a known paper seen again."""
        with self.writing() as connection:
            note_source(connection, source)

    def forget(self, document: str, why: str) -> bool:
        """Takes a document out for good; its ids stay as tombstones. False where there is no such document."""
        with self.writing() as connection:
            kept = _kept(connection, document)
            if kept is None:
                return False
            _retire(connection, document, keep=set())
            _strike(connection, document)
            connection.execute(
                update(schema.retired).where(schema.retired.c.document_id == document).values(passage=None)
            )
            _sweep_embeddings(connection, _clear(connection, document))
            connection.execute(
                update(schema.documents)
                .where(schema.documents.c.id == document)
                .values(state="forgotten", why=why, title="", pages=0, source_url=None)
            )
            log_change(connection, document)
        self._let_go(kept)
        self._empty_log()
        return True

    def _let_go(self, sha256: str | None) -> None:
        """Removes kept bytes that no document has any longer."""
        of_these = (_kept_sha256 == sha256) & (schema.documents.c.state != "forgotten")
        with self.writing() as connection:
            if sha256 and not connection.execute(select(func.count()).where(of_these)).scalar_one():
                self.file(sha256).unlink(missing_ok=True)

    def _empty_log(self) -> None:
        """Empties SQLite's write-ahead log into the file; until then the log holds what was deleted."""
        connection = self.engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()

    def source(self, place: str) -> Source | None:
        """What is known of a place."""
        with self.reading() as connection:
            row = connection.execute(select(schema.sources).where(schema.sources.c.place == place)).one_or_none()
        return None if row is None else source_of(row._mapping)

    def refusals(self) -> list[Source]:
        """Every place whose paper was refused, by place."""
        query = select(schema.sources).where(schema.sources.c.refused.is_not(None)).order_by(schema.sources.c.place)
        with self.reading() as connection:
            return [source_of(row._mapping) for row in connection.execute(query)]

    def state(self, document: str) -> str | None:
        """current, replaced or forgotten; none where the document was never held."""
        with self.reading() as connection:
            return connection.execute(
                select(schema.documents.c.state).where(schema.documents.c.id == document)
            ).scalar_one_or_none()

    def forgot(self, document: str, sha256: str) -> bool:
        """Whether this document was forgotten, or another with the same bytes while this one is not held."""
        same_bytes = (schema.documents.c.sha256 == sha256) & (schema.documents.c.state == "forgotten")
        with self.reading() as connection:
            known = connection.execute(select(func.count()).where(same_bytes)).scalar_one() > 0
        return self.state(document) == "forgotten" or (known and self.state(document) is None)

    def last_change(self) -> int:
        """The number of the newest change, 0 before the first."""
        with self.reading() as connection:
            return int(connection.execute(select(func.coalesce(func.max(schema.changes.c.number), 0))).scalar_one())

    def last_forgotten(self) -> int:
        """The number of the newest change to a document that is forgotten, 0 where none is."""
        query = (
            select(func.coalesce(func.max(schema.changes.c.number), 0))
            .join(schema.documents, schema.documents.c.id == schema.changes.c.document_id)
            .where(schema.documents.c.state == "forgotten")
        )
        with self.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def changes_after(self, number: int, limit: int = 64) -> list[Change]:
        """The next entries of the log after `number`, in order."""
        query = select(schema.changes).where(schema.changes.c.number > number).order_by(schema.changes.c.number)
        with self.reading() as connection:
            return [Change(row.number, row.document_id) for row in connection.execute(query.limit(limit))]


def _kept(connection: Connection, document: str) -> str | None:
    return connection.execute(select(_kept_sha256).where(schema.documents.c.id == document)).scalar_one_or_none()


def _retire(connection: Connection, document: str, keep: set[str]) -> None:
    """Leaves the passages of a document that are not kept where their ids still resolve."""
    gone = [passage for passage in papers.passages_of(connection, document) if passage.id not in keep]
    for passage in gone:
        row = {"passage_id": passage.id, "document_id": document, "passage": orjson.dumps(passage).decode()}
        connection.execute(
            upsert(schema.retired).values(row).on_conflict_do_update(index_elements=["passage_id"], set_=row)
        )
    back = sorted(keep)
    for start in range(0, len(back), _AT_ONCE):
        connection.execute(
            delete(schema.retired).where(schema.retired.c.passage_id.in_(back[start : start + _AT_ONCE]))
        )


def _strike(connection: Connection, document: str) -> None:
    """Takes what a document records off the registers; what other papers record of it too comes back with linking."""
    of_it = select(schema.passages.c.id).where(schema.passages.c.document_id == document)
    recorded = select(schema.witnesses.c.record_id).where(schema.witnesses.c.passage_id.in_(of_it))
    for table in (schema.resolutions, schema.commitments):
        connection.execute(delete(table).where(table.c.id.in_(recorded)))
    connection.execute(delete(schema.minutes).where(schema.minutes.c.passage_id.in_(of_it)))
    connection.execute(delete(schema.witnesses).where(schema.witnesses.c.passage_id.in_(of_it)))


def _clear(connection: Connection, document: str) -> set[str]:
    """Takes out what is held of a document; the keys of the embeddings that it had."""
    passages = schema.passages.c
    had = set(connection.execute(select(passages.embedding).where(passages.document_id == document)).scalars())
    of_it = select(schema.parts.c.id).where(schema.parts.c.document_id == document)
    connection.execute(delete(schema.adoptions).where(schema.adoptions.c.part_id.in_(of_it)))
    for table in (schema.findings, schema.passages, schema.parts, schema.pages):
        connection.execute(delete(table).where(table.c.document_id == document))
    return had


def _keep_embeddings(connection: Connection, embeddings: Mapping[str, Embedding]) -> None:
    for key, embedding in embeddings.items():
        connection.execute(upsert(schema.embeddings).values(key=key, vector=embedding.vector).on_conflict_do_nothing())
        connection.execute(upsert(schema.word_vectors).values(key=key, words=embedding.words).on_conflict_do_nothing())


def _sweep_embeddings(connection: Connection, keys: set[str]) -> None:
    """Of these embeddings those are let go that no passage has any longer: they would betray a forgotten paper's words.

    Only what a document had can have become unused: a look at all would make each paper as slow as all are many.
    """
    used = select(schema.passages.c.embedding).where(schema.passages.c.embedding == schema.embeddings.c.key)
    gone = sorted(keys)
    for start in range(0, len(gone), _AT_ONCE):
        these = schema.embeddings.c.key.in_(gone[start : start + _AT_ONCE])
        connection.execute(delete(schema.embeddings).where(these, ~used.exists()))


def _insert_contents(connection: Connection, paper: Paper, keys: Sequence[str]) -> None:
    document = paper.document.id
    passages = enumerate(zip(paper.passages, keys, strict=True))
    contents = (
        (schema.pages, [page_row(page, document) for page in paper.pages]),
        (schema.parts, [part_row(part, ordinal, document) for ordinal, part in enumerate(paper.parts)]),
        (schema.passages, [passage_row(passage, ordinal, key) for ordinal, (passage, key) in passages]),
        (schema.findings, finding_rows(paper)),
    )
    for table, rows in contents:
        if rows:
            connection.execute(insert(table), rows)
