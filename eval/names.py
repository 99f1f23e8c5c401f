"""Whether two names mean the same person, post or body: titles, articles and the order of name and post aside."""

import re
import unicodedata

_TITLES = frozenset(
    "councillor cllr mr mrs ms miss dr sir dame lord lady rev the a an of and for his her worship".split()
)


def _words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKC", name).replace("’", "'").replace("'", "").casefold()
    words = frozenset(re.findall(r"[^\W_]+", plain))
    return words - _TITLES or words


def same_name(one: str, other: str) -> bool:
    """Whether all that one says of a name, the other says too: "Cllr Jo Ash" and "Councillor Jo Ash (Chair)"."""
    first, second = _words(one), _words(other)
    return bool(first) and bool(second) and (first <= second or second <= first)


def same_mover(one: str, other: str) -> bool:
    """Whether two movers are one: initials may stand for forenames, so the surname decides."""
    return same_name(one, other) or _surname(one) == _surname(other)


def _surname(name: str) -> str:
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", name).casefold().replace("’", "'").replace("'", ""))
    return words[-1] if words else ""


def agreeing(found: list[str], gold: list[str]) -> int:
    """How many of two lists of names are the same, each name counted once."""
    left = list(found)
    same = 0
    for name in gold:
        known = next((each for each in left if same_name(each, name)), None)
        if known is not None:
            left.remove(known)
            same += 1
    return same
