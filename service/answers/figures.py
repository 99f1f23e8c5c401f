"""The figures of a text: numbers, sums, shares and references, as values that compare however they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final, Literal

from index.lexical import stems
from service.answers.company import around
from service.answers.idle import is_idle

Kind = Literal["number", "money", "share", "reference"]

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve"
_TEENS = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_SMALL: Final = {word: n for n, word in enumerate(f"{_UNITS} {_TEENS}".split())}
_TENS: Final = {word: 10 * n for n, word in enumerate(_DECADES.split(), 2)}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS: Final = {word: n for n, word in enumerate(_RANKS.split(), 1)}
_SHORT_SCALES: Final = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}

_WORDS = "|".join((*_SMALL, *_TENS, "hundred", "thousand", "million", "billion"))
_SPELT = rf"(?:{_WORDS})(?:(?:[ -]|,? and )(?:{_WORDS}))*"
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|k|mn|m|bn|b)\b)?"

_FIGURE = re.compile(
    rf"(?P<reference>\b(?:[A-Za-z]{{1,5}}[-/]?)?\d+(?:[/-]\d+)+(?:[-/]?[A-Za-z]{{1,5}})?\b|\b[A-Za-z]{{1,3}}\d+[A-Za-z]?\b)"
    rf"|(?P<sign>[£$€])?\s?(?P<digits>\d[\d,]*(?:[.:]\d+)*){_SCALE}(?P<ordinal>(?:st|nd|rd|th)\b)?"
    rf"|\b(?P<spelt>{_SPELT})\b"
    rf"|\b(?P<rank>{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)
_NEXT = 5
"""Words on either side of a figure among which a sentence's own noun or verb for it is looked for: chosen."""

_SHARE = re.compile(r"\s?(?:%|per ?cent|percentage points?)", re.IGNORECASE)
_POUNDS = re.compile(r"\s(?:pounds|pound sterling)\b", re.IGNORECASE)
_YEARS = re.compile(r"((?:19|20)\d\d)[/-](?:(?:19|20)?(\d\d))")
_ONE_OF_THEM = re.compile(r"\b(?:no|the|this|that|any|each|every|which)\s\Z", re.IGNORECASE)
_TO = re.compile(r"(?: ?%| per ?cent| votes?| percentage points?)? (?:to|and) ", re.IGNORECASE)
_OPENER = re.compile(r"\A(?:First|Second|Third)(?:ly)?,")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start` to `end` of its text. A reference ("21/0417", "A47", "2021/22") compares by its letters."""

    kind: Kind
    value: Decimal | str
    start: int
    end: int

    @property
    def says(self) -> tuple[Kind, Decimal | str]:
        """What two figures have in common that say the same."""
        return self.kind, self.value


def figures(text: str) -> list[Figure]:
    """The figures of a folded text, in order. "One" that counts nothing ("no one", "one of") is left out."""
    opener = _OPENER.match(text)
    return [
        figure
        for match in _FIGURE.finditer(text, opener.end() if opener else 0)
        for figure in _figure(text, match)
    ]  # fmt: skip


def _figure(text: str, match: re.Match[str]) -> Iterator[Figure]:
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip())
    if reference := match["reference"]:
        years = _YEARS.fullmatch(reference)
        said = f"{years[1]}/{years[2]}" if years else reference.casefold()
        yield Figure("reference", said, start, end)
        return
    if match["rank"]:
        yield Figure("reference", f"{_ORDINALS[match['rank'].casefold()]}.", start, end)
        return
    if match["spelt"]:
        value = Decimal(_spelt(match["spelt"].casefold()))
        if value == 1 and (_ONE_OF_THEM.search(text[:start]) or text[end:].startswith((" of ", " another"))):
            return
    else:
        digits = match["digits"].replace(",", "").rstrip(".:").replace(":", ".")
        if digits.count(".") > 1:
            yield Figure("reference", digits, start, end)
            return
        scale = (match["scale"] or "").casefold()
        value = Decimal(digits) * _SCALES.get(scale, _SHORT_SCALES.get(scale, 1))
        if match["ordinal"]:
            yield Figure("reference", f"{value}.", start, end)
            return
    kind: Kind = "number"
    if match["sign"] or _POUNDS.match(text, end):
        kind = "money"
    elif _SHARE.match(text, end):
        kind = "share"
    yield Figure(kind, value.normalize(), start, end)


def _spelt(words: str) -> int:
    """The value of a number in words: "two hundred and fifty thousand" is 250,000."""
    whole = part = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _SMALL or word in _TENS:
            part += _SMALL.get(word, _TENS.get(word, 0))
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            whole += max(part, 1) * _SCALES[word]
            part = 0
    return whole + part


def swapped(said: str, quotes: Sequence[str]) -> Figure | None:
    """A figure of a sentence that has changed places with another of its source; none where all agree.

    What stands next to it in the sentence ("fell by 41", "3 practices") must not stand, in the source, beside another
    figure of its kind and nowhere near this one.
    """
    there = [(figure, quote) for quote in quotes for figure in figures(quote)]
    for figure in figures(said):
        alike = [(other, around(quote, other.start, other.end)) for other, quote in there if other.kind == figure.kind]
        own = [words for other, words in alike if other.says == figure.says]
        others = [words for other, words in alike if other.says != figure.says]
        left, right = _sides(said, figure, _NEXT)
        for beside in (*left[:1], *right[:1]):
            if own and any(beside in words for words in others) and not any(beside in words for words in own):
                return figure
    return _turned(said, there) or _crossed(said, there)


def _turned(said: str, there: Sequence[tuple[Figure, str]]) -> Figure | None:
    """The first of two figures that a sentence puts in an order ("from 52 to 63", "by 2 votes to 5") that its source
    has the other way round."""
    told = figures(said)
    for one, other in pairwise(told):
        if one.says == other.says or not _TO.fullmatch(said[one.end : other.start]):
            continue
        orders = {
            a.start < b.start
            for a, quote in there
            for b, same in there
            if quote == same and a.says == one.says and b.says == other.says
        }
        if orders == {False}:
            return one
    return None


def _crossed(said: str, there: Sequence[tuple[Figure, str]]) -> Figure | None:
    """A figure that has changed places with another: each follows, or leads, the words that are the other's."""
    told = figures(said)
    for side in (0, 1):
        nearest = {figure.says: _sides(said, figure, 4)[side][:1] for figure in told}
        ranges: dict[object, set[str]] = {}
        for figure, quote in there:
            ranges.setdefault(figure.says, set()).update(_sides(quote, figure, 4)[side])
        for one in told:
            for other in told:
                if one.kind != other.kind or one.says == other.says:
                    continue
                mine, theirs = ranges.get(one.says, set()), ranges.get(other.says, set())
                a, b = set(nearest[one.says]), set(nearest[other.says])
                if a and b and a <= theirs - mine and b <= mine - theirs:
                    return one
    return None


def _sides(text: str, figure: Figure, width: int) -> tuple[list[str], list[str]]:
    """The stems of words that carry meaning within `width` words before and after a figure, nearest first."""
    before, after = text[: figure.start].split()[-width:], text[figure.end :].split()[:width]
    return _telling(reversed(before)), _telling(after)


def _telling(words: Iterator[str] | Sequence[str]) -> list[str]:
    told = (stem for word in words for stem in stems(word) if not is_idle(stem))
    return [stem for stem in told if not stem.isdigit() and stem not in _UNIT_STEMS]


_UNIT_STEMS: Final = frozenset(stems("per cent percent percentage pounds million thousand billion m k bn"))


def number(value: int) -> Decimal:
    """A whole number as figures compare it."""
    return Decimal(value).normalize()
