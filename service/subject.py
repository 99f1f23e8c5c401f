"""A subject in a few words, and whether a paper's words are on it: named, not merely near in meaning."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from index.context import context
from index.engine import Engine
from index.lexical import stems
from index.records import Passage
from index.understand import content_words
from service.answers.sentences import sentences

_NAMED = 0.6
"""Share of a subject's weight (by rarity) that names it, where it has three words or more. A subject of one or two
words is named by all of them: "lights" alone is not "street lighting". Chosen by eye on the sample papers, as those
below."""

_PARTLY = 0.6
_NEAR = 0.45
"""Words that name two in three of a long subject's words are on it where the model, too, finds them near: "Weir Bridge"
for "lorries on Weir Bridge". A cosine alone is never enough: "taxi licensing" is .45 from a paper on food waste."""

_SHORT = 2

_SENTENCE = 6
"""Words below which a line is a label or a cell."""

_ASIDE = re.compile(
    r"\b(?:histor(?:y|ies)|timelines?|story|decisions?|decided|resolutions?|resolved|motions?|commitments?|promised?"
    r"|promises|undertakings?|recommendations?|recommended|topics?|over time|through the years|so far|near|nearby"
    r"|around|along|across|outside|inside|regarding|concerning)\b",
    re.IGNORECASE,
)
"""Words that ask for a history, or only say where: they are no part of what it is a history of."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject's stems, each with its weight: its inverse document frequency, highest for what no paper names."""

    words: str
    weights: Mapping[str, float]

    def share(self, *texts: str) -> float:
        """The share of the subject's weight that some words name together, 0 to 1."""
        whole = sum(self.weights.values())
        said = set(stems(" ".join(texts)))
        return sum(weight for stem, weight in self.weights.items() if stem in said) / whole if whole else 0.0

    def named(self, *texts: str) -> bool:
        """Whether some words together name the subject."""
        least = 1.0 if len(self.weights) <= _SHORT else _NAMED
        return bool(self.weights) and self.share(*texts) >= least - 1e-9

    def holds(self, near: float, *texts: str) -> bool:
        """Whether words are on the subject: they name it, or most of a long one and are near it (cosine `near`)."""
        if self.named(*texts):
            return True
        return len(self.weights) > _SHORT and near >= _NEAR and self._partly(*texts)

    def _partly(self, *texts: str) -> bool:
        """Whether some words name most of the subject's words, however common each is."""
        said = set(stems(" ".join(texts)))
        return sum(stem in said for stem in self.weights) >= _PARTLY * len(self.weights)

    def holds_passage(self, passage: Passage, near: float) -> bool:
        """Whether one sentence of a passage, with the titles it stands under, is on the subject."""
        titles = context(passage)
        return any(self.holds(near, passage.text[a:b], *titles) for a, b in sentences(passage.text))

    def telling(self, text: str) -> tuple[int, int]:
        """The sentence of a text that names most of the subject: of several, the first; never a label, if it can."""
        runs = sentences(text) or [(0, len(text))]
        return max(runs, key=lambda run: (self.share(text[slice(*run)]), len(text[slice(*run)].split()) >= _SENTENCE))


def subject(engine: Engine, words: str) -> Subject:
    """The subject that some words name; words that only ask for a history are left off, unless there are no others."""
    said = content_words(_ASIDE.sub(" ", words)) or content_words(words)
    all_stems = list(dict.fromkeys(stems(" ".join(said))))
    known = engine.words()
    rarity, total = known.rarity(all_stems), max(1, known.count())
    return Subject(" ".join(said), {stem: math.log((total + 1) / (rarity[stem] + 0.5)) for stem in all_stems})
