"""What became of a recommendation: the decisions in which its words, or its matter, come back.

A recommendation in a report is never a resolution. Whether a meeting took it up is told by what that meeting, or a
later one, decided on the same item in much the same words.
"""

from collections.abc import Sequence
from datetime import timedelta

from rapidfuzz import fuzz
from sqlalchemy import Connection

from index import registers
from index.filters import Filters
from index.records import ItemRef, Passage, Resolution

_WITHIN = timedelta(days=400)
"""After the report's meeting; a recommendation that nobody took up in a year was not taken up."""

_SAME_MATTER = 85
_ALIKE_ON_ITS_ITEM = 52
_ALIKE_ELSEWHERE = 88
"""Likeness (0 to 100, rapidfuzz's token_set_ratio) of item titles, of words on the same item, of words elsewhere."""

_FEWEST_WORDS = 6
"""Words below which likeness tells nothing: "That the report be noted" comes back at every meeting."""

_LOOKED_THROUGH = 2000
_SHOWN = 5


def fate(connection: Connection, passage: Passage) -> list[Resolution]:
    """The decisions that took up, changed or turned down what a passage recommends, oldest first.

    Empty for any other kind of passage, and where none is known.
    """
    if passage.kind != "recommendation" or passage.date is None:
        return []
    limits = Filters(council=passage.council, date_from=passage.date, date_to=passage.date + _WITHIN)
    return taken_up(passage, registers.resolutions(connection, limits, limit=_LOOKED_THROUGH))


def taken_up(passage: Passage, later: Sequence[Resolution]) -> list[Resolution]:
    """Of some decisions those that are like what a passage recommends, oldest first: at most five, the likest."""
    rated = [(rating, resolution) for resolution in later if (rating := _likeness(passage, resolution))]
    best = sorted(rated, key=lambda pair: -pair[0])[:_SHOWN]
    return sorted((resolution for _, resolution in best), key=lambda r: (str(r.date), r.id))


def _likeness(passage: Passage, resolution: Resolution) -> float:
    """How like a decision is to what was recommended; 0 where it is about something else."""
    same_item = resolution.date == passage.date and resolution.panel == passage.panel and _one(passage, resolution.item)
    if min(len(passage.text.split()), len(resolution.text.split())) < _FEWEST_WORDS and not same_item:
        return 0.0
    rating = fuzz.token_set_ratio(passage.text.casefold(), resolution.text.casefold())
    same_matter = same_item or _titled_alike(passage.item, resolution.item)
    return rating if rating >= (_ALIKE_ON_ITS_ITEM if same_matter else _ALIKE_ELSEWHERE) else 0.0


def _one(passage: Passage, item: ItemRef | None) -> bool:
    return passage.item is not None and item is not None and passage.item.number == item.number


def _titled_alike(one: ItemRef | None, other: ItemRef | None) -> bool:
    return bool(one and other) and fuzz.token_set_ratio(_title(one), _title(other)) >= _SAME_MATTER


def _title(item: ItemRef | None) -> str:
    return item.title.casefold() if item else ""
