"""Markings of sensitivity, and the stretches of a file that must be refused because they are not for publication.

An exempt paper says so at its head, on its cover or over every page. A public paper mentions exemption in passing: an
item of an agenda, a resolution to exclude the public, an appendix that is left out (`ingest.exemption` tells the two).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.exemption import (
    PART_EXEMPT,
    PUBLIC,
    has_basis,
    is_elsewhere,
    is_explicit,
    is_mark,
    is_marked_row,
    is_marked_title,
    is_said,
    paragraphs_of,
    says_public,
)
from ingest.private_minutes import private_minutes
from ingest.reading import Block, Reading
from ingest.sections import Section

_SENSITIVITY = re.compile(
    r"\[?\b(?:Sensitivity|Classification|Security|Protective marking|Document classification)\s*:\s*"
    r"(?P<value>[A-Z][A-Z \-–()]{2,40}|[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3})\b"
    r"|\b(?P<alone>(?:NOT )?PROTECTIVELY MARKED|OFFICIAL(?:\s?[-–:]\s?|\s)SENSITIVE|UNCLASSIFIED|PROTECT)\b"
    r"|^\W*(?P<only>OFFICIAL|RESTRICTED|CONFIDENTIAL|SECRET)\W*$"
)
"""'Sensitivity: PROTECT', '[NOT PROTECTIVELY MARKED]', 'OFFICIAL-SENSITIVE'."""

_NEW_PAPER = re.compile(
    r"^\W*(?:appendix|annexe?|schedule|enclosure|agenda item|report (?:of|to|title)|attachment)\b", re.IGNORECASE
)
_APPENDIX = re.compile(
    r"\b(?:appendix|annexe?|schedule|enclosure|attachment)\s+"
    r"(?!(?:12|7|100)A\b|(?:is|to|of|and|has|was|for|by|in|not|at|the|are|it|as|or|on)\b)(\w{1,3})\b",
    re.IGNORECASE,
)

_PART_TWO = re.compile(r"\W{0,4}(?:PART|Part) (?:2|II|TWO)\W{0,4}$")
_OTHER_PART = re.compile(r"\W{0,4}part (?:1|i|one|3|iii|three)\b", re.IGNORECASE)

_RUNNING = 12
"""Words in a sentence of a paper's body, which a cover has few of."""

_TOP = 4
"""Blocks from the head of a page within which a paper marks itself."""

_COVER = 12
"""Blocks from the start of a paper within which its cover may hold the mark."""

_LONGEST_TITLE = 30
"""Words in the title of an appendix that begins on a page of its own."""


@dataclass(frozen=True, slots=True)
class Markings:
    """What a paper says of its own sensitivity. `public` is none where it says nothing."""

    sensitivity: tuple[str, ...] = ()
    public: bool | None = None
    part_exempt: bool = False
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exempt:
    """A stretch of a file that must be refused: blocks `first` to `last` (exclusive), why, and the words that say so.

    `paragraph` is the paragraph of Part 1 of Schedule 12A, or several ("1, 2"), where the words give it.
    """

    first: int
    last: int
    page_from: int
    page_to: int
    reason: str
    paragraph: str | None
    text: str


def markings_of(reading: Reading, section: Section) -> Markings:
    """The markings that a section carries, in its text and at the heads and feet of its pages."""
    blocks = reading.blocks[section.first : section.last]
    margins = [each.text for each in reading.furniture if section.page_from <= each.page <= section.page_to]
    cover = [block.text for block in blocks[: _COVER * 3]]
    short = (block.text for block in blocks if len(block.text) < 200)
    signs = (match for text in dict.fromkeys((*margins, *short)) for match in _SENSITIVITY.finditer(text))
    part_exempt = any(PART_EXEMPT.search(text) for text in cover)
    is_public = part_exempt or any(PUBLIC.search(text) for text in (*margins, *cover))
    is_exempt = any(is_mark(text) for text in (*margins, *cover[:_TOP]))
    numbers = (number for block in blocks for number in paragraphs_of(block.text))
    return Markings(
        tuple(dict.fromkeys((sign["value"] or sign["alone"] or sign["only"]).strip() for sign in signs)),
        True if is_public else False if is_exempt else None,
        part_exempt,
        tuple(dict.fromkeys(numbers)),
    )


def exempt_blocks(reading: Reading, sections: Sequence[Section]) -> tuple[Exempt, ...]:
    """The stretches of a file that are exempt or confidential, in order; the rest of its pack is kept."""
    marked = dict(_marked_by_margins(reading))
    for first, last, text in _marked_by_heads(reading, sections):
        for at in range(first, last):
            marked.setdefault(at, text)
    return tuple(_stretches(reading, {section.first for section in sections}, marked))


def _page(block: Block) -> int:
    return block.pieces[0].page if block.pieces else 1


def _marked_by_margins(reading: Reading) -> Iterator[tuple[int, str]]:
    """Blocks on pages whose running head or foot says that they are exempt."""
    said = {each.page: each.text for each in reading.furniture if is_mark(each.text) and not PUBLIC.search(each.text)}
    for at, block in enumerate(reading.blocks if said else ()):
        for page in dict.fromkeys(piece.page for piece in block.pieces):
            if page in said:
                yield at, said[page]
                break


def _marked_by_heads(reading: Reading, sections: Sequence[Section]) -> Iterator[tuple[int, int, str]]:
    """From each mark at the head of a page, or on the cover of a paper, to where that paper ends."""
    public_pages = {each.page for each in reading.furniture if PUBLIC.search(each.text)}
    for ordinal, section in enumerate(sections):
        last = section.first
        for at, on_cover in _heads(reading, section):
            if at < last or not _marks_its_paper(reading, section, at, on_cover):
                continue
            if _is_contradicted(reading, section, at) or _is_listed(reading, section, at):
                continue
            first = _head_of_paper(reading, section, at)
            last = _end_of_paper(reading, section, first, public_pages)
            text = reading.blocks[at].text
            yield first, last, text
            if (first, last) == (section.first, section.last) and section.kind == "report":
                yield from _its_appendices(reading, sections, ordinal, text, public_pages)
        if section.kind in ("minutes", "decision") and last == section.first:
            yield from private_minutes(reading, section)


def _heads(reading: Reading, section: Section) -> Iterator[tuple[int, bool]]:
    """The blocks of a section that stand at the head of a page or on its cover, and whether on the cover."""
    page, since = 0, 0
    for at in range(section.first, section.last):
        there = _page(reading.blocks[at])
        since = since + 1 if there == page else 1
        page = there
        on_cover = page == _page(reading.blocks[section.first])
        if since <= (_COVER if on_cover else _TOP) or _follows_appendix_heading(reading, section, at):
            yield at, on_cover


def _follows_appendix_heading(reading: Reading, section: Section, at: int) -> bool:
    """Whether a block is, or stands right under, a heading within a page that begins an appendix of its paper."""
    if section.kind in ("agenda", "minutes", "decision"):
        return False
    return any(_is_appendix_heading(reading.blocks[other]) for other in range(max(section.first, at - 2), at + 1))


def _is_appendix_heading(block: Block) -> bool:
    if block.kind != "heading" or len(block.text.split()) >= _LONGEST_TITLE:
        return False
    return _NEW_PAPER.match(block.text) is not None or (is_said(block.text) and _label_of(block.text) is not None)


def _marks_its_paper(reading: Reading, section: Section, at: int, on_cover: bool) -> bool:
    """Whether a block at the head of a page marks what is printed there."""
    block = reading.blocks[at]
    if block.stated is not None:
        return False
    if section.kind == "agenda":
        return not on_cover and is_said(block.text) and has_basis(block.text)
    if section.kind in ("minutes", "decision"):
        begun = any(section.items[: at - section.first])
        return on_cover and not begun and is_said(block.text)
    if block.kind == "table":
        return on_cover and any(is_marked_row(line) for line in block.text.split("\n"))
    if is_mark(block.text) or _is_second_half(reading, section, at):
        return True
    own_page = not on_cover or section.kind in ("appendix", "presentation", "other") or block.kind == "heading"
    return own_page and is_marked_title(block.text)


def _is_second_half(reading: Reading, section: Section, at: int) -> bool:
    """'PART II' alone over a report or appendix: the private half of a meeting, not the second part of a long paper."""
    if section.kind not in ("report", "appendix") or at > section.first + 1:
        return False
    return _PART_TWO.match(reading.blocks[at].text) is not None and not any(
        _OTHER_PART.match(block.text) for block in reading.blocks
    )


def _is_listed(reading: Reading, section: Section, at: int) -> bool:
    """Whether a marked title of an appendix stands in a list of appendices, or says that it is kept elsewhere."""
    text = reading.blocks[at].text
    label = _label_of(text)
    if label is None or at == section.first or not (is_marked_title(text) or is_mark(text)):
        return False
    beside = [reading.blocks[other].text for other in (at - 1, at + 1) if section.first <= other < section.last]
    others = (_label_of(each) for each in beside if _NEW_PAPER.match(each) and len(each.split()) < _LONGEST_TITLE)
    same_page = _page(reading.blocks[at - 1]) == _page(reading.blocks[at])
    return same_page and (any(other not in (None, label) for other in others) or is_elsewhere(text))


def _is_contradicted(reading: Reading, section: Section, at: int) -> bool:
    """Whether the page says in words that it is public, or exempt in part: the mark is then about what is behind it.

    "NOT PROTECTIVELY MARKED" does not say so: templates print it on every page, exempt ones too.
    """
    if is_explicit(reading.blocks[at].text):
        return False
    page = _page(reading.blocks[at])
    beside = [
        reading.blocks[other].text
        for other in range(max(section.first, at - 2 * _COVER), min(section.last, at + 2 * _COVER))
        if other != at and _page(reading.blocks[other]) == page
    ]
    return any(says_public(text) for text in beside if not is_mark(text))


def _head_of_paper(reading: Reading, section: Section, at: int) -> int:
    """The head of the page, or the heading of the appendix that begins lower down on it."""
    page, first = _page(reading.blocks[at]), at
    while first > section.first and _page(reading.blocks[first - 1]) == page:
        first -= 1
    for other in range(at, max(first, at - 3), -1):
        long = any(len(block.text.split()) >= _RUNNING for block in reading.blocks[first:other])
        if long and _is_appendix_heading(reading.blocks[other]):
            return other
    return first


def _end_of_paper(reading: Reading, section: Section, first: int, public_pages: set[int]) -> int:
    """Where a marked paper ends: with its section, or before a page that is headed as another paper or as public."""
    page = _page(reading.blocks[first])
    label = _label_of_page(reading, first)
    for at in range(first, section.last):
        block = reading.blocks[at]
        if _page(block) == page and not (at > first + 2 and _is_appendix_heading(block)):
            continue
        page = _page(block)
        is_other = first > section.first and _begins_another(block.text, label)
        if is_other or (page in public_pages and _page(reading.blocks[first]) not in public_pages):
            return at
    return section.last


def _begins_another(text: str, label: str | None) -> bool:
    """Whether a page's first words are the title of another appendix or report, not marked in its turn."""
    titled = _NEW_PAPER.match(text) is not None and len(text.split()) < _LONGEST_TITLE
    return titled and _label_of(text) != label and not is_marked_title(text)


def _label_of_page(reading: Reading, first: int) -> str | None:
    page = _page(reading.blocks[first])
    top = (block.text for block in reading.blocks[first : first + _TOP + 2] if _page(block) == page)
    return next((label for text in top if (label := _label_of(text))), None)


def _label_of(text: str) -> str | None:
    found = _APPENDIX.search(text[:200])
    return found[1].upper() if found else None


def _its_appendices(
    reading: Reading, sections: Sequence[Section], ordinal: int, text: str, public_pages: set[int]
) -> Iterator[tuple[int, int, str]]:
    """What follows an exempt report as its appendices is exempt with it, unless it says that it is public."""
    report = sections[ordinal]
    public = set() if report.page_from in public_pages else public_pages
    for section in sections[ordinal + 1 :]:
        if section.kind not in ("appendix", "presentation") or section.item != report.item:
            return
        cover = reading.blocks[section.first : min(section.last, section.first + _COVER)]
        if any(says_public(block.text) for block in cover) or section.page_from in public:
            return
        yield section.first, section.last, text


def _stretches(reading: Reading, starts: set[int], marked: dict[int, str]) -> Iterator[Exempt]:
    """Runs of marked blocks; a paper marked in its own words begins its own stretch."""
    run: list[int] = []
    for at in sorted(marked):
        if run and (at != run[-1] + 1 or (at in starts and marked[at] != marked[run[-1]])):
            yield _stretch(reading, run, marked)
            run = []
        run.append(at)
    if run:
        yield _stretch(reading, run, marked)


def _stretch(reading: Reading, run: Sequence[int], marked: dict[int, str]) -> Exempt:
    top = (reading.blocks[at].text for at in run[:_COVER])
    said = dict.fromkeys((*(marked[at] for at in run), *(text for text in top if is_mark(text) or has_basis(text))))
    text = next((each for each in said if paragraphs_of(each)), next(iter(said)))
    numbers = paragraphs_of(text)
    pages = [piece.page for at in run for piece in reading.blocks[at].pieces] or [1]
    kind = "confidential" if not numbers and re.search("confidential", text, re.IGNORECASE) else "exempt"
    listed = " and ".join(filter(None, (", ".join(numbers[:-1]), *numbers[-1:])))
    why = f": paragraph {listed} of Part 1 of Schedule 12A" if numbers else ""
    return Exempt(
        run[0],
        run[-1] + 1,
        min(pages),
        max(pages),
        f"{kind}, not for publication{why}",
        ", ".join(numbers) or None,
        text,
    )
