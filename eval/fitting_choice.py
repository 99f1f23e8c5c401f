"""Fits the weights by which an answer's passages are chosen among those that were found.

    python -m eval.fitting_choice DATA [SUITE...]    # DATA as `minutebook --data`, after `minutebook eval` has run

Prints the weights for `service.answers.extract`, and how often the first choice holds gold: now, and of each suite by
weights that were fitted on the others. The seeds' questions are never fitted on.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eval.fitted_on import NEVER_FITTED, engine_over, questions_of, suites_named
from eval.gold import Question
from eval.suites import Suite
from service.answers.answer import considered
from service.answers.attending import told_by
from service.answers.extract import CHOICE

_HOLD = 1.0
"""Weight of the squared distance from the weights that stand: a sign that few questions have stays as it was judged."""

_STEPS = 500
_PACE = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """What could be chosen for a question: a row of signs for each passage, and which of them hold gold."""

    suite: str
    signs: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"
    right: "np.ndarray[tuple[int], np.dtype[np.bool_]]"


def choices(suite: Suite, questions: Sequence[Question], data: Path) -> Iterator[Choice]:
    """The choice that each answerable question of a suite leaves, as the papers are found now."""
    with engine_over(suite, data) as engine:
        for question in questions:
            asked = considered(engine, question.question)
            found = told_by(asked.question, asked.understood, asked.candidates)
            if question.answerable and found:
                signs = np.array([[one.signs[name] for name in CHOICE] for one in found])
                right = [any(s.stands_in(one.passage.text) for s in question.passages) for one in found]
                yield Choice(suite.name, signs, np.array(right))


def fitted(rows: Sequence[Choice]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Weights under which the chance of a choice that holds gold is greatest (a conditional logit)."""
    start = np.array(list(CHOICE.values()))
    weights = start.copy()
    known = [row for row in rows if row.right.any()]
    for _ in range(_STEPS):
        slope = -_HOLD * (weights - start)
        for row in known:
            score = row.signs @ weights
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            wanted = chance * row.right
            slope += (wanted / wanted.sum() - chance) @ row.signs
        weights += _PACE * slope / max(1, len(known))
    return weights


def first_right(rows: Sequence[Choice], weights: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> str:
    """In words: how often the first choice holds gold."""
    return f"{sum(bool(row.right[int(np.argmax(row.signs @ weights))]) for row in rows)} of {len(rows)}"


def main(data: Path, names: Sequence[str]) -> None:
    """Asks every answerable question of the suites named (all that have questions, where none is), and reports."""
    suites = suites_named(names)
    rows = [row for suite in suites for row in choices(suite, questions_of(suite), data)]
    fit = [row for row in rows if row.suite not in NEVER_FITTED]
    print(dict(zip(CHOICE, (round(float(value), 2) for value in fitted(fit)), strict=True)))
    now = np.array(list(CHOICE.values()))
    for suite in suites:
        own, others = [r for r in rows if r.suite == suite.name], [r for r in fit if r.suite != suite.name]
        print(f"{suite.name}: now {first_right(own, now)}, by the others {first_right(own, fitted(others))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
