"""Fits the weights by which an answer is doubted, on questions of several suites with and without an answer.

    python -m eval.fitting_abstention DATA [SUITE...]    # DATA as `minutebook --data`, after `minutebook eval` has run

Prints the weights for `service.answers.abstain` and what they refuse: of each suite by weights that were fitted on the
others. The seeds' questions are never fitted on, nor those that are held back (`Question.half`).
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eval.gold import Question, load
from eval.suites import SUITES, Suite
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from service.answers.abstain import REFUSED_FROM, WEIGHTS, signs
from service.answers.answer import weigh
from service.answers.unmet import unmet

NEVER_FITTED = ("seeds",)
_STRANGERS = 12
"""Questions of other suites that each suite is asked too: its papers answer none of them."""

_RIDGE = 0.002
"""Weight of the squared weights in the loss: some signs differ in few questions."""

_STEPS = 4000
_PACE = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """A question of a suite: whether its papers answer it, whether a demand is unmet, and the signs (none: no hits)."""

    suite: str
    answerable: bool
    unmet: bool
    signs: dict[str, float] | None


def suites_named(names: Sequence[str]) -> list[Suite]:
    """The suites to be asked: those named, else all, that have questions in view and papers on this machine."""
    known = [one for one in SUITES if one.seen and one.questions and not one.transcripts and not one.lacking()]
    return [suite for suite in known if not names or suite.name in names]


def questions_of(suite: Suite) -> list[Question]:
    """A suite's questions, those that are held back left out."""
    files = [file for file in (suite.questions, suite.answers) if file]
    return [question for file in files for question in load(file) if question.half in (None, "tune")]


def judged(suite: Suite, questions: Sequence[Question], strangers: Sequence[str], data: Path) -> Iterator[Judged]:
    """Every question of a suite, and others' questions, as the answerer sees them now."""
    catalogue = Catalogue(suite.folder(data / "eval"))
    engine = Engine(catalogue, Encoder())
    engine.lead()
    engine.follow()
    try:
        asked = [(each.question, each.answerable) for each in questions] + [(each, False) for each in strangers]
        for question, answerable in asked:
            found = weigh(engine, question)
            known = signs(found) if found.candidates else None
            yield Judged(suite.name, answerable, unmet(found) is not None, known)
    finally:
        engine.close()
        catalogue.close()


def fitted(rows: Sequence[Judged]) -> tuple[dict[str, float], float]:
    """Weights and bias of a logistic regression of "the papers answer", each class weighing the same in all."""
    known = [(row.signs, row.answerable) for row in rows if row.signs is not None and not row.unmet]
    values = np.array([[found[name] for name in WEIGHTS] for found, _ in known])
    answers = np.array([float(answerable) for _, answerable in known])
    share = np.where(answers > 0, 0.5 / max(1.0, answers.sum()), 0.5 / max(1.0, (1 - answers).sum()))
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = (values - mean) / spread
    weights, bias = np.zeros(values.shape[1]), 0.0
    for _ in range(_STEPS):
        error = share * (answers - 1 / (1 + np.exp(-(scaled @ weights + bias))))
        weights += _PACE * (scaled.T @ error - _RIDGE * weights)
        bias += _PACE * float(error.sum())
    plain = weights / spread
    return dict(zip(WEIGHTS, map(float, plain), strict=True)), float(bias - plain @ mean)


def refuses(row: Judged, weights: dict[str, float], bias: float, least: float) -> bool:
    """Whether a question would be refused: a demand is unmet, or the doubt is at least so much."""
    if row.unmet or row.signs is None:
        return True
    score = bias + sum(weights[name] * value for name, value in row.signs.items())
    return bool(1 / (1 + np.exp(score)) >= least)


def told(rows: Sequence[Judged], weights: dict[str, float], bias: float, least: float) -> str:
    """In words: how many of the answerable are answered, and of the others refused."""
    real, none = [r for r in rows if r.answerable], [r for r in rows if not r.answerable]
    answered = sum(not refuses(row, weights, bias, least) for row in real)
    refused = sum(refuses(row, weights, bias, least) for row in none)
    return f"answered {answered} of {len(real)}, refused {refused} of {len(none)}"


def report(rows: Sequence[Judged]) -> None:
    """Prints the weights fitted on all, the curve of their doubt, and each suite by weights fitted on the others."""
    fit = [row for row in rows if row.suite not in NEVER_FITTED]
    weights, bias = fitted(fit)
    print({name: round(value, 2) for name, value in weights.items()}, "bias", round(bias, 2))
    for least in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9):
        print(f"refused from {least}: {told(fit, weights, bias, least)}")
    for name in dict.fromkeys(row.suite for row in rows):
        others = [row for row in fit if row.suite != name]
        if others:
            print(f"{name} by the others: {told([r for r in rows if r.suite == name], *fitted(others), REFUSED_FROM)}")


def main(data: Path, names: Sequence[str]) -> None:
    """Asks every question of the suites named (all that have questions, where none is), and reports."""
    suites = suites_named(names)
    questions = {suite.name: questions_of(suite) for suite in suites}
    choice = random.Random(0)
    rows: list[Judged] = []
    for suite in suites:
        others = [each.question for name, some in questions.items() if name != suite.name for each in some]
        strangers = choice.sample(others, min(_STRANGERS, len(others)))
        rows.extend(judged(suite, questions[suite.name], strangers, data))
        print(suite.name, "asked", file=sys.stderr)
    report(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
