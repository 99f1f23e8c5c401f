"""What the papers say, paragraph by paragraph, and whose meeting and item each paragraph belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sample.kinds import DRAFT, roll
from sample.prose import blocks, marked, plain
from sample.readback import squashed
from sample.records import Asked, Enclosure, Mark, Minutes, Paper, Report, Resolved, Slides
from sample.shelf import Shelved


@dataclass(frozen=True, slots=True)
class Ground:
    """A paragraph, or a table whole, under its title; `item` is none where a paper belongs to no item."""

    panel: str
    date: str
    item: int | None
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a mark, what the record says of them, and where they stand."""

    mark: Mark
    words: str
    panel: str
    date: str
    item: int | None
    title: str


@dataclass(frozen=True)
class Grounds:
    """All of the papers that may be read, as records."""

    shelf: Sequence[Shelved]
    folder: Path

    @cached_property
    def minutes(self) -> dict[tuple[str, str], Minutes]:
        """The minutes of every sitting, by panel and date."""
        held = (held for paper in self.shelf for held in paper.holds)
        return {(each.meeting.panel, each.meeting.date): each for each in held if isinstance(each, Minutes)}

    @cached_property
    def sittings(self) -> set[tuple[str, str]]:
        """Panel and date of every meeting of which any paper is held."""
        held = ((each.meeting.panel, each.meeting.date) for paper in self.shelf for each in paper.holds)
        return {*held, *((paper.meeting.panel, paper.meeting.date) for paper in self.shelf)}

    @cached_property
    def paragraphs(self) -> list[Ground]:
        """Every paragraph and table."""
        return [
            Ground(panel, date, item, title, words)
            for panel, date, item, title, source in self._sources()
            for words in _paragraphs(source)
        ]

    @cached_property
    def marks(self) -> dict[str, Marked]:
        """Every mark of the records."""
        known: dict[str, Mark] = {}
        for paper in self.shelf:
            for held in paper.holds:
                known |= getattr(held, "marks", {})
        return {
            name: Marked(known[name], words, panel, date, item, title)
            for panel, date, item, title, source in self._sources()
            for name, words in marked(source).items()
        }

    def standing(self, words: str) -> list[Ground]:
        """The paragraphs in which these words stand in a row."""
        wanted = squashed(plain(words))
        return [ground for ground, held in zip(self.paragraphs, self._squashed, strict=True) if wanted in held]

    @cached_property
    def _squashed(self) -> list[str]:
        return [squashed(ground.words) for ground in self.paragraphs]

    def resolutions(self) -> Iterator[Marked]:
        """What was moved or resolved."""
        return (each for each in self.marks.values() if isinstance(each.mark, Resolved))

    def recommendations(self) -> Iterator[Marked]:
        """What reports ask for."""
        return (each for each in self.marks.values() if isinstance(each.mark, Asked))

    def _sources(self) -> Iterator[tuple[str, str, int | None, str, str]]:
        for paper in self.shelf:
            for held in paper.holds:
                where = held.meeting.panel, held.meeting.date
                for item, title, source in _words_of(held):
                    yield *where, item, title, source
            if not paper.holds and not paper.refused:
                words = (self.folder / paper.file).read_text("utf8")
                yield paper.meeting.panel, paper.meeting.date, None, paper.title, words


def _words_of(held: Enclosure) -> Iterator[tuple[int | None, str, str]]:
    if isinstance(held, Minutes):
        if held.status == "draft":
            yield None, "Minutes", DRAFT
        there = held.attendance
        people = [f"{name} {role}" for name, role in (*there.others, *there.officers)]
        apologies = [f"Apologies: {'; '.join(there.apologies)}." for _ in there.apologies[:1]]
        for line in [*roll(there), *people, *apologies] if held.closing else []:
            yield None, "Attendance", line
        for entry in held.items:
            for source in (entry.title, entry.body, entry.decision, entry.after, entry.reasons, entry.options):
                yield entry.number, entry.title, source
        return
    for source in (held.title, *_bodies(held)):
        yield held.item, held.title, source


def _bodies(held: Report | Paper | Slides) -> Iterator[str]:
    if isinstance(held, Report):
        yield " ".join(cell for row in held.cover for cell in row)
        yield from (held.asked, held.body, *(extra.body for extra in held.appendices if not extra.exempt))
    elif isinstance(held, Paper):
        yield held.body
    else:
        yield from (f"{name}\n\n{lines}" for name, lines in held.slides)


def _paragraphs(source: str) -> Iterator[str]:
    for block in blocks(source):
        words = " ".join(cell for row in block.rows for cell in row) if block.kind == "table" else block.text
        if words.strip():
            yield plain(words)
