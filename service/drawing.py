"""Draws one page of a PDF as a PNG, with boxes marked on it. Run as a program of its own, and only so.

Pdfium aborts, or asks for 22 GB, on hostile files of a few hundred bytes. The limits set here end this process and
nothing else. Called as `python -I drawing.py PDF PAGE WIDTH OUTPUT`, with the boxes as JSON on standard input:
`{"page_width": 595.0, "boxes": [[x0, y0, x1, y1], ...]}`, in points from the top left. Exit status 3: no such page.
"""

import json
import resource
import sys

_MEMORY = 1_500_000_000
"""Bytes of address space: an A3 page full of photographs stays under 600 MB."""

_SECONDS = 15
"""Of processor time."""

_LONGEST = 4000
"""Pixels of the longer side: a page that claims to be 5 m long is drawn smaller."""

_FILL = (255, 214, 10, 72)
_OUTLINE = (196, 140, 0, 255)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def draw(pdf: str, number: int, width: int, output: str, page_width: float, boxes: list[list[float]]) -> int:
    """Draws page `number` (from 1) about `width` pixels wide; the exit status."""
    import pypdfium2
    from PIL import Image, ImageDraw

    document = pypdfium2.PdfDocument(pdf)
    if not 1 <= number <= len(document):
        return 3
    page = document[number - 1]
    # Pdfium rounds up: a hundredth of a pixel less is `width` pixels, and never one more.
    scale = min((width - 0.01) / page.get_width(), _LONGEST / page.get_height(), _LONGEST / page.get_width())
    picture = page.render(scale=scale).to_pil().convert("RGB")
    if boxes:
        points = picture.width / (page_width or page.get_width())
        marks = Image.new("RGBA", picture.size, (0, 0, 0, 0))
        pen = ImageDraw.Draw(marks)
        for x0, y0, x1, y1 in boxes:
            around = [x0 * points - 2, y0 * points - 1, x1 * points + 2, y1 * points + 1]
            pen.rectangle(around, fill=_FILL)
        _outline(pen, boxes, points)
        picture = Image.alpha_composite(picture.convert("RGBA"), marks).convert("RGB")
    picture.quantize(64, dither=Image.Dither.NONE).save(output, "PNG", optimize=True)
    return 0


def _outline(pen: "object", boxes: list[list[float]], points: float) -> None:
    x0, y0 = min(box[0] for box in boxes), min(box[1] for box in boxes)
    x1, y1 = max(box[2] for box in boxes), max(box[3] for box in boxes)
    around = [x0 * points - 6, y0 * points - 5, x1 * points + 6, y1 * points + 5]
    pen.rectangle(around, outline=_OUTLINE, width=2)  # type: ignore[attr-defined]


if __name__ == "__main__":
    _limit()
    told = json.load(sys.stdin)
    sys.exit(draw(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], told["page_width"], told["boxes"]))
