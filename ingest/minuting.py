"""Minutes read from the top, as a clerk wrote them: what was moved, what its words are, and what became of it.

`scopes_of` walks the units of a section and gathers motions, one scope for each item; what they come to in the end is
settled in `decisions`.
"""

import re
from collections.abc import Iterable

from index.records import ItemRef, Votes
from ingest import hearing, introducers
from ingest.clauses import Unit
from ingest.contrary import against
from ingest.gathering import BE_IT_RESOLVED, OPERATIVE, RECITAL, SAID_OF_IT, TO_BE_SAID, belongs, feed
from ingest.motions import Motion, Scope
from ingest.movers import Moved, moved, numbered_motion, seconded, speaker, unmoved
from ingest.outcomes import Became, bare_fate, fates_in
from ingest.sentences import sentences
from ingest.votes import joined, speaks_of_a_division, votes_in

_VERB_FIRST = re.compile(
    r"^(?:to\s+)?(?:approve|note|agree|endorse|defer|refer|grant|refuse|authori[sz]e|adopt|delegate"
    r"|appoint|award|receive|accept|confirm)(?:e?d|s)?\b(?!\s+by\b)(?!\s*[:?])",
    re.IGNORECASE,
)


def scopes_of(units: Iterable[Unit]) -> list[Scope]:
    """The scopes of a section's minutes, with the motions gathered in each."""
    clerk = _Clerk()
    for unit in units:
        clerk.take(unit)
    return clerk.scopes


class _Clerk:
    """Reads units one by one and remembers the motion whose words or fate the next may hold."""

    def __init__(self) -> None:
        self.scopes: list[Scope] = []
        self.motion: Motion | None = None
        self.closed = False
        self.speaker: str | None = None
        self.item: ItemRef | None = None

    @property
    def scope(self) -> Scope:
        return self.scopes[-1]

    def take(self, unit: Unit) -> None:
        self._enter(unit)
        if unit.votes:
            hearing.divide(self.scope, self.motion, unit.votes)
            return
        if not unit.text or self._opens(unit):
            return
        if unit.heading and not self._is_words(unit):
            if not (self._collects() and introducers.is_bare_that(unit.text) and self._feed(unit)):
                self._turn(unit)
            return
        if self._heard(unit.text) or self._collects(unit):
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
        found = introducers.introduction(unit.text)
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

    def _open_resolved(self, found: introducers.Introduction, unit: Unit) -> None:
        before = unit.text[: found.start]
        self._narrate_before(unit, before)
        lead = before + unit.text[found.start : found.end]
        self.closed = False
        motion = Motion(
            formal=True, fate="carried", confidence=found.confidence, recommended=found.manner == "recommended"
        )
        motion.votes = joined(votes_in(lead[-300:]), _not_against(self.scope.loose))
        self.scope.loose = None
        by = moved(before)
        if by:
            motion.mover, motion.seconder = by.mover, by.seconder
        self.motion = self.scope.add(motion)
        rest = unit.cut(found.end, mark="")
        motion.alone = introducers.is_only_stem(rest.text)
        if not motion.alone:
            self._feed(rest)

    def _narrate_before(self, unit: Unit, before: str) -> None:
        """The whole sentences before the one that resolves are narrative: a motion may be moved and lost in them."""
        runs = sentences(before)
        for start, end in runs[:-1]:
            self._sentence(unit.cut(start, end))

    def _open_moved(self, by: Moved, unit: Unit) -> None:
        motion = Motion(
            mover=by.mover or (self.speaker if by.pronoun else None),
            seconder=by.seconder,
            amendment=by.amendment,
            numbered=by.numbered,
        )
        target = self._target() if by.amendment else None
        motion.amends = target
        if (
            self.motion
            and self.motion.numbered
            and not self.motion.clauses
            and by.numbered is False
            and not self.motion.mover
        ):
            self.motion.mover, self.motion.seconder = by.mover, by.seconder
        else:
            self.motion = self.scope.add(motion)
        self.closed = False
        between = unit.text[by.names_end : by.words_from] if by.names_end else ""
        for said in fates_in(between):
            hearing.fall(self.scope, self.motion, said, votes_in(between, said.fate == "lost"))
        rest = unit.cut(by.words_from, by.words_to, mark="")
        if rest.text and not introducers.is_only_stem(rest.text):
            self._words(rest)
        after = unit.text[by.words_to :] if by.words_to else ""
        for said in fates_in(after):
            hearing.fall(self.scope, self.motion, said, votes_in(after, said.fate == "lost"))

    def _words(self, rest: Unit) -> None:
        """The words of a motion that stand in the sentence which moves it, and what is said of it after them."""
        if hearing.became(self.scope, self.motion, rest.text):
            return
        if self.motion and self.motion.numbered:
            self._feed(rest)
            return
        self._own_words(rest)

    def _own_words(self, first: Unit) -> None:
        """The first sentence: the motion's words up to "; this was carried by four votes to one"."""
        tail = SAID_OF_IT.search(first.text)
        words = first.cut(0, tail.start()) if tail else first
        if words.text:
            self._feed(words)
        if tail:
            self._sentence(first.cut(tail.end()))

    def _target(self) -> Motion | None:
        return next((motion for motion in reversed(self.scope.motions) if not motion.amendment), None)

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

    def _feed(self, unit: Unit) -> bool:
        """Take a unit as words of the motion at hand, and hear what is said after them."""
        for sentence in feed(self.motion, unit) if self.motion else ():
            self._sentence(sentence)
        return True

    def _heard(self, text: str) -> bool:
        """Whether a line says only what became of the motion above it, or how the votes fell; it is put down."""
        return hearing.became(self.scope, self.motion, text) or hearing.is_division(self.scope, self.motion, text)

    # ---- narrative --------------------------------------------------------------------------------------------------

    def _narrate(self, unit: Unit) -> None:
        runs = sentences(unit.text)
        for at, (start, end) in enumerate(runs):
            sentence = unit.cut(start, end)
            awaits = self.motion is not None and self.motion.collecting and not self.motion.formal
            if awaits and TO_BE_SAID.match(sentence.text):
                self._own_words(sentence)
            else:
                self._sentence(sentence, opens=at == 0 or len(runs) < 4)
        if self.motion and not self.motion.collecting and self.motion.adjacent:
            self.motion.adjacent = bool(fates_in(unit.text) or speaks_of_a_division(unit.text))

    def _sentence(self, sentence: Unit, opens: bool = False) -> None:
        """A sentence of the narrative: who moved, what became of it, how the votes fell, or what was decided."""
        text = sentence.text
        by = moved(text)
        self.speaker = speaker(text) or self.speaker
        if by:
            self._open_moved(by, sentence)
            return
        alone = unmoved(text)
        if alone and hearing.PROCEDURE.search(text):
            return
        if alone and fates_in(text):
            start, end, amendment = alone
            self.motion = self.scope.add(
                Motion(amendment=amendment, amends=self._target() if amendment else None, confidence=0.8)
            )
            self._feed(sentence.cut(start, end))
            text = text[end:]
            hearing.hear(self.scope, self.motion, Became("none", hearing.last_fate(text)), text)
            return
        if hearing.became(self.scope, self.motion, text):
            return
        second = seconded(text)
        if second and self.scope.put and self.scope.put[-1].seconder is None:
            self.scope.put[-1].seconder = second
        if hearing.hear_fates(self.scope, self.motion, text):
            self.scope.loose = None
            return
        division = votes_in(text) if speaks_of_a_division(text) else None
        if division:
            hearing.divide(self.scope, self.motion, division)
        elif opens and not self.closed and introducers.narrated(text) and not second:
            self.motion = self.scope.add(
                Motion(narrative=True, fate="carried", confidence=0.7, votes=votes_in(text[:160]))
            )
            self._feed(sentence)


def _not_against(votes: Votes | None) -> Votes | None:
    """Votes told before a resolution, if they may be those on it: more against than for are of what it replaced."""
    return None if against(votes) else votes


def _is_introducing(text: str) -> bool:
    return introducers.introduction(text) is not None or numbered_motion(text) is not None or moved(text) is not None
