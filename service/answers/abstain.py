"""Whether the papers answer at all. A wrong citation is worse than none, so doubt ends in a refusal with a reason.

What a question demands is held against the passage that would be quoted, and a demand that is not met refuses by
itself (`unmet.py`). What is left is weighed by signs that tell papers on the matter from papers that only share words.
"""

import math
from collections.abc import Mapping

from index.lexical import stems
from index.understand import WORD
from service.answers.asked import Asked, said_together
from service.answers.attending import on_record
from service.answers.constraints import share_named
from service.answers.evidence import share, weights
from service.answers.extract import setting
from service.answers.holdings import place
from service.answers.matter import least_met
from service.answers.unmet import unmet

WEIGHTS: Mapping[str, float] = {"least met": 1.91, "rank": 1.47, "scattered": -2.97}
BIAS = -1.51
"""A logistic regression by `python -m eval.fitting_abstention`, to which questions with an answer and without weigh the
same in all."""

REFUSED_FROM = 0.70
"""Doubt from which an answer is refused. When the weights were fitted, of 863 questions that the papers of twenty-two
suites answer and 700 that they do not it refused with the unmet demands 92 and 565; from .65 on it would be 114 and
581, from .75 on 73 and 550. By weights fitted on the other suites each comes out within a few."""


def judged(asked: Asked) -> tuple[float, str | None]:
    """How doubtful it is that the papers answer, 0 to 1 (1 where a demand is not met), and from `REFUSED_FROM` on why
    they do not, with what they do cover."""
    if reason := unmet(asked):
        return 1.0, _with_what_was_sought(asked, reason)
    if _on_the_record(asked):
        return 0.0, None
    doubted = weighed(signs(asked))
    if doubted < REFUSED_FROM:
        return doubted, None
    return doubted, _with_what_was_sought(asked, _too_doubtful(asked))


def _with_what_was_sought(asked: Asked, reason: str) -> str:
    """A reason that also says what was looked for, in the asker's own words, where it does not name most of it."""
    wanted = set(asked.understood.words)
    words = dict.fromkeys(said for said in WORD.findall(asked.question) if said.casefold() in wanted)
    named = set(stems(reason))
    if not words or 2 * sum(not named.isdisjoint(stems(word)) for word in words) > len(words):
        return reason
    return f"{reason} Looked for: {' '.join(words)}."


def _on_the_record(asked: Asked) -> bool:
    """Whether the register of attendance answers by itself, whatever the words of its list."""
    with asked.engine.catalogue.reading() as connection:
        record = on_record(connection, asked.question, asked.understood)
    return record is not None and any(one.passage in record.passages for one in asked.fitting)


def doubt(asked: Asked) -> float:
    """How doubtful it is that the papers answer, 0 to 1."""
    return judged(asked)[0]


def weighed(found: Mapping[str, float]) -> float:
    """The doubt that some signs give, 0 to 1."""
    score = BIAS + sum(WEIGHTS[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(score))


def signs(asked: Asked) -> dict[str, float]:
    """What is measured of what was found, each 0 to 1 and free of the ranking's own scale.

    How near what would be quoted comes to the word of the matter that it meets least; where the search ranked it; how
    much of the question is named only here and there, by passages that do not belong together.
    """
    weight = weights(asked.engine, asked.understood)
    anywhere = [text for one in asked.candidates for text in setting(one.passage)]
    return {
        "least met": least_met(asked, asked.best),
        "rank": asked.candidates[0].signs["rank"],
        "scattered": share(set(stems(" ".join(anywhere))), weight) - share(said_together(asked), weight),
    }


def _too_doubtful(asked: Asked) -> str:
    missing = [name for name in asked.demands.names if share_named([name], *setting(asked.best)) < 1.0]
    sought = f" Nothing near it names {', '.join(missing)}." if missing else ""
    return f"The papers held do not seem to answer this.{sought} What comes nearest is in {place(asked.best)}."
