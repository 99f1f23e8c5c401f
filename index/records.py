"""What Minutebook knows, as frozen records; routes return them as they are.

Coordinates are PDF points with the origin at the top left. Pages count from 1. Dates are ISO 8601 strings in JSON
and `datetime.date` here. Offsets are in characters of the text they name, end exclusive.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from index.question import Understood

Box = tuple[float, float, float, float]

PassageKind = Literal[
    "paragraph", "heading", "table", "list", "resolution", "recommendation", "commitment", "attendance", "vote"
]
PartKind = Literal["agenda", "minutes", "decision", "report", "appendix", "presentation", "other"]
MinutesStatus = Literal["draft", "approved", "corrected"]
Outcome = Literal[
    "approved", "agreed", "noted", "endorsed", "deferred", "referred", "lost", "withdrawn", "amended", "action"
]
CommitmentStatus = Literal["open", "done", "overdue", "unknown"]


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item of business: its number as printed ("9", "4.2", none where the paper gives none) and its title."""

    number: str | None
    title: str


@dataclass(frozen=True, slots=True)
class PartRef:
    """The part of a paper that a passage stands in."""

    id: str
    kind: PartKind
    title: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """The paper that a passage stands in. `retrieved_at` is when its bytes were read, in UTC.

    `replaced_by` names the document that holds the newer words, where these are no longer the current ones.
    """

    id: str
    title: str
    source_url: str | None
    retrieved_at: datetime
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Where a run of a passage lies: `passage.text[start:end] == page.text[page_start:page_start + end - start]`."""

    page: int
    start: int
    end: int
    page_start: int
    boxes: tuple[Box, ...] = ()
    printed_page: str | None = None


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's words in reading order, running heads and footers off. Width and height are 0 without a layout."""

    number: int
    text: str
    width: float = 0.0
    height: float = 0.0
    printed: str | None = None
    confidence: float | None = None
    """How sure the machine that read a scan is, 0 to 1; none where the text is born digital."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paper inside a pack, or the whole of a single paper. Pages are those of the file."""

    id: str
    kind: PartKind
    title: str
    panel: str | None
    date: date | None
    item: ItemRef | None
    page_from: int
    page_to: int
    confidence: float = 1.0
    status: MinutesStatus | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that can be cited, with whose they are. `before` and `after` are its neighbours in the paper."""

    id: str
    text: str
    kind: PassageKind
    council: str
    panel: str | None
    date: date | None
    item: ItemRef | None
    part: PartRef
    document: DocumentRef
    page: int
    printed_page: str | None
    paragraph: str | None
    heading: tuple[str, ...]
    boxes: tuple[Box, ...]
    spans: tuple[Span, ...]
    complete: bool = True
    status: MinutesStatus | None = None
    before: str | None = None
    after: str | None = None

    def where(self) -> str:
        """Where a person finds it: "minutes of 10 March 2021, item 9, page 8"."""
        words: list[str] = [self.part.kind if self.part.kind != "other" else "paper"]
        if self.date:
            words[0] += f" of {self.date.day} {self.date:%B %Y}"
        if self.item and self.item.number:
            words.append(f"item {self.item.number}")
        if self.paragraph:
            words.append(f"paragraph {self.paragraph}")
        words.append(f"page {self.printed_page or self.page}")
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Votes:
    """A division. A count that the record does not give is none, not nought."""

    for_: Annotated[int | None, Field(serialization_alias="for")] = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a meeting decided about one motion or clause, in the record's own words."""

    id: str
    text: str
    panel: str | None
    date: date | None
    item: ItemRef | None
    outcome: Outcome
    votes: Votes | None
    mover: str | None
    seconder: str | None
    status: MinutesStatus | None
    passage_id: str
    superseded_by: str | None = None
    supersedes: str | None = None
    related: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    """Every passage that records it: minutes, decision notice, web page. `passage_id` is the first of them."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody undertook at a meeting to do, and what later papers say of it."""

    id: str
    text: str
    owner: str
    to: str | None
    due: date | None
    panel: str | None
    date: date | None
    item: ItemRef | None
    status: CommitmentStatus
    evidence: tuple[str, ...]
    passage_id: str
    due_text: str | None = None
    """When, in the record's own words, where it says."""
    answers: str | None = None
    """The earlier action that an update answers, in the record's own words."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was at a meeting, in the names that its minutes print. Pairs are (who, for whom) and (who, when)."""

    panel: str | None
    date: date | None
    passage_id: str | None
    chair: str | None = None
    vice_chair: str | None = None
    members: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    substitutes: tuple[tuple[str, str], ...] = ()
    officers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    left_early: tuple[tuple[str, str], ...] = ()
    arrived_late: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A stretch of a paper that is exempt: its pages, the paragraph of Schedule 12A, and why it was not taken."""

    page_from: int
    page_to: int
    paragraph: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as it stands in the catalogue."""

    id: str
    title: str
    council: str
    media_type: str
    sha256: str
    size: int
    pages: int
    source_url: str | None
    retrieved_at: datetime
    state: Literal["current", "replaced", "forgotten"] = "current"
    replaced_by: str | None = None
    kept_sha256: str | None = None
    """Digest of the bytes that are kept and shown, where these are not the whole: exempt pages are blank in them."""
    withheld: tuple[Withheld, ...] = ()


@dataclass(frozen=True, slots=True)
class Panel:
    """A body that meets: council, cabinet, committee, panel or board."""

    slug: str
    name: str
    council: str
    meetings: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of business of a meeting, with the parts that belong to it."""

    number: str | None
    title: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A panel on a day."""

    id: str
    council: str
    panel: str
    date: date
    items: tuple[Item, ...] = ()
    documents: tuple[DocumentRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """Words quoted from a passage: `passage.text[start:end] == quote`, on `page`, with links for people."""

    n: int
    passage_id: str
    quote: str
    start: int
    end: int
    panel: str | None
    date: date | None
    item: ItemRef | None
    title: str
    kind: PassageKind
    status: MinutesStatus | None
    page: int
    printed_page: str | None
    paragraph: str | None
    url: str
    source_url: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of an answer and the numbers of the citations that bear it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Struck:
    """A sentence that a model wrote and that does not stand, with the reason in words for a reader."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Sentences that end in [n] and the citations they name, or a refusal that says why."""

    question: str
    text: str
    citations: tuple[Citation, ...]
    abstained: bool
    reason: str | None
    claims: tuple[Claim, ...]
    resolutions: tuple[Resolution, ...]
    understood: Understood
    writer: str
    took_ms: float
    struck: tuple[Struck, ...] = ()
    """What a model wrote besides and its passages do not bear out."""
    note: str | None = None
    """Why the papers' own words stand where a model was to phrase the answer."""
    asked_in_full: str | None = None
    """The question as it was looked for, where earlier turns completed it."""
    notes: tuple[str, ...] = ()
    """What a reader must know besides: draft minutes, papers that contradict each other, a later decision."""
    history_url: str | None = None
    """Where the matter's history is shown, if several meetings decided on it."""
    nearest: tuple[Citation, ...] = ()
    """Of a refusal: what came nearest, without answering."""
    doubt: float | None = None
    """How doubtful it is that the papers answer, 0 to 1: 1 where they do not meet a demand of the question's."""
