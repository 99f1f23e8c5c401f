"""Words with boxes become lines, whoever saw the words: a PDF's text layer or a machine that reads scans.

All coordinates are points in the page's *reading frame*: origin at the top left, turned so that most of the page's text
runs from left to right. On an ordinary page that is the page as displayed; `PageLines.on_page` turns a box back.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from index.records import Box

WIDE_GAP_EM = 0.9
"""A gap between words wider than this many font sizes parts a line in two: word spaces, even after a full stop, stay
below 0.7; the gap after a hanging number or between table columns starts about here."""

MARK_GAP_EM = 0.42
"""White space after a hanging number or list mark may be this narrow, yet it is wider than a word space."""

ALIKE, STRETCHED_SHARE = 0.85, 0.6
"""A line is stretched when this share of its gaps come so near to the widest: those between columns differ."""

STRETCHED_WORDS = 5
"""Fewer words than this with wide gaps between them are cells, however alike the gaps."""

SAME_LINE_OVERLAP = 0.5
"""Words share a line when their boxes overlap by this much of the lower one's height: superscripts do,
lines do not."""

DOTS = "•◦▪▫●○■□◆◇➢➤►‣⁃∙·"
BULLETS = f"{DOTS}-–*"
_SYMBOL_FONT_BULLETS = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d\uf06c\uf06e\uf071\uf0e0"
_HANGING_MARK = re.compile(
    rf"^(?:[{re.escape(BULLETS)}]|\(?[a-zA-Z0-9]{{1,4}}[.)]|\([a-zA-Z0-9]{{1,4}}\)|\d{{1,2}}(?:\.\d{{1,3}})+\.?)$"
)
_SYMBOLS = str.maketrans(dict.fromkeys(_SYMBOL_FONT_BULLETS, "•"))
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""What prints nothing, turns the words around it or is nobody's: controls, Unicode's default ignorable characters
(bidirectional marks, zero-width joints, tags, variation selectors), surrogates, private use."""

_HEAPED = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]+"
)
"""Loose accents, more than two on a letter: no word of a paper has so many, and a heap hides the lines above."""


Thing = TypeVar("Thing")


class Word(NamedTuple):
    """A run of ink between white space. `size` is the height of its font in points."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline with no wide gap between them: a line of a paragraph, or one column's share of a row.

    `bold` says that all of it is set off, in bold or underlined; `askew` that it runs otherwise than the page's text.
    """

    text: str
    box: Box
    size: float
    bold: bool
    page: int
    askew: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn on the page, not written: a thin horizontal or vertical stroke, or the edge of a shaded box."""

    x0: float
    y0: float
    x1: float
    y1: float
    shade: bool = False

    @property
    def across(self) -> bool:
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page's lines in any order. `turn` counts the quarter turns clockwise from its reading frame to the page."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...] = ()
    turn: int = 0
    confidence: float | None = None
    """How sure the machine that read a scan is, 0 to 1; none for born-digital text."""

    def on_page(self, box: Box) -> Box:
        """A box of the reading frame, on the page as displayed."""
        x0, y0, x1, y1 = box
        match self.turn % 4:
            case 1:
                return (self.height - y1, x0, self.height - y0, x1)
            case 2:
                return (self.width - x1, self.height - y1, self.width - x0, self.height - y0)
            case 3:
                return (y0, self.width - x1, y1, self.width - x0)
        return box

    @property
    def displayed(self) -> tuple[float, float]:
        """Width and height of the page as displayed."""
        return (self.height, self.width) if self.turn % 2 else (self.width, self.height)


def clean(text: str) -> str:
    """Text in NFKC with symbol-font bullets made plain; what no database takes and no reader sees is gone."""
    if text.isascii() and text.isprintable():
        return text.strip()
    plain = _UNPRINTABLE.sub("", text.translate(_SYMBOLS))
    return " ".join(_HEAPED.sub(r"\1", unicodedata.normalize("NFKC", plain)).split())


def lines_of(words: Iterable[Word], page: int, rules: Sequence[Rule] = ()) -> tuple[Line, ...]:
    """Words in any order as lines, parted at wide gaps and wherever an upright rule stands between two words."""
    uprights = sorted((rule for rule in rules if not rule.across), key=_upright_at)
    flats = sorted((rule for rule in rules if rule.across), key=_flat_at)
    return tuple(_line(run, page, flats) for row in rows_of(list(words), _word_box) for run in _runs(row, uprights))


def _word_box(word: Word) -> Box:
    return word[1:5]


def rows_of(things: Sequence[Thing], box_of: Callable[[Thing], Box]) -> list[list[Thing]]:
    """Things that share a baseline as rows from the top down, each from left to right."""
    rows: list[list[Thing]] = []
    spans: list[tuple[float, float]] = []
    for thing in sorted(things, key=lambda each: (box_of(each)[1] + box_of(each)[3]) / 2):
        _, top, _, foot = box_of(thing)
        for at in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            row_top, row_foot = spans[at]
            shared = min(foot, row_foot) - max(top, row_top)
            if shared >= SAME_LINE_OVERLAP * min(foot - top, row_foot - row_top):
                rows[at].append(thing)
                if foot - top > row_foot - row_top:
                    spans[at] = (top, foot)
                break
        else:
            rows.append([thing])
            spans.append((top, foot))
    for row in rows:
        row.sort(key=lambda each: box_of(each)[0])
    order = sorted(range(len(rows)), key=lambda at: spans[at][0])
    return [rows[at] for at in order]


def _runs(row: list[Word], uprights: list[Rule]) -> list[list[Word]]:
    if _is_stretched(row):
        return [row]
    runs = [[row[0]]]
    for before, word in pairwise(row):
        gap = (word.x0 - before.x1) / max(word.size, before.size, 1.0)
        hangs = gap > MARK_GAP_EM and len(runs[-1]) == 1 and bool(_HANGING_MARK.match(before.text))
        wide = gap > WIDE_GAP_EM or hangs
        if wide or _rule_between(before, word, uprights):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def _is_stretched(row: list[Word]) -> bool:
    """Whether a row is one line set to its column's width with few words: all gaps wide, and alike."""
    if len(row) < STRETCHED_WORDS:
        return False
    gaps = [word.x0 - before.x1 for before, word in pairwise(row)]
    alike = sum(gap > ALIKE * max(gaps) for gap in gaps) >= STRETCHED_SHARE * len(gaps)
    return alike and sum(word.text[0].islower() for word in row) > len(row) / 2


def _rule_between(before: Word, word: Word, uprights: list[Rule]) -> bool:
    if not uprights:
        return False
    middle = (word.y0 + word.y1) / 2
    first = bisect_right(uprights, (before.x0 + before.x1) / 2, key=_upright_at)
    last = bisect_left(uprights, (word.x0 + word.x1) / 2, key=_upright_at)
    return any(rule.y0 <= middle <= rule.y1 for rule in uprights[first:last])


def _line(run: list[Word], page: int, flats: list[Rule]) -> Line:
    box = (run[0].x0, min(w.y0 for w in run), max(w.x1 for w in run), max(w.y1 for w in run))
    return Line(
        text=" ".join(word.text for word in run),
        box=box,
        size=max(run, key=lambda word: len(word.text)).size,
        bold=all(word.bold for word in run if any(map(str.isalnum, word.text))) or _underlined(box, flats),
        page=page,
    )


def _underlined(box: Box, flats: list[Rule]) -> bool:
    """Whether a stroke of about its own length runs under a line."""
    x0, y0, x1, y1 = box
    first = bisect_left(flats, y1 - 0.35 * (y1 - y0), key=_flat_at)
    last = bisect_right(flats, y1 + 0.15 * (y1 - y0), key=_flat_at)
    return any(abs(rule.x0 - x0) < 4 and abs(rule.x1 - x1) < 6 for rule in flats[first:last])


def _upright_at(rule: Rule) -> float:
    return rule.x0


def _flat_at(rule: Rule) -> float:
    return rule.y0
