"""A question to ranked passages: candidates from both followers, on one scale, read closely, folded."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index import panels, papers
from index.context import context, words_to_encode
from index.engine import Engine
from index.filters import Filters
from index.identity import folded
from index.lexical import stems
from index.records import Passage, PassageKind, Understood
from index.understand import WORD, understand
from index.vocabulary import in_other_words, weighted

_CANDIDATES = 200
"""Passages that each follower offers: on five suites the gold was among both's for 88 to 100 questions in 100."""

_READ_CLOSELY = 32
"""Best candidates whose words are compared with the question's one by one."""

_CLOSENESS = 3.0
"""Weight of that comparison, in standard deviations, against 1 for BM25."""

_MEANING = 1.5
"""Weight of the cosine, against 1 for BM25."""

_OTHER_WORDS = 1.0
"""Weight in BM25 of what a clerk writes for what a question says, against 1 for the question's own words."""

_NEIGHBOUR = 0.15
"""Share of its best neighbour's score that a passage gains: an answer often stands beside the words it answers."""

_ITEM = 0.4
"""Share of its item's best score that a resolution or vote gains."""

_HEADING_PENALTY = 3.0
"""In standard deviations: a heading names a matter and says nothing of it."""

_STUB_PENALTY = 1.0
_STUB = 6
"""A passage of fewer words than this is a label or a cell: it names something and says nothing of it."""

_KIND_BONUS = 1.5
"""In standard deviations, for a passage of the kind that the question's intent wants."""

WANTED: Mapping[str, frozenset[PassageKind]] = {
    "resolution": frozenset({"resolution", "vote"}),
    "vote": frozenset({"vote", "resolution"}),
    "commitment": frozenset({"commitment"}),
    "recommendation": frozenset({"recommendation"}),
    "attendance": frozenset({"attendance"}),
}
"""The kinds of passage that answer a question of each intent."""

_CLERKS_WORD = 1.0
_CLERKS_WORD_WANTED = 0.5
"""In standard deviations, for a passage that uses a clerk's word for what was asked, and more where its kind is wanted:
"who could not attend" is answered under "apologies"."""

_MEETING_BONUS = 0.8
"""In standard deviations, for a passage of the meeting or the panel that the question names."""

_NO_SPREAD = 1e-9
"""Scores that differ by less are alike: what is left is rounding, which standardising would blow up."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found. Highlights are the runs of its text that are words of the question."""

    passage: Passage
    score: float
    highlights: tuple[tuple[int, int], ...]


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


def search(engine: Engine, question: str, filters: Filters = Filters(), limit: int = 10, offset: int = 0) -> Found:
    """The passages that bear on a question, best first: `limit` of them from `offset` on."""
    with engine.catalogue.reading() as connection:
        understood = understand(question, panels.panels(connection))
    ranked = rank(engine, question, understood, filters)
    words = frozenset(stems(" ".join(understood.words)))
    shown = ranked[offset : offset + limit]
    hits = tuple(Hit(passage, round(score, 4), highlights(passage.text, words)) for passage, score in shown)
    return Found(understood, hits, facets([passage for passage, _ in ranked]), len(ranked))


def similar(engine: Engine, passage: Passage, limit: int = 10) -> tuple[Hit, ...]:
    """Passages about the same thing, nearest first; the same words elsewhere are left out."""
    vector = engine.encoder.encode([words_to_encode(passage)])[0]
    near = engine.nearest(vector, Filters(), limit * 3)
    with engine.catalogue.reading() as connection:
        found = papers.passages_by_id(connection, list(near))
    others = [p for p in found.values() if folded(p.text) != folded(passage.text) and p.kind != "heading"]
    others.sort(key=lambda p: -near[p.id])
    return tuple(Hit(p, round(near[p.id], 4), ()) for p in others[:limit])


def rank(engine: Engine, question: str, understood: Understood, filters: Filters) -> list[tuple[Passage, float]]:
    """All candidates with their scores, best first."""
    vector = engine.encoder.encode([question])[0]
    near = engine.nearest(vector, filters, _CANDIDATES)
    said = engine.words().search(weighted(question, understood.words, _OTHER_WORDS), filters, _CANDIDATES)
    near |= engine.cosines(vector, [name for name in said if name not in near])
    with engine.catalogue.reading() as connection:
        candidates = papers.passages_by_id(connection, list(near))
    fused = fuse({name: near[name] for name in candidates}, said)
    alone = {name: fused[name] + prior(candidates[name], understood) for name in candidates}
    scores = supported(by_item(alone, candidates, understood), candidates)
    scores = read_closely(engine, question, understood, scores, candidates)
    ordered = sorted(candidates.values(), key=lambda passage: (-scores[passage.id], passage.id))
    return [(passage, scores[passage.id]) for passage in fold(ordered)]


def read_closely(
    engine: Engine, question: str, understood: Understood, scores: dict[str, float], candidates: Mapping[str, Passage]
) -> dict[str, float]:
    """Scores with, for the best candidates, the closeness of their words to the question's."""
    best = sorted(candidates, key=lambda name: -scores[name])[:_READ_CLOSELY]
    rarity = engine.words().rarity(stems(" ".join(understood.words)))
    close = engine.closeness.scores(question, [candidates[name] for name in best], rarity, engine.words().count())
    raised = standardised(list(close.values()))
    others = in_other_words(question)
    wanted = WANTED.get(understood.intent, frozenset())
    lift = {
        name: _CLOSENESS * float(value) + clerks_words(candidates[name], others, wanted)
        for name, value in zip(close, raised, strict=True)
    }
    floor = min(lift.values(), default=0.0)
    return {name: score + lift.get(name, floor) for name, score in scores.items()}


def clerks_words(passage: Passage, others: frozenset[str], wanted: frozenset[PassageKind]) -> float:
    """What a passage gains where it says in a clerk's words what was asked in other words."""
    if not others or others.isdisjoint(stems(" ".join((passage.text, *context(passage))))):
        return 0.0
    return _CLERKS_WORD + (_CLERKS_WORD_WANTED if passage.kind in wanted else 0.0)


def fuse(near: Mapping[str, float], said: Mapping[str, float]) -> dict[str, float]:
    """Cosines and BM25 as summed z-scores; a candidate that no word matched has BM25 0."""
    names = list(near)
    meant = standardised([near[name] for name in names])
    both = _MEANING * meant + standardised([said.get(name, 0.0) for name in names])
    return dict(zip(names, both.tolist(), strict=True))


def standardised(scores: Sequence[float]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Scores less their mean, in standard deviations; all 0 where they do not differ."""
    values = np.asarray(scores, dtype=np.float64)
    spread = values.std() if len(values) else 0.0
    return (values - values.mean()) / spread if spread > _NO_SPREAD else np.zeros(len(values))


def prior(passage: Passage, understood: Understood) -> float:
    """What a passage gains or loses by what it is, whatever it says; in standard deviations."""
    score = -_HEADING_PENALTY if passage.kind == "heading" else 0.0
    if len(passage.text.split()) < _STUB:
        score -= _STUB_PENALTY
    if passage.kind in WANTED.get(understood.intent, frozenset()):
        score += _KIND_BONUS
    if understood.date_from and understood.date_to and passage.date:
        score += _MEETING_BONUS * (understood.date_from <= passage.date <= understood.date_to)
    if understood.panel and passage.panel == understood.panel:
        score += _MEETING_BONUS / 2
    return score


def by_item(scores: Mapping[str, float], candidates: Mapping[str, Passage], understood: Understood) -> dict[str, float]:
    """Scores in which what the question wants (a resolution, a vote, ...) gains from the best passage of its item:
    "lost by 5 votes to 4" does not name its motion, the paragraphs above it do."""
    wanted = WANTED.get(understood.intent, frozenset())
    best: dict[tuple[str, str | None, str], float] = {}
    for name, passage in candidates.items():
        if passage.item:
            key = (passage.part.id, passage.item.number, passage.item.title)
            best[key] = max(best.get(key, 0.0), scores[name])

    def gain(passage: Passage) -> float:
        if passage.kind not in wanted or not passage.item:
            return 0.0
        return _ITEM * best[(passage.part.id, passage.item.number, passage.item.title)]

    return {name: score + gain(candidates[name]) for name, score in scores.items()}


def supported(scores: Mapping[str, float], candidates: Mapping[str, Passage]) -> dict[str, float]:
    """Scores with a share of the better neighbour's added, where that is above the average."""

    def best_beside(passage: Passage) -> float:
        beside = [scores[name] for name in (passage.before, passage.after) if name and name in candidates]
        return max([0.0, *beside])

    return {name: score + _NEIGHBOUR * best_beside(candidates[name]) for name, score in scores.items()}


def fold(ordered: Sequence[Passage]) -> list[Passage]:
    """The passages without those that repeat a better one word for word, at the same meeting on the same item."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for passage in ordered:
        matter = passage.item.title if passage.item else None
        key = (folded(passage.text).casefold(), passage.panel, passage.date, matter)
        if key not in seen:
            seen.add(key)
            kept.append(passage)
    return kept


def highlights(text: str, words: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """The runs of a text that are among these stems."""
    return tuple(match.span() for match in WORD.finditer(text) if words.intersection(stems(match.group())))


def facets(passages: Sequence[Passage]) -> dict[str, tuple[FacetValue, ...]]:
    """Counts of panel, kind and year, most first."""
    counts = {
        "panel": Counter(p.panel for p in passages if p.panel),
        "kind": Counter(str(p.kind) for p in passages),
        "year": Counter(str(p.date.year) for p in passages if p.date),
    }
    return {name: tuple(FacetValue(*pair) for pair in count.most_common()) for name, count in counts.items()}
