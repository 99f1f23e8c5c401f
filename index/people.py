"""People whom the papers themselves name (members, movers, officers, owners of actions), and where a question does."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from index.question import Reading
from index.tokens import Token, key

_TITLES = frozenset(
    """councillor councillors cllr cllrs clr clrs mr mrs ms miss dr prof professor rev reverend sir dame lord lady
    baroness alderman ald mayor""".split()
)
_PLURAL = frozenset("councillors cllrs clrs messrs".split())
_HONOURS = _TITLES | frozenset(
    "his her worship the deputy speaker leader chair vice honourable hon portfolio holder".split()
)
_POST = re.compile(
    r"\b(?:officer|director|head|manager|clerk|solicitor|engineer|planner|accountant|treasurer|leader|member for"
    r"|chief|lead|surveyor|auditor|commissioner|administrator|inspector|superintendent|constable|coordinator"
    r"|co-ordinator|adviser|advisor|commander|principal|secretary)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[^\W\d_][\w’'.-]*)(?: (?:[^\W\d_][\w’'.-]*)){0,3}")
_SEVERAL = re.compile(r"\s+and\s+|\s*[,;]\s*(?:and\s+)?")
_NOBODY = frozenset(
    """members member councillors officers officer residents public committee panel council board cabinet all other
    two three four five six seven eight nine ten several""".split()
)
"""Words of which no person's name is made: "Four Members spoke"."""

_PARTICLES = frozenset("de da di du la le van von der den bin al el o st".split())

_SHORTEST_IN_SMALL = 5
"""Letters of a surname that is known without its capital, in a question that has none: shorter ones are words too."""

_MOST_OF_A_NAME = 4
"""People of one surname who are all meant by it; more, and the name says nothing."""

_CUES = frozenset("did does has had was is were will would by cllr councillor".split())


@dataclass(frozen=True, slots=True)
class Met:
    """People that a run of a question names: several where they share the name."""

    people: tuple[str, ...]
    start: int
    end: int


def given_names(readings: Iterable[Reading]) -> frozenset[str]:
    """The words, in small letters, by which a question names people beside their surnames: minutes seldom have them."""
    return frozenset(
        word.casefold()
        for one in readings
        if one.what == "people" and not _POST.search(one.said)
        for word in one.said.split()[:-1]
    )


def people_in(kind: str, record: Mapping[str, Any]) -> Iterator[str]:
    """The names and posts that a finding of the catalogue (a sighting, a promise, an attendance) gives."""
    said: list[str | None] = []
    if kind == "sighting":
        said = [record.get("mover"), record.get("seconder")]
    elif kind == "promise":
        said = [record.get("owner")]
    elif kind == "attendance":
        said = [record.get("chair"), record.get("vice_chair")]
        said += [name for group in ("members", "apologies", "officers", "others") for name in record.get(group, ())]
        said += [who for group in ("substitutes", "left_early", "arrived_late") for who, _ in record.get(group, ())]
    for words in said:
        if words:
            yield from names_in(words)


def names_in(words: str) -> Iterator[str]:
    """The names in words such as "Councillors Lowe and Brandt" or "Ines Okafor, Head of Highways", and the posts."""
    first = words.split(None, 1)[0].strip(".,").casefold() if words.split() else ""
    if first in _PLURAL:
        yield from filter(None, map(_name, _SEVERAL.split(words)))
        return
    parts = [part for part in re.split(r",\s*", words) if part]
    if not parts:
        return
    named = next((part for part in parts if _is_titled(part) and _name(part)), parts[0])
    if name := _name(named) or _after_a_post(named):
        yield name
    rest = words if named != parts[0] or not name else words.partition(", ")[2]
    if _POST.search(rest) and (post := _post(rest)):
        yield post


def _is_titled(words: str) -> bool:
    return words.split(None, 1)[0].strip(".,").casefold() in _TITLES if words.split() else False


def _post(words: str) -> str | None:
    """A post as it is named, where nothing but the post stands there."""
    words = re.sub(r"^the ", "", words.strip(" .;:"), flags=re.IGNORECASE)
    plain = re.fullmatch(r"[A-Z][\w&’'-]*(?:,? (?:[A-Z][\w&’'-]*|and|of|for|the|to|&)){1,9}", words)
    ends = words.split()[-1].casefold() if words else ""
    of_something = re.search(r"\b(?:of|for)\b", words) or (_POST.fullmatch(ends) and len(words.split()) < 5)
    return words if plain and of_something else None


def _after_a_post(words: str) -> str | None:
    last = max((match.end() for match in _POST.finditer(words)), default=0)
    return _name(words[last:])


def _name(words: str) -> str | None:
    """A person's name without titles; none where the words are not one."""
    parts = words.replace(" (", ", ").split(", ")[0].split()
    while parts and parts[0].strip(".,").casefold() in _HONOURS:
        parts.pop(0)
    plain = " ".join(parts).strip(" .,;:")
    if not _NAME.fullmatch(plain) or _POST.search(plain) or not _NOBODY.isdisjoint(plain.casefold().split()):
        return None
    if not all(part[0].isupper() or part.casefold() in _PARTICLES for part in plain.split()):
        return None
    return plain if len(plain.split()[-1]) > 2 and not plain.isupper() else None


class People:
    """People and posts that are known, arranged to be found in a question."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(names))
        self._whole: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        full = [name for name in self.names if " " in name and not _POST.search(name)]
        surnames: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in full:
            surnames[key(name.split()[-1])].append(name)
        for name in self.names:
            if " " in name:
                self._whole[key(name)[0]].setdefault(key(name), name)
            elif key(name) not in surnames:
                surnames[key(name)].append(name)
        self._surnames: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
        for words, those in surnames.items():
            if words and len(kept := _same_people(those)) <= _MOST_OF_A_NAME:
                self._surnames[words[0]].append((words, kept))

    def met(self, words: Sequence[Token], question: str) -> list[Met]:
        """Whom a question names, in order: by a whole name or post, or by a surname that stands as a name does."""
        in_small = not any(word.capital for word in words[1:])
        found: list[Met] = []
        at = 0
        while at < len(words):
            met, at = self._at(words, at, question, in_small)
            if met:
                found.append(met)
        return found

    def _at(self, words: Sequence[Token], at: int, question: str, in_small: bool) -> tuple[Met | None, int]:
        whole = self._whole.get(words[at].folded, {})
        for end in range(min(len(words), at + 10), at, -1):
            name = whole.get(tuple(word.folded for word in words[at:end]))
            if name:
                return Met((name,), words[at].start, words[end - 1].end), end
        for surname, people in self._surnames.get(words[at].folded, ()):
            end = at + len(surname)
            if tuple(word.folded for word in words[at:end]) == surname and _is_a_name(
                words, at, end, question, in_small
            ):
                return Met(people, words[at].start, words[end - 1].end), end
        return None, at + 1


def _same_people(names: Sequence[str]) -> tuple[str, ...]:
    """The names without those that are an initial of another: "D. Lowe" is "Dora Lowe"."""

    def is_short_for(name: str, other: str) -> bool:
        first = name.split()[0].strip(".")
        return len(first) == 1 and name != other and len(other.split()[0].strip(".")) > 1 and other.startswith(first)

    return tuple(name for name in names if not any(is_short_for(name, other) for other in names))


def _is_a_name(words: Sequence[Token], at: int, end: int, question: str, in_small: bool) -> bool:
    before = words[at - 1] if at else None
    after = words[end] if end < len(words) else None
    if before and before.folded in _TITLES:
        return True
    if not words[at].capital:
        long = sum(len(word.text) for word in words[at:end]) >= _SHORTEST_IN_SMALL
        return in_small and long and before is not None and before.folded in _CUES
    if after and after.capital and question[words[end - 1].end : after.start] == " ":
        return False  # "Lowe Street" is a street
    if before is None:
        return after is not None and (after.folded in ("s", "and", "said") or after.folded.endswith("ed"))
    beside = question[before.end : words[at].start] in (" ", "-")
    return before.folded not in ("the", "a", "an") and not (beside and before.capital and at > 1)
