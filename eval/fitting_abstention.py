"""Grows the forest by which an answer is doubted, on questions of several suites with and without an answer.

    python -m eval.fitting_abstention DATA            # after `python -m eval.fitting_preference DATA`
    python -m eval.fitting_abstention DATA --dry      # only says what it would refuse

Prints what is refused from several doubts on: of each suite by a forest grown on others, over answers that a preference
of others chose. The seeds' questions are never fitted on, nor those that are held back (`Question.half`).
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import orjson

from eval.fitted_on import FOLDS, NEVER_FITTED, engine_over, fold_of, questions_of, suites_named
from eval.fitting_preference import kept
from eval.growing import grown
from eval.suites import Suite
from service.answers import abstain, forest
from service.answers.answer import considered
from service.answers.preference import preferred
from service.answers.unmet import unmet

_STRANGERS = 12
"""Questions of other suites that each suite is asked too: its papers answer none of them."""

_STRANGE = 0.25
"""Weight of such a question: most are refused for a name that no paper holds, and few people ask them."""

_TREES = 240
_SETTINGS: Mapping[str, Any] = {"objective": "binary", "num_leaves": 8, "min_data_in_leaf": 40}


@dataclass(frozen=True, slots=True)
class Judged:
    """A question of a suite: whether its papers answer it, whether it is another suite's, whether a demand is unmet,
    and the signs (none: nothing found)."""

    suite: str
    fold: int
    answerable: bool
    strange: bool
    unmet: bool
    signs: Mapping[str, float] | None


def judged(suite: Suite, strangers: Sequence[str], data: Path) -> Iterator[Judged]:
    """Every question of a suite, and others' questions, as the answerer sees them by a preference of other suites."""
    fold = fold_of(suite)
    preference = forest.read(kept(data, fold))
    asked = [(each.question, each.answerable, False) for each in questions_of(suite)]
    with engine_over(suite, data) as engine:
        for question, answerable, strange in [*asked, *((each, False, True) for each in strangers)]:
            found = preferred(considered(engine, question), preference)
            known = abstain.signs(found) if found.candidates else None
            yield Judged(suite.name, fold, answerable, strange, unmet(found) is not None, known)


def doubting(rows: Sequence[Judged]) -> dict[str, Any]:
    """The forest that tells what the papers answer, among questions whose demands are met; those with an answer weigh
    the same in all as those without."""
    known = [row for row in rows if row.signs is not None and not row.unmet]
    weights = np.array([_STRANGE if row.strange else 1.0 for row in known])
    answers = np.array([row.answerable for row in known])
    weights[answers] *= weights[~answers].sum() / weights[answers].sum()
    signs = [row.signs for row in known if row.signs is not None]
    return grown(signs, [float(row.answerable) for row in known], _SETTINGS, _TREES, weights=list(weights))


def doubts(held: Mapping[str, Any], rows: Sequence[Judged]) -> list[float]:
    """The doubt of each question by a forest; 1 where a demand is unmet."""
    trees = forest.made(held)
    table = np.array([[(row.signs or {}).get(name, 0.0) for name in trees.signs] for row in rows])
    told = 1 / (1 + np.exp(trees.scores(table)))
    return [1.0 if row.unmet or row.signs is None else float(doubt) for row, doubt in zip(rows, told, strict=True)]


def told(rows: Sequence[Judged], doubted: Sequence[float], least: float) -> str:
    """In words: how many of the answerable are answered, and of the others refused, strangers apart."""
    pairs = list(zip(rows, doubted, strict=True))
    real = [doubt < least for row, doubt in pairs if row.answerable]
    none = [doubt >= least for row, doubt in pairs if not row.answerable and not row.strange]
    strange = [doubt >= least for row, doubt in pairs if row.strange]
    refused = f"refused {sum(none)} of {len(none)}"
    return f"answered {sum(real)} of {len(real)}, {refused}, of strangers {sum(strange)} of {len(strange)}"


def report(rows: Sequence[Judged]) -> None:
    """Prints what is refused from several doubts on, and of each suite from the one in use."""
    found: list[tuple[Judged, float]] = []
    for fold in range(FOLDS):
        own = [row for row in rows if row.fold == fold]
        others = [row for row in rows if row.fold != fold and row.suite not in NEVER_FITTED]
        found += zip(own, doubts(doubting(others), own), strict=True)
    fit = [pair for pair in found if pair[0].suite not in NEVER_FITTED]
    for least in (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75):
        print(f"refused from {least}: {told([row for row, _ in fit], [doubt for _, doubt in fit], least)}")
    for name in dict.fromkeys(row.suite for row in rows):
        pairs = [pair for pair in found if pair[0].suite == name]
        line = told([row for row, _ in pairs], [doubt for _, doubt in pairs], abstain.REFUSED_FROM)
        print(f"{name} by the others: {line}")


def main(data: Path, dry: bool) -> None:
    """Asks every question in view, reports, and writes the forest."""
    suites = suites_named(())
    questions = {suite.name: questions_of(suite) for suite in suites}
    choice = random.Random(0)
    rows: list[Judged] = []
    for suite in suites:
        others = [each.question for one in suites if fold_of(one) != fold_of(suite) for each in questions[one.name]]
        rows.extend(judged(suite, choice.sample(others, min(_STRANGERS, len(others))), data))
        print(suite.name, "asked", file=sys.stderr)
    report(rows)
    if not dry:
        held = doubting([row for row in rows if row.suite not in NEVER_FITTED])
        abstain.FOREST.write_bytes(orjson.dumps(held))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--dry" in sys.argv)
