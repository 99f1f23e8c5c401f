"""Whether a sentence says what its source says, and not the contrary: what is denied, turned round, or made certain."""

import re
from collections.abc import Sequence
from typing import Final

from index.lexical import stems
from service.answers.idle import is_idle

_DENIAL = re.compile(r"\b(?:not|no|never|none|neither|nor|nobody|nothing|without|cannot|unable)\b|n't\b", re.I)
_CLAUSE_END = re.compile(r"[.;:\n]|,? but\b|, (?:and|which|who|although|though|while)\b")

_REACH = 6
"""Words after a denial that it may reach."""

_ALL_BUT = 0.85
"""Share of the words that a sentence and its source have in common which makes the one a copy of the other."""

_FUNCTION: Final = frozenset(
    stems(
        "a an the any all be been being was were is are am has have had do does did to of in at on by for from with"
        " and or it its that this these those there they he she we yet been so as than if other further longer such"
        " one s t re ve ll d"
    )
)

_DECIDED: Final = frozenset(stems("agreed approved carried adopted passed supported accepted endorsed granted"))
"""What is not agreed is lost: that is compared as an outcome, in whatever words."""

_OPPOSITES: Final = tuple(
    (frozenset(stems(one)), frozenset(stems(other)))
    for one, other in (
        (
            "increase increased rise rises rose risen grow grew grown growth higher",
            "decrease decreased reduce reduced reduction fall falls fell fallen lower drop dropped decline declined",
        ),
        ("above exceed exceeded", "below"),
        ("more", "fewer less"),
        ("before earlier", "after later"),
        ("open opened reopen opening", "close closed closure shut"),
        ("start started begin began commence commenced", "end ended stop stopped cease ceased"),
        ("support supported favour favoured", "oppose opposed object objected objection against"),
        ("permanent permanently", "temporary temporarily trial"),
        ("include included", "exclude excluded"),
        ("safe safely", "unsafe unsafely"),
        ("lawful lawfully", "unlawful unlawfully"),
        ("allow allowed permit permitted", "ban banned prohibit prohibited forbid forbidden"),
        ("minimum", "maximum"),
        ("majority", "minority"),
        ("public", "private"),
        ("improve improved improvement", "worsen worsened deteriorate deteriorated deterioration"),
        ("success successful", "fail failed failure unsuccessful"),
        ("best", "worst"),
        ("confirm confirmed", "deny denied"),
        ("complete completed", "incomplete"),
        ("adequate", "inadequate"),
        ("sufficient", "insufficient"),
        ("able", "unable"),
        ("likely", "unlikely"),
        ("early", "late"),
        ("north northern", "south southern"),
        ("east eastern", "west western"),
        ("buy bought purchase purchased acquire acquired", "sell sold sale dispose disposal"),
        ("overspend overspent", "underspend underspent"),
        ("surplus", "deficit"),
        ("compulsory mandatory", "voluntary optional"),
    )
)
"""Words of which one side must not be told where the source has only the other."""

_HEDGE = re.compile(
    r"\b(?:may|might|expect(?:s|ed)?|hope[sd]?|aim(?:s|ed)?|intend(?:s|ed)?|possibl[ey]|potential(?:ly)?|provisional(?:ly)?"
    r"|likely|unlikely|in principle|proposes?)\b"
)
_CONDITION = re.compile(r"\b(?:subject to|provided that|unless|conditional|on condition|only if)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")


def denials(text: str) -> list[tuple[str, ...]]:
    """The stems that each denial of a folded text reaches; the first is what is denied."""
    reached = (_reached(text[match.end() :]) for match in _DENIAL.finditer(text))
    return [stems_reached for after in reached if (stems_reached := _told(after))]


def _reached(after: str) -> list[str]:
    end = _CLAUSE_END.search(after)
    return after[: end.start() if end else len(after)].split()[:_REACH]


def _told(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(stem for word in words for stem in stems(word) if stem not in _FUNCTION)


def _affirmed(text: str) -> set[str]:
    """The stems that a text has outside the reach of its denials."""
    kept, place = [], 0
    for match in _DENIAL.finditer(text):
        if match.start() >= place:
            kept.append(text[place : match.start()])
            place = match.end() + sum(len(word) + 1 for word in _reached(text[match.end() :]))
    return set(stems(" ".join([*kept, text[place:]])))


def sentences_of(quote: str) -> list[str]:
    """The sentences, clauses and lines of a folded quotation."""
    return _SENTENCE.split(quote)


def likest(sentence: str, quotes: Sequence[str]) -> str:
    """The sentence of some quotations that shares most words with another; all folded."""
    told = {stem for stem in stems(sentence) if not is_idle(stem)}
    runs = [run for quote in quotes for run in sentences_of(quote)]
    return max(runs, key=lambda run: len(told.intersection(stems(run))), default="")


def contrary(sentence: str, quotes: Sequence[str]) -> str | None:
    """Why a sentence says the contrary of its sources; none where it does not. All texts are folded."""
    return _denied(sentence, quotes) or _turned_round(sentence, quotes) or _made_certain(sentence, quotes)


def _denied(sentence: str, quotes: Sequence[str]) -> str | None:
    affirmed = _affirmed(sentence)
    affirmed_there = set().union(*(_affirmed(quote) for quote in quotes))
    there = [reach for quote in quotes for reach in denials(quote)]
    if any(reach[0] in affirmed and reach[0] not in affirmed_there for reach in there):
        return "it leaves out a “not” that the passage has"
    if _copies(sentence, quotes):
        return "it denies what the passage does not, or the other way round"
    denied_there = {stem for reach in there for stem in reach}
    for reach in denials(sentence):
        decided = _DECIDED.intersection(reach[:1]) and "out" not in reach[1:2]
        if not denied_there.intersection(reach) and not decided:
            return "it denies what the passage does not deny"
    return None


def _copies(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a sentence is all but a copy of one of its source, and has more denials or fewer."""
    nearest = likest(sentence, quotes)
    told, there = set(stems(_DENIAL.sub("", sentence))), set(stems(_DENIAL.sub("", nearest)))
    alike = len(told & there) >= _ALL_BUT * max(len(told), len(there), 1)
    return alike and len(_DENIAL.findall(sentence)) != len(_DENIAL.findall(nearest))


def _turned_round(sentence: str, quotes: Sequence[str]) -> str | None:
    told, there = set(stems(sentence)), {stem for quote in quotes for stem in stems(quote)}
    for pair in _OPPOSITES:
        for mine, other in (pair, pair[::-1]):
            if told & mine and not there & mine and there & other and not told & other:
                return "it turns round what the passage says"
    return None


def _made_certain(sentence: str, quotes: Sequence[str]) -> str | None:
    """A hedge or a condition in the nearest sentence of the source that the sentence drops."""
    nearest = likest(sentence, quotes)
    if _HEDGE.search(nearest) and not _HEDGE.search(sentence) and not re.search(r"\b(?:would|could)\b", sentence):
        return "it makes certain what the passage leaves open"
    if _CONDITION.search(nearest) and not _CONDITION.search(sentence):
        return "it leaves out a condition that the passage makes"
    return None
