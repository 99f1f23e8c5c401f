"""What was undertaken at a meeting: by whom, for whom and by when, in the clerk's own words."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from index.records import ItemRef
from ingest import actions
from ingest.attendance import attendance_of
from ingest.deadlines import closing_day, deadline, due_cell, written_day
from ingest.promises import (
    INITIALS,
    Promise,
    Runs,
    acting_in,
    person_in,
    promised_by,
    recipient,
    shares,
    told_once,
    with_names,
)
from ingest.reading import Block, Reading
from ingest.sections import Section
from ingest.sentences import Run, sentences
from ingest.undertakings import tells_of_done, undertakings

__all__ = ["Promise", "commitments_of"]

_LONGEST_MARKED = 2000
"""Characters in a sentence and the action mark after it at most."""

_EARLIER = 4
"""Sentences back within which a pronoun's owner is looked for."""

_LONGEST_COLUMN = 60
"""Blocks that a table read down its columns may take."""

_LONGEST_LEAD = 300
"""Characters at either end of a paragraph within which it may introduce a decision."""

_LEAD = re.compile(
    r"^\W*(?:it was |the (?:[\w-]+ ){1,4})?(?:\w+ )?(?:resolved|agreed|decided|decisions?|resolutions?)\b"
    r"(?: \w+ly)?(?:\W*(?:that|to|as follows))?\W*$"
    r"|^\W*(?:resolved|agreed|decided|decision|resolution)\b"
    r"|\b(?:(?-i:RESOLVED)|it was (?:unanimously )?(?:resolved|agreed)"
    r"|(?:committee|panel|board|cabinet|council) (?:resolved|agreed))(?: \w+ly)?(?:\W*(?:that|to))?\W*$",
    re.IGNORECASE,
)
"""The words that introduce what was decided: 'RESOLVED -', 'It was agreed that:', 'Decision'."""

_INLINE_LEAD = re.compile(r"\b(?:RESOLVED|AGREED|Resolved)\b\W")
_LEADS_ON = re.compile(r"(?:[:–—-]|\bthat|resolved|agreed)\s*$", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]\s|\([a-z\divx]{1,4}\)|that\b|[•·\-–]\s|and\b)", re.IGNORECASE
)
_LIST_MARK = re.compile(r"^\s*(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]\s+|\([a-z\divx]{1,4}\)\s*|[•·▪\-–]\s+)")
_CARRIED = re.compile(r"\b(?:carried|adopted|passed)\b", re.IGNORECASE)
_NOT_CARRIED = re.compile(
    r"\b(?:lost|defeated|withdrawn|referr(?:al|ed)|laid over|not carried|ruled out|fell)\b", re.IGNORECASE
)
_ENDS_LOST = re.compile(r"\b(?:lost|defeated|withdrawn|not carried)\W*$", re.IGNORECASE)
_UPDATE = re.compile(r"^\W*(?:update|progress|response|comments?)s?\W*$", re.IGNORECASE)
_OPENS_LOG = re.compile(r"\bactions? (?:agreed|arising|log|tracker|outstanding)", re.IGNORECASE)
_NAMES_MEETINGS = re.compile(r"\b(?:meeting|minute|raised)\b", re.IGNORECASE)


def commitments_of(reading: Reading, section: Section) -> tuple[Promise, ...]:
    """The commitments that a section records: all of a meeting's in its minutes, logs of actions anywhere else."""
    promises = told_once(list(_Walk(reading, section).promises()))
    if any(promise.owner and re.fullmatch(INITIALS, promise.owner) for promise in promises):
        return tuple(with_names(promises, attendance_of(reading, section)))
    return tuple(promises)


class _Walk:
    """Goes through a section's blocks and remembers the item, the sentences before, and whether this is a decision."""

    def __init__(self, reading: Reading, section: Section) -> None:
        self._blocks = reading.blocks
        self._section = section
        self._day = section.date or (reading.meeting.date if reading.meeting else None)
        self._earlier: list[str] = []
        self._last_run: tuple[int, int, int] | None = None
        self._item: ItemRef | None = None
        self._resolved = False
        self._in_list = False
        self._in_log = actions.LOG.search(section.title) is not None
        self._columns: actions.Columns | None = None
        self._numbered = {item.number.rstrip("."): item for item in section.items if item and item.number}

    def promises(self) -> Iterator[Promise]:
        section = self._section
        at = section.first
        while at < section.last:
            block = self._blocks[at]
            self._enter(section.items[at - section.first])
            minuted = (block.stated.part if block.stated else section.kind) in ("minutes", "decision")
            down = list(self._read_down(at)) if _opens_log(block) else []
            if down:
                yield from down
                at = down[-1].runs[-1][0] + 1
                continue
            if block.kind == "table":
                yield from self._table(at, block.text, minuted)
            elif minuted:
                yield from self._minutes(at, block)
            elif block.kind == "heading":
                self._in_log = actions.LOG.search(block.text) is not None
            at += 1

    def _enter(self, item: ItemRef | None) -> None:
        if item != self._item:
            self._item, self._earlier, self._last_run = item, [], None
            self._resolved = self._in_list = False

    def _minutes(self, at: int, block: Block) -> Iterator[Promise]:
        """The promises in a paragraph, heading or list of minutes."""
        text = block.text
        if actions.HEADING.match(text):
            self._in_list, self._resolved = True, False
            return
        ends = (text[:_LONGEST_LEAD], text[-_LONGEST_LEAD:])
        lead = any(_LEAD.search(end) for end in ends)
        clause = _CLAUSE.match(text) is not None or block.kind == "list" or block.number is not None
        decision = block.stated is not None and block.stated.part == "decision"
        if block.kind == "heading" and not lead and len(text.split()) < 12:
            self._in_log = actions.LOG.search(text) is not None
            self._resolved = False
        self._in_list = self._in_list and (lead or clause or decision) and block.kind != "heading"
        self._resolved = decision or lead or (self._resolved and (clause or self._follows_lead(at)))
        if not _ENDS_LOST.search(text):
            yield from self._prose(at, text)

    def _follows_lead(self, at: int) -> bool:
        """Whether the block before ends in words that lead on: 'RESOLVED that:'."""
        return at > 0 and _LEADS_ON.search(self._blocks[at - 1].text) is not None

    def _prose(self, at: int, text: str) -> Iterator[Promise]:
        marks = deque(actions.marks(text))
        marked = 0
        inline = _INLINE_LEAD.search(text)
        for start, end in sentences(text):
            while marks and marks[0].start < end:
                mark = marks.popleft()
                marked = mark.end
                yield from self._marked(at, mark, (start, end))
            if start < marked:
                continue
            decided = self._resolved or (inline is not None and inline.start() < end)
            yield from self._sentence(at, (start, end), decided)
            self._last_run = (at, start, end)
            self._earlier = [*self._earlier[1 - _EARLIER :], text[start:end]]

    def _sentence(self, at: int, run: Run, decided: bool) -> Iterator[Promise]:
        start, end = run
        text = self._blocks[at].text
        if mark := _LIST_MARK.match(text[start:end]):
            start += mark.end()
        sentence = text[start:end]
        found = undertakings(sentence, self._earlier, decided or self._in_list)
        if not found and self._in_list and len(sentence.split()) > 2:
            yield self._promise(((at, start, end),), actions.listed_owner(sentence), 0.8, marked=True)
            return
        for each, (first, last) in zip(found, shares(sentence, found), strict=True):
            owner = each.owner.name if each.owner else None
            runs = ((at, start + first, start + last),)
            yield self._promise(runs, owner, each.confidence, binds_at=each.at - first, marked=self._in_list)

    def _marked(self, at: int, mark: actions.Mark, sentence: Run) -> Iterator[Promise]:
        """The promise of an action mark: the task that it gives, else the sentence that it follows."""
        text = self._blocks[at].text
        if mark.task:
            owner = mark.owner or acting_in(text[mark.task[0] : mark.task[1]])
            yield self._promise(((at, *mark.task),), owner, 0.95, marked=True)
            return
        runs: Runs
        if text[sentence[0] : mark.start].strip(" \n\t([–—-"):
            runs = ((at, sentence[0], mark.end),)
        elif self._last_run is None:
            return
        elif self._last_run[0] == at:
            runs = ((at, self._last_run[1], mark.end),)
        else:
            runs = (self._last_run, (at, mark.start, mark.end))
        if sum(end - start for _, start, end in runs) > _LONGEST_MARKED:
            return
        words = self._words(runs)
        said = undertakings(words[: words.rfind(mark.owner or "")], self._earlier[:-1], False)
        due = closing_day(f"{mark.owner}.", self._day)
        named = mark.owner[: due.start].rstrip(" ,;:–—-") if due and mark.owner else mark.owner
        owner = said[0].owner.name if said and said[0].owner else named
        yield self._promise(runs, owner, 0.95, marked=True)

    def _table(self, at: int, text: str, minuted: bool) -> Iterator[Promise]:
        """The rows of a table of actions; in minutes also the motions that a table says were carried."""
        in_log = self._in_log or (at > 0 and actions.LOG.search(self._blocks[at - 1].text) is not None)
        columns = actions.columns_of(text, minuted or in_log)
        if columns is None and self._columns and self._blocks[at - 1].kind == "table":
            columns = self._columns if actions.goes_on(text, self._columns) else None
        elif columns and not (minuted or in_log or _NAMES_MEETINGS.search("\n".join(text.split("\n")[:2]))):
            columns = None
        self._columns = replace(columns, first=0) if columns else None
        rows = actions.rows(text, columns) if columns else []
        if rows:
            yield from (self._row(at, text, row) for row in rows)
        elif minuted:
            for line in actions.cells(text):
                outcome = text[slice(*line[-1])][:_LONGEST_LEAD]
                if not _NOT_CARRIED.search(outcome):
                    carried = _CARRIED.search(outcome) is not None
                    runs = ((first + a, first + b) for first, last in line for a, b in sentences(text[first:last]))
                    for run in runs:
                        yield from self._sentence(at, run, carried)

    def _row(self, at: int, text: str, row: actions.Row) -> Promise:
        action = text[slice(*row.action)]
        update = text[slice(*row.update)] if row.update else ""
        done = row.done or (not row.is_open and tells_of_done(update))
        told = ((at, *row.update),) if row.update else ()
        owner = promised_by(update)
        if owner or (done and row.owner is None and len(update.split()) > 4):
            promise = self._promise(told, owner or row.owner or person_in(update), 0.9)
            promise = replace(promise, answers=action)
        else:
            promise = self._promise(((at, *row.action),), row.owner or acting_in(action), 0.9)
            if row.due:
                promise = replace(promise, due=due_cell(row.due, self._day) or promise.due, due_text=row.due)
        if not row.update and (item := self._numbered.get((row.when or "").rstrip("."))):
            promise = replace(promise, item=item)  # a summary at the end of minutes gives each action's minute
        return replace(promise, done=done, update=told, undertaken=written_day(row.when or ""))

    def _read_down(self, heading: int) -> Iterator[Promise]:
        """A table of actions whose columns were read one after the other: actions, the word 'Update', updates."""
        asked: list[str] = []
        told: list[tuple[int, int, int]] = []
        updating = False
        for at in range(heading + 1, min(self._section.last, heading + _LONGEST_COLUMN)):
            block = self._blocks[at]
            if _UPDATE.match(block.text):
                updating = True
            elif not updating and actions.HEADING.match(block.text):
                continue
            elif not updating and block.kind in ("heading", "table"):
                return
            elif not updating:
                asked.append(block.text)
            else:
                runs = [(at, a, b) for a, b in sentences(block.text) if _tells(block.text[a:b])]
                if not runs:
                    break
                told.extend(runs)
        for index, run in enumerate(told):
            words = self._words((run,))
            promise = self._promise((run,), promised_by(words) or person_in(words), 0.8)
            answers = asked[index] if len(asked) == len(told) else None
            yield replace(promise, done=tells_of_done(words), update=(run,), answers=answers)

    def _words(self, runs: Runs) -> str:
        return " ".join(self._blocks[at].text[start:end] for at, start, end in runs)

    def _promise(
        self, runs: Runs, owner: str | None, confidence: float, *, binds_at: int = 0, marked: bool = False
    ) -> Promise:
        """A promise in the words of its runs, bound from `binds_at` on; `marked` says that the clerk set it apart."""
        words = self._words(runs)
        when = deadline(words, self._day, max(0, binds_at)) or (closing_day(words, self._day) if marked else None)
        return Promise(
            text=words,
            runs=runs,
            owner=owner,
            to=recipient(words, owner),
            due=when.day if when else None,
            due_text=when.text if when else None,
            item=self._item,
            confidence=round(confidence * min(1.0, 0.5 + self._section.confidence / 2), 2),
        )


def _opens_log(block: Block) -> bool:
    return block.kind != "table" and len(block.text) < 120 and _OPENS_LOG.search(block.text) is not None


def _tells(sentence: str) -> bool:
    return promised_by(sentence) is not None or tells_of_done(sentence)
