"""A page of a born-digital PDF as lines: its text layer's words with boxes, and the rules drawn on it.

Uses pdfium's C interface: one call for a page's text, then a few calls a word instead of several a character.
"""

import ctypes
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pypdfium2.raw as pdfium

from index.records import Box
from ingest.lines import Line, PageLines, Rule, Word, clean, lines_of
from ingest.sight import SMALLEST, Sight

FEW_CHARACTERS = 25
"""A page under a full-page picture with fewer characters than this says nothing: a stamp or a page number on a scan."""

COVERING = 0.7
"""A picture over this share of the page is a scan and not an illustration."""

MOST_DRAWN = 6000
"""Pages with more objects than this are maps and drawings, whose thousand strokes are no table's rules."""

THIN = 3.0
"""A filled shape thinner than this many points is a rule: Word and LibreOffice draw borders as thin boxes."""

UPRIGHT = 0.1
"""Text turned by up to this share of a quarter is straight, on a page that was scanned askew."""

SLANTED = -1
"""The turn of text that runs across the page, as watermarks do."""

SAME_BASELINE = 0.6
"""Characters whose feet differ by more than this share of their height are on different lines; superscripts are not."""

SHORTEST_RULE = 4.0
"""Strokes shorter than this many points are dashes, ticks and parts of pictures."""

_WORD = re.compile("[^\\s\ufffe\x00-\x1f]+\ufffe?")
_BOLD_NAMES = re.compile("bold|black|heavy", re.IGNORECASE)
_FORCE_BOLD = 0x40000
_BOLD_WEIGHTS = range(600, 1001)  # pdfium guesses larger ones from the stems of fonts that have lost their names

_Frame = tuple[float, float, float, float, int]


@dataclass(slots=True)
class Fonts:
    """Whether a font is bold, asked once a document for each font."""

    known: dict[int, bool] = field(default_factory=dict)

    def bold(self, font: object) -> bool:
        key = ctypes.cast(font, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
        if key not in self.known:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(font, name, 128)
            flags, weight = pdfium.FPDFFont_GetFlags(font), pdfium.FPDFFont_GetWeight(font)
            named = bool(_BOLD_NAMES.search(name.value.decode("latin-1")))
            self.known[key] = named or (flags > 0 and bool(flags & _FORCE_BOLD)) or weight in _BOLD_WEIGHTS
        return self.known[key]


def page_lines(document: object, index: int, fonts: Fonts) -> PageLines:
    """The page at `index` (from 0) of an open pdfium document. Its lines are empty where it holds no words."""
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return PageLines(index + 1, 0.0, 0.0, ())
    try:
        return _read_page(page, index + 1, fonts)
    finally:
        pdfium.FPDF_ClosePage(page)


def _read_page(page: object, number: int, fonts: Fonts) -> PageLines:
    frame = _frame(page)
    width, height = _turned_size(frame)
    words = _words(page, frame, fonts)
    if sum(len(word.text) for found in words.values() for word in found) < FEW_CHARACTERS and _is_scan(page, frame):
        return PageLines(number, width, height, ())
    if not words:
        return PageLines(number, width, height, ())
    turn = max((each for each in words if each != SLANTED), key=lambda each: _letters(words[each]), default=0)
    rules = list(_rules(page, frame))
    if turn:
        rules = [
            replace(_tidy(*_turn_box((r.x0, r.y0, r.x1, r.y1), turn, width, height)), shade=r.shade) for r in rules
        ]
    sides = (height, width) if turn % 2 else (width, height)
    blank = PageLines(number, *sides, (), tuple(rules), turn)
    lines = lines_of((_turned_word(word, turn, width, height) for word in words.get(turn, ())), number, rules)
    askew = [line for other in words if other != turn for line in _askew(words[other], other, blank, (width, height))]
    return replace(blank, lines=(*lines, *askew))


def _letters(words: list[Word]) -> int:
    return sum(len(word.text) for word in words)


def _askew(words: list[Word], turn: int, page: PageLines, sides: tuple[float, float]) -> Iterator[Line]:
    """Lines that run otherwise than most of the page's, with their boxes in its reading frame."""
    if turn == SLANTED:
        turn = 0
    own = PageLines(page.number, *(sides[::-1] if turn % 2 else sides), (), turn=turn)
    for line in lines_of((_turned_word(word, turn, *sides) for word in words), page.number):
        yield replace(line, box=_turn_box(own.on_page(line.box), page.turn, *sides), askew=True)


def _frame(page: object) -> _Frame:
    """The visible box of a page in its own coordinates, and its quarter turns clockwise."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return (box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)


def _turned_size(frame: _Frame) -> tuple[float, float]:
    left, bottom, right, top, turns = frame
    return (top - bottom, right - left) if turns % 2 else (right - left, top - bottom)


def _display(frame: _Frame, x0: float, y0: float, x1: float, y1: float) -> Box:
    """A box of the page's own coordinates (y upwards) as displayed (origin top left, y downwards)."""
    left, bottom, right, top, turns = frame
    if turns == 0:
        return (x0 - left, top - y1, x1 - left, top - y0)
    if turns == 1:
        return (y0 - bottom, x0 - left, y1 - bottom, x1 - left)
    if turns == 2:
        return (right - x1, y0 - bottom, right - x0, y1 - bottom)
    return (top - y1, right - x1, top - y0, right - x0)


def _turn_box(box: Box, turn: int, width: float, height: float) -> Box:
    """A displayed box in the reading frame of a page whose text runs `turn` quarter turns clockwise from level."""
    x0, y0, x1, y1 = box
    if turn == 0:
        return box
    if turn == 1:
        return (y0, width - x1, y1, width - x0)
    if turn == 2:
        return (width - x1, height - y1, width - x0, height - y0)
    return (height - y1, x0, height - y0, x1)


def _words(page: object, frame: _Frame, fonts: Fonts) -> dict[int, list[Word]]:
    """A page's visible words as displayed, by the quarter turns clockwise in which they run, or `SLANTED`."""
    layer = pdfium.FPDFText_LoadPage(page)
    if not layer:
        return {}
    words: dict[int, list[Word]] = defaultdict(list)
    try:
        for word, turn in _seen_words(layer, frame, fonts, Sight(page, frame[:4])):
            words[turn].append(word)
    finally:
        pdfium.FPDFText_ClosePage(layer)
    return words


def _turned_word(word: Word, turn: int, width: float, height: float) -> Word:
    return Word(word.text, *_turn_box(word[1:5], turn, width, height), word.size, word.bold)


def _seen_words(layer: object, frame: _Frame, fonts: Fonts, sight: Sight) -> Iterator[tuple[Word, int]]:
    width, height = _turned_size(frame)
    styles: dict[int, tuple[float, bool, int]] = {}
    for start, end, cut, text in _runs_of_ink(layer):
        first, last = _char_box(layer, start), _char_box(layer, end - 1)
        box = (min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3]))
        x0, y0, x1, y1 = _display(frame, *box)
        words = clean(f"{text}-" if cut else text)
        if not words or not (-1 <= (x0 + x1) / 2 <= width + 1 and -1 <= (y0 + y1) / 2 <= height + 1):
            continue
        thing = pdfium.FPDFText_GetTextObject(layer, start)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        if key not in styles:
            styles[key] = _style(layer, start, thing if key else None, frame[4], fonts)
        size, bold, turn = styles[key]
        if size < SMALLEST or not sight.shows(key, box):
            continue
        yield Word(words, x0, y0, x1, y1, size, bold), turn


def _style(layer: object, at: int, thing: object, page_turns: int, fonts: Fonts) -> tuple[float, bool, int]:
    """Size in points, boldness and turn of the text object that a character belongs to."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(layer, at, matrix)
    size = pdfium.FPDFText_GetFontSize(layer, at) * math.hypot(matrix.c, matrix.d)
    bold = fonts.bold(pdfium.FPDFTextObj_GetFont(thing)) if thing else False
    return size, bold, _turn(math.atan2(matrix.b, matrix.a) / (math.pi / 2), page_turns)


def _runs_of_ink(layer: object) -> Iterator[tuple[int, int, bool, str]]:
    """Start, end, whether a hyphen was cut off the end, and text of each run of characters without white space."""
    for match in _WORD.finditer(_text(layer)):
        start, end = match.span()
        cut = match.group()[-1] == "\ufffe"
        if cut:
            end -= 1
        text = match.group()[: end - start]
        if end - start < 2 or _hangs_together(layer, start, end - 1):
            yield start, end, cut, text
        else:
            yield from _single_characters_joined(layer, start, text, cut)


def _hangs_together(layer: object, start: int, end: int) -> bool:
    """Whether the first and last character of a run share a line, or the run is not drawn level."""
    first, last = _char_box(layer, start), _char_box(layer, end)
    level = abs(first[1] - last[1]) < SAME_BASELINE * (first[3] - first[1])
    return level or abs(math.sin(pdfium.FPDFText_GetCharAngle(layer, start))) > UPRIGHT


def _single_characters_joined(layer: object, start: int, text: str, cut: bool) -> Iterator[tuple[int, int, bool, str]]:
    """A run that pdfium took for one word though its characters lie on several lines, as its parts."""
    begun = 0
    boxes = [_char_box(layer, start + at) for at in range(len(text))]
    for at in range(1, len(text)):
        if abs(boxes[at][1] - boxes[at - 1][1]) > SAME_BASELINE * (boxes[at][3] - boxes[at][1]):
            yield start + begun, start + at, False, text[begun:at]
            begun = at
    yield start + begun, start + len(text), cut, text[begun:]


def _char_box(layer: object, at: int) -> Box:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(layer, at, box)
    return (box.left, box.bottom, box.right, box.top)


def _turn(quarters: float, page_turns: int) -> int:
    """Quarter turns clockwise of text drawn at an angle, counted in quarters counter-clockwise, on a turned page."""
    nearest = round(quarters)
    return (page_turns - nearest) % 4 if abs(quarters - nearest) < UPRIGHT else SLANTED


def _text(layer: object) -> str:
    """A text page as one character for each of pdfium's."""
    count = pdfium.FPDFText_CountChars(layer)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    taken = pdfium.FPDFText_GetText(layer, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, taken - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(layer, at) for at in range(count))
    return "".join("\ufffe" if code == 2 else chr(min(code, 0x10FFFF)) for code in codes)


def _is_scan(page: object, frame: _Frame) -> bool:
    left, bottom, right, top, _ = frame
    area = (right - left) * (top - bottom)
    for kind, bounds, _ in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = bounds
            shown = max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
            if shown >= COVERING * area:
                return True
    return False


def _objects(page: object) -> Iterator[tuple[int, Box, object]]:
    """Kind, bounds in page coordinates and handle of what is drawn on a page, unless it is a map."""
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MOST_DRAWN:
        return
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for at in range(count):
        thing = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind != pdfium.FPDF_PAGEOBJ_TEXT and pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            yield kind, (left.value, bottom.value, right.value, top.value), thing


def _rules(page: object, frame: _Frame) -> Iterator[Rule]:
    """The thin strokes and the edges of the boxes that a page draws, in display coordinates."""
    width, height = _turned_size(frame)
    for kind, bounds, thing in _objects(page):
        if kind != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        box = _display(frame, *bounds)
        wide, tall = box[2] - box[0], box[3] - box[1]
        if wide > 0.97 * width and tall > 0.9 * height:
            continue
        if min(wide, tall) <= THIN:
            if max(wide, tall) >= SHORTEST_RULE:
                yield _tidy(*box)
        elif pdfium.FPDFPath_CountSegments(thing) in (4, 5):
            yield from _edges(box, shade=not _is_stroked(thing))


def _is_stroked(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(path, fill, stroke) and stroke.value)


def _edges(box: Box, shade: bool) -> Iterator[Rule]:
    x0, y0, x1, y1 = box
    yield Rule(x0, y0, x1, y0, shade)
    yield Rule(x0, y1, x1, y1, shade)
    yield Rule(x0, y0, x0, y1, shade)
    yield Rule(x1, y0, x1, y1, shade)


def _tidy(x0: float, y0: float, x1: float, y1: float) -> Rule:
    """A thin box as the line along its middle."""
    if x1 - x0 >= y1 - y0:
        middle = (y0 + y1) / 2
        return Rule(x0, middle, x1, middle)
    middle = (x0 + x1) / 2
    return Rule(middle, y0, middle, y1)
