"""Names in a sentence: of people, bodies and places; and who is said to have moved, seconded, attended or been away."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, Literal

from service.answers.plain import folded

Part = Literal["moved", "seconded", "there", "away"]

_TITLES: Final = frozenset(
    "councillor councillors cllr cllrs clr mr mrs ms miss dr prof professor sir dame lord lady rev alderman".split()
)
_TITLE = r"(?:(?:Councillors?|Cllrs?|Clr|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev|Alderman)\.? )"
_NAME = r"(?=[A-Z][\w'-]{0,30}[a-z])[A-Z][\w'-]{1,40}"
_WHO = rf"(?:{_TITLE}|the )*{_NAME}(?: {_NAME}){{0,2}}"
_ACTS: Final[Mapping[Part, str]] = {"moved": r"moved|proposed|mover|proposer", "seconded": r"seconded|seconder"}

_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w'&-]*")
_TITLED = re.compile(rf"{_TITLE}({_NAME}) ({_NAME})")
_ONE_TITLED = re.compile(rf"{_TITLE}+{_NAME}(?: {_NAME}){{0,2}}")
_MAYBE_TITLED = re.compile(rf"{_TITLE}*{_NAME}(?: {_NAME}){{0,2}}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ROLL = re.compile(
    r"(?P<away>\b(?:apolog\w+|absen\w+|unable to attend|did not attend|not present)\b)"
    r"|(?P<there>\b(?:present|attend\w*|in attendance|members|officers|substitut\w*)\b)",
    re.IGNORECASE,
)


_RUN = re.compile(r"(?<=[a-z)]{2}[.;])\s+|\n+")


def names(sentence: str) -> list[str]:
    """The words of a folded sentence that have a capital, but for titles, and the first where it begins no name."""
    found = [match for match in _CAPITAL.finditer(sentence) if match.group().casefold() not in _TITLES]
    if found and found[0].start() == len(sentence) - len(sentence.lstrip("\"'( ")):
        follows = sentence[found[0].end() :]
        if not re.match(r" [A-Z]", follows) or found[0].group() in _OPENERS:
            found = found[1:]
    return [word for match in found if (word := _bare(match.group())) not in ("I", "")]


_OPENERS: Final = frozenset(
    "A All An And As At Both But By During Each For From However In It No Of On Only That The Their There These They"
    " This Those To When Where While With".split()
)


def unknown(sentence: str, sources: Sequence[str]) -> str | None:
    """A name in a sentence that none of its sources has; none where all are known.

    A first name and a surname that stand apart in the sources make another person together.
    """
    known = {_bare(word).casefold() for source in sources for word in _WORD.findall(source)}
    for name in names(sentence):
        if any(part.casefold() not in known for part in _WORD.findall(name)):
            return name
    for first, last in _TITLED.findall(sentence):
        pair = re.compile(rf"\b{re.escape(first)}(?: [A-Z][\w'-]*\.?){{0,2}} {re.escape(_bare(last))}\b")
        if not any(pair.search(source) for source in sources):
            return f"{first} {last}"
    return None


def parts_told(text: str) -> set[tuple[Part, str]]:
    """Who moved and who seconded, by surname, as a folded text tells it."""
    return set(_parts_told(text))


def _parts_told(text: str) -> Iterator[tuple[Part, str]]:
    for part, act in _ACTS.items():
        did = rf"({_WHO})(?:,? (?:and|who|also|then|had|has|was the))* (?:{act})\b"
        done_by = rf"\b(?:{act})(?:,? by|:) ({_WHO})"
        for match in (*re.finditer(did, text), *re.finditer(done_by, text)):
            yield part, surname(match[1])


def rolls(text: str) -> dict[str, set[Part]]:
    """Under which heading of a list of attendance each name stands, by surname in small letters."""
    found: dict[str, set[Part]] = {}
    heading: Part | None = None
    for run in _RUN.split(text):
        marks = [(mark.start(), _side(mark)) for mark in _ROLL.finditer(run)]
        heading = marks[0][1] if marks else heading  # a name may stand before the word: "X was his substitute"
        for match in re.finditer(_NAME, run):
            heading = next((side for start, side in reversed(marks) if start <= match.start()), heading)
            if heading:
                found.setdefault(_bare(match.group()).casefold(), set()).add(heading)
    return found


def _side(mark: re.Match[str]) -> Part:
    return "away" if mark["away"] else "there"


def misplaced(sentence: str, quotes: Sequence[str], movers: set[tuple[Part, str]]) -> str | None:
    """A name that a sentence gives another part than its sources do: mover, seconder, there, away."""
    told = parts_told(sentence)
    there = movers.union(*(parts_told(quote) for quote in quotes))
    for part, name in sorted(told):
        if (part, name) not in there and any(other == part for other, _ in there):
            return name.title()
    mark = _ROLL.search(sentence)
    if mark is None:
        return None
    said: Part = "away" if any(_side(match) == "away" for match in _ROLL.finditer(sentence)) else "there"
    listed: dict[str, set[Part]] = {}
    for quote in quotes:
        for name, headings in rolls(quote).items():
            listed.setdefault(name, set()).update(headings)
    for name in names(sentence):
        headings = listed.get(name.casefold(), set())
        if headings and said not in headings:
            return name
    return None


def _bare(word: str) -> str:
    return word.removesuffix("'s").strip("'-&")


def surnames(text: str) -> set[str]:
    """The last names of those whom a folded text gives a title."""
    return {surname(match.group()) for match in _ONE_TITLED.finditer(text)}


def occurrences(text: str, known: Collection[str]) -> list[tuple[str, int, int]]:
    """Where these last names stand in a folded text, with the title and first names before them."""
    found = ((surname(match.group()), *match.span()) for match in _MAYBE_TITLED.finditer(text))
    return [one for one in found if one[0] in known]


def surname(name: str) -> str:
    """The last word of a name, as names are compared."""
    return _bare(folded(name).split()[-1]).casefold()
