"""Scans, drawn here as pictures and read by Tesseract."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from ingest import formats, ocr, pdf
from ingest.reading import Reading, Unreadable
from tests.conftest import lacking
from tests.ingest.agreement import assert_agrees

LINES = ["The lock keeper reported that the gates", "were oiled and that the pound was full", "on the first of May."]
WIDTH, HEIGHT = 1240, 1754
POINTS_A_DOT = 72 / 150


def scanned(path: Path, pages: list[list[str]]) -> Path:
    """A PDF of pictures at 150 dots an inch, with lines of words from 200 dots down and 150 in."""
    pictures = []
    font = ImageFont.load_default(30)
    for lines in pages:
        picture = Image.new("L", (WIDTH, HEIGHT), 255)
        for row, line in enumerate(lines):
            ImageDraw.Draw(picture).text((150, 200 + 45 * row), line, 0, font)
        pictures.append(picture)
    pictures[0].save(path, "PDF", resolution=150, save_all=True, append_images=pictures[1:])
    return path


def read(path: Path) -> Reading:
    if ocr.data_folder() is None:
        lacking("Tesseract's English data")
    with ocr.Eyes(path) as see:
        reading = pdf.read(path, see)
    assert_agrees(reading)
    return reading


def test_words_of_a_scan_are_read_with_how_sure_the_machine_is(tmp_path: Path) -> None:
    reading = read(scanned(tmp_path / "a.pdf", [LINES]))
    assert "oiled and that the pound was full" in reading.blocks[0].text
    sure = reading.pages[0].confidence
    assert sure is not None
    assert 0.5 < sure <= 1


def test_boxes_of_a_scan_are_in_points_of_the_page(tmp_path: Path) -> None:
    reading = read(scanned(tmp_path / "a.pdf", [LINES]))
    x0, y0, x1, y1 = reading.blocks[0].pieces[0].boxes[0]
    assert x0 == pytest.approx(150 * POINTS_A_DOT, abs=4)
    assert y0 == pytest.approx(200 * POINTS_A_DOT, abs=8)
    assert x0 < x1 < WIDTH * POINTS_A_DOT
    assert y0 < y1 < HEIGHT * POINTS_A_DOT
    assert reading.pages[0].width == pytest.approx(WIDTH * POINTS_A_DOT, abs=1)


def test_a_blank_page_between_scans_stays_empty(tmp_path: Path) -> None:
    reading = read(scanned(tmp_path / "a.pdf", [LINES, [], LINES]))
    assert [bool(page.text) for page in reading.pages] == [True, False, True]
    assert reading.pages[1].confidence is None


def test_without_tesseracts_data_a_scan_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "_DATA_FOLDERS", ())
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    with pytest.raises(Unreadable, match="install Tesseract's English data"):
        formats.read(scanned(tmp_path / "a.pdf", [LINES]))


def test_a_blank_scan_holds_no_words(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"holds no words \(2 pages\)"):
        formats.read(scanned(tmp_path / "a.pdf", [[], []]))


def test_a_page_that_lies_on_its_side_is_read_and_its_boxes_are_those_of_the_page(tmp_path: Path) -> None:
    upright = scanned(tmp_path / "a.pdf", [LINES * 3])
    picture = pypdfium2.PdfDocument(upright)[0].render(scale=150 / 72).to_pil()
    picture.rotate(90, expand=True).save(tmp_path / "b.pdf", "PDF", resolution=150)
    reading = read(tmp_path / "b.pdf")
    assert "oiled and that the pound was full" in reading.blocks[0].text
    x0, y0, x1, y1 = reading.blocks[0].pieces[0].boxes[0]
    assert x1 - x0 < y1 - y0
    assert x0 == pytest.approx(200 * POINTS_A_DOT, abs=8)
    assert reading.pages[0].width > reading.pages[0].height


def test_a_drawing_gives_no_words_but_a_warning(tmp_path: Path) -> None:
    if ocr.data_folder() is None:
        lacking("Tesseract's English data")
    scanned(tmp_path / "a.pdf", [LINES, []])
    pages = [page.render(scale=150 / 72).to_pil() for page in pypdfium2.PdfDocument(tmp_path / "a.pdf")]
    pen = ImageDraw.Draw(pages[1])
    for step in range(0, 900, 18):
        left = 150 + step % 333
        pen.arc((left, 150 + step, left + 60 + step % 97, 230 + step), 20, 200 + step % 140, 0, 4)
        pen.line((200 + step % 613, 300 + step, 260 + step % 257, 330 + step), 0, 3)
    pages[0].save(tmp_path / "b.pdf", "PDF", resolution=150, save_all=True, append_images=pages[1:])
    reading = formats.read(tmp_path / "b.pdf")
    assert [bool(page.text) for page in reading.pages] == [True, False]
    assert reading.warnings == ("pages not read, since they are drawings or handwriting: 2",)
