"""How a division went, from a table: names or figures under "Yeas" and "Nays", or in a row beside each."""

import re
from collections.abc import Iterable

from index.records import Votes
from ingest.votes import ABSTAINED, AGAINST, FOR, names_in, votes

_TOTAL = re.compile(r"\W*(?:grand\s+)?totals?\b", re.IGNORECASE)
_NO_COUNT = re.compile(r"[%£$]|\d[.,]\d")
_OF_WHAT = (
    r"(?:\s+(?:the\s+|an?\s+)?(?:original\s+|substantive\s+|officers?[’']?\s+)?(?:motion|amendment|proposal|refusal"
    r"|approval|permission|grant|recommendations?|deferral|application|resolution|question|adoption))?"
)
_HEAD_OF_VOTES = {
    side: re.compile(rf"^(?:vot(?:ed|es|ing)\s+)?{label}\b{_OF_WHAT}[\s:(\d)]*$", re.IGNORECASE)
    for side, label in (("for", FOR), ("against", AGAINST), ("abstained", ABSTAINED))
}


def votes_in_table(text: str) -> Votes | None:
    """The division that a table records: names or figures under "Yeas" and "Nays", or in a row beside each."""
    rows = [[cell.strip(" |") for cell in row.split("\t")] for row in text.split("\n")]
    for at, row in enumerate(rows):
        sides = [_side_of_head(cell) for cell in row]
        if "for" in sides and "against" in sides:
            counted = [row for row in rows[at + 1 :] if row and _TOTAL.match(row[0])][-1:] or rows[at + 1 :]
            if not _is_one_division(counted, sides):
                return None
            return _tallied(
                (side, below[column])
                for column, side in enumerate(sides)
                if side
                for below in counted
                if column < len(below)
            )
    return _tallied((side, cell) for row in rows if row and (side := _side_of_head(row[0])) for cell in row[1:])


def _is_one_division(rows: list[list[str]], sides: list[str | None]) -> bool:
    """Whether the rows under "For" and "Against" count one vote: names, or one row of figures, and no shares."""
    cells = [[row[at] for at, side in enumerate(sides) if side and at < len(row)] for row in rows]
    figures = [row for row in cells if any(cell[:1].isdigit() for cell in row)]
    return len(figures) <= 1 and not any(_NO_COUNT.search(cell) for row in cells for cell in row)


def _side_of_head(cell: str) -> str | None:
    return next((side for side, head in _HEAD_OF_VOTES.items() if head.match(cell)), None)


def _tallied(cells: Iterable[tuple[str, str]]) -> Votes | None:
    counts: dict[str, int] = {}
    for side, cell in cells:
        counts[side] = counts.get(side, 0) + (int(cell) if cell.isdigit() else names_in(cell))
    if not {"for", "against"} <= set(counts):
        return None
    return votes(counts["for"], counts["against"], counts.get("abstained"), recorded=True)
