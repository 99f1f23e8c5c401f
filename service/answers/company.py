"""The company that figures, names and months keep: what stands around one in its passage must be what a sentence puts
around it. A number of the next line, or the name of the next speaker, is there in the passage, and still a lie."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.lexical import stems
from service.answers.idle import is_idle

_BESIDE = 5
_AROUND = 7
"""Words on either side that are compared: of the sentence, and, since it may leave some out, of the passage: chosen."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Something at `start` to `end` of a folded text. Those of one `family` may be taken for one another; `says` is
    what two have in common that are the same."""

    family: str
    says: object
    start: int
    end: int


def displaced(said: str, kept: Iterable[Kept], there: Sequence[tuple[str, Sequence[Kept]]]) -> Kept | None:
    """The first of what a sentence keeps that stands among the words of another in every passage; none where all keep
    their company. `there` are the passages, each with what it keeps."""
    near = [(one, around(text, one.start, one.end)) for text, those in there for one in those]
    for mine in kept:
        beside = _beside(said, mine.start, mine.end, _BESIDE)
        own = max((len(beside & words) for one, words in near if _same(one, mine)), default=None)
        others = (len(beside & words) for one, words in near if one.family == mine.family and not _same(one, mine))
        if own is not None and max(others, default=0) > own:
            return mine
    return None


def _same(one: Kept, other: Kept) -> bool:
    return (one.family, one.says) == (other.family, other.says)


def _beside(text: str, start: int, end: int, width: int) -> set[str]:
    words = [*text[:start].split()[-width:], *text[end:].split()[:width]]
    return {stem for word in words for stem in stems(word) if not is_idle(stem)}


def around(text: str, start: int, end: int) -> set[str]:
    """The stems around a place in a passage; in a table those of the row, and of the head of the column."""
    above, below = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    row = text[above : below if below >= 0 else len(text)]
    if "\t" not in row:
        return _beside(text, start, end, _AROUND)
    head = text.split("\n", 1)[0].split("\t")
    column = text[above:start].count("\t")
    return {*stems(row), *(stems(head[column]) if above and column < len(head) else ())}
