"""What a sentence says became of a motion, against what the register and the passage say. The register wins.

A motion that was lost, withdrawn, deferred, referred or replaced must never be told as agreed, nor a recommendation as
decided: the sentence has to say what became of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from index.lexical import stems
from index.records import Outcome, Resolution
from service.answers.cited import CAME_TO_NOTHING, Cited
from service.answers.figures import figures
from service.answers.idle import is_idle
from service.answers.plain import folded
from service.answers.polarity import likest, sentences_of

_CARRIED = re.compile(
    r"(?<!be )(?<!to )(?<!not )(?<!never )(?<!been asked to )(?<!should )(?<!would )"
    r"\b(?:agree[ds]?|approve[ds]?|approving|resolve[ds]?|carried|adopt(?:s|ed)?|endorse[ds]?|decide[ds]?|passed"
    r"|ratif(?:y|ied)|grant(?:s|ed)?|sign(?:s|ed) off|authorise[ds]?|permitted"
    r"|gave (?:its |the |their )?(?:approval|consent|go-ahead|backing)"
    r"|voted (?:in favour|for|to)|succeeded|went ahead|goes ahead|won)\b",
    re.IGNORECASE,
)
"""Words that say that a motion was agreed, where they do not stand in what was asked for ("that it be approved")."""

_WORDS: Final[Mapping[str, re.Pattern[str]]] = {
    "lost": re.compile(
        r"\b(?:lost|reject\w*|refus\w*|defeat\w*|negatived|turned down|voted? (?:down|against)|dismiss\w*|unsuccessful"
        r"|fell|fallen|failed|did not (?:agree|approve|support|carry|pass|accept|adopt|endorse)"
        r"|(?:not|never) (?:been |be )?(?:agreed|approved|carried|adopted|passed|supported|accepted|endorsed"
        r"|granted))\b",
        re.IGNORECASE,
    ),
    "withdrawn": re.compile(r"\b(?:withdr[ae]w\w*|taken back|took back)\b", re.IGNORECASE),
    "deferred": re.compile(r"\b(?:defer\w*|postpon\w*|adjourn\w*|put off|held over|stood over|delay\w*)\b", re.I),
    "referred": re.compile(r"\b(?:referred|referring|remitted|sent (?:back )?to|sent on)\b", re.IGNORECASE),
    "amended": re.compile(r"\b(?:amend\w*|replaced|superseded)\b", re.IGNORECASE),
}
_OF_A_MOTION = re.compile(
    r"\b(?:motion|amendment|proposal|recommendation|resolution)s?\b|\bput to the vote\b", re.IGNORECASE
)
_DONE_TO = re.compile(r"\b(?:was|were|is|are|been|be)(?: \w+ly)? \Z", re.IGNORECASE)
_ONLY_OF_MOTIONS: Final = re.compile(r"fell|fallen|failed|lost|delay\w*|sent .*|replaced", re.IGNORECASE)
"""What traffic and money do too: these tell an outcome only where a motion is named, or something "was lost"."""

_SPOKE = re.compile(
    r"\b(?:said|asked (?:how|whether|if|what|why|when|who|where|about)|thought|felt|regretted|believed|told|replied"
    r"|answered|explained|warned|wondered|feared|hoped|preferred|welcomed|criticised|praised|thanked)\b"
)
"""What somebody says of a matter is not what became of it."""


_ASKED = re.compile(
    r"\b(?:recommend\w*|propos\w*|asks|asked to|is asked|are asked|invit\w*|suggest\w*|seeks?|sought|request\w*)\b",
    re.IGNORECASE,
)
_RECOMMENDED = re.compile(r"\brecommend\w*", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:moved|motions?|proposed by|seconded|amendment)\b", re.IGNORECASE)
_NOTED = re.compile(r"\bnot(?:e|ed|ing)\b", re.IGNORECASE)
_MORE_THAN_NOTED = re.compile(r"\b(?:approv\w+|adopt\w*|endors\w*|ratif\w+|authoris\w+|grant\w*)\b", re.IGNORECASE)

_SAID: Final[Mapping[Outcome, str]] = {
    "lost": "was lost",
    "withdrawn": "was withdrawn",
    "amended": "was replaced by an amendment",
    "deferred": "was deferred",
    "referred": "was referred to another body",
}
_ALSO_SAYS: Final[Mapping[Outcome, frozenset[str]]] = {
    "lost": frozenset({"lost"}),
    "withdrawn": frozenset({"withdrawn"}),
    "amended": frozenset({"amended", "lost"}),
    "deferred": frozenset({"deferred"}),
    "referred": frozenset({"referred"}),
}
"""By which words of a sentence an outcome is told."""

_NEARLY_AS_ALIKE = 0.8
"""Share of the likest resolution's likeness at which another one may be meant as well: chosen, not measured."""

_BALLOTS = re.compile(
    r"(?P<count>\d+|[a-z]+)(?: votes?| members?| councillors?)?(?: were| was| voted| cast| voting)*,? "
    r"(?P<side>in favour|for|against|abst\w+)\b|\b(?P<side_first>in favour|for|against|abst\w+)(?: ?[:=-]| were| was) ?"
    r"(?P<count_after>\d+|[a-z]+)\b",
    re.IGNORECASE,
)


def contradicts(sentence: str, cited: Sequence[Cited]) -> str | None:
    """Why a folded sentence tells another outcome than the passages that it cites; none where it does not."""
    told = _motions_told(sentence)
    carried = _CARRIED.search(sentence) is not None
    meant = {one.n: list(_meant(sentence, one)) for one in cited}
    spoken = not carried and _only_spoken(sentence, cited)
    for one in cited if not spoken else ():
        for outcome in dict.fromkeys(r.outcome for r in meant[one.n] if r.outcome in CAME_TO_NOTHING):
            if not _tells(sentence, outcome, meant[one.n]):
                return f"the record says that this {_SAID[outcome]}, and the sentence does not"
        if not told and _fails_by_its_words(sentence, one, meant[one.n]):
            return "the passage says that this was not agreed, and the sentence does not"
    outcomes = {r.outcome for resolutions in meant.values() for r in resolutions}
    return (
        (_carried_wrongly(sentence, cited, outcomes) if carried else None)
        or _failed_wrongly(sentence, cited, outcomes)
        or _made_a_decision(sentence, cited, told, carried)
        or _counted_wrongly(sentence, cited)
    )


def _tells(sentence: str, outcome: Outcome, meant: Sequence[Resolution]) -> bool:
    """Whether a sentence tells an outcome. "Refused", in a motion that permission be refused, tells nothing of it."""
    own = " ".join(r.text for r in meant if r.outcome == outcome) if outcome in ("lost", "withdrawn", "amended") else ""
    words = set(stems(own))
    kept = " ".join(word for word in sentence.split() if not words.intersection(stems(word)) or not _told(word))
    return bool(_motions_told(kept) & _ALSO_SAYS[outcome])


def _told(text: str) -> set[str]:
    """The outcomes other than "carried" of which a text has words, whatever came to them."""
    return {outcome for outcome, pattern in _WORDS.items() if pattern.search(text)}


def _motions_told(text: str) -> set[str]:
    """The outcomes other than "carried" that a text tells of a motion."""
    of_motions = _OF_A_MOTION.search(text) is not None
    return {
        outcome
        for outcome, pattern in _WORDS.items()
        for match in pattern.finditer(text)
        if of_motions or not _ONLY_OF_MOTIONS.fullmatch(match.group()) or _DONE_TO.search(text[: match.start()])
    }


def _fails_by_its_words(sentence: str, cited: Cited, meant: Sequence[Resolution]) -> bool:
    """Whether a quotation itself says that a motion came to nothing, where the register does not know better.

    Of a quotation in which one thing was lost and another carried, the sentence of it that is likest decides.
    """
    told = _telling(sentence)
    if any(len(told & set(stems(one.text))) >= len(told) / 2 for one in meant):
        return False
    quote = folded(cited.quote)
    if cited.asks or not any(_OF_A_MOTION.search(run) and _motions_told(run) for run in sentences_of(quote)):
        return False
    nearest = likest(sentence, [quote])
    return not _CARRIED.search(nearest) or bool(_motions_told(nearest))


def _only_spoken(sentence: str, cited: Sequence[Cited]) -> bool:
    """Whether a sentence tells what somebody said, as the sentence of the passage that is likest to it does."""
    spoke = set(_SPOKE.findall(sentence))
    return bool(spoke.intersection(_SPOKE.findall(likest(sentence, [folded(one.quote) for one in cited]))))


def _telling(text: str) -> set[str]:
    return {stem for stem in stems(text) if not is_idle(stem)}


def _meant(sentence: str, cited: Cited) -> Iterator[Resolution]:
    """Of the resolutions that a quotation holds, those that a sentence may be about."""
    told = _telling(sentence)
    alike = [(len(told.intersection(stems(one.text))), one) for one in cited.decided]
    most = max((likeness for likeness, _ in alike), default=0)
    yield from (one for likeness, one in alike if likeness >= _NEARLY_AS_ALIKE * most)


def _carried_wrongly(sentence: str, cited: Sequence[Cited], outcomes: set[Outcome]) -> str | None:
    """Why "agreed" is wrong: all came to nothing, only noted, or nothing that is cited was decided."""
    quotes = [folded(one.quote) for one in cited]
    if outcomes and outcomes <= CAME_TO_NOTHING and not any(_CARRIED.search(quote) for quote in quotes):
        return f"the record says that this {_SAID[min(outcomes)]}, and the sentence says that it was agreed"
    if outcomes == {"noted"} and _MORE_THAN_NOTED.search(sentence) and not _NOTED.search(sentence):
        return "the record says that this was noted, no more"
    if outcomes:
        return None
    if not any(_CARRIED.search(quote) and not one.recommends for one, quote in zip(cited, quotes, strict=True)):
        return "the passage records no such decision"
    return None


def _failed_wrongly(sentence: str, cited: Sequence[Cited], outcomes: set[Outcome]) -> str | None:
    there = set().union(*(_told(folded(one.quote)) for one in cited), *(_ALSO_SAYS.get(one, ()) for one in outcomes))
    if missing := sorted(_told(sentence) - there):
        return f"the passage does not say that anything was {missing[0]}"
    return None


def _made_a_decision(sentence: str, cited: Sequence[Cited], told: set[str], carried: bool) -> str | None:
    """Why a sentence makes more of its sources than they are: of a recommendation, of a motion that was only moved."""
    quotes = " ".join(folded(one.quote) for one in cited)
    nearest = likest(sentence, [folded(one.quote) for one in cited])
    if any(one.recommends for one in cited) and not _ASKED.search(sentence):
        return "the passage only recommends this"
    if all(one.asks for one in cited) and _RECOMMENDED.search(nearest) and not _ASKED.search(sentence):
        return "the passage only recommends this"
    if carried and _RECOMMENDED.search(nearest) and not _RECOMMENDED.search(sentence):
        return "what was decided is only to recommend this, or what was recommended"
    undecided = (
        not any(one.decided or one.asks for one in cited) and not _CARRIED.search(quotes) and not _motions_told(quotes)
    )
    if undecided and _MOVED.search(nearest) and not _MOVED.search(sentence) and not told:
        return "the passage says that this was moved, not what became of it"
    return None


def _counted_wrongly(sentence: str, cited: Sequence[Cited]) -> str | None:
    said = _ballots(sentence)
    if not said:
        return None
    there = set().union(*(_ballots(folded(one.quote)) for one in cited))
    for one in cited:
        for votes in (r.votes for r in one.decided if r.votes):
            counted = (("for", votes.for_), ("against", votes.against), ("abst", votes.abstained))
            there |= {(side, str(count)) for side, count in counted if count is not None}
    sides = {side for side, _ in there}
    wrong = [side for side, count in said if side in sides and (side, count) not in there]
    return "it counts the votes otherwise than the record does" if wrong else None


def _ballots(text: str) -> set[tuple[str, str]]:
    found = set()
    for match in _BALLOTS.finditer(text):
        side = (match["side"] or match["side_first"]).casefold()
        count = (match["count"] or match["count_after"]).casefold()
        counted = figures(count)
        value = str(counted[0].value) if counted else "0" if count in ("no", "none") else None
        if value is not None:
            found.add(("abst" if side.startswith("abst") else "against" if side == "against" else "for", value))
    return found


def tells_outcome(sentence: str) -> bool:
    """Whether a folded sentence tells what became of a motion."""
    return _CARRIED.search(sentence) is not None or bool(_motions_told(sentence))


def without_ballots(text: str) -> str:
    """A folded text with its counts of votes blanked: those are compared by their side."""
    return _BALLOTS.sub(lambda match: " " * len(match.group()), text)
