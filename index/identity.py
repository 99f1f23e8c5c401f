"""Ids from content: the same words in the same paper have the same id, on any machine and in any order of reading."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from slugify import slugify

_ID_HEX = 16
"""Hexadecimal digits of an id: 64 bits, so that a billion passages collide with a chance of about 3 in 100."""

_WHOLE_COUNCIL = frozenset(
    """full-council the-council full-council-meeting council-meeting county-council borough-council city-council
    district-council town-council parish-council""".split()
)
"""Other ways in which papers print "Council", the meeting of all members."""


def digest(*words: str) -> str:
    """The SHA-256 of some words, told apart by NUL, as hexadecimal."""
    return hashlib.sha256("\0".join(words).encode()).hexdigest()


def folded(text: str) -> str:
    """Text with its white space folded to single spaces: layout is not part of what was said."""
    return re.sub(r"\s+", " ", text).strip()


def lineage(publisher_id: str | None, sha256: str) -> str:
    """What makes a paper the same paper: its publisher's id or address, else its bytes."""
    return publisher_id or sha256


def document_id(paper_lineage: str) -> str:
    """The id of a document, from its lineage."""
    return "d" + digest("document", paper_lineage)[:_ID_HEX]


def part_id(paper_lineage: str, ordinal: int) -> str:
    """The id of a document's part, from where it stands among its parts (from 0)."""
    return "s" + digest("part", paper_lineage, str(ordinal))[:_ID_HEX]


def passage_ids(paper_lineage: str, texts: Iterable[str]) -> list[str]:
    """The ids of a paper's passages in reading order; the same words again are told apart by an ordinal."""
    seen: Counter[str] = Counter()
    ids = []
    for text in texts:
        words = folded(text)
        ids.append("p" + digest("passage", paper_lineage, words, str(seen[words]))[:_ID_HEX])
        seen[words] += 1
    return ids


def panel_slug(name: str) -> str:
    """A panel's name as it stands in addresses; "&" and "and", punctuation and case make no difference.

    "Full Council", "Town Council" and "Council" are the same body: a council's own papers say now the one and now the
    other.
    """
    slug: str = slugify(name, replacements=[("&", " and ")])
    return "council" if slug in _WHOLE_COUNCIL else slug


def meeting_id(council: str, panel: str, day: date) -> str:
    """The id of a panel's meeting on a day."""
    return "m" + digest("meeting", council, panel_slug(panel), day.isoformat())[:_ID_HEX]
