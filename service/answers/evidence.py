"""From hits to sentences that bear on the question, each with the signs by which it is judged."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.context import context, meeting_words
from index.engine import Engine
from index.lexical import stems
from index.people import given_names
from index.question import Understood
from index.records import Passage
from index.search import Hit
from index.standing import is_standing
from service.answers.sentences import sentences

_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b", re.IGNORECASE
)

_MARK = re.compile(r"^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+", re.IGNORECASE)
"""The mark of a list's entry: its number is no figure."""

_FEWEST_WORDS = 5

_PASSAGES_READ = 8
"""Hits whose sentences are read: each more costs time to encode; how many answers stand lower was not measured."""


_READ = 400
"""Letters of a sentence that are compared with the question: lists of names run on, and cost the more; chosen."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of a passage. `nearness` is its cosine to the question, `covered` the share of what the question is
    about that the passage and its headings name (0 to 1, by rarity), and `score` its passage's rank score."""

    passage: Passage
    start: int
    end: int
    nearness: float
    said: float
    covered: float
    score: float
    rank: int
    has_figure: bool


def _is_label(passage: Passage) -> bool:
    """Whether a passage is a heading, a name by itself or a cover sheet: it says nothing to quote for an answer."""
    said = _MARK.sub("", passage.text)
    if is_standing(passage.text) or _is_its_title(passage):
        return True
    return passage.kind == "heading" or (len(said.split()) < _FEWEST_WORDS and not _FIGURE.search(said))


def _is_its_title(passage: Passage) -> bool:
    """Whether a passage is the title of its own item, set as a paragraph."""
    item = passage.item
    if item is None or not item.title:
        return False
    said = stems(passage.text)
    return said in (stems(item.title), stems(f"{item.number or ''} {item.title}"))


def weights(engine: Engine, understood: Understood) -> dict[str, float]:
    """How much each stem of the question tells: its inverse document frequency, highest for what no paper names."""
    given = given_names(understood.readings)
    words = stems(" ".join(word for word in understood.words if word not in given))
    total = max(1, engine.words().count())
    rarity = engine.words().rarity(words)
    return {word: math.log((total + 1) / (rarity[word] + 0.5)) for word in dict.fromkeys(words)}


def share(held: set[str], weighed: Mapping[str, float]) -> float:
    """The share of the question's weight that these stems hold, 0 to 1."""
    whole = sum(weighed.values())
    return sum(weight for word, weight in weighed.items() if word in held) / whole if whole else 0.0


def named_by(passage: Passage) -> str:
    """Everything that a passage says or stands under: its words, headings, panel and date."""
    return " ".join((passage.text, *context(passage), *meeting_words(passage)))


def gather(engine: Engine, question: str, understood: Understood, *several: Sequence[Hit]) -> list[Evidence]:
    """The sentences of the best hits of each list, best first; read in one run of the model."""
    weighed = weights(engine, understood)
    lists = [[hit for hit in hits if not _is_label(hit.passage)][:_PASSAGES_READ] for hits in several]
    read = [(rank, hit) for hits in lists for rank, hit in enumerate(hits)]
    runs = [(rank, hit, run) for rank, hit in read for run in sentences(hit.passage.text)]
    if not runs:
        return []
    vectors = engine.encoder.sentences([hit.passage.text[a : min(b, a + _READ)] for _, hit, (a, b) in runs])
    nearness = np.asarray(vectors @ engine.encoder.question(question).vector)
    covered = {hit.passage.id: share(set(stems(named_by(hit.passage))), weighed) for _, hit in read}
    found = [
        Evidence(
            passage=hit.passage,
            start=start,
            end=end,
            nearness=float(near),
            said=share(set(stems(hit.passage.text[start:end])), weighed),
            covered=covered[hit.passage.id],
            score=hit.score,
            rank=rank,
            has_figure=_FIGURE.search(_MARK.sub("", hit.passage.text[start:end])) is not None,
        )
        for (rank, hit, (start, end)), near in zip(runs, nearness, strict=True)
    ]
    return sorted(found, key=lambda evidence: -worth(evidence, understood))


def worth(evidence: Evidence, understood: Understood) -> float:
    """How well a sentence serves as an answer's words: near the question, in its words, in a passage ranked high, and
    with a figure where one was asked for."""
    figure = 0.3 if understood.intent == "figure" and evidence.has_figure else 0.0
    return evidence.nearness + 0.5 * evidence.said + 0.15 * evidence.score + figure
