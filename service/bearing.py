"""Which passages bear on a topic: the ranking puts all in order, and this says where to stop."""

import math
from collections.abc import Sequence

from index.context import context
from index.engine import Engine
from index.filters import Filters
from index.lexical import stems
from index.question import Understood
from index.records import Passage
from index.search import Hit, search

_CANDIDATES = 400
"""Passages looked at: all that both followers offer to a question."""

_NAMED = 0.6
"""Share of a topic's weight (by rarity) that a passage with its headings must name to bear on it, or"""

_NEAR = 0.45
"""its cosine to the topic. Both were set by eye on twelve topics over the sample papers, and drop some synonyms
("parking near schools"); "garden waste" (.44 named, cosine .40) does not bear on "food waste"."""


def bearing(engine: Engine, topic: str, filters: Filters) -> list[Passage]:
    """The passages that bear on a topic, best first."""
    found = search(engine, topic, filters, _CANDIDATES)
    weighed = _weights(engine, found.understood)
    near = engine.cosines(engine.encoder.encode([topic])[0], [hit.passage.id for hit in found.hits])
    return [passage for passage in _said(found.hits) if _names(passage, weighed) or near.get(passage.id, 0.0) >= _NEAR]


def _said(hits: Sequence[Hit]) -> list[Passage]:
    return [hit.passage for hit in hits if hit.passage.kind != "heading"]


def _weights(engine: Engine, understood: Understood) -> dict[str, float]:
    words = stems(" ".join(understood.words))
    rarity, total = engine.words().rarity(words), max(1, engine.words().count())
    return {word: math.log((total + 1) / (rarity[word] + 0.5)) for word in words}


def _names(passage: Passage, weighed: dict[str, float]) -> bool:
    named = set(stems(" ".join((passage.text, *context(passage)))))
    whole = sum(weighed.values())
    return whole > 0 and sum(weight for word, weight in weighed.items() if word in named) >= _NAMED * whole
