"""Quotations as a model is given them, made for these tests: minutes of the Cabinet of 10 March 2021, unless said."""

from datetime import UTC, date, datetime

from index.question import Understood
from index.records import (
    Answer,
    Claim,
    DocumentRef,
    ItemRef,
    Outcome,
    PartKind,
    PartRef,
    Passage,
    PassageKind,
    Resolution,
    Votes,
)
from service.answers.citations import cite
from service.answers.cited import Cited

COUNCIL = "Aldmoor Borough Council"
DAY = date(2021, 3, 10)


def quoted(
    text: str,
    n: int = 1,
    kind: PassageKind = "paragraph",
    part: PartKind = "minutes",
    item: str = "School streets: results of the pilot",
    outcome: Outcome | None = None,
    votes: Votes | None = None,
    mover: str | None = None,
    seconder: str | None = None,
) -> Cited:
    """A passage that is quoted whole; with an `outcome`, the register holds it as a resolution or motion."""
    passage = Passage(
        id=f"p{n}",
        text=text,
        kind=kind,
        council=COUNCIL,
        panel="Cabinet",
        date=DAY,
        item=ItemRef("7", item),
        part=PartRef("part", part, f"{part.title()} of the Cabinet"),
        document=DocumentRef("d", "Cabinet papers", None, datetime(2021, 4, 1, tzinfo=UTC)),
        page=3,
        printed_page="112",
        paragraph=None,
        heading=(),
        boxes=(),
        spans=(),
    )
    decided = Resolution(
        id=f"r{n}",
        text=text,
        panel="Cabinet",
        date=DAY,
        item=passage.item,
        outcome=outcome or "approved",
        votes=votes,
        mover=mover,
        seconder=seconder,
        status="approved",
        passage_id=passage.id,
    )
    return Cited(n, text, passage, (decided,) if outcome else ())


def answered(*cited: Cited) -> Answer:
    """The answer in the papers' own words that these quotations make."""
    return Answer(
        question="What became of the school streets pilot?",
        text="\n".join(f"{one.quote} [{one.n}]" for one in cited),
        citations=tuple(cite(one.n, one.passage, 0, len(one.quote)) for one in cited),
        abstained=False,
        reason=None,
        claims=tuple(Claim(one.quote, (one.n,)) for one in cited),
        resolutions=(),
        understood=Understood("fact"),
        writer="extractive",
        took_ms=1.0,
    )
