"""Claims about logs of actions."""

from tests.ingest.test_commitments import promises

HEAD = "Ref\tMeeting\tAction\tWho\tDue\tUpdate\tStatus"


def test_a_log_that_goes_on_in_a_second_table_has_the_same_columns() -> None:
    found = promises(
        "# Action log",
        f"{HEAD}\nA1\t5 May 2023\tSend the tree survey\tAda Ash\tJune 2023\tSent on 1 June 2023.\tClosed",
        "A2\t5 May 2023\tMend the lido clock\tBen Birch\tJuly 2023\tNot yet begun.\tOpen",
        kind="report",
    )
    assert [(promise.owner, promise.done) for promise in found] == [("Ada Ash", True), ("Ben Birch", False)]


def test_an_action_that_its_log_calls_open_is_not_done_whatever_was_sent() -> None:
    row = "A1\t5 May 2023\tLetter to the Trust\tAda Ash\tJune 2023\tSent on 1 June. The Trust will answer.\tOpen"
    (promise,) = promises("# Action log", f"{HEAD}\n{row}", kind="report")
    assert not promise.done
