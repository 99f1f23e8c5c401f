"""What tells against a decision: its own votes, and what the lines around words without introducer say of them.

A motion that failed must never be told as carried. Doubt is settled against the motion.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from index.records import Votes
from ingest import introducers
from ingest.clauses import Unit
from ingest.motions import Motion, Scope
from ingest.movers import moved, numbered_motion
from ingest.votes import votes_in

_LINES_AFTER = 3
_VOTE_LINES = 8
# What a clerk writes under a motion that failed, wherever it stands in a line
_FAILED = re.compile(
    r"(?<![\w-])(?:lost|defeated|negatived|denied|dismissed|not\s+(?:then\s+)?(?:agreed|carried|passed|approved|adopted"
    r"|seconded|supported|accepted|debated|put|resolved)|(?:does|did)\s+not\s+(?:carry|pass|succeed|accept|agree|support)"
    r"|die[sd]|refused|no\s+(?:seconder|second)|nobody\s+seconded|turned\s+down|voted\s+(?:down|against)"
    r"|majority\b[^.;]{0,40}\bagainst|tied?\s+vote|(?:vote|resulted\s+in|on)\s+a\s+tie|not\s+taken\s+forward|nid\s+oedd"
    r"|(?:motion|mover|proposal)\b[^.;]{0,40}\bwithdr(?:ew|awn|aw)|subsequently\s+withdrew"
    r"|could\s+not\s+support|motion\s+fail(?:s|ed)|(?:motion|it)\s+fell|collwyd)(?!\w)",
    re.IGNORECASE,
)
_SAID = re.compile(r"^(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Dr)\b[^.;]{0,120}\b(?:said|asked|thought|felt|explained)\b")
# What stands before words that somebody only asked for
_ASKED_FOR = re.compile(
    r"\b(?:petition(?:ers)?\b[^.]{0,80}\b(?:ask|call|request|read|stat|urg)\w*|question\s+(?:from|by|to)\b"
    r"|recommendation\s+(?:before\s+[^.:]{0,60})?(?:was|is)\b[^.]{0,40}|wish(?:ed|es|ing)\s+to\s+(?:propose|move)"
    r"|propos(?:ed|es|ing)|submitted\s+by\b[^.]{0,80}|draft\s+(?:motion|resolution)\b[^.]{0,60})",
    re.IGNORECASE,
)
_CASTING = re.compile(
    r"(?<!not exercise a )(?<!not use a )(?<!not give a )(?<!no )\b(?:casting|second\s+vote)\b", re.IGNORECASE
)
# A line under a resolution that tells its vote: stricter, for what follows may be of another motion
_OF_THE_VOTE = re.compile(
    r"^[\s(]*(?:(?:the\s+)?(?:result|vote|voting)\b|tied?\b|this\s+was\b|no\s+seconder|(?:the\s+)?(?:above\s+)?(?:motion|mover)\b"
    r"|a\s+majority\b|the\s+(?:mayor|chair\w*)\s+refused\s+to\s+accept)",
    re.IGNORECASE,
)
_MOTION_LINE = re.compile(r"^(?:motion|proposal|recommendation|vote)\b", re.IGNORECASE)


def against(votes: Votes | None) -> bool:
    """Whether more voted against than for, both told."""
    return votes is not None and votes.for_ is not None and votes.against is not None and votes.against > votes.for_


def tied(votes: Votes | None) -> bool:
    """Whether as many voted against as for, both told and somebody voting."""
    return votes is not None and bool(votes.for_) and votes.against == votes.for_


def casting_told(units: Sequence[Unit], runs: Sequence[tuple[int, int, int]]) -> bool:
    """Whether a casting vote is told near the words of a decision."""
    first, last = min(run[0] for run in runs) - _LINES_AFTER, max(run[0] for run in runs) + _VOTE_LINES
    return any(first <= unit.block <= last and _CASTING.search(unit.text) for unit in units)


def doubt_bare(scopes: Sequence[Scope], units: Sequence[Unit]) -> None:
    """Words that nobody introduced have carried only if nothing beside them tells otherwise."""
    bare = [motion for scope in scopes for motion in scope.motions if (motion.bare or motion.formal) and motion.clauses]
    if not bare:
        return
    at_block = {(unit.block, unit.start): at for at, unit in enumerate(units)}
    for motion in bare:
        if motion.fate not in (None, "carried"):
            continue
        first, last = motion.clauses[0].units[0], motion.clauses[-1].units[-1]
        begins = at_block.get((first.block, first.start))
        asked = motion.fate is None and begins is not None and _only_asked(units, begins)
        failed = next((line for line in _after(units, last) if _tells_failure(line, motion)), None)
        if asked:
            motion.bare = False
        if failed is not None:
            motion.fate = "withdrawn" if "withdr" in failed.lower() else "lost"
            motion.confidence = min(motion.confidence, 0.6)


def _tells_failure(line: str, motion: Motion) -> bool:
    if _SAID.match(line) or not _FAILED.search(line):
        return False
    return motion.bare or (len(line) <= 120 and bool(_OF_THE_VOTE.match(line)) and not motion.votes)


def told_in(text: str) -> Votes | None:
    """The votes in a decision's own words where these are a line of a tally: "Motion to approve: For 4 Against 7"."""
    return votes_in(text) if len(text) <= 160 and _MOTION_LINE.match(text) else None


def _only_asked(units: Sequence[Unit], at: int) -> bool:
    """Whether the line before says that somebody only asks for what follows."""
    before = next((unit for unit in reversed(units[max(0, at - 2) : at]) if unit.text), None)
    if before is None or before.item != units[at].item:
        return False
    found = _ASKED_FOR.search(before.text[-300:])
    return found is not None and (before.text.rstrip().endswith(":") or before.heading or len(before.text) < 80)


def _after(units: Sequence[Unit], last: Unit) -> Iterator[str]:
    """The lines after a clause that may tell what became of it: to the next clause, motion, heading or item."""
    begun = bisect_right(units, (last.block, last.start), key=lambda unit: (unit.block, unit.start))
    if not begun:
        return
    own = units[begun - 1]
    yield own.text[last.start + len(last.text) - own.start :]
    for unit in units[begun : begun + _LINES_AFTER]:
        if unit.heading or unit.item != own.item or _opens_another(unit.text):
            return
        yield unit.text


def _opens_another(text: str) -> bool:
    return bool(
        introducers.is_bare_that(text)
        or introducers.introduction(text)
        or numbered_motion(text)
        or moved(text)
        or introducers.narrated(text)
    )
