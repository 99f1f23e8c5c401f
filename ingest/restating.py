"""Which motions a "Resolved" restates, and what of theirs (movers, votes) belongs to each of its clauses."""

import re

from ingest.clauses import Clause
from ingest.motions import Motion, Scope, shared_words
from ingest.verbs import does_something
from ingest.votes import joined

# A motion that adopts what is before the meeting: "that the recommendations be approved", "as set out in the report"
_GENERAL = re.compile(
    r"\b(?:recommendations?|officers?.s?|as\s+set\s+out\s+in|the\s+report|motion|resolution)\b"
    r"|^\W*(?:refusal|approval|deferral|option\s|scheme\s|route\s)",
    re.IGNORECASE,
)


def settle_amendments(scope: Scope) -> None:
    """A motion whose amendment carried is replaced by it; if the substantive motion was then lost, so were both."""
    for motion in scope.put:
        if motion.amendment and motion.fate == "carried" and motion.amends is not None and not motion.amends.formal:
            motion.amends.fate = "replaced"
            if scope.substantive and scope.substantive.fate != "carried":
                motion.fate = motion.amends.fate = scope.substantive.fate
    if scope.substantive and not any(motion.amendment and motion.fate == "carried" for motion in scope.put):
        # "The motion as altered was agreed to", and of no amendment is it told that it carried
        undecided = [motion for motion in scope.put if motion.fate is None and not motion.amendment]
        for motion in undecided[-1:]:
            motion.fate, motion.votes = scope.substantive.fate, motion.votes or scope.substantive_votes


# "RESOLVED: That the motion be approved": what became of the motion, and no words of its own
_ONLY_TELLS = re.compile(
    r"\W*(?:that\s+)?(?:the|this|his|her)\s+(?P<what>motion|proposal|proposition|amendment)(?:\s+(?:set\s+out|as\s+(?:moved"
    r"|set\s+out|printed))[^.;]{0,40})?\s+be\s+(?:(?P<not>not)\s+)?(?:\w+ly\s+)?"
    r"(?:(?P<carried>approved|agreed|adopted|carried|supported|accepted|passed|endorsed)|(?P<lost>rejected|refused|lost"
    r"|defeated))\W*",
    re.IGNORECASE,
)


def settle_told(scope: Scope) -> None:
    """A resolution that says only that "the motion be approved" tells what became of the motion before it."""
    for resolution in [motion for motion in scope.motions if motion.formal and len(motion.clauses) == 1]:
        found = _ONLY_TELLS.fullmatch(resolution.words)
        before = scope.motions[: scope.motions.index(resolution)]
        put = [m for m in before if m in scope.put and m.clauses and m.fate is None]
        if not found or not put or put[-1].amendment != (found["what"].lower() == "amendment"):
            continue
        told = put[-1]
        told.fate = "lost" if bool(found["lost"]) != bool(found["not"]) else "carried"
        told.votes = joined(told.votes, resolution.votes)
        told.told_by += [run for clause in resolution.clauses for run in clause.runs]
        scope.motions.remove(resolution)


# "that the motion stand referred to the committee", "that consideration of the item be deferred to the next meeting"
_MOVES_ON = re.compile(
    r"\b(?:motions?|matter|item|question|report|application|consideration|proposals?|decision)\b[^.;]{0,120}?"
    r"\b(?:be|stands?|lie)\s+(?:\w+\s+){0,2}?(?:(?P<referred>referred|remitted)|(?P<deferred>deferred|adjourned|postponed"
    r"|put\s+off|put\s+back|(?:left\s+)?on\s+the\s+table))\b",
    re.IGNORECASE,
)


def settle_procedure(scope: Scope) -> None:
    """A motion that puts off or refers what was moved before it has, once carried, settled that as well."""
    for at, motion in enumerate(scope.put):
        found = _MOVES_ON.search(motion.words) if motion.fate == "carried" and not motion.amendment else None
        if not found:
            continue
        motion.puts_off = "referred" if found["referred"] else "deferred"
        for before in scope.put[:at]:
            if before.fate is None and not before.amendment:
                before.fate = motion.puts_off


def settle_label(scope: Scope) -> None:
    """Narrative under a notice's label "Decision" is no decision where a "RESOLVED" follows that gives one."""
    for at, motion in enumerate(scope.motions[:-1]):
        resolved = any(later.formal and later.clauses for later in scope.motions[at + 1 :])
        if motion.formal and motion.alone and resolved and not any(does_something(c.text) for c in motion.clauses):
            motion.clauses = []


def words_of_moving(scope: Scope) -> None:
    """A motion whose fate is told and whose words are nowhere given has those of the sentence that moved it."""
    for motion in scope.put:
        told = motion.fate not in (None, "carried") or not any(other.formal for other in scope.motions)
        told = told and motion.fate != "replaced"  # by an amendment, whose words tell all that is known
        if motion.moving and motion.fate and told and not (motion.clauses or motion.numbered):
            motion.clauses = [Clause([motion.moving])]


def absorbed_by(resolution: Motion, scope: Scope) -> list[Motion]:
    """The motions that a "Resolved" ends: moved before it, not lost, and about the same matter."""
    at = scope.motions.index(resolution)
    taken = []
    for motion in reversed(scope.motions[:at]):
        if motion.formal:
            break
        if (
            motion in scope.put
            and not motion.amendment
            and motion.fate in (None, "carried")
            and _about_the_same(motion, resolution)
        ):
            taken.append(motion)
    return taken


def _about_the_same(motion: Motion, resolution: Motion) -> bool:
    return not motion.clauses or _is_general(motion) or shared_words(motion.words, resolution.words) > 0


def _is_general(motion: Motion) -> bool:
    """ "That the recommendations in the report be approved": it names no matter of its own."""
    return _GENERAL.search(motion.words) is not None


def restates_amendment(scope: Scope, motion: Motion, clause: Clause) -> bool:
    """Whether a clause resolved is the substantive motion: it restates an amendment that carried."""
    amendments = [other for other in scope.put if other.amendment and other.fate == "carried"]
    return motion.formal and any(shared_words(other.words, clause.text) > 1 for other in amendments)


def shares_of(clauses: list[Clause], taken: list[Motion]) -> dict[int, Motion | None]:
    """Which of the motions that a "Resolved" ended each of its clauses comes from: by their words, else the first."""
    shares: dict[int, Motion | None] = {id(clause): None for clause in clauses}
    for motion in taken:
        weights = [shared_words(motion.words, clause.text) for clause in clauses]
        enough = -(-3 * max(weights, default=0) // 4)
        for clause, weight in zip(clauses, weights, strict=True):
            if shares[id(clause)] is None and (weight >= enough or _is_general(motion) or not motion.clauses):
                shares[id(clause)] = motion
    return shares


def divide_clauses(motion: Motion) -> None:
    """Votes told between the clauses of a "Resolved" are those of the clauses before them; at its end, of all."""
    if all(at == len(motion.clauses) for at, _ in motion.divisions):
        for _, division in motion.divisions:
            motion.votes = joined(motion.votes, division)
        return
    start = 0
    for at, division in motion.divisions:
        for clause in motion.clauses[start:at] or motion.clauses[at - 1 : at]:
            clause.votes = joined(clause.votes, division)
        start = at
