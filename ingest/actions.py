"""Actions that a clerk sets apart: marks in the text ("ACTION: JB"), tables of actions, logs of earlier ones."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.sentences import Run, sentences

_MARK = re.compile(
    r"(?P<bracket>[\[(])\s*(?:ACTIONS?|Actions?)(?: (?:by|for|point|item|required))?(?: ?\d+)?"
    r"\s*(?:[:\-–—.]\s*|\s(?=[A-Z]))(?P<within>[^\])\n]{2,400})[\])]"
    r"|(?:(?<=[.;:!?)])\s+|(?<=\n)|^|(?<= [–—-] ))[*•_]{0,3}(?P<word>ACTIONS?|Actions?|AP)"
    r"(?: (?:by|for|point|item|required|agreed|arising))?(?: ?\d+)?\s*[:–—\-]\s*"
    r"(?P<open>[^\n]{2,600}?)(?=\s+(?:ACTIONS?|Actions?)(?: \d+)?\s*[:–—-]|\n|$)",
)
"""'(Action: Head of Highways)', '[ACTION – Clerk]', 'ACTION: JB to provide ...', 'AP3: ...'."""

_MAY_MARK = re.compile(r"A(?:CTION|ction|P ?\d)|to action\b")

_TO_ACTION = re.compile(
    r"(?:[–—-] |\()?(?P<who>(?:[A-Z]{2,3}|[A-Z][\w’'.]+(?: [A-Z][\w’'.]+){0,4}|[Tt]he [Cc]lerk)) to action\b\)?"
)
"""'– AV to action'."""

_TASK = re.compile(
    r"\bto [a-z]|^(?:That|Provide|Circulate|Send|Write|Report|Share|Arrange|Add|Contact|Check|Review|Update|Invite"
    r"|Prepare|Produce|Find|Ask|Request|Obtain|Investigate|Confirm|Include|Raise|Explore|Consider|Ensure|Bring|Forward"
    r"|Draft|Publish|Amend|Organise|Schedule|Seek|Follow|Discuss|Liaise|Chase|Submit)\b"
    r"|\b(?:will|would|should|be) [a-z]+|^[A-Z][^:]{2,60}:\s+[a-z]"
)
_TRAILING_OWNER = re.compile(
    r"(?:\(|\[|\s[–—-] )(?P<who>[A-Z]{2,3}(?:(?:/|, | & | and )[A-Z]{2,3})*"
    r"|[A-Z][\w’']+(?: [A-Z][\w’']+){1,4})[\])]?\s*\.?$"
)
_OF_WHEN = re.compile(r",\s+(?=(?:first|last|next)\s+\w+\s+(?:by|due|on)\b)")
"""'Head of Waste, first set by 14 July': when, after whom."""

_LONGEST_OWNER = 12
"""Words in a mark that only names who is to act."""

_MOST_MARKS = 200
"""Marks in one paragraph at most: more are no clerk's."""

HEADING = re.compile(
    r"^\W*(?:[A-Z]{0,4}[./]?\d[\w./]*\W+)?(?:agreed |outstanding |summary of |list of |key )?actions?(?: points?"
    r"| items?| log| list| arising| agreed"
    r"| required| tracker| sheet)?(?: from (?:the |this )?(?:previous |last )?meeting)?\W*$",
    re.IGNORECASE,
)
"""A line 'Actions:' or 'Agreed actions', under which each line is one."""

LOG = re.compile(
    r"\bactions? (?:log|tracker|sheet|points|list|register|schedule|monitor)\b"
    r"|\b(?:log|tracker|list|summary|follow-?up) of (?:\w+ ){0,2}(?:actions|matters outstanding)\b|\b(?:new"
    r"|management) actions\b"
    r"|\bmatters outstanding\b|\bactions (?:which|that)? ?(?:were|was|have been|had been) (?:\w+ )?agreed\b"
    r"|\bactions (?:agreed|arising|requested|update)\b|\bactions (?:\w+ )?from (?:\w+ )*(?:meetings?|minutes)\b"
    r"|\b(?:previous|open|ongoing|matters arising and) actions\b|\boutstanding actions from\b"
    r"|\b(?:progress|update) on (?:previous |outstanding |agreed )?actions\b|\bmatters arising\b"
    r"|\b(?:decisions?|recommendations?|resolutions?|requests?) (?:and actions? )?(?:tracker|log|monitor(?:ing)?)\b"
    r"|\bactions? (?:and|/|&) (?:recommendations?|decisions?|requests?|matters arising)\b",
    re.IGNORECASE,
)
"""What a heading calls a log of what was undertaken at meetings, as against a plan of action."""

_AS_AT = r"(?: (?:as )?(?:at|on|of|to|in|for) [\w ,./]{4,30})?"
"""'Position at 12 March 2024'."""

_COLUMNS = {
    "action": (
        r"(?:agreed |outstanding |required |recommended )?actions?(?: points?| items?| required| agreed| to be taken"
        r"| requested| description)?(?: ?/ ?\w+)?|task|(?:information |member )?requests?(?: for information)?"
        r"|what(?: (?:was|is) (?:asked|agreed|required|promised|needed|to be done))?(?: for)?|undertaking|commitment"
    ),
    "owner": (
        r"(?:action |task )?owner|lead(?: officer| member| person)?|responsib(?:le|ility)(?: officer| person| lead)?"
        r"|(?:action )?by whom|who|(?:for )?action by|(?:responsible )?officers?(?: responsible)?|assigned to"
        r"|person(?: responsible)?|allocated to|accountable officer"
    ),
    "due": (
        r"(?:original |revised |agreed |new )?(?:due|target)(?: date| by)?(?: last (?:reported|agreed|set))?|deadline"
        r"|(?:by )?when|by|time ?scales?|time ?frame|target completion(?: date)?"
        r"|date due|(?:expected |target )?completion(?: date)?|action date|date for completion|complete by"
    ),
    "update": (
        r"(?:updates?|progress(?: update| to date| made)?|comments?(?: ?/ ?updates?)?|response(?: ?/ ?update)?|outcome"
        rf"|(?:current |latest )?position|notes?|latest update|officer (?:response|update|comments?)"
        rf"|action taken){_AS_AT}"
    ),
    "status": (
        rf"(?:(?:current |rag )?stat(?:us|e)|rag(?: rating)?){_AS_AT}|completed?(?:\?| date| y/n)?|open ?/ ?closed|done"
        rf"|closed"
    ),
    "when": (
        r"date(?: raised| of meeting| agreed| set)?|(?:agreed|raised|set) (?:on|at)|meeting(?: date)?|date and minute.*"
        r"|min(?:ute)?(?: no\.?| number| ref\.?)?(?: and date)?|raised"
    ),
}
"""What clerks call the columns of a table of actions."""

_COLUMN = {role: re.compile(rf"\W*(?:{form})\W*", re.IGNORECASE) for role, form in _COLUMNS.items()}
_HEADER_WITHIN = 3
"""Rows in which a table's header stands: a title or a date may stand over it."""

_CLOSED = re.compile(r"\b(?:completed?|closed|done|discharged|actioned|green - complete|yes)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\W*(?:open|ongoing|in progress|overdue|outstanding|late|delayed|live|on hold|not\s+\w+|part(?:ly|ially)?\b.*"
    r"|(?:rag\s*[:–-]?\s*)?(?:amber|red))\W*$",
    re.IGNORECASE,
)
_STILL_OPEN = re.compile(r"\b(?:not|in ?complete|partially|to be|awaiting|ongoing|in progress)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """An action mark: `task` is the run that says what is to be done, `owner` whom the mark names, where it does."""

    start: int
    end: int
    task: Run | None
    owner: str | None


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table of actions holds what, how many there are, and the first row under their names."""

    roles: dict[str, int]
    width: int
    first: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of actions; the runs are of the table's text, none where the column is empty or not there.

    `update` is what the row reports: its update, else its status, which may be a sentence ("Sent on 3 May. Closed").
    """

    action: Run
    update: Run | None
    owner: str | None
    due: str | None
    when: str | None
    done: bool
    is_open: bool
    """Its status says that it is not done, whatever its update tells of what was done so far."""


def marks(text: str) -> list[Mark]:
    """The action marks of a text, in order."""
    if not _MAY_MARK.search(text):
        return []
    found = []
    for match in _MARK.finditer(text):
        group = "within" if match["within"] else "open"
        start, end = match.span(group)
        begins = match.start("bracket" if match["within"] else "word")
        if _TASK.search(match[group]):
            found.extend(_tasks(text, begins, start, end))
        elif len(match[group].split()) <= _LONGEST_OWNER:
            found.append(Mark(begins, match.end(), None, _OF_WHEN.split(match[group].strip(" ."), maxsplit=1)[0]))
    for match in _TO_ACTION.finditer(text):
        found.append(Mark(match.start(), match.end(), None, match["who"]))
    return sorted(found, key=lambda mark: mark.start)[:_MOST_MARKS]


def _tasks(text: str, begins: int, start: int, end: int) -> list[Mark]:
    """Each sentence of a mark that says what is to be done; a last word may be the owner: '... by Friday (JB)'."""
    tasks: list[Mark] = []
    for first, last in sentences(text[start:end]):
        run = (start + first, start + last)
        words = text[run[0] : run[1]]
        if tasks and not _TASK.search(words):
            continue
        owner = _TRAILING_OWNER.search(words)
        tasks.append(Mark(begins if not tasks else run[0], run[1], run, owner["who"] if owner else None))
    return tasks


def listed_owner(line: str) -> str | None:
    """Whom a line of a list of actions ends with: 'Circulate the slides (JB)', '... – Head of Audit'."""
    owner = _TRAILING_OWNER.search(line)
    return owner["who"] if owner else None


def columns_of(text: str, is_log: bool) -> Columns | None:
    """The columns that a table of actions names; none if it is another table. One outside minutes must be a log."""
    lines = cells(text)
    for at, header in enumerate(lines[:_HEADER_WITHIN]):
        columns = _columns([text[start:end] for start, end in header])
        others = columns.keys() - {"action"}
        if len(others) == len(columns) or not (others - {"when"}):
            continue
        if not is_log and not others & {"when", "status", "update"}:
            return None
        return Columns(columns, len(header), at + 1)
    return None


def rows(text: str, columns: Columns) -> list[Row]:
    """The rows of a table of actions under its columns."""
    found = (_row(text, line, columns.roles) for line in cells(text)[columns.first :])
    return [row for row in found if row]


def goes_on(text: str, columns: Columns) -> bool:
    """Whether a table's first row is one more under the columns that a table before it names."""
    return len(cells(text)[0]) in (columns.width, columns.width - 1)


def _columns(header: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(header):
        whole = re.sub(r"\s+", "", cell)  # a narrow column's name may have been parted: "Le ad"
        for role, form in _COLUMN.items():
            if role not in columns and (form.fullmatch(cell) or form.fullmatch(whole)):
                columns[role] = index
                break
    return columns


def cells(text: str) -> list[list[Run]]:
    """The runs of a table's cells, line by line."""
    lines, at = [], 0
    for line in text.split("\n"):
        edges = [-1, *(match.start() for match in re.finditer("\t", line)), len(line)]
        lines.append([(at + a + 1, at + b) for a, b in pairwise(edges)])
        at += len(line) + 1
    return lines


def _row(text: str, line: Sequence[Run], columns: dict[str, int]) -> Row | None:
    def cell(role: str) -> Run | None:
        index = columns.get(role)
        if index is None or index >= len(line):
            return None
        start, end = line[index]
        printed = text[start:end].strip()
        first = start + text[start:end].find(printed)
        return (first, first + len(printed)) if printed else None

    def words(role: str) -> str | None:
        run = cell(role)
        return text[run[0] : run[1]] if run else None

    action = cell("action")
    if action is None or len(text[action[0] : action[1]].split()) < 2:
        return None
    state = words("status") or ""
    done = _CLOSED.search(state) is not None and _STILL_OPEN.search(state) is None
    is_open = words("update") is not None and _OPEN.match(state) is not None
    return Row(action, cell("update") or cell("status"), words("owner"), words("due"), words("when"), done, is_open)
