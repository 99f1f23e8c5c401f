"""Decisions over time: what replaced what is said only on strong signs; what is about the same thing is related."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from index import registers
from index.catalogue import Catalogue
from index.records import ItemRef
from tests.ingest.clerk import (
    APRIL,
    HARBOUR,
    LIDO,
    MARCH,
    MAY,
    MINUTES,
    Written,
    all_resolutions,
    decided,
    linked,
    the,
    written,
)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue in a folder of its own."""
    opened = Catalogue(tmp_path / "data")
    yield opened
    opened.close()


def replaced(catalogue: Catalogue, *papers: Written) -> list[tuple[str, str]]:
    """The beginnings of each replaced decision and of the one that replaced it."""
    linked(catalogue, *papers)
    found = all_resolutions(catalogue)
    by_id = {one.id: one for one in found}
    return [(by_id[one.supersedes].text[:20], one.text[:20]) for one in found if one.supersedes]


def test_an_amended_motion_is_replaced_by_what_carried_in_its_place(catalogue: Catalogue) -> None:
    motion = decided("that the chain ferry run until ten at night in summer.", outcome="amended")
    carried = decided("That the chain ferry run until nine at night in summer.")
    other = decided("That the harbour master be asked for a table of tides.")
    pairs = replaced(catalogue, written("minutes", motion, carried, other))
    assert pairs == [(motion.text[:20], carried.text[:20])]
    found = all_resolutions(catalogue)
    assert the(found, "until ten").superseded_by == the(found, "until nine").id


def test_a_matter_put_off_is_replaced_by_the_decision_on_it(catalogue: Catalogue) -> None:
    off = decided("that consideration of the winter timetable be deferred until the survey is in.", outcome="deferred")
    on = decided("That the winter timetable be approved.", outcome="approved")
    pairs = replaced(catalogue, written("march", off), written("april", on, day=APRIL))
    assert pairs == [(off.text[:20], on.text[:20])]


def test_an_application_put_off_is_found_again_by_its_item(catalogue: Catalogue) -> None:
    item = ItemRef("6", "Application 19/00234: boathouse at Foundry Walk")
    off = decided("that the application be deferred for a visit.", item, "deferred")
    on = decided("that permission be refused.", ItemRef("4", item.title))
    pairs = replaced(catalogue, written("march", off), written("april", on, day=APRIL))
    assert pairs == [(off.text[:20], on.text[:20])]


def test_an_experiment_is_replaced_by_being_made_permanent(catalogue: Catalogue) -> None:
    trial = decided("that the one-way order in Foundry Walk be an experimental one, for a year.")
    last = decided("that the experimental one-way order in Foundry Walk be made permanent.")
    pairs = replaced(catalogue, written("march", trial), written("april", last, day=APRIL))
    assert pairs == [(trial.text[:20], last.text[:20])]


def test_a_decision_rescinded_by_number_is_that_of_the_number(catalogue: Catalogue) -> None:
    one = decided("That the bell be bought.", heading="R2019-041 Dunmore, Hale:")
    two = decided("That the buoy be painted.", heading="R2019-042 Dunmore, Hale:")
    undone = decided("That we rescind Resolution R2019-041.")
    pairs = replaced(catalogue, written("march", one, two), written("april", undone, day=APRIL))
    assert pairs == [(one.text[:20], undone.text[:20])]


def test_what_rescinds_a_decision_that_is_not_held_replaces_none(catalogue: Catalogue) -> None:
    kept = decided("That the ferry policy be approved.", heading="R2019-041 Dunmore, Hale:")
    undone = decided("That a new ferry policy be adopted, replacing the policy of Resolution R2011-007.")
    assert replaced(catalogue, written("march", kept), written("april", undone, day=APRIL)) == []


def test_a_lost_motion_that_carries_when_it_is_put_again_replaces_its_loss(catalogue: Catalogue) -> None:
    text = "that the chain ferry run on Sundays from Whitsun to Michaelmas"
    pairs = replaced(
        catalogue, written("march", decided(text, outcome="lost")), written("april", decided(text), day=APRIL)
    )
    assert len(pairs) == 1


def test_another_panels_decision_replaces_nothing_here(catalogue: Catalogue) -> None:
    off = decided("that consideration of the winter timetable be deferred until the survey is in.", outcome="deferred")
    on = decided("That the winter timetable be approved.", outcome="approved")
    assert replaced(catalogue, written("march", off), written("april", on, panel=HARBOUR, day=APRIL)) == []


def test_decisions_that_share_rare_words_are_related_both_ways_and_others_are_not(catalogue: Catalogue) -> None:
    march = decided("that Nettlewick slipway be dredged by Trelawny Brothers.")
    april = decided("that Trelawny Brothers be paid for dredging the slipway.")
    lido = decided("that the lido open at six.", LIDO)
    linked(catalogue, written("march", march, lido), written("april", april, day=APRIL))
    found = all_resolutions(catalogue)
    one, two = the(found, "be dredged"), the(found, "be paid")
    assert (one.related, two.related) == ((two.id,), (one.id,))
    assert the(found, "lido").related == ()


def test_approvals_of_minutes_are_never_related(catalogue: Catalogue) -> None:
    linked(
        catalogue,
        *(
            written(
                f"minutes {day}",
                decided(f"that the minutes of the meeting held on {before} be approved.", MINUTES, "approved"),
                day=day,
            )
            for day, before in ((APRIL, "12 March 2019"), (MAY, "12 April 2019"))
        ),
    )
    assert all(one.related == () for one in all_resolutions(catalogue))


def test_the_history_of_a_matter_is_told_oldest_first(catalogue: Catalogue) -> None:
    motion = decided("that the chain ferry run until ten at night in summer.", outcome="amended")
    carried = decided("That the chain ferry run until nine at night in summer.")
    undone = decided("that the decision of 12 March 2019 that the chain ferry run until nine be rescinded.")
    linked(catalogue, written("march", motion, carried), written("april", undone, day=APRIL))
    last = the(all_resolutions(catalogue), "rescinded")
    with catalogue.reading() as connection:
        told = registers.history(connection, last.id)
    assert [one.date for one in told] == [MARCH, MARCH, APRIL]
    assert told[-1].id == last.id
