"""Resolutions on the same matter: which one replaced which, and which are only about the same thing.

To say that a decision was replaced is to say that it no longer holds, so that it is said only on strong signs: an
amendment that carried, a matter put off and then decided, an experiment made permanent, a decision that is rescinded by
name or date, a lost motion that carried when it was put again. All else that shares rare words is `related`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import log, sqrt

from index.records import Resolution
from ingest.approvals import is_of_minutes
from ingest.gathered import MeetingKey
from ingest.likeness import alike, numbers, same_item, weighty
from ingest.names import printed_dates
from ingest.witnesses import Resolved, are_near

_CARRIED = ("approved", "agreed", "noted", "endorsed", "referred", "deferred", "action")
_SETTLES = re.compile(
    r"\b(?:approv\w+|grant\w*|refus\w+|reject\w+|adopt\w*|proceed\w*|not be (?:approved|supported|pursued))\b",
    re.IGNORECASE,
)
_PUTS_OFF = re.compile(
    r"\b(?:be|stand|is|was|were|are) (?:\w+ )?(?:deferred|adjourned|laid over|postponed)\b", re.IGNORECASE
)
_BEFORE_IT = re.compile(
    r"\b(?:consideration|determination|a decision|decision|the item|item)\b(?: (?:of|on))?", re.IGNORECASE
)
_PASSING = re.compile(r"\b(?:experiment\w*|temporar\w+|trial\w*|pilot\w*|interim|provisional\w*)\b", re.IGNORECASE)
_LASTING = re.compile(r"\bpermanent(?:ly)?\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b[A-Z]{0,3}\d{2,4}[-/]\d{1,4}\b")
_UNDOES = re.compile(
    r"\b(?:rescind\w*|revok\w+|repeal\w*|supersed\w+|overturn\w*|set aside|reconsider\w*|replac\w+|withdraw\w*|amend\w*"
    r"|var(?:y|ied))"
    r"\b(?P<between>[^.;]{0,80}?)\b(?:resolutions?|decisions?|motions?|minutes?|polic(?:y|ies)|by-?laws?|orders?)\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:(?:Deputy|Assistant|Strategic|Executive|Interim|Group|Service) )*(?:Head|Director|Chief|Manager"
    r"|Cabinet Member|Portfolio Holder|Officer|Lead) (?:of|for) [A-Z][\w’'-]+"
    r"(?:,? (?:(?:and|of|for|&) )*[A-Z][\w’'-]+)*"
    r"|\b(?:[A-Z][\w’'-]+,? (?:(?:and|&) )?)*(?:Committee|Panel|Board|Sub-Committee)\b"
)
"""Posts and bodies that a clause tasks: the matter is what they are to do."""
_PROCEDURE = re.compile(
    r"\b(?:press and (?:the )?public|public (?:and press )?be excluded|exclu(?:ded|sion of) the (?:press|public)"
    r"|closed to the public|adjourn\w*|be thanked|thanks|apologies|closed session|in camera|standing orders"
    r"|suspend the rules|agenda be (?:approved|adopted)|adopt the agenda|declarations? of interest)\b",
    re.IGNORECASE,
)

_SHARED_WITH_MOTION = 2
"""Words of weight that a clause must share with the motion that it replaces."""

_OF_SUBJECT = 0.6
"""Share of the weight of a deferred matter's words that the later decision must name."""

_SAME_SUBJECT = 0.5
"""Cosine of two clauses' weighty words above which what one says of undoing is believed of the other."""

_SHARED_SUBJECT = 3
"""Words of weight that an experiment and its being made permanent must share."""

_RELATED = 0.22
"""Cosine of two resolutions' words, titles with them, above which they are related; by eye, on the sample papers."""

_RARE_WORDS = 2
"""Rare words that two related resolutions must share."""

_COMMON = 0.2
"""Share of a council's meetings above which a word tells nothing of the matter."""

_CROWD = 60
"""Resolutions that share a word, above which it leads to none of them: pairs grow with the square."""

_MOST_RELATED = 8


@dataclass(frozen=True, slots=True)
class _Matter:
    """A resolution with the words that it is about."""

    found: Resolved
    said: frozenset[str]
    about: frozenset[str]
    numbers: frozenset[str]
    """Its clerk's own number, where the record gives one: "R2023-093"."""

    @property
    def resolution(self) -> Resolution:
        return self.found.resolution


def linked_over_time(found: Sequence[Resolved]) -> list[Resolved]:
    """The same resolutions, each with what it replaced, what replaced it, and what is related to it."""
    councils: dict[str, list[Resolved]] = {}
    for one in found:
        if one.meeting.known:
            councils.setdefault(one.meeting.council, []).append(one)
    after: dict[str, str] = {}
    before: dict[str, str] = {}
    related: dict[str, list[str]] = {}
    for council in councils.values():
        _Council(council).link(before, after, related)
    return [
        replace(
            one,
            resolution=replace(
                one.resolution,
                supersedes=before.get(one.resolution.id),
                superseded_by=after.get(one.resolution.id),
                related=tuple(related.get(one.resolution.id, ())),
            ),
        )
        for one in found
    ]


class _Council:
    """The resolutions of one council in order of time, with how rare each word is among its meetings."""

    def __init__(self, found: Sequence[Resolved]) -> None:
        self._matters = [_matter(one) for one in sorted(found, key=_in_time) if not _is_procedure(one.resolution)]
        meetings: dict[str, set[MeetingKey]] = {}
        for one in self._matters:
            for word in one.about:
                meetings.setdefault(word, set()).add(one.found.meeting)
        self._total = len({one.found.meeting for one in self._matters})
        self._held = {word: len(where) for word, where in meetings.items()}

    def link(self, before: dict[str, str], after: dict[str, str], related: dict[str, list[str]]) -> None:
        """Adds this council's links, by id."""
        for old, new in [*self._amended(), *self._replaced()]:
            if new.resolution.id not in before:
                before[new.resolution.id] = old.resolution.id
                after.setdefault(old.resolution.id, new.resolution.id)
        pairs = {frozenset(pair) for pair in before.items()}
        for pair in self._alike():
            known = [related.setdefault(one, []) for one in pair]
            if frozenset(pair) not in pairs and max(map(len, known)) < _MOST_RELATED:
                known[0].append(pair[1])
                known[1].append(pair[0])

    def _weight(self, words: Iterable[str]) -> float:
        return sum(self._rarity(word) for word in words)

    def _rarity(self, word: str) -> float:
        return log(1 + self._total / self._held.get(word, self._total or 1))

    def _cosine(self, one: frozenset[str], two: frozenset[str]) -> float:
        both = sum(self._rarity(word) ** 2 for word in sorted(one & two))
        sizes = [sum(self._rarity(word) ** 2 for word in sorted(words)) for words in (one, two)]
        return both / sqrt(sizes[0] * sizes[1]) if both else 0.0

    def _amended(self) -> Iterator[tuple[_Matter, _Matter]]:
        """A motion that an amendment replaced, and what its item carried in its place, the nearest first."""
        meetings: dict[MeetingKey, list[_Matter]] = {}
        for one in self._matters:
            meetings.setdefault(one.found.meeting, []).append(one)
        for of_meeting in meetings.values():
            for at, motion in enumerate(of_meeting):
                if motion.resolution.outcome == "amended":
                    later = [one for one in of_meeting[at + 1 :] if _takes_its_place(one, motion)]
                    for one in sorted(later, key=lambda one: -self._cosine(one.said, motion.said)):
                        yield motion, one

    def _replaced(self) -> Iterator[tuple[_Matter, _Matter]]:
        """Pairs of an earlier decision of a panel and the one that replaced it at a later meeting."""
        panels: dict[str, _Earlier] = {}
        for new in self._matters:
            earlier = panels.setdefault(new.found.meeting.panel_slug, _Earlier())
            earlier.reach(new.found.meeting)
            if new.resolution.outcome in _CARRIED and (old := self._replaced_by(new, earlier)):
                yield old, new
            earlier.add(new)

    def _replaced_by(self, new: _Matter, earlier: "_Earlier") -> _Matter | None:
        """The earlier decision that a new one replaces, the strongest sign first."""
        signs = (self._undone, self._made_lasting, self._put_off, self._put_again)
        return next((old for sign in signs if (old := sign(new, earlier))), None)

    def _undone(self, new: _Matter, earlier: "_Earlier") -> _Matter | None:
        """A decision that is rescinded or changed, named by its number or date, or else in most of its words."""
        named = _UNDOES.search(new.resolution.text)
        if not named:
            return None
        text = new.resolution.text[named.start() :]
        days = {printed.day for printed in printed_dates(text)}
        called = set(_NUMBER.findall(text))
        if days or called:
            meant = [
                old for old in earlier.all
                if old.numbers & called or (old.resolution.date in days and old.said & new.said and not called)
            ]  # fmt: skip
            return self._nearest(new, meant, -1.0)
        return self._nearest(new, earlier.all, _SAME_SUBJECT)

    def _made_lasting(self, new: _Matter, earlier: "_Earlier") -> _Matter | None:
        """An experiment that is made permanent."""
        if not _LASTING.search(new.resolution.text) or not _PASSING.search(new.resolution.text):
            return None
        passing = [old for old in earlier.passing if len(old.said & new.said) >= _SHARED_SUBJECT]
        return self._nearest(new, passing, 0.0)

    def _put_off(self, new: _Matter, earlier: "_Earlier") -> _Matter | None:
        """A matter that was deferred, and is now decided."""
        if new.resolution.outcome in ("deferred", "referred", "noted") or not _SETTLES.search(new.resolution.text):
            return None
        return next((old for old in reversed(earlier.deferred) if self._decides(new, old)), None)

    def _put_again(self, new: _Matter, earlier: "_Earlier") -> _Matter | None:
        """A motion that was lost, and carried in the same words at a later meeting."""
        rarest = min(new.said, key=lambda word: (self._held.get(word, 0), word), default="")
        lost = earlier.lost.get(rarest, [])
        return next((old for old in reversed(lost) if are_near(old.resolution.text, new.resolution.text)), None)

    def _decides(self, new: _Matter, old: _Matter) -> bool:
        put_off = _PUTS_OFF.search(old.resolution.text)
        subject = weighty(_BEFORE_IT.sub(" ", old.resolution.text[: put_off.start()])) if put_off else frozenset()
        subject -= weighty("application motion matter proposal")
        if not subject:
            titles = [one.resolution.item.title if one.resolution.item else "" for one in (old, new)]
            return alike(*titles) and bool(numbers(titles[0]) or len(weighty(titles[0])) > 1)
        return self._weight(subject & new.said) >= _OF_SUBJECT * self._weight(subject)

    def _nearest(self, new: _Matter, earlier: Sequence[_Matter], least: float) -> _Matter | None:
        scored = [(self._cosine(new.said, old.said), old) for old in earlier]
        best = max(scored, key=lambda entry: (entry[0], entry[1].found.meeting, entry[1].resolution.id), default=None)
        return best[1] if best and best[0] > least else None

    def _alike(self) -> Iterator[tuple[str, str]]:
        """Pairs of related resolutions of different meetings, the nearest first."""
        rare = max(2.0, self._total * _COMMON)
        holders: dict[str, list[int]] = {}
        for at, matter in enumerate(self._matters):
            for word in matter.about:
                if 2 <= self._held[word] <= rare:
                    holders.setdefault(word, []).append(at)
        shared: Counter[tuple[int, int]] = Counter()
        for where in holders.values():
            if len(where) <= _CROWD:
                shared.update(combinations(where, 2))
        scored = [
            (self._cosine(self._matters[one].about, self._matters[two].about), one, two)
            for (one, two), count in shared.items()
            if count >= _RARE_WORDS and self._matters[one].found.meeting != self._matters[two].found.meeting
        ]
        for score, one, two in sorted(scored, key=lambda entry: (-entry[0], entry[1], entry[2])):
            if score >= _RELATED:
                yield self._matters[one].resolution.id, self._matters[two].resolution.id


class _Earlier:
    """A panel's decisions at meetings before the one reached, the oldest first, and by what may become of them."""

    def __init__(self) -> None:
        self.all: list[_Matter] = []
        self.deferred: list[_Matter] = []
        self.passing: list[_Matter] = []
        self.lost: dict[str, list[_Matter]] = {}
        self._now: list[_Matter] = []

    def add(self, new: _Matter) -> None:
        """Another decision of the meeting that is reached: earlier only from the next one on."""
        self._now.append(new)

    def reach(self, meeting: MeetingKey) -> None:
        """Goes on to a meeting; what was decided at the ones before is now earlier."""
        if not self._now or self._now[0].found.meeting == meeting:
            return
        for one in self._now:
            self.all.append(one)
            if one.resolution.outcome == "deferred":
                self.deferred.append(one)
            elif one.resolution.outcome == "lost":
                for word in one.said:
                    self.lost.setdefault(word, []).append(one)
            elif one.resolution.outcome not in ("noted", "withdrawn") and _PASSING.search(one.resolution.text):
                self.passing.append(one)
        self._now = []


def _takes_its_place(one: _Matter, motion: _Matter) -> bool:
    """Whether a clause that carried stands for an amended motion of its item; more must be shared if none is known."""
    same = same_item(one.resolution.item, motion.resolution.item)
    least = _SHARED_WITH_MOTION if same else _SHARED_SUBJECT
    return one.resolution.outcome in _CARRIED and same is not False and len(one.said & motion.said) >= least


def _in_time(found: Resolved) -> tuple[str, str, int, str]:
    return found.meeting.day, found.meeting.panel_slug, found.ordinal, found.resolution.id


def _matter(found: Resolved) -> _Matter:
    title = found.resolution.item.title if found.resolution.item else ""
    said = weighty(_POST.sub(" ", found.resolution.text))
    return _Matter(found, said, said | weighty(title), frozenset(_NUMBER.findall(found.seen[0].place.heading)))


def _is_procedure(resolution: Resolution) -> bool:
    return is_of_minutes(resolution.text) or _PROCEDURE.search(resolution.text) is not None
