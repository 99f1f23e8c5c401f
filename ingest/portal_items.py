"""The table of items on a committee portal's page: each item's texts, put under the part of the record they are.

A page shows an item's agenda text, decision and minutes one below the other, item by item. A reader of the minutes
reads them through, so the texts of one part are put together: what the page records first, what it lists last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from index.records import ItemRef, PartKind
from ingest.headlines import headline_of, tells_what_happened
from ingest.html import Flow
from ingest.item_reports import OWN_PARAGRAPHS, own_paragraphs
from ingest.portal_labels import part_of_label
from ingest.reading import Stated
from ingest.sheets import Sheets, plain
from ingest.site_furniture import without_file_marks

FULL_TEXT_LINK = "a[href*='mgAi.aspx' i]"
"""The link at the end of a text that the page cuts short, whatever the language of its words."""

_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())

_MAY_LABEL = frozenset("p h3 h4 h5 h6 strong b div span".split())

_NUMBER_ALONE = re.compile(r"[A-Z]{0,3}\.?\d{1,4}[A-Za-z]?(?:[./]\d{1,3})?[.)]?")

FEWEST_HEADINGS = 2
"""Headings within an item's agenda text that make it the report itself; a text of a few lines has none."""


@dataclass(frozen=True, slots=True)
class Text:
    """What stands under one label of an item, the label's own element first; what has none comes before the first."""

    part: PartKind
    label: str | None
    nodes: tuple[LexborNode, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its item with the number as printed, or none where the row heads others, and its texts."""

    content: LexborNode
    item: ItemRef | None
    printed: str | None
    texts: tuple[Text, ...]


def rows_of(table: LexborNode) -> list[Row]:
    """The rows of a table of items."""
    return [row for element in _rows(table) if (row := _row(element))]


def record_of(rows: Sequence[Row], headings: Sequence[str]) -> PartKind:
    """What a meeting's page is as a whole: minutes where it has any, else what its headings say, else an agenda.

    Where no label parts the texts under the items, they are what the headings say that the page is.
    """
    labelled = _recorded(rows)
    if "minutes" in labelled:
        return "minutes"
    said = [headline_of(line) for line in headings]
    kind: PartKind | None = next((one.kind for one in said if one.kind in ("minutes", "decision")), None)
    if kind is None and any(one.minutes_too for one in said):
        words = (words_of(node) for row in rows for text in row.texts for node in text.nodes)
        kind = "minutes" if tells_what_happened([text for text in words if text]) else None
    return kind if kind and not labelled else "agenda"


def put_rows(sheets: Sheets, rows: Sequence[Row], record: PartKind, parts: Sequence[PartKind]) -> None:
    """Put the items' texts of these parts, those of one part together, each under its item's heading."""
    unlabelled: PartKind = "agenda" if _recorded(rows) else record
    for part in parts:
        for row in rows:
            if row.item is None:
                if part == record:
                    Flow(sheets, stated=Stated(part)).walk(row.content)
                continue
            texts = [text for text in row.texts if _part(text, unlabelled, row.item) == part]
            if texts or (part == unlabelled and not row.texts):
                sheets.put(row.item.title, "heading", number=row.printed, level=2, stated=Stated(part, row.item))
            for text in texts:
                put_text(sheets, text, row.item, part)


def _recorded(rows: Sequence[Row]) -> set[PartKind]:
    """Which parts of a record the labels over the items' texts name."""
    return {text.part for row in rows for text in row.texts if text.label and text.part != "agenda"}


def _part(text: Text, unlabelled: PartKind, item: ItemRef) -> PartKind:
    if text.label or unlabelled != "agenda":
        return text.part if text.label else unlabelled
    lines = [words_of(line) or "" for node in text.nodes for line in (node, *node.css("p, td, li, dt"))]
    if own_paragraphs(item.number, [line[:40] for line in dict.fromkeys(lines)]) >= OWN_PARAGRAPHS:
        return "report"
    headed = sum(len(node.css("h2, h3, h4, h5")) + (node.tag in ("h2", "h3", "h4", "h5")) for node in text.nodes)
    return "report" if headed >= FEWEST_HEADINGS else "agenda"


def put_text(sheets: Sheets, text: Text, item: ItemRef, part: PartKind) -> None:
    """Put one text of an item, its label as a heading over it."""
    for node in text.nodes:
        if _is_label(node):
            sheets.put(text.label or "", "heading", level=3, stated=Stated(part, item))
            continue
        cut = node.css(FULL_TEXT_LINK)
        for link in cut:
            link.decompose()
        Flow(sheets, stated=Stated(part, item, complete=not cut)).walk(node)


def texts_of(content: LexborNode) -> Iterator[Text]:
    """An item's texts by their labels, in order; what comes before the first label is the agenda's."""
    part: PartKind = "agenda"
    label: str | None = None
    nodes: list[LexborNode] = []
    for node in _children(content):
        if _is_label(node):
            if _has_words(nodes):
                yield Text(part, label, tuple(nodes))
            label = words_of(node) or ""
            part, nodes = part_of_label(label) or part, []
        nodes.append(node)
    if _has_words(nodes):
        yield Text(part, label, tuple(nodes))


def words_of(node: LexborNode | None) -> str | None:
    """An element's words on one line, if it has any."""
    return plain(node.text()) or None if node is not None else None


def _children(content: LexborNode) -> Iterator[LexborNode]:
    """An item's elements, those inside a wrapper that holds labels in its place."""
    for node in content.iter():
        if node.tag == "div" and any(map(_is_label, node.iter())):
            yield from node.iter()
        else:
            yield node


def _has_words(nodes: Sequence[LexborNode]) -> bool:
    """Whether there is more than a label."""
    return any(words_of(node) for node in nodes if not _is_label(node))


def _is_label(node: LexborNode) -> bool:
    """Whether an element is the portal's label, or set as one: a line of its own that says "Minutes:"."""
    if "mgSubItemTitleTxt" in (node.attributes.get("class") or ""):
        return True
    words = words_of(node) if node.tag in _MAY_LABEL else None
    return words is not None and words.endswith(":") and part_of_label(words) is not None


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    """The rows of the table of items itself, not those of tables in its texts."""
    for group in table.iter():
        if group.tag == "tr":
            yield group
        elif group.tag in ("tbody", "thead"):
            yield from (row for row in group.iter() if row.tag == "tr")


def _first_heading(content: LexborNode) -> LexborNode | None:
    """The heading, or the line set in bold, with which an item begins on a page that has no class for its title."""
    first = next((node for node in content.iter() if words_of(node)), None)
    if first is None or first.tag in _HEADINGS:
        return first
    bold = first.css_first("b, strong") if first.tag in ("p", "div") else None
    return first if bold is not None and words_of(bold) == words_of(first) else None


def _number_before(cells: Sequence[LexborNode]) -> str | None:
    """The number that stands alone in a row's first cell, on a page that has no class for it."""
    words = words_of(cells[0]) if len(cells) > 1 else None
    return words if words and _NUMBER_ALONE.fullmatch(words) else None


def _row(element: LexborNode) -> Row | None:
    cells = [cell for cell in element.iter() if cell.tag == "td"]
    if not cells:
        return None
    content = cells[-1]
    printed = words_of(element.css_first("td.mgItemNumberCell")) or _number_before(cells)
    heading = content.css_first(".mgAiTitleTxt") or (_first_heading(content) if printed else None)
    title = without_file_marks(words_of(heading) or "")
    if not title or heading is None:
        return Row(content, None, None, ())
    heading.decompose()
    number = re.sub(r"\.$", "", printed) if printed else None
    return Row(content, ItemRef(number, title), printed, tuple(texts_of(content)))
