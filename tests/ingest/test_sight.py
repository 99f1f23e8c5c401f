"""Words that nobody sees are not read out of a PDF; those that a machine laid under or over a scan's ink are."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.colors import white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest import pdf
from tests.ingest.pdfs import A4

LINES = ("The lamplighter of Fennel Lane was paid", "eleven shillings a week for ninety lamps.")


def scan(ink: bool) -> ImageReader:
    """A page-sized picture with a grey bar where each line's ink would be, or of blank paper."""
    picture = Image.new("L", (595, 842), 255)
    if ink:
        pen = ImageDraw.Draw(picture)
        for at in range(len(LINES)):
            pen.rectangle((72, 842 - 700 + 30 * at - 8, 300, 842 - 700 + 30 * at), fill=60)
    content = BytesIO()
    picture.save(content, "PNG")
    content.seek(0)
    return ImageReader(content)


def lay(canvas: Canvas, mode: int) -> None:
    for at, line in enumerate(LINES):
        run = canvas.beginText(72, 700 - 30 * at)
        run.setFont("Helvetica", 11)
        run.setTextRenderMode(mode)
        run.textOut(line)
        canvas.drawText(run)


def over(canvas: Canvas, ink: bool) -> None:
    canvas.drawImage(scan(ink), 0, 0, *A4)
    lay(canvas, 3)


def under(canvas: Canvas, ink: bool) -> None:
    lay(canvas, 0)
    canvas.drawImage(scan(ink), 0, 0, *A4)


def read(folder: Path, draw: Callable[[Canvas], None], size: tuple[float, float] = A4) -> list[str]:
    path = folder / "page.pdf"
    canvas = Canvas(str(path), pagesize=size)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return [line.text for line in pdf.lines_of(path)[0].lines]


@pytest.mark.parametrize("layer", [over, under])
def test_what_a_machine_read_off_a_scan_is_read(tmp_path: Path, layer: Callable[[Canvas, bool], None]) -> None:
    assert read(tmp_path, lambda canvas: layer(canvas, True)) == list(LINES)


@pytest.mark.parametrize("layer", [over, under])
def test_words_where_a_scan_has_no_ink_are_not(tmp_path: Path, layer: Callable[[Canvas, bool], None]) -> None:
    assert read(tmp_path, lambda canvas: layer(canvas, False)) == []


def test_white_words_on_a_dark_ground_are_read(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 640, 400, 90, fill=1)
        canvas.setFillColor(white)
        lay(canvas, 0)

    assert read(tmp_path, draw) == list(LINES)


def test_a_word_under_a_bar_is_not_read_and_the_rest_of_its_line_is(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        lay(canvas, 0)
        start = canvas.stringWidth("The ", "Helvetica", 11)
        canvas.rect(72 + start, 696, canvas.stringWidth("lamplighter", "Helvetica", 11), 14, fill=1)

    words = " ".join(read(tmp_path, draw))
    assert "lamplighter" not in words
    assert words.startswith("The of Fennel Lane")


def test_a_turned_page_is_looked_at_as_it_is_turned(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.setFillColor(white)
        lay(canvas, 0)
        canvas.rect(60, 640, 400, 15, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(72, 600, "The rest is dark.")

    assert read(tmp_path, draw, A4[::-1]) == ["The rest is dark."]  # reportlab turns the size back
