"""Small PDFs for tests, set line by line where the test says, in points from the page's top left."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)
BODY, BOLD = "Helvetica", "Helvetica-Bold"
SIZE, LEADING = 11.0, 13.5
LEFT, HANG, RIGHT = 72.0, 108.0, 523.0


class Sheet:
    """A page being set. `y` is the baseline of the last line, from the top."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self.height = height
        self.y = 90.0

    def at(self, x: float, y: float, text: str, font: str = BODY, size: float = SIZE) -> None:
        """One line at a place."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text)

    def line(self, text: str, x: float = LEFT, font: str = BODY, size: float = SIZE, gap: float = 0.0) -> None:
        """One line under the last, with `gap` points of extra white above."""
        self.y += LEADING * size / SIZE + gap
        self.at(x, self.y, text, font, size)

    def prose(self, text: str, x: float = LEFT, right: float = RIGHT, gap: float = 0.0, mark: str = "") -> None:
        """A paragraph broken where its words reach the right edge, with a mark hanging in the margin if given."""
        for at, line in enumerate(broken(text, right - x)):
            self.line(line, x, gap=gap if at == 0 else 0.0)
            if mark and at == 0:
                self.at(LEFT, self.y, mark)

    def heading(self, text: str, gap: float = 12.0) -> None:
        self.line(text, font=BOLD, gap=gap)

    def rules(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """A grid of rules."""
        for y in ys:
            self.canvas.line(xs[0], self.height - y, xs[-1], self.height - y)
        for x in xs:
            self.canvas.line(x, self.height - ys[0], x, self.height - ys[-1])


def broken(text: str, width: float, font: str = BODY, size: float = SIZE) -> list[str]:
    """Text as lines no wider than a width, as a typesetter breaks them."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, font, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def pdf(
    path: Path,
    *pages: Callable[[Sheet], None],
    size: tuple[float, float] = A4,
    rotate: int = 0,
    title: str | None = None,
    crop: tuple[float, float, float, float] | None = None,
    outline: Sequence[tuple[str, int, int]] = (),
) -> Path:
    """A PDF of pages, each set by a function. `outline` lists (title, level from 0, page from 1)."""
    canvas = Canvas(str(path), pagesize=size if rotate % 180 == 0 else size[::-1])  # which reportlab turns back
    if title is not None:
        canvas.setTitle(title)
    if crop:
        canvas.setCropBox(crop)
    for number, page in enumerate(pages, start=1):
        canvas.setPageRotation(rotate)
        for entry, level, where in outline:
            if where == number:
                canvas.bookmarkPage(entry)
                canvas.addOutlineEntry(entry, entry, level)
        page(Sheet(canvas, size[1]))
        canvas.showPage()
    canvas.save()
    return path
