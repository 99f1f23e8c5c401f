"""Small papers of an invented council with what they record, put straight into a catalogue."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from index import identity
from index.catalogue import Catalogue
from index.filters import Filters
from index.intake import Embedding, Paper, Promise, Sighting
from index.records import (
    Attendance,
    Commitment,
    Document,
    DocumentRef,
    ItemRef,
    Outcome,
    PageText,
    Part,
    PartKind,
    PartRef,
    Passage,
    PassageKind,
    Resolution,
    Span,
    Votes,
)
from index.registers import commitments, resolutions
from index.sources import Source
from ingest.linking import Linked, link

COUNCIL = "Dunmere Council"
CABINET, HARBOUR = "Cabinet", "Harbour & Ferries Panel"
MARCH, APRIL, MAY, JUNE = (date(2019, month, 12) for month in (3, 4, 5, 6))
FERRY = ItemRef("4", "Chain ferry at Nettlewick")
LIDO = ItemRef("5", "Opening hours of the lido")
MINUTES = ItemRef("3", "Minutes of the previous meeting")


@dataclass(frozen=True, slots=True)
class Line:
    """A passage, and what it records if it records anything. `starts` is where in it the record begins."""

    text: str
    item: ItemRef | None = None
    kind: PassageKind = "paragraph"
    decided: Sighting | None = None
    promised: Promise | None = None
    heading: tuple[str, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """A paper and the place where it was found."""

    paper: Paper
    place: str

    def passage(self, words: str) -> Passage:
        """The passage that has these words."""
        return next(passage for passage in self.paper.passages if words in passage.text)


def decided(
    text: str,
    item: ItemRef | None = FERRY,
    outcome: Outcome = "agreed",
    votes: Votes | None = None,
    mover: str | None = None,
    heading: str = "",
) -> Line:
    """A clause that was decided upon; lost, withdrawn and amended ones are votes."""
    kind: PassageKind = "vote" if outcome in ("lost", "withdrawn", "amended") else "resolution"
    sighting = Sighting("", 0, len(text), text, item, outcome, votes, mover, None, kind, 0.9)  # type: ignore[arg-type]
    return Line(text, item, kind, decided=sighting, heading=(heading,) if heading else (), complete="..." not in text)


def promised(
    text: str, owner: str, due: date | None = None, due_text: str | None = None, item: ItemRef | None = FERRY
) -> Line:
    """A sentence in which somebody undertakes something."""
    promise = Promise("", 0, len(text), text, owner, None, due, due_text, item, False, None, None, 0.9)
    return Line(text, item, "commitment", promised=promise)


def logged(rows: Iterable[tuple[str, str, str, str]], at: int, item: ItemRef | None = None) -> Line:
    """A table of actions; the row `at` is read as a promise."""
    lines = ["Minute\tAction\tOwner\tPosition", *("\t".join(row) for row in rows)]
    _, action, owner, _ = list(rows)[at]
    text = "\n".join(lines)
    start = text.index(action)
    promise = Promise("", start, start + len(action), action, owner, None, None, None, item, False, None, None, 0.8)
    return Line(text, item, "commitment", promised=promise)


def written(
    place: str,
    *lines: Line,
    panel: str | None = CABINET,
    day: date | None = MARCH,
    kind: PartKind = "minutes",
    council: str = COUNCIL,
    there: Attendance | None = None,
) -> Written:
    """A paper of one part on one page."""
    sha256 = hashlib.sha256(f"{place}{lines}".encode()).hexdigest()
    document = Document(
        id=identity.document_id(place),
        title=place,
        council=council,
        media_type="text/plain",
        sha256=sha256,
        size=len(lines),
        pages=1,
        source_url=None,
        retrieved_at=datetime(2020, 1, 1, tzinfo=UTC),
    )
    part = Part(identity.part_id(place, 0), kind, place, panel, day, None, 1, 1)
    ids = identity.passage_ids(place, [line.text for line in lines])
    paper = Paper(
        document=document,
        pages=(PageText(1, "\n".join(line.text for line in lines)),),
        parts=(part,),
        passages=tuple(_passage(name, line, part, document) for name, line in zip(ids, lines, strict=True)),
        sightings=tuple(
            replace(line.decided, passage_id=name) for name, line in zip(ids, lines, strict=True) if line.decided
        ),
        promises=tuple(
            replace(line.promised, passage_id=name) for name, line in zip(ids, lines, strict=True) if line.promised
        ),
        attendance=((part.id, there),) if there else (),
    )
    return Written(paper, place)


def _passage(name: str, line: Line, part: Part, document: Document) -> Passage:
    return Passage(
        id=name,
        text=line.text,
        kind=line.kind,
        council=document.council,
        panel=part.panel,
        date=part.date,
        item=line.item,
        part=PartRef(part.id, part.kind, part.title),
        document=DocumentRef(document.id, document.title, None, document.retrieved_at),
        page=1,
        printed_page=None,
        paragraph=None,
        heading=line.heading,
        boxes=(),
        spans=(Span(1, 0, len(line.text), 0),),
        complete=line.complete,
    )


def put(catalogue: Catalogue, *papers: Written) -> None:
    """Lands papers, without vectors of any meaning."""
    for one in papers:
        document = one.paper.document
        keys = [f"key of {passage.id}" for passage in one.paper.passages]
        source = Source(one.place, document.council, document.sha256, "tests", None, document.id)
        catalogue.put(one.paper, one.place, source, keys, dict.fromkeys(keys, Embedding(bytes(8), bytes(2))))


def linked(catalogue: Catalogue, *papers: Written) -> Linked:
    """Lands papers and links all that are held."""
    put(catalogue, *papers)
    return link(catalogue)


def all_resolutions(catalogue: Catalogue) -> list[Resolution]:
    """The register of resolutions, oldest meeting first."""
    with catalogue.reading() as connection:
        return resolutions(connection, Filters(), limit=1000)[::-1]


def all_commitments(catalogue: Catalogue, today: date = date(2020, 1, 1)) -> list[Commitment]:
    """The register of commitments, oldest meeting first."""
    with catalogue.reading() as connection:
        return commitments(connection, Filters(), today=today, limit=1000)[::-1]


def the(found: Iterable[Resolution], words: str) -> Resolution:
    """The resolution that has these words."""
    return next(one for one in found if words in one.text)
