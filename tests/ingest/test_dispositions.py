"""Disposition sheets."""

from index.records import Votes
from tests.ingest.written import decided

SHEET = """
# DISPOSITION OF ITEMS

# REPORT OF THE EXECUTIVE POLICY COMMITTEE dated January 6, 2016

| 1 | Rezoning of Mill Avenue | ADOPTED
| 2 | Status report | RECEIVED AS INFORMATION
| 3 | Ethics office | 30 DAY EXTENSION OF TIME GRANTED

# COUNCIL MOTIONS

| MOTION | MOVER & SECONDER | SUBJECT | DISPOSITION
| 1 | Ash / Birch | That the bridge be painted blue; That the cost be met from reserves. | LOST
| 2 | Cedar / Elm |  | NOTICE OF MOTION

That the fountain be restored.

| 3 | Fir / Gorse |  | CARRIED

That the Public Service be directed to:

a) report on ferries; and

b) That the report name a price.

# BY-LAWS PASSED

| 57/2017 | To amend the Parks By-law | LAID OVER
| 58/2017 | To close a lane | PASSED

# RECORDED VOTES

| SUBJECT | YEAS | NAYS | DISPOSITION
| Motion 1 Ash / Birch | Councillor Ash Councillor Birch | Councillor Cedar Councillor Elm Councillor Fir | LOST
| EPC 01 06 2016 Item 1 Motion to Refer to Property | Councillor Ash | Councillor Elm Councillor Fir | LOST
| EPC 01 06 2016 Item 1 Adoption of the Item | Councillor Elm Councillor Fir | NIL | CARRIED
"""


def test_each_row_has_the_outcome_of_its_disposition() -> None:
    assert [(one.outcome, one.text) for one in decided(SHEET, "decision")] == [
        ("approved", "Rezoning of Mill Avenue"),
        ("noted", "Status report"),
        ("deferred", "Ethics office"),
        ("lost", "That the bridge be painted blue;"),
        ("lost", "That the cost be met from reserves."),
        ("agreed", "That the Public Service be directed to: report on ferries;"),
        ("agreed", "That the report name a price."),
        ("deferred", "To amend the Parks By-law"),
        ("approved", "To close a lane"),
        ("lost", "Motion to Refer to Property"),
    ]


def test_recorded_votes_are_lent_to_the_rows_that_they_name() -> None:
    found = {one.text: one for one in decided(SHEET, "decision")}
    assert found["That the bridge be painted blue;"].votes == Votes(2, 3)
    assert found["Rezoning of Mill Avenue"].votes == Votes(2, 0, None, True)
    assert found["Motion to Refer to Property"].votes == Votes(1, 2)


def test_movers_and_seconders_are_the_two_names_of_a_row() -> None:
    lost = next(one for one in decided(SHEET, "decision") if one.outcome == "lost")
    assert (lost.mover, lost.seconder) == ("Ash", "Birch")
