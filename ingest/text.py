"""Plain text and Markdown: pages from form feeds or "Page 3" lines, paragraphs from blank lines and hanging numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

from charset_normalizer import from_bytes

from ingest import moderngov_text
from ingest.reading import Furniture, Reading, Unreadable
from ingest.sheets import NUMBERED_PARAGRAPH, Sheets, is_listed, plain

MEDIA_TYPES = {".md": "text/markdown", ".markdown": "text/markdown"}

_BINARY_SHARE = 0.02
"""More control characters than this are no text: a stray one or two come from old printers' files."""

_PAGE_LINE = re.compile(r"^\s*(?:[-–—]\s*)?page\s+(\d{1,4})(?:\s+(?:of|/)\s*\d{1,4})?(?:\s*[-–—])?\s*$", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"^\s*(?:[-–—]\s*)?(\d{1,4})(?:\s*[-–—])?\s*$")
_LONGEST_PRINTED_LINE = 160
"""Lines longer than this are paragraphs that nobody wrapped, each on a line of its own."""

_BROKEN_OFF = 0.6
"""A line shorter than this share of the usual width ends its paragraph when the next one begins with a capital."""

_HEADING_WORDS = 14
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,80}):\s+\S")
_RECURS = 3
"""Paragraphs that begin with the same label: "Note:" may stand over two by chance."""

_ITEM_NUMBER = re.compile(r"\d{1,3}[a-z]?\.?", re.IGNORECASE)
"""A number alone on its line, over an item's title: so agendas come out of a table."""

_WESTERN = re.compile(r"[\x00-\x7f\u00a0-\u00ff‘’“”–—…•€™ŒœŠšŽžŸ‚„†‡‰‹›ƒˆ˜]*\Z")


@dataclass(frozen=True, slots=True)
class _Page:
    lines: list[str]
    printed: str | None = None
    furniture: str | None = None
    at: Literal["head", "foot"] = "foot"


def read(path: Path) -> Reading:
    """Read a text file: its pages and paragraphs. `Unreadable` when it holds binary data."""
    text, warnings = decoded(path.read_bytes())
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "text/plain")
    lines = re.split(r"\r\n?|\n", text)
    if media_type == "text/plain" and moderngov_text.is_page(lines):
        return replace(moderngov_text.reading(lines), warnings=warnings)
    sheets = Sheets()
    furniture: list[Furniture] = []
    for number, page in enumerate(_pages(lines), 1):
        if number > 1:
            sheets.turn()
        if page.printed:
            sheets.print_number(page.printed)
        if page.furniture:
            furniture.append(Furniture(number, plain(page.furniture), page.at))
        if media_type == "text/markdown":
            _put_markdown(sheets, page.lines)
        else:
            put_text(sheets, page.lines)
    reading = sheets.reading(media_type, _title(sheets), warnings=warnings)
    return replace(reading, furniture=tuple(furniture))


def decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A file's text, and a warning where it is not UTF-8. `Unreadable` when the bytes are no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), ()
    if b"\x00" in data:
        raise Unreadable("holds binary data, not text")
    warnings: tuple[str, ...] = ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, encoding = _guessed(data)
        warnings = (f"not UTF-8: read as {encoding}",)
    controls = sum(c < " " and c not in "\t\n\r\f\x0b\x1a" for c in text)
    if controls > _BINARY_SHARE * max(len(text), 1):
        raise Unreadable("holds binary data, not text")
    return text, warnings


def _guessed(data: bytes) -> tuple[str, str]:
    """Windows-1252 where that gives Western letters and signs; else what the letters' frequencies tell."""
    western = data.decode("windows-1252", "replace")
    if _WESTERN.match(western):
        return western, "windows-1252"
    best = from_bytes(data).best()
    return (str(best), best.encoding) if best else (western, "windows-1252")


def _pages(lines: list[str]) -> Iterator[_Page]:
    """The pages that a text shows: parted by form feeds, else by lines that say "Page 3", else one."""
    if any("\f" in line for line in lines):
        raw = "\n".join(lines).removesuffix("\f").split("\f")
        yield from (_numbered(page.split("\n")) for page in raw)
        return
    marks = [at for at, line in enumerate(lines) if _PAGE_LINE.match(line)]
    numbers = [int(found[1]) for line in lines if (found := _PAGE_LINE.match(line))]
    if len(marks) < 2 or any(after != before + 1 for before, after in pairwise(numbers)):
        yield _Page(lines)
        return
    at_head = not any(line.strip() for line in lines[: marks[0]])
    starts = marks if at_head else [0, *(mark + 1 for mark in marks)]
    for start, end in pairwise([*starts, len(lines)]):
        page = _numbered(lines[start:end])
        if page.printed or any(line.strip() for line in page.lines):
            yield page


def _numbered(lines: list[str]) -> _Page:
    """A page with the number that is printed on its first or last line taken off its words."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    if len(written) > 1:
        for at, where, form in (
            (written[0], "head", _PAGE_LINE),
            (written[-1], "foot", _PAGE_LINE),
            (written[-1], "foot", _NUMBER_LINE),
        ):
            if found := form.match(lines[at]):
                return _Page(lines[:at] + lines[at + 1 :], found[1], lines[at], "head" if where == "head" else "foot")
    return _Page(lines)


def put_text(sheets: Sheets, lines: list[str]) -> None:
    """Put lines of plain text as the paragraphs, lists and headings that they show."""
    width = _usual_width(lines)
    paragraphs = [words for chunk in _chunks(lines) for words in _paragraphs(chunk, width)]
    labels = _labels(paragraphs)
    item: str | None = None
    for words, after in zip(paragraphs, [*paragraphs[1:], ""], strict=False):
        if item:
            sheets.put(words, "heading", number=item, level=2)
            item = None
        elif _ITEM_NUMBER.fullmatch(words.strip()) and _is_short(after):
            item = words.strip()
        elif _is_heading(words, after) and _label(words) not in labels:
            number = NUMBERED_PARAGRAPH.match(words)
            rest = words[number.end() :] if number else words
            sheets.put(rest, "heading", number=number[1] if number else None, level=1 if words.isupper() else 2)
        elif "\t" in words.strip():
            sheets.put_rows([words.strip().split("\t")])
        else:
            sheets.put_words(words)


def _labels(paragraphs: Sequence[str]) -> set[str]:
    """What begins several paragraphs before a colon: the speakers of a transcript, or a form's "Action:". None is a
    heading, however short what they say."""
    times = Counter(label for words in paragraphs if (label := _label(words)))
    return {label for label, count in times.items() if count >= _RECURS}


def _label(words: str) -> str | None:
    found = _LABEL.match(words.strip())
    return found[1] if found else None


def _chunks(lines: list[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            chunk.append(line.rstrip())
        elif chunk:
            yield chunk
            chunk = []


def _usual_width(lines: list[str]) -> int:
    """The width to which a text's lines are wrapped, in characters: nine in ten are no longer."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _paragraphs(chunk: list[str], width: int) -> Iterator[str]:
    """A chunk's paragraphs: wrapped lines joined, but not over a hanging number, a list's mark or a line cut short."""
    words = chunk[0]
    for before, line in pairwise(chunk):
        begins = line.lstrip()
        cut_short = len(before) < _BROKEN_OFF * width and not begins[:1].islower()
        alone = width > _LONGEST_PRINTED_LINE or "\t" in line.strip() or "\t" in before.strip()
        if alone or cut_short or is_listed(begins) or NUMBERED_PARAGRAPH.match(begins):
            yield words
            words = line
        elif re.search(r"\w-$", words) and begins[:1].islower():
            words += begins
        else:
            words += " " + begins
    yield words


def _is_heading(words: str, after: str) -> bool:
    """A short line with no end to its sentence, over a longer paragraph."""
    words = words.strip()
    if "\t" in words or is_listed(words) or not re.search(r"[^\W\d_]{3}", words):
        return False
    letters = words.lstrip("0123456789. ")
    return _is_short(words) and letters[:1].isupper() and len(after.split()) > len(words.split()) + 3


def _is_short(words: str) -> bool:
    """Whether words may be a title: few of them, with no end of a sentence."""
    return 0 < len(words.split()) <= _HEADING_WORDS and words.rstrip()[-1] not in ".;:,?!"


def _put_markdown(sheets: Sheets, lines: list[str]) -> None:
    lines = _without_front_matter(lines)
    for chunk in _chunks([line for line in lines if not line.lstrip().startswith(("```", "~~~"))]):
        words: list[str] = []
        for at, line in enumerate([*chunk, ""]):
            stripped = line.strip()
            heading = re.match(r"(#{1,6})\s+(.+?)\s*#*$", stripped)
            underlined = bool(words) and re.fullmatch(r"=+|-{2,}", stripped) is not None
            special = heading or underlined or stripped.startswith("|") or not stripped
            if words and (special or is_listed(stripped)):
                if underlined:
                    sheets.put(_unmarked(" ".join(words)), "heading", level=1 if stripped[0] == "=" else 2)
                else:
                    sheets.put_words(_unmarked(" ".join(words)))
                words = []
            if heading:
                sheets.put(_unmarked(heading[2]), "heading", level=len(heading[1]))
            elif stripped.startswith("|"):
                if at == 0 or not chunk[at - 1].strip().startswith("|"):
                    sheets.put_rows(_table_rows(chunk[at:]))
            elif not special and not re.fullmatch(r"(?:[-*_]\s*){3,}", stripped):
                words.append(stripped.removeprefix("> "))


def _table_rows(lines: list[str]) -> Iterator[list[str]]:
    for line in lines:
        if not line.strip().startswith("|"):
            return
        cells = [_unmarked(cell.strip()) for cell in line.strip().strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            yield cells


def _unmarked(text: str) -> str:
    """Markdown's words without the signs for emphasis and links, which a reader of the rendered page does not see."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)", r"\1", text)
    text = re.sub(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return re.sub(r"(?<![\w*])([*_`])(?=\S)([^*_`]+?)(?<=\S)\1(?![\w*])", r"\2", text)


def _without_front_matter(lines: list[str]) -> list[str]:
    if lines and lines[0].strip() == "---" and "---" in (rest := [line.strip() for line in lines[1:]]):
        return lines[rest.index("---") + 2 :]
    return lines


def _title(sheets: Sheets) -> str | None:
    first = sheets.first
    return first.text if first is not None and first.kind == "heading" else None
