"""A council's own name, and where it stands before its panel's: "Northfield Borough Council Planning Committee"."""

import re

_LETTERHEAD = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|of|and|the|upon|on|in|with|&)\s+)*?(?P<kind>(?:(?:City|Borough|County|District|Metropolitan|Town"
    r"|Parish|Shire|Unitary)\s+)+Council|(?:Fire(?:\s+(?:and|&)\s+Rescue)?|National\s+Park|Police)\s+Authority)\s+"
    r"(?!and\b|of\b)(?=(?:Cabinet|Executive|Council|Assembly)\b|[A-Z][\w’'-]*,?\s+\S)"
    r"(?!Joint\s+(?:Committee|Board|Panel)\b)",
    re.IGNORECASE,
)
_CITY_OF = re.compile(
    r"(?:(?:London|Royal|Metropolitan)\s+)*(?:City|Borough|County|District|Town|Township)(?:\s+and\s+(?:County|District))?"
    r"\s+of\s+(?:the\s+)?(?:(?!Council\b)[A-Z][\w’'.-]*(?:\s+(?:and|upon|on|in)(?=\s))?\s+){1,4}?(?:[A-Z]\w*\s+)?Council\s+"
    r"(?!and\b|of\b)(?=(?:Cabinet|Executive|Council|Assembly)\b|[A-Z][\w’'-]*,?\s+\S)"
    r"(?!Joint\s+(?:Committee|Board|Panel)\b)",
    re.IGNORECASE,
)
"""A council whose name begins with what it is: "City of Northfield Council", "London Borough of Northfield Council"."""
_PLACE = re.compile(
    r"\b(?:City|Borough|County|District|Town|Township|Parish|Village|Municipality|Region|Metropolitan|Shire|Unitary"
    r"|Community|Regional)\b",
    re.IGNORECASE,
)
_PLAIN_COUNCIL = re.compile(
    r"(?:full |the |annual )?(?:(?:city|county|borough|district|town|parish) )?council", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:committee|panel|cabinet|executive|council|board|authority|forum|commission|assembly|group|party)$",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"(.*?)\b(?:Fire(?:\s+(?:and|&)\s+Rescue)?|Police|National\s+Park)\s+Authority$", re.IGNORECASE)
_GENERIC = frozenset("city borough county district town parish joint fire rescue and of the for in with".split())
"""Words that name no place: "Town and Parish Council Liaison Forum" is one name."""


def past_letterhead(text: str, start: int, end: int) -> int:
    """Where the panel's name begins in the name at `start` to `end` of a text, past the council's own before it."""
    found = _CITY_OF.match(text, start, end)
    if found:
        return found.end()
    found = _LETTERHEAD.match(text, start, end)
    if not found:
        return start
    return start if _is_generic(text[start : found.start("kind")]) else found.end()


def without_council(panel: str, council: str) -> str:
    """A panel's name without its council's own before it; what is no more than the council's own name is left whole."""
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", council)))
    found = re.match(rf"(?:the\s+)?{words}\W+(?=\w)", panel, re.IGNORECASE) if words else None
    rest = panel[found.end() :] if found else ""
    return rest if _BODY.search(rest) else panel


def is_council(name: str) -> bool:
    """Whether a name is a council's own ("Harrowmere Borough Council", "Council") and not one of its panels'."""
    bare = re.sub(r"\s*\(.*", "", name)
    ends = re.search(r"(?:council|authority)$", bare, re.IGNORECASE) is not None
    return ends or re.match(r"council of\b", bare, re.IGNORECASE) is not None


def is_plain_council(name: str) -> bool:
    """Whether a name says no more than that the whole council meets: "Council", "Full Council", "County Council"."""
    return _PLAIN_COUNCIL.fullmatch(name) is not None


def names_a_place(name: str) -> bool:
    """Whether a council's name says where it is: "Harrowmere Borough Council", "Northfield Fire Authority"."""
    of_place = _OF_PLACE.match(name)
    return _PLACE.search(name) is not None or (of_place is not None and not _is_generic(of_place[1]))


def is_general(name: str) -> bool:
    """Whether a council's name says what it is and not which: "Full Council", "Fire Authority"."""
    return _is_generic(re.sub(r"(?i)\b(?:full|annual|council|authority)\b", "", name))


def _is_generic(words: str) -> bool:
    return _GENERIC.issuperset(re.findall(r"\w+", words.lower()))
