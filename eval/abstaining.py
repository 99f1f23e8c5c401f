"""Whether a system knows what it does not know: refusals right and wrong, and what another threshold would give.

A refusal is right where the papers have no answer. Precision is the share of refusals that are right, recall the share
of unanswerable questions that were refused.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eval.tables import Line, Value
from eval.tally import Tally


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that the papers answer or do not, whether it was refused, and how much it was doubted, 0 to 1, that
    they do; no doubt where the system tells none."""

    answerable: bool
    refused: bool
    doubt: float | None = None


THRESHOLDS = tuple(step / 10 for step in range(11))
"""Doubts over which one might refuse, for the curve: a row each, few enough to be read."""


def refusals(asked: Iterable[Asked]) -> Tally:
    """Refusals that are right, all refusals, and all that should have been."""
    tally = Tally()
    for each in asked:
        tally.add(int(each.refused and not each.answerable), int(each.refused), int(not each.answerable))
    return tally


def refused_from(asked: Sequence[Asked], threshold: float) -> list[Asked]:
    """The same questions as if whatever is doubted more than so much had been refused, and nothing else."""
    return [Asked(each.answerable, (each.doubt or 0.0) > threshold, each.doubt) for each in asked]


def values(asked: Sequence[Asked]) -> dict[str, Value]:
    """Precision, recall and F1 of the refusals, and the share of what the papers answer that was answered."""
    tally = refusals(asked)
    real = [each for each in asked if each.answerable]
    return {
        "precision": tally.precision,
        "recall": tally.recall,
        "f1": tally.f1,
        "answered": sum(not each.refused for each in real) / len(real) if real else None,
    }


def curve(name: str, asked: Sequence[Asked]) -> list[Line]:
    """A line for each threshold; none where no question carries a doubt."""
    known = [each for each in asked if each.doubt is not None]
    if not known:
        return []
    return [
        Line(f"{name}, doubt over {threshold:.1f}", {"threshold": threshold, **values(refused_from(known, threshold))})
        for threshold in THRESHOLDS
    ]
