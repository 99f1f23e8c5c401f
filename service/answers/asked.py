"""A question with all that was found for it, as the choice, the refusal and the telling of an answer share it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.engine import Engine
from index.lexical import stems
from index.question import Understood
from index.records import Passage
from index.search import Hit
from service.answers.constraints import Demands, gives
from service.answers.evidence import Evidence
from service.answers.extract import Candidate, setting


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with all that was found for it; the candidates come best first, and `fit` of them lack nothing that
    the question demands."""

    engine: Engine
    question: str
    understood: Understood
    demands: Demands
    hits: Sequence[Hit]
    evidence: Sequence[Evidence]
    candidates: Sequence[Candidate]
    fit: int = 0
    signs: Sequence[Mapping[str, float]] = ()
    """What was measured of each candidate beside the others (`preference.signs_of`), in their order."""
    limited: bool = False
    """Whether the asker set filters: then "What was decided?" has a matter, theirs."""

    @property
    def quotable(self) -> Sequence[Candidate]:
        """The candidates that may be quoted, best first; none where each lacks something."""
        return self.candidates if self.fit else ()

    @property
    def best(self) -> Passage:
        """The passage that would be quoted first."""
        return self.candidates[0].passage


def is_decision(passage: Passage) -> bool:
    """Whether a passage records what was decided, or stands in a paper that does."""
    return passage.kind in ("resolution", "vote") or passage.part.kind in ("minutes", "decision")


def goes_with(passage: Passage, best: Passage) -> bool:
    """Whether a passage stands beside the best one, or on its item at its meeting."""
    if passage.id in (best.id, best.before, best.after):
        return True
    of_item = best.item is not None and passage.item == best.item
    return of_item and (passage.panel, passage.date) == (best.panel, best.date)


def said_together(asked: Asked) -> set[str]:
    """The stems of the best passage and of those that go with it."""
    together = [one.passage for one in asked.candidates if goes_with(one.passage, asked.best)]
    return set(stems(" ".join(text for passage in together for text in setting(passage))))


def serves(evidence: Evidence) -> float:
    """How well a sentence says what was asked, whether or not it gives what was asked for."""
    return evidence.nearness + 0.25 * evidence.said


def apart(asked: Asked) -> float:
    """How much worse than the best sentence the best one serves that gives the sort of thing asked for; 0 where none is
    asked for, 1 where none gives it."""
    sort = asked.demands.sort
    if sort is None or not asked.evidence:
        return 0.0
    giving = [serves(one) for one in asked.evidence if gives(sort, one.passage.text[one.start : one.end])]
    return max(map(serves, asked.evidence)) - max(giving) if giving else 1.0
