"""What a question is about, word by word, without what any question says (its meeting, its people, its manner); and how
near the words of a passage come to the one of these that they meet least.

A question made to mislead shares all its words but one with the papers: "the sale of the car park" where they only tell
of its charges. So the least met tells more than the mean.
"""

import numpy as np

from index import closeness, papers
from index.lexical import stems
from index.records import Passage
from index.understand import WORD
from service.answers.asked import Asked
from service.answers.extract import setting

SAID_OF_ANY = frozenset(
    stems(
        """agree all any approve ask attend attendance apologies cllr committee council councillor decide decision each
        happen how many meeting member minutes much officer outcome panel present promise resolution resolve say said
        undertake undertook vote what when where which who why
        january february march april may june july august september october november december"""
    )
)
"""Stems of what questions say of any meeting; they tell nothing of the matter."""

_NAMES_ELSE = frozenset({"panel", "date", "item", "intent", "latest", "people"})
"""Readings of a question whose words name the meeting, the asker's wish or a person, and not the matter."""


_ABOVE = 2
"""Passages above a decision that are read with it; chosen."""


def words_of(asked: Asked) -> list[tuple[int, int]]:
    """The runs of a question's words that say what it is about, in order."""
    wanted = set(asked.understood.words)
    aside = [(one.start, one.end) for one in asked.understood.readings if one.what in _NAMES_ELSE]
    return [
        word.span()
        for word in WORD.finditer(asked.question)
        if word.group().casefold() in wanted
        and not any(start <= word.start() < end for start, end in aside)
        and (found := stems(word.group()))
        and not SAID_OF_ANY.intersection(found)
    ]


def least_met(asked: Asked, passage: Passage) -> float:
    """How near a passage and its headings (of a decision also what stands above it) come to the word of the matter that
    they meet least: 1 where they name each, else the least mean cosine of a word's pieces to the words nearest."""
    runs = words_of(asked)
    told = _told_above(asked, passage)
    held = set(stems(" ".join(text for one in told for text in setting(one))))
    unnamed = [run for run in runs if held.isdisjoint(stems(asked.question[slice(*run)]))]
    if not unnamed:
        return 1.0
    with asked.engine.catalogue.reading() as connection:
        wordings = papers.wordings(connection, [one.id for one in told])
    near = closeness.nearness(asked.engine.asked(asked.question, asked.understood), list(wordings.values()))
    pieces = asked.engine.encoder.question(asked.question).runs
    met = [
        [float(near[at].max(initial=0.0)) for at, (first, _) in enumerate(pieces) if start <= first < end]
        for start, end in unnamed
    ]
    return min((float(np.mean(each)) for each in met if each), default=1.0)


def _told_above(asked: Asked, passage: Passage) -> list[Passage]:
    """A passage with what stands above a decision on its item: the words put and the debate say what it is about."""
    told = [passage]
    if passage.kind not in ("resolution", "vote"):
        return told
    with asked.engine.catalogue.reading() as connection:
        for _ in range(_ABOVE):
            name = told[-1].before
            above = papers.passages_by_id(connection, [name]).get(name) if name else None
            if above is None or above.item != passage.item or above.kind == "heading":
                break
            told.append(above)
    return told
