"""How well the papers are found: hits, MRR, recall and nDCG, beside plainer ways and the search without each part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from statistics import fmean
from types import MappingProxyType
from unittest.mock import patch

import ir_measures
from ir_measures import RR, Measure, Qrel, R, ScoredDoc, Success, nDCG

import index.ranking
from eval import intervals
from eval.relevance import Held, Sought
from eval.tables import Line, Table, Value
from eval.timing import quantile, timed
from eval.yardsticks import YARDSTICKS, Yardsticks
from index.engine import Engine
from index.filters import Filters
from index.search import search

_DEPTH = 20
"""Hits that the search is asked for: twice as many as are measured, so that a fault shows whether it was near."""

MEASURES = (Success @ 1, Success @ 3, RR @ 10, R @ 10, nDCG @ 10)
JUDGED_BY = nDCG @ 10
"""The measure that intervals and tests are given for."""

ABLATIONS: Mapping[str, Mapping[str, object]] = {
    "without closeness": {"_CLOSENESS": 0.0},
    "without neighbours": {"_NEIGHBOUR": 0.0},
    "without kinds": {"WANTED": {}},
    "without meetings": {"_MEETING_BONUS": 0.0},
    "without clerks' words": {"_CLERKS_WORD": 0.0, "_CLERKS_WORD_WANTED": 0.0},
    "without talk": {"with_talk": lambda weighed, _weights: weighed.scores},
    "without figures": {"_FIGURE_BONUS": 0.0},
    "without standing text": {"_STANDING_PENALTY": 0.0, "_REPEATED": 0.0},
}
"""What each ablation changes in `index.ranking`."""

Finder = Callable[[Engine, Sought], Sequence[str]]
"""A way of finding: the ids of passages for a question, best first."""

HELD = "held"
"""The half of the questions that is only ever measured, and whose faults are not listed."""

NO_FINDERS: Mapping[str, Finder] = MappingProxyType({})
_EVERY = 50
"""Questions between two words of progress."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question, and the ids of what was found, best first, each standing for all that say the same."""

    sought: Sought
    found: tuple[str, ...]
    took_ms: float = 0.0

    def rank(self) -> int | None:
        """The rank, from 1, of the first relevant passage; none where none was found."""
        return next((rank for rank, name in enumerate(self.found, 1) if name in self.sought.relevant), None)


def retrieval(
    engine: Engine,
    held: Held,
    asked: Sequence[Sought],
    title: str = "finding",
    rivals: Mapping[str, Finder] = NO_FINDERS,
    ablations: bool = True,
    say: Callable[[str], None] = lambda _: None,
) -> list[Table]:
    """The search and its `rivals` (as it would be with other weights), what they must beat, what each part brings."""
    engine.encoder.warm()
    plain = Yardsticks(engine, held)
    mine: dict[str, Finder] = {"search": by_search, **rivals}
    others: dict[str, Finder] = {name: _yardstick(plain, way) for name, way in YARDSTICKS.items()}
    parts: dict[str, Finder] = {name: partial(_ablated, name) for name in ABLATIONS} if ablations else {}
    runs: dict[str, list[Ranked]] = {name: [] for name in (*mine, *others, *parts)}
    # Question by question, not way by way: a question is then encoded once for all ways.
    for number, sought in enumerate(asked, 1):
        for name, finder in {**mine, **others, **parts}.items():
            runs[name] += ranked(engine, held, [sought], finder)
        if number % _EVERY == 0:
            say(f"{title}: {number} of {len(asked)} questions")
    return [_measures(title, runs), _comparisons(title, runs, tuple(mine), tuple(others), tuple(parts))]


def ranked(engine: Engine, held: Held, asked: Sequence[Sought], finder: Finder) -> list[Ranked]:
    """Every question with what a way of finding found for it."""
    found = []
    for sought in asked:
        ids, took_ms = timed(partial(finder, engine, sought))
        found.append(Ranked(sought, tuple(held.distinct(ids)), took_ms))
    return found


def by_search(engine: Engine, sought: Sought) -> Sequence[str]:
    """As people search."""
    limits = Filters(documents=(sought.document,)) if sought.document else Filters()
    return [hit.passage.id for hit in search(engine, sought.question, limits, limit=_DEPTH).hits]


def _yardstick(plain: Yardsticks, way: Callable[[Yardsticks, Sought], list[str]]) -> Finder:
    return lambda _, sought: way(plain, sought)


def _ablated(name: str, engine: Engine, sought: Sought) -> Sequence[str]:
    with without(name):
        return by_search(engine, sought)


@contextmanager
def without(ablation: str) -> Iterator[None]:
    """The search without one of its parts."""
    with ExitStack() as stack:
        for name, value in ABLATIONS[ablation].items():
            stack.enter_context(patch.object(index.ranking, name, value))
        yield


def scores(found: Sequence[Ranked], measure: Measure) -> list[float]:
    """A measure of each question, in their order; where nothing relevant was found, or is held, it is nought."""
    qrels = [
        Qrel(str(place), name, 1)
        for place, entry in enumerate(found)
        for name in entry.sought.relevant or ("held in no passage",)
    ]
    run = [
        ScoredDoc(str(place), name, -float(rank))
        for place, entry in enumerate(found)
        for rank, name in enumerate(entry.found)
    ]
    by_question = {metric.query_id: float(metric.value) for metric in ir_measures.iter_calc([measure], qrels, run)}
    return [by_question[str(place)] for place in range(len(found))]


def measured(found: Sequence[Ranked]) -> dict[str, Value]:
    """The mean of each measure, and the bounds of the last one's 95 % interval."""
    if not found:
        return {str(measure): None for measure in MEASURES}
    values: dict[str, Value] = {str(measure): fmean(scores(found, measure)) for measure in MEASURES}
    bounds = intervals.of_mean(scores(found, JUDGED_BY), [entry.sought.together for entry in found])
    return values | ({"from": bounds[0], "to": bounds[1]} if bounds else {})


def _measures(title: str, runs: Mapping[str, Sequence[Ranked]]) -> Table:
    lines = [Line(name, measured(found)) for name, found in runs.items()]
    searched = runs["search"]
    times = [entry.took_ms for entry in searched]
    beside: dict[str, Value] = {
        "p50 ms": quantile(times, 0.5),
        "p95 ms": quantile(times, 0.95),
        "questions": len(searched),
        "not held": sum(not entry.sought.relevant for entry in searched),
    }
    lines[0] = Line("search", {**lines[0].values, **beside})
    for half in sorted({entry.sought.half for entry in searched if entry.sought.half}, reverse=True):
        part = [entry for entry in searched if entry.sought.half == half]
        lines.append(Line(f"search, {half}", {**measured(part), "questions": len(part)}))
    faults = tuple(
        f"rank {entry.rank()}: {entry.sought.id} {entry.sought.question}"
        for entry in searched
        if entry.sought.half != HELD and (entry.rank() or _DEPTH) > 3
    )
    return Table(title, tuple(lines), faults=faults)


def _comparisons(
    title: str,
    runs: Mapping[str, Sequence[Ranked]],
    mine: Sequence[str],
    others: Sequence[str],
    parts: Sequence[str],
) -> Table:
    pairs = [(name, other) for name in mine for other in others] + [("search", part) for part in parts]
    by_way = {name: scores(found, JUDGED_BY) for name, found in runs.items()}
    groups = [entry.sought.together for entry in runs["search"]]
    lines = [Line(f"{name} to {other}", compared(by_way[name], by_way[other], groups)) for name, other in pairs]
    return Table(f"{title}: {JUDGED_BY}, one to the other", tuple(lines))


def compared(values: Sequence[float], others: Sequence[float], groups: Sequence[str]) -> dict[str, Value]:
    """How many times the others' mean, its 95 % interval, and how often chance alone would part them so far."""
    known = bool(values) and sum(others) > 0
    bounds = intervals.of_ratio(values, others, groups) if known else None
    return {
        "times": sum(values) / sum(others) if known else None,
        "from": bounds[0] if bounds else None,
        "to": bounds[1] if bounds else None,
        "p": intervals.paired(values, others, groups),
    }
