"""Which of the passages that may answer is quoted first, as learned from questions with gold.

The sum of signs in `extract` says how good a passage is by itself. What it cannot say stands between signs, and between
passages: that a decision counts for more beside the debate on its item, or a late paper where one asks what became of
a matter. A forest of small trees, fitted to put gold first (`eval.fitting_preference`), says that.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np

from index.context import context
from index.intents import Intent
from index.lexical import stems
from index.records import PartKind, Passage, PassageKind
from service.answers.asked import Asked, goes_with
from service.answers.constraints import Sort
from service.answers.evidence import share, weights
from service.answers.extract import Candidate, in_days
from service.answers.forest import Forest, read
from service.answers.later import asks_how_it_stands
from service.answers.outcomes import tells_outcome
from service.answers.plain import folded
from service.answers.settling import asks_what_came, decides

FOREST = Path(__file__).with_name("preference_forest.json")

_SHARPNESS = 1.2
"""By how much a difference in the forest's score is weighed when it becomes a chance: with this gold is likeliest, by
forests of other papers (1.0 and 1.5 were a little less likely)."""

_LACKS_NOTHING = 0.5
"""How much is added to the score of a candidate that lacks nothing of what the question demands: 0 to 1 put gold first
alike often by forests of other papers, and always before the others less often."""

_OF_THAT_MEETING = 1.0
"""How much is added, where a question names a meeting's days, for a paper of them: what a meeting did is told by its
own papers first, and by a later report only where they do not; chosen."""

_RELATIVE = ("near", "said", "covered", "chance", "held beside", "beside", "in words", "in headings", "words")
"""Signs of which it also counts how far they lie below the best among the candidates."""

_LEAST_CHANCE = 1e-9
LEAST = math.log(_LEAST_CHANCE)
"""What stands for the logarithm of the chance of a candidate that is not there."""


def preferred(asked: Asked, forest: Forest | None = None) -> Asked:
    """The question with its candidates in the order that was learned, each with its chance by it and its signs; by
    `forest`, where one is given, in place of the one in use."""
    if not asked.candidates:
        return asked
    signs = signs_of(asked)
    found = order(forest or read(FOREST), signs, asked.fit)
    return replace(
        asked,
        candidates=[replace(asked.candidates[at], chance=chance) for at, chance in found],
        signs=[signs[at] for at, _ in found],
    )


def order(forest: Forest, rows: Sequence[Mapping[str, float]], fit: int) -> list[tuple[int, float]]:
    """The places of some candidates, best first, each with its chance (all are 1 together); of their rows of signs the
    first `fit` are of candidates that lack nothing."""
    table = np.array([[row.get(name, 0.0) for name in forest.signs] for row in rows])
    of_days = np.array([float(row.get("day named", 0.0) > 0.0 and row["in days"] > 0.0) for row in rows])
    told = _LACKS_NOTHING * (np.arange(len(rows)) < fit) + _OF_THAT_MEETING * of_days
    scores = _SHARPNESS * (forest.scores(table) + told)
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    return [(int(at), float(chances[at])) for at in np.argsort(-scores, kind="stable")]


def log_chance(one: Candidate) -> float:
    """The logarithm of a candidate's chance, never below `LEAST`."""
    return math.log(max(one.chance, _LEAST_CHANCE))


def signs_of(asked: Asked) -> list[dict[str, float]]:
    """What the forest is told of each candidate, in their order."""
    of_question = _of_question(asked)
    weighed = weights(asked.engine, asked.understood)
    newest = max((one.passage.date for one in asked.candidates if one.passage.date), default=None)
    held = [_held(one.passage, weighed) for one in asked.candidates]
    rows: list[dict[str, float]] = []
    for at, one in enumerate(asked.candidates):
        passage, run = one.passage, one.evidence
        mates = [place for place, other in enumerate(asked.candidates) if goes_with(other.passage, passage)]
        rows.append(
            {
                **{f"sign {name}": value for name, value in one.signs.items()},
                **of_question,
                **_of_passage(passage),
                "near": run.nearness,
                "said": run.said,
                "covered": run.covered,
                "score": run.score,
                "figure": float(run.has_figure),
                "chance": log_chance(one),
                "place": float(at),
                "fit": float(at < asked.fit),
                "in words": held[at][0],
                "in headings": held[at][1],
                "mates": float(len(mates)),
                "beside": max(asked.candidates[place].evidence.nearness for place in mates),
                "held beside": max(asked.candidates[place].evidence.covered for place in mates),
                "of its item": sum(asked.candidates[place].chance for place in mates),
                "of its meeting": _of_its_meeting(asked, one),
                "in days": float(in_days(passage, asked.understood)),
                "age": float((newest - passage.date).days) if newest and passage.date else -1.0,
            }
        )
    for name in _RELATIVE:
        best = max(row[name] for row in rows)
        for row in rows:
            row[f"below best {name}"] = row[name] - best
    return rows


def _held(passage: Passage, weighed: dict[str, float]) -> tuple[float, float]:
    return share(set(stems(passage.text)), weighed), share(set(stems(" ".join(context(passage)))), weighed)


def _of_its_meeting(asked: Asked, one: Candidate) -> float:
    whose = (one.passage.panel, one.passage.date)
    return sum(other.chance for other in asked.candidates if (other.passage.panel, other.passage.date) == whose)


def _of_passage(passage: Passage) -> dict[str, float]:
    text = passage.text
    return {
        **{f"kind {kind}": float(passage.kind == kind) for kind in get_args(PassageKind)},
        **{f"part {kind}": float(passage.part.kind == kind) for kind in get_args(PartKind)},
        "words": float(len(text.split())),
        "digits": sum(map(str.isdigit, text)) / max(1, len(text)),
        "money": float("£" in text),
        "fate": float(tells_outcome(folded(text))),
        "decides": float(decides(passage)),
    }


def _of_question(asked: Asked) -> dict[str, float]:
    told, wanted = asked.understood, asked.demands
    return {
        **{f"wants {intent}": wanted.likely.get(intent, 0.0) for intent in get_args(Intent)},
        **{f"sort {sort}": float(wanted.sort == sort) for sort in get_args(Sort)},
        "how it stands": float(asks_how_it_stands(asked)),
        "what came": float(asks_what_came(asked)),
        "periods": float(len(wanted.periods)),
        "names": float(len(wanted.names)),
        "panel named": float(told.panel is not None),
        "day named": float(told.date_from is not None),
        "people": float(len(told.people)),
        "latest": float(wanted.latest),
        "candidates": float(len(asked.candidates)),
    }
