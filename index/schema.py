"""The catalogue's tables, and an SQLite engine set up for them."""

from pathlib import Path
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
)

VERSION = 2
"""Of the tables below; a catalogue of another version is refused, not guessed at."""

metadata = MetaData()

facts = Table("facts", metadata, Column("name", String, primary_key=True), Column("value", String, nullable=False))

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("lineage", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("council", String, nullable=False),
    Column("media_type", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("source_url", Text),
    Column("retrieved_at", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("state", String, nullable=False),
    Column("replaced_by", String),
    Column("kept_sha256", String),
    Column("withheld", Text, nullable=False),
    Column("why", Text),
)
"""Every document ever read. `state` is current, replaced or forgotten; a forgotten one keeps nothing but this row."""

sources = Table(
    "sources",
    metadata,
    Column("place", Text, primary_key=True),
    Column("council", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("source_url", Text),
    Column("reader", String, nullable=False),
    Column("document_id", String),
    Column("refused", Text),
    Column("paragraph", Text),
    Column("seen_at", String, nullable=False),
)
"""Where papers were found and what came of each: a document, or a refusal with its reason."""

pages = Table(
    "pages",
    metadata,
    Column("document_id", ForeignKey("documents.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("width", Float, nullable=False),
    Column("height", Float, nullable=False),
    Column("printed", String),
    Column("confidence", Float),
)

parts = Table(
    "parts",
    metadata,
    Column("id", String, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("panel", Text),
    Column("panel_slug", String),
    Column("date", String),
    Column("item_number", String),
    Column("item_title", Text),
    Column("page_from", Integer, nullable=False),
    Column("page_to", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("status", String),
    Column("complete", Boolean, nullable=False),
    Index("parts_by_meeting", "panel_slug", "date"),
)

embeddings = Table(
    "embeddings",
    metadata,
    Column("key", String, primary_key=True),
    Column("vector", LargeBinary, nullable=False),
)
"""Unit vectors as little-endian float16, by a digest of the model and the words: no words are embedded twice."""

word_vectors = Table(
    "word_vectors",
    metadata,
    Column("key", ForeignKey("embeddings.key", ondelete="CASCADE"), primary_key=True),
    Column("words", LargeBinary, nullable=False),
)
"""The vectors of the same words one by one, as `index.words` packs them: apart, since they are five times as large and
only some hundred are read for a question."""

passages = Table(
    "passages",
    metadata,
    Column("id", String, primary_key=True),
    Column("document_id", ForeignKey("documents.id"), nullable=False),
    Column("part_id", ForeignKey("parts.id"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("item_number", String),
    Column("item_title", Text),
    Column("page", Integer, nullable=False),
    Column("printed_page", String),
    Column("paragraph", String),
    Column("heading", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("embedding", ForeignKey("embeddings.key"), nullable=False, index=True),
    Index("passages_in_order", "document_id", "ordinal", unique=True),
)
"""Panel, date and status are those of the part; heading and spans are JSON."""

findings = Table(
    "findings",
    metadata,
    Column("document_id", ForeignKey("documents.id"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("part_id", ForeignKey("parts.id"), nullable=False),
    Column("record", Text, nullable=False),
)
"""What each paper records of a meeting, as JSON: `kind` is sighting, promise or attendance. The registers below are
made from these, over all papers, whenever papers have changed."""


def _register(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("id", String, primary_key=True),
        Column("council", String, nullable=False),
        Column("panel_slug", String, index=True),
        Column("date", String, index=True),
        Column("ordinal", Integer, nullable=False),
        Column("record", Text, nullable=False),
    )


resolutions = _register("resolutions")
commitments = _register("commitments")

witnesses = Table(
    "witnesses",
    metadata,
    Column("passage_id", String, primary_key=True),
    Column("record_id", String, primary_key=True, index=True),
)
"""Which resolutions and commitments each passage records; of a commitment also what reports it done."""

minutes = Table(
    "minutes",
    metadata,
    Column("council", String, primary_key=True),
    Column("panel_slug", String, primary_key=True),
    Column("date", String, primary_key=True),
    Column("status", String, nullable=False),
    Column("correction", Text),
    Column("passage_id", String),
)
"""What became of a meeting's minutes: approved or corrected, by which later passage, and the correction's words."""

adoptions = Table(
    "adoptions",
    metadata,
    Column("part_id", ForeignKey("parts.id"), primary_key=True),
    Column("panel", Text, nullable=False),
    Column("date", String, nullable=False),
)
"""The meeting of a part that does not name one, known because its items are those of another paper of that meeting."""

retired = Table(
    "retired",
    metadata,
    Column("passage_id", String, primary_key=True),
    Column("document_id", String, nullable=False, index=True),
    Column("passage", Text),
)
"""Passages that once were, as JSON: words that a newer version of a paper no longer has. A forgotten one's is null."""

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("document_id", String, nullable=False),
    Column("at", String, nullable=False),
    sqlite_autoincrement=True,
)
"""The log that the followers follow: "what is held of this document has changed"."""


def open_engine(file: Path) -> Engine:
    """An SQLite engine over `file` in WAL mode with 16 KB pages; transactions marked `writes` take the lock at once."""
    engine = create_engine(f"sqlite:///{file}", pool_size=0, connect_args={"timeout": 60, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions behind SQLAlchemy's back
        # What is deleted is overwritten: a forgotten paper's words must not stay in pages that are free.
        for pragma in (
            "page_size=16384", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"
        ):  # fmt: skip
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Drawing a change number under the write lock, held to commit, keeps the log free of holes that fill later.
        immediate = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine
