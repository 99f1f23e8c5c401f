"""What is wrong with the questions: gold that is not in the papers, answers where none should be, halves that meet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from sample.asked.gold import alternatives, half, is_mark, puts, vains, words
from sample.asked.grounds import Grounds, Marked
from sample.asked.put import Absence, NoMention, NoSitting, NotRecommended, NotResolved, NotThere, NoVotes, Put
from sample.readback import squashed
from sample.records import Attendance, Resolved

Record = tuple[str, str, str]
"""Panel, date, and the title of a matter or a sentence."""

_GATHERS = ("Attendance", "Matters arising", "Actions from previous", "Minutes", "Cabinet, 12 March 2024: answers")
"""How the titles of items and papers begin in which matters stand side by side."""


def faults(grounds: Grounds) -> list[str]:
    """Every fault of the questions, in a sentence."""
    return [*_unfounded(grounds), *_unfinished(grounds), *_answerable(grounds), *_asked_twice(), *_straddling(grounds)]


def _names(put: Put) -> list[str]:
    named = [name for need in put.needs for name in alternatives(need)] + list(put.also)
    return named + ([put.register] if put.register else [])


def _unfounded(grounds: Grounds) -> Iterator[str]:
    for _, put in puts():
        for name in _names(put):
            if is_mark(name):
                if name not in grounds.marks:
                    yield f"no record has the mark {name}"
            elif not grounds.standing(name):
                yield f"in no paragraph of the papers: {name}"


def _unfinished(grounds: Grounds) -> Iterator[str]:
    for _, put in puts():
        named = [name for name in _names(put) if not is_mark(name) or name in grounds.marks]
        told = [each.words for name in named for each in grounds.standing(words(grounds, name))]
        if not put.answer:
            yield f"nothing says when it is answered: {put.words[0]}"
        for answer in put.answer:
            if not any(squashed(answer).lower() in squashed(text).lower() for text in told):
                yield f"{answer!r} stands in no paragraph that answers: {put.words[0]}"


def _answerable(grounds: Grounds) -> Iterator[str]:
    for vain in vains():
        for absence in vain.absences:
            if not _absent(grounds, absence):
                yield f"the papers may answer {vain.words[0]!r}: {absence}"


def _absent(grounds: Grounds, absence: Absence) -> bool:
    match absence:
        case NoSitting(panel, date):
            return (panel, date) not in grounds.sittings
        case NotThere(person, panel, date):
            return person not in _everybody(grounds.minutes[panel, date].attendance)
        case NoVotes(mark):
            record = grounds.marks[mark].mark
            return isinstance(record, Resolved) and record.votes is None
        case NoMention(said, panel, date):
            paragraphs = (each for each in grounds.paragraphs if _of(each.panel, each.date, panel, date))
            return not any(_holds(each.words, said) for each in paragraphs)
        case NotResolved(said, panel, date):
            return not _any_holds(grounds.resolutions(), said, panel, date)
        case NotRecommended(said, panel, date):
            return not _any_holds(grounds.recommendations(), said, panel, date)


def _everybody(there: Attendance) -> set[str]:
    named = [there.officers, there.others, there.substitutes]
    return {there.chair, *there.members, *(name for people in named for name, _ in people)}


def _of(panel: str, date: str, wanted_panel: str | None, wanted_date: str | None) -> bool:
    return wanted_panel in (None, panel) and wanted_date in (None, date)


def _holds(text: str, said: Iterable[str]) -> bool:
    return all(word in text.lower() for word in said)


def _any_holds(found: Iterable[Marked], said: tuple[str, ...], panel: str | None, date: str | None) -> bool:
    return any(_holds(each.words, said) for each in found if _of(each.panel, each.date, panel, date))


def _asked_twice() -> Iterator[str]:
    asked = [wording for _, put in puts() for wording in put.words] + [w for vain in vains() for w in vain.words]
    return (f"asked twice: {wording}" for wording, count in Counter(asked).items() if count > 1)


def _straddling(grounds: Grounds) -> Iterator[str]:
    """A record whose questions lie in both halves would let what was tuned on one show in the other."""
    halves: dict[Record, dict[str, str]] = defaultdict(dict)
    for _, put in puts():
        for record in records(grounds, put):
            halves[record][half(put.topic)] = put.topic
    for record, topics in halves.items():
        if len(topics) > 1:
            yield f"in both halves, by {' and '.join(topics.values())}: {record}"


def records(grounds: Grounds, put: Put) -> set[Record]:
    """What a question's gold comes from: the matters of meetings, or by itself each sentence of an item that gathers
    several matters."""
    found: set[Record] = set()
    for name in _names(put):
        text = words(grounds, name)
        for each in [grounds.marks[name]] if is_mark(name) else grounds.standing(name):
            if (each.panel, each.date) == put.at or not put.at:
                gathers = each.title.startswith(_GATHERS)
                found.add((each.panel, each.date, text if gathers else each.title))
    return found
