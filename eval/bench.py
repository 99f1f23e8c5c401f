"""How fast papers are read and encoded, and how much memory a reading child takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.tables import Line, Table
from eval.timing import timed
from index import papers
from index.context import words_to_encode
from index.engine import Engine

_ENCODED = 512
"""Passages encoded to take the time: some seconds' work."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one paper took, in a child of its own, without encoding."""

    pages: int
    seconds: float
    peak_mb: float


def speed(reading: Reading | None, engine: Engine) -> Table:
    """The speed of both halves of an ingest."""
    lines = []
    if reading:
        values = {
            "pages/s": reading.pages / reading.seconds,
            "seconds": reading.seconds,
            "peak MB": reading.peak_mb,
            "pages": reading.pages,
        }
        lines.append(Line("reading the seed pack, without encoding", values))
    texts = _texts(engine)
    engine.encoder.warm()
    _, took_ms = timed(lambda: engine.encoder.encode(texts))
    lines.append(Line("encoding", {"passages/s": 1000 * len(texts) / took_ms, "passages": len(texts)}))
    return Table("speed", tuple(lines))


def _texts(engine: Engine) -> Sequence[str]:
    with engine.catalogue.reading() as connection:
        documents = papers.documents(connection)
        held = [passage for document in documents for passage in papers.passages_of(connection, document.id)]
    return [words_to_encode(passage) for passage in held[:_ENCODED]]
