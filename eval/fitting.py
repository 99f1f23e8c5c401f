"""The weights of talk (`index.ranking.TALK`), fitted on committee transcripts and judged on meetings left out.

A passage's chance to be relevant is taken as the softmax of the candidates' scores (the listwise loss of Cao and
others, "Learning to Rank", 2007). Half the loss is that of any relevant passage, half the mean over all of them: the
one alone learns to find one, the other alone spreads itself over what cannot be found. `held_out` gives each meeting
weights that were fitted on the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

import index.ranking
from eval.relevance import Held, Sought
from index.engine import Engine
from index.filters import Filters
from index.known import known
from index.ranking import TALK, Weighed, weigh
from index.search import candidates
from index.understand import understand

_PENALTY = 0.01
"""Of the squared weights, against the mean loss a question: chosen, not measured."""

_TINY = 1e-12

_FOLDS = 6
"""Shares of the meetings; each is ranked by weights of the other five."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A question's candidates, which of them are relevant, and the meeting it was asked of."""

    weighed: Weighed
    relevant: npt.NDArray[np.bool_]
    meeting: str


def judged(engine: Engine, asked: Sequence[Sought], held: Held) -> list[Judged]:
    """The candidates of each question as the search weighs them now."""
    found = []
    for sought in asked:
        understood = understand(sought.question, known(engine.catalogue))
        offered = candidates(engine, sought.question, understood, Filters())
        names = held.distinct_each(engine.columns.ids(offered.rows))
        relevant = np.array([name in sought.relevant for name in names], dtype=bool)
        weighed = weigh(engine, sought.question, understood, offered)
        if weighed.signs is not None:
            found.append(Judged(weighed, relevant, sought.together))
    return found


@contextmanager
def weighing_talk(weights: Mapping[str, float]) -> Iterator[None]:
    """The search with other weights of talk."""
    with patch.object(index.ranking, "TALK", dict(weights)):
        yield


def fitted(judged: Sequence[Judged]) -> dict[str, float]:
    """The weights under which the relevant candidates of these questions are likeliest; at least one must have some."""
    rows = [(each.weighed.before, each.weighed.signs, each.relevant) for each in judged if each.relevant.any()]

    def loss(weights: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        total, slope = 0.0, np.zeros(len(weights))
        for before, signs, relevant in rows:
            assert signs is not None
            scores = before + signs @ weights
            likely = np.exp(scores - scores.max())
            share = likely / likely.sum()
            found = share[relevant]
            total -= float(np.log(found.sum() + _TINY) + np.log(found + _TINY).mean()) / 2
            slope -= (found @ signs[relevant] / found.sum() + signs[relevant].mean(axis=0)) / 2 - share @ signs
        count = len(rows)
        return total / count + _PENALTY * float(weights @ weights), slope / count + 2 * _PENALTY * weights

    found = minimize(loss, np.zeros(len(TALK)), jac=True, method="L-BFGS-B")
    return dict(zip(TALK, (round(float(weight), 2) for weight in found.x), strict=True))


def held_out(judged: Sequence[Judged]) -> dict[str, dict[str, float]]:
    """Of each meeting the weights that were fitted without it."""
    meetings = sorted({each.meeting for each in judged})
    folds = [meetings[start::_FOLDS] for start in range(_FOLDS)]
    return {
        meeting: weights
        for fold in folds
        if fold
        for weights in [fitted([each for each in judged if each.meeting not in fold])]
        for meeting in fold
    }
