"""What a paper holds: the records from which both the papers and the truth are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal[
    "approved", "agreed", "noted", "endorsed", "deferred", "referred", "lost", "withdrawn", "amended", "action"
]
Status = Literal["open", "done", "overdue", "unknown"]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting of one panel."""

    panel: str
    date: str
    time: str = "6.00 pm"
    venue: str = "Council Chamber, Moot Hall, Market Place, Harrowmere"
    special: bool = False


@dataclass(frozen=True, slots=True)
class Votes:
    """How a vote went; None where the clerk did not say."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of one motion or clause."""

    outcome: Outcome
    votes: Votes | None = None
    mover: str | None = None
    seconder: str | None = None
    supersedes: str | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """Somebody undertook to do something; `evidence` is the mark of the sentence that reports it done."""

    owner: str
    to: str
    due: str | None
    status: Status
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation of a report: what a meeting is asked to do, not what it did."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A sentence of a later paper which reports a promise done."""


Mark = Resolved | Promised | Asked | Reported
Marks = dict[str, Mark]


@dataclass(frozen=True, slots=True)
class Item:
    """An item as minuted: what was said, what was decided, and what the decision notice adds."""

    number: int
    title: str
    body: str = ""
    decision: str = ""
    after: str = ""
    reasons: str = ""
    options: str = ""
    key: bool = False
    call_in: bool = True


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there, in the order in which the minutes list them."""

    chair: str
    members: tuple[str, ...]
    vice_chair: str | None = None
    apologies: tuple[str, ...] = ()
    substitutes: tuple[tuple[str, str], ...] = ()
    officers: tuple[tuple[str, str], ...] = ()
    others: tuple[tuple[str, str], ...] = ()
    left_early: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of a meeting, with what is marked in them."""

    meeting: Meeting
    attendance: Attendance
    items: tuple[Item, ...]
    marks: Marks
    closing: str
    status: Literal["draft", "approved", "corrected"] = "approved"
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class Appendix:
    """What is attached to a report."""

    label: str
    title: str
    body: str
    landscape: bool = False
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A report of an officer, which asks; `cover` is the table on its face."""

    meeting: Meeting
    item: int
    title: str
    cover: tuple[tuple[str, str], ...]
    asked: str
    body: str
    appendices: tuple[Appendix, ...] = ()
    marks: Marks = field(default_factory=dict)
    exempt: str | None = None
    classification: str = "This report is PUBLIC"


@dataclass(frozen=True, slots=True)
class Slides:
    """A presentation: each slide a title and its lines."""

    meeting: Meeting
    item: int
    title: str
    slides: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """Any other paper of an item: a form, a letter, a schedule."""

    meeting: Meeting
    item: int
    title: str
    body: str
    kind: Literal["report", "appendix", "other"] = "other"
    marks: Marks = field(default_factory=dict)


Enclosure = Minutes | Report | Slides | Paper


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A line of the agenda and the papers that belong to it."""

    number: int
    title: str
    note: str = ""
    papers: tuple[Enclosure, ...] = ()
    before: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The front of a pack: who sits, how many make a quorum, what the public may know, and the list."""

    meeting: Meeting
    membership: tuple[tuple[str, str], ...]
    quorum: str
    public: str
    items: tuple[AgendaItem, ...]
    part_two: str = ""
    title: str = "Agenda reports pack"
