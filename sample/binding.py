"""How parts are bound into one PDF: pages, printed numbers, running heads, footers, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageBreak, PageTemplate, Spacer

from sample.layout import House, paragraph
from sample.people import COUNCIL

LEFT, RIGHT, TOP, FOOT = 25 * mm, 20 * mm, 26 * mm, 32 * mm
WIDTH = A4[0] - LEFT - RIGHT
WIDE = A4[1] - LEFT - RIGHT

PartKind = Literal["agenda", "minutes", "decision", "report", "appendix", "presentation", "other"]


@dataclass(slots=True)
class Part:
    """One paper within a pack, and the flowables it is made of."""

    kind: PartKind
    panel: str
    date: str
    item: int | None
    title: str
    story: list[Flowable]
    wide: bool = False
    stamped: bool = False
    running_head: str = ""
    exempt: str | None = None
    bookmark: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a part came to lie: PDF pages from 1, and the printed number of its first and last page."""

    part: Part
    page_from: int
    page_to: int
    printed_from: int
    printed_to: int


@dataclass(frozen=True, slots=True)
class Binding:
    """How a pack is put together."""

    house: House
    title: str
    first_printed: int = 1
    bookmarks: bool = False
    blank_versos: bool = False
    numbered_front: bool = False


@dataclass(slots=True)
class _Run:
    """What is known while the pages are being drawn."""

    binding: Binding
    starts: list[tuple[int, Part]] = field(default_factory=list)
    fronts: int = 0

    def printed(self, page: int) -> int:
        return page - self.fronts + self.binding.first_printed - 1


class _Start(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Takes no room; notes on which page its part begins."""

    def __init__(self, run: _Run, part: Part) -> None:
        super().__init__()
        self.run, self.part = run, part

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        page = self.canv.getPageNumber()
        self.run.starts.append((page, self.part))
        if self.run.binding.bookmarks and self.part.bookmark:
            name = f"part{len(self.run.starts)}"
            self.canv.bookmarkPage(name)
            stamp = f"{self.part.item} " if self.part.item else ""
            level = 1 if self.part.kind == "appendix" else 0
            self.canv.addOutlineEntry(f"{stamp}{self.part.title}", name, level=level, closed=False)


def bind(parts: Sequence[Part], binding: Binding, path: Path, fronts: int = 0) -> list[Placed]:
    """Write the parts into one PDF; the first `fronts` pages stand outside the printed numbering."""
    run = _Run(binding, fronts=fronts)
    pages = _draw(parts, run, path)
    ends = [start - 1 for start, _ in run.starts[1:]] + [pages]
    return [
        Placed(part, start, end, run.printed(start), run.printed(end))
        for (start, part), end in zip(run.starts, ends, strict=True)
    ]


def _draw(parts: Sequence[Part], run: _Run, path: Path) -> int:
    doc = BaseDocTemplate(
        str(path),
        pagesize=A4,
        title=run.binding.title,
        author=COUNCIL,
        invariant=1,
        pageCompression=1,
    )

    def furnish(canvas: Canvas, _: object) -> None:
        _furnish(canvas, run)

    tall = Frame(LEFT, FOOT, WIDTH, A4[1] - TOP - FOOT, 0, 0, 0, 0, id="tall")
    wide = Frame(LEFT, FOOT, WIDE, A4[0] - TOP - FOOT, 0, 0, 0, 0, id="wide")
    doc.addPageTemplates(
        [
            PageTemplate("tall", [tall], onPageEnd=furnish, pagesize=A4),
            PageTemplate("wide", [wide], onPageEnd=furnish, pagesize=landscape(A4)),
        ]
    )
    story: list[Flowable] = []
    for number, part in enumerate(parts):
        story.append(NextPageTemplate("wide" if part.wide else "tall"))
        if number:
            story.append(PageBreak())
        story.append(_Start(run, part))
        story.extend(part.story)
        if run.binding.blank_versos and part.kind == "minutes":
            story.extend([PageBreak(), Spacer(1, 100 * mm), _blank(run.binding.house)])
    if parts[0].wide:
        doc.pageTemplates.reverse()
    doc.build(story)
    pages: int = doc.page
    return pages


def _blank(house: House) -> Flowable:
    return paragraph(house, "This page is intentionally left blank", leftIndent=50 * mm)


def _furnish(canvas: Canvas, run: _Run) -> None:
    house = run.binding.house
    width, height = canvas._pagesize
    page = canvas.getPageNumber()
    first = bool(run.starts) and run.starts[-1][0] == page
    part = run.starts[-1][1]
    canvas.saveState()
    canvas.setFont(house.bold if part.stamped and first else house.face, house.size)
    if part.stamped and first and part.item is not None:
        canvas.drawRightString(width - RIGHT, height - 14 * mm, house.stamp.format(n=part.item))
    elif part.running_head or house.running_head:
        canvas.setFont(house.face, 8.5)
        canvas.drawRightString(width - RIGHT, height - 14 * mm, part.running_head or house.running_head)
    canvas.setFont(house.face, 8.5)
    if page > run.fronts:
        label = house.page_label.format(n=run.printed(page))
        if house.label_at == "centre":
            canvas.drawCentredString(width / 2, 10 * mm, label)
        elif house.label_at == "right":
            canvas.drawRightString(width - RIGHT, 10 * mm, label)
        else:
            canvas.drawString(LEFT, 10 * mm, label)
    if house.sensitivity:
        canvas.drawString(LEFT, 14.5 * mm, "EXEMPT" if part.exempt else house.sensitivity)
    _notes(canvas, house, width)
    canvas.restoreState()


def _notes(canvas: Canvas, house: House, width: float) -> None:
    waiting: list[str] = getattr(canvas, "waiting_notes", [])
    if not waiting:
        return
    set_notes = [paragraph(house, words, fontSize=7.6, leading=9, spaceAfter=0, alignment=TA_LEFT) for words in waiting]
    base = 18 * mm
    for note in reversed(set_notes):
        _, tall = note.wrap(width - LEFT - RIGHT, 30 * mm)
        note.drawOn(canvas, LEFT, base)
        base += tall + 1
    canvas.line(LEFT, base + 2, LEFT + 50 * mm, base + 2)
    canvas.waiting_notes = []
