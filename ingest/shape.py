"""The shape of a line's words: how it starts, how it ends, what mark it bears, whether it reads as a heading.

Nothing here looks at the page; `paragraphs` adds where the line stands.
"""

import re
from typing import Literal

from ingest.lines import BULLETS

MarkKind = Literal["bullet", "enumerator", "number", "integer"]

_BULLET = re.compile(rf"^[{re.escape(BULLETS)}o]$")
_ENUMERATOR = re.compile(r"^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.):]|\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\))$")
_NUMBER = re.compile(r"^(?:(?:\d{1,2}|\d{1,3}[A-Z])(?:\.\d{1,3}){1,4}[.)]?|[A-Z]\.?\d{1,2}(?:\.\d{1,2})*\.?)$")
_INTEGER = re.compile(r"^\d{1,3}\.?$")
_INLINE_MARK = re.compile(
    rf"^([{re.escape(BULLETS)}](?=\s)|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivxIVX]{{1,5}})[.)](?=\s)"
    r"|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,2}\.(?=[A-Z][a-z])"
    r"|(?:\d{1,2}|\d{1,3}[A-Z])(?:\.\d{1,2}){1,3}\.?(?=\s+[A-Z“‘\"'(\[£]))\s*(?=\S)"
)
_CLOSED = re.compile(r"[.!?:;][\"'”’)\]]*$|\]$")
_OPEN_WORDS = frozenset(
    "a an the and or but nor of to in on at by for from with within without into onto over under between among across "
    "through during about against as than that which who whose whom where when while if because is are was were be "
    "been being has have had do does did will would shall should can could may might must not no its their his her our "
    "your this these those such each every some any per via including upon".split()
)
_SAYINGS = re.compile(
    r"^(?:recommendations?|resolved|resolutions?|decisions?(?: made| taken)?|agreed|actions?|motion|amendment"
    r"|attendance|present|in attendance|also present|apologies|absent|regrets|witnesses|employees|officers|purpose"
    r"|background|agenda|introduction|conclusions?|appendices|background papers|matters arising"
    r"|declarations? of interests?"
    r"|reasons? for (?:the )?(?:decision|recommendations?)|recommendations? for (?:decision|noting|action|approval)"
    r")\s*[:.\-–—]*$",
    re.IGNORECASE,
)
_COLUMN_HEADS = re.compile(
    r"^(?:(?:(?:agenda )?item|minute|no\.?|number|title|subject|pages?)(?: |$))+$", re.IGNORECASE
)
_PAGES = re.compile(r"\((?:to follow|pages? \d+(?: *[-–to]+ *\d+)?)\)$", re.IGNORECASE)
_HEADING_WORDS = 14
_LONG_HEADING_WORDS = 25


def mark_kind(mark: str) -> MarkKind | None:
    """What a line's first token is, standing alone: "3.46" a number, "4." or "4" an integer, "(a)" an enumerator."""
    if _INTEGER.match(mark):
        return "integer"
    if _NUMBER.match(mark):
        return "number"
    if _BULLET.match(mark):
        return "bullet"
    if _ENUMERATOR.match(mark):
        return "enumerator"
    return None


def inline_mark(text: str) -> tuple[str, str] | None:
    """A line that starts with a mark as (mark, words)."""
    match = _INLINE_MARK.match(text)
    return (match[1], text[match.end() :]) if match else None


def is_closed(text: str) -> bool:
    """Whether a line's end lets a new block follow: a full stop, a colon, a semicolon, a closing square bracket."""
    return bool(_CLOSED.search(text))


def is_open(text: str) -> bool:
    """Whether a line's end asks for more words: a comma, a hyphen, "of", "the"."""
    return text[-1:] in ",-–—/&(‐" or ends_with_open_word(text)


def ends_with_open_word(text: str) -> bool:
    """Whether a line ends in a word that no sentence and no title ends in."""
    return text.rsplit(" ", 1)[-1].lower() in _OPEN_WORDS


def starts_low(text: str) -> bool:
    """Whether a line starts in the middle of a sentence."""
    bare = text.lstrip("“‘\"'([")
    return bare[:1].islower() or text[:1] in ",;.)&"


def is_saying(text: str) -> bool:
    """Whether a short line is one with which clerks head a passage: "Resolved:", "Recommendations for decision:"."""
    return bool(_SAYINGS.match(text))


def is_column_head(text: str) -> bool:
    """Whether words head the columns of an agenda and not a passage: "Item No.", "Title", "Item No. Title Page"."""
    return bool(_COLUMN_HEADS.match(text))


def ends_with_pages(text: str) -> bool:
    """Whether a line ends as an agenda's entries do: "(Pages 13 - 92)"."""
    return bool(_PAGES.search(text))


def is_shouted(text: str) -> bool:
    """Whether a line of several words is in capitals."""
    letters = sum(map(str.isalpha, text))
    return letters >= 8 and text.isupper() and 1 < len(text.split()) <= _HEADING_WORDS


def starts_shouting(text: str) -> bool:
    """Whether a line starts as clerks start a clause: "AND WHEREAS", "NOW THEREFORE", "THAT the"."""
    words = text.split(" ", 2)[:2]
    shouted = [word for word in words if len(word) > 2 and word.isalpha() and word.isupper()]
    return len(shouted) == 2 or words[0] in ("THAT", "That", "WHEREAS", "RESOLVED", "AGREED", "CARRIED")


def may_head(text: str, numbered: bool = False) -> bool:
    """Whether words could be a heading by their own shape: short, no sentence, begun with a capital."""
    words = text.split()
    limit = _HEADING_WORDS if not numbered else _HEADING_WORDS - 2
    if not words or len(words) > limit or not any(c.isalpha() for c in text):
        return False
    if text[-1] in ".,;" and not text.endswith("etc."):
        return False
    return not starts_low(text)


def is_long_heading(text: str) -> bool:
    """Whether words are a heading where their size alone says so."""
    return len(text.split()) <= _LONG_HEADING_WORDS and any(c.isalpha() for c in text)


def depth(number: str) -> int:
    """How deep a printed number lies: "3." and "2.0" 1, "3.46" 2, "3.1.2" 3."""
    parts = [part for part in re.split(r"[.)]", number) if part]
    if len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return max(1, len(parts))
