"""How well the papers are found: hit@k, MRR, nDCG, beside plainer ways of finding and the search without each part."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from unittest.mock import patch

import ir_measures
from ir_measures import RR, Qrel, ScoredDoc, Success, nDCG

import index.search
from eval.gold import Question
from eval.tables import Line, Table
from eval.timing import quantile, timed
from index import papers
from index.engine import Engine
from index.filters import Filters
from index.lexical import stems
from index.records import Passage
from index.search import fold, search

_DEPTH = 100
MEASURES = (Success @ 1, Success @ 3, Success @ 10, RR @ 10, nDCG @ 10)

_RANK_OFFSET = 60
"""The constant of reciprocal rank fusion, as Cormack and others (2009) set it."""

ABLATIONS: Mapping[str, Mapping[str, object]] = {
    "without closeness": {"_CLOSENESS": 0.0},
    "without neighbours": {"_NEIGHBOUR": 0.0},
    "without kinds": {"WANTED": {}},
    "without meetings": {"_MEETING_BONUS": 0.0},
    "without clerks' words": {"_OTHER_WORDS": 0.0, "clerks_words": lambda *_: 0.0},
}
"""What each ablation changes in `index.search`."""

Finder = Callable[[Engine, str], Sequence[Passage]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question and the ranks (from 1) of the relevant passages among the first hundred."""

    question: Question
    ranks: tuple[int, ...]
    took_ms: float = 0.0


def retrieval(engine: Engine, questions: Sequence[Question]) -> Table:
    """The search, what it is measured against, and what each of its parts brings."""
    asked = [question for question in questions if question.answerable]
    engine.encoder.warm()
    fused = ranked(engine, asked, by_search)
    times = [entry.took_ms for entry in fused]
    speed = {"p50 ms": quantile(times, 0.5), "p95 ms": quantile(times, 0.95)}
    lines = [Line("search", {**measured(fused), **speed, "questions": len(asked)})]
    lines += [Line(name, measured(ranked(engine, asked, finder))) for name, finder in BASELINES.items()]
    for name in ABLATIONS:
        with without(name):
            lines.append(Line(name, measured(ranked(engine, asked, by_search))))
    faults = tuple(
        f"rank {min(entry.ranks, default=None)}: {entry.question.id} {entry.question.question}"
        for entry in fused
        if min(entry.ranks, default=_DEPTH) > 3
    )
    return Table("finding", tuple(lines), faults=faults)


@contextmanager
def without(ablation: str) -> Iterator[None]:
    """The search without one of its parts."""
    with ExitStack() as stack:
        for name, value in ABLATIONS[ablation].items():
            stack.enter_context(patch.object(index.search, name, value))
        yield


def ranked(engine: Engine, questions: Sequence[Question], finder: Finder) -> list[Ranked]:
    """Every question with where its gold came."""
    return [_ranked(question, *timed(partial(finder, engine, question.question))) for question in questions]


def _ranked(question: Question, found: Sequence[Passage], took_ms: float) -> Ranked:
    ranks = tuple(
        rank for rank, passage in enumerate(found, 1) if any(s.stands_in(passage.text) for s in question.passages)
    )
    return Ranked(question, ranks, took_ms)


def by_search(engine: Engine, question: str) -> Sequence[Passage]:
    """As people search."""
    return [hit.passage for hit in search(engine, question, limit=_DEPTH).hits]


def by_words(engine: Engine, question: str) -> Sequence[Passage]:
    """BM25 alone."""
    return _passages(engine, _said(engine, question))


def by_vectors(engine: Engine, question: str) -> Sequence[Passage]:
    """Nearness of sentence vectors alone."""
    return _passages(engine, _near(engine, question))


def by_ranks(engine: Engine, question: str) -> Sequence[Passage]:
    """Both, their ranks fused."""
    scores: dict[str, float] = {}
    for found in (_said(engine, question), _near(engine, question)):
        for rank, name in enumerate(sorted(found, key=lambda each: -found[each]), 1):
            scores[name] = scores.get(name, 0.0) + 1 / (_RANK_OFFSET + rank)
    return _passages(engine, scores)


BASELINES: Mapping[str, Finder] = {"BM25 alone": by_words, "vectors alone": by_vectors, "rank fusion": by_ranks}


def _said(engine: Engine, question: str) -> dict[str, float]:
    return engine.words().search(dict.fromkeys(stems(question), 1.0), Filters(), _DEPTH)


def _near(engine: Engine, question: str) -> dict[str, float]:
    return engine.nearest(engine.encoder.encode([question])[0], Filters(), _DEPTH)


def _passages(engine: Engine, scores: Mapping[str, float]) -> Sequence[Passage]:
    best = sorted(scores, key=lambda name: (-scores[name], name))[:_DEPTH]
    with engine.catalogue.reading() as connection:
        found = papers.passages_by_id(connection, best)
    return fold([found[name] for name in best if name in found])


def measured(found: Sequence[Ranked]) -> dict[str, float | int | None]:
    """The measures, as they are written; a question whose gold was not found scores zero, it does not vanish."""
    qrels: list[Qrel] = []
    run: list[ScoredDoc] = []
    for entry in found:
        name = entry.question.id
        qrels.extend(Qrel(name, f"r{rank}", 1) for rank in entry.ranks or (0,))
        run.extend(ScoredDoc(name, f"r{rank}", float(_DEPTH - rank)) for rank in range(1, _DEPTH + 1))
    if not qrels:
        return {str(measure): None for measure in MEASURES}
    scores = ir_measures.calc_aggregate(list(MEASURES), qrels, run)
    return {str(measure): float(scores[measure]) for measure in MEASURES}
