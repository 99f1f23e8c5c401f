"""Claims about how decisions are judged."""

from typing import Any

import pytest

from eval.decided import decisions
from eval.expected import Expected
from eval.found import Found
from eval.tables import Value
from index.records import Votes
from tests.eval.records import FERRY, LIGHTS, PANEL, TABLES, decision, found, gold, resolution

CARRIED_ALARM, ASKED_ALARM = 0, 1


def values(expected: Expected, what: Found, row: str = "with the right outcome") -> tuple[Value, Value, Value]:
    """Right, found and gold of one row."""
    line = next(line for line in decisions([(expected, what)]).lines if line.name == row)
    return line.values["right"], line.values["found"], line.values["gold"]


def alarm(which: int, expected: Expected, what: Found) -> int:
    return decisions([(expected, what)]).alarms[which][1]


def test_a_decision_found_with_its_outcome_is_right() -> None:
    assert values(gold(resolutions=[decision()]), found(resolution())) == (1, 1, 1)


def test_a_missing_decision_scores_zero() -> None:
    expected = gold(resolutions=[decision()])
    assert values(expected, found()) == (0, 0, 1)
    line = next(line for line in decisions([(expected, found())]).lines if line.name == "with the right outcome")
    assert line.values["recall"] == 0
    assert line.values["macro r"] == 0


def test_a_wrong_outcome_is_found_but_not_right() -> None:
    expected, what = gold(resolutions=[decision()]), found(resolution(outcome="noted"))
    assert values(expected, what, "resolutions found") == (1, 1, 1)
    assert values(expected, what) == (0, 1, 1)


def test_another_outcome_that_is_right_is_right() -> None:
    expected = gold(resolutions=[decision(outcome_also=["approved"])])
    assert values(expected, found(resolution(outcome="approved"))) == (1, 1, 1)


@pytest.mark.parametrize("outcome", ["lost", "withdrawn", "amended"])
def test_what_was_not_carried_and_is_reported_as_carried_raises_the_alarm(outcome: str) -> None:
    expected = gold(resolutions=[decision(outcome=outcome)])
    assert alarm(CARRIED_ALARM, expected, found(resolution(outcome="agreed"))) == 1
    assert alarm(CARRIED_ALARM, expected, found(resolution(outcome="lost"))) == 0


def test_a_lost_motion_reported_both_as_lost_and_as_carried_raises_the_alarm() -> None:
    expected = gold(resolutions=[decision(outcome="lost")])
    assert alarm(CARRIED_ALARM, expected, found(resolution(outcome="lost"), resolution(outcome="agreed"))) == 1


def test_a_motion_put_again_and_carried_is_told_from_the_lost_one_by_its_mover() -> None:
    expected = gold(resolutions=[decision(outcome="lost", mover="A. Gale"), decision(mover="Cllr Bo Dunmore")])
    what = found(resolution(mover="B. Dunmore"), resolution(outcome="lost", mover="Councillor Ada Gale"))
    assert values(expected, what) == (2, 2, 2)
    assert alarm(CARRIED_ALARM, expected, what) == 0


def test_an_amended_motion_that_was_adopted_may_be_called_amended() -> None:
    expected = gold(resolutions=[decision(outcome="approved", as_amended=True)])
    assert values(expected, found(resolution(outcome="amended"))) == (1, 1, 1)
    assert alarm(CARRIED_ALARM, expected, found(resolution(outcome="approved"))) == 0


def test_a_recommendation_that_came_out_as_a_resolution_raises_the_alarm() -> None:
    asked = [{"panel": PANEL, "date": "2019-03-12", "text": LIGHTS}]
    expected = gold(resolutions=[decision()], recommendations_not_resolutions=asked)
    assert alarm(ASKED_ALARM, expected, found(resolution(), resolution(LIGHTS))) == 1
    assert alarm(ASKED_ALARM, expected, found(resolution())) == 0


def test_a_recommendation_that_was_then_resolved_is_a_resolution() -> None:
    asked = [{"panel": PANEL, "date": "2019-03-12", "text": FERRY}]
    expected = gold(resolutions=[decision()], recommendations_not_resolutions=asked)
    assert alarm(ASKED_ALARM, expected, found(resolution())) == 0
    assert alarm(ASKED_ALARM, expected, found(resolution(), resolution(passage="in the report"))) == 1


def test_the_same_decision_twice_is_once_right_and_once_false() -> None:
    assert values(gold(resolutions=[decision()]), found(resolution(), resolution())) == (1, 2, 1)


def test_a_decision_of_another_day_is_not_this_one() -> None:
    assert values(gold(resolutions=[decision()]), found(resolution(day="2019-03-13"))) == (0, 1, 1)
    assert values(gold(resolutions=[decision()]), found(resolution(day=None))) == (1, 1, 1)


def test_what_is_optional_neither_helps_nor_harms() -> None:
    expected = gold(resolutions=[decision(), decision(LIGHTS, optional=True)])
    assert values(expected, found(resolution())) == (1, 1, 1)
    assert values(expected, found(resolution(), resolution(LIGHTS))) == (1, 1, 1)


def test_a_piece_that_may_be_split_off_is_not_false() -> None:
    expected = gold(resolutions=[decision(f"{FERRY} {LIGHTS}", min_text=FERRY, sub_clauses=[LIGHTS])])
    assert values(expected, found(resolution(FERRY), resolution(LIGHTS))) == (1, 1, 1)


def test_a_long_clause_is_the_text_with_the_words_it_is_known_by_not_the_longest_piece() -> None:
    whole = decision(f"{FERRY} {LIGHTS} {LIGHTS.upper()} {TABLES}", min_text=FERRY)
    assert values(gold(resolutions=[whole]), found(resolution(f"{LIGHTS} {TABLES}", "noted"), resolution())) == (
        1,
        2,
        1,
    )


def test_procedure_is_reported_with_and_without() -> None:
    expected = gold(resolutions=[decision(), decision(LIGHTS, procedural=True)])
    what = found(resolution(), resolution(LIGHTS))
    assert values(expected, what) == (2, 2, 2)
    assert values(expected, what, "the same, procedural aside") == (1, 1, 1)


@pytest.mark.parametrize(
    ("printed", "read", "right"),
    [
        ({"for": 5, "against": 3, "abstained": None, "unanimous": False}, Votes(5, 3, 0), 1),
        ({"for": 5, "against": 3, "abstained": 1, "unanimous": False}, Votes(5, 3), 0),
        ({"for": 5, "against": 3, "abstained": None, "unanimous": False}, Votes(3, 5), 0),
        ({"for": 9, "against": 0, "abstained": None, "unanimous": True}, Votes(9, 0), 1),
        ({"for": None, "against": None, "abstained": None, "unanimous": True}, Votes(unanimous=True), 1),
        ({"for": 5, "against": 3, "abstained": None, "unanimous": False}, None, 0),
    ],
)
def test_votes_are_right_when_every_count_is(printed: dict[str, Any], read: Votes | None, right: int) -> None:
    expected = gold(resolutions=[decision(votes=printed)])
    assert values(expected, found(resolution(votes=read)), "votes")[0] == right


def test_votes_nobody_cast_are_false() -> None:
    assert values(gold(resolutions=[decision()]), found(resolution(votes=Votes(5, 3))), "votes") == (0, 1, 0)
