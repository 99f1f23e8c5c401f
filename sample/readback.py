"""The words of a paper as they stand on disk, for comparing: no white space, no hyphens, no ligatures."""

from __future__ import annotations

import html
import re
import unicodedata
from pathlib import Path

import docx
import pypdfium2
from reportlab.lib.units import mm

from sample.binding import FOOT, TOP


def squashed(words: str) -> str:
    """The words with nothing left that a line break could change."""
    even = unicodedata.normalize("NFKC", words).replace("\u2019", "'")
    return re.sub(r"[\s\-\u00ad\u0002\ufffe\u2010]+", "", even)


def pages(path: Path) -> list[str]:
    """The words of each page of a PDF, without its running head and foot."""
    book = pypdfium2.PdfDocument(path)
    told = []
    for page in book:
        width, height = page.get_size()
        text = page.get_textpage()
        told.append(text.get_text_bounded(0, FOOT - 2 * mm, width, height - TOP + 3 * mm))
    return told


def words(path: Path) -> str:
    """All the words of a paper, in its order."""
    if path.suffix == ".pdf":
        return "\n".join(pages(path))
    if path.suffix == ".docx":
        paper = docx.Document(str(path))
        cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in paper.paragraphs] + cells)
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".xml":
        raw = html.unescape(raw)
    if path.suffix in (".xml", ".html"):
        raw = html.unescape(re.sub(r"<[^>]+>", " ", raw))
    return raw
