"""Whether the papers answer at all. A wrong citation is worse than none, so doubt ends in a refusal with a reason.

What a question demands is held against the passages that may be quoted, and a demand that none meets refuses by itself
(`unmet.py`). What is left is weighed by a forest of small trees, grown on questions with an answer and without
(`eval.fitting_abstention`): it tells papers on the matter from papers that only share words.
"""

import math
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from index.lexical import stems
from index.understand import WORD
from service.answers.asked import Asked, said_together
from service.answers.attending import on_record
from service.answers.constraints import share_named
from service.answers.evidence import share, weights
from service.answers.extract import setting
from service.answers.forest import read
from service.answers.holdings import place
from service.answers.matter import least_met
from service.answers.preference import LEAST, log_chance
from service.answers.unmet import nothing_of_that_sort, unmet

FOREST = Path(__file__).with_name("abstain_forest.json")

REFUSED_FROM = 0.65
"""Doubt from which an answer is refused. By forests grown on other papers, of 2,123 questions in view that the papers
answer and 918 that they do not it answers 1,915 and refuses 727; from .60 on it would be 1,881 and 749, from .70 on
1,954 and 705."""

_MOST = ("near", "said", "covered", "in words", "in headings", "beside", "held beside")
"""Signs of which the most that any candidate has counts too: the best one need not be the nearest."""


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
    return doubted, _with_what_was_sought(asked, nothing_of_that_sort(asked) or _too_doubtful(asked))


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
    return record is not None and any(one.passage in record.passages for one in asked.quotable)


def weighed(found: Mapping[str, float]) -> float:
    """The doubt that some signs give, 0 to 1."""
    forest = read(FOREST)
    score = float(forest.scores(np.array([[found.get(name, 0.0) for name in forest.signs]]))[0])
    return 1 / (1 + math.exp(score))


def signs(asked: Asked) -> dict[str, float]:
    """What is measured of what was found: all that is known of the candidate that would be quoted first, by how much it
    is preferred, the most that any candidate has of some signs, how near it comes to the word of the matter that it
    meets least, how much of the question is named only here and there, by passages that do not belong together, and
    whether none gives the sort of thing that is asked for."""
    weight = weights(asked.engine, asked.understood)
    anywhere = set(stems(" ".join(text for one in asked.candidates for text in setting(one.passage))))
    together = share(said_together(asked), weight)
    chances = [log_chance(one) for one in asked.candidates[:2]]
    return {
        **asked.signs[0],
        **{f"most {name}": max(row[name] for row in asked.signs) for name in _MOST},
        "preferred": chances[0],
        "second": chances[1] if len(chances) > 1 else LEAST,
        "fitting": float(asked.fit),
        "least met": least_met(asked, asked.best),
        "together": together,
        "scattered": share(anywhere, weight) - together,
        "rarity": sum(weight.values()),
        "words asked": float(len(weight)),
        "nothing of that sort": float(nothing_of_that_sort(asked) is not None),
    }


def _too_doubtful(asked: Asked) -> str:
    missing = [name for name in asked.demands.names if share_named([name], *setting(asked.best)) < 1.0]
    sought = f" Nothing near it names {', '.join(missing)}." if missing else ""
    return f"The papers held do not seem to answer this.{sought} What comes nearest is in {place(asked.best)}."
