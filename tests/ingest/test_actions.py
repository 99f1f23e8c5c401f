"""Action marks and tables of actions."""

import pytest

from ingest.actions import LOG, Row, columns_of, listed_owner, marks, rows
from ingest.undertakings import tells_of_done

TABLE = (
    "Ref\tAction\tOwner\tDue\tStatus\n1\tCirculate the tree survey\tHead of Parks\t31 May\tComplete\n"
    "2\tRepair the gate\tClerk\t\tOpen"
)


def rows_of(table: str, is_log: bool) -> list[Row]:
    columns = columns_of(table, is_log)
    return rows(table, columns) if columns else []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The gate was broken. (Action: Head of Highways)", "Head of Highways"),
        ("The gate was broken. [ACTION – Clerk]", "Clerk"),
        ("The gate was broken. ACTION: JB", "JB"),
        ("The gate was broken – AV to action", "AV"),
    ],
)
def test_a_mark_names_who_is_to_act(text: str, owner: str) -> None:
    (mark,) = marks(text)
    assert (mark.owner, mark.task) == (owner, None)


def test_a_mark_may_say_what_is_to_be_done() -> None:
    text = "ACTION: JB to mend the gate. KL to tell the tenants."
    assert [text[mark.task[0] : mark.task[1]] for mark in marks(text) if mark.task] == [
        "JB to mend the gate.",
        "KL to tell the tenants.",
    ]


@pytest.mark.parametrize("text", ["The action plan was noted.", "Actions speak louder than words."])
def test_the_word_alone_is_no_mark(text: str) -> None:
    assert marks(text) == []


def test_a_line_may_end_with_its_owner() -> None:
    assert listed_owner("Circulate the slides (JB)") == "JB"
    assert listed_owner("Circulate the slides") is None


def test_a_table_of_actions_is_read_by_its_columns_in_any_order() -> None:
    for lines in (TABLE, TABLE.replace("Owner\tDue", "Responsible officer\tDeadline")):
        found = [(lines[slice(*row.action)], row.owner, row.due, row.done) for row in rows_of(lines, is_log=False)]
        assert found == [
            ("Circulate the tree survey", "Head of Parks", "31 May", True),
            ("Repair the gate", "Clerk", None, False),
        ]


def test_a_risk_register_is_no_table_of_actions() -> None:
    assert columns_of("Ref\tRisk\tLikelihood\tOwner\n1\tFlood\tHigh\tDrainage", is_log=True) is None


def test_a_plan_of_action_in_a_report_is_no_log() -> None:
    assert columns_of("Action\tLead\tTimescale\nPlant 400 trees\tParks\t2026", is_log=False) is None


@pytest.mark.parametrize(
    "heading", ["Action log", "Actions from previous meetings", "Matters arising", "Actions agreed in 2023-24 – update"]
)
def test_a_heading_tells_a_log(heading: str) -> None:
    assert LOG.search(heading)


@pytest.mark.parametrize(
    "heading", ["Climate action plan", "Actions outstanding after their due date", "Affirmative action"]
)
def test_other_actions_are_no_log(heading: str) -> None:
    assert not LOG.search(heading)


@pytest.mark.parametrize(
    "header",
    [
        "Ref\tAction\tOwner\tPosition at 12 March 2024",
        "Ref\tWhat\tWho\tStatus",
        "Minute\tWhat was asked\tWho\tUpdate",
        "No.\tAction\tLe ad\tProgress to March 2024",
    ],
)
def test_a_log_calls_its_columns_as_its_clerk_does(header: str) -> None:
    (row,) = rows_of(f"{header}\n24/7\tCount the benches\tEd Elm\tSent 4 May 2024. Closed", is_log=True)
    assert row.owner == "Ed Elm"
    assert row.update is not None


@pytest.mark.parametrize(
    ("update", "done"),
    [
        ("Sent by email on 3 July. Closed.", True),
        ("Received 27 March 2024, five weeks late. Closed", True),
        ("Complete: 49 of 57 visited by 30 November; the rest by 20 December", True),
        ("Held on 17 October; seven came. Complete.", True),
        ("Overdue. Done for 488 of 611; new date 31 December", False),
        ("Not complete. The list was published in part.", False),
        ("Outstanding. Reminder sent 28 April", False),
        ("In hand. Now due February", False),
        ("To be completed by May", False),
    ],
)
def test_a_status_that_opens_or_ends_an_update_outweighs_its_words(update: str, done: bool) -> None:
    assert tells_of_done(update) is done


def test_a_column_headed_update_for_a_meeting_is_what_a_row_reports() -> None:
    table = "No.\tAction\tOwner\tUpdate for 9 July 2024\n41\tCirculate the survey\tClerk\tOn this agenda - closed"
    (row,) = rows_of(table, is_log=True)
    assert row.update is not None
    assert table[slice(*row.update)] == "On this agenda - closed"
    assert tells_of_done(table[slice(*row.update)])


def test_a_mark_names_an_owner_without_the_day() -> None:
    (mark,) = marks("That figures be sent. [Action: Head of Waste, first set by 14 July 2023]")
    assert mark.owner == "Head of Waste"
