"""What a meeting decided, clause by clause, with what became of each: never what a report only asked for.

Minutes and decision notices resolve; nothing else does. A motion that was moved is recorded only where the paper says
what became of it, and whatever is said against it stands before what is said for it. A clause that carried has the
outcome of its own verb (`outcomes.outcome_of`): a resolution to refuse an application has carried and is "agreed";
"lost" is a motion that failed. `recommendations_of` gives what a report asks for, in a record that has no outcome.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from index.records import ItemRef, Outcome, PartKind, Votes
from ingest.clauses import Clause, Run, Unit, hung_together, marked, operative
from ingest.contrary import against, casting_told, doubt_bare, tied, told_in
from ingest.dispositions import Row, is_disposition_sheet, rows_of
from ingest.minuting import scopes_of
from ingest.motions import Motion, Scope
from ingest.notices import decision_rows
from ingest.outcomes import Fate
from ingest.reading import Reading
from ingest.recommendations import Recommendation, recommended
from ingest.restating import (
    absorbed_by,
    divide_clauses,
    restates_amendment,
    settle_amendments,
    settle_label,
    settle_procedure,
    settle_told,
    shares_of,
    words_of_moving,
)
from ingest.sections import Section
from ingest.verbs import outcome_of
from ingest.vote_tables import votes_in_table
from ingest.votes import joined

_FATES: dict[Fate | None, Outcome] = {
    "lost": "lost",
    "withdrawn": "withdrawn",
    "deferred": "deferred",
    "referred": "referred",
    "replaced": "amended",
}
# A minute that stands apart from whatever else its item resolves: "The minutes of 5 May were confirmed."
_OF_MINUTES = re.compile(
    r"\bminutes\b.{0,200}\b(?:approved|confirmed|agreed|signed|accepted|adopted)\b",
    re.IGNORECASE | re.DOTALL,
)
_CUT_SHORT = 40
"""Characters of a text cut short that tell which fuller text it begins."""
_ALIKE = 8
"""Records of one item with the same opening words among which a second witness is looked for."""


_JUST_BEFORE = 2
"""Blocks before a decision's words in which its vote may stand: "Carried by 10 votes to 5. RESOLVED - ..."."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One clause that a meeting decided upon. `text` is its words as its runs give them, joined by single spaces.

    `kind` is "vote" where the motion did not become a resolution (lost, withdrawn, replaced by an amendment).
    `witnesses` are the runs of the same decision where the paper tells it again; `division` those of the lines or
    tables that tell how the votes fell, where these stand apart from its words.
    """

    text: str
    runs: tuple[Run, ...]
    item: ItemRef | None
    outcome: Outcome
    votes: Votes | None = None
    mover: str | None = None
    seconder: str | None = None
    kind: Literal["resolution", "vote"] = "resolution"
    replaced_by_amendment: bool = False
    amends: str | None = None
    confidence: float = 0.9
    witnesses: tuple[tuple[Run, ...], ...] = ()
    division: tuple[Run, ...] = ()

    @property
    def divided(self) -> tuple[Run, ...]:
        """The runs that record who voted how, those left out that stand well before the words put: they tell of another
        meeting's vote on the matter."""
        reached = self.runs[0][0]
        for block in sorted({run[0] for run in self.division if run[0] < reached}, reverse=True):
            if block >= reached - _JUST_BEFORE:
                reached = block  # sides told in lines of their own, one above the other
        return tuple(run for run in self.division if run[0] >= reached)


def decisions_of(reading: Reading, section: Section) -> tuple[Decision, ...]:
    """What a section of minutes or decisions records as decided, in the order of the paper."""
    if section.kind in ("minutes", "decision") and is_disposition_sheet(reading, section):
        return tuple(_of_row(row) for row in rows_of(reading, section))
    units = tuple(units_of(reading, section, ("minutes", "decision")))
    scopes = scopes_of(units)
    doubt_bare(scopes, units)
    found = [decision for scope in scopes for decision in _settled(scope)]
    return tuple(_by_its_votes(one, units) for one in _told_once(_without_narrative(found, scopes)))


def _by_its_votes(one: Decision, units: Sequence[Unit]) -> Decision:
    """A decision against which more voted than for it is lost, whatever else was read; a tie is, with less trust."""
    if one.outcome in ("lost", "withdrawn", "amended"):
        return one
    if against(one.votes or told_in(one.text)):
        return replace(one, outcome="lost", kind="vote", confidence=min(one.confidence, 0.7))
    if tied(one.votes) and not casting_told(units, one.runs):
        return replace(one, outcome="lost", kind="vote", confidence=min(one.confidence, 0.5))
    return one


def _of_row(row: Row) -> Decision:
    return Decision(
        text=row.clause.text,
        runs=row.clause.runs,
        item=ItemRef(row.number, row.clause.text) if row.of_a_report else None,
        outcome=row.outcome,
        votes=row.votes,
        mover=row.mover,
        seconder=row.seconder,
        kind="vote" if row.outcome in ("lost", "withdrawn") else "resolution",
        division=row.division,
    )


def decisions_in(reading: Reading, sections: Sequence[Section]) -> tuple[tuple[Section, Decision], ...]:
    """What all sections of a paper record, each decision once: an item's notice and minutes make one record."""
    kept = _Kept()
    for section in sections:
        for one in decisions_of(reading, section):
            kept.add(one, section)
    return tuple((section, one) for one, section in kept.found if section is not None)


def units_of(reading: Reading, section: Section, parts: tuple[PartKind, ...]) -> Iterator[Unit]:
    """The lines of a section's blocks that belong to the wanted parts: those of its kind, or stated to be so."""
    for index in range(section.first, section.last):
        block = reading.blocks[index]
        kind = block.stated.part if block.stated else section.kind
        if kind not in parts:
            continue
        item = block.stated.item if block.stated and block.stated.item else section.items[index - section.first]
        part = block.stated.part if block.stated else None
        complete = section.complete and (block.stated is None or block.stated.complete)
        whole = Unit(index, 0, block.text, "", block.kind == "heading", item, part, complete)
        if block.kind == "table" and (division := votes_in_table(block.text)):
            yield replace(whole, text="", votes=division)
        elif block.kind == "table" and "report" not in parts and (rows := tuple(decision_rows(whole))):
            yield from rows
        else:
            yield from _lines(whole, block.number or "", block.kind == "table")


def _lines(whole: Unit, number: str, is_table: bool) -> Iterator[Unit]:
    """The lines of a block, or the cells of a table; a mark that stands alone belongs to the line after it."""
    mark = "" if whole.heading else number
    for found in re.finditer(r"[^\n\t]+" if is_table else r"[^\n]+", whole.text):
        unit = marked(whole.cut(found.start(), found.end(), mark=mark))
        mark = ""
        if not unit.text:
            mark = unit.mark
        else:
            yield unit


def _settled(scope: Scope) -> list[Decision]:
    """What the motions of an item come to, once all that was said of them is known."""
    settle_told(scope)
    settle_label(scope)
    settle_amendments(scope)
    settle_procedure(scope)
    words_of_moving(scope)
    resolutions = [motion for motion in scope.motions if motion.formal and motion.clauses]
    absorbed = {id(motion): by for by in resolutions for motion in absorbed_by(by, scope)}
    found: list[Decision] = []
    for motion in scope.motions:
        if id(motion) in absorbed or not motion.clauses:
            continue
        taken = [other for other in reversed(scope.put) if absorbed.get(id(other)) is motion]
        found.extend(_decided(motion, taken, scope))
    found.extend(_as_amended(scope))
    return found


def _as_amended(scope: Scope) -> Iterator[Decision]:
    """A substantive motion that carried and that no words after it restate: by the sentence that says so."""
    told, said = scope.substantive_told, scope.substantive
    amendments = [motion for motion in scope.put if motion.amendment and motion.fate == "carried"]
    if told is None or said is None or said.fate != "carried" or not amendments:
        return
    if any(motion.formal for motion in scope.motions[scope.motions.index(amendments[-1]) :]):
        return
    first = amendments[-1].amends
    votes = scope.substantive_votes
    if any(votes == one.votes for one in amendments):
        votes = None  # one sentence tells both, and the figures are those of the amendment
    yield Decision(
        text=told.text,
        runs=(told.run,),
        item=scope.item,
        outcome="agreed",
        votes=votes,
        mover=first.mover if first else None,
        seconder=first.seconder if first else None,
        confidence=0.8,
    )


def _decided(motion: Motion, taken: list[Motion], scope: Scope) -> Iterator[Decision]:
    divide_clauses(motion)
    clauses = operative(hung_together(motion.clauses))
    shares = shares_of(clauses, taken)
    for clause in clauses:
        outcome = _outcome(motion, clause)
        if outcome is None:
            continue
        by = shares[id(clause)]
        lent = scope.substantive_votes if restates_amendment(scope, motion, clause) else None
        votes = clause.votes or motion.votes or lent or (by.votes if by else None)
        yield Decision(
            text=clause.text,
            runs=clause.runs,
            item=scope.item,
            outcome=outcome,
            votes=votes,
            mover=motion.mover or (by.mover if by else None),
            seconder=motion.seconder or (by.seconder if by else None),
            kind="vote" if outcome in ("lost", "withdrawn", "amended") else "resolution",
            replaced_by_amendment=motion.fate == "replaced",
            amends=motion.amends.words if motion.amends else None,
            confidence=_confidence(motion),
            division=tuple(dict.fromkeys([*motion.told_by, *(by.told_by if by else [])])),
        )


def _outcome(motion: Motion, clause: Clause) -> Outcome | None:
    """The outcome of a clause: what became of its motion, then what its own words do; none if undecided."""
    if clause.fate in _FATES:
        return _FATES[clause.fate]
    if motion.tentative and not motion.seconder and motion.fate == "carried":
        return None
    if motion.fate is None and not motion.bare and clause.fate is None:
        return "lost" if against(clause.votes or motion.votes) else None
    if motion.fate in _FATES:
        return _FATES[motion.fate]
    if motion.puts_off:
        return _FATES[motion.puts_off]
    if motion.recommended:
        return "agreed"
    of_list = outcome_of(motion.lead) if motion.lead else "agreed"
    return of_list if of_list not in ("agreed", "action") else outcome_of(clause.text, clause.lead)


def _confidence(motion: Motion) -> float:
    return min(motion.confidence, 0.5) if motion.incomplete else motion.confidence


def _without_narrative(found: list[Decision], scopes: list[Scope]) -> list[Decision]:
    """Sentences of the narrative count only in items that resolve nothing in form."""
    formal = {scope.item for scope in scopes if any(motion.formal and motion.clauses for motion in scope.motions)}
    told = {
        run
        for scope in scopes
        for motion in scope.motions
        if motion.narrative
        for clause in motion.clauses
        for run in clause.runs
    }
    recorded = {one.item for one in found if one.runs[0] not in told and _OF_MINUTES.search(one.text)}
    return [
        one
        for one in found
        if not (one.runs[0] in told and one.item in formal and one.item is not None)
        or (_OF_MINUTES.search(one.text) and one.item not in recorded)
    ]


def _told_once(found: list[Decision]) -> Iterator[Decision]:
    """A decision that an item tells twice, as notice and as minutes, is one; the fuller text stands."""
    kept = _Kept()
    for one in found:
        kept.add(one, None)
    for one, _ in kept.found:
        yield one


class _Kept:
    """Decisions, each with whose it is, in which a second witness of one is found by its item and words."""

    def __init__(self) -> None:
        self.found: list[tuple[Decision, Section | None]] = []
        self._by_words: dict[object, list[int]] = {}

    def add(self, one: Decision, section: Section | None) -> None:
        """Keep a decision, or join it to the record of the same one."""
        meeting = (section.panel, section.date) if section else None
        key = (meeting, one.item, _plain(one.text)[:_CUT_SHORT])
        alike = self._by_words.get(key, []) if one.item is not None else []
        at = next((at for at in alike[-_ALIKE:] if _same(one, self.found[at][0])), None)
        if at is None:
            self._by_words.setdefault(key, []).append(len(self.found))
            self.found.append((one, section))
        else:
            self.found[at] = (_merged(self.found[at][0], one), self.found[at][1])


def _same(one: Decision, two: Decision) -> bool:
    """Whether two records tell one decision: the same words and fate, or one cut short ("... view the full text")."""
    if one.kind != two.kind:
        return False
    short, long = sorted((_plain(one.text), _plain(two.text)), key=len)
    if one.runs[0][0] == two.runs[0][0]:
        return False
    return short == long or (
        len(short) >= _CUT_SHORT and "..." in (one.text[-5:] + two.text[-5:]) and long.startswith(short)
    )


def _plain(text: str) -> str:
    words = re.sub(r"\W+", " ", text).strip().lower()
    return re.sub(r"^that ", "", words)


def _merged(one: Decision, two: Decision) -> Decision:
    fuller, other = (one, two) if len(_plain(one.text)) >= len(_plain(two.text)) else (two, one)
    return replace(
        fuller,
        votes=joined(fuller.votes, other.votes),
        mover=fuller.mover or other.mover,
        seconder=fuller.seconder or other.seconder,
        confidence=max(one.confidence, two.confidence),
        witnesses=(*fuller.witnesses, other.runs, *other.witnesses),
        division=(*fuller.division, *other.division),
    )


def recommendations_of(reading: Reading, section: Section) -> tuple[Recommendation, ...]:
    """What a section asks a meeting to do: reports and their like ask; minutes, decisions and agendas do not."""
    return tuple(recommended(units_of(reading, section, ("report", "appendix", "other"))))
