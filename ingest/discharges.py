"""Commitments once each, when they fall due, and what later papers report of them.

A later paper reports a thing done in its log of actions, or in a sentence that tells of doing ("had been sent") and
shares the words of what was to be done. A sentence that shares less is no evidence: to call a promise kept that was not
is worse than to call it open.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from math import log

from index.identity import digest
from index.records import Commitment
from ingest.action_logs import (
    LEAST_WORDS,
    Row,
    about_what,
    about_widely,
    are_twins,
    goes_back_to,
    in_small_letters,
    row_of_log,
    things,
)
from ingest.dues import day_of_meeting, day_set
from ingest.gathered import Gathered, Heard, MeetingKey
from ingest.likeness import plain, same_item, weighty
from ingest.tellings import Telling
from ingest.witnesses import are_near

_HORIZON = timedelta(days=2 * 366)
"""After two years a sentence that shares some words is about something else."""

_ENOUGH = 0.42
"""Share of the weight of what was to be done that a sentence must name; found on the sample papers."""

_ENOUGH_BY_OWNER = 0.3
"""The same, where the sentence names the owner too."""

_AS_GOOD = 0.2
"""How much less than the best report another may score and be shown too."""

_FOR_OWNER, _FOR_PANEL = 0.15, 0.1
"""What the owner's name, and being told to the same panel, add to a score of about 0.3 to 1."""

_MANY_NAMES = 3
"""Names above which what denies that a thing was done speaks of it, sharing none of its other words. Chosen."""

_RARE = 3
"""Sentences that tell of doing and have a word, up to which the word is rare."""

_MONTH_ONLY = len("2024-03")
_OF_THE_MONTH = 0.25
"""Share of a promise's words, and of those before it, that a sentence must have which gives only its month. Chosen."""
_SHOWN = 3
"""Reports of one commitment that are kept as evidence."""

_ON_CONDITION = re.compile(r"\b(?:if|unless|in the event|should (?:it|they|the \w+) \w+)\b", re.IGNORECASE)
"""What is promised only on a condition is not shown to be done by a sentence that shares its words."""


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A commitment of a meeting, where it stands among its meeting's, and the passages that record it."""

    commitment: Commitment
    meeting: MeetingKey
    ordinal: int
    recorded: tuple[str, ...]


@dataclass(slots=True)
class _Promised:
    """Records of one promise, the best first once settled; `reported` are the passages that tell of its being done."""

    heard: list[Heard]
    meeting: MeetingKey
    done: bool = False
    reported: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    """What later papers say of it while it is not done: that it is awaited, late or overtaken."""

    @property
    def first(self) -> Heard:
        return self.heard[0]

    def report(self, told: Heard) -> None:
        """A record says that it was done."""
        self.done = True
        self.reported.append(told.said.update_passage_id or told.place.passage_id)

    def note(self, told: Heard) -> None:
        """A record says what has become of it, and not that it was done."""
        if told.said.update_passage_id:
            self.noted.append(told.said.update_passage_id)


def undertaken(all_found: Gathered, tellings: Sequence[Telling]) -> list[Undertaken]:
    """The commitments of all meetings with what is known of them; open and overdue wait for today's date."""
    rows = {id(one): row for one in all_found.heard if (row := row_of_log(one))}
    promised = _once_each(one for one in all_found.heard if id(one) not in rows)
    by_panel: dict[tuple[str, str], list[_Promised]] = {}
    for one in promised:
        by_panel.setdefault(_panel(one.meeting), []).append(one)
    for meeting, of_it in _by_meeting(one for one in all_found.heard if id(one) in rows):
        # A row that goes back to no promise known is one of its own, to which the next meeting's log may go back.
        own = _once_each(one for one in of_it if not _answered(rows[id(one)], by_panel.get(_panel(meeting), ())))
        by_panel.setdefault(_panel(meeting), []).extend(own)
        promised += own
    _tell_twins(promised)
    _Reports(tellings).discharge([one for one in promised if not one.done])
    return list(_numbered(promised, all_found))


def _panel(meeting: MeetingKey) -> tuple[str, str]:
    return meeting.council, meeting.panel_slug


def _by_meeting(heard: Iterable[Heard]) -> list[tuple[MeetingKey, list[Heard]]]:
    meetings: dict[MeetingKey, list[Heard]] = {}
    for one in heard:
        meetings.setdefault(one.place.meeting, []).append(one)
    return sorted(meetings.items(), key=lambda entry: (entry[0].day, entry[0]))


def _tell_twins(promised: Sequence[_Promised]) -> None:
    """What is reported of a promise is reported of its twin, the action by which the same minutes set it down."""
    meetings: dict[MeetingKey, list[_Promised]] = {}
    for one in promised:
        meetings.setdefault(one.meeting, []).append(one)
    for of_it in meetings.values():
        for one in [each for each in of_it if each.done]:
            for two in of_it:
                if not two.done and are_twins(one.first, two.first):
                    two.done, two.reported = True, [*one.reported]


def _once_each(heard: Iterable[Heard]) -> list[_Promised]:
    """The promises of all meetings, those that several papers tell once."""
    found: list[_Promised] = []
    for meeting, told in _by_meeting(heard):
        of_it: list[_Promised] = []
        for one in sorted(told, key=_worth):
            twin = next((two for two in of_it if _is_one(two.first, one)), None)
            if twin:
                twin.heard.append(one)
            else:
                of_it.append(_Promised([one], meeting))
        for promise in of_it:
            for one in promise.heard:
                if one.said.done:
                    promise.report(one)
        found += of_it
    return found


def _worth(heard: Heard) -> tuple[bool, int, str, int, int]:
    cut = not heard.place.complete or heard.said.text.rstrip().endswith(("...", "…"))
    return cut, heard.place.rank, heard.place.document_id, heard.place.ordinal, heard.said.start


def _is_one(one: Heard, two: Heard) -> bool:
    if one.place.document_id == two.place.document_id or same_item(one.said.item, two.said.item) is False:
        return False
    cut = any(each.said.text.rstrip().endswith(("...", "…")) for each in (one, two))
    return plain(one.said.text) == plain(two.said.text) or are_near(one.said.text, two.said.text, cut)


def _answered(row: Row, of_panel: Sequence[_Promised]) -> bool:
    """Finds the promise that a row of a log goes back to, and tells it what the row reports; False if there is none."""
    here = row.heard.place.meeting
    told = [
        (score, promise)
        for promise in of_panel
        if promise.meeting < here and (score := goes_back_to(row, promise.first)) > 0
    ]
    best = max((score for score, _ in told), default=0.0)
    for score, promise in told:
        if score == best and row.done:
            promise.report(row.heard)
        elif score == best:
            promise.note(row.heard)
    return bool(told)


class _Reports:
    """Sentences that tell of doing, findable by their words."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = sorted(tellings, key=lambda telling: (telling.day, telling.passage_id))
        self._days = [telling.day for telling in self._tellings]
        self._dated = [telling for telling in self._tellings if telling.asked_on]
        self._answers = [telling for telling in self._tellings if telling.minute]
        self._held: dict[str, list[int]] = {}
        for at, telling in enumerate(self._tellings):
            for word in telling.words:
                self._held.setdefault(word, []).append(at)

    def discharge(self, promised: Iterable[_Promised]) -> None:
        """Tells each promise which later passages report it done."""
        for promise in promised:
            found = [(score, telling) for score, telling in self._all_of(promise) if telling.kept]
            if not found:
                told = (telling for _, telling in self._all_of(promise) if not telling.kept)
                denied = sorted({(telling.day, telling.passage_id) for telling in told})
                promise.noted += [passage for _, passage in denied]
            else:
                best = max(score for score, _ in found)
                good = sorted(
                    (telling.day, -score, telling.passage_id) for score, telling in found if score >= best - _AS_GOOD
                )
                promise.done = True
                promise.reported = list(dict.fromkeys(passage for _, _, passage in good))[:_SHOWN]

    def _all_of(self, promise: _Promised) -> Iterator[tuple[float, Telling]]:
        yield from self._of(promise)
        yield from self._by_its_day(promise)
        yield from self._answering(promise)

    def _by_its_day(self, promise: _Promised) -> Iterator[tuple[float, Telling]]:
        """Sentences that say when the thing was promised: "the paper on the lido asked for on 6 March 2024"."""
        day, first = promise.meeting.date, promise.first
        for telling in self._dated if day else ():
            same_panel = telling.panel_slug == promise.meeting.panel_slug
            if telling.council != promise.meeting.council or telling.day <= promise.meeting.day or not same_panel:
                continue
            if day is None or not telling.goes_back_to(day):
                continue
            exact = len(telling.asked_on) > _MONTH_ONLY
            wide = about_widely(first) | (things(first.place.words) if exact else frozenset())
            shared = len(wide & telling.words)
            if shared > LEAST_WORDS if exact else shared >= max(LEAST_WORDS, _OF_THE_MONTH * len(wide)):
                yield shared / len(wide), telling

    def _answering(self, promise: _Promised) -> Iterator[tuple[float, Telling]]:
        """The written answers at the end of a meeting's own minutes: "To Ms Noor (Minute 19(b)), 26 July"."""
        item, to = promise.first.said.item, f"{promise.first.said.to or ''} {promise.first.place.words}"
        for telling in self._answers:
            here = (telling.council, telling.panel_slug, telling.day) == (*_panel(promise.meeting), promise.meeting.day)
            if here and item and item.number and item.number.rstrip(".") == telling.minute and telling.name in to:
                yield 1.0, telling

    def _of(self, promise: _Promised) -> Iterator[tuple[float, Telling]]:
        day = promise.meeting.date
        said = promise.first.said
        owner = weighty(said.owner)
        wanted = about_what(promise.first)
        if day is None or not wanted or _ON_CONDITION.search(said.text):
            return
        whole = sum(map(self._rarity, wanted))
        small = in_small_letters(promise.first) & wanted
        shared: dict[int, set[str]] = {}
        first = bisect_right(self._days, day.isoformat())
        last = bisect_right(self._days, (day + _HORIZON).isoformat())
        for word in wanted:
            held = self._held.get(word, [])
            for at in held[bisect_left(held, first) : bisect_left(held, last)]:
                shared.setdefault(at, set()).add(word)
        for at, words in shared.items():
            telling = self._tellings[at]
            if telling.asked_on and not telling.goes_back_to(day):
                continue
            here = (telling.council, telling.panel_slug) == (promise.meeting.council, promise.meeting.panel_slug)
            if telling.council != promise.meeting.council or not self._is_enough(telling, words, here):
                continue
            by_names = not telling.kept and len(words) > _MANY_NAMES
            if small and not (small & words or by_names):
                continue
            if "" < telling.about < promise.meeting.day:
                continue
            score = sum(map(self._rarity, sorted(words))) / whole
            named = bool(owner) and owner <= telling.around
            enough = _ENOUGH_BY_OWNER if (named and here) or by_names else _ENOUGH
            if score >= enough:
                yield score + _FOR_OWNER * named + _FOR_PANEL * here, telling

    def _is_enough(self, telling: Telling, words: Collection[str], here: bool) -> bool:
        """Whether so many words are shared as can be no chance: fewer in the same panel, one in its matters arising."""
        if not here:
            return len(words) > LEAST_WORDS
        rare = telling.of_matters_arising and any(len(self._held[word]) <= _RARE for word in words)
        return len(words) >= LEAST_WORDS or rare

    def _rarity(self, word: str) -> float:
        return log(1 + len(self._tellings) / (1 + len(self._held.get(word, ()))))


def _numbered(promised: Sequence[_Promised], all_found: Gathered) -> Iterator[Undertaken]:
    meetings: dict[MeetingKey, list[_Promised]] = {}
    for one in promised:
        meetings.setdefault(one.meeting, []).append(one)
    for meeting in sorted(meetings):
        again: dict[str, int] = {}
        for ordinal, one in enumerate(meetings[meeting]):
            words = plain(f"{one.first.said.owner} {one.first.said.text}")
            again[words] = again.get(words, -1) + 1
            recorded = tuple(dict.fromkeys(each.place.passage_id for each in one.heard))
            yield Undertaken(_commitment(one, all_found, words, again[words]), meeting, ordinal, recorded)


def _commitment(one: _Promised, all_found: Gathered, words: str, again: int) -> Commitment:
    said, meeting = one.first.said, one.meeting
    names = (meeting.council, meeting.panel_slug, meeting.day, meeting.document_id)
    due = next((day for each in one.heard if (day := day_set(each))), None)
    due_text = next((each.said.due_text for each in one.heard if each.said.due_text), None)
    return Commitment(
        id="c" + digest("commitment", *names, words, str(again))[:16],
        text=said.text,
        owner=said.owner,
        to=next((each.said.to for each in one.heard if each.said.to), None),
        due=due or day_of_meeting(due_text, said.text, meeting, all_found),
        panel=all_found.panels.get((meeting.council, meeting.panel_slug)),
        date=meeting.date,
        item=said.item,
        status="done" if one.done else "unknown",
        evidence=tuple(dict.fromkeys(one.reported if one.done else reversed(one.noted)))[:_SHOWN],
        passage_id=said.passage_id,
        due_text=due_text,
        answers=said.answers,
        confidence=max(each.said.confidence for each in one.heard),
    )
