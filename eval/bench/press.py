"""Papers made of recombined sentences: as many as wanted, the same ones again from the same seed.

What is real of them: every sentence was written in a paper and read by the model, and items, headings, kinds and their
order are those of papers. What is not: names, streets, sums, dates and numbers are exchanged after the model has read a
sentence. A passage's vector is the unit vector of the sum of its sentences' and headings' vectors and some noise, and
its words' vectors are those of the sentences in a row. Times and exactness are measured on such papers, not relevance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random

import numpy as np

from eval.bench.matters import Base, Sources
from eval.bench.wording import PEOPLE, STREETS, cast
from index.context import context, words_to_encode
from index.encoder import Encoder, Vectors, pack, unit
from index.identity import digest, document_id, part_id, passage_ids
from index.intake import Embedding, Paper, Promise, Sighting
from index.records import (
    Attendance,
    Document,
    DocumentRef,
    ItemRef,
    MinutesStatus,
    Outcome,
    PageText,
    Part,
    PartKind,
    PartRef,
    Passage,
    Span,
    Votes,
)

COUNCIL = "Harrowmere Borough Council"

_SUBJECTS = "Audit Climate Culture Education Finance Health Highways Housing Leisure Licensing Planning Transport Waste"
PANELS = (
    "Cabinet",
    *(
        f"{subject} {kind}"
        for kind in ("Committee", "Scrutiny Panel", "Working Group")
        for subject in _SUBJECTS.split()
    ),
)
"""Forty bodies, about what a large council has in ten years."""

_BUSY = tuple(1 / (rank + 2) for rank in range(len(PANELS)))
"""How often each meets: the first has 15 papers in 100, the last one in 140."""

FIRST, YEARS = date(2015, 1, 1), 10

PASSAGES = 200
"""Passages of a document: a middling pack."""

_IN_A_PART, _IN_A_MATTER, _ON_A_PAGE, _LINE = 50, 15, 10, 90
"""At most so many passages in a part and a matter, about so many on a page, and so many letters in a line."""

_ANOTHER = 0.5
"""Chance of a sentence to be exchanged for one of another passage of its kind."""

_SOMEWHERE = 0.6
"""Chance of an item to be about a place: items that recur at every meeting are about none."""

_HEADING, _NOISE = 0.5, 0.15
"""What a heading's vector counts against a sentence's, and the length of the noise against the unit vector. Chosen."""

_OUTCOMES: tuple[tuple[Outcome, int], ...] = (
    ("agreed", 6),
    ("approved", 4),
    ("noted", 4),
    ("deferred", 1),
    ("lost", 1),
)
_TOP, _LEFT, _RIGHT, _HIGH = 72.0, 72.0, 523.0, 12.0


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper as the catalogue takes it."""

    paper: Paper
    lineage: str
    keys: tuple[str, ...]
    embeddings: dict[str, Embedding]


@dataclass(slots=True)
class _Draft:
    """A passage before it has its place: `places` are its sentences and `starts` where each begins in its text."""

    base: Base
    part: int
    item: ItemRef
    heading: tuple[str, ...]
    places: list[int]
    text: str
    starts: list[int]


@dataclass(slots=True)
class _Setting:
    """What a paper's parts and items are called; `spoken` are the texts that each title was made of."""

    panel: str
    day: date
    kinds: list[PartKind] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    spoken: dict[str, tuple[int, ...]] = field(default_factory=dict)


class Press:
    """Makes papers from sources; `paper(n)` is always the same one for the same sources and seed."""

    def __init__(self, sources: Sources, encoder: Encoder, seed: int) -> None:
        self._sources, self._encoder, self._seed = sources, encoder, seed
        self._kinds = list(sources.matters)
        self._shares = [sum(len(m.bases) for m in sources.matters[kind]) for kind in self._kinds]
        self._alike: dict[str, list[int]] = {}
        for matters in sources.matters.values():
            for base in (base for matter in matters for base in matter.bases):
                self._alike.setdefault(base.kind, []).extend(base.sentences)
        said = sources.said
        self._titles = {
            (kind, panel): f"{kind.capitalize()} of the {panel}" for kind in self._kinds for panel in PANELS
        }
        for text in (*self._titles.values(), *STREETS):
            said.place(text)
        said.encode(encoder)

    def paper(self, number: int, passages: int = PASSAGES) -> Printed:
        """The paper of this number, with so many passages."""
        chance = Random(f"{self._seed}/{number}")
        lineage = f"bench/{self._seed}/{number}"
        setting = _Setting(chance.choices(PANELS, _BUSY)[0], FIRST + timedelta(chance.randrange(365 * YEARS)))
        while len(setting.drafts) < passages:
            self._part(setting, chance, min(_IN_A_PART, passages - len(setting.drafts)))
        document = _document(lineage, setting, len(setting.drafts))
        parts = tuple(self._parts(setting, lineage))
        found = tuple(_passages(setting, parts, document, lineage))
        keys = tuple(self._encoder.key(words_to_encode(passage)) for passage in found)
        vectors = self._vectors(setting, found, number)
        embeddings = {
            key: Embedding(pack(vector), self._words(setting, draft, passage))
            for key, vector, draft, passage in zip(keys, vectors, setting.drafts, found, strict=True)
        }
        pages = tuple(_pages(found))
        sightings, promises = tuple(_sightings(found, chance)), tuple(_promises(found, chance))
        paper = Paper(document, pages, parts, found, sightings, promises, tuple(_attendance(found, chance)))
        return Printed(paper, lineage, keys, embeddings)

    def _part(self, setting: _Setting, chance: Random, wanted: int) -> None:
        kind = chance.choices(self._kinds, self._shares)[0]
        part, last = len(setting.kinds), len(setting.drafts) + wanted
        setting.kinds.append(kind)
        title = self._titles[kind, setting.panel]
        setting.spoken[title] = (self._sources.said.place(title),)
        number = 0
        while len(setting.drafts) < last:
            number += 1
            matter = chance.choice(self._sources.matters[kind])
            item = ItemRef(str(number), self._spoken(setting, matter.title, chance, chance.random() < _SOMEWHERE))
            headings = {name: self._spoken(setting, name, chance) for base in matter.bases for name in base.heading}
            first = chance.randrange(max(1, len(matter.bases) - _IN_A_MATTER + 1))
            for base in matter.bases[first : first + min(_IN_A_MATTER, last - len(setting.drafts))]:
                setting.drafts.append(
                    self._draft(base, part, item, tuple(map(headings.__getitem__, base.heading)), chance)
                )

    def _spoken(self, setting: _Setting, title: str, chance: Random, somewhere: bool = False) -> str:
        said = self._sources.said
        places = [said.place(title)]
        text = cast(said.moulds[places[0]], chance)
        if somewhere:
            street = chance.choice(STREETS)
            places.append(said.place(street))
            text = f"{text}: {street}"
        setting.spoken[text] = tuple(places)
        return text

    def _draft(self, base: Base, part: int, item: ItemRef, heading: tuple[str, ...], chance: Random) -> _Draft:
        alike, moulds = self._alike[base.kind], self._sources.said.moulds
        places = [chance.choice(alike) if chance.random() < _ANOTHER else place for place in base.sentences]
        texts = [cast(moulds[place], chance) for place in places]
        starts = [0, *accumulate(len(text) + 1 for text in texts[:-1])]
        return _Draft(base, part, item, heading, places, " ".join(texts), starts)

    def _parts(self, setting: _Setting, lineage: str) -> Iterator[Part]:
        last = 0
        for ordinal, kind in enumerate(setting.kinds):
            rows = [row for row, draft in enumerate(setting.drafts) if draft.part == ordinal]
            first, last = rows[0] // _ON_A_PAGE + 1, rows[-1] // _ON_A_PAGE + 1
            title, item = self._titles[kind, setting.panel], setting.drafts[rows[0]].item
            status: MinutesStatus | None = "approved" if kind == "minutes" else None
            yield Part(
                part_id(lineage, ordinal), kind, title, setting.panel, setting.day, item, first, last, status=status
            )  # fmt: skip

    def _around(self, setting: _Setting, passage: Passage) -> tuple[int, ...]:
        return tuple(place for title in context(passage)[-2:] for place in setting.spoken[title])

    def _vectors(self, setting: _Setting, passages: Sequence[Passage], number: int) -> Vectors:
        """Unit vectors: of each passage the sum of its sentences', its headings' at less weight, and noise."""
        places: list[int] = []
        weights: list[float] = []
        starts: list[int] = []
        for draft, passage in zip(setting.drafts, passages, strict=True):
            around = self._around(setting, passage)
            starts.append(len(places))
            places += (*draft.places, *around)
            weights += (*(1.0 for _ in draft.places), *(_HEADING for _ in around))
        of_each = self._sources.said.vectors[places] * np.array(weights, dtype=np.float32)[:, None]
        noise = np.random.default_rng([self._seed, number]).standard_normal((len(starts), of_each.shape[1]))
        noise *= _NOISE / np.sqrt(of_each.shape[1])
        return unit(unit(np.add.reduceat(of_each, starts, axis=0)) + noise.astype(np.float32))

    def _words(self, setting: _Setting, draft: _Draft, passage: Passage) -> bytes:
        around, titles = self._around(setting, passage), context(passage)[-2:]
        before = sum(len(title) + 2 for title in titles)
        return self._sources.said.packed(
            [*around, *draft.places], [0] * len(around) + [before + start for start in draft.starts]
        )


def _document(lineage: str, setting: _Setting, passages: int) -> Document:
    return Document(
        id=document_id(lineage),
        title=f"{setting.panel}, {setting.day.day} {setting.day:%B %Y}",
        council=COUNCIL,
        media_type="application/pdf",
        sha256=digest(lineage),
        size=0,
        pages=-(-passages // _ON_A_PAGE),
        source_url=None,
        retrieved_at=datetime(2025, 6, 1, tzinfo=UTC),
    )


def _passages(setting: _Setting, parts: Sequence[Part], document: Document, lineage: str) -> Iterator[Passage]:
    ids = passage_ids(lineage, (draft.text for draft in setting.drafts))
    reference = DocumentRef(document.id, document.title, None, document.retrieved_at)
    at = 0
    for row, (draft, name) in enumerate(zip(setting.drafts, ids, strict=True)):
        at = 0 if row % _ON_A_PAGE == 0 else at
        part, page = parts[draft.part], row // _ON_A_PAGE + 1
        top = _TOP + 60 * (row % _ON_A_PAGE)
        lines = -(-len(draft.text) // _LINE)
        boxes = tuple((_LEFT, top + _HIGH * line, _RIGHT, top + _HIGH * (line + 1)) for line in range(lines))
        yield Passage(
            id=name,
            text=draft.text,
            kind=draft.base.kind,
            council=COUNCIL,
            panel=setting.panel,
            date=setting.day,
            item=draft.item,
            part=PartRef(part.id, part.kind, part.title),
            document=reference,
            page=page,
            printed_page=str(page),
            paragraph=None,
            heading=draft.heading,
            boxes=boxes,
            spans=(Span(page, 0, len(draft.text), at, boxes, str(page)),),
        )
        at += len(draft.text) + 1


def _pages(passages: Sequence[Passage]) -> Iterator[PageText]:
    for start in range(0, len(passages), _ON_A_PAGE):
        words = "\n".join(passage.text for passage in passages[start : start + _ON_A_PAGE])
        number = start // _ON_A_PAGE + 1
        yield PageText(number, words, 595.0, 842.0, str(number))


def _sightings(passages: Sequence[Passage], chance: Random) -> Iterator[Sighting]:
    outcomes, shares = zip(*_OUTCOMES, strict=True)
    for passage in passages:
        if passage.kind not in ("resolution", "vote"):
            continue
        counted = Votes(chance.randint(5, 40), chance.randint(0, 12), chance.randint(0, 5))
        yield Sighting(
            passage.id,
            0,
            len(passage.text),
            passage.text,
            passage.item,
            chance.choices(outcomes, shares)[0],
            counted if passage.kind == "vote" else None,
            f"Councillor {chance.choice(PEOPLE)}",
            f"Councillor {chance.choice(PEOPLE)}",
            "vote" if passage.kind == "vote" else "resolution",
            1.0,
        )


def _promises(passages: Sequence[Passage], chance: Random) -> Iterator[Promise]:
    for passage in passages:
        if passage.kind == "commitment":
            owner = f"Head of {chance.choice(_SUBJECTS.split())}"
            whole = (passage.id, 0, len(passage.text), passage.text)
            yield Promise(*whole, owner, None, None, None, passage.item, False, None, None, 1.0)


def _attendance(passages: Sequence[Passage], chance: Random) -> Iterator[tuple[str, Attendance]]:
    """Who was there, once for each part that has a passage of that kind."""
    for part, passage in {one.part.id: one for one in passages if one.kind == "attendance"}.items():
        there = chance.sample(PEOPLE, 10)
        yield part, Attendance(passage.panel, passage.date, passage.id, chair=there[0], members=tuple(there[1:]))
