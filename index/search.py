"""A question to ranked passages: candidates from both followers, on one scale, read closely, folded."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from index import papers
from index.columns import Columns, Rows, number_of
from index.engine import Engine
from index.filters import Filters
from index.folding import fold
from index.identity import folded
from index.known import known
from index.lexical import stems
from index.question import Understood
from index.ranking import WANTED, Candidates, scored
from index.records import Passage
from index.reranker import READ, Reranker
from index.understand import WORD, understand
from index.vocabulary import weighted

__all__ = ["WANTED", "FacetValue", "Found", "Hit", "facets", "highlights", "rank", "search", "similar"]

_CANDIDATES = 200
"""Passages that each follower offers: on five suites the gold was among both's for 88 to 100 questions in 100."""

_OTHER_WORDS = 1.0
"""Weight in BM25 of what a clerk writes for what a question says, against 1 for the question's own words."""

_FOLDED_AHEAD = 20
"""Hits beyond those wanted that are looked through for repeats, so that a page is full when some fold."""

_QUOTED = re.compile(r"[\"“]([^\"“”]{2,100})[\"”]")
"""Words that the asker set in quotation marks."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found. Highlights are the runs of its text that are words of the question; `witnesses` are
    other passages that say the same of the same meeting."""

    passage: Passage
    score: float
    highlights: tuple[tuple[int, int], ...]
    witnesses: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """How many of the passages found have this panel, kind or year."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found: hits best first, and facets over `total` candidates."""

    understood: Understood
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    total: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """All candidates, best first: the columns as they were then, rows of these, and their scores."""

    columns: Columns
    rows: Rows
    scores: Sequence[float]


def search(
    engine: Engine,
    question: str,
    filters: Filters = Filters(),
    limit: int = 10,
    offset: int = 0,
    ignore: frozenset[str] = frozenset(),
) -> Found:
    """The passages that bear on a question, best first: `limit` of them from `offset` on.

    `ignore` names what is not to be read out of the question (`Understood`): "panel", "date", "item", ...
    """
    engine.keep_up()
    understood = understand(question, known(engine.catalogue), ignore)
    ranked = rank(engine, question, understood, filters)
    hits = _hits(engine, understood, ranked, offset + limit)[offset : offset + limit]
    return Found(understood, tuple(hits), facets(ranked.columns, ranked.rows), len(ranked.rows))


def rank(engine: Engine, question: str, understood: Understood, filters: Filters) -> Ranked:
    """All candidates with their scores, best first; repeats are not folded yet."""
    found = candidates(engine, question, understood, filters)
    scores = scored(engine, question, understood, found)
    order = np.lexsort((found.rows, -scores))
    ranked = Ranked(found.columns, found.rows[order], scores[order].tolist())
    return reread(engine, engine.reranker, question, ranked) if engine.reranker else ranked


def candidates(engine: Engine, question: str, understood: Understood, filters: Filters) -> Candidates:
    """The passages that either follower offers to a question, with what each follower says of them."""
    columns = engine.columns
    vector = engine.encoder.question(question).vector
    near, cosines = engine.near(vector, filters, _CANDIDATES, columns)
    said = engine.words().search(words_to_search(question, understood), filters, _CANDIDATES, _phrases(question))
    known = set(near.tolist())
    more = np.array([row for row in columns.rows(said).tolist() if row not in known], dtype=np.int64)
    rows = np.concatenate([near, more])
    bm25 = {row: score for number, score in said.items() if (row := columns.row_of(number)) is not None}
    return Candidates(
        columns,
        rows,
        np.concatenate([cosines, columns.cosines(vector, more)]).astype(np.float64),
        np.array([bm25.get(row, 0.0) for row in rows.tolist()]),
    )


def reread(engine: Engine, reranker: Reranker, question: str, ranked: Ranked) -> Ranked:
    """The ranking with its best passages in the order that a cross-encoder gives them; they share out their scores."""
    head = ranked.rows[:READ]
    names = ranked.columns.ids(head)
    with engine.catalogue.reading() as connection:
        held = papers.wordings(connection, names)
    texts = [". ".join((*held[name].above[-1:], held[name].text)) if name in held else "" for name in names]
    order = np.argsort(-reranker.scores(question, texts), kind="stable")
    return replace(ranked, rows=np.concatenate([head[order], ranked.rows[READ:]]))


def words_to_search(question: str, understood: Understood) -> dict[str, float]:
    """The stems to search by, each with its weight: the question's own, a clerk's for them, and expansions."""
    also = stems(" ".join(said for _, said in understood.expansions))
    return {**dict.fromkeys(also, _OTHER_WORDS), **weighted(question, understood.words, _OTHER_WORDS)}


def _phrases(question: str) -> list[list[str]]:
    """What the asker set in quotation marks, as stems in a row."""
    found = [stems(match.group(1)) for match in _QUOTED.finditer(question)]
    return [phrase for phrase in found if len(phrase) > 1]


def _hits(engine: Engine, understood: Understood, ranked: Ranked, wanted: int) -> list[Hit]:
    """The first `wanted` hits, repeats folded; the rest of the ranking is not read."""
    words = frozenset(stems(" ".join(understood.words)))
    scores = dict(zip(ranked.rows.tolist(), ranked.scores, strict=True))
    passages: dict[int, Passage] = {}
    groups: list[list[int]] = []
    looked_at, whole = 0, len(ranked.rows)
    with engine.catalogue.reading() as connection:
        while len(groups) < wanted and looked_at < whole:
            more = ranked.rows[looked_at : max(looked_at, wanted) + _FOLDED_AHEAD]
            names = ranked.columns.ids(more)
            held = papers.passages_by_id(connection, names)
            passages |= {row: held[name] for row, name in zip(more.tolist(), names, strict=True) if name in held}
            looked_at += len(more)
            groups = fold(ranked.columns, ranked.rows[:looked_at], passages)
    return [
        Hit(
            passages[group[0]],
            round(scores[group[0]], 4),
            highlights(passages[group[0]].text, words),
            tuple(passages[row] for row in group[1:]),
        )
        for group in groups[:wanted]
    ]


def similar(engine: Engine, passage: Passage, limit: int = 10) -> tuple[Hit, ...]:
    """Passages about the same thing, nearest first; the same words elsewhere are left out."""
    engine.keep_up()
    columns = engine.columns
    row = columns.row_of(number_of(passage.id))
    if row is None:
        return ()
    vector = columns.vectors(np.array([row]))[0]
    rows, cosines = engine.near(vector, Filters(), limit * 3, columns)
    near = dict(zip(columns.ids(rows), cosines.tolist(), strict=True))
    with engine.catalogue.reading() as connection:
        found = papers.passages_by_id(connection, list(near))
    others = [p for p in found.values() if folded(p.text) != folded(passage.text) and p.kind != "heading"]
    others.sort(key=lambda p: -near[p.id])
    return tuple(Hit(p, round(near[p.id], 4), ()) for p in others[:limit])


def highlights(text: str, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The runs of a text that are among these stems."""
    return tuple(match.span() for match in WORD.finditer(text) if words.intersection(stems(match.group())))


def facets(columns: Columns, rows: Rows) -> dict[str, tuple[FacetValue, ...]]:
    """Counts of panel, kind and year, most first."""
    counts = {
        "panel": Counter(name for name in columns.values("panel_name", rows) if name),
        "kind": Counter(columns.values("kind", rows)),
        "year": Counter(str(day // 10_000) for day in columns.days(rows).tolist() if day),
    }
    return {name: tuple(FacetValue(*pair) for pair in count.most_common()) for name, count in counts.items()}
