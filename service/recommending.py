"""What became of a recommendation: which decisions are on it, and what may be said of them in one word.

`index.fates` offers the decisions that are like it; to write "Carried" beside an officer's words is to say that a
meeting adopted them, so that more is asked for here.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from rapidfuzz import fuzz
from sqlalchemy import Connection

from index import fates, registers
from index.filters import Filters
from index.identity import panel_slug
from index.lexical import stems
from index.records import ItemRef, Passage, Resolution
from index.understand import content_words
from service.wording import OUTCOMES

DECIDED_ON: Final = "Decided on"
DECIDED_IN_PARTS: Final = "Decided in parts"
DECIDED_OTHERWISE: Final = "Decided in other words"
"""Said of a recommendation whose decisions do not by themselves tell that it was carried: each must be read."""

DENIES = re.compile(
    r"\b(?:not(?! (?:more|less|fewer|later|earlier|exceeding))|no|refus\w+|reject\w+|declin\w+|dismiss\w+|instead"
    r"|left out|leav\w+ out|except\w*)\b",
    re.IGNORECASE,
)
"""Words by which a decision, or a report of one, says no."""

_LINKED = 0.5
_LINKED_ELSEWHERE = 0.75
_LINKED_WORDS = 4
"""A decision is on a recommendation where half of the shorter one's words, or four, are in the other; at a later
meeting, or on another item, three quarters. This and what follows was chosen by eye on the sample papers."""

_OF_ASKED = 0.6
_OF_DECIDED_TOO = 0.5
_OF_DECIDED = 0.8
"""Shares of a recommendation's words that a decision has, with half of its own words among them, or of a decision's
that the recommendation has, where the one says what the other says: "That Option A be endorsed" is all in "Endorse
Option A for the opening hours of ...". Posts alone make four words alike: "the Head of Highways be asked to ..."."""

_FEWEST_SHARED = 2

_OPTION = re.compile(r"(?<=[a-z] )[A-Z]\b")
_DAY = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""What tells one of several alike from another: Option A from Option B, 29 April from 6 January."""

_OPEN = re.compile(
    r"^(?:\W*(?:that|to|the|cabinet|council|panel|committee|board|members|is|are|asked|recommended)\b)*\W*"
    r"(?:decides?|considers?|comments?|advises?|states?|discuss(?:es)?|determines?|identif(?:y|ies)|whether)\b",
    re.IGNORECASE,
)
"""A recommendation that asks a question; what was decided answers it, and cannot carry it."""

_NUMBERED = re.compile(r"^\W*(?:\d{1,3}|[a-z])[.)]\s+", re.IGNORECASE)

_SAME_TITLE = 85
_OF_ONE_MEETING = 1000


_NOTED = OUTCOMES["noted"]
"""What was noted was not approved: where a report asked for more, "carried" would say too much."""

_ALONE: Final[Mapping[str, str]] = {
    "carried": "Carried",
    "amended": "Replaced by an amendment",
    "lost": "Lost",
    "withdrawn": "Withdrawn",
    "deferred": "Deferred",
    "referred": "Referred",
}


class Told(Protocol):
    """A decision as far as its fate is told: what happened, and in which words."""

    @property
    def event(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def text(self) -> str: ...


def decisions_on(connection: Connection, passage: Passage) -> list[Resolution]:
    """The decisions on what a passage recommends, oldest first: motions that fell, and what replaced a motion, too."""
    of_item = {one.id: one for one in _of_its_item(connection, passage)}
    offered = {one.id: one for one in fates.fate(connection, passage)} | of_item
    found = {name: one for name, one in offered.items() if _concerns(passage.text, one, name in of_item)}
    for one in list(found.values()):
        if one.outcome == "amended" and (new := _replacing(connection, one)):
            found[new.id] = new
    return sorted(found.values(), key=lambda one: (str(one.date), one.id))


def told_fate(words: str, decisions: Sequence[Told]) -> str:
    """What became of a recommendation, in words; empty where no decision on it is known.

    Carried is said only where the decision says what was asked for, nothing on it fell, and nothing says no to it; lost
    only where the motion that fell says the same.
    """
    events = {one.event for one in decisions}
    if not events:
        return ""
    if _OPEN.search(_bare(words)):
        return DECIDED_ON
    if events == {"carried", "amended"}:
        return "Carried as amended"
    if len(events) > 1:
        return DECIDED_IN_PARTS
    if any(_turns_down(words, one.text) for one in decisions):
        return DECIDED_OTHERWISE
    if not any(_says_the_same(words, one.text) for one in decisions):
        return DECIDED_ON
    noted = all(one.label == _NOTED for one in decisions)
    return _NOTED if noted else _ALONE[next(iter(events))]


def _replacing(connection: Connection, motion: Resolution) -> Resolution | None:
    return registers.resolution(connection, motion.superseded_by) if motion.superseded_by else None


def _of_its_item(connection: Connection, passage: Passage) -> list[Resolution]:
    if not (passage.panel and passage.date):
        return []
    day = passage.date
    limits = Filters(passage.council, (panel_slug(passage.panel),), date_from=day, date_to=day)
    held = registers.resolutions(connection, limits, limit=_OF_ONE_MEETING)
    return [one for one in held if _one_item(passage.item, one.item)]


def _one_item(one: ItemRef | None, other: ItemRef | None) -> bool:
    """By title, since an urgent item moves the numbers; by number where one has no title."""
    if one is None or other is None:
        return False
    if one.title and other.title:
        return fuzz.token_set_ratio(one.title.casefold(), other.title.casefold()) >= _SAME_TITLE
    return one.number is not None and one.number == other.number


def _concerns(asked: str, one: Resolution, on_its_item: bool) -> bool:
    """Whether a decision is on what was asked for. A motion that fell is, only if it would have carried just that:
    members move much on an item that no report asked for."""
    fell = one.outcome in ("lost", "withdrawn")
    return _is_on(asked, one.text, on_its_item) and (not fell or _says_the_same(asked, one.text))


def _is_on(asked: str, decided: str, on_its_item: bool) -> bool:
    """Whether a decision is about what was asked for."""
    for distinguishing in (_OPTION, _DAY):
        labels = [set(distinguishing.findall(text)) for text in (asked, decided)]
        if all(labels) and not labels[0] & labels[1]:
            return False
    one, other = _words(asked), _words(decided)
    shared = len(one & other)
    if shared < _FEWEST_SHARED:
        return False
    share = shared / min(len(one), len(other))
    return share >= _LINKED or shared >= _LINKED_WORDS if on_its_item else share >= _LINKED_ELSEWHERE


def _says_the_same(asked: str, decided: str) -> bool:
    one, other = _words(asked), _words(decided)
    shared = len(one & other)
    mostly = shared >= _OF_ASKED * len(one) and shared >= _OF_DECIDED_TOO * len(other)
    return shared >= _FEWEST_SHARED and (mostly or shared >= _OF_DECIDED * len(other))


def _turns_down(words: str, decided: str) -> bool:
    """Whether a decision says no where the recommendation did not: "that the request be not acceded to"."""
    return bool(DENIES.search(decided)) and not DENIES.search(words)


def _bare(text: str) -> str:
    """Words without the number that they hang on."""
    return _NUMBERED.sub("", text)


def _words(text: str) -> frozenset[str]:
    """The stems that say what is asked for or decided; dates and sums are left to what distinguishes them."""
    said = content_words(_DAY.sub(" ", _bare(text)))
    return frozenset(stems(" ".join(word for word in said if not word[0].isdigit())))
