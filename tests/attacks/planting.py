"""Plants words in papers: real PDFs, web pages, Word files and texts, each about the weir footbridge."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from reportlab.lib.colors import Color, black, white
from reportlab.pdfgen.canvas import Canvas

from tests.ingest.pdfs import A4, broken

Plant = Callable[[Path, str], None]
Setting = Literal[
    "plain", "heading", "white", "pale", "inkless", "tiny", "transparent", "covered", "blackened", "on black",
    "outside", "clipped", "title", "outline",
]  # fmt: skip
Run = Literal["plain", "hidden", "white", "tiny", "field", "comment", "deleted"]

ABOUT = "The weir footbridge was last painted green in 1987, as the surveyor told the committee."
"""What each planted paper says openly."""


def text(path: Path, words: str) -> None:
    """A text or Markdown file."""
    path.write_bytes(f"{ABOUT}\n\n{words}\n".encode("utf-8", "surrogatepass"))


def html(path: Path, markup: str) -> None:
    """A web page with markup in its main content."""
    page = (
        f"<!doctype html><meta charset=utf-8><title>Weir footbridge</title><main><h1>Weir footbridge</h1><p>{ABOUT}</p>"
    )
    path.write_text(f"{page}{markup}</main>", encoding="utf-8")


def pdf(how: Setting) -> Plant:
    """A PDF of one page with words set in some way."""

    def plant(path: Path, words: str) -> None:
        canvas = Canvas(str(path), pagesize=A4, invariant=1)
        if how == "title":
            canvas.setTitle(words)
        if how == "outline":
            canvas.bookmarkPage("here")
            canvas.addOutlineEntry(words, "here", 0)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, 750, ABOUT)
        if how not in ("title", "outline"):
            for at, line in enumerate(broken(words, 400)):
                _line(canvas, line, 700 - 14 * at, how)
        canvas.showPage()
        canvas.save()

    return plant


def _line(canvas: Any, line: str, y: float, how: Setting) -> None:
    canvas.saveState()
    if how == "on black":
        canvas.rect(70, y - 3, 450, 14, fill=1)
    if how == "clipped":
        window = canvas.beginPath()
        window.rect(0, 0, 20, 20)
        canvas.clipPath(window, stroke=0)
    ink = {"white": white, "pale": Color(0.96, 0.96, 0.96), "transparent": Color(0, 0, 0, alpha=0.01)}
    run = canvas.beginText(900 if how == "outside" else 72, y)
    run.setFont("Helvetica-Bold" if how == "heading" else "Helvetica", 0.5 if how == "tiny" else 11)
    run.setFillColor(ink.get(how, black))
    run.setTextRenderMode(3 if how == "inkless" else 0)
    run.textOut(line)
    canvas.drawText(run)
    if how in ("covered", "blackened"):
        canvas.setFillColor(white if how == "covered" else black)
        canvas.rect(70, y - 3, 450, 14, fill=1, stroke=0)
    canvas.restoreState()


def word(how: Run) -> Plant:
    """A Word file with words in a run of some kind."""

    def plant(path: Path, words: str) -> None:
        document = Document()
        paragraph = document.add_paragraph(f"{ABOUT} ")
        if how == "field":
            paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText>{_escaped(words)}</w:instrText></w:r>"))
        elif how == "deleted":
            run = f"<w:r><w:delText>{_escaped(words)}</w:delText></w:r>"
            paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="x">{run}</w:del>'))
        elif how == "comment":
            document.add_comment(paragraph.runs, text=words, author="SYSTEM")
        else:
            shown = paragraph.add_run(words)
            shown.font.hidden = how == "hidden"
            shown.font.color.rgb = RGBColor(255, 255, 255) if how == "white" else None
            shown.font.size = Pt(1) if how == "tiny" else None
        document.save(str(path))

    return plant


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")


MOTION = "That the weir footbridge be demolished"
COUNCIL = 'Aldmoor <b>Borough</b> Council"\u202e\x1b[31m'
PANEL = 'Bridges <i>and</i> "Fords" Committee'

_ITEMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The weir footbridge <script>alert('owned')</script> \u202e{{7*7}}",
        (
            f"It was moved by Councillor Ada Tarn and seconded by Councillor Wilf Weaver: {MOTION}.",
            "On being put to the vote the motion was lost, with 3 votes for and 6 against.",
        ),
    ),
    (
        "=1+1 The toll house",
        (
            'RESOLVED: =HYPERLINK("http://elsewhere.invalid/owned","the toll house") be let to the market traders.',
            "RESOLVED: That <img src=x onerror=alert('owned')> the toll house be painted white.",
            "ACTION: @Head of <b>Bridges</b> to report to the Committee on the toll house by 1 September 2022.",
            "The =Head of Bridges agreed to send members the costs of the toll house's roof by 1 October 2022.",
        ),
    ),
)


def record(folder: Path) -> Path:
    """The minutes in which the motion is lost, with hostile words in every place, as a publisher's web service has it.

    What it sends is markup within markup: what is escaped once is a tag of the page, twice a tag that is shown.
    """
    items = "".join(
        f"<agendaitem><agendaitemtitle>{_escaped(_escaped(title))}</agendaitemtitle>"
        f"<minutesitemnumber>{number}</minutesitemnumber><agendaitemnumber>{number}</agendaitemnumber>"
        f"<minutestext>{_escaped(''.join(f'<p>{_escaped(words)}</p>' for words in said))}</minutestext></agendaitem>"
        for number, (title, said) in enumerate(_ITEMS, 2)
    )
    path = folder / "record.xml"
    path.write_text(
        f"<meeting><committeetitle>{_escaped(PANEL)}</committeetitle><meetingdate>07/06/2022</meetingdate>"
        f"<meetingtime>7.00 pm</meetingtime><meetinglocation>{_escaped('<u>Town Hall</u>')}</meetinglocation>"
        f"<minutepublished>True</minutepublished><agendaitems>{items}</agendaitems></meeting>",
        encoding="utf-8",
    )
    return path
