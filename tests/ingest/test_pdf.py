"""Reading PDFs: what comes back of pages, and how a file that cannot be read is refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from index.records import Box
from ingest.lines import Line, PageLines
from ingest.pdf import lines_of, pages_without_words, read
from ingest.reading import Reading, Unreadable
from tests.ingest.pdfs import BOLD, LEFT, Sheet, pdf

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SEED = SHARED / "seeds" / "reports-pack-2021-07-14.pdf"
PAPERS = sorted((SHARED / "data").rglob("*.pdf")) if SHARED.exists() else []
needs_shared = pytest.mark.skipif(not SEED.exists(), reason="../shared is not beside this repository")

HEDGES = "The committee heard that the hedges along Mill Lane had been cut twice since the spring and asked for a plan."

FENCES = "Fences were not discussed."


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks]


def assert_offsets_hold(reading: Reading) -> None:
    """Every piece of every block stands on its page, word for word, and the pieces cover the block."""
    pages = {page.number: page for page in reading.pages}
    for block in reading.blocks:
        at = 0
        for piece in block.pieces:
            page = pages[piece.page]
            words = page.text[piece.page_start : piece.page_start + piece.end - piece.start]
            assert block.text[piece.start : piece.end] == words
            assert not block.text[at : piece.start].strip()
            assert piece.boxes
            for box in piece.boxes:
                assert_on_page(box, page.width, page.height)
            at = piece.end
        assert at == len(block.text)


def assert_on_page(box: Box, width: float, height: float) -> None:
    x0, y0, x1, y1 = box
    assert -20 <= x0 <= x1 <= width + 20
    assert -20 <= y0 <= y1 <= height + 20


def test_a_page_comes_back_with_its_size_and_words(tmp_path: Path) -> None:
    reading = read(pdf(tmp_path / "a.pdf", lambda sheet: sheet.prose(HEDGES)))
    assert texts(reading) == [HEDGES]
    assert reading.pages[0].text == HEDGES
    assert (reading.pages[0].width, reading.pages[0].height) == (595, 842)
    assert reading.media_type == "application/pdf"
    assert_offsets_hold(reading)


@pytest.mark.parametrize("turns", [0, 90, 180, 270])
def test_a_turned_page_reads_as_a_level_one(tmp_path: Path, turns: int) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(HEDGES)
        sheet.prose(FENCES, gap=10)

    reading = read(pdf(tmp_path / "a.pdf", page, rotate=turns))
    assert texts(reading) == [HEDGES, FENCES]
    assert (reading.pages[0].width, reading.pages[0].height) == ((595, 842) if turns % 180 == 0 else (842, 595))
    assert_offsets_hold(reading)
    box = reading.blocks[0].pieces[0].boxes[0]
    assert (box[3] - box[1] < box[2] - box[0]) == (turns % 180 == 0)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_text_set_sideways_on_an_upright_page_reads_as_lines(tmp_path: Path, angle: int) -> None:
    def sideways(sheet: Sheet) -> None:
        sheet.canvas.translate(300, 420)
        sheet.canvas.rotate(angle)
        sheet.canvas.drawString(-200, 7, "The first line of a table set sideways on its page and")
        sheet.canvas.drawString(-200, -7, "its second line, which follows the first.")

    reading = read(pdf(tmp_path / "a.pdf", sideways))
    assert texts(reading)[0].startswith("The first line")
    assert "page and its second line" in texts(reading)[0]
    assert_offsets_hold(reading)
    box = reading.blocks[0].pieces[0].boxes[0]
    if angle != 180:
        assert box[3] - box[1] > box[2] - box[0], "the line's box stands upright on the page as displayed"


def test_a_crop_box_moves_the_origin(tmp_path: Path) -> None:
    page = read(pdf(tmp_path / "a.pdf", lambda sheet: sheet.at(100, 120, "Item"), crop=(50, 100, 500, 800)))
    assert (page.pages[0].width, page.pages[0].height) == (450, 700)
    x0, y0, _, y1 = page.blocks[0].pieces[0].boxes[0]
    assert x0 == pytest.approx(50, abs=1)
    assert y0 < 120 - 42 < y1


def test_words_outside_the_visible_page_are_not_read(tmp_path: Path) -> None:
    def page(sheet: Sheet) -> None:
        sheet.prose(HEDGES)
        sheet.at(700, 300, "printer's slug")

    assert texts(read(pdf(tmp_path / "a.pdf", page))) == [HEDGES]


def test_fractions_and_hard_spaces_are_made_plain(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", lambda sheet: sheet.line("The officer\u00a0spent £1½m on caf\u00e9s."))
    assert texts(read(path)) == ["The officer spent £11⁄2m on cafés."]


def test_bookmarks_keep_their_levels_and_pages(tmp_path: Path) -> None:
    path = pdf(
        tmp_path / "a.pdf",
        *[lambda sheet: sheet.prose(HEDGES)] * 3,
        outline=[("5 Minutes", 0, 1), ("6 Hedges", 0, 2), ("6a Appendix", 1, 3)],
    )
    marks = [(mark.title, mark.page, mark.level) for mark in read(path).bookmarks]
    assert marks == [("5 Minutes", 1, 1), ("6 Hedges", 2, 1), ("6a Appendix", 3, 2)]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Hedge strategy 2031", "Hedge strategy 2031"),
        ("Microsoft Word - Hedge strategy.doc", None),
        ("untitled", None),
        ("report_v3.docx", None),
        ("", None),
    ],
)
def test_a_title_is_kept_when_a_person_gave_it(tmp_path: Path, given: str, kept: str | None) -> None:
    assert read(pdf(tmp_path / "a.pdf", lambda sheet: sheet.prose(HEDGES), title=given)).title == kept


def test_a_scanned_page_comes_back_empty_and_is_named(tmp_path: Path) -> None:
    picture = tmp_path / "scan.png"
    Image.new("L", (595, 842), 200).save(picture)

    def scan(sheet: Sheet) -> None:
        sheet.canvas.drawImage(str(picture), 0, 0, 595, 842)
        sheet.at(280, 800, "Page 2")

    reading = read(pdf(tmp_path / "a.pdf", lambda sheet: sheet.prose(HEDGES), scan))
    assert reading.pages[1].text == ""
    assert pages_without_words(reading) == (2,)


def test_pages_read_off_a_scan_go_through_the_same_builder(tmp_path: Path) -> None:
    def see(_: Path, number: int) -> PageLines:
        lines = [Line("the verges, and that the", (72, 60, 500, 74), 11, False, number)]
        lines.append(Line("work be done by May.", (72, 75, 250, 89), 11, False, number))
        return PageLines(number, 595, 842, tuple(lines), confidence=0.9)

    def first(sheet: Sheet) -> None:
        sheet.y = 740
        sheet.prose(HEDGES + " Members agreed that the contractor should look at")

    reading = read(pdf(tmp_path / "a.pdf", first, lambda _: None), see)
    assert len(reading.blocks) == 1
    assert reading.blocks[0].text.endswith("look at the verges, and that the work be done by May.")
    assert [page.confidence for page in reading.pages] == [None, 0.9]
    assert pages_without_words(reading) == ()
    assert_offsets_hold(reading)


def test_an_encrypted_paper_is_refused_as_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(72, 700, "words")
    canvas.save()
    with pytest.raises(Unreadable, match="encrypted"):
        read(path)


def test_a_paper_cut_short_is_refused_or_read_as_far_as_it_goes(tmp_path: Path) -> None:
    whole = pdf(tmp_path / "a.pdf", lambda sheet: sheet.prose(HEDGES)).read_bytes()
    (tmp_path / "b.pdf").write_bytes(whole[:200])
    with pytest.raises(Unreadable, match="damaged or cut short"):
        read(tmp_path / "b.pdf")


@pytest.mark.parametrize(
    ("content", "reason"), [(b"", "empty"), (b"<html>Not found</html>", "not a PDF"), (b"%PDF-1.7\njunk", "damaged")]
)
def test_what_is_no_pdf_is_refused_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.pdf").write_bytes(content)
    with pytest.raises(Unreadable, match=reason):
        read(tmp_path / "a.pdf")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        read(tmp_path / "nowhere.pdf")


def test_a_word_set_in_bold_marks_only_lines_that_are_bold_throughout(tmp_path: Path) -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("Carried", font=BOLD)
        sheet.at(LEFT, 150, "Present:", BOLD)
        sheet.at(LEFT + 50, 150, "Councillor Ash")

    lines = {line.text: line.bold for line in lines_of(pdf(tmp_path / "a.pdf", page))[0].lines}
    assert lines == {"Carried": True, "Present: Councillor Ash": False}


@needs_shared
@pytest.mark.parametrize("path", [SEED, *PAPERS], ids=lambda path: path.stem)
def test_every_offset_holds_on_real_papers(path: Path) -> None:
    reading = read(path)
    assert reading.pages
    assert_offsets_hold(reading)


@needs_shared
def test_a_pack_of_272_pages_reads_in_little_memory() -> None:
    # The kernel's own high-water mark: getrusage's outlives exec, and would tell of the test run's memory.
    script = (
        "import sys; from pathlib import Path; from ingest.pdf import read; read(Path(sys.argv[1]))\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-c", script, str(SEED)],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert int(run.stdout) / 1024 < 200


@needs_shared
def test_the_packs_printed_numbers_run_through_the_file() -> None:
    pages = read(SEED).pages
    assert [page.printed for page in pages] == [str(page.number) for page in pages]
