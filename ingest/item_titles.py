"""Titles of items of business: their words without what clerks print around them, and those told by bold type alone."""

import re
from collections.abc import Iterator, Sequence

from ingest.item_numbers import Heading
from ingest.names import printed_dates, whole_name
from ingest.reading import Block
from ingest.site_furniture import FILE_MARK

LONGEST_TITLE = 45
"""Words in an item's title at most; planning items carry an address and a description."""

FEWEST = 2
"""Numbered headings that make a run; one alone may be anything."""

PAGES = re.compile(
    r"[\s(\[]*\bpages?\s*(?:nos?\.?\s*)?\d+(?:\s*(?:[-–—]|to)\s*\d+)?\s*[)\]]*\s*$|\s+\(?to follow\)?\s*$"
    rf"|\s+(?:{FILE_MARK})\W*$",
    re.IGNORECASE,
)
"""What follows a title on an agenda: where its papers are."""

_RESOLVED_AFTER = re.compile(r"(?<=\w)\s*[.:;–—-]\s*(?:it\s+was\s+)?(?:resolved|agreed)\W*$", re.IGNORECASE)
"""What was decided may begin on the title's own line: "24. MINUTES. RESOLVED: That ..."."""

NO_ITEM = re.compile(
    r"\W*(?:part\s+(?:\d|[a-z]\b|one|two|i+\b).*"
    r"|(?:also |members |councillors |officers )?(?:present|in attendance)\b.*"
    r"|(?:resolved|agreed|it was|recommend\w*|item no|resolution|record of|draft|page|staff|appendix|annex)\b.*"
    r"|(?:minutes\s*[-–—]|(?:draft )?minutes of (?:the|a) (?!prev|last)|key decision|notice of (?:decision|meeting)).*"
    r"|(?:information for|(?:recorded )?vote|(?:other |alternative )?options|reasons? for|members of)\b.*"
    r"|(?:vice-?)?chair\b.*"
    r"|decisions?(?: maker| notice|s taken\b.*)?|attendance|agenda|title|members|employees|officers|membership"
    r"|contents|voting|votes|motion|amendments?|background|discussion|actions?(?: points?)?|public meeting|notes?"
    r"|reasons?|witnesses|co-?opted members|quorum|venue|time|contact|(?:subject to )?call[- ]in|conclusions?"
    r"|substitutes?|guests?|regrets|councillors?|questions? and answers"
    r"|(?:the corporation of the )?(?:township|city|borough|county|town) of\b.*)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""Headings within a paper that begin no item of business."""

_MOTION = re.compile(
    r"\W*(?:(?:resolution|motion)\s*(?:no\.?|number|#)?\s*)?[A-Z]{0,3}\s?\d{2,4}\s?[-–/]\s?\d{1,4}\b|\W*moved\b"
    r"|\W*[A-Z]\. \w+, [A-Z]\. \w+\W*$",
    re.IGNORECASE,
)
"""A motion's number or its movers: townships print them bold above each resolution."""


def clean_title(title: str) -> str:
    """A heading's words without the page range, the file's size and the marks around them."""
    title = re.split(r"\(\s*pages?\s*\d", re.sub(r"\s+", " ", title), maxsplit=1, flags=re.IGNORECASE)[0]
    for _ in range(2):
        title = PAGES.sub("", title)
    title = _RESOLVED_AFTER.sub("", title)
    return title.strip(" .:;-–—*|,")


def bold_titles(blocks: Sequence[Block]) -> Iterator[Heading]:
    """The headings of the shallowest level that recurs, where no numbers tell the items."""
    said = [
        (at, block) for at, block in enumerate(blocks) if block.kind == "heading" and not NO_ITEM.fullmatch(block.text)
    ]
    said = [
        (at, block)
        for at, block in said
        if at > 0 and not _MOTION.match(block.text) and len(block.text.split()) <= LONGEST_TITLE
    ]
    levels = sorted({block.level for _, block in said})
    level = next((lv for lv in levels if sum(block.level == lv for _, block in said) >= FEWEST), None)
    for at, block in said:
        if block.level == level and re.search(r"[^\W\d_]{3}", block.text) and not _names_meeting(block.text):
            yield Heading(at, block.number, clean_title(block.text))


def _names_meeting(text: str) -> bool:
    return whole_name(text) is not None or bool(printed_dates(text) and len(text.split()) < 8)
