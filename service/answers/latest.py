"""The latest state of a matter that several meetings decided on, and the way to its history."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

from sqlalchemy import Connection

from index import registers
from index.question import Understood
from index.records import Resolution
from service.answers.phrasing import day_in_words, told

_ONE_STAGE = re.compile(
    r"\b(?:first|original(?:ly)?|initial(?:ly)?|earlier|previous(?:ly)?|at the time|back then|before)\b", re.IGNORECASE
)
"""Words that ask for one stage of a matter, and not for how it stands."""

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """How a matter stands: the decision that holds now, where another one replaced what was found; what to say."""

    latest: Resolution | None
    notes: tuple[str, ...]
    has_history: bool


def standing(
    connection: Connection, question: str, understood: Understood, resolutions: Sequence[Resolution]
) -> Standing:
    """How the matter of some resolutions stands. The latest is given only where the question names no meeting."""
    chain = [
        later
        for one in resolutions
        if one.superseded_by or one.supersedes
        for later in registers.history(connection, one.id)
        if later.supersedes or later.superseded_by
    ]
    days = sorted({one.date for one in chain if one.date})
    if len(days) < 2:
        return Standing(None, (), False)
    last = next((one for one in reversed(chain) if one.superseded_by is None and one.date == days[-1]), None)
    earlier = f"This was decided before, on {', '.join(day_in_words(day) for day in days[:-1][-_SHOWN:])}."
    if last is None or any(one.id == last.id for one in resolutions):
        return Standing(None, (earlier,), True)
    if understood.date_from is None and understood.date_to is None and not _ONE_STAGE.search(question):
        return Standing(last, (f"The latest decision comes first. {earlier}",), True)
    fate = told(last)
    note = f"A later meeting decided again: {last.panel}, {day_in_words(days[-1])}{f' ({fate})' if fate else ''}."
    return Standing(None, (note,), True)


def history_url(understood: Understood) -> str:
    """The page that shows a matter through the years."""
    return f"/topics?q={quote_plus(' '.join(understood.words))}"
