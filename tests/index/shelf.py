"""Small papers of an invented council, as records: what a reading of them would land in the catalogue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from index import schema
from index.catalogue import Catalogue
from index.intake import Embedding
from index.records import ItemRef, Passage
from index.sources import Source
from tests.service.setting import COUNCIL, Bound, Section, Words, bind

CABINET, HEALTH, PLANNING = "Cabinet", "Health & Care Panel", "Planning Committee"

FERRY = ItemRef("4", "Chain ferry at Nettlewick")
BUDGET = ItemRef("7", "Revenue budget")

RESOLVED = "Resolved: That the chain ferry at Nettlewick run until ten at night from 1 May 2019."
MOVED = "The motion was carried by nine votes to three."
ALONE = "The clerk is to ask the harbour master for a table of tides."


def paper(
    place: str,
    words: Sequence[str | Words],
    panel: str | None = CABINET,
    day: date | None = date(2019, 3, 12),
    address: str | None = None,
) -> Bound:
    """Minutes of one page. `address` is its publisher's; a paper without one is known by its place."""
    said = tuple(Words(entry) if isinstance(entry, str) else entry for entry in words)
    section = Section("minutes", f"Minutes of the {panel}", panel, day, (said,), status="approved")
    return bind(place, place, (section,), content=place.encode(), source_url=address)


def ferry(place: str = "cabinet.txt", address: str | None = None) -> Bound:
    """Minutes of the Cabinet about a ferry and a budget."""
    return paper(
        place,
        (
            Words("4. Chain ferry at Nettlewick", "heading", FERRY),
            Words("Councillor Dunmore said that shift workers at the cannery could not get home.", item=FERRY),
            Words(RESOLVED, "resolution", FERRY),
            Words(MOVED, "vote", FERRY),
            Words("The budget gap stood at 2.4 million pounds after the autumn settlement.", item=BUDGET),
        ),
        address=address,
    )


def clinics() -> Bound:
    """Minutes of the Health Panel a year later."""
    return paper(
        "health.txt",
        (
            Words("Two of the three baby clinics had closed since the winter.", item=ItemRef("4", "Baby clinics")),
            Words(ALONE, "commitment", ItemRef("5", "Any other business")),
        ),
        HEALTH,
        date(2020, 6, 2),
    )


def trees() -> Bound:
    """Minutes of the Planning Committee, later still."""
    return paper(
        "planning.txt",
        (
            Words("The lime trees along Foundry Walk were to be kept.", item=ItemRef("4", "Foundry Walk")),
            Words("Resolved: That permission be refused.", "resolution", ItemRef("4", "Foundry Walk")),
        ),
        PLANNING,
        date(2021, 1, 20),
    )


def note() -> Bound:
    """A note that does not say whose meeting it belongs to."""
    return paper("note.txt", ["The tide mill was let to a baker in the year of the great frost."], None, None)


NOTHING = Embedding(bytes(768), bytes(2))
"""A vector without direction, of a text without words."""


def contents(catalogue: Catalogue) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with catalogue.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in schema.metadata.sorted_tables
        }


def put(catalogue: Catalogue, bound: Bound, passages: Sequence[Passage]) -> None:
    """Lands a paper with these passages, without vectors of any meaning."""
    keys = [f"key of {passage.text}" for passage in passages]
    held = replace(bound.paper, passages=tuple(passages))
    source = Source(bound.place, COUNCIL, held.document.sha256, "tests", None, held.document.id)
    catalogue.put(held, bound.lineage, source, keys, dict.fromkeys(keys, NOTHING))
