"""Claims about how commitments, attendance, parts and minutes are judged."""

from datetime import date
from typing import Any

import pytest

from eval.attending import attendance
from eval.bound import papers_apart
from eval.expected import Expected, papers_gold_of
from eval.found import Found, FoundMinutes, FoundPart
from eval.names import same_mover, same_name
from eval.promised import commitments
from eval.tables import Line, Table
from index.records import ItemRef, Part
from tests.eval.records import DAY, PANEL, TABLES, commitment, found, gold, roll


def line(table: Table, name: str) -> Line:
    return next(line for line in table.lines if line.name.strip() == name)


def promised(**facts: Any) -> Expected:
    row = {"panel": PANEL, "date": DAY, "text": TABLES, "owner": "the Harbour Master", "status": "open", **facts}
    return gold(commitments=[row])


def test_a_commitment_needs_the_right_owner() -> None:
    right = commitments([(promised(), found(undertakings=(commitment(),)))])
    wrong = commitments([(promised(), found(undertakings=(commitment(owner="He"),)))])
    assert line(right, "with the right owner").values["precision"] == 1
    assert line(wrong, "commitments found").values["precision"] == 1
    assert line(wrong, "with the right owner").values["precision"] == 0


def test_a_commitment_that_was_missed_scores_zero() -> None:
    assert line(commitments([(promised(), found())]), "with the right owner").values["recall"] == 0


@pytest.mark.parametrize(
    ("due", "read", "right"),
    [
        ("2019-04-21", date(2019, 4, 21), 1),
        ("2019-04-21", None, 0),
        ("2019-04", date(2019, 4, 3), 1),
        ("2019-04", date(2019, 5, 3), 0),
        (None, date(2019, 5, 3), 0),
    ],
)
def test_a_due_date_is_the_day_or_any_day_of_the_month(due: str | None, read: date | None, right: int) -> None:
    table = commitments([(promised(due=due), found(undertakings=(commitment(due=read),)))])
    assert line(table, "due").values["right"] == right


def test_a_promise_reported_as_kept_that_was_not_raises_the_alarm() -> None:
    assert commitments([(promised(), found(undertakings=(commitment(status="done"),)))]).alarms[0][1] == 1
    assert commitments([(promised(status="done"), found(undertakings=(commitment(status="done"),)))]).alarms[0][1] == 0


def test_each_list_of_names_is_judged_by_itself() -> None:
    there = {
        "panel": PANEL,
        "date": DAY,
        "members": ["Cllr Ada Gale", "Cllr Bo Dunmore"],
        "apologies": [],
        "chair": None,
    }
    table = attendance([(gold(attendance=[there]), found(rolls=(roll(members=("Councillor Ada Gale",)),)))])
    assert line(table, "members").values["recall"] == 0.5
    assert line(table, "members").values["f1"] == pytest.approx(2 / 3)
    assert line(table, "apologies").values["found"] == 0


def test_a_roll_that_was_not_found_has_none_of_its_names() -> None:
    there = {"panel": PANEL, "date": DAY, "members": ["Cllr Ada Gale"]}
    assert line(attendance([(gold(attendance=[there]), found())]), "members").values["recall"] == 0


def test_members_that_the_paper_does_not_show_are_not_judged() -> None:
    there = {"panel": PANEL, "date": DAY, "members": [], "members_known": False, "apologies": ["Cllr Ada Gale"]}
    table = attendance([(gold(attendance=[there]), found(rolls=(roll(members=("Cllr Bo Dunmore",)),)))])
    assert line(table, "members").values["found"] == 0
    assert line(table, "apologies").values["gold"] == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cllr Jo Ash", "Councillor Jo Ash (Chair)", True),
        ("Jo Ash, Head of Quays", "Jo Ash", True),
        ("the Head of Quays", "Head of Quays", True),
        ("Jo Ash", "Jo Elm", False),
        ("He", "Head of Quays", False),
    ],
)
def test_titles_and_posts_do_not_make_another_person(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def test_a_mover_may_be_printed_with_initials() -> None:
    assert same_mover("D. Ash", "Councillor Dora Ash")
    assert not same_mover("D. Ash", "Councillor Dora Elm")


def part(kind: Any = "minutes", first: int = 1, last: int = 5, day: str = DAY) -> FoundPart:
    made = Part("s1", kind, "", PANEL, date.fromisoformat(day), ItemRef("3", "Quays"), first, last)
    return FoundPart("/papers/harbour/minutes.pdf", made)


def parts_table(*parts: FoundPart, **rest: Any) -> Table:
    wanted = {"kind": "minutes", "panel": PANEL, "date": DAY, "item": "3", "page_from": 1, "page_to": 5}
    return papers_apart([(gold(parts=[wanted]), found(parts=parts, **rest))])


def test_a_part_is_right_when_all_of_it_is() -> None:
    assert line(parts_table(part()), "parts, all of it right").values["right"] == 1
    late = parts_table(part(day="2019-06-01"))
    assert line(late, "parts, all of it right").values["right"] == 0
    assert line(late, "kind").values["recall"] == 1
    assert line(late, "date").values["recall"] == 0


def test_a_part_too_many_is_false() -> None:
    assert line(parts_table(part(), part("report", 6, 9)), "parts, all of it right").values["precision"] == 0.5


def test_a_part_that_was_missed_is_wrong_in_all_it_should_say() -> None:
    table = parts_table()
    assert [line(table, name).values["recall"] for name in ("kind", "panel", "date", "item", "pages")] == [0] * 5


def test_an_exempt_page_that_is_shown_raises_the_alarm() -> None:
    expected = Expected("", None, exempt=(("harbour/minutes.pdf", 4, 5),))
    place = "/papers/harbour/minutes.pdf"
    shown, hidden = found(shown=frozenset({(place, 5)})), found(withheld=((place, 4, 6),))
    assert papers_apart([(expected, shown)]).alarms[0][1] == 1
    assert papers_apart([(expected, hidden)]).alarms[0][1] == 0
    assert line(papers_apart([(expected, hidden)]), "kept out as exempt").values["recall"] == 1


def state(what: Found, expected: Expected) -> Any:
    return line(papers_apart([(expected, what)]), "state of minutes").values["recall"]


def test_minutes_are_approved_once_another_paper_of_the_gold_adopts_them() -> None:
    lists: dict[str, list[str]] = {
        name: [] for name in ("parts", "resolutions", "recommendations_not_resolutions", "commitments", "attendance")
    }
    march = {"file": "march.pdf", "scope": "whole", "minutes_status": "draft", **lists}
    june = {
        **march,
        "file": "june.pdf",
        "approves_minutes_of": [DAY],
        "meetings": [{"panel": PANEL, "date": "2019-06-01"}],
    }
    alone, adopted = (
        papers_gold_of([{**march, "meetings": [{"panel": PANEL, "date": DAY}]}, *later])[0] for later in ([], [june])
    )
    draft, approved = (found(minutes=(FoundMinutes(PANEL, DAY, status, None),)) for status in ("draft", "approved"))
    assert (state(draft, alone), state(approved, alone)) == (1, 0)
    assert (state(draft, adopted), state(approved, adopted)) == (0, 1)
