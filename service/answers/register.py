"""Questions about one meeting's decisions, promises or attendance: looked for in what that meeting's record holds."""

import re
from dataclasses import replace

from index.engine import Engine
from index.filters import Filters
from index.records import Understood
from index.search import WANTED, Hit, search

_ANOTHER_RECORD = re.compile(r"\b(?:minutes|record|correction|notes) (?:of|to|for|from)\b", re.IGNORECASE)
"""The minutes of March are approved in July: the day named is not that of the meeting that is asked about."""

_HITS = 10


def of_that_meeting(engine: Engine, question: str, understood: Understood, filters: Filters) -> tuple[Hit, ...]:
    """What the meeting that a question names by its date records of the kind that is asked for, best first.

    Empty where the question names no meeting's date, asks for no such kind, or the meeting records none.
    """
    kinds = WANTED.get(understood.intent)
    if not kinds or not understood.date_from or _ANOTHER_RECORD.search(question):
        return ()
    limits = replace(
        filters,
        kinds=filters.kinds or tuple(sorted(kinds)),
        date_from=understood.date_from,
        date_to=understood.date_to,
        panels=filters.panels or ((understood.panel,) if understood.panel else ()),
    )
    return search(engine, question, limits, limit=_HITS).hits


def needs_no_test(understood: Understood) -> bool:
    """Whether what a meeting records answers such a question by its kind alone: a list of names is near to no words."""
    return understood.intent == "attendance"
