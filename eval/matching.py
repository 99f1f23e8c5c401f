"""Which found record is which gold one: by words and day, each once; the same words by what tells them apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from eval.expected import Whose
from eval.fingerprints import Shingles


class Worded(Protocol):
    """A gold record with words."""

    @property
    def whose(self) -> Whose: ...
    @property
    def text(self) -> Shingles: ...
    @property
    def least(self) -> Shingles | None: ...
    @property
    def pieces(self) -> tuple[Shingles, ...]: ...


Gold = TypeVar("Gold", bound=Worded)
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Matched(Generic[Gold, Found]):
    """Gold beside what was found of it, gold that was missed, and what was found beyond it.

    `pieces` are found records that are a piece of some gold which a reader may split off; neither right nor false.
    """

    pairs: tuple[tuple[Gold, Found], ...]
    missed: tuple[Gold, ...]
    surplus: tuple[Found, ...]
    pieces: tuple[Found, ...]


def says(gold: Worded, text: str) -> bool:
    """Whether a found text is a gold one: it holds the gold's words, or at least those it must, or they hold it."""
    least = gold.least or gold.text
    return least.held_by(text) or gold.text.holds(text)


def fullness(gold: Worded, text: str) -> float:
    """How well a found text stands for a gold one: one with the words it is known by before any piece of it."""
    return round(gold.text.likeness(text), 2) + (gold.least or gold.text).held_by(text)


def same_day(gold: Whose, day: str | None) -> bool:
    """Whether a found record may be of that meeting: an unknown day decides nothing."""
    return gold.date is None or day is None or gold.date == day


def match(
    gold: Sequence[Gold],
    found: Sequence[Found],
    words_of: Callable[[Found], tuple[str, str | None]],
    agreement: Callable[[Gold, Found], float],
) -> Matched[Gold, Found]:
    """Pairs gold with found, the likest first; `agreement` (0 to 1) tells apart what says the same.

    `words_of` gives a found record's text and day.
    """
    texts = [words_of(each) for each in found]
    likeness = [
        (fullness(each, text) + agreement(each, found[place]), -number, -place)
        for number, each in enumerate(gold)
        for place, (text, day) in enumerate(texts)
        if same_day(each.whose, day) and says(each, text)
    ]
    pair_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, place in sorted(likeness, reverse=True):
        if -number not in pair_of and -place not in taken:
            pair_of[-number] = -place
            taken.add(-place)
    left = [place for place in range(len(found)) if place not in taken]
    pieces = [
        place
        for place in left
        if any(
            same_day(each.whose, texts[place][1])
            and any(piece.held_by(texts[place][0]) or piece.holds(texts[place][0]) for piece in each.pieces)
            for each in gold
        )
    ]
    return Matched(
        tuple((each, found[pair_of[number]]) for number, each in enumerate(gold) if number in pair_of),
        tuple(each for number, each in enumerate(gold) if number not in pair_of),
        tuple(found[place] for place in left if place not in pieces),
        tuple(found[place] for place in pieces),
    )
