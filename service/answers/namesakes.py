"""Whether words tell of what a question names, or of its like: another road's count, another car park's price.

A question made to mislead names a thing that the papers treat beside others of its kind. The words that answer for one
of these hold everything that was asked but the name.
"""

import re
from collections.abc import Iterator, Sequence

from index.context import context
from index.lexical import stems
from index.records import Passage

_KINDS: tuple[frozenset[str], ...] = (
    frozenset("road street lane way avenue close drive crescent terrace row rise hill gardens place".split()),
    frozenset("school academy college primary infant junior nursery".split()),
    frozenset("park field fields green common recreation".split()),
    frozenset("house court lodge manor hall".split()),
    frozenset({"library"}),
    frozenset({"bridge"}),
    frozenset({"surgery"}),
    frozenset({"hospital"}),
    frozenset({"ward"}),
    frozenset({"estate"}),
    frozenset("baths pool".split()),
    frozenset({"garages"}),
    frozenset({"wharf"}),
    frozenset({"car park"}),
)
"""Nouns that end the names of like things: those of one set may be taken for each other."""

_NOUNS = "|".join(sorted((noun for kind in _KINDS for noun in kind), key=len, reverse=True))
_NAMED = re.compile(
    rf"(?<![\w’'])(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|the|and)){{0,3}}?),? (?P<noun>(?i:{_NOUNS}))s?\b"
)
_ONLY_NOUNS = re.compile(rf"(?:(?i:{_NOUNS})s? ?)+")
_ALSO_SMALL = frozenset({"car park", "library", "school", "academy", "surgery", "estate", "bridge", "ward"})
"""Nouns that people write small after a name: "Kiln Green library"; "the Council may close" names no close."""

_NUMBERED = re.compile(r"\b(?P<number>\d{1,4}[A-Za-z]?) (?P<name>[A-Z][a-z’']+(?: [A-Z][a-z’']+)*)")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec)\b"
)
_OPENING = frozenset("the a an this that these our their its his her at in on of for from to by and or did was".split())


def of_its_like(question: str, passage: Passage) -> str | None:
    """The name in a question that a passage does not hold, where it holds that of another thing of the kind (or, of a
    house, another number of the road); none where it tells of what was asked, or of nothing like it."""
    said_in = " ".join((passage.text, *context(passage)))
    return _other_number(question, said_in) or _other_name(question, passage, said_in)


def _other_number(question: str, said_in: str) -> str | None:
    for asked in _NUMBERED.finditer(question):
        number, name = asked["number"].casefold(), asked["name"]
        if _MONTH.match(name) or len(number.rstrip("abcdefghijklmnopqrstuvwxyz")) > 3:
            continue
        numbers = {one["number"].casefold() for one in _NUMBERED.finditer(said_in) if _begin_alike(one["name"], name)}
        if numbers and number not in numbers:
            return asked.group()
    return None


def _begin_alike(one: str, other: str) -> bool:
    return one.split()[0] == other.split()[0]


def _other_name(question: str, passage: Passage, said_in: str) -> str | None:
    """Where headings name what was asked for, words under them are on it, unless they name its like as well."""
    own, asked = set(stems(passage.text)), set(stems(question))
    headed = set(stems(" ".join(context(passage))))
    for name, kind in _names(question):
        words = set(stems(name))
        if words & own:
            continue
        rivals = [set(stems(other)) for other, of in _names(said_in) if of == kind and not set(stems(other)) & asked]
        if words & headed:
            heads = [set(stems(other)) for other, of in _names(" ".join(context(passage))) if of == kind]
            rivals = [other for other in rivals if other & own and other in heads]
        if rivals:
            return name
    return None


def _names(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The names in a text that end in a noun of some kind, without the noun, each with its kind."""
    for found in _NAMED.finditer(text):
        noun = found["noun"]
        if noun[0].islower() and noun.casefold() not in _ALSO_SMALL:
            continue
        words = _without_opening(found["name"].split())
        if words and not _ONLY_NOUNS.fullmatch(" ".join(words)):
            yield " ".join(words), next(kind for kind in _KINDS if noun.casefold() in kind)


def _without_opening(words: Sequence[str]) -> Sequence[str]:
    """A name without the word that opens a sentence before it: "Did Kiln Green", "The Maltings"."""
    return words[1:] if words and words[0].casefold() in _OPENING else words
