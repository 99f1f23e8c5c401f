"""The words around a passage that say what it is about: a bare vote does not name its motion, its heading does."""

from collections.abc import Sequence

from index.records import Passage

_NEAREST = 2
"""Headings that the sentence model reads with a passage."""


def context(passage: Passage) -> tuple[str, ...]:
    """Item title, heading path and the title of the part, outermost first, each said once."""
    return titles(passage.part.title, passage.item.title if passage.item else "", passage.heading)


def titles(part: str, item: str, heading: Sequence[str]) -> tuple[str, ...]:
    """The titles that a passage stands under, outermost first, each said once."""
    said: list[str] = []
    for title in (part, item, *heading):
        if title and title.casefold() not in (known.casefold() for known in said):
            said.append(title)
    return tuple(said)


def words_to_encode(passage: Passage) -> str:
    """What the sentence model reads of a passage: its nearest headings, then its words."""
    return read_before(context(passage)) + passage.text


def read_before(above: Sequence[str]) -> str:
    """What the model reads before a passage's own words, which stands under these titles."""
    return "".join(f"{title}. " for title in above[-_NEAREST:])


def meeting_words(passage: Passage) -> tuple[str, ...]:
    """The panel and the day of the meeting, as people write them."""
    day = (f"{passage.date.day} {passage.date:%B %Y}",) if passage.date else ()
    return (*((passage.panel,) if passage.panel else ()), *day)
