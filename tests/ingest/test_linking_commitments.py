"""Commitments: each once, due when the panel next meets, and done only where a later paper says so."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from ingest.undertakings import tells_of_done
from tests.ingest.clerk import (
    APRIL,
    FERRY,
    HARBOUR,
    JUNE,
    MARCH,
    MAY,
    Line,
    Written,
    all_commitments,
    decided,
    linked,
    logged,
    promised,
    written,
)

BELL = promised("The Harbour Master undertook to have the ferry bell at Nettlewick recast.", "The Harbour Master")


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    """An empty catalogue in a folder of its own."""
    opened = Catalogue(tmp_path / "data")
    yield opened
    opened.close()


def reported(catalogue: Catalogue, promise: Line, *later: Written) -> tuple[str, tuple[str, ...]]:
    """The status of a promise of March once later papers are held, and the evidence."""
    linked(catalogue, written("march", promise), *later)
    found = next(one for one in all_commitments(catalogue) if one.date == MARCH)
    return found.status, found.evidence


def test_a_promise_told_by_two_papers_is_one(catalogue: Catalogue) -> None:
    linked(catalogue, written("minutes", BELL), written("page", BELL, kind="other"))
    (found,) = all_commitments(catalogue)
    assert (found.owner, found.status) == ("The Harbour Master", "unknown")


def test_a_later_sentence_that_tells_of_it_is_the_evidence(catalogue: Catalogue) -> None:
    april = written("april", Line("The clerk reported that the ferry bell had been recast."), day=APRIL)
    assert reported(catalogue, BELL, april) == ("done", (april.paper.passages[0].id,))


@pytest.mark.parametrize(
    "words",
    [
        "The ferry bell at Nettlewick is to be recast in June.",
        "The clerk asked whether the ferry bell at Nettlewick would be recast.",
        "The buoy at Overmere had been painted.",
    ],
)
def test_what_tells_of_no_doing_or_of_something_else_is_none(catalogue: Catalogue, words: str) -> None:
    assert reported(catalogue, BELL, written("april", Line(words), day=APRIL)) == ("unknown", ())


def test_what_says_that_it_is_not_yet_done_is_shown_and_leaves_it_open(catalogue: Catalogue) -> None:
    april = written("april", Line("The ferry bell at Nettlewick had not yet been recast."), day=APRIL)
    assert reported(catalogue, BELL, april) == ("unknown", (april.paper.passages[0].id,))


def test_a_sentence_that_says_when_it_was_promised_needs_few_of_its_words(catalogue: Catalogue) -> None:
    words = (
        "Mr Ott asked that members be trained in rowing. The Harbour Master agreed to run a session for all by June."
    )
    asked = promised(words, "The Harbour Master")
    told = Line("The training in rowing, promised in March 2019, had been given by Mr Ebb to ten members.")
    other = Line("The training in rowing, promised in May 2018, had been given by Mr Ebb to ten members.")
    status, evidence = reported(catalogue, asked, april := written("april", told, day=APRIL))
    assert (status, evidence) == ("done", (april.paper.passages[0].id,))
    assert reported(catalogue, asked, written("april", other, day=APRIL)) == ("unknown", ())


def test_what_is_promised_on_a_condition_is_not_done_by_words_shared(catalogue: Catalogue) -> None:
    line = promised("The Harbour Master would have the ferry bell recast if it cracked.", "The Harbour Master")
    told = Line("The clerk reported that the ferry bell had been recast in 1911.")
    assert reported(catalogue, line, written("april", told, day=APRIL)) == ("unknown", ())


def test_an_earlier_paper_or_another_councils_is_no_evidence(catalogue: Catalogue) -> None:
    told = Line("The clerk reported that the ferry bell at Nettlewick had been recast.")
    before = written("february", told, day=date(2019, 2, 12))
    elsewhere = written("april", told, day=APRIL, council="Overmere Council")
    assert reported(catalogue, BELL, before, elsewhere) == ("unknown", ())


def test_a_log_of_actions_reports_on_a_promise_and_is_not_another(catalogue: Catalogue) -> None:
    log = logged(
        [("12/3/19, 4", "Ferry bell", "The Harbour Master", "Recast on 2 April; it was delivered on 5 April")], 0
    )
    april = written("log", log, day=APRIL, kind="report")
    assert reported(catalogue, BELL, april) == ("done", (april.paper.passages[0].id,))
    assert len(all_commitments(catalogue)) == 1


def test_a_log_that_says_it_is_awaited_leaves_it_open(catalogue: Catalogue) -> None:
    log = logged([("12/3/19, 4", "Ferry bell", "The Harbour Master", "Awaiting the founder's price")], 0)
    assert reported(catalogue, BELL, written("log", log, day=APRIL, kind="report")) == ("unknown", ())
    assert len(all_commitments(catalogue)) == 1


def test_a_row_that_repeats_no_known_promise_is_one_of_its_own(catalogue: Catalogue) -> None:
    log = logged([("12/3/19, 9", "Paint the buoys", "The Pilot", "In hand")], 0)
    linked(catalogue, written("march", BELL), written("log", log, day=APRIL, kind="report"))
    assert {one.owner for one in all_commitments(catalogue)} == {"The Harbour Master", "The Pilot"}


def test_the_next_meeting_is_the_panels_own_and_not_a_special_one(catalogue: Catalogue) -> None:
    line = promised(
        "The clerk agreed to report on the bell to the next meeting.", "The clerk", None, "the next meeting"
    )
    linked(
        catalogue,
        written("march", line),
        written("harbour", decided("that it be noted."), panel=HARBOUR, day=date(2019, 4, 2)),
        written("special", Line("Special meeting", kind="heading"), day=APRIL, kind="agenda"),
        written("may", decided("that it be noted."), day=MAY),
        written("june", decided("that it be noted."), day=JUNE),
    )
    assert all_commitments(catalogue)[0].due == MAY


def test_the_june_meeting_is_the_panels_meeting_in_june(catalogue: Catalogue) -> None:
    line = promised("The clerk agreed to report to the June meeting.", "The clerk", None, "the June meeting")
    june = written("june", decided("that it be noted."), day=JUNE)
    linked(catalogue, written("march", line), written("may", decided("that it be noted."), day=MAY), june)
    assert all_commitments(catalogue)[0].due == JUNE


def test_overdue_and_open_wait_for_todays_date(catalogue: Catalogue) -> None:
    linked(catalogue, written("march", promised("The clerk to write to Mr Hale.", "The clerk", APRIL, "by 12 April")))
    statuses = [all_commitments(catalogue, day)[0].status for day in (MARCH, APRIL, MAY)]
    assert statuses == ["open", "open", "overdue"]


def test_what_is_done_is_done_after_its_day_too(catalogue: Catalogue) -> None:
    line = promised("The clerk to write to Mr Hale about the ferry bell.", "The clerk", APRIL, "by 12 April", FERRY)
    april = written("may", Line("The clerk had written to Mr Hale about the ferry bell."), day=MAY)
    assert reported(catalogue, line, april)[0] == "done"


def test_a_log_in_minutes_without_a_day_reports_by_owner_and_words(catalogue: Catalogue) -> None:
    log = replace_update(logged([("HF9", "Ferry bell at Nettlewick", "Harbour Master", "Recast 2 April. Closed")], 0))
    april = written("log", log, day=APRIL)
    assert reported(catalogue, BELL, april) == ("done", (april.paper.passages[0].id,))
    assert len(all_commitments(catalogue)) == 1


def test_a_log_reports_by_the_reference_that_the_action_was_given(catalogue: Catalogue) -> None:
    line = promised("Action: the Pilot to see to it (HF9).", "The Pilot")
    log = replace_update(logged([("HF9", "New rope", "The Clerk", "Complete: bought in Overmere")], 0))
    assert reported(catalogue, line, written("log", log, day=APRIL))[0] == "done"


def test_a_later_log_reports_on_a_row_that_an_earlier_one_left_open(catalogue: Catalogue) -> None:
    first = replace_update(logged([("HF3", "Paint the harbour buoys red", "The Pilot", "Outstanding")], 0))
    later = replace_update(logged([("HF3", "Harbour buoys to be painted", "The Pilot", "Painted in May. Closed")], 0))
    linked(catalogue, written("april", first, day=APRIL), written("may", later, day=MAY))
    assert [one.status for one in all_commitments(catalogue)] == ["done"]


def test_a_new_action_of_the_same_owner_is_another(catalogue: Catalogue) -> None:
    new = logged([("HF8", "Oil the ferry chain", "The Harbour Master", "")], 0)
    linked(catalogue, written("march", BELL), written("april", new, day=APRIL, kind="report"))
    assert len(all_commitments(catalogue)) == 2


def test_what_is_reported_of_an_action_is_reported_of_the_words_that_it_sets_down(catalogue: Catalogue) -> None:
    action = promised("Action: Harbour Master to have the ferry bell recast (HF9).", "Harbour Master", item=FERRY)
    said = promised(
        "The Harbour Master undertook to have the bell of the ferry recast.", "The Harbour Master", item=FERRY
    )
    log = replace_update(logged([("HF9", "Ferry bell", "The Harbour Master", "Complete")], 0))
    linked(catalogue, written("march", said, action), written("april", log, day=APRIL))
    assert {one.status for one in all_commitments(catalogue) if one.date == MARCH} == {"done"}


def test_what_shares_only_a_places_name_with_a_promise_does_not_report_it(catalogue: Catalogue) -> None:
    line = promised("The Pilot undertook to have the lamps at Weir Side mended.", "The Pilot")
    told = Line("The rise at Weir Side was owing to fees, which had been brought in.")
    assert reported(catalogue, line, written("april", told, day=APRIL)) == ("unknown", ())


def replace_update(line: Line) -> Line:
    """A row of a log whose last cell reports on the action."""
    assert line.promised
    last = line.text.rpartition("\t")[2]
    done = tells_of_done(last)
    return replace(line, promised=replace(line.promised, update_passage_id="", done=done))


def test_a_row_of_another_reference_is_another_action(catalogue: Catalogue) -> None:
    line = promised("Action: the Pilot to order a rope for the ferry (HF4).", "The Pilot")
    log = replace_update(logged([("HF9", "Ferry rope to be spliced", "The Pilot", "Done in April")], 0))
    assert reported(catalogue, line, written("log", log, day=APRIL)) == ("unknown", ())
    assert len(all_commitments(catalogue)) == 2
