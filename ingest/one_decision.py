"""A notice of one decision: "Decision", "Reasons" and "Consultation" in it are sections and no items of business.

Its one item is the matter decided, which its particulars or its headline give.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from index.records import ItemRef
from ingest.item_titles import LONGEST_TITLE
from ingest.names import printed_dates
from ingest.reading import Block
from ingest.subjects import subject_in

_MARK = r"\W*(?:(?:\d{1,2}[A-Za-z]?|[A-H])[.)]?\s+)?"
_DECISION = re.compile(rf"{_MARK}(?:the\s+|record\s+of\s+(?:the\s+)?)?decision(?:\s+(?:taken|made))?\W*", re.IGNORECASE)
_REASONS = re.compile(rf"{_MARK}(?:the\s+)?(?:reasons?\b|why\b).*", re.IGNORECASE)
_SECTION = re.compile(
    rf"{_MARK}(?:reasons?\b|why\b|subject\b|title\b|(?:other|alternative|rejected)\b|alternatives\b|options?\b|consultation"
    r"|call[- ]in|conflicts?\b|declarations?\b|interests?\b|(?:financial|legal|equality)\b|background|authority\b|power"
    r"|decision maker|implementation|conditions|appeal).*",
    re.IGNORECASE,
)
_OTHERS = re.compile(rf"{_MARK}other\s+decisions?\b", re.IGNORECASE)
_MATTER = re.compile(rf"{_MARK}(?:subject(?: matter)?|title|matter|issue)(?: of (?:the )?decision)?\W*", re.IGNORECASE)
_LABELLED = re.compile(
    r"\W*(?:subject(?: matter)?|title|matter)(?: of (?:the )?decision)?\s*[:\t]\s*(\S.*)", re.IGNORECASE
)
_HEADLINE = re.compile(
    r"\W*(?:notice\s+of\s+decision|(?:\w+\s+){0,2}decision\s+(?:notice|record|details?))\s*[:–—-]\s+", re.IGNORECASE
)
_POST = re.compile(
    r"(?:\w+\s+)?(?:member|portfolio holder|leader|councillor|director|head|officer|chief executive|clerk)\b",
    re.IGNORECASE,
)

_NOTICE = re.compile(r"\bnotice\s+of\s+decision\b|\bdecision\s+(?:notice|record|details?|sheet)\b", re.IGNORECASE)
_PURPOSE = re.compile(rf"{_MARK}(?:purpose|summary|introduction|recommendations?)\b.*", re.IGNORECASE)

HEADLINES = 4
"""Blocks at a notice's head among which its headline is, and under that what it is about."""

FEWEST_WORDS = 3
"""Words of a heading that says what a decision is about: fewer may be anything. Chosen."""

SHORT = 4
"""Words of a line that may head a section though it is not set as a heading: a scan has none."""

_MAKER = re.compile(
    r"\W*(?:decision[- ]maker|decision\s+(?:taken|made)?\s*by)\s*[:\t]\s*[^.;]{0,80}?\b"
    r"(?:councillor|cllr|member|portfolio holder|director|officer|chief executive|head of|clerk)\b",
    re.IGNORECASE,
)

FEWEST_SECTIONS = 2
"""Sections beside the decision itself that show a notice of one decision."""

PARTICULARS = 12
"""Blocks of a notice within which it gives its matter after a label."""


def is_one_decision(blocks: Sequence[Block]) -> bool:
    """Whether the headings of a notice are the sections of one decision: a second of its kind shows a list of them."""
    heads = [block.text for block in blocks if block.kind == "heading" or len(block.text.split()) <= SHORT]
    once = sum(_DECISION.fullmatch(head) is not None for head in heads) == 1
    reasons = sum(_REASONS.fullmatch(head) is not None for head in heads)
    return once and reasons <= 1 and sum(_SECTION.fullmatch(head) is not None for head in heads) >= FEWEST_SECTIONS


def is_one_persons(blocks: Sequence[Block]) -> bool:
    """Whether the particulars of a notice say that a member or an officer decided by themselves, and no body."""
    return any(_MAKER.match(line) for block in blocks[:PARTICULARS] for line in block.text.split("\n"))


def items_of_one(blocks: Sequence[Block], item: ItemRef | None) -> tuple[ItemRef | None, ...]:
    """The item of each block of a notice of one decision; what it says of other decisions has none."""
    others = next((at for at, b in enumerate(blocks) if b.kind == "heading" and _OTHERS.match(b.text)), len(blocks))
    return (item,) * others + (None,) * (len(blocks) - others)


def matter_of(blocks: Sequence[Block], panel: str | None = None) -> str | None:
    """What the decision of a notice is about, as its particulars or its headline give it; none where neither does."""
    for block, below in pairwise(blocks[:PARTICULARS]):
        labelled = next(filter(None, map(_LABELLED.match, block.text.split("\n"))), None)
        said = labelled[1] if labelled else below.text if _MATTER.fullmatch(block.text) else ""
        if said and len(said.split()) <= LONGEST_TITLE:
            return said.strip(" .:;-–—")
    for block in blocks[:PARTICULARS]:
        about = subject_in(block.text, panel) if block.kind == "heading" and _HEADLINE.match(block.text) else None
        if about and not _POST.match(about):
            return about
    return _headed(blocks)


def _headed(blocks: Sequence[Block]) -> str | None:
    """The heading that stands right under the one which says that this is a notice."""
    for block, below in pairwise(blocks[:HEADLINES]):
        both = block.kind == below.kind == "heading"
        if not both or not _NOTICE.search(block.text):
            continue
        about, words = below.text.strip(" .:;-–—"), len(below.text.split())
        section = _SECTION.fullmatch(about) or _DECISION.fullmatch(about) or _PURPOSE.fullmatch(about)
        if FEWEST_WORDS <= words <= LONGEST_TITLE and not (section or _POST.match(about) or printed_dates(about)):
            return about
    return None
