"""Nearness under filters, without HTTP: whether the engine's plan loses anything, and what it costs, beside Chroma."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np
import numpy.typing as npt
from sqlalchemy import select

from eval.bench.questions import LIMITS, bodies, questions
from eval.bench.rival import Rival
from eval.tables import Line, Table
from eval.tally import mean
from eval.timing import quantile, timed
from index import schema
from index.catalogue import Catalogue
from index.encoder import Vectors, unpack
from index.engine import Engine
from index.filters import Filters, day_number

_BEST = 10
"""Of the nearest passages those that are compared."""

_OFFERED = 200
"""Passages that the search asks for."""

_QUESTIONS = 40
"""Of each kind of filter; each is held against all vectors."""

_ALIKE = 1e-6
"""Cosines nearer than this are one: who is ahead is rounding."""

_FETCHED = 10_000


@dataclass(frozen=True, slots=True)
class Truth:
    """Every passage with its vector, read from the catalogue and by none of the engine's own ways."""

    places: dict[str, int]
    panels: npt.NDArray[np.object_]
    days: npt.NDArray[np.int64]
    vectors: Vectors

    def cosines(self, vector: Vectors, filters: Filters) -> Vectors:
        """The cosine of every passage to a unit vector, -2 where the filter does not let it through."""
        passing = np.ones(len(self.days), dtype=bool)
        if filters.panels:
            passing &= np.isin(self.panels, filters.panel_slugs())
        if filters.date_from:
            passing &= self.days >= day_number(filters.date_from)
        if filters.date_to:
            passing &= self.days <= day_number(filters.date_to)
        return np.where(passing, self.vectors @ vector, np.float32(-2))


@dataclass(slots=True)
class Tried:
    """One way under one kind of filter: milliseconds a question, and the share of the ten nearest that it gave."""

    took: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    def values(self, named: str) -> dict[str, float | None]:
        return {
            f"{named} recall@10": mean(self.recall),
            f"{named} p50 ms": quantile(self.took, 0.5),
            f"{named} p95 ms": quantile(self.took, 0.95),
        }


def truth(catalogue: Catalogue) -> Truth:
    """All passages of a catalogue."""
    query = (
        select(schema.passages.c.id, schema.parts.c.panel_slug, schema.parts.c.date, schema.embeddings.c.vector)
        .join(schema.parts, schema.parts.c.id == schema.passages.c.part_id)
        .join(schema.embeddings, schema.embeddings.c.key == schema.passages.c.embedding)
    )
    names: list[str] = []
    panels: list[str] = []
    days: list[int] = []
    vectors: list[Vectors] = []
    with catalogue.reading() as connection:
        for rows in connection.execute(query).partitions(_FETCHED):
            names += [row.id for row in rows]
            panels += [row.panel_slug for row in rows]
            days += [int(row.date.replace("-", "")) for row in rows]
            vectors.append(unpack([row.vector for row in rows]))
    return Truth({n: at for at, n in enumerate(names)}, np.array(panels), np.array(days), np.concatenate(vectors))


def nearness(engine: Engine, rival: Rival) -> Table:
    """The engine's nearest passages and Chroma's own, each held against all vectors, in this process and no other."""
    held, those = truth(engine.catalogue), bodies(engine.catalogue)
    engine.keep_up()
    lines = []
    for limits in LIMITS:
        chance = Random(f"nearness/{limits.name}")
        ours, theirs = Tried(), Tried()
        engine.near(held.vectors[0], limits.drawn(those, chance), _OFFERED)
        rival.nearest(
            held.vectors[0], limits.drawn(those, chance), _BEST
        )  # the first reads what later ones find in memory
        for question in questions(engine.catalogue, _QUESTIONS, chance):
            filters, vector = limits.drawn(those, chance), engine.encoder.question(question).vector
            exact = held.cosines(vector, filters)
            attempt(ours, exact, held, lambda v=vector, f=filters: _near(engine, v, f))  # type: ignore[misc]
            attempt(theirs, exact, held, lambda v=vector, f=filters: rival.nearest(v, f, _BEST))  # type: ignore[misc]
        lines.append(Line(limits.name, {**ours.values("Minutebook"), **theirs.values("Chroma where")}))
    return Table("nearness in one process, without encoding", tuple(lines))


def _near(engine: Engine, vector: Vectors, filters: Filters) -> Sequence[str]:
    rows, _ = engine.near(vector, filters, _OFFERED)
    return engine.columns.ids(rows[:_BEST])


def attempt(tried: Tried, exact: Vectors, truth: Truth, way: Callable[[], Sequence[str]]) -> None:
    """Takes the time of a way to the nearest passages, and holds what it gives against the `exact` cosines of all."""
    found, took = timed(way)
    tried.took.append(took)
    best = np.sort(exact)[::-1][:_BEST]
    best = best[best > -2]
    if len(best):
        given = exact[[truth.places[name] for name in found[:_BEST]]]
        tried.recall.append(float((given >= best[-1] - _ALIKE).sum()) / len(best))
