"""Web pages: the words of a page's main content as headings, paragraphs, lists and tables, its boilerplate off.

Pages of known publishers say more than this (`ingest.moderngov`); they use the same decoding and the same `Flow`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.hidden import take_off
from ingest.labelled_items import arranged
from ingest.reading import Reading, Stated
from ingest.sheets import Sheets, is_listed, plain
from ingest.site_furniture import clear_site, without_file_marks

MEDIA_TYPE = "text/html"

_DECLARED = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION_BYTES = 4096
"""Where a charset may be declared: browsers look at the first 1,024 bytes, but portals put scripts before it."""

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_DECLARED_BUT_MEANT = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "us-ascii": "windows-1252"}
"""The HTML standard's own reading of these labels: pages that declare them hold windows-1252's curly quotes."""

_UNSEEN = frozenset(
    "head script style noscript template nav svg math iframe object select option button textarea dialog".split()
)
_PAGE_FURNITURE = frozenset("header footer aside".split())
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " header hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_MAIN = ("main", "[role=main]", "article", "#content", "#main-content", "#main")
_MAIN_SHARE = 0.3
"""A page's main element is believed when it holds at least this share of the body's words: some are empty shells."""

_BREAK = "\u2028"
_CAPTION_LEVEL = 4


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page, its `title` element's words, and what was odd about its encoding."""

    tree: LexborHTMLParser
    title: str | None
    warnings: tuple[str, ...]


def read(path: Path) -> Reading:
    """Read any web page: bytes in, its main content as blocks on one page out."""
    return reading(parsed(path.read_bytes()))


def parsed(data: bytes) -> Page:
    """Decode and parse a page's bytes: declared charset, else UTF-8, else windows-1252 (with a warning).

    What a reader of the page would not see is off it, and so is what the site prints around every page.
    """
    text, warnings = decoded(data)
    tree = LexborHTMLParser(text)
    title = tree.css_first("head title")
    take_off(tree)
    clear_site(tree)
    return Page(tree, plain(title.text()) or None if title else None, warnings)


def reading(page: Page) -> Reading:
    """The main content of a parsed page."""
    sheets = Sheets()
    root = _main(page.tree)
    if root is not None:
        Flow(sheets, unseen=_UNSEEN if root.tag != "body" else _UNSEEN | _PAGE_FURNITURE).walk(root)
    heading = page.tree.css_first("h1")
    title = page.title or (heading.text() if heading else None)
    return arranged(sheets).reading(MEDIA_TYPE, title, warnings=page.warnings)


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A page's text, and a warning where the bytes were not in the encoding that they claim."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    found = _DECLARED.search(data[:_DECLARATION_BYTES])
    declared = found[1].decode("ascii", "ignore").lower() if found else None
    for encoding in filter(None, (_DECLARED_BUT_MEANT.get(declared or "", declared), "utf-8")):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        odd = declared is not None and encoding == "utf-8" and declared not in ("utf-8", "utf8")
        return text, (f"declared as {declared} but read as UTF-8",) if odd else ()
    said = f"declared as {declared}" if declared else "no encoding declared"
    return data.decode("windows-1252", "replace"), (f"{said}, not UTF-8: read as windows-1252",)


class Flow:
    """Puts the words under an element on sheets, block by block, as they stand in the page."""

    def __init__(self, sheets: Sheets, *, stated: Stated | None = None, unseen: frozenset[str] = _UNSEEN) -> None:
        self._sheets = sheets
        self._stated = stated
        self._unseen = unseen
        self._run: list[str] = []
        self._marks: list[str | None] = []

    def walk(self, root: LexborNode, instead: tuple[LexborNode, Callable[[], None]] | None = None) -> None:
        """Put `root` and everything under it; for the element that `instead` names, call its function."""
        other = instead[0].mem_id if instead else None

        def whole(node: LexborNode) -> bool:
            tag = node.tag or ""
            return tag in _HEADINGS or node.mem_id == other or (tag == "table" and not _is_layout(node))

        for event, node in _events(root, self._unseen, whole):
            tag = node.tag or ""
            if event == "text":
                self._run.append(_BREAK if tag == "br" else node.text_content or "")
            elif event == "whole":
                self._flush()
                if instead and node.mem_id == other:
                    instead[1]()
                else:
                    self._put_whole(node, tag)
            elif tag in _BLOCKS:
                self._flush()
                if tag == "li":
                    self._turn_entry(event, node)
        self._flush()

    def _turn_entry(self, event: str, node: LexborNode) -> None:
        if event == "enter":
            self._marks.append(_mark(node))
        elif self._marks:
            self._marks.pop()

    def _put_whole(self, node: LexborNode, tag: str) -> None:
        if tag in _HEADINGS:
            text = without_file_marks(_text(node, self._unseen))
            self._sheets.put(text, "heading", level=int(tag[1]), stated=self._stated)
        else:
            caption = node.css_first("caption")
            if caption is not None:
                text = _text(caption, self._unseen)
                self._sheets.put(text, "heading", level=_CAPTION_LEVEL, stated=self._stated)
            self._sheets.put_rows(_rows(node, self._unseen), stated=self._stated)

    def _flush(self) -> None:
        text, self._run = "".join(self._run), []
        for paragraph in _paragraphs(text):
            if self._marks:
                mark, self._marks[-1] = self._marks[-1], None
                self._sheets.put(f"{mark} {paragraph}" if mark else paragraph, "list", stated=self._stated)
            else:
                self._sheets.put_words(paragraph, stated=self._stated)


def _paragraphs(text: str) -> Iterator[str]:
    """A run's paragraphs: an empty line parts them, and so does a line that begins as an entry of a list does."""
    lines: list[str] = []
    for line in map(plain, text.split(_BREAK)):
        if lines and (not line or is_listed(line)):
            yield " ".join(lines)
            lines = []
        if line:
            lines.append(line)
    if lines:
        yield " ".join(lines)


def _events(
    root: LexborNode, unseen: frozenset[str], whole: Callable[[LexborNode], bool]
) -> Iterator[tuple[Literal["text", "enter", "leave", "whole"], LexborNode]]:
    """Walk an element in reading order, without recursion, since hostile pages nest without end."""
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if leaving:
            yield "leave", node
        elif tag in ("-text", "br"):
            yield "text", node
        elif tag.startswith("-") or tag in unseen:
            continue
        elif whole(node):
            yield "whole", node
        else:
            yield "enter", node
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(_children(node))))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _lines(node: LexborNode, unseen: frozenset[str]) -> str:
    """An element's words, one line for each of its blocks."""
    words: list[str] = []
    for event, inner in _events(node, unseen, lambda _: False):
        tag = inner.tag or ""
        if event == "text":
            words.append("\n" if tag == "br" else " ".join((inner.text_content or "").splitlines()))
        elif tag in _BLOCKS or tag in _HEADINGS:
            words.append("\n")
    return "".join(words)


def _text(node: LexborNode, unseen: frozenset[str]) -> str:
    return plain(_lines(node, unseen))


def _rows(table: LexborNode, unseen: frozenset[str]) -> Iterator[list[str]]:
    for row in table.css("tr"):
        yield [_lines(cell, unseen) for cell in _children(row) if cell.tag in ("td", "th")]


def _is_layout(table: LexborNode) -> bool:
    """Whether a table only places things on the page: it holds tables or headings, or has but one column."""
    if len(table.css("table")) > 1 or table.css_first("h1, h2, h3, h4, h5, h6") is not None:
        return True
    return all(sum(cell.tag in ("td", "th") for cell in _children(row)) < 2 for row in table.css("tr"))


def _mark(entry: LexborNode) -> str | None:
    """The mark that a browser prints before an entry of an ordered list."""
    parent = entry.parent
    if parent is None or parent.tag != "ol":
        return None
    kind = parent.attributes.get("type") or "1"
    first = parent.attributes.get("start") or "1"
    before = sum(child.tag == "li" for child in _children_until(parent, entry))
    number = (int(first) if first.isdigit() else 1) + before
    return f"{_written(number, kind)}."


def _children_until(parent: LexborNode, last: LexborNode) -> Iterator[LexborNode]:
    for child in _children(parent):
        if child.mem_id == last.mem_id:
            return
        yield child


def _written(number: int, kind: str) -> str:
    """A number as an ordered list of this type writes it."""
    if kind in ("a", "A") and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 0 < number < 40:
        roman = "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        return roman if kind == "i" else roman.upper()
    return str(number)


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    body = tree.body
    if body is None:
        return None
    words = len(body.text().split())
    for selector in _MAIN:
        found = tree.css_first(selector)
        if found is not None and len(found.text().split()) >= _MAIN_SHARE * words:
            return found
    return body
