"""The narrative of minutes, sentence by sentence: who moved what, what is said of it, what is decided in passing."""

import re

from index.records import ItemRef
from ingest import asides, curt_minutes, hearing, introducers
from ingest.clauses import Clause, Unit
from ingest.gathering import SAID_OF_IT, TO_BE_SAID, feed
from ingest.motions import Motion, Scope
from ingest.movers import moved, seconded, speaker
from ingest.outcomes import Became, bare_fate, fates_in
from ingest.proposals import Moved, done_on_motion, leave_to_withdraw, possessor, unmoved
from ingest.remarks import business_fate
from ingest.sentences import sentences
from ingest.verbs import does_something
from ingest.votes import joined, speaks_of_a_division, votes_in

# "3. Premises supervisor. Mr Ash is removed ...": a label in the run of a numbered decision, and no words of it
_RUN_IN_LABEL = re.compile(r"^[A-Z][\w’' -]{2,48}\.\s+(?=[A-Z])")
_LABEL_OF_MOVER = re.compile(
    r"[\s([]*(?:proposer|mover|seconder|(?:proposed|moved|seconded)(?:\s+by)?)\s*[:–-]", re.IGNORECASE
)
# "..., but there was no support for this": where the words of a motion end
_BUT = re.compile(r"\s*[,;]\s+but\s+(?=there\s+was\b|nobody\b|no\s+(?:one|member)\b)", re.IGNORECASE)


class Narrator:
    """Remembers, from sentence to sentence, the motion whose words or fate the next may hold, and who spoke."""

    def __init__(self) -> None:
        self.scopes: list[Scope] = []
        self.motion: Motion | None = None
        self.closed = False
        self.speaker: str | None = None
        self.titled: Unit | None = None
        self.item: ItemRef | None = None
        self.headed = ""
        self.labelled = False
        self.considered: Unit | None = None

    @property
    def scope(self) -> Scope:
        return self.scopes[-1]

    def _narrate(self, unit: Unit) -> None:
        title = unit.item.title if unit.item else self.headed
        if not self.scope.motions and curt_minutes.approves_record(unit.text, title):
            lead = "That the minutes be approved"
            self.motion = self.scope.add(Motion(narrative=True, fate="carried", confidence=0.7, lead=lead))
            self._feed(unit)
            return
        if curt_minutes.notes_alone(unit.text) and all(
            motion.fate and not motion.formal for motion in self.scope.motions
        ):
            self._add(Motion(narrative=True, fate="carried", confidence=0.7), unit)
            return
        runs = sentences(unit.text)
        agreed = curt_minutes.agrees_at_once(unit.text)
        if agreed and not self.scope.motions and not self.closed:
            self._add(Motion(narrative=True, fate="carried", confidence=0.7), unit.cut(0, agreed))
            runs = [run for run in runs if run[0] >= agreed]
        for at, (start, end) in enumerate(runs):
            sentence = unit.cut(start, end)
            awaits = self.motion is not None and self.motion.collecting and not self.motion.formal
            if at == 0:
                self.titled = sentence if asides.is_title(sentence, len(runs)) else None
                self._part_scope()
            if awaits and TO_BE_SAID.match(sentence.text):
                self._own_words(sentence)
            else:
                told = introducers.tells_plainly(sentence.text)
                self._sentence(sentence, opens=at == 0 or len(runs) < 4 or told)
        if self.motion and not self.motion.collecting and self.motion.adjacent:
            heard = fates_in(unit.text) or speaks_of_a_division(unit.text) or _LABEL_OF_MOVER.match(unit.text)
            self.motion.adjacent = bool(heard)

    def _part_scope(self) -> None:
        """ "(d) Mobile telephones.": each lettered matter of an item is by itself."""
        if self.titled and self.scope.motions:
            self.scopes.append(Scope(self.scope.item, self.scope.stated))
            self.motion, self.closed = None, False

    def _narrate_before(self, unit: Unit, before: str) -> None:
        """The whole sentences before the one that resolves are narrative: a motion may be moved and lost in them."""
        runs = sentences(before)
        for start, end in runs[:-1]:
            sentence = unit.cut(start, end)
            self._sentence(sentence, opens=introducers.tells_of_minutes(sentence.text))
        fragment = before[slice(*runs[-1])] if runs else ""
        if any(said.fate in ("lost", "withdrawn") for said in fates_in(fragment)):
            # "Councillor A withdrew her proposal and it was agreed instead that ..."
            _ = asides.overheard(self.scope, fragment) or hearing.hear_fates(self.scope, self.motion, fragment)

    def _sentence(self, sentence: Unit, opens: bool = False) -> None:
        """A sentence of the narrative: who moved, what became of it, how the votes fell, or what was decided."""
        text = sentence.text
        if asides.labels_amendment(text):
            self.labelled = True
            return
        if hearing.between(self.scope, text):
            return
        by = moved(text)
        self.speaker = speaker(text) or (None if introducers.is_of_officer(text) else self.speaker)
        asked = leave_to_withdraw(text)
        if asked:
            self._add(Motion(mover=asked.mover, leave_asked=True), sentence.cut(asked.words_from, asked.words_to))
            return
        done = done_on_motion(text)
        if done:
            people, start, end = done
            self._add(
                Motion(mover=people.mover, seconder=people.seconder, fate="carried", confidence=0.8),
                sentence.cut(start, end),
            )
            return
        if by:
            self._open_moved(by, sentence)
            return
        begins = asides.words_told(self.scope, text)
        if begins is not None:
            self._own_words(sentence.cut(begins))
            return
        asides.call_amendment(self.scope, text)
        if self._told_unmoved(sentence) or self._became(text):
            return
        second = seconded(text)
        last = self.motion
        if second and last and last.formal and last.mover and not last.seconder and last not in self.scope.put:
            last.seconder = second
            return
        if second and self.scope.put and self.scope.put[-1].seconder is None:
            self.scope.put[-1].seconder = second
        if asides.overheard(self.scope, text) or self._was_put(sentence) or self._fates_heard(sentence):
            return
        self._decides(sentence, opens and not self.closed and second is None)

    def _told_unmoved(self, sentence: Unit) -> bool:
        """Take "the motion to defer was lost": of a motion that was moved, or one that nobody is said to have moved."""
        text, alone = sentence.text, unmoved(sentence.text)
        if not alone:
            return False
        start, end, amendment = alone
        told = bool(fates_in(text))
        named = asides.known_by(self.scope, text[start:end]) if told else None
        if named:
            named.fate = hearing.last_fate(text)
            named.votes = joined(named.votes, votes_in(text, named.fate == "lost"))
            return True
        if hearing.PROCEDURE.search(text):
            return True
        if told:
            target = self._target() if amendment else None
            motion = Motion(mover=possessor(text), amendment=amendment, amends=target, confidence=0.8)
            self._add(motion, sentence.cut(start, end))
            hearing.hear(self.scope, motion, Became("none", hearing.last_fate(text[end:])), text[end:])
        return told

    def _fates_heard(self, sentence: Unit) -> bool:
        """Take what a sentence says became of motions; votes told before are theirs, or wait for what is resolved."""
        text, told = sentence.text, asides.divisions_of(self.scope)
        if asides.calls_vote(self.motion, text):
            self.motion = None
        known, loose, substantive = asides.fates_of(self.scope), self.scope.loose, self.scope.substantive
        if not hearing.hear_fates(self.scope, self.motion, text):
            return False
        if self.scope.substantive is not substantive:
            self.scope.substantive_told = sentence
            self.scope.substantive_votes = self.scope.substantive_votes or loose
        asides.lend_votes(self.scope, known)
        if asides.fates_of(self.scope) == known:
            self.scope.loose = loose
        else:
            self.scope.loose = None
            asides.note_division(self.scope, told, sentence.run)
        return True

    def _decides(self, sentence: Unit, opens: bool) -> None:
        """Take a sentence that decides by itself, or tells how the votes fell."""
        text = sentence.text
        business = business_fate(text)
        if business:
            start, fate = business
            self._add(Motion(fate=fate, confidence=0.8), sentence.cut(start))
            return
        put = introducers.put_and_done(text)
        if put is not None and not any(motion.fate is None for motion in self.scope.put):
            self._add(Motion(narrative=True, fate="carried", confidence=0.7, votes=votes_in(text)), sentence.cut(put))
            return
        if not introducers.is_told(text) and asides.withdrawn_unmoved(self.scope, text):
            self.motion = self.scope.add(
                Motion([Clause([sentence])], fate="withdrawn", confidence=0.6, collecting=False)
            )
            if self.titled and self.motion and self.titled.block == sentence.block:
                self.motion.clauses[0].units.insert(0, self.titled)
            return
        if not introducers.is_told(text) and asides.lost_unmoved(self.scope, text):
            votes, self.scope.loose = votes_in(text, True) or self.scope.loose, None
            self._add(Motion(fate="lost", confidence=0.6, votes=votes), sentence)
            return
        narrated = opens and introducers.narrated(text) is not None
        division = votes_in(text) if speaks_of_a_division(text) else None
        if division and not narrated:
            known = asides.divisions_of(self.scope)
            hearing.divide(self.scope, self.motion, division)
            asides.note_division(self.scope, known, sentence.run)
        elif narrated:
            told = votes_in(text[: introducers.FIRST_WORDS])
            self._add(Motion(narrative=True, fate="carried", confidence=0.7, votes=told), sentence)

    def _add(self, motion: Motion, words: Unit) -> None:
        """Put a motion down with its words."""
        self.motion = self.scope.add(motion)
        self._feed(words)

    def _was_put(self, sentence: Unit) -> bool:
        """Whether a sentence puts what the item said was recommended; its words are then a motion's."""
        begins = asides.considered(sentence.text)
        if begins is not None:
            self.considered = sentence.cut(begins)
        if self.considered is None or not asides.was_put(sentence.text) or any(m.fate is None for m in self.scope.put):
            return False
        self.motion = self.scope.add(Motion(confidence=0.7))
        self._feed(self.considered)
        self.considered = None
        hearing.hear(self.scope, self.motion, Became("none", hearing.last_fate(sentence.text)), sentence.text)
        return True

    # ---- a motion that is moved --------------------------------------------------------------------------------------

    def _open_moved(self, by: Moved, unit: Unit) -> None:
        if self._names_after(by, unit):
            return
        amendment = by.amendment or self.labelled
        motion = Motion(
            mover=by.mover or (self.speaker if by.pronoun else None),
            seconder=by.seconder,
            amendment=amendment,
            numbered=by.numbered,
            tentative=by.tentative,
        )
        self.labelled = False
        target = self._target() if amendment else None
        motion.amends, motion.moving = target, unit
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
        but = _BUT.search(rest.text)
        if rest.text and not introducers.is_only_stem(rest.text):
            self._words(rest.cut(0, but.start()) if but else rest)
        if but:
            self._sentence(rest.cut(but.end()))
        after = unit.text[by.words_to :] if by.words_to else ""
        for said in fates_in(after):
            hearing.fall(self.scope, self.motion, said, votes_in(after, said.fate == "lost"))
        if after and self.motion and self.motion.fate is None:
            self.motion.seconder = self.motion.seconder or seconded(after)
            asides.overheard(self.scope, after)

    def _names_after(self, by: Moved, unit: Unit) -> bool:
        """Take "Proposer: Councillor A" right under the words of a resolution that nobody is said to have moved."""
        last = self.motion
        if last is None or not (last.formal and last.clauses and last.adjacent) or not _LABEL_OF_MOVER.match(unit.text):
            return False
        waits = any(motion.fate is None and not motion.clauses for motion in self.scope.put)
        if last.mover or waits or unit.text[by.words_from : by.words_to].strip(" .,;"):
            return False
        last.mover, last.seconder, last.collecting = by.mover, by.seconder, False
        return True

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

    def _feed(self, unit: Unit) -> bool:
        """Take a unit as words of the motion at hand, and hear what is said after them."""
        label = _RUN_IN_LABEL.match(unit.text) if unit.mark and self.motion and self.motion.formal else None
        if label and not does_something(label[0]):
            unit = unit.cut(label.end(), mark=unit.mark)
        for sentence in feed(self.motion, unit) if self.motion else ():
            self._sentence(sentence)
        return True

    def _became(self, text: str) -> bool:
        if self.closed:
            return False  # "Rejected because ..." under "Alternatives considered": no fate of what was decided
        if bare_fate(text):
            asides.call_amendment(self.scope, text)
        known = asides.fates_of(self.scope)
        heard = hearing.became(self.scope, self.motion, text)
        if heard:
            asides.lend_votes(self.scope, known)
        return heard
