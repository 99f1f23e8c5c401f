"""Scans: pages without a text layer are rendered and read by Tesseract, word by word with their boxes.

The words become lines as those of a text layer do, and go through the same paragraph builder (`pdf.read(path, see)`).
"""

import math
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pypdfium2

from index.records import Box
from ingest.limits import need_more
from ingest.lines import PageLines, Word, clean, lines_of
from ingest.reading import Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

LANGUAGE = "eng"
_DATA_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
HOW_TO_INSTALL = "install Tesseract's English data (Debian: apt install tesseract-ocr-eng) or set TESSDATA_PREFIX to it"

_DOTS_AN_INCH = 300
"""What Tesseract's models were trained on; fewer lose small print, more only cost time."""

_MOST_DOTS = 40_000_000
"""A page is rendered at no more than this, A3 at 450 dots an inch: a huge MediaBox must not take all memory."""

SECONDS_A_PAGE = 15
"""Seconds asked for each page; one takes about a second, a dense table on a slow machine ten."""

_TURNS = (0, 3, 1, 2)
"""Quarter turns clockwise by which a page may lie on its side, the usual ones first."""

_UPRIGHT = 0.65
"""A page read more surely than this stands upright: the worst of upright ones reach 0.75, those on their side 0.5.
One that no turn brings so far is a drawing or a hand: its words would be guesses, so it has none."""

_LEAST_SURE = 0.25
"""Words that the machine is less sure of than this are specks, rules and signatures."""

_LEAST_SURE_SIGN = 0.7
"""Signs without a letter or figure are mostly parts of logos and rules, unless the machine is quite sure."""

_MISTAKEN_BULLETS = frozenset("e¢©®«»°*")
"""What Tesseract, which knows no bullets, makes of them; none of them begins a line of English alone."""

_INK = 128
_BLANK_SHARE = 0.0002
"""A page with less ink than this share of its area is blank: one line of words covers five times as much."""

_SAME_SIZE = 0.25
"""Lines whose height is within this share of the page's usual one have its font size: boxes of words vary with their
letters, and sizes must not, since headings are told by them."""


def data_folder() -> Path | None:
    """Where Tesseract's language data lies, if it is installed."""
    named = os.environ.get("TESSDATA_PREFIX")
    for folder in (named, *_DATA_FOLDERS) if named else _DATA_FOLDERS:
        if (Path(folder) / f"{LANGUAGE}.traineddata").is_file():
            return Path(folder)
    return None


class Eyes:
    """Reads pages of one PDF off their pictures. Use as a context manager, and hand it to `pdf.read` as `see`.

    `unread` collects the numbers of pages that hold a picture but could not be read for want of Tesseract's data, and
    `illegible` those of drawings and handwriting.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document: pypdfium2.PdfDocument | None = None
        self._tesseract: Any = None
        self.unread: list[int] = []
        self.illegible: list[int] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._tesseract is not None:
            self._tesseract.End()
        if self._document is not None:
            self._document.close()

    def __call__(self, path: Path, number: int) -> PageLines | None:
        """The lines of the page of this number (from 1), with how sure the machine is; none for a blank page."""
        need_more(SECONDS_A_PAGE)
        if self._document is None:
            self._document = pypdfium2.PdfDocument(path)
        page = self._document[number - 1]
        width, height = page.get_size()
        scale = min(_DOTS_AN_INCH / 72, math.sqrt(_MOST_DOTS / max(width * height, 1)))
        image = page.render(scale=scale, grayscale=True).to_pil()
        page.close()
        if _is_blank(image):
            return None
        folder = data_folder()
        if folder is None:
            self.unread.append(number)
            return None
        best: tuple[float, int, list[_Seen]] = (0.0, 0, [])
        for turn in _TURNS:
            words = list(self._words(image.rotate(90 * turn, expand=True) if turn else image, scale, folder))
            best = max(best, (_sureness(words), turn, words), key=lambda seen: seen[0])
            if best[0] >= _UPRIGHT:
                break
        sure, turn, words = best
        if sure < _UPRIGHT:
            self.illegible.append(number)
            return None
        if turn % 2:
            width, height = height, width
        return PageLines(number, width, height, lines_of(_sized(words), number), turn=turn, confidence=round(sure, 3))

    def _words(self, image: "Image", scale: float, folder: Path) -> Iterator["_Seen"]:
        import tesserocr  # loads 60 MB of libraries, which born-digital papers do without

        if self._tesseract is None:
            try:
                self._tesseract = tesserocr.PyTessBaseAPI(path=str(folder), lang=LANGUAGE, psm=tesserocr.PSM.AUTO)
            except RuntimeError as error:
                raise Unreadable(f"is a scan, and Tesseract cannot start ({error}); {HOW_TO_INSTALL}") from error
        self._tesseract.SetImage(image)
        self._tesseract.SetSourceResolution(round(72 * scale))
        self._tesseract.Recognize()
        level, line = tesserocr.RIL.WORD, 0
        for found in tesserocr.iterate_level(self._tesseract.GetIterator(), level):
            if found.Empty(level):
                continue
            if found.IsAtBeginningOf(tesserocr.RIL.TEXTLINE):
                line += 1
            text = clean(found.GetUTF8Text(level))
            sure = found.Confidence(level) / 100
            box = found.BoundingBox(level)
            if text in _MISTAKEN_BULLETS and found.IsAtBeginningOf(tesserocr.RIL.TEXTLINE):
                text = "•"
            least = _LEAST_SURE if any(map(str.isalnum, text)) or text == "•" else _LEAST_SURE_SIGN
            if text and box and sure >= least:
                x0, y0, x1, y1 = (edge / scale for edge in box)
                yield _Seen(text, (x0, y0, x1, y1), sure, line)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word as seen, in points: its box, how sure the machine is, and the line that it stands on."""

    text: str
    box: Box
    sure: float
    line: int


def _sureness(words: list[_Seen]) -> float:
    """How sure the machine is of words, from 0 to 1, long ones counting for more."""
    letters = sum(len(word.text) for word in words)
    return sum(word.sure * len(word.text) for word in words) / max(letters, 1)


def _sized(seen: list[_Seen]) -> list[Word]:
    """Words with a font size: that of their line's tallest words, evened out over the page."""
    heights: dict[int, float] = {}
    for word in seen:
        heights[word.line] = max(heights.get(word.line, 0.0), word.box[3] - word.box[1])
    usual = median(heights[word.line] for word in seen)
    same = _SAME_SIZE * usual
    sizes = {line: usual if abs(tall - usual) <= same else round(tall, 1) for line, tall in heights.items()}
    return [Word(word.text, *word.box, sizes[word.line], False) for word in seen]


def _is_blank(image: "Image") -> bool:
    dark = sum(image.histogram()[:_INK])
    return dark < _BLANK_SHARE * image.width * image.height
