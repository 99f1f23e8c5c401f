"""What is made over all papers: facts about the store, tables that are rewritten whole, the change log."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from index import schema


def fact(connection: Connection, name: str) -> str | None:
    """What the catalogue keeps about itself under a name."""
    return connection.execute(select(schema.facts.c.value).where(schema.facts.c.name == name)).scalar_one_or_none()


def keep_fact(connection: Connection, name: str, value: str) -> None:
    """Keeps a fact under a name, in place of what stood there."""
    connection.execute(
        upsert(schema.facts)
        .values(name=name, value=value)
        .on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )


def rewrite(connection: Connection, table: Table, rows: Iterable[Mapping[str, object]]) -> bool:
    """Makes a derived table hold exactly these rows, touching only those that differ; True where any did."""
    key = [column.name for column in table.primary_key]
    wanted = {tuple(row[name] for name in key): dict(row) for row in rows}
    held = {tuple(row[name] for name in key): dict(row) for row in connection.execute(select(table)).mappings()}
    gone = [found for found in held if held[found] != wanted.get(found)]
    new = [row for found, row in wanted.items() if row != held.get(found)]
    if gone:
        at = and_(*(table.c[name] == bindparam(f"old_{name}") for name in key))
        connection.execute(
            delete(table).where(at), [{f"old_{n}": v for n, v in zip(key, found, strict=True)} for found in gone]
        )
    if new:
        connection.execute(insert(table), new)
    return bool(gone or new)


def log_change(connection: Connection, document: str) -> int:
    """An entry of the log that what is held of a document changed; its number."""
    result = connection.execute(insert(schema.changes).values(document_id=document, at=now()))
    return int(result.inserted_primary_key[0]) if result.inserted_primary_key else 0


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
