"""Rows of a later paper's log of actions: the promise each goes back to, by its reference, meeting, owner and words."""

import re
from dataclasses import dataclass
from datetime import date

from ingest.deadlines import written_day
from ingest.gathered import Heard
from ingest.likeness import matter, numbers, weighty
from ingest.sentences import sentences
from ingest.tellings import tells
from ingest.undertakings import is_left_open

LEAST_WORDS = 2
"""Words of what was to be done that whatever speaks of it must share."""

_MANY = 3
_MOST = 0.6
"""Words, and share of the shorter of two, by which they speak of one thing whoever is named as its owner. Chosen."""

_BY_REFERENCE = 100.0
"""The score of a row that gives the promise's own reference: more than any words come to."""

_ACTS = (
    "agreed agree undertook undertake promised promise offered would will circulate send sent provide supply write "
    "bring give gave find talk tell told let know ask asked inform report publish present share ensure action next "
    "meeting written answer update information details further whether members date soon possible carried done "
    "before arrange arranged separate said commitment undertaking word result copied week month result application "
    "applicant"
)
"""What commitments say whatever is committed."""

_REFERENCE = re.compile(r"(?=.*(?:[A-Z]|/))[A-Z]{0,5}[ /.-]?\d+(?:[/.-]\d+)*[A-Z]?(?:\([a-z]\))?")
"""'PO22', '23/24', 'C.17(a)': what a log calls an action by. A plain number may be a minute of any meeting."""

_LIMB = re.compile(r"\([a-z]\)\s*$")
_LONGEST_DATE = 25
"""Characters in a cell that gives the meeting at which an action was agreed."""

_FRESH = re.compile(r"\W*(?:new|open|not (?:yet )?(?:started|due)|on track)?\W*", re.IGNORECASE)
"""The status of an action that may have been agreed at this very meeting."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a log: the line, the day of the meeting that it goes back to, and its reference, where it gives them."""

    heard: Heard
    line: str
    earlier: date | None
    reference: str | None

    @property
    def reports(self) -> bool:
        """Whether it tells what became of the action, and does not only set it down."""
        return self.heard.said.update_passage_id is not None

    @property
    def done(self) -> bool:
        """Whether it reports the thing done."""
        last = self.line.rpartition("\t")[2]
        return self.heard.said.done or (tells(last) and not is_left_open(last))


def row_of_log(heard: Heard) -> Row | None:
    """The row that a promise was read from, if it is one of a log that goes back to earlier meetings."""
    words, said = heard.place.words, heard.said
    start = words.rfind("\n", 0, said.start) + 1
    end = words.find("\n", said.start)
    line = words[start : end if end >= 0 else len(words)]
    if "\t" not in line:
        return None
    action = line.find(said.answers) if said.answers else said.start - start
    first, *others = line[: max(action, 0)].split("\t")
    dated = [
        day for cell in (first, *others) if cell == first or len(cell) <= _LONGEST_DATE if (day := written_day(cell))
    ]
    earlier, day = next(iter(dated), None), heard.place.meeting.date
    given = _plain(first)  # a narrow column may have parted it: "24/1 4"
    reference = given if _REFERENCE.fullmatch(given) and not dated else None
    goes_back = earlier is not None and day is not None and earlier < day
    reports = said.update_passage_id is not None and not _FRESH.fullmatch(line.rpartition("\t")[2])
    return Row(heard, line, earlier, reference) if goes_back or reports or heard.place.rank == 2 else None


def goes_back_to(row: Row, promised: Heard) -> float:
    """How surely a row of a log speaks of a promise; 0 where it does not."""
    said, named = promised.said, row.heard.said
    if row.earlier and row.earlier not in (promised.place.meeting.date, said.due):
        return 0.0
    if row.reference and (given := _references(promised)):
        return _BY_REFERENCE if _plain(row.reference) in given else 0.0
    about, told = about_what(promised) | weighty(said.to or ""), things(f"{named.text} {named.answers or ''}")
    shared = len(about & told)
    owner = same_owner(named.owner, said.owner)
    item = bool(said.item and _names_item(row, said.item.number))
    in_context = len((about | things(_before(promised))) & told) if owner else 0
    due = said.due is not None and said.due == named.due and bool(named.due_text)
    is_much = shared >= _MANY and shared >= _MOST * min(len(about), len(told))
    if not row.reports and not row.earlier:
        return float(shared) if is_much and owner else 0.0
    if (owner and item) or (shared >= LEAST_WORDS and (owner or row.earlier)) or (shared and owner and row.earlier):
        return shared + owner + item
    if owner and (in_context >= _MANY or (due and in_context)):
        return in_context / 2 + 2 * due  # what it speaks of stands in the sentence before the promise
    return float(shared) if is_much or (shared and item) else 0.0


def are_twins(one: Heard, two: Heard) -> bool:
    """Whether a meeting's record tells one promise twice: in what was said, and in the action that was set down."""
    item, other = one.said.item, two.said.item
    if item and other and item.number != other.number:
        return False
    shared = len(about_what(one) & about_what(two))
    due = one.said.due is not None and one.said.due == two.said.due
    due = due and numbers(one.said.due_text or "") == numbers(two.said.due_text or "")
    owner = same_owner(one.said.owner, two.said.owner)
    return bool((owner or due) and shared >= LEAST_WORDS) or bool(owner and due and shared)


def about_what(promised: Heard) -> frozenset[str]:
    """The words of what was promised; where the promise says no more than "it", with those of the sentence before."""
    said = promised.said
    wanted = things(f"{said.text} {said.answers or ''}") - weighty(said.owner) - weighty(said.to or "")
    return wanted if len(wanted) >= LEAST_WORDS else wanted | things(_before(promised))


def about_widely(promised: Heard) -> frozenset[str]:
    """The words of what was promised with those of the sentence before it, which asked for it."""
    return about_what(promised) | things(_before(promised))


def in_small_letters(promised: Heard) -> frozenset[str]:
    """Those of its words that are no names: what shares only "Weir Side" with a promise tells of the place."""
    words = f"{_before(promised)} {promised.said.text} {promised.said.answers or ''}"
    return things(" ".join(re.findall(r"\b[a-z][\w’'-]*", words)))


def _before(promised: Heard) -> str:
    """The sentence before a promise, in its passage; none before the row of a table."""
    words = promised.place.words
    before = [run for run in sentences(words) if run[1] <= promised.said.start] if "\t" not in words else []
    return words[slice(*before[-1])] if before else ""


def things(text: str) -> frozenset[str]:
    """The words of what is to be done, without those of doing."""
    return matter(text) - weighty(_ACTS)


def same_owner(one: str, two: str) -> bool:
    """Whether two owners may be one: the words of one name or post are among the other's."""
    first, second = weighty(one), weighty(two)
    return bool(first) and bool(second) and (first <= second or second <= first)


def _references(promised: Heard) -> set[str]:
    """What a promise was called by: in brackets in its own words, or in the first cell of its row."""
    row = promised.place.words[: promised.said.start].rpartition("\n")[2]
    given = [row.partition("\t")[0].strip()] if "\t" in row else []
    given += re.findall(r"[(\[](?:ref\.? |action )?([^()\[\]]{2,12})[)\]]", promised.said.text, re.IGNORECASE)
    return {_plain(each) for each in given if _REFERENCE.fullmatch(each) and not written_day(each)}


def _plain(reference: str) -> str:
    return re.sub(r"\s+", "", reference)


def _names_item(row: Row, number: str | None) -> bool:
    """Whether the first cell of a log's row, "19/9/23, 4" or "AC/23/09", is or ends in the number of an item."""
    cell = row.line.partition("\t")[0]
    if not number:
        return False
    if _LIMB.sub("", cell).strip() == number:
        return row.reference is not None
    return re.search(rf"[\s,;:(]{re.escape(number)}\)?\s*$", cell) is not None
