"""Which words of a PDF's page a reader sees, and which are in its text layer alone.

Words may be written in white, without ink, off their layer, or under a box, a picture or a note. Whether they show is
not argued from their colour: the page is drawn with and without them, and they are seen where the drawings differ. Only
pages with words that may not show are drawn: 2 of 434 in the papers at hand.
"""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from index.records import Box

SMALLEST = 2.0
"""Points: print smaller than this is for no reader. Chosen, not measured."""

CONTRAST = 32
"""Of 255: words that differ less from their ground are not seen. Silver (#C0C0C0) on white differs by 63.
Chosen, not measured."""

_NEAR = 64
"""Of 255 in each of red, green and blue: colours this near to their ground's make words worth a look."""

_OPAQUE = 96
"""Of 255: paint with less substance than this makes words worth a look."""

_SCALE, _LONGEST = 2.0, 2000
"""Pixels a point, at which the strokes of small print stand out whole; and the longest side of a poster's drawing."""

_THIN = 3.0
"""Points: rules and underlines are thinner, and cover nothing."""

_SCAN = 0.7
"""Share of a page that its pictures cover where it is a scan, under or over which a machine has laid what it read."""

_MOST_THINGS = 6000
"""Pages with more objects than this are maps, whose strokes are not looked through for what covers words."""

_CORNERS = 6
"""Segments of a window that is a box; other windows are looked through by drawing."""

_MOST_DEEP = 8
"""Forms within forms that are looked into."""

_HIDING_NOTES = frozenset({
    pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE, pdfium.FPDF_ANNOT_POLYGON,
    pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_INK, pdfium.FPDF_ANNOT_LINE, pdfium.FPDF_ANNOT_REDACT,
})  # fmt: skip
"""Annotations that may lie over words; links and highlights do not hide any."""

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Cover:
    """Something drawn that is no word. `order` counts what is drawn from the ground up; `paint` is its plain colour."""

    box: Box
    order: int
    paint: Colour | None


@dataclass(slots=True)
class Sight:
    """What is to be seen of one open page. Boxes are in the page's own coordinates, y upwards."""

    page: object
    frame: Box
    _doubtful: dict[int, object] = field(default_factory=dict)
    _ground: Image.Image | None = None
    _difference: Image.Image | None = None
    _scan: tuple[Box, ...] = ()

    def __post_init__(self) -> None:
        self._doubtful, self._scan = _survey(self.page, self.frame)

    def shows(self, key: int, box: Box) -> bool:
        """Whether a word of the text object at address `key` is seen, or is what a machine read off a scan's ink."""
        if key not in self._doubtful:
            return True
        if self._difference is None or self._ground is None:
            self._ground = self._drawn()
            for thing in self._doubtful.values():
                pdfium.FPDFPageObj_SetIsActive(thing, False)
            without = self._drawn()
            for thing in self._doubtful.values():
                pdfium.FPDFPageObj_SetIsActive(thing, True)
            self._difference = ImageChops.difference(self._ground, without)
        area = self._pixels(box)
        if _most(self._difference, area) >= CONTRAST:
            return True
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        scanned = any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in self._scan)
        return scanned and _most(self._ground, area) - _least(self._ground, area) >= CONTRAST

    def _scale(self) -> float:
        left, bottom, right, top = self.frame
        return min(_SCALE, _LONGEST / max(right - left, top - bottom, 1.0))

    def _drawn(self) -> Image.Image:
        """The page in grey, upright as its own coordinates are, whatever its rotation."""
        left, bottom, right, top = self.frame
        scale = self._scale()
        turns = pdfium.FPDFPage_GetRotation(self.page) % 4
        wide, high = max(1, round((right - left) * scale)), max(1, round((top - bottom) * scale))
        if turns % 2:
            wide, high = high, wide
        bitmap = pdfium.FPDFBitmap_CreateEx(wide, high, pdfium.FPDFBitmap_Gray, None, 0)
        if not bitmap:
            raise MemoryError
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, self.page, 0, 0, wide, high, 0, pdfium.FPDF_ANNOT)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            content = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * high)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        picture = Image.frombytes("L", (wide, high), content, "raw", "L", stride)
        return picture.rotate(90 * turns, expand=True) if turns else picture

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        left, _, _, top = self.frame
        scale = self._scale()
        assert self._ground is not None  # drawn before it is asked for
        x0, y0 = int((box[0] - left) * scale), int((top - box[3]) * scale)
        x1, y1 = int((box[2] - left) * scale) + 1, int((top - box[1]) * scale) + 1
        wide, high = self._ground.size
        x0, y0 = min(max(x0, 0), wide - 1), min(max(y0, 0), high - 1)
        return x0, y0, min(max(x1, x0 + 1), wide), min(max(y1, y0 + 1), high)


def _extremes(picture: Image.Image, area: tuple[int, int, int, int]) -> tuple[int, int]:
    least, most = picture.crop(area).getextrema()
    return int(least), int(most)  # type: ignore[arg-type]


def _most(picture: Image.Image, area: tuple[int, int, int, int]) -> int:
    return _extremes(picture, area)[1]


def _least(picture: Image.Image, area: tuple[int, int, int, int]) -> int:
    return _extremes(picture, area)[0]


def _survey(page: object, frame: Box) -> tuple[dict[int, object], tuple[Box, ...]]:
    """The text objects of a page that may not show, by their address, and the pictures of a scan."""
    count = pdfium.FPDFPage_CountObjects(page)
    texts: list[tuple[object, int]] = []
    covers: list[_Cover] = []
    doubtful: dict[int, object] = {}
    pictures: list[Box] = []
    for order in range(count):
        thing = pdfium.FPDFPage_GetObject(page, order)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append((thing, order))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            doubtful.update(_inside(thing))  # what lies over what in there is not followed
            covers.append(_Cover(_bounds(thing), order, None))
        elif count <= _MOST_THINGS and (cover := _cover(thing, kind, order)):
            covers.append(cover)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures.append(cover.box)
    covers += [_Cover(box, count, None) for box in _notes(page)]
    for thing, order in texts:
        if _may_not_show(thing, order, covers):
            doubtful[_address(thing)] = thing
    return doubtful, tuple(pictures) if _covered(pictures, frame) >= _SCAN else ()


def _may_not_show(thing: object, order: int, covers: Iterable[_Cover]) -> bool:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(thing)
    if mode in (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP):
        return True
    red, green, blue, substance = (ctypes.c_uint(0) for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, substance)
    colour = (red.value, green.value, blue.value) if known else None
    if colour is None or substance.value < _OPAQUE or min(colour) > 255 - _NEAR or _is_in_a_layer(thing):
        return True
    if pdfium.FPDFPageObj_HasTransparency(thing):
        return True
    box = _bounds(thing)
    return _is_clipped(thing, box) or any(
        _meet(box, cover.box) and (cover.order > order or cover.paint is None or _alike(colour, cover.paint))
        for cover in covers
    )


def _is_clipped(thing: object, box: Box) -> bool:
    """Whether the middle of an object lies outside the window that it is drawn through, or that is no plain box."""
    window = pdfium.FPDFPageObj_GetClipPath(thing)
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(max(0, pdfium.FPDFClipPath_CountPaths(window))):
        corners = pdfium.FPDFClipPath_CountPathSegments(window, path)
        if corners > _CORNERS:
            return True
        xs, ys = [], []
        for at in range(corners):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(window, path, at), x, y)
            xs.append(x.value)
            ys.append(y.value)
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        if xs and not (min(xs) <= middle[0] <= max(xs) and min(ys) <= middle[1] <= max(ys)):
            return True
    return False


def _cover(thing: object, kind: int, order: int) -> _Cover | None:
    box = _bounds(thing)
    if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
        return None
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return _Cover(box, order, None)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(thing, fill, stroke) or not fill.value:
        return None
    red, green, blue, substance = (ctypes.c_uint(0) for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(thing, red, green, blue, substance):
        return _Cover(box, order, None)
    return _Cover(box, order, (red.value, green.value, blue.value)) if substance.value else None


def _inside(form: object, depth: int = 0) -> Iterator[tuple[int, object]]:
    for at in range(pdfium.FPDFFormObj_CountObjects(form)):
        thing = pdfium.FPDFFormObj_GetObject(form, at)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            yield _address(thing), thing
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MOST_DEEP:
            yield from _inside(thing, depth + 1)


def _is_in_a_layer(thing: object) -> bool:
    """Whether words belong to a layer that may be turned off (ISO 32000-1, 8.11: marked content named OC)."""
    for at in range(pdfium.FPDFPageObj_CountMarks(thing)):
        mark = pdfium.FPDFPageObj_GetMark(thing, at)
        name, needed = (ctypes.c_ushort * 4)(), ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetName(mark, name, 8, needed) and bytes(name)[:4] == b"O\0C\0" and needed.value == 6:
            return True
    return False


def _notes(page: object) -> Iterator[Box]:
    for at in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, at)
        if not note:
            continue
        box = pdfium.FS_RECTF()
        hides = pdfium.FPDFAnnot_GetSubtype(note) in _HIDING_NOTES and pdfium.FPDFAnnot_GetRect(note, box)
        pdfium.FPDFPage_CloseAnnot(note)
        if hides:
            yield (box.left, box.bottom, box.right, box.top)


def _bounds(thing: object) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return (0.0, 0.0, 0.0, 0.0)
    return (left.value, bottom.value, right.value, top.value)


def _covered(pictures: Iterable[Box], frame: Box) -> float:
    """The share of a page that pictures cover; strips of a scan add up."""
    left, bottom, right, top = frame
    area = sum(
        max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
        for x0, y0, x1, y1 in pictures
    )
    return area / max((right - left) * (top - bottom), 1.0)


def _meet(one: Box, two: Box) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _alike(one: Colour, two: Colour) -> bool:
    return all(abs(a - b) < _NEAR for a, b in zip(one, two, strict=True))


def _address(thing: object) -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
