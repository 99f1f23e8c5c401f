"""Grows the forest by which the passage that an answer quotes first is chosen.

    python -m eval.fitting_preference DATA            # DATA as `minutebook --data`, after `minutebook eval` has run
    python -m eval.fitting_preference DATA --dry      # only says how often it puts gold first

It is grown on the questions of the suites in view and on those of `eval/gold/fitting`; never on the seeds' questions
nor on those held back. How often it puts gold first is told of each suite by a forest grown without any question on
that suite's papers. These are kept in DATA: doubt is fitted on the answers that they choose.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from eval.fitted_on import FOLDS, NEVER_FITTED, engine_over, fold_of, questions_of, suites_named
from eval.growing import grown
from eval.suites import Suite
from service.answers import forest, preference
from service.answers.answer import considered

_TREES = 300
_SETTINGS: Mapping[str, Any] = {
    "objective": "lambdarank",
    "lambdarank_truncation_level": 12,
    "num_leaves": 16,
    "min_data_in_leaf": 80,
}
"""LambdaMART (Burges, "From RankNet to LambdaRank to LambdaMART", 2010). About twenty settings were tried, each suite
by a forest of others: they differ by 20 of 1,800 questions."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be quoted for a question: a row of signs for each passage, which of them hold gold, and how many lack
    nothing."""

    suite: str
    fold: int
    rows: Sequence[Mapping[str, float]]
    right: Sequence[bool]
    fit: int


def kept(data: Path, fold: int) -> Path:
    """Where the forest that was grown without one part of the suites is kept."""
    return data / "fitting" / f"preference-{fold}.json"


def choices(suite: Suite, data: Path) -> Iterator[Choice]:
    """The choice that each answerable question of a suite leaves, where gold is among it."""
    with engine_over(suite, data) as engine:
        for question in questions_of(suite):
            if not question.answerable:
                continue
            asked = considered(engine, question.question)
            right = [any(s.stands_in(one.passage.text) for s in question.passages) for one in asked.candidates]
            if any(right):
                yield Choice(suite.name, fold_of(suite), preference.signs_of(asked), right, asked.fit)


def preferring(fit: Sequence[Choice]) -> dict[str, Any]:
    """The forest that puts the gold of these choices first."""
    return grown(
        [row for one in fit for row in one.rows],
        [float(right) for one in fit for right in one.right],
        _SETTINGS,
        _TREES,
        groups=[len(one.rows) for one in fit],
    )


def first_right(held: Mapping[str, Any], found: Sequence[Choice]) -> int:
    """Of how many choices gold is put first by a forest."""
    trees = forest.made(held)
    return sum(one.right[preference.order(trees, one.rows, one.fit)[0][0]] for one in found)


def report(found: Sequence[Choice], data: Path) -> None:
    """Prints how often gold is put first, before and by forests grown on other papers, and keeps these forests."""
    for fold in range(FOLDS):
        held = preferring([one for one in found if one.fold != fold and one.suite not in NEVER_FITTED])
        kept(data, fold).parent.mkdir(parents=True, exist_ok=True)
        kept(data, fold).write_bytes(orjson.dumps(held))
        for name in dict.fromkeys(one.suite for one in found if one.fold == fold):
            own = [one for one in found if one.suite == name]
            print(f"{name}: of {len(own)} with gold among them first {sum(one.right[0] for one in own)}, ", end="")
            print(f"by a forest of others {first_right(held, own)}", flush=True)


def main(data: Path, dry: bool) -> None:
    """Asks every answerable question in view, reports, and writes the forest."""
    found: list[Choice] = []
    for suite in suites_named(()):
        found += choices(suite, data)
        print(suite.name, "asked", file=sys.stderr)
    report(found, data)
    if not dry:
        held = preferring([one for one in found if one.suite not in NEVER_FITTED])
        preference.FOREST.write_bytes(orjson.dumps(held))


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--dry" in sys.argv)
