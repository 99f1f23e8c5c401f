"""Questions and limits for a stock: no question twice, so that nothing which was remembered answers for the search."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from random import Random

from sqlalchemy import select

from eval.bench.press import FIRST, YEARS
from index import panels, papers, schema
from index.catalogue import Catalogue
from index.filters import Filters
from index.records import Passage

_WORDINGS = (
    "What was resolved about {title}?",
    "What did the {panel} decide on {title} in {year}?",
    "How much will {words} cost?",
    "Who promised to report back on {words}?",
    "{words}",
    "When is {words} to be finished?",
    "What did members say about {words}?",
    "Who voted against {title}?",
    "Why was {words} deferred?",
    "What is the risk of {words} and {others}?",
    "Which report recommended {words}?",
    "What has become of {words} since {year}?",
)
"""As people ask and search: a third name an item or a panel, a sixth are words without a question."""

_OF_A_PAPER = 4
"""Questions drawn from one paper before the next is opened."""

_WORD = re.compile(r"[^\W\d_][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Limits:
    """A kind of filter that is timed: one of the panels that are held, so many years out of ten, or both, or none."""

    name: str
    panel: bool = False
    years: int = 0

    def drawn(self, held: Sequence[str], chance: Random) -> Filters:
        """One filter of this kind."""
        first = FIRST + timedelta(chance.randrange(365 * (YEARS - self.years) + 1)) if self.years else None
        return Filters(
            panels=(chance.choice(held),) if self.panel else (),
            date_from=first,
            date_to=first + timedelta(365 * self.years) if first else None,
        )


LIMITS = (
    Limits("no filter"),
    Limits("a panel", panel=True),
    Limits("three years", years=3),
    Limits("a panel in three years", panel=True, years=3),
    Limits("eight years", years=8),
)
"""Those that the issues ask for, and a broad one, which costs stores most that look passages up one by one."""


def bodies(catalogue: Catalogue) -> list[str]:
    """The panels that are held, by name."""
    with catalogue.reading() as connection:
        return [panel.name for panel in panels.panels(connection)]


def questions(catalogue: Catalogue, count: int, chance: Random) -> list[str]:
    """So many different questions, worded with the words of passages that are held."""
    found: dict[str, None] = {}
    for question in _endless(catalogue, chance):
        found[question] = None
        if len(found) == count:
            break
    return list(found)


def _endless(catalogue: Catalogue, chance: Random) -> Iterator[str]:
    with catalogue.reading() as connection:
        documents = list(connection.execute(select(schema.documents.c.id).order_by(schema.documents.c.id)).scalars())
    while True:
        with catalogue.reading() as connection:
            held = papers.passages_of(connection, chance.choice(documents))
        telling = [one for one in held if one.kind != "heading" and len(_WORD.findall(one.text)) > 8]
        for passage in islice(chance.sample(telling, len(telling)), _OF_A_PAPER):
            yield _worded(passage, chance)


def _worded(passage: Passage, chance: Random) -> str:
    said = _WORD.findall(passage.text)

    def some() -> str:
        start = chance.randrange(len(said) - 3)
        return " ".join(said[start : start + chance.randint(3, 6)]).lower()

    return chance.choice(_WORDINGS).format(
        title=passage.item.title if passage.item else some(),
        panel=passage.panel,
        year=passage.date.year if passage.date else FIRST.year,
        words=some(),
        others=some(),
    )
