"""Minutes read from the top, as a clerk wrote them: what was moved, what its words are, and what became of it.

`scopes_of` walks the units of a section and gathers motions, one scope for each item; what they come to in the end is
settled in `decisions`.
"""

import re
from collections.abc import Iterable

from index.records import Votes
from ingest import asides, curt_minutes, hearing, introducers
from ingest.clauses import Clause, Unit, marked, parted
from ingest.contrary import against
from ingest.gathering import BE_IT_RESOLVED, OPERATIVE, RECITAL, belongs
from ingest.motions import Motion, Scope
from ingest.movers import moved, numbered_motion
from ingest.narrative import Narrator
from ingest.outcomes import bare_fate
from ingest.sentences import sentences
from ingest.votes import joined, votes_in

_VERB_FIRST = re.compile(
    r"^(?:to\s+)?(?:approve|note|agree|endorse|defer|refer|grant|refuse|authori[sz]e|adopt|delegate"
    r"|appoint|award|receive|accept|confirm)(?:e?d|s)?\b(?!\s+by\b)(?!\s*[:?])",
    re.IGNORECASE,
)

# "RESOLVED: On the proposal of Councillor A, seconded by Councillor B, that ..."
_ON_MOTION = re.compile(
    r"(?:up)?on\s+(?:the|a)\s+(?:motion|proposition|proposal|nomination)\s+(?:of|by)\b", re.IGNORECASE
)


def scopes_of(units: Iterable[Unit]) -> list[Scope]:
    """The scopes of a section's minutes, with the motions gathered in each."""
    clerk = _Clerk()
    for unit in units:
        clerk.take(unit)
    return clerk.scopes


class _Clerk(Narrator):
    """Reads units one by one and remembers the motion whose words or fate the next may hold."""

    def take(self, unit: Unit) -> None:
        self._enter(unit)
        if unit.votes:
            known = asides.divisions_of(self.scope)
            hearing.divide(self.scope, self.motion, unit.votes)
            asides.note_division(self.scope, known, (unit.block, unit.start, unit.start + 1))
            return
        if not unit.text or self._opens(unit):
            return
        if unit.heading and not self._is_words(unit):
            if not (self._collects() and introducers.is_bare_that(unit.text) and self._feed(unit)):
                self._turn(unit)
            return
        if self._heard(unit) or self._collects(unit):
            return
        self._narrate(unit)

    def _enter(self, unit: Unit) -> None:
        """A new item, or a new part of the record, is a new scope; without items a heading is.

        A heading that introduces a decision ("BE IT RESOLVED:") opens no item, though it may be taken for one's title.
        """
        goes_on = unit.heading and bool(self.scopes) and (_is_introducing(unit.text) or self._is_words(unit))
        new_item = not self.scopes or unit.item != self.item or unit.stated != self.scope.stated
        misread = goes_on and unit.item is not None and unit.item.number is None
        self.item = unit.item
        if (new_item and not misread) or (unit.heading and unit.item is None and not goes_on):
            self.scopes.append(Scope(unit.item, unit.stated))
            self.motion, self.closed = None, False
            self.labelled, self.considered, self.speaker = False, None, None
        self.headed = unit.text if unit.heading else self.headed

    def _is_words(self, unit: Unit) -> bool:
        """Whether a heading is after all a paragraph of the numbered motion above: a recital, or "Carried."."""
        waiting = self.motion is not None and self.motion.numbered and self.motion.fate is None
        return waiting and bool(RECITAL.match(unit.text) or OPERATIVE.match(unit.text) or bare_fate(unit.text))

    def _turn(self, unit: Unit) -> None:
        self.motion = None if self.motion is None or not self.motion.numbered else self.motion
        self.closed = bool(introducers.CLOSING.match(unit.text))

    # ---- what opens a motion --------------------------------------------------------------------------------------

    def _opens(self, unit: Unit) -> bool:
        """Whether a unit opens a motion or a resolution; its words, as far as they stand here, are taken."""
        numbered = numbered_motion(unit.text)
        if numbered:
            self._open_moved(numbered, unit)
            return True
        word = curt_minutes.decides_in_a_word(unit.text)
        if word and not (unit.heading or self.closed or curt_minutes.notes_alone(unit.text)):
            self._open_decided(unit, *word)
            return True
        found = None if curt_minutes.agrees_at_once(unit.text) else introducers.introduction(unit.text)
        if found and not BE_IT_RESOLVED.match(unit.text):
            self._open_resolved(found, unit)
            return True
        if self._opens_list(unit):
            return True
        if introducers.CLOSING.match(unit.text) and len(unit.text) < 400:
            self.motion, self.closed = None, True
            return True
        return self._opens_unintroduced(unit)

    def _opens_list(self, unit: Unit) -> bool:
        """ "The Committee NOTED:" and the like: the last sentence of a paragraph decides the list after it."""
        runs = sentences(unit.text) if unit.text.rstrip().endswith(":") and not unit.heading else []
        if not runs:
            return False
        last = unit.cut(*runs[-1])
        opens, decides = introducers.opens_list(last.text), introducers.narrated(last.text)
        if not decides:
            return False
        for start, end in runs[:-1]:
            self._sentence(unit.cut(start, end), opens=True)
        self.motion = self.scope.add(Motion(formal=True, fate="carried", confidence=0.85, lead=last.text, alone=opens))
        self.closed = False
        return opens or self._feed(last)

    def _opens_unintroduced(self, unit: Unit) -> bool:
        """A clause that no words introduce: a notice's decision, "BE IT RESOLVED" or a bare "That ... be"."""
        if unit.heading or self.closed or (self.motion and self.motion.collecting and belongs(self.motion, unit)):
            return False
        if BE_IT_RESOLVED.match(unit.text):
            self.motion = self.scope.add(Motion(confidence=0.8, numbered=True))
            return self._feed(unit)
        if unit.stated == "decision" and not self.scope.motions and self._is_decision_without_words(unit):
            self.motion = self.scope.add(Motion(formal=True, fate="carried", confidence=0.85))
            return self._feed(unit)
        if introducers.is_bare_that(unit.text) and not self._awaits_words():
            self.motion = self.scope.add(Motion(confidence=0.8, bare=True))
            return self._feed(unit)
        return False

    def _awaits_words(self) -> bool:
        return self.motion is not None and self.motion.collecting and not self.motion.clauses

    def _is_decision_without_words(self, unit: Unit) -> bool:
        """What a notice gives under "Decision" alone: "The report was noted", "Approved the grant"."""
        return bool(
            introducers.narrated(unit.text) or introducers.is_bare_that(unit.text) or _VERB_FIRST.match(unit.text)
        )

    def _open_decided(self, unit: Unit, end: int, bracket: str) -> None:
        """ "DEFERRED (7 for, 1 against) to allow ...": the paragraph's first sentence is the decision's words."""
        runs = sentences(unit.text)
        first = next((run[1] for run in runs if run[1] > end), len(unit.text))
        motion = Motion(formal=True, fate="carried", confidence=0.9, collecting=False)
        motion.votes = joined(votes_in(bracket) if bracket else None, _not_against(self.scope.loose))
        motion.told_by = [] if against(self.scope.loose) else self.scope.loose_by
        self.scope.loose, self.scope.loose_by = None, []
        self.motion = self.scope.add(motion)
        motion.clauses.append(Clause([unit.cut(0, first)], ""))
        for start, stop in runs:
            if start >= first:
                self._sentence(unit.cut(start, stop))

    def _open_resolved(self, found: introducers.Introduction, unit: Unit) -> None:
        before = unit.text[: found.start]
        self._narrate_before(unit, before)
        lead = before + unit.text[found.start : found.end]
        self.closed = False
        motion = Motion(
            formal=True, fate="carried", confidence=found.confidence, recommended=found.manner == "recommended"
        )
        motion.votes = joined(votes_in(lead[-300:]), _not_against(self.scope.loose))
        motion.told_by = [] if against(self.scope.loose) else self.scope.loose_by
        self.scope.loose, self.scope.loose_by = None, []
        by = moved(before) or moved(lead)
        if by and not by.amendment:  # who moved an amendment before it did not move what is resolved
            motion.mover, motion.seconder = by.mover, by.seconder
        self.motion = self.scope.add(motion)
        rest = unit.cut(found.end, mark="")
        if (
            motion.recommended
            and len(parted(rest)) == 1
            and not (introducers.is_only_stem(rest.text) or marked(rest).mark)
        ):
            # What is asked of another body is nobody's decision: its words must say that it was only recommended.
            rest = unit.cut(found.start, mark="")
        if motion.recommended and not rest.text and unit.text.endswith("."):
            rest = unit.cut(found.start, mark="")  # "agreed to recommend the report to Council.": all its words
        rest = marked(rest) if len(parted(rest)) == 1 else rest
        on_motion = moved(rest.text) if _ON_MOTION.match(rest.text) else None
        if on_motion and on_motion.mover:
            motion.mover, motion.seconder = on_motion.mover, on_motion.seconder
            rest = rest.cut(_from_that(rest.text))
        motion.alone = introducers.is_only_stem(rest.text)
        if introducers.tells_majority(rest.text):
            motion.votes = motion.votes or votes_in(rest.text[: introducers.FIRST_WORDS])
        if not motion.alone:
            self._feed(rest)

    # ---- the words of a motion ------------------------------------------------------------------------------------

    def _collects(self, unit: Unit | None = None) -> bool:
        motion = self.motion
        if motion is None or not motion.collecting:
            return False
        if unit is None:
            return True
        if belongs(motion, unit):
            return self._feed(unit)
        if motion.clauses and not (motion.numbered and motion.fate is None):
            motion.collecting = False
        return False

    def _heard(self, unit: Unit) -> bool:
        """Whether a line says only what became of the motion above it, or how the votes fell; it is put down."""
        known, substantive = asides.divisions_of(self.scope), self.scope.substantive
        if not (self._became(unit.text) or hearing.is_division(self.scope, self.motion, unit.text)):
            return False
        if self.scope.substantive is not substantive:
            self.scope.substantive_told = unit
        if votes_in(unit.text):
            asides.note_division(self.scope, known, unit.run)
        return True


def _from_that(text: str) -> int:
    """Where the words of a resolution begin that says first who moved it."""
    found = re.search(r"\bthat\b", text, re.IGNORECASE)
    return found.start() if found else 0


def _not_against(votes: Votes | None) -> Votes | None:
    """Votes told before a resolution, if they may be those on it: more against than for are of what it replaced."""
    return None if against(votes) else votes


def _is_introducing(text: str) -> bool:
    return introducers.introduction(text) is not None or numbered_motion(text) is not None or moved(text) is not None
