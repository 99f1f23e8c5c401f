"""Disposition sheets: tables in which a council says, row by row, what became of each report, motion and by-law.

A row is a number, perhaps "mover / seconder", a subject and a disposition; a subject too long for its cell follows the
row as paragraphs. A last table names who voted yea and nay; it lends its votes to the rows that it speaks of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from index.records import Outcome, Votes
from ingest.clauses import Clause, Run, Unit, hung_together, marked, operative
from ingest.names import first_date
from ingest.reading import Block, Reading
from ingest.sections import Section
from ingest.verbs import outcome_of
from ingest.votes import names_in, votes

_SHEET = re.compile(r"\bdispositions?\b", re.IGNORECASE)
_COLUMNS = {
    "number": re.compile(r"^(?:(?:item|motion|by-?law|no|number)\b[\s.#]*(?:no\.?)?)+$", re.IGNORECASE),
    "people": re.compile(r"^mover\b", re.IGNORECASE),
    "subject": re.compile(r"^(?:subject|title|item|matter|description)$", re.IGNORECASE),
    "yeas": re.compile(r"^(?:yeas?|ayes?|for|in favou?r)$", re.IGNORECASE),
    "nays": re.compile(r"^(?:nays?|noes|against|opposed)$", re.IGNORECASE),
    "disposition": re.compile(r"^(?:disposition|decision|result|outcome)$", re.IGNORECASE),
}
# What a disposition says, the worst first: "MOTION TO REFER - LOST" is lost, "AMENDED AND ADOPTED" adopted.
_DISPOSITIONS: tuple[tuple[str, Outcome | None], ...] = (
    (r"notice\s+of\s+motion|no\s+(?:action|decision|vote)|not\s+(?:dealt|considered|put)", None),
    (
        r"lost|defeated|negatived|failed|fell|rejected|ruled\s+out|not\s+(?:carried|adopted|approved"
        r"|passed|concurred|supported)",
        "lost",
    ),
    (r"withdrawn", "withdrawn"),
    (r"laid\s+over|deferred|held\s+over|adjourned|tabled|postponed|extension\s+of\s+time", "deferred"),
    (r"referr(?:ed|al)|report\s+back|remitted", "referred"),
    (r"first\s+reading\s+only", "agreed"),
    (r"received|noted|filed|for\s+information", "noted"),
    (r"endorsed", "endorsed"),
    (r"adopted|passed|approved", "approved"),
    (r"concur", "agreed"),
)
_CARRIED = re.compile(r"\bcarried\b", re.IGNORECASE)
_NEXT_THAT = re.compile(r"(?<=[;.])\s+(?=(?:And\s+)?(?:That|THAT)\b)")
# A vote about how to deal with a matter is a decision of its own: "Motion to Refer to ...", "Vote for Rule Suspension"
_OF_ITS_OWN = re.compile(
    r"\b(?:motion\s+to\s+(?:refer|defer|lay\s+over|adjourn|table|suspend|reconsider)|vote\s+(?:for"
    r"|on)\s+(?:the\s+)?(?:rule\s+suspension|suspension|referral|deferral|reconsideration|lay\w*\s+over)"
    r"|suspension\s+of\s+(?:the\s+)?rules?)\b.*$",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(r"\bmoved\s+by\s+((?:Councillor|Mayor|Alderman)\s+[A-Z][\w’'-]+)")
_MOTION = re.compile(r"\bmotion\s*(?:no\.?\s*|#\s*)?(\d+)\b", re.IGNORECASE)
_ITEM = re.compile(r"\bitem\s*(?:no\.?\s*|#\s*)?(\d+)\b", re.IGNORECASE)
_BY_LAW = re.compile(r"\bby-?law\s*(?:no\.?\s*)?(\d+/\d+)", re.IGNORECASE)
_CODE = re.compile(r"^([A-Z]{2,8})\b")
_FIGURES = re.compile(r"\b(\d{2})\s+(\d{2})\s+(\d{4})\b")
_TWO_PEOPLE = re.compile(r"[^\W\d_]\s*/\s*[^\W\d_]")
_NOT_OF_A_NAME = set(
    "item report dated vote adoption amended motion january february march april june july august september october"
    " november december".split()
)


@dataclass(frozen=True, slots=True)
class Row:
    """One matter of a sheet and what became of it. `heading` is that of the table it stands in."""

    number: str | None
    clause: Clause
    outcome: Outcome
    heading: str
    mover: str | None = None
    seconder: str | None = None
    votes: Votes | None = None
    of_a_report: bool = False
    division: tuple[Run, ...] = ()


@dataclass(slots=True)
class _Open:
    """A row whose subject stands in the blocks after it."""

    number: str | None
    people: tuple[str | None, str | None]
    disposition: str
    clauses: list[Clause] = field(default_factory=list)


def is_disposition_sheet(reading: Reading, section: Section) -> bool:
    """Whether a section is a disposition sheet: its first heading says so, or a table has such a column."""
    blocks = reading.blocks[section.first : section.last]
    headed = any(block.kind == "heading" and _SHEET.search(block.text) for block in blocks[:12])
    return headed or any(block.kind == "table" and _SHEET.search(block.text.split("\n", 1)[0]) for block in blocks)


def rows_of(reading: Reading, section: Section) -> list[Row]:
    """The matters of a sheet, each clause of a motion by itself, with the votes that the last table records."""
    sheet = _Sheet()
    for index in range(section.first, section.last):
        sheet.take(index, reading.blocks[index])
    sheet.close()
    return _with_votes(sheet.rows, sheet.recorded)


class _Sheet:
    """A sheet read from the top: the heading and columns that are in force, and the row that waits for its words."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.recorded: list[tuple[Unit, Votes, str]] = []
        self.heading = ""
        self.columns: dict[str, int] = {}
        self.open: _Open | None = None

    def take(self, index: int, block: Block) -> None:
        if block.kind == "table":
            for cells in _cells(index, block):
                self._row(cells)
        elif block.kind == "heading":
            self.close()
            self.heading, self.columns = block.text, {}
        elif self.open:
            for line in re.finditer(r"[^\n]+", block.text):
                self._words(marked(Unit(index, line.start(), line[0].strip())))

    def close(self) -> None:
        if self.open:
            self._decided(self.open, self.open.clauses)
        self.open = None

    def _words(self, unit: Unit) -> None:
        assert self.open is not None
        last = self.open.clauses[-1] if self.open.clauses else None
        goes_on = (
            last is not None
            and not unit.mark
            and not last.text.rstrip().endswith((".", ";", ":"))
            and not unit.text.lower().startswith("that")
        )
        if goes_on and last is not None:
            last.units.append(unit)
        else:
            self.open.clauses.append(Clause([unit], unit.mark))

    def _row(self, cells: list[Unit]) -> None:
        named = {name: at for at, cell in enumerate(cells) for name, form in _COLUMNS.items() if form.match(cell.text)}
        if len(named) >= 2:
            self.close()
            self.columns = named
            return
        if len(cells) == 1 or (len({cell.text for cell in cells}) == 1 and cells[0].text.isupper()):
            self.close()
            self.heading, self.columns = cells[0].text, {}
            return
        self.close()
        if "yeas" in self.columns:
            self._recorded(cells)
        else:
            self._matter(cells)

    def _matter(self, cells: list[Unit]) -> None:
        disposition, subject = cells[-1].text, cells[-2]
        if _what_became(disposition) == "unknown" or len(cells) < 2:
            return
        people = next((_people(cell.text) for cell in cells[:-2] if _TWO_PEOPLE.search(cell.text)), (None, None))
        number = cells[0].text.strip(" .") if len(cells) > 2 and not _TWO_PEOPLE.search(cells[0].text) else None
        row = _Open(number, people, disposition)
        if subject.text:
            self._decided(row, [Clause([part]) for part in _thats(subject)])
        else:
            self.open = row

    def _decided(self, row: _Open, clauses: list[Clause]) -> None:
        for clause in operative(hung_together(clauses)):
            outcome = _outcome(row.disposition, clause)
            if outcome and clause.text:
                self.rows.append(
                    Row(row.number, clause, outcome, self.heading, *row.people, of_a_report=_is_report(self.heading))
                )

    def _recorded(self, cells: list[Unit]) -> None:
        at = self.columns
        if max(at.values()) >= len(cells):
            return
        division = votes(_voters(cells[at["yeas"]].text), _voters(cells[at["nays"]].text), recorded=True)
        self.recorded.append((cells[0], division, cells[-1].text))


def _cells(index: int, block: Block) -> Iterator[list[Unit]]:
    """The rows of a table as units, empty cells kept in their place."""
    start = 0
    for row in block.text.split("\n"):
        cells, at = [], start
        for cell in row.split("\t"):
            lead = len(cell) - len(cell.lstrip())
            cells.append(Unit(index, at + lead, cell.strip()))
            at += len(cell) + 1
        yield cells
        start += len(row) + 1


def _thats(subject: Unit) -> Iterator[Unit]:
    """The paragraphs of a motion that a cell holds on one line."""
    start = 0
    for found in _NEXT_THAT.finditer(subject.text):
        yield subject.cut(start, found.start())
        start = found.end()
    yield subject.cut(start)


def _what_became(disposition: str) -> str | None:
    for form, outcome in _DISPOSITIONS:
        if re.search(rf"\b(?:{form})\b", disposition, re.IGNORECASE):
            return outcome
    return "carried" if _CARRIED.search(disposition) else "unknown"


def _outcome(disposition: str, clause: Clause) -> Outcome | None:
    """The outcome of a row; "CARRIED" leaves it to the clause's own verb, and a notice of motion decides nothing."""
    became: Outcome | Literal["carried"] | None = next(
        (outcome for form, outcome in _DISPOSITIONS if re.search(rf"\b(?:{form})", disposition, re.IGNORECASE)),
        "carried",
    )
    return outcome_of(clause.text, clause.lead) if became == "carried" else became


def _people(cell: str) -> tuple[str | None, str | None]:
    mover, _, seconder = cell.partition("/")
    return mover.strip() or None, seconder.strip() or None


def _voters(cell: str) -> int:
    """How many a cell names: each has a title where commas and lines are gone."""
    titled = len(re.findall(r"\b(?:Councillor|Mayor|Alderman|Cllr)\b", cell))
    return titled or (int(cell) if cell.isdigit() else names_in(cell))


def _is_report(heading: str) -> bool:
    return heading.upper().startswith("REPORT")


def _with_votes(rows: list[Row], recorded: list[tuple[Unit, Votes, str]]) -> list[Row]:
    """The rows with the divisions on them; a vote to refer or to suspend the rules is a row of its own."""
    found = list(rows)
    for subject, division, disposition in recorded:
        own = _OF_ITS_OWN.search(subject.text)
        if own:
            clause = Clause([subject.cut(own.start())])
            outcome: Outcome | None = (
                "agreed" if _what_became(disposition) in ("carried", "approved") else _outcome(disposition, clause)
            )
            if outcome:
                found.append(Row(None, clause, outcome, "", votes=division))
            continue
        meant = _meant(subject.text, rows, disposition)
        for at in meant:
            found[at] = replace(found[at], votes=division, division=(subject.run,))
        if not meant and (unmatched := _by_itself(subject, division, disposition)):
            found.append(unmatched)
    return found


def _by_itself(subject: Unit, division: Votes, disposition: str) -> Row | None:
    """A recorded vote that no row of the sheet speaks of: a motion from the floor, or a matter by another name."""
    clause = Clause([subject])
    became = _what_became(disposition)
    outcome: Outcome | None = "agreed" if became == "carried" else _outcome(disposition, clause)
    if became == "unknown" or outcome is None:
        return None
    by = _MOVED_BY.search(subject.text)
    return Row(None, clause, outcome, "", mover=by[1] if by else None, votes=division)


def _meant(subject: str, rows: list[Row], disposition: str) -> list[int]:
    """The rows that a recorded vote speaks of, by the number of the motion, the by-law or the item of a report."""
    item, by_law, motion = _ITEM.search(subject), _BY_LAW.search(subject), _MOTION.search(subject)
    if by_law:
        return [at for at, row in enumerate(rows) if row.number == by_law[1]]
    adopts = item is not None and (
        motion is None or re.search(r"\badoption\b|\bas\s+amended\b", subject, re.IGNORECASE) is not None
    )
    if adopts and item is not None:
        here = [
            at
            for at, row in enumerate(rows)
            if row.of_a_report and row.number == item[1] and _is_of(row.heading, subject)
        ]
        return here if len({rows[at].heading for at in here}) == 1 else []
    if motion is None:
        return []
    return [
        at
        for at, row in enumerate(rows)
        if not row.of_a_report and row.number == motion[1] and not _against(row, disposition)
    ]


def _against(row: Row, disposition: str) -> bool:
    """Whether a vote that carried is said of a motion that was lost, or the other way about."""
    lost = _what_became(disposition) == "lost"
    return lost != (row.outcome == "lost")


def _is_of(heading: str, subject: str) -> bool:
    """Whether a report's heading is the one that "EPC 01 20 2016" or "PDHDD" names."""
    figures, day = _FIGURES.search(subject), first_date(heading)
    named = _date(figures) if figures else first_date(subject)
    if named and day and day != named:
        return False
    code = _CODE.match(subject)
    if code and not re.match(r"(?i)item", subject):
        return code[1] in _initials(heading)
    words = set(re.findall(r"[a-z]{4,}", subject.lower())) - _NOT_OF_A_NAME
    return words <= set(re.findall(r"[a-z]{4,}", heading.lower()))


def _date(figures: re.Match[str]) -> date | None:
    month, day, year = (int(part) for part in figures.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _initials(heading: str) -> str:
    words = [
        word for word in re.findall(r"[A-Za-z]+", heading) if word.lower() not in ("and", "of", "the", "on", "dated")
    ]
    return "".join(word[0].upper() for word in words)
