"""The words of a motion, gathered: which lines belong to it, where each clause begins, and where its words end."""

import re

from ingest import introducers
from ingest.clauses import Clause, Unit, goes_on_counting, parted
from ingest.motions import Motion
from ingest.movers import moved, seconded
from ingest.outcomes import bare_fate, fates_in, trailing_fate
from ingest.sentences import sentences
from ingest.verbs import does_something, outcome_of
from ingest.votes import joined, of_a_division, votes_in

RECITAL = re.compile(
    r"^[\"“(\s]*(?:and\s+)?(?:whereas\b|(?:this|the)\s+(?:council|meeting)\s+(?:also\s+|further\s+)?"
    r"(?:notes?|believes?|recogni[sz]es|understands|acknowledges|welcomes|regrets|is\s+concerned)\b)",
    re.IGNORECASE,
)
# "This Council notes the overflows and instructs the Chief Executive to write": a motion in one paragraph
_RESOLVES_WITHIN = re.compile(
    r"(?:\band|[.;:]\s+(?:it|(?:the|this)\s+council|council|we))\s+(?:therefore\s+|accordingly\s+|hereby\s+)?(?:calls?\s+(?:up)?on|resolves?|instructs?|asks?|requests?|urges?"
    r"|invites?|demands?|agrees?|directs?|commits?)\b",
    re.IGNORECASE,
)
_OF_PARAGRAPHS = re.compile(r"\d{1,3}\.\d{1,2}")
OPERATIVE = re.compile(
    r"^[\"“(\s]*(?:and\s+|now\s*,?\s+)*(?:therefore\b|that\b|be\s+it\b|further\b|it\s+be\b|(?:this"
    r"|the)\s+(?:council|meeting)\s+(?:therefore\s+|also\s+|further\s+)?"
    r"(?:resolves?|calls?|agrees?|requests?|asks?|instructs?|commits?|declares?|supports?|urges?|approves?)\b)",
    re.IGNORECASE,
)
# "BE IT RESOLVED THAT": a motion's own words, which have not carried until somebody says so
BE_IT_RESOLVED = re.compile(
    r"^[\s\"“]*(?:(?:and|now)\s+)?(?:therefore\s*,?\s+)?be\s+it\s+(?:further\s+)?(?:hereby\s+)?resolved\b\s*(?P<stem>"
    r"(?:that\s*)?[:–-]?\s*$)?",
    re.IGNORECASE,
)
_READ_THRICE = re.compile(r"^\s*(?:taken\s+as\s+)?read\s+(?:a\s+|for\s+)", re.IGNORECASE)
_WHO_DID_WHAT = re.compile(
    r"^(?:(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Dr|The\s+(?:Chair|Leader|Mayor)\w*)\b|\(?(?:NB|Note)\b)"
)
_ENDS_OPEN = re.compile(r"(?:[;,:–-]|\b(?:and|or|to|of|the|[Tt]hat|for|in|with|by))\s*$")
_STARTS_LOW = re.compile(r"^[\"“(]?[a-z]")
TO_BE_SAID = re.compile(r"^[\"“(\s]*(?:that|to)\b", re.IGNORECASE)
_DID = re.compile(
    r"^[^.;]{0,200}?\b(?:was|were|had|has|have|is|are|\w{3,}ed|gave|took|made|said|left|spoke|felt"
    r"|told|thought|brought|sent|met|drew|held|found|went|came|saw|wrote|led|hoped|sought|put)\b"
)
_ACTION_TAIL = 240
"""Characters of an unmarked paragraph under "Resolved:" that may still be a clause, "X to do Y", and not narrative."""
_TIME_NOTE = re.compile(r"(?<=[.;])\s+(?:Time|Next\s+(?:regular\s+)?meeting)\b.*$", re.DOTALL)
# "..., but this was not supported", "; this was carried by four votes to one": where a motion's words end
SAID_OF_IT = re.compile(
    r"(?P<gap>[;,.]\s*(?:but\s+|and\s+|however,?\s+)?)(?=(?:this|it|which|the\s+(?:motion|proposal"
    r"|amendment))\s+(?:\w+\s+){0,3}?(?:was|were|fell|failed|did|received|found|had|having)\b)"
    r"|(?P<gap3>,\s+)(?=was\s+(?:(?:then|duly)\s+)?(?:put|lost|carried|defeated|not|declared|withdrawn)\b)"
    r"|(?P<gap2>,?\s+(?:and|but)\s+)(?=(?:this\s+)?(?:was|fell|failed|did\s+not)\b)",
    re.IGNORECASE,
)


def belongs(motion: Motion, unit: Unit) -> bool:
    text = unit.text
    if motion.numbered and motion.fate is None:
        return moved(text) is None and seconded(text) is None
    if not motion.clauses:
        return _begins(motion, unit)
    last = motion.clauses[-1]
    open_end = bool(_ENDS_OPEN.search(last.units[-1].text))
    if unit.mark:
        listed = bool(last.mark or motion.clauses[0].mark)
        return (listed or open_end) and goes_on_counting(unit.mark, motion.clauses)
    if _STARTS_LOW.match(text) and not last.text.rstrip().endswith("."):
        return True
    return (
        TO_BE_SAID.match(text) is not None
        or open_end
        or (motion.alone and not motion.clauses[0].mark and _goes_on(text))
    )


def _begins(motion: Motion, unit: Unit) -> bool:
    text = unit.text
    if motion.formal:
        return not _said_elsewhere(text)
    marked = bool(unit.mark) and not (_OF_PARAGRAPHS.fullmatch(unit.mark.strip(".")) and _DID.match(text))
    return bool(marked or TO_BE_SAID.match(text) or OPERATIVE.match(text) or RECITAL.match(text) or text[:1] in '"“‘')


def _goes_on(text: str) -> bool:
    """Whether an unmarked paragraph under "Resolved:" is one more clause: "The panel noted ...", "X to do Y"."""
    if introducers.narrated(text):
        return True
    return len(text) <= _ACTION_TAIL and not _DID.match(text) and outcome_of(text) == "action" and does_something(text)


def feed(motion: Motion, unit: Unit) -> list[Unit]:
    """Take a unit as words of a motion. The sentences at its end that are none of them are given back."""
    if _is_recital(motion, unit):
        return []
    if _takes_clause_fates(motion) and _feed_with_fates(motion, unit):
        return []
    said_after: list[Unit] = []
    words = unit
    cut = trailing_fate(unit.text)
    if cut:
        at, fate, said = cut
        motion.fate = fate
        motion.votes = joined(motion.votes, votes_in(said, fate == "lost"))
        words = unit.cut(0, at)
    if motion.numbered:
        words = words.cut(0, _without_note(words.text))
    elif not cut:
        words, said_after = _split_off_narrative(unit)
    parts = parted(words)
    for part in parts:
        _clause(motion, part, whole=len(parts) > 1 or not (unit.mark or motion.clauses))
    if cut and motion.clauses:
        motion.collecting = False
    return said_after


def _takes_clause_fates(motion: Motion) -> bool:
    """Whether a fate at the end of a unit may be of its clause alone: a list resolved, or unintroduced."""
    return (motion.formal or motion.bare) and not motion.numbered and motion.fate in (None, "carried")


def _feed_with_fates(motion: Motion, unit: Unit) -> bool:
    """Take the clauses of a list that says beside each what became of it; none are taken if it says nothing so."""
    parts = parted(unit)
    if len(parts) < 2 and not unit.mark:
        return False
    cuts = [trailing_fate(part.text) for part in parts]
    if not any(cuts) or (len(parts) > 1 and not any(cuts[:-1])):
        return False
    for part, cut in zip(parts, cuts, strict=True):
        words = part.cut(0, cut[0]) if cut else part
        before = len(motion.clauses)
        _clause(motion, words, whole=False)
        if cut and len(motion.clauses) > before:
            motion.clauses[-1].fate = cut[1]
            motion.clauses[-1].votes = votes_in(cut[2], cut[1] == "lost") or motion.clauses[-1].votes
    return True


def _is_recital(motion: Motion, unit: Unit) -> bool:
    if motion.formal and not motion.numbered:
        return False
    if RECITAL.match(unit.text) and not (_RESOLVES_WITHIN.search(unit.text) and not motion.numbered):
        motion.reciting = True
    elif OPERATIVE.match(unit.text) or (not unit.mark and motion.reciting and not _STARTS_LOW.match(unit.text)):
        motion.reciting = False
    return motion.reciting


def _clause(motion: Motion, part: Unit, whole: bool) -> None:
    """Add a clause; a vote in brackets is on the `whole` motion if that stands in one paragraph, else on the clause."""
    stem = BE_IT_RESOLVED.match(part.text)
    if (stem and stem["stem"]) or not part.text or _READ_THRICE.match(part.text):
        return
    motion.incomplete = motion.incomplete or not part.complete
    votes = votes_in(_of_the_vote(part.text))
    if whole:
        motion.votes = joined(motion.votes, votes)
        votes = None
    if _continues(motion, part):
        motion.clauses[-1].units.append(part)
    else:
        motion.clauses.append(Clause([part], part.mark, votes=votes))


def _continues(motion: Motion, part: Unit) -> bool:
    """Whether words go on with the clause before them: over a page, or as a further paragraph of a numbered motion."""
    if part.mark or not motion.clauses:
        return False
    last = motion.clauses[-1].text.rstrip()
    if _STARTS_LOW.match(part.text) and not TO_BE_SAID.match(part.text) and not last.endswith((".", ";")):
        return True
    return motion.numbered and not (OPERATIVE.match(part.text) or TO_BE_SAID.match(part.text))


def _without_note(text: str) -> int:
    """Where a motion's words end before "Time: 7:18 p.m."."""
    found = _TIME_NOTE.search(text)
    return found.start() if found else len(text)


def _said_elsewhere(text: str) -> bool:
    """Whether a paragraph after "Resolved:" is narrative after all."""
    return bool(_WHO_DID_WHAT.match(text)) and does_something(text) is False


def _of_the_vote(text: str) -> str:
    """The places in a clause where a vote may be told: a bracket at its end, and "unanimously" at its head."""
    bracket = re.search(r"\(([^()]{3,300})\)[\s.]*$", text)
    head = re.search(r"\bunanimously\b", text[:90], re.IGNORECASE)
    return f"{bracket[1] if bracket else ''} {'unanimously' if head else ''}".strip()


def _split_off_narrative(unit: Unit) -> tuple[Unit, list[Unit]]:
    """A clause and the sentences after it that say what became of it, or what somebody did."""
    runs = sentences(unit.text)
    for at, (start, end) in enumerate(runs):
        text = unit.text[start:end]
        is_vote = of_a_division(text) and votes_in(text)
        if at and (
            bare_fate(text)
            or is_vote
            or _WHO_DID_WHAT.match(text)
            or any(said.subject != "none" for said in fates_in(text))
        ):
            return unit.cut(0, start), [unit.cut(a, b) for a, b in runs[at:]]
    return unit, []
