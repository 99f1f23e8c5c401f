"""When words of two papers are the same words: texts, titles, numbers, and the stems that carry the matter."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from index.lexical import stems
from index.records import ItemRef

_ALIKE_TITLES = 88
"""Likeness (of 100) of two titles of one item: a full stop, a plural or a misread letter apart."""

_LEAST_PREFIX = 20
"""Letters of a title cut short ("... (report") that tell which fuller one it begins."""

_LEAD = re.compile(r"^(?:it was )?(?:(?:unanimously )?(?:resolved|agreed|decided) )?(?:that )?")
_IDLE = frozenset(
    "the and for was were are not any all its has had have been who may one two this that these those with from "
    "shall will would should could into upon which their there than then his her she him they them our your also "
    "about after before council committee panel cabinet board meeting member councillor resolved agreed approve "
    "approved note noted report recommend recommended recommendation officer minute item agenda chair subject "
    "accordance made out set being other such each per cent date paper having when what where how why while until "
    "because between during over under more most many some only just own same very can might must does did done "
    "get gone let put end".split()
)
"""Words of every clerk, which tell nothing of the matter."""


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """A text's words alone, in small letters, without what leads up to them."""
    return _LEAD.sub("", re.sub(r"[^\w£%]+", " ", text.replace("’", "").replace("'", "")).strip().casefold())


@lru_cache(maxsize=200_000)
def numbers(text: str) -> tuple[str, ...]:
    """The figures in a text, in order of size of their digits: sums, dates, references."""
    return tuple(sorted(re.findall(r"\d+", text.replace(",", ""))))


def alike(one: str, two: str) -> bool:
    """Whether two titles are those of one item: near, or one the start of the other, and of the same figures."""
    short, long = sorted((plain(one), plain(two)), key=len)
    if not short:
        return False
    if short == long:
        return True
    if numbers(short) and numbers(long) and numbers(short) != numbers(long) and not long.startswith(short):
        return False
    if len(short) >= _LEAST_PREFIX and long.startswith(short):
        return True
    return fuzz.ratio(short, long, score_cutoff=_ALIKE_TITLES) > 0 and numbers(short) == numbers(long)


def same_item(one: ItemRef | None, two: ItemRef | None) -> bool | None:
    """Whether two papers of a meeting speak of one item, by its title; none where that cannot be told."""
    if one is None or two is None:
        return None
    if one.title and two.title:
        if alike(one.title, two.title):
            return True
        return None if one.number and one.number == two.number else False
    return one.number == two.number if one.number and two.number else None


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return next(iter(stems(word)), word)


@lru_cache(maxsize=50_000)
def weighty(text: str) -> frozenset[str]:
    """The stems of a text's words that carry its matter."""
    words = re.findall(r"[^\W_]{3,}", text.casefold())
    return frozenset(_stem(word) for word in words if word not in _IDLE and not word.isdigit())


_DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b(?:,? \d{4}\b)?|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=50_000)
def matter(text: str) -> frozenset[str]:
    """The stems that carry a text's matter, with its figures ("section 19") and without its dates."""
    undated = _DATE.sub(" ", text)
    return weighty(undated) | frozenset(re.findall(r"\b\d+\b", undated.replace(",", "")))
