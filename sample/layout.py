"""How a paper is set: a panel's house style, and blocks of prose as reportlab's flowables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Indenter, PageBreak, Paragraph, Spacer, Table, TableStyle

from sample import figures
from sample.prose import Block, dressed

HANG = 13 * mm
# Where a long word may be broken at the end of a line, for the papers whose house hyphenates.
BREAKS = re.compile(
    r"(?<=[a-z]{3})(?=(?:tion|ment|ing|able|ance|ence|sion|ture|tive|tial|ity)(?:s|ly|al)?\b)"
    r"|(?<=[aeiou][lmnprst])(?=[bcdfgklmnprst][aeiou][a-z]{2})"
)


@dataclass(frozen=True, slots=True)
class House:
    """How one panel's papers look."""

    face: str
    bold: str
    italic: str
    size: float
    page_label: str = "Page {n}"
    label_at: Literal["left", "centre", "right"] = "centre"
    running_head: str = ""
    sensitivity: str = ""
    stamp: str = "Agenda Item No: {n}"
    hyphens: bool = False
    ligatures: bool = False
    justified: bool = False
    heading_colour: str = "#000000"


for _name, _file in (("Vera", "Vera.ttf"), ("Vera-Bold", "VeraBd.ttf"), ("Vera-Italic", "VeraIt.ttf")):
    pdfmetrics.registerFont(TTFont(_name, _file))
pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera-Italic", boldItalic="Vera-Bold")


class FootNote(Flowable):  # type: ignore[misc]  # reportlab ships no types
    """Takes no room in the text; hands its words to the page, which sets them at its foot."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """No room."""
        return 0, 0

    def draw(self) -> None:
        """Leave the words with the canvas for the end of the page."""
        waiting: list[str] = getattr(self.canv, "waiting_notes", [])
        waiting.append(self.words)
        self.canv.waiting_notes = waiting


def style(house: House, name: str = "body", **changes: Any) -> ParagraphStyle:
    """The house's paragraph style, with changes."""
    settings: dict[str, Any] = {
        "fontName": house.face,
        "fontSize": house.size,
        "leading": house.size * 1.28,
        "spaceAfter": house.size * 0.75,
        "alignment": TA_JUSTIFY if house.justified else TA_LEFT,
        "bulletFontName": house.face,
        "bulletFontSize": house.size,
        "splitLongWords": 0,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    settings.update(changes)
    return ParagraphStyle(name, **settings)


def words(house: House, text: str) -> str:
    """The text as the house sets it: marked up, and with its hyphens and ligatures."""
    markup = dressed(text)
    if house.ligatures:
        markup = re.sub(r"(?<!<)fi(?![^<]*>)", "\ufb01", markup).replace("fl", "\ufb02")
    if house.hyphens:
        markup = BREAKS.sub("\u00ad", markup)
    return markup


def paragraph(house: House, text: str, bullet: str | None = None, **changes: Any) -> Paragraph:
    """One paragraph."""
    return Paragraph(words(house, text), style(house, **changes), bulletText=bullet)


def heading(house: House, text: str, indent: float = 0) -> Paragraph:
    """A heading, kept with what follows; '1. Purpose' hangs its number."""
    found = re.fullmatch(r"(\d+\.|Appendix \d+:?)\s+(.*)", text)
    numbered = found is not None and text[0].isdigit()
    return paragraph(
        house,
        f"**{found.group(2) if found and numbered else text}**",
        bullet=found.group(1) if found and numbered else None,
        leftIndent=HANG if numbered else indent,
        bulletFontName=house.bold,
        fontSize=house.size + 1,
        bulletFontSize=house.size + 1,
        leading=(house.size + 1) * 1.3,
        spaceBefore=house.size * 0.7,
        textColor=house.heading_colour,
        bulletColor=house.heading_colour,
        keepWithNext=1,
        alignment=TA_LEFT,
    )


def title(house: House, text: str, size: float = 16, **changes: Any) -> Paragraph:
    """A large title."""
    settings: dict[str, Any] = {
        "fontSize": size,
        "leading": size * 1.2,
        "spaceAfter": size * 0.5,
        "alignment": TA_LEFT,
        "textColor": house.heading_colour,
    }
    settings.update(changes)
    return paragraph(house, f"**{text}**", **settings)


def gap(height: float = 4) -> Spacer:
    """White space, in millimetres."""
    return Spacer(1, height * mm)


def ruled(
    house: House,
    rows: Iterable[Iterable[str]],
    width: float,
    widths: Iterable[float] = (),
    *,
    head: bool = True,
    grid: bool = True,
    size: float | None = None,
) -> Table:
    """A table whose cells wrap; its lines are ruled unless `grid` is off."""
    cells = [list(row) for row in rows]
    parts = list(widths) or [1.0] * len(cells[0])
    small = size or house.size - 1.2
    body: dict[str, Any] = {"fontSize": small, "leading": small * 1.2, "spaceAfter": 0, "alignment": TA_LEFT}

    def cell(text: str, row: int) -> Paragraph:
        figure = bool(re.fullmatch(r"[(\-–£*]*[\d,.]+[%)*]*", text)) and row > 0
        dress = f"**{text}**" if head and row == 0 and text else text
        return paragraph(house, dress, **(body | {"alignment": TA_RIGHT if figure else TA_LEFT}))

    table = Table(
        [[cell(text, number) for text in row] for number, row in enumerate(cells)],
        colWidths=[width * part / sum(parts) for part in parts],
        repeatRows=1 if head else 0,
        hAlign="LEFT",
    )
    lines: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    if grid:
        lines.append(("GRID", (0, 0), (-1, -1), 0.5, colors.black))
    if head and grid:
        lines.append(("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e6e6e6")))
    table.setStyle(TableStyle(lines))
    return table


def setting(house: House, many: Iterable[Block], width: float, base: float = 0) -> list[Flowable]:
    """The blocks as flowables in a column of this width; what is not numbered stands `base` from the left."""
    flow: list[Flowable] = []
    for block in many:
        flow.extend(_set(house, block, width, base))
    return flow


def _set(house: House, block: Block, width: float, base: float) -> list[Flowable]:
    if block.kind in LINES:
        return [LINES[block.kind](house, block, base)]
    if block.kind == "table":
        room = width - base
        plain = block.number == "plain"
        table = ruled(house, block.rows, room, block.widths, head=not plain, grid=not plain)
        return [Indenter(left=base), table, Indenter(left=-base), gap(4)]
    if block.kind == "figure":
        drawing: Drawing = figures.FIGURES[block.text](house.face, house.bold)
        return [drawing, gap(3)]
    return [PageBreak()] if block.kind == "page" else [FootNote(f"^{block.number}^ {block.text}")]


def _plain(house: House, block: Block, base: float) -> Paragraph:
    return paragraph(house, block.text, leftIndent=base)


def _hanging(house: House, block: Block, _base: float) -> Paragraph:
    return paragraph(house, block.text, bullet=block.number, leftIndent=HANG)


def _at(step: float) -> Callable[[House, Block, float], Paragraph]:
    def placed(house: House, block: Block, base: float) -> Paragraph:
        mark = block.number or "•"
        under = HANG - 2 * mm if not base and block.kind == "bullet" else 0
        left = base + step * mm + under
        return paragraph(house, block.text, bullet=mark, leftIndent=left, bulletIndent=left - 8 * mm)

    return placed


def _lead(house: House, block: Block, base: float) -> Paragraph:
    return paragraph(house, f"**{block.text}**", leftIndent=base, keepWithNext=1)


def _right(house: House, block: Block, _base: float) -> Paragraph:
    return paragraph(house, f"**{block.text}**", alignment=TA_RIGHT)


def _centre(house: House, block: Block, _base: float) -> Paragraph:
    return paragraph(house, block.text, alignment=TA_CENTER)


def _subheading(house: House, block: Block, base: float) -> Paragraph:
    return paragraph(house, f"**{block.text}**", leftIndent=base, keepWithNext=1, alignment=TA_LEFT)


LINES: dict[str, Callable[[House, Block, float], Paragraph]] = {
    "para": _plain,
    "hanging": _hanging,
    "clause": _at(8),
    "letter": _at(16),
    "roman": _at(24),
    "bullet": _at(8),
    "lead": _lead,
    "right": _right,
    "centre": _centre,
    "heading": lambda house, block, base: heading(house, block.text, base),
    "subheading": _subheading,
}
