"""What is said of motions once their words are down: what became of them, and how the votes fell."""

import re
from dataclasses import replace

from index.records import Votes
from ingest import introducers
from ingest.motions import Motion, Scope, shared_words, stems
from ingest.outcomes import Became, Fate, bare_fate, fates_in
from ingest.votes import amendment_against, joined, votes_in

# Another time, or what somebody only asked about: not what became of the motion at hand
_TOLD_OF = re.compile(
    r"\b(?:had\s+(?:also\s+|previously\s+|already\s+)?been|last\s+(?:year|month|meeting)|previously|whether|asked|reminded"
    r"|recalled|reported|at\s+(?:its|their|the\s+(?:last|previous))\s+meeting|if)\b",
    re.IGNORECASE,
)
# "After debate this was not supported", "It was put to the vote and lost": of the motion above, though it is not named
_OF_WHAT_STANDS_ABOVE = re.compile(
    r"^(?:this|it|which|that|and|but|the\s+(?:vote|recommendation))\b|.*\b(?:put\s+to\s+the\s+vote|voted|vote)\b"
    r"|^[^.;]{0,60}?\b(?:this|it|which)\s+(?:was|were|fell|failed|did|received|found)\b",
    re.IGNORECASE,
)
_OF_IT = ("this", "it ", "which", "that", "and", "but", "the vote", "the recommendation")
_OF_MOTIONS = ("motion", "amendment", "propos", "recommend", "resolution", "vote")
# "Cllr West's motion to suspend standing orders was carried": the words of another motion than those put down
_ITS_OWN = re.compile(
    r"\b(?:motion|proposal|amendment)\s*,?\s+(?:to|that|for)\s+(?P<what>\w[^.;]{1,80}?)"
    r"(?=\s*,?\s+(?:was|were|fell|failed|being|having|did|then|therefore|accordingly|not)\b|[.;,]|$)",
    re.IGNORECASE,
)
# What a meeting agrees about how it goes on: not what became of the motion before it
PROCEDURE = re.compile(
    r"\b(?:closure|procedural)\s+motion\b|\bquestion\s+be\s+(?:now\s+)?put\b|\b(?:motion|request|proposal)\s+(?:for|to\s+take)"
    r"\s+a\s+recorded\s+vote\b|\bagreed\s+(?:that|to)\b[^.;]{0,60}\b(?:adjourn\w*|recorded\s+vote|vote\s+be\s+taken"
    r"|ballot|vote\s+(?:on|by)|extend\w*)\b|\bstanding\s+orders?\b[^.;]{0,80}\b(?:suspended|waived)\b",
    re.IGNORECASE,
)
_SUBSTANTIVE = re.compile(r"\bsubstantive\b|\bas\s+(?:so\s+)?(?:amended|altered)\b", re.IGNORECASE)
# "Option B without the contribution was carried": a motion by its name
_OPTION = re.compile(r"\b(?:Option|Scheme|Route|Site|Alternative)s?\s+[A-Z0-9]+\b")
_TIE = re.compile(r"\b(?:tied|equality\s+of\s+votes|votes?\s+(?:were|being|was)\s+equal)\b", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:lost|fell|defeated|not\s+carried|failed|rejected|casting)\b", re.IGNORECASE)
# A line of its own that tells how the votes fell: "Voting: unanimous", "For: 5 Against: 2"
_DIVISION_LINE = re.compile(
    r"^[\s(\[*]*(?:the\s+)?(?:vot(?:e|es|ing)\b|recorded\s+vote|result|division|for\b|in\s+favou?r\b"
    r"|against\b|opposed\b|yes\b|tá\b|níl\b|on\s+a\s+show\s+of\s+hands\b|there\s+being\b|abst\w+|ayes?\b|yeas?\b|noes\b|nays?\b|unanimous\w*|nem\b|\d{1,2}\s+(?:votes?\s+)?(?:for"
    r"|in)\b|(?:members\s+)?voting\b)",
    re.IGNORECASE,
)


def became(scope: Scope, current: Motion | None, text: str) -> bool:
    """Take a line that says only what became of the motion above, or how the votes fell."""
    said = bare_fate(text) if scope.motions else None
    if said and not introducers.narrated(text):
        fall(scope, current, said, votes_in(text, said.fate == "lost"), bare=True)
        return True
    return False


def is_division(scope: Scope, current: Motion | None, text: str) -> bool:
    """Take a line that says only how the votes fell on what stands above it."""
    if len(text) <= 1200 and between(scope, text):
        return True
    found = votes_in(text) if len(text) <= 1200 and _DIVISION_LINE.match(text) and scope.motions else None
    if found and not fates_in(text):
        divide(scope, current, found)
        return True
    return False


def between(scope: Scope, text: str) -> bool:
    """Take a vote between a motion and its amendment: "6 voted for the motion and 9 for the amendment"."""
    division = amendment_against(text)
    amendment = next((motion for motion in reversed(scope.put) if motion.amendment), None) if division else None
    if division is None or amendment is None or division.for_ == division.against:
        return False
    lost = _more_against(division)
    amendment.fate, amendment.votes, amendment.collecting = "lost" if lost else "carried", division, False
    motion = amendment.amends
    if lost and motion is not None and motion.fate is None:
        motion.fate, motion.votes = "carried", replace(division, for_=division.against, against=division.for_)
    return True


def fall(scope: Scope, current: Motion | None, said: Became, votes: Votes | None, bare: bool = False) -> Motion | None:
    """Put down what is said of a motion; what is said against it stands, but for a tie that a casting vote breaks."""
    if said.subject == "substantive":
        scope.substantive = said
        scope.substantive_votes = votes
        return None
    motion = _meant(scope, current, said, bare)
    if motion is None:
        return None
    if said.subject == "original" and said.fate == "replaced":
        motion.fate = "replaced"
    elif said.fate == "replaced":
        motion.fate = "carried"
    elif motion.fate is None or motion.formal or motion.bare or motion.tied or said.fate == "lost":
        motion.fate = said.fate
    motion.votes = joined(motion.votes, votes)
    motion.collecting = False
    return motion


def _meant(scope: Scope, current: Motion | None, said: Became, bare: bool) -> Motion | None:
    """The motion that a fate is said of: the amendment, the original, or the last that is not yet decided."""
    put = scope.put
    if said.subject == "amendment":
        return next((m for m in reversed(put) if m.amendment), None)
    if said.subject == "original":
        amended = next((m.amends for m in reversed(put) if m.amendment and m.amends), None)
        return amended or next((m for m in put if not m.amendment), None)
    undecided = [m for m in put if m.fate is None and not (said.subject == "motion" and m.amendment)]
    if undecided:
        return undecided[-1]
    last = scope.motions[-1] if scope.motions else None
    if last is None or not (bare or (last is current and last.adjacent)):
        return None
    if last.narrative:
        return last if said.fate == "lost" and said.subject == "none" and last is current and last.adjacent else None
    return None if (last.formal and said.subject == "none" and not bare) else last


def _is_of(put: list[Motion], text: str, what: str) -> bool:
    """Whether a sentence that gives the words of a motion gives those of one that is not yet decided."""
    known = stems(what)
    return any(
        motion.fate is None and (shared_words(motion.words, text) > 1 or (known and known <= stems(motion.words)))
        for motion in put[-3:]
    )


def _may_tell(lower: str) -> bool:
    """A quick look before the patterns: whether a sentence names a motion or begins with a word for one."""
    return lower.startswith(_OF_IT) or " this " in lower[:80] or any(word in lower for word in _OF_MOTIONS)


def hear_fates(scope: Scope, current: Motion | None, text: str) -> bool:
    """Take what a sentence says became of motions, if there are any that it can be said of."""
    heard = False
    put = scope.put
    own = _ITS_OWN.search(text)
    if own and not _is_of(put, text, own["what"]):
        scope.loose = None
        return False
    if not _may_tell(text.lower()):
        return False
    if not (put or (current and current.adjacent)):
        scope.loose = None if fates_in(text) else scope.loose
        return False
    if PROCEDURE.search(text):
        return False
    if not fates_in(text) and _SUBSTANTIVE.search(text) and (division := votes_in(text)):
        fate: Fate = "lost" if _more_against(division) else "carried"
        fall(scope, current, Became("substantive", fate), division)
        return True
    for said in fates_in(text):
        of_it = said.subject != "none" or _OF_WHAT_STANDS_ABOVE.match(text) or _names_option(put, text)
        if of_it and not _TOLD_OF.search(_before_fate(text)):
            hear(scope, current, said, text)
            heard = True
    return heard


def _names_option(put: list[Motion], text: str) -> bool:
    """Whether a sentence names the option that the undecided motion is for."""
    named = set(_OPTION.findall(text))
    return bool(named) and any(motion.fate is None and named & set(_OPTION.findall(motion.words)) for motion in put)


def hear(scope: Scope, current: Motion | None, said: Became, text: str) -> None:
    """Put down what a sentence says of a motion, with the votes that it tells."""
    motion = fall(scope, current, said, votes_in(text, said.fate == "lost"))
    if motion is not None:
        motion.tied = motion.fate == "lost" and bool(_TIE.search(text)) and not _DECIDED.search(text)


def divide(scope: Scope, current: Motion | None, division: Votes) -> None:
    """Put down how the votes fell: on the motion at hand, or else on the resolution that follows."""
    at_hand = current if current and current.adjacent else None
    undecided = scope.put[-1] if scope.put and scope.put[-1].fate is None else None
    last = scope.put[-1] if scope.put else None
    if last and last.fate == "carried" and not last.votes and _more_against(division) and not last.procedural:
        last.fate, last.votes = "lost", division
        return
    target = next((motion for motion in (at_hand, undecided) if motion and _may_be_on(motion, division)), None)
    if target is not None and (target.formal or target.bare):
        target.divisions.append((len(target.clauses), division))
    elif target is not None:
        target.votes = joined(target.votes, division)
    else:
        goes_on = scope.loose is None or scope.loose.for_ is None or division.for_ is None
        scope.loose = joined(scope.loose, division) if goes_on else division


def _may_be_on(motion: Motion, division: Votes) -> bool:
    """Whether a division may be the one on a motion: none is on it already, and it agrees with what became of it."""
    told = motion.votes
    if told and any(
        one is not None and two is not None
        for one, two in ((told.for_, division.for_), (told.against, division.against))
    ):
        return False
    if division.for_ is None or division.against is None or motion.formal:
        return True
    return not (
        (motion.fate == "lost" and division.for_ > division.against)
        or (motion.fate == "carried" and division.for_ < division.against)
    )


def _more_against(division: Votes) -> bool:
    return division.for_ is not None and division.against is not None and division.against > division.for_


def _before_fate(text: str) -> str:
    """The head of a sentence: "Members were reminded that ..." tells of another time whatever follows."""
    return re.split(r"\b(?:motion|amendment|proposal)\b", text, maxsplit=1, flags=re.IGNORECASE)[0][:200]


def last_fate(text: str) -> Fate:
    fates = [said.fate for said in fates_in(text)]
    return fates[-1] if fates else "lost"
