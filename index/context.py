"""The words around a passage that say what it is about: a bare vote does not name its motion, its heading does."""

from index.records import Passage


def context(passage: Passage) -> tuple[str, ...]:
    """Item title, heading path and the title of the part, outermost first, each said once."""
    titles = [passage.part.title, passage.item.title if passage.item else "", *passage.heading]
    said: list[str] = []
    for title in titles:
        if title and title.casefold() not in (known.casefold() for known in said):
            said.append(title)
    return tuple(said)


def words_to_encode(passage: Passage) -> str:
    """What the sentence model reads of a passage: its nearest headings, then its words."""
    nearest = context(passage)[-2:]
    return ". ".join((*nearest, passage.text))


def meeting_words(passage: Passage) -> tuple[str, ...]:
    """The panel and the day of the meeting, as people write them."""
    day = (f"{passage.date.day} {passage.date:%B %Y}",) if passage.date else ()
    return (*((passage.panel,) if passage.panel else ()), *day)
