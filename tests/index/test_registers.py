"""The registers read back: newest first, page by page without loss, and by every limit that they promise."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index import registers
from index.catalogue import Catalogue
from index.filters import Filters
from index.identity import panel_slug
from index.records import Attendance, CommitmentStatus, Resolution, Votes
from index.registers import UnknownPlace
from tests.ingest.clerk import (
    APRIL,
    CABINET,
    COUNCIL,
    HARBOUR,
    LIDO,
    MARCH,
    MAY,
    Line,
    Written,
    decided,
    linked,
    promised,
    written,
)

TODAY = date(2020, 1, 1)
OVERDUE: tuple[CommitmentStatus, ...] = ("overdue",)
RUNS, OPENS, PAID = "that the ferry run late.", "that the lido open at six.", "that the pilot be paid."
ROLL = Attendance(None, None, None, chair="Councillor Dunmore", members=("Councillor Hale", "Councillor Pell"))


def shelf() -> tuple[Written, ...]:
    """Minutes of three meetings of two panels."""
    return (
        written(
            "march",
            decided(RUNS, votes=Votes(7, 2)),
            decided(OPENS, LIDO, "lost"),
            promised("The clerk to write to Mr Hale by 12 April.", "The clerk", APRIL, "by 12 April"),
            there=ROLL,
        ),
        written("april", decided(PAID), promised("The Harbour Master to paint the buoy.", "Ann Pell, Harbour Master"),
                panel=HARBOUR, day=APRIL),
        written("may", decided("that nothing be done."), day=MAY),
    )  # fmt: skip


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """A catalogue that holds that shelf, linked."""
    opened = Catalogue(tmp_path / "data")
    linked(opened, *shelf())
    yield opened
    opened.close()


def texts(catalogue: Catalogue, filters: Filters | None = None, **limits: object) -> list[str]:
    """The texts of the resolutions within limits, in order."""
    with catalogue.reading() as connection:
        found: list[Resolution] = registers.resolutions(connection, filters or Filters(), **limits)  # type: ignore[arg-type]
    return [one.text for one in found]


def test_the_newest_meeting_comes_first_and_each_in_the_order_of_its_record(catalogue: Catalogue) -> None:
    assert texts(catalogue) == ["that nothing be done.", PAID, RUNS, OPENS]


def test_page_after_page_gives_every_resolution_once(catalogue: Catalogue) -> None:
    found: list[str] = []
    after = ""
    with catalogue.reading() as connection:
        while page := registers.resolutions(connection, Filters(), after=after, limit=1):
            found += [one.text for one in page]
            after = page[-1].id
    assert found == texts(catalogue)


def test_a_place_that_is_no_more_is_said_and_not_passed_over(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownPlace):
        texts(catalogue, after="r0000000000000000")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(panels=(HARBOUR,)), [PAID]),
        (Filters(panels=("harbour-and-ferries-panel",)), [PAID]),
        (Filters(date_from=APRIL, date_to=APRIL), [PAID]),
        (Filters(council="Overmere Council"), []),
        (Filters(item="5"), [OPENS]),
        (Filters(kinds=("vote",)), [OPENS]),
        (Filters(parts=("decision",)), []),
    ],
)
def test_every_filter_limits_the_register(catalogue: Catalogue, filters: Filters, expected: list[str]) -> None:
    assert texts(catalogue, filters) == expected


def test_outcomes_limit_the_register(catalogue: Catalogue) -> None:
    assert texts(catalogue, outcomes=("lost",)) == [OPENS]


def test_only_what_these_passages_record(catalogue: Catalogue) -> None:
    march = shelf()[0]
    assert texts(catalogue, passages=[march.passage(RUNS).id]) == [RUNS]
    assert texts(catalogue, passages=[]) == []


def test_what_each_passage_records(catalogue: Catalogue) -> None:
    passage = shelf()[0].passage(RUNS).id
    with catalogue.reading() as connection:
        found = registers.resolutions_in(connection, [passage, "p0000000000000000"])
    assert {name: [one.text for one in told] for name, told in found.items()} == {passage: [RUNS]}


def test_a_resolution_comes_back_whole_by_its_id(catalogue: Catalogue) -> None:
    with catalogue.reading() as connection:
        (listed,) = registers.resolutions(connection, Filters(), passages=[shelf()[0].passage(RUNS).id])
        found = registers.resolution(connection, listed.id)
        assert registers.resolution(connection, "r0000000000000000") is None
    assert found == listed
    assert (found.panel, found.date, found.votes, found.status) == (CABINET, MARCH, Votes(7, 2), "draft")


def test_commitments_by_status_and_by_the_owners_words(catalogue: Catalogue) -> None:
    with catalogue.reading() as connection:
        late = registers.commitments(connection, Filters(), OVERDUE, today=TODAY)
        hers = registers.commitments(connection, Filters(), owner="harbour  master", today=TODAY)
        one = registers.commitment(connection, late[0].id, MARCH)
    assert [found.owner for found in late] == ["The clerk"]
    assert [found.owner for found in hers] == ["Ann Pell, Harbour Master"]
    assert one
    assert one.status == "open"


def test_a_commitment_is_found_by_the_passage_that_reports_it_done(catalogue: Catalogue) -> None:
    told = written("june", Line("The buoy had been painted in May."), panel=HARBOUR, day=date(2019, 6, 4))
    linked(catalogue, told)
    with catalogue.reading() as connection:
        passages = [told.paper.passages[0].id]
        found = registers.commitments(connection, Filters(), passages=passages, today=TODAY)
    assert [(one.status, list(one.evidence)) for one in found] == [("done", passages)]


def test_who_was_there_is_told_by_the_fullest_minutes(catalogue: Catalogue) -> None:
    linked(
        catalogue, written("page", Line("Present"), there=Attendance(None, None, None, members=("Councillor Hale",)))
    )
    with catalogue.reading() as connection:
        found = registers.attendance(connection, panel_slug(CABINET), MARCH)
        assert registers.attendance(connection, panel_slug(CABINET), MAY) is None
        assert registers.attendance(connection, panel_slug(CABINET), MARCH, "Overmere Council") is None
    assert found
    assert (found.panel, found.date, found.chair, found.members) == (CABINET, MARCH, ROLL.chair, ROLL.members)


def test_of_a_meeting_without_minutes_nothing_is_said(catalogue: Catalogue) -> None:
    with catalogue.reading() as connection:
        assert registers.minutes_state(connection, COUNCIL, panel_slug(CABINET), APRIL) is None
        state = registers.minutes_state(connection, COUNCIL, panel_slug(CABINET), MARCH)
    assert state == registers.MinutesState("draft")
