"""Entries of a topic's history: what happened, when and where, in the record's own words, and what it led to."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field
from sqlalchemy import Connection

from index import registers
from index.lexical import stems
from index.records import ItemRef, MinutesStatus, Outcome, PartKind, Passage
from index.understand import content_words
from service import wording
from service.answers.citations import cite
from service.answers.sentences import sentences
from service.entries import CommitmentEntry, ResolutionEntry, resolution_entries
from service.recommending import DENIES, decisions_on, told_fate
from service.subject import Subject

Event = Literal[
    "recommended", "put", "carried", "amended", "lost", "withdrawn", "deferred", "referred",
    "promised", "overdue", "done", "said",
]  # fmt: skip

_EVENTS: Final[Mapping[Outcome, Event]] = {
    "approved": "carried",
    "agreed": "carried",
    "endorsed": "carried",
    "noted": "carried",
    "action": "carried",
    "amended": "amended",
    "lost": "lost",
    "withdrawn": "withdrawn",
    "deferred": "deferred",
    "referred": "referred",
}

EVENTS: Final[Mapping[Event, str]] = {
    "recommended": "Recommended",
    "put": "Put to the meeting",
    "carried": "Carried",
    "amended": "Replaced by an amendment",
    "lost": "Lost",
    "withdrawn": "Withdrawn",
    "deferred": "Deferred",
    "referred": "Referred",
    "promised": "Promised",
    "overdue": "Promised, and overdue",
    "done": "Reported done",
    "said": "Said",
}
"""Each event in words; of what was carried, the outcome says more."""

_WRITTEN: Final[Mapping[PartKind, str]] = {
    "report": "In a report",
    "appendix": "In an appendix",
    "presentation": "In a presentation",
    "decision": "In the notice of decisions",
    "other": "In a paper",
}
"""What is not said at a meeting but written for it."""

_QUOTED_WHOLE = 420
"""Characters of a passage that is quoted whole: about five lines, as much as a list of results shows of one."""


@dataclass(frozen=True, slots=True)
class Step:
    """A decision that another entry led to or came from. `id` is a resolution's: its page is /r/{id}."""

    id: str
    event: Event
    label: str
    date: date | None
    panel: str | None
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened to a topic at a meeting.

    `kind` says what it is, `event` what happened: a motion that was lost is `resolved`, `lost`. `text` is verbatim and
    `url` leads to it. Of `passage`, `resolution` and `commitment` that one is there which the entry is about; what
    was reported done has the promise too, and so has a decision that is itself a promise.
    """

    kind: Literal["said", "resolved", "promised"]
    date: date
    panel: str | None
    text: str
    url: str
    passage: Passage | None = None
    resolution: ResolutionEntry | None = None
    commitment: CommitmentEntry | None = None
    event: Event = "said"
    label: Annotated[str, Field(description="What happened, in words.", examples=["Carried as amended"])] = ""
    council: str = ""
    item: ItemRef | None = None
    title: str = ""
    page: int | None = None
    printed_page: str | None = None
    passage_id: str = ""
    minutes_status: MinutesStatus | None = None
    fate: Annotated[str, Field(description="Of a recommendation: what became of it, in words.")] = ""
    led_to: Annotated[tuple[Step, ...], Field(description="The decisions on what was recommended, oldest first.")] = ()
    supersedes: Annotated[Step | None, Field(description="What this took the place of.")] = None
    superseded_by: Annotated[Step | None, Field(description="What took the place of this.")] = None
    papers: Annotated[tuple[str, ...], Field(description="Titles of all papers that record it.")] = ()
    more: Annotated[int, Field(description="Further passages of this meeting on the topic, which are not shown.")] = 0
    ordinal: Annotated[int, Field(description="Its place among the meeting's entries of its kind.")] = 0


def decided(
    connection: Connection,
    one: ResolutionEntry,
    ordinal: int,
    known: Mapping[str, Passage],
    promise: CommitmentEntry | None = None,
) -> Entry:
    """The entry of a decision. `known` are passages by id, its witnesses among them; `promise` has the same words."""
    assert one.date is not None
    return Entry(
        "resolved", one.date, one.panel, one.text, one.url,
        resolution=one,
        commitment=promise,
        event=_EVENTS[one.outcome],
        label=wording.OUTCOMES[one.outcome],
        council=one.council,
        item=one.item,
        title=one.title,
        page=one.page,
        printed_page=one.printed_page,
        passage_id=one.passage_id,
        minutes_status=one.status,
        supersedes=_step(connection, one.supersedes),
        superseded_by=_step(connection, one.superseded_by),
        papers=_titles(known[name] for name in one.witnesses if name in known),
        ordinal=ordinal,
    )  # fmt: skip


def promised(one: CommitmentEntry, ordinal: int, known: Mapping[str, Passage]) -> Entry:
    """The entry of a promise, at the meeting at which it was given."""
    assert one.date is not None
    event: Event = "overdue" if one.status == "overdue" else "promised"
    return Entry(
        "promised", one.date, one.panel, one.text, one.url,
        commitment=one,
        event=event,
        label=EVENTS[event],
        council=one.council,
        item=one.item,
        title=one.title,
        page=one.page,
        printed_page=one.printed_page,
        passage_id=one.passage_id,
        minutes_status=known[one.passage_id].status if one.passage_id in known else None,
        papers=_titles([known[one.passage_id]] if one.passage_id in known else []),
        ordinal=ordinal,
    )  # fmt: skip


def done(promise: CommitmentEntry, reports: Sequence[Passage], given: Passage | None) -> Entry:
    """The entry of a promise kept, by that one of the passages which report it that is most like the promise.

    `given` is the passage in which it was given. A short passage is quoted whole, of a table or a long one a row or
    sentence.
    """
    wanted = _words(" ".join((promise.text, promise.owner, given.text if given else "")))

    def like(passage: Passage, run: tuple[int, int]) -> float:
        told = passage.text[slice(*run)]
        words = _words(told)
        denied = DENIES.search(told) is not None
        return len(words & wanted) / math.sqrt(len(words) or 1) / (2 if denied else 1)

    rated = [(like(passage, run), -n, passage, run) for n, passage in enumerate(reports) for run in _runs(passage)]
    _, _, passage, run = max(rated, key=lambda one: one[:2])
    return _quoting(passage, run, "done", commitment=promise)


def _runs(passage: Passage) -> list[tuple[int, int]]:
    """What may be quoted of a passage by itself: the whole of a short one, the rows of a table, else its sentences."""
    text = passage.text
    if "\t" in text:
        lines = [match.span() for match in re.finditer(r"[^\n]+", text)]
        return lines[1:] or lines
    if len(text) <= _QUOTED_WHOLE:
        return [(0, len(text))]
    return sentences(text) or [(0, len(text))]


def _words(text: str) -> frozenset[str]:
    return frozenset(stems(" ".join(content_words(text))))


def said(passage: Passage, about: Subject) -> Entry:
    """The entry of a passage: the sentence of it that names the subject best."""
    return _quoting(passage, about.telling(passage.text), "said")


def put(passage: Passage) -> Entry:
    """The entry of a motion of which no register knows what became."""
    return _quoting(passage, (0, len(passage.text)), "put")


def asked(connection: Connection, copies: Sequence[Passage]) -> Entry:
    """The entry of a recommendation, which several papers may print, with the decisions that took it up."""
    first = copies[0]
    taken_up = [step_of(one) for one in resolution_entries(connection, decisions_on(connection, first))]
    return _quoting(
        first,
        (0, len(first.text)),
        "recommended",
        fate=told_fate(first.text, taken_up),
        led_to=tuple(taken_up),
        papers=_titles(copies),
    )


def _quoting(
    passage: Passage,
    run: tuple[int, int],
    event: Event,
    commitment: CommitmentEntry | None = None,
    fate: str = "",
    led_to: tuple[Step, ...] = (),
    papers: tuple[str, ...] = (),
) -> Entry:
    assert passage.date is not None
    quoted = cite(1, passage, *run)
    return Entry(
        "said", passage.date, passage.panel, quoted.quote, quoted.url,
        passage=passage,
        commitment=commitment,
        event=event,
        label=_WRITTEN.get(passage.part.kind, EVENTS[event]) if event == "said" else EVENTS[event],
        council=passage.council,
        item=passage.item,
        title=quoted.title,
        page=quoted.page,
        printed_page=quoted.printed_page,
        passage_id=passage.id,
        minutes_status=passage.status,
        fate=fate,
        led_to=led_to,
        papers=papers or _titles([passage]),
        ordinal=_place(passage),
    )  # fmt: skip


def _step(connection: Connection, resolution_id: str | None) -> Step | None:
    found = registers.resolution(connection, resolution_id) if resolution_id else None
    return next((step_of(one) for one in resolution_entries(connection, [found])), None) if found else None


def step_of(one: ResolutionEntry) -> Step:
    """A decision as another entry names it."""
    return Step(one.id, _EVENTS[one.outcome], wording.OUTCOMES[one.outcome], one.date, one.panel, one.text, one.url)


def _place(passage: Passage) -> int:
    """Where a passage begins in its paper, as one number: no page holds so many characters."""
    return passage.page * 1_000_000 + (passage.spans[0].page_start if passage.spans else 0)


def _titles(passages: Iterable[Passage]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(passage.document.title for passage in passages))
