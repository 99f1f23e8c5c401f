"""What the narrative says of the motion at hand in words of its own, put down where it belongs.

`hearing` takes what names a motion and its fate; here is what names neither: that nobody seconded, that the mover
withdrew "it", that an amendment was accepted or is first called one when it falls, that limbs were put one by one.
"""

import re

from index.records import Votes
from ingest.clauses import Run, Unit
from ingest.motions import Motion, Scope, stems
from ingest.outcomes import Fate, fates_in
from ingest.remarks import Limb, limbs, remark
from ingest.votes import joined, votes_in

_LABEL = re.compile(
    r"^(?:the\s+)?(?:first|second|third|fourth|fifth|further)?\s*amendment(?:\s+(?:no\.?\s*)?(?:\d{1,2}|[a-z]"
    r"|one|two|three|four))?\s*[.:–-]*$",
    re.IGNORECASE,
)
# "The Council considered a recommendation of the Standards Committee that members be paid ..."
_CONSIDERED = re.compile(
    r"\b(?:considered|had\s+before\s+(?:it|them)|received)\s+(?:an?|the)\s+(?:recommendation|proposal|reference"
    r"|request)s?\b[^.;]{0,120}?\s(?=that\b)",
    re.IGNORECASE,
)
_PUT = re.compile(
    r"^(?:it|this|the\s+(?:recommendation|proposal|matter|question))\s+was\s+(?:then\s+|accordingly\s+)?put\b",
    re.IGNORECASE,
)
_ON_SUBSTANTIVE = re.compile(
    r"\b(?:substantive|motion\s+(?:as\s+)?(?:so\s+)?(?:amended|altered)|(?:amended|altered)\s+motion)\b.{0,160}$",
    re.IGNORECASE,
)
_VOTE_CALLED = re.compile(
    r"\b(?:recorded|named|roll[ -]call)\s+vote\b|\bdivision\s+was\b|\b(?:motion|recommendations?)\s+(?:was"
    r"|were)\s+(?:then\s+)?put\b",
    re.IGNORECASE,
)
_ADDITION = re.compile(
    r"^(?:the|this|both|these|that)\s+(?:\w+\s+)?(?:additions?|alterations?|changes?|deletions?)\b",
    re.IGNORECASE,
)
# "The motion asked that assessments be offered within 28 days": the words of a motion, told after it was moved
_WORDS_TOLD = re.compile(
    r"^(?:the|his|her|this|which)\s+(?:motion|proposal|amendment)\s+(?:asked|called|urged|sought|proposed|read|was|being)\s*"
    r"(?P<gap>[,:]?\s*)(?=(?:that|for|upon|on|to)\s)",
    re.IGNORECASE,
)
_TITLE_WORDS = 14
"""Words of a run-in title at most: "(d) Mobile telephone signal in the north of the borough."; chosen, not measured."""
_LETTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,2}|[A-H])\)")
_FINITE = re.compile(r"\b(?:is|was|were|are|had|has|have|be|said|asked|moved|proposed|noted|agreed)\b")
_NAMED = re.compile(
    r"^(?:[^.;]{0,80}\s)?the\s+(?:officers?[’']?\s+|substantive\s+|chair\w*[’']s\s+)?(?:motion|recommendations?"
    r"|proposal)\b",
    re.IGNORECASE,
)
_PUT_TO_VOTE = re.compile(r"\b(?:put|declared|vote|show\s+of\s+hands|tied)\b", re.IGNORECASE)


def labels_amendment(text: str) -> bool:
    """Whether a line only names what follows: "Amendment 1.", "AMENDMENT:", "Second amendment."."""
    return bool(_LABEL.match(text))


def is_title(sentence: Unit, of: int) -> bool:
    """Whether the first of a marked paragraph's sentences is only the title of what the others tell."""
    whole = of > 1 or sentence.text[-1:] not in ".;:,"
    return (
        bool(_LETTER.fullmatch(sentence.mark))
        and whole
        and len(sentence.text.split()) <= _TITLE_WORDS
        and not (_FINITE.search(sentence.text))
    )


def words_told(scope: Scope, text: str) -> int | None:
    """Where the words begin of a motion that was moved in a sentence without them."""
    last = scope.put[-1] if scope.put else None
    if last is None or last.clauses or last.fate is not None:
        return None
    found = _WORDS_TOLD.match(text)
    return found.end() if found else None


def withdrawn_unmoved(scope: Scope, text: str) -> bool:
    """Whether a sentence says of a motion that was not moved at this meeting, or by nobody named, that it was
    withdrawn or not pursued."""
    if any(motion.fate in (None, "withdrawn") for motion in scope.put):
        return False
    return any(
        said.fate == "withdrawn" and said.subject in ("motion", "original", "amendment") for said in fates_in(text)
    )


def calls_vote(motion: Motion | None, text: str) -> bool:
    """Whether a sentence calls for a vote on something else than the motion at hand, which is already decided."""
    if motion is None or motion.fate is None or motion.formal or fates_in(text):
        return False
    return bool(_ON_SUBSTANTIVE.search(text) or (motion.votes and _VOTE_CALLED.search(text)))


def considered(text: str) -> int | None:
    """Where the words of a recommendation begin that a sentence says was considered."""
    found = _CONSIDERED.search(text)
    return found.end() if found else None


def was_put(text: str) -> bool:
    """Whether a sentence says that what was before the meeting was put, and what became of it."""
    return bool(_PUT.match(text)) and bool(fates_in(text))


def overheard(scope: Scope, text: str) -> bool:
    """Take a sentence that tells something of a motion in the scope without saying which; whether it did."""
    told = limbs(text)
    if told and _limbs_fell(scope, told):
        return True
    motion = next((one for one in reversed(scope.put) if one.fate is None), None)
    if motion and motion.amendment and _ADDITION.match(text) and (fates := fates_in(text)):
        motion.fate, motion.collecting = fates[0].fate, False
        motion.votes = joined(motion.votes, votes_in(text, motion.fate == "lost"))
        return True
    said = remark(text) if motion else None
    if motion is None or said is None:
        return False
    if said == "unseconded" and (not motion.seconder or "support" in text):
        motion.fate = "lost"
    elif said == "withdrawn" or (said == "leave given" and motion.leave_asked):
        motion.fate = "withdrawn"
    elif said == "accepted" and _may_be_accepted(scope, motion):
        motion.fate, motion.amendment = "carried", True
        motion.amends = motion.amends or next(
            (one for one in scope.put if one is not motion and one.fate is None and not one.amendment), None
        )
    elif said == "leave asked":
        motion.leave_asked = True
    if motion.fate is not None:
        motion.collecting = False
    return motion.fate is not None


def _may_be_accepted(scope: Scope, motion: Motion) -> bool:
    """Whether a motion may be an amendment that the mover of another took: it is one, or follows one undecided."""
    return motion.amendment or any(one is not motion and one.fate is None and not one.amendment for one in scope.put)


def _limbs_fell(scope: Scope, told: tuple[Limb, ...]) -> bool:
    """Put down what became of each limb; the motion has carried once all its limbs have been put, lost ones apart."""
    wanted = {limb.mark: limb for limb in told}
    for motion in reversed(scope.put):
        marked = [clause for clause in motion.clauses if clause.mark]
        meant = [clause for clause in marked if clause.mark.strip("().").lower() in wanted]
        if len(meant) < len(wanted):
            continue
        for clause in meant:
            limb = wanted[clause.mark.strip("().").lower()]
            clause.fate, clause.votes = limb.fate, limb.votes
        motion.collecting = False
        if all(clause.fate for clause in marked):
            motion.fate = "carried"
        return True
    return False


def call_amendment(scope: Scope, text: str) -> None:
    """Where a sentence tells the fate of "the amendment" and none was moved as one, the last motion moved is meant."""
    if any(one.amendment for one in scope.put) or not any(said.subject == "amendment" for said in fates_in(text)):
        return
    last = scope.put[-1] if scope.put else None
    if last is not None and last.fate is None and not last.bare:
        last.amendment = True
        last.amends = next((one for one in reversed(scope.put[:-1]) if not one.amendment and one.fate is None), None)


def known_by(scope: Scope, words: str) -> Motion | None:
    """The undecided motion that "the motion to defer" means: one that was moved, by a word of its own."""
    named = stems(words) - {"that", "this", "with"}
    undecided = [one for one in scope.put if one.fate is None and one.clauses]
    return next((one for one in reversed(undecided) if named & stems(one.words)), None)


def lost_unmoved(scope: Scope, text: str) -> bool:
    """Whether a sentence says of a motion or recommendation that nobody is named as moving that it was lost."""
    if any(motion.fate is None for motion in scope.put) or not any(said.fate == "lost" for said in fates_in(text)):
        return False
    return bool(_NAMED.search(text)) and bool(scope.loose or votes_in(text, True) or _PUT_TO_VOTE.search(text))


def lend_votes(scope: Scope, known: list[object]) -> None:
    """Votes told before what became of a motion ("For 5, against 2. Carried.") are those on it, if they agree."""
    for motion, before in zip(scope.motions, known[1:], strict=False):
        division = scope.loose
        if division is None or motion.votes or (motion.fate, motion.votes) == before or motion.formal:
            continue
        more_for = division.for_ is None or division.against is None or division.for_ > division.against
        if (motion.fate == "carried" and more_for) or (motion.fate == "lost" and not more_for):
            motion.votes, scope.loose = division, None
            motion.told_by, scope.loose_by = [*motion.told_by, *scope.loose_by], []


def fates_of(scope: Scope) -> list[object]:
    """What is known of every motion of the scope so far: to see whether a sentence told anything."""
    return [scope.substantive, *((one.fate, one.votes) for one in scope.motions)]


def divisions_of(scope: Scope) -> list[tuple[Fate | None, Votes | None, int]]:
    """What became of every motion of the scope and how the votes on it fell, as far as has been read."""
    return [(one.fate, one.votes, len(one.divisions)) for one in scope.motions]


def note_division(scope: Scope, known: list[tuple[Fate | None, Votes | None, int]], line: Run) -> None:
    """Put a line that told how votes fell to the motion whose votes it told, or keep it with the votes that wait."""
    now = divisions_of(scope)
    changed = [motion for at, motion in enumerate(scope.motions) if at >= len(known) or now[at] != known[at]]
    if changed:
        changed[-1].told_by.append(line)
    elif scope.loose is not None and len(known) == len(scope.motions):
        scope.loose_by.append(line)
