"""Papers linked with one another: a decision once, minutes that a later meeting approves, in any order of reading."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import select

from index import papers, registers, schema
from index.catalogue import Catalogue
from index.identity import panel_slug
from index.records import ItemRef, MinutesStatus, Outcome, Votes
from ingest.linking import Linked, link
from tests.ingest.clerk import (
    APRIL,
    CABINET,
    COUNCIL,
    FERRY,
    HARBOUR,
    LIDO,
    MARCH,
    MAY,
    MINUTES,
    Line,
    Written,
    all_commitments,
    all_resolutions,
    decided,
    linked,
    promised,
    put,
    the,
    written,
)

RUNS = "that the chain ferry at Nettlewick run until ten at night from 1 May 2019."
NOTED = "that the report be noted."
DERIVED = (schema.resolutions, schema.commitments, schema.witnesses, schema.minutes, schema.adoptions)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue in a folder of its own."""
    opened = Catalogue(tmp_path / "data")
    yield opened
    opened.close()


def derived(catalogue: Catalogue) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that linking makes."""
    with catalogue.reading() as connection:
        return {table.name: sorted(map(tuple, connection.execute(select(table))), key=repr) for table in DERIVED}


def approval(day: str, before: str = "", what: str = "") -> Line:
    """The resolution by which minutes are approved."""
    return decided(f"that{before} the minutes of the meeting held on {day} be approved{what}.", MINUTES, "approved")


def state(catalogue: Catalogue, day: date, panel: str = CABINET) -> tuple[MinutesStatus, str | None]:
    """What became of the minutes of a day, and the words of their correction."""
    with catalogue.reading() as connection:
        found = registers.minutes_state(connection, COUNCIL, panel_slug(panel), day)
    assert found
    return found.status, found.correction


def test_a_decision_in_minutes_notice_and_page_is_one_and_is_quoted_from_the_minutes(catalogue: Catalogue) -> None:
    minutes = written("minutes", decided(RUNS))
    notice = written("notice", decided(f"That {RUNS[5:]}"), kind="decision")
    other = written("page", decided(RUNS), kind="other")
    linked(catalogue, other, notice, minutes)
    (found,) = all_resolutions(catalogue)
    assert found.passage_id == minutes.paper.passages[0].id
    assert set(found.witnesses) == {one.paper.passages[0].id for one in (minutes, notice, other)}


def test_the_same_words_under_two_items_are_two_decisions(catalogue: Catalogue) -> None:
    both = decided(NOTED, FERRY, "noted"), decided(NOTED, LIDO, "noted")
    linked(catalogue, written("minutes", *both), written("notice", *both, kind="decision"))
    found = all_resolutions(catalogue)
    assert sorted(one.item.title for one in found if one.item) == [FERRY.title, LIDO.title]
    assert [len(one.witnesses) for one in found] == [2, 2]


@pytest.mark.parametrize("fate", ["lost", "withdrawn", "amended"])
def test_a_motion_that_failed_is_never_one_with_the_same_words_that_carried(
    catalogue: Catalogue, fate: Outcome
) -> None:
    linked(
        catalogue, written("minutes", decided(RUNS, outcome=fate)), written("notice", decided(RUNS), kind="decision")
    )
    assert sorted(one.outcome for one in all_resolutions(catalogue)) == sorted([fate, "agreed"])


def test_texts_of_other_figures_are_two_decisions(catalogue: Catalogue) -> None:
    text = "that a grant of £500 be paid to the harbour master for the repair of the chain and of both its wheels."
    linked(
        catalogue,
        written("minutes", decided(text)),
        written("notice", decided(text.replace("500", "5,000")), kind="decision"),
    )
    assert len(all_resolutions(catalogue)) == 2


def test_votes_and_mover_come_from_whichever_paper_tells_them(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        written("minutes", decided(RUNS, mover="Councillor Dunmore")),
        written("notice", decided(RUNS, votes=Votes(7, 2)), kind="decision"),
    )
    (found,) = all_resolutions(catalogue)
    assert (found.mover, found.votes) == ("Councillor Dunmore", Votes(7, 2))


def test_an_item_renumbered_by_urgent_business_is_known_by_its_title(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        written("minutes", decided(NOTED, ItemRef("5", FERRY.title)), decided(NOTED, ItemRef("6", LIDO.title))),
        written("notice", decided(NOTED, FERRY), decided(NOTED, LIDO), kind="decision"),
    )
    assert [len(one.witnesses) for one in all_resolutions(catalogue)] == [2, 2]


def test_the_full_text_takes_the_place_of_one_cut_short(catalogue: Catalogue) -> None:
    page = written("page", decided("that the chain ferry at Nettlewick run ..."))
    pack = written("pack", decided(RUNS))
    linked(catalogue, page)
    linked(catalogue, pack)
    (found,) = all_resolutions(catalogue)
    assert (found.text, found.passage_id) == (RUNS, pack.paper.passages[0].id)
    assert len(found.witnesses) == 2


def test_panels_that_differ_in_an_ampersand_are_one(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        written("minutes", decided(RUNS), panel="Harbour & Ferries Panel"),
        written("notice", decided(RUNS), panel="Harbour and\nFerries Panel", kind="decision"),
    )
    assert len(all_resolutions(catalogue)) == 1


def papers_of_a_spring() -> Sequence[Written]:
    """Four papers that have much to do with one another."""
    return (
        written("march", decided(RUNS), promised("The clerk undertook to buy a new ferry bell.", "The clerk")),
        written("notice", decided(RUNS, votes=Votes(7, 2)), kind="decision"),
        written(
            "april",
            approval("12 March 2019"),
            Line("The clerk reported that the new ferry bell had been bought."),
            decided("that the decision of 12 March 2019 on the chain ferry be rescinded."),
            day=APRIL,
        ),
        written("page", decided(RUNS), day=None, panel=None, kind="other"),
    )


def test_whatever_the_order_of_reading_the_registers_are_the_same(tmp_path: Path) -> None:
    found = []
    for at, order in enumerate(permutations(papers_of_a_spring())):
        catalogue = Catalogue(tmp_path / str(at))
        for paper in order:
            linked(catalogue, paper)
        found.append(derived(catalogue))
        catalogue.close()
    assert all(one == found[0] for one in found)


def test_linking_again_changes_nothing(catalogue: Catalogue) -> None:
    linked(catalogue, *papers_of_a_spring())
    before, number = derived(catalogue), catalogue.last_change()
    assert link(catalogue) == Linked(False)
    assert (derived(catalogue), catalogue.last_change()) == (before, number)


def test_what_a_forgotten_paper_alone_recorded_is_off_the_registers_at_once(catalogue: Catalogue) -> None:
    alone = written("lido", decided("that the lido open at six.", LIDO), day=MAY)
    linked(catalogue, *papers_of_a_spring(), alone)
    catalogue.forget(alone.paper.document.id, "asked")
    assert not [one for one in all_resolutions(catalogue) if "lido" in one.text]


def test_what_another_paper_records_too_comes_back_with_linking(catalogue: Catalogue) -> None:
    minutes, notice, *_ = papers_of_a_spring()
    linked(catalogue, minutes, notice)
    catalogue.forget(minutes.paper.document.id, "asked")
    link(catalogue)
    assert the(all_resolutions(catalogue), RUNS).witnesses == (notice.paper.passages[0].id,)
    assert all_commitments(catalogue) == []


def test_minutes_are_a_draft_until_a_later_meeting_approves_them(catalogue: Catalogue) -> None:
    march = written("march", decided(RUNS))
    linked(catalogue, march)
    assert state(catalogue, MARCH) == ("draft", None)
    linked(catalogue, written("april", approval("12 March 2019"), day=APRIL))
    assert state(catalogue, MARCH) == ("approved", None)
    assert the(all_resolutions(catalogue), RUNS).status == "approved"
    with catalogue.reading() as connection:
        passage = papers.passage(connection, march.paper.passages[0].id)
    assert passage
    assert passage.status == "approved"


def test_a_correction_is_kept_in_the_words_that_stand_before_the_approval(catalogue: Catalogue) -> None:
    wrong = "Councillor Dunmore said that she was there. Her name should be added to the list of those present."
    lines = (Line(wrong, MINUTES), approval("12 March 2019", ", subject to the above correction,"))
    linked(catalogue, written("march", decided(RUNS)), written("april", *lines, day=APRIL))
    assert state(catalogue, MARCH) == ("corrected", "Her name should be added to the list of those present.")


def test_a_correction_may_stand_in_the_approval_itself(catalogue: Catalogue) -> None:
    line = approval("12 March 2019", what=" subject to the word ten reading eleven in item 4")
    linked(catalogue, written("april", line, day=APRIL))
    assert state(catalogue, MARCH) == ("corrected", "the word ten reading eleven in item 4")


def test_another_panel_does_not_approve_a_panels_minutes(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        written("march", decided(RUNS)),
        written("harbour", approval("12 March 2019"), panel=HARBOUR, day=APRIL),
    )
    assert state(catalogue, MARCH) == ("draft", None)


def test_a_motion_to_approve_that_was_lost_approves_nothing(catalogue: Catalogue) -> None:
    lost = decided("that the minutes of the meeting held on 12 March 2019 be approved.", MINUTES, "lost")
    linked(catalogue, written("march", decided(RUNS)), written("april", lost, day=APRIL))
    assert state(catalogue, MARCH) == ("draft", None)


def test_the_minutes_of_two_meetings_may_be_approved_at_once(catalogue: Catalogue) -> None:
    line = decided("that the minutes of 12 March and 12 April 2019 be confirmed and signed.", MINUTES, "approved")
    linked(catalogue, written("march", decided(RUNS)), written("may", line, day=MAY))
    assert [state(catalogue, day)[0] for day in (MARCH, APRIL)] == ["approved", "approved"]


def test_minutes_approved_without_a_date_are_those_that_the_item_names(catalogue: Catalogue) -> None:
    title = ItemRef("3", "Minutes of the previous meeting (12 March 2019)")
    line = decided("that the minutes be approved as a correct record.", title, "approved")
    linked(catalogue, written("march", decided(RUNS)), written("april", line, day=APRIL))
    assert state(catalogue, MARCH)[0] == "approved"


def test_a_clerk_who_writes_last_year_in_january_means_the_last_meeting(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        written("first", decided(RUNS), day=date(2023, 1, 3)),
        written("second", approval("January 3, 2022"), day=date(2023, 1, 17)),
    )
    assert state(catalogue, date(2023, 1, 3))[0] == "approved"


def test_a_later_paper_of_another_council_approves_nothing(catalogue: Catalogue) -> None:
    elsewhere = written("april", approval("12 March 2019"), day=APRIL, council="Overmere Council")
    put(catalogue, written("march", decided(RUNS)), elsewhere)
    link(catalogue)
    assert state(catalogue, MARCH) == ("draft", None)
