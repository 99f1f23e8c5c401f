"""A promise read from a paper, and what its own words tell of it: to whom, and by whose hand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.records import ItemRef
from ingest.owners import actors
from ingest.roll_call import Attendance
from ingest.sentences import Run
from ingest.undertakings import Undertaking, undertakings

Runs = tuple[tuple[int, int, int], ...]

INITIALS = r"[A-Z]{2,3}(?:(?:/|, | and | & )[A-Z]{2,3})*"

_BEFORE_RECIPIENT = re.compile(
    r"\b(?:to|with|provide|provided|send|sent|give|given|brief|update|inform|notify|email|meet|tell|let|show|advise"
    r"|supply)\s+(?:back to )?(?:the |an? )?$"
)
_WITH_WHAT = re.compile(r"\b(?:re-?run|repeat\w*|model\w*|compar\w*|fit\w*|replac\w*)\b.{0,60}\bwith (?:the |an? )?$")
"""'re-run the model with the Eastfield homes': with what it is done, not for whom."""

_RECIPIENTS = re.compile(
    r"\b(?:write to|report (?:back )?to|send|tell|meet|inform|notify|brief|let|(?:circulated?|sent|copied) to) "
    r"(?P<to>(?:all |every |the |both |any )(?:[\w’'-]+ ){0,3}?(?:members|residents|tenants|famil(?:y|ies)|households?"
    r"|parents|schools?|councillors|panel|committee|board|groups?|users|customers|applicants?|owners?|traders|businesses"
    r"|petitioners|cabinet|council|governors|landlords?|contractors?|clubs?|neighbours)\b(?: affected)?)"
)
"""Those promised to who have no name: 'write to every household affected'."""

_BY = re.compile(r"\bby (?:the )?$")
_JOINT = re.compile(r"[\s,;]*(?:\b(?:and|that|but|the)\b[\s,;]*)*$")
_TITLE = re.compile(r"^(?:Cllrs?|Councillor|Mrs?|Ms|Miss|Dr|Mayor)\.? ")


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody undertook. `text` is the runs' words: (index of the block in the reading, start, end) each.

    `owner` is as printed, none where nobody is named. `due` is the day that `due_text` comes to, where that can be told
    from this paper alone. `done` says that an update reports it done, in the words of the runs `update`. `undertaken`
    is the day of the meeting where it was agreed, where a log of actions gives that: such a row only restates what that
    meeting's minutes record. `answers` is the action that a promise found in an update answers.
    """

    text: str
    runs: Runs
    owner: str | None
    to: str | None
    due: date | None
    due_text: str | None
    item: ItemRef | None
    done: bool = False
    undertaken: date | None = None
    update: Runs = ()
    answers: str | None = None
    confidence: float = 0.8


def recipient(words: str, owner: str | None) -> str | None:
    """To whom it is promised: 'send the panel members ...', 'report back to the Board', 'write to Mr Pellow'."""
    for actor in actors(words):
        is_other = actor.kind != "pronoun" and actor.name != owner and not _WITH_WHAT.search(words[: actor.start])
        if is_other and _BEFORE_RECIPIENT.search(words[: actor.start]):
            return actor.name
    unnamed = _RECIPIENTS.search(words)
    return unnamed["to"] if unnamed else None


def shares(sentence: str, found: Sequence[Undertaking]) -> list[Run]:
    """The run of a sentence that each of its undertakings takes: the whole of it where there is one."""
    edges = [0]
    for each in found[1:]:
        start = each.owner.start if each.owner and each.owner.start < each.at else each.at
        edges.append(max(start, edges[-1]))
    runs = []
    for start, end in zip(edges, [*edges[1:], len(sentence)], strict=True):
        words = sentence[start:end] if end == len(sentence) else _JOINT.sub("", sentence[start:end])
        runs.append((start, start + len(words)))
    return runs[: len(found)]


def promised_by(update: str) -> str | None:
    """Who an update says will act: 'Heather Clarke to lead drafting', 'Officers will report in June'."""
    for each in undertakings(update, (), False):
        if each.owner:
            return each.owner.name
    acting = actors(update)
    if acting and re.fullmatch(r"(?:the )?", update[: acting[0].start], re.IGNORECASE):
        after = update[acting[0].end :]
        return acting[0].name if re.match(r" (?:to|will|is to) [a-z]", after) else None
    return None


def acting_in(task: str) -> str | None:
    """Whom a task names first, if it begins with somebody: 'JB to provide', 'The Clerk to write'; else its agent."""
    if initials := re.match(rf"\W*({INITIALS}) (?:to|will|would)\b", task):
        return initials[1]
    found = [actor for actor in actors(task) if actor.kind != "pronoun"]
    if found and re.fullmatch(r"\W*(?:that )?(?:the |an? )?", task[: found[0].start], re.IGNORECASE):
        return found[0].name
    return next((actor.name for actor in found if _BY.search(task[: actor.start])), None)


def person_in(update: str) -> str | None:
    """The person or post that an update names, as its agent or at all; never a body."""
    found = [actor for actor in actors(update) if actor.is_individual]
    agents = [actor for actor in found if _BY.search(update[: actor.start])]
    return (agents or found)[0].name if found else None


def told_once(promises: Sequence[Promise]) -> list[Promise]:
    """Each promise once: the decision and the minutes of an item repeat one another, a mark repeats its sentence."""
    kept: dict[tuple[str, str | None, str | None], Promise] = {}
    for promise in promises:
        plain = re.sub(r"\W+", " ", promise.text).strip().lower()
        kept.setdefault((plain, promise.item.number if promise.item else None, promise.owner), promise)
    every = list(kept.values())
    inner = _enclosed({run for promise in every for run in promise.runs})
    return [promise for promise in every if len(promise.runs) > 1 or promise.runs[0] not in inner]


def _enclosed(runs: set[tuple[int, int, int]]) -> set[tuple[int, int, int]]:
    """The runs that lie within another of the same block."""
    inner = set()
    block, furthest = -1, -1
    for at, start, end in sorted(runs, key=lambda run: (run[0], run[1], -run[2])):
        if at != block:
            block, furthest = at, -1
        if end <= furthest:
            inner.add((at, start, end))
        furthest = max(furthest, end)
    return inner


def with_names(promises: Sequence[Promise], there: Attendance | None) -> Iterator[Promise]:
    """Initials as an owner ("JB") are the one person among those attending whose initials they are, officers first."""
    lists = (there.officers, there.others, there.members) if there else ()
    for promise in promises:
        meant = next((found for people in lists if (found := [each for each in people if _is(each, promise)])), [])
        yield replace(promise, owner=meant[0]) if len(meant) == 1 else promise


def _is(person: str, promise: Promise) -> bool:
    name = _TITLE.sub("", person.partition(",")[0])
    return promise.owner == "".join(word[0] for word in re.findall(r"[A-Za-z][\w’'-]*", name) if word[0].isupper())
