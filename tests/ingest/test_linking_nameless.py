"""A paper that does not say whose meeting it belongs to belongs to the one whose items it has, if that is clear."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index import papers
from index.catalogue import Catalogue
from index.records import ItemRef
from tests.ingest.clerk import APRIL, HARBOUR, MARCH, Line, Written, all_resolutions, decided, linked, put, written

STANDING = ("Apologies", "Declarations of interest", "Urgent business", "Questions from the public")
BUSINESS = ("Chain ferry at Nettlewick", "Dredging of the slipway", "Lido: hours in summer")
OTHERS = ("Moorings at Overmere", "Harbour dues 2020", "Pilot boat")


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue in a folder of its own."""
    opened = Catalogue(tmp_path / "data")
    yield opened
    opened.close()


def items(*titles: str) -> tuple[Line, ...]:
    """A line for each item."""
    return tuple(Line(f"The item {title} was taken.", ItemRef(str(at), title)) for at, title in enumerate(titles, 1))


def agenda(*titles: str, day: date = MARCH, panel: str = HARBOUR) -> Written:
    """A meeting's agenda."""
    return written(f"agenda {panel} {day}", *items(*titles), panel=panel, day=day, kind="agenda")


def page(*titles: str) -> Written:
    """The saved text of a meeting's page: items and a decision, and no word of whose they are."""
    item = ItemRef("9", titles[-1])
    return written("page", *items(*titles), decided("that the dues be paid.", item), panel=None, day=None)


def belongs(catalogue: Catalogue, paper: Written) -> tuple[str | None, date | None]:
    """Whose meeting the catalogue says that a paper belongs to."""
    with catalogue.reading() as connection:
        passage = papers.passage(connection, paper.paper.passages[0].id)
    assert passage
    return passage.panel, passage.date


def test_a_nameless_page_belongs_to_the_meeting_of_its_items(catalogue: Catalogue) -> None:
    nameless = page(*STANDING, *BUSINESS)
    linked(catalogue, agenda(*STANDING, *BUSINESS), agenda(*STANDING, *OTHERS, day=APRIL), nameless)
    assert belongs(catalogue, nameless) == (HARBOUR, MARCH)
    assert [(one.panel, one.date) for one in all_resolutions(catalogue)] == [(HARBOUR, MARCH)]


def test_the_followers_are_told_of_it_once(catalogue: Catalogue) -> None:
    nameless = page(*STANDING, *BUSINESS)
    put(catalogue, agenda(*STANDING, *BUSINESS), nameless)
    before = catalogue.last_change()
    linked(catalogue)
    told = [change.document_id for change in catalogue.changes_after(before)]
    linked(catalogue)
    assert told == [change.document_id for change in catalogue.changes_after(before)] == [nameless.paper.document.id]


def test_items_of_other_numbers_and_slips_of_print_are_known(catalogue: Catalogue) -> None:
    nameless = page("Chain Ferry at Nettlewick.", "Dredging of the slipway", "Lido – hours in summer", *STANDING)
    linked(catalogue, agenda(*STANDING, *BUSINESS), nameless)
    assert belongs(catalogue, nameless) == (HARBOUR, MARCH)


def test_standing_items_alone_tell_nothing(catalogue: Catalogue) -> None:
    nameless = page(*STANDING, *OTHERS)
    linked(catalogue, agenda(*STANDING, *BUSINESS), nameless)
    assert belongs(catalogue, nameless) == (None, None)


def test_where_two_meetings_have_the_items_it_stays_nameless(catalogue: Catalogue) -> None:
    nameless = page(*STANDING, *BUSINESS)
    both = (agenda(*STANDING, *BUSINESS), agenda(*STANDING, *BUSINESS, day=APRIL))
    linked(catalogue, *both, nameless)
    assert belongs(catalogue, nameless) == (None, None)


def test_it_is_nameless_again_when_the_paper_that_told_is_forgotten(catalogue: Catalogue) -> None:
    nameless, told = page(*STANDING, *BUSINESS), agenda(*STANDING, *BUSINESS)
    linked(catalogue, nameless, told)
    assert belongs(catalogue, nameless) == (HARBOUR, MARCH)
    catalogue.forget(told.paper.document.id, "asked")
    linked(catalogue)
    assert belongs(catalogue, nameless) == (None, None)


def test_a_paper_that_names_its_panel_only_gets_the_date(catalogue: Catalogue) -> None:
    nameless = written("page", *items(*STANDING, *BUSINESS), panel=HARBOUR, day=None)
    same = agenda(*STANDING, *BUSINESS, day=APRIL, panel="Cabinet")
    linked(catalogue, agenda(*STANDING, *BUSINESS), same, nameless)
    assert belongs(catalogue, nameless) == (HARBOUR, MARCH)
