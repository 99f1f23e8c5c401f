"""Motions as they are gathered from minutes, and the items (scopes) in which they stand."""

import re
from dataclasses import dataclass, field

from index.records import ItemRef, PartKind, Votes
from ingest.clauses import Clause, Run, Unit
from ingest.outcomes import Became, Fate

_LIGHT = set(
    "the and for was are not any all its has had who may one two this that with from have been shall will into upon"
    " which their there were council committee panel cabinet meeting member councillor january february march april"
    " june july august september october november december".split()
)

_STEM = 4
"""Letters that "defer" and "deferred" share: enough to know a motion by a word of it."""


@dataclass(slots=True, eq=False)
class Motion:
    """What was put to a meeting, as it is gathered: its clauses, who moved it, and what became of it."""

    clauses: list[Clause] = field(default_factory=list)
    mover: str | None = None
    seconder: str | None = None
    fate: Fate | None = None
    votes: Votes | None = None
    formal: bool = False
    recommended: bool = False
    narrative: bool = False
    lead: str = ""
    numbered: bool = False
    bare: bool = False
    tied: bool = False
    procedural: bool = False
    amendment: bool = False
    amends: "Motion | None" = None
    confidence: float = 0.9
    collecting: bool = True
    reciting: bool = False
    divisions: list[tuple[int, Votes]] = field(default_factory=list)
    incomplete: bool = False
    alone: bool = False
    adjacent: bool = True
    tentative: bool = False
    """A thing was proposed, in no words of a motion: only what was lost, withdrawn or put off of it is believed."""
    told_by: list[Run] = field(default_factory=list)
    """The lines and tables that tell how the votes on it fell, where they stand apart from its words."""
    leave_asked: bool = False
    """The mover asked leave to withdraw it."""
    puts_off: Fate | None = None
    """What it does with another motion, once it has carried: "that the motion stand referred to the Cabinet"."""
    moving: Unit | None = None
    """The sentence that moved it: all that is known of it where its words are nowhere given."""

    @property
    def words(self) -> str:
        return " ".join(clause.text for clause in self.clauses)


@dataclass(slots=True)
class Scope:
    """An item's minutes: the motions in them, in order, and what was said of the substantive motion."""

    item: ItemRef | None
    stated: PartKind | None = None
    motions: list[Motion] = field(default_factory=list)
    put: list[Motion] = field(default_factory=list)
    """The motions that were moved, as against clauses introduced as resolved."""
    substantive: Became | None = None
    substantive_votes: Votes | None = None
    substantive_told: Unit | None = None
    """The sentence that says what became of it."""
    loose: Votes | None = None
    loose_by: list[Run] = field(default_factory=list)
    """The lines that tell the votes which wait for what is resolved."""

    def add(self, motion: Motion) -> Motion:
        """Put a motion down; the words of the one before it are then complete."""
        if self.motions:
            self.motions[-1].collecting = False
        self.motions.append(motion)
        if not (motion.formal or motion.narrative):
            self.put.append(motion)
        return motion


def shared_words(one: str, two: str) -> int:
    """How many words of weight two texts share."""
    return len(_weighty(one) & _weighty(two))


def _weighty(text: str) -> set[str]:
    return {word.rstrip("s") for word in re.findall(r"[a-z]{3,}", text.lower())} - _LIGHT


def stems(words: str) -> set[str]:
    """The beginnings of a text's words, by which "defer" and "deferred" are one."""
    return {word[:_STEM] for word in re.findall(r"[a-z]{4,}", words.lower())}
