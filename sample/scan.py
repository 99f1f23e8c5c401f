"""A typed and signed paper as a scanner sees it: a picture, a little askew, with no text in it."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pypdfium2
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from sample.prose import blocks
from sample.records import Minutes

DPI, SKEW, QUALITY = 200, 0.8, 38
FACE, SIZE, LINE = "Courier", 11.5, 16.0


def scanned(minutes: Minutes, path: Path) -> int:
    """Type the paper, sign it, and keep only a picture of each page; returns how many pages."""
    typed = _typed(minutes)
    canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=1)
    source = pypdfium2.PdfDocument(typed)
    pages = len(source)
    for number in range(pages):
        clean = source[number].render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        canvas.drawImage(ImageReader(io.BytesIO(_seen(clean, number))), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return pages


def _typed(minutes: Minutes) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    canvas.setFont(FACE, SIZE)
    y = A4[1] - 26 * mm
    entry = minutes.items[0]
    for block in (part for words in (entry.body, entry.decision, entry.after) for part in blocks(words)):
        lines = _wrapped(f"{block.number}  {block.text}" if block.number else block.text)
        if y - len(lines) * LINE < 25 * mm:
            canvas.showPage()
            canvas.setFont(FACE, SIZE)
            y = A4[1] - 26 * mm
        for line in lines:
            canvas.drawString(25 * mm, y, line)
            y -= LINE
        if block.text == "Signed:":
            _signature(canvas, 45 * mm, y + LINE)
        y -= LINE * 0.75
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def _wrapped(text: str) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if stringWidth(longer, FACE, SIZE) > 160 * mm:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def _signature(canvas: Canvas, x: float, y: float) -> None:
    canvas.setLineWidth(1.3)
    stroke = canvas.beginPath()
    stroke.moveTo(x, y + 4)
    for step in range(7):
        left = x + 16 * step
        stroke.curveTo(left + 6, y + 26 - 3 * step, left + 9, y - 12 + step, left + 16, y + 5 + (step % 3) * 3)
    canvas.drawPath(stroke)


def _seen(clean: Image.Image, seed: int) -> bytes:
    dice = random.Random(1936 + seed)
    askew = clean.rotate(SKEW if seed % 2 == 0 else -SKEW / 2, resample=Image.Resampling.BICUBIC, fillcolor=250)
    wide, tall = clean.width // 2, clean.height // 2
    grain = Image.frombytes("L", (wide, tall), dice.randbytes(wide * tall))
    picture = Image.blend(askew, grain.resize(clean.size), 0.07)
    for _ in range(60):
        picture.putpixel((dice.randrange(clean.width), dice.randrange(clean.height)), 40)
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=QUALITY, optimize=False, dpi=(DPI, DPI))
    return kept.getvalue()
