"""How records are set on a page: marked words, rows of tables, dates in words, and the templates that use them."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.templating import Jinja2Templates

from index.identity import meeting_id, panel_slug
from index.records import Citation, Passage
from service import wording
from service.wording import day

_HERE = Path(__file__).parent

_EXCERPT = 420
"""Characters of a found passage that a list shows: about five lines, enough to judge whether to open it."""

_TURNING = re.compile(
    "[\x80-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set alike."""

    text: str
    marked: bool = False


def runs(text: str, marks: Iterable[Range] = (), start: int = 0, end: int | None = None) -> list[Run]:
    """`text[start:end]` as runs, those within `marks` (offsets of the whole text) marked."""
    end = len(text) if end is None else end
    set_, at = [], start
    for first, last in sorted(marks):
        first, last = max(first, at), min(last, end)
        if first >= last:
            continue
        set_ += [Run(text[at:first]), Run(text[first:last], marked=True)]
        at = last
    return [run for run in (*set_, Run(text[at:end])) if run.text]


def rows(text: str, marks: Sequence[Range] = ()) -> list[list[list[Run]]]:
    """A table's text, with its rows on lines and its cells parted by tabs, as rows of cells of runs."""
    table, at = [], 0
    for line in text.split("\n"):
        row = []
        for cell in line.split("\t"):
            row.append(runs(text, marks, at, at + len(cell)))
            at += len(cell) + 1
        table.append(row)
    return table


def excerpt(text: str, marks: Sequence[Range], about: Range) -> list[Run]:
    """The words around `about`, cut between words, with an ellipsis where something was left out."""
    if len(text) <= _EXCERPT + 80:
        return runs(text, marks)
    start = 0 if about[0] < 80 else text.rfind(" ", 0, about[0]) + 1
    end = len(text) if len(text) - start <= _EXCERPT else text.rfind(" ", start, start + _EXCERPT)
    around = runs(text, marks, start, end if end > start else start + _EXCERPT)
    return [*([Run("… ")] if start else []), *around, *([Run(" …")] if end < len(text) else [])]


def moment(value: datetime) -> str:
    """10 March 2021, 14:05 UTC."""
    return f"{day(value)}, {value:%H:%M} UTC"


def where(passage: Passage, citation: Citation | None = None) -> str:
    """Where the words stand: of a citation, on the page where its quote begins."""
    if citation is not None:
        passage = replace(passage, page=citation.page, printed_page=citation.printed_page)
    return passage.where()


def whose_and_where(passage: Passage, citation: Citation | None = None) -> str:
    """Cabinet, minutes of 10 March 2021, item 9, page 8; the paper's title where nobody's meeting is named."""
    return f"{passage.panel or passage.document.title}, {where(passage, citation)}"


def capitalised(text: str) -> str:
    """A phrase as it stands at the start of a line; the rest of it keeps its capitals."""
    return text[:1].upper() + text[1:]


def meeting_of(passage: Passage) -> str | None:
    """The id of the meeting that a passage belongs to."""
    known = passage.panel and passage.date
    return meeting_id(passage.council, passage.panel or "", passage.date) if known and passage.date else None


def web(address: str | None) -> str | None:
    """An address that a link may lead to: papers may name others, such as `javascript:`."""
    return address if address and address.lower().startswith(("https://", "http://")) else None


def _level(value: object) -> object:
    """What a template prints, without what would turn the page around it: a question may hold bidirectional marks.

    Unicode's bidirectional controls (UAX 9, section 2), C1 controls, tags and what joins words without a sign.
    """
    if isinstance(value, str) and not hasattr(value, "__html__") and not value.isascii():
        return _TURNING.sub("", value)
    return value


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_level,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, moment=moment, slug=panel_slug, web=web, capitalised=capitalised)
    environment.globals.update(runs=runs, rows=rows, where=where, whose_and_where=whose_and_where)
    environment.globals.update(meeting_of=meeting_of, stylesheet=_stylesheet(), wording=wording)
    return environment


def _stylesheet() -> str:
    """The stylesheet's address, which changes when it does, so that it may be kept for good."""
    content = (_HERE / "static" / "minutebook.css").read_bytes()
    return f"/static/minutebook.css?v={hashlib.sha256(content).hexdigest()[:12]}"


_templates = Jinja2Templates(env=_environment())


def page(request: Request, name: str, status: int = 200, **context: object) -> Response:
    """A web page."""
    return _templates.TemplateResponse(request, name, context, status_code=status)
