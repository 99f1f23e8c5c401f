"""A report as a Word document, its numbers Word's own; the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from sample.people import COUNCIL
from sample.prose import blocks
from sample.records import Report

NUMBERING, CLAUSES = "41", "42"
EPOCH = (2024, 11, 15, 9, 0, 0)


def word_report(report: Report, path: Path) -> None:
    """Write a report in which headings and paragraphs are numbered automatically, 1. and 1.1."""
    paper = docx.Document()
    _define_numbers(paper)
    paper.core_properties.author = COUNCIL
    paper.core_properties.title = report.title
    paper.core_properties.created = paper.core_properties.modified = datetime(*EPOCH)
    paper.add_heading(report.title, 0)
    cover = paper.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in report.cover:
        cells = cover.add_row().cells
        cells[0].text, cells[1].text = label, value
    paper.add_heading("Recommendations", 2)
    for block in blocks(report.asked):
        said = paper.add_paragraph(block.text)
        if block.number:
            _number(said, CLAUSES, 0)
    for block in blocks(report.body):
        if block.kind == "heading":
            _number(paper.add_heading(block.text, 1), NUMBERING, 0)
        elif block.kind == "table":
            grid = paper.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
            for row in block.rows:
                for cell, words in zip(grid.add_row().cells, row, strict=True):
                    cell.text = words
            paper.add_paragraph()
        else:
            _number(paper.add_paragraph(block.text), NUMBERING, 1)
    _save(paper, path)


def _define_numbers(paper: Document) -> None:
    part = paper.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl>'
        for depth, text in enumerate(("%1.", "%1.%2"))
    )
    for name in (NUMBERING, CLAUSES):
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        )
        part.insert(0, abstract)
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>'))


def _number(paragraph: Paragraph, numbering: str, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    numbers = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", str(level)), ("w:numId", numbering)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), value)
        numbers.append(child)
    properties.append(numbers)


def _save(paper: Document, path: Path) -> None:
    loose = io.BytesIO()
    paper.save(loose)
    with zipfile.ZipFile(loose) as made, zipfile.ZipFile(path, "w") as kept:
        for name in sorted(made.namelist(), key=lambda entry: (entry != "[Content_Types].xml", entry)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            kept.writestr(entry, made.read(name))
