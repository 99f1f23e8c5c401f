"""Sentences said again with other names, streets, sums and dates, so that many passages can be made from few."""

import re
from calendar import month_name
from dataclasses import dataclass
from random import Random

_MONTHS = "|".join(month_name[1:])

_NAMED = re.compile(
    r"(?P<sum>£\d[\d,]*(?:\.\d+)?)"
    rf"|(?P<day>\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})(?: \d{{4}})?\b)"
    r"|(?P<person>\b(?:Councillor|Cllr|Mr|Mrs|Ms|Dr) (?:[A-Z][a-z]+ )?[A-Z][a-z]+\b)"
    r"|(?P<street>\b[A-Z][a-z]+ (?:Road|Street|Lane|Avenue|Close|Way|Square|Park|Hill)\b)"
    r"|(?P<year>\b(?:19|20)\d\d\b)"
    r"|(?P<share>\b\d{1,2}(?:\.\d)?(?=%| per cent))"
    r"|(?P<number>(?<![\w.,])\d{2,}(?:,\d{3})*(?![\w.,]\d|%|\w))"
)
"""What may be another without the sentence ceasing to be one; a number of one figure is as often a mark."""

_STREETS = (
    "Alder Ashby Barley Beacon Birch Bramble Bridge Canal Castle Chapel Cherry Clover Cooper Corn Dyer Elm Falcon "
    "Ferry Foundry Garden Glover Granary Hazel Heron Holly Ivy Juniper Kiln Lark Linden Maple Market Meadow Mercer "
    "Mill Minster Nettle Orchard Otter Priory Quarry Raven Saddler Saffron Swan Tanner Thatcher Thorn "
    "Tollgate Weaver Willow"
).split()
_WAYS = "Road Street Lane Avenue Close Way Square Park Hill".split()
_FORENAMES = (
    "Aisha Amir Bethan Callum Clara Daniel Esther Farid Grace Hamish Imogen Jonas Kavita Leon Marta Nadia Oscar Petra "
    "Rafiq Sorcha Tobias Ursula Viktor Winifred Yusuf Zara"
).split()
_SURNAMES = (
    "Abara Ashdown Bellweather Birtle Cawthorne Dewhirst Eastoe Fairclough Garnett Hebblewhite Ingleby Jagger Kershaw "
    "Langstaff Maudsley Nettleton Oakenshaw Pickersgill Quarmby Ramsbottom Silverwood Thackray Umpleby Varley "
    "Winterbourne Yeadon"
).split()

STREETS = tuple(f"{name} {way}" for name in _STREETS for way in _WAYS)
"""Streets of no town in particular."""

PEOPLE = tuple(f"{first} {last}" for first in _FORENAMES for last in _SURNAMES)
"""People of no council in particular."""


@dataclass(frozen=True, slots=True)
class Mould:
    """A sentence with gaps: `fixed` has one string more than `gaps`, which say what belongs between two of them."""

    fixed: tuple[str, ...]
    gaps: tuple[str, ...]


def mould(sentence: str) -> Mould:
    """A sentence, its names, streets, sums, dates and numbers taken out."""
    fixed, gaps, start = [], [], 0
    for match in _NAMED.finditer(sentence):
        fixed.append(sentence[start : match.start()])
        gaps.append(match.lastgroup or "")
        start = match.end()
    return Mould((*fixed, sentence[start:]), tuple(gaps))


def cast(mould: Mould, chance: Random) -> str:
    """A sentence from a mould, with others in the gaps."""
    if not mould.gaps:
        return mould.fixed[0]
    said = [mould.fixed[0]]
    for gap, fixed in zip(mould.gaps, mould.fixed[1:], strict=True):
        said += (_drawn(gap, chance), fixed)
    return "".join(said)


def _drawn(gap: str, chance: Random) -> str:
    match gap:
        case "sum":
            return f"£{int(10 ** chance.uniform(2, 7)):,}"
        case "day":
            return f"{chance.randint(1, 28)} {month_name[chance.randint(1, 12)]} {chance.randint(2015, 2025)}"
        case "person":
            return f"Councillor {chance.choice(PEOPLE)}"
        case "street":
            return chance.choice(STREETS)
        case "year":
            return str(chance.randint(2005, 2030))
        case "share":
            return f"{chance.uniform(1, 99):.1f}"
        case _:
            return f"{int(10 ** chance.uniform(1, 4)):,}"
