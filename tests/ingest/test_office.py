"""Office files and letters, written here and read back."""

import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl  # type: ignore[import-untyped]
import pptx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from ingest import office
from ingest.reading import Reading, Unreadable
from tests.ingest.agreement import assert_agrees, texts

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")

LONG = "That the orchard wall be rebuilt in stone from the old quarry before the frost, " * 6


def read(path: Path) -> Reading:
    reading = office.read(path)
    assert_agrees(reading)
    return reading


def save(document: Any, path: Path) -> Reading:
    document.save(str(path))
    return read(path)


def numbered(document: Any, form: str) -> str:
    """A numbering of Word's with levels such as "%1.%2", as its id."""
    numbering = document.part.numbering_part.element
    abstract, number = OxmlElement("w:abstractNum"), OxmlElement("w:num")
    abstract.set(qn("w:abstractNumId"), "77")
    number.set(qn("w:numId"), "77")
    for level, text in enumerate(form.split("|")):
        part = OxmlElement("w:lvl")
        part.set(qn("w:ilvl"), str(level))
        for name, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", text)):
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            part.append(child)
        abstract.append(part)
    reference = OxmlElement("w:abstractNumId")
    reference.set(qn("w:val"), "77")
    number.append(reference)
    numbering.insert(0, abstract)
    numbering.append(number)
    return "77"


def numbered_paragraph(document: Any, text: str, number: str, level: int) -> None:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = int(number)


def test_words_automatic_numbers_are_counted(tmp_path: Path) -> None:
    document = docx.Document()
    number = numbered(document, "%1.|%1.%2")
    numbered_paragraph(document, "Background", number, 0)
    numbered_paragraph(document, "The orchard was planted in 1911.", number, 1)
    numbered_paragraph(document, "It has ninety trees.", number, 1)
    blocks = save(document, tmp_path / "a.docx").blocks
    assert [(block.number, block.text) for block in blocks] == [
        (None, "1. Background"),
        ("1.1", "The orchard was planted in 1911."),
        ("1.2", "It has ninety trees."),
    ]


def test_headings_have_their_level_by_style_or_by_bold_type(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Orchard", 1)
    document.add_heading("Wall", 2)
    document.add_paragraph().add_run("Decision").bold = True
    document.add_paragraph("Agreed.")
    blocks = save(document, tmp_path / "a.docx").blocks
    assert [(block.kind, block.level) for block in blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
    ]


def test_a_page_break_begins_a_page(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Before.")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("After.")
    assert [page.text for page in save(document, tmp_path / "a.docx").pages] == ["Before.", "After."]


def test_a_file_without_page_breaks_is_one_page(tmp_path: Path) -> None:
    document = docx.Document()
    for _ in range(200):
        document.add_paragraph("A tree was pruned.")
    assert len(save(document, tmp_path / "a.docx").pages) == 1


def test_a_table_of_motions_keeps_outcome_and_clauses_legible(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "MOTIONS"
    for column, words in enumerate(["1", "", "LOST"]):
        table.cell(1, column).text = words
    table.cell(1, 1).text = LONG
    table.cell(1, 1).add_paragraph("(a) that lime be bought")
    for column, words in enumerate(["2", "Gate", "CARRIED"]):
        table.cell(2, column).text = words
    reading = save(document, tmp_path / "a.docx")
    assert [(block.kind, block.text) for block in reading.blocks] == [
        ("heading", "MOTIONS"),
        ("table", "1\t\tLOST"),
        ("paragraph", LONG.strip()),
        ("list", "(a) that lime be bought"),
        ("table", "2\tGate\tCARRIED"),
    ]


def test_running_heads_are_kept_as_facts_off_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Orchard Board"
    document.add_paragraph("Agreed.")
    reading = save(document, tmp_path / "a.docx")
    assert texts(reading) == ["Agreed."]
    assert [(fact.text, fact.at) for fact in reading.furniture] == [("Orchard Board", "head")]


def test_odt_and_rtf_are_read(tmp_path: Path) -> None:
    pypandoc = pytest.importorskip("pypandoc")
    words = "# Orchard\n\nThe wall stands.\n\n| Tree | Age |\n|---|---|\n| Oak | 90 |\n"
    for suffix in ("odt", "rtf"):
        path = tmp_path / f"a.{suffix}"
        pypandoc.convert_text(words, suffix, "markdown", outputfile=str(path), extra_args=["--standalone"])
        reading = read(path)
        assert "The wall stands." in texts(reading)
        assert reading.media_type == office.MEDIA_TYPES[f".{suffix}"]


def test_each_slide_is_a_page(tmp_path: Path) -> None:
    deck = pptx.Presentation()
    for title in ("Pears", "Plums"):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = f"{title} were picked in the first week of September by hand."
    reading = save(deck, tmp_path / "a.pptx")
    assert [page.text.split("\n")[0] for page in reading.pages] == ["Pears", "Plums"]


def test_each_sheet_is_a_page_of_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Trees"
    first.append(["Kind", "Count"])
    first.append(["Apple", 40])
    book.create_sheet("Walls").append(["North", "sound"])
    reading = save(book, tmp_path / "a.xlsx")
    assert len(reading.pages) == 2
    assert "Apple\t40" in reading.pages[0].text
    assert "North\tsound" in reading.pages[1].text


LETTER = """From: Ida Rook <ida@example.org>
To: clerk@example.org
Subject: The orchard wall
Date: Mon, 3 Mar 2031 09:00:00 +0000
MIME-Version: 1.0
Content-Type: {kind}; charset=utf-8

{body}
"""


@pytest.mark.parametrize(
    ("kind", "body"),
    [("text/plain", "The wall is down.\n\nPlease call."), ("text/html", "<p>The wall is down.</p><p>Please call.</p>")],
)
def test_a_letter_gives_who_when_what_and_its_body(tmp_path: Path, kind: str, body: str) -> None:
    path = tmp_path / "a.eml"
    path.write_text(LETTER.format(kind=kind, body=body))
    reading = read(path)
    assert reading.title == "The orchard wall"
    assert "From: Ida Rook <ida@example.org>" in texts(reading)
    assert texts(reading)[-2:] == ["The wall is down.", "Please call."]


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<not-word/>")
    with pytest.raises(Unreadable, match="damaged or no DOCX"):
        office.read(path)


def test_every_disposition_keeps_its_outcomes(shared: Path) -> None:
    papers = sorted((shared / "data" / "docx-dispositions").glob("*.docx"))
    assert papers
    for path in papers[:5]:
        reading = read(path)
        assert any(row.endswith("\tADOPTED") for block in reading.blocks for row in block.text.split("\n"))
