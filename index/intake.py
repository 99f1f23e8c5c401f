"""What one paper brings to the catalogue: its words, and what it records of meetings, before papers are linked."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.records import Attendance, Document, ItemRef, Outcome, PageText, Part, Passage, Votes


@dataclass(frozen=True, slots=True)
class Sighting:
    """A decision as one paper records it. `start` and `end` are the run of its first passage."""

    passage_id: str
    start: int
    end: int
    text: str
    item: ItemRef | None
    outcome: Outcome
    votes: Votes | None
    mover: str | None
    seconder: str | None
    kind: Literal["resolution", "vote"]
    confidence: float


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment as one paper records it. `done` says that the paper itself reports it done."""

    passage_id: str
    start: int
    end: int
    text: str
    owner: str
    to: str | None
    due: date | None
    due_text: str | None
    item: ItemRef | None
    done: bool
    answers: str | None
    update_passage_id: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Embedding:
    """What the model makes of a passage's words: its packed vector (`encoder.pack`), and its words' (`words.pack`)."""

    vector: bytes
    words: bytes


@dataclass(frozen=True, slots=True)
class Paper:
    """All that one document brings to the catalogue, in one transaction. Attendance is by the id of its part."""

    document: Document
    pages: tuple[PageText, ...]
    parts: tuple[Part, ...]
    passages: tuple[Passage, ...]
    sightings: tuple[Sighting, ...] = ()
    promises: tuple[Promise, ...] = ()
    attendance: tuple[tuple[str, Attendance], ...] = ()
