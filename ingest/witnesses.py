"""One decision, however many papers tell it: minutes, decision notice, web page, a later pack that has the minutes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from index.identity import digest
from index.intake import Sighting
from index.records import Resolution
from ingest.gathered import MeetingKey, Seen
from ingest.likeness import numbers, plain, same_item
from ingest.votes import joined

_NEAR = 92
"""Likeness (of 100) of two texts of one clause: a misread letter or a comma's word apart."""

_CUT_SHORT = 25
"""Letters of a text cut short that tell which fuller text of the same item it begins."""

_MOST_OF_IT = 0.75
"""Share of the longer of two texts that the shorter must be, where one only goes on ("(six for, two against)")."""

_DENIAL = re.compile(r"\b(?:not|no|nor|never|refuse\w*|reject\w*|decline\w*)\b")
_ENDS_CUT = re.compile(r"(?:\.\.\.|…)\W*$")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution of a meeting, where it stands among its meeting's, and the sightings that bear witness to it."""

    resolution: Resolution
    meeting: MeetingKey
    ordinal: int
    seen: tuple[Seen, ...]


@dataclass(slots=True)
class _Decision:
    """Sightings of one decision; the first is the one that is quoted, once `settle` has put them in order."""

    seen: list[Seen] = field(default_factory=list)

    @property
    def said(self) -> Sighting:
        return self.seen[0].said


def resolved(seen: Iterable[Seen]) -> list[Resolved]:
    """The resolutions of all meetings, each once, in the order of meetings and of their records."""
    meetings: dict[MeetingKey, list[Seen]] = {}
    for one in seen:
        meetings.setdefault(one.place.meeting, []).append(one)
    return [found for meeting in sorted(meetings) for found in _of_meeting(meeting, meetings[meeting])]


def _of_meeting(meeting: MeetingKey, seen: Sequence[Seen]) -> list[Resolved]:
    documents: dict[str, list[Seen]] = {}
    for one in seen:
        documents.setdefault(one.place.document_id, []).append(one)
    decisions: list[_Decision] = []
    for document in sorted(documents, key=lambda name: (*_authority(documents[name]), name)):
        _join(decisions, _told_once(documents[document]))
    again: dict[str, int] = {}
    found = []
    for ordinal, decision in enumerate(decisions):
        decision.seen.sort(key=_worth)
        words = plain(decision.said.text)
        again[words] = again.get(words, -1) + 1
        found.append(Resolved(_resolution(meeting, decision, again[words]), meeting, ordinal, tuple(decision.seen)))
    return found


def _authority(seen: Sequence[Seen]) -> tuple[int, int]:
    """Documents of a meeting in the order in which their records count, the fullest first."""
    return min(one.place.rank for one in seen), -len(seen)


def _worth(seen: Seen) -> tuple[bool, int, str, int]:
    return _is_cut(seen), seen.place.rank, seen.place.document_id, seen.place.ordinal


def _is_cut(seen: Seen) -> bool:
    return _ENDS_CUT.search(seen.said.text) is not None or (not seen.place.complete and seen.said.text[-1:].isalpha())


def _told_once(seen: Sequence[Seen]) -> list[_Decision]:
    """A paper's decisions in its order; what it tells again of the same item is a second witness."""
    decisions: list[_Decision] = []
    for one in seen:
        twin = next((two for two in decisions if _retold(two.said, one.said)), None)
        if twin is None:
            twin = _Decision()
            decisions.append(twin)
        twin.seen.append(one)
    return decisions


def _retold(one: Sighting, two: Sighting) -> bool:
    return (
        one.item is not None
        and one.passage_id != two.passage_id
        and (one.item, one.kind, one.outcome) == (two.item, two.kind, two.outcome)
        and plain(one.text) == plain(two.text)
    )


def _join(decisions: list[_Decision], found: Sequence[_Decision]) -> None:
    """Adds what another document tells: to decisions already known, or as new ones where they stand in its order."""
    matched: dict[int, _Decision] = {}
    for is_one in (_same_words_and_item, _same_words, _near):
        free = [two for two in decisions if not any(two is taken for taken in matched.values())]
        for at, one in enumerate(found):
            if at in matched:
                continue
            twin = next((two for two in free if _is_compatible(one.said, two.said) and is_one(one, two)), None)
            if twin is not None:
                matched[at] = twin
                free = [two for two in free if two is not twin]
    last = -1
    for at, one in enumerate(found):
        if at in matched:
            matched[at].seen.extend(one.seen)
            last = next(index for index, two in enumerate(decisions) if two is matched[at])
        else:
            last = last + 1 if last >= 0 else len(decisions)
            decisions.insert(last, one)


def _is_compatible(one: Sighting, two: Sighting) -> bool:
    """A motion that failed is never one with a motion that carried."""
    return _fate(one) == _fate(two)


def _fate(said: Sighting) -> str:
    if said.outcome in ("lost", "withdrawn"):
        return said.outcome
    return "replaced" if said.outcome == "amended" and said.kind == "vote" else "carried"


def _same_words_and_item(one: _Decision, two: _Decision) -> bool:
    return plain(one.said.text) == plain(two.said.text) and same_item(one.said.item, two.said.item) is True


def _same_words(one: _Decision, two: _Decision) -> bool:
    return plain(one.said.text) == plain(two.said.text) and same_item(one.said.item, two.said.item) is None


def _near(one: _Decision, two: _Decision) -> bool:
    if same_item(one.said.item, two.said.item) is False:
        return False
    cut = _is_cut(one.seen[0]) or _is_cut(two.seen[0])
    sure = same_item(one.said.item, two.said.item) is True
    return are_near(one.said.text, two.said.text, cut) if sure or cut else False


def are_near(one: str, two: str, cut: bool = False) -> bool:
    """Whether two texts are of one clause: a slip apart, or one goes on longer, or is cut short. Figures must agree."""
    short, long = sorted((plain(one), plain(two)), key=len)
    if cut and len(short) >= _CUT_SHORT and long.startswith(short):
        return True
    if set(_DENIAL.findall(short)) != set(_DENIAL.findall(long)):
        return False
    if len(short) >= _MOST_OF_IT * len(long) and (long.startswith(short) or long.endswith(short)):
        return True
    return numbers(short) == numbers(long) and fuzz.ratio(short, long, score_cutoff=_NEAR) > 0


def _resolution(meeting: MeetingKey, decision: _Decision, again: int) -> Resolution:
    said = decision.said
    votes = said.votes
    for other in decision.seen[1:]:
        votes = joined(votes, other.said.votes)
    names = (meeting.council, meeting.panel_slug, meeting.day, meeting.document_id)
    return Resolution(
        id="r" + digest("resolution", *names, plain(said.text), str(again))[:16],
        text=said.text,
        panel=None,
        date=meeting.date,
        item=said.item,
        outcome=said.outcome,
        votes=votes,
        mover=next((one.said.mover for one in decision.seen if one.said.mover), None),
        seconder=next((one.said.seconder for one in decision.seen if one.said.seconder), None),
        status=None,
        passage_id=said.passage_id,
        witnesses=tuple(dict.fromkeys(one.said.passage_id for one in decision.seen)),
        confidence=max(one.said.confidence for one in decision.seen),
    )
