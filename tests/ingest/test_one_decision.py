"""Claims about notices of one decision and the matter decided."""

import pytest

from index.records import ItemRef
from ingest.one_decision import is_one_decision, matter_of
from ingest.parts import sections_of
from tests.ingest.readings import reading

DECIDED = ["# 2 Decision", "- (1) To light the quay.", "# 3 Reasons", "It is dark.", "# 4 Options considered", "None."]


@pytest.mark.parametrize(
    "head",
    [
        ["# Cabinet: Notice of Decision by a Portfolio Holder, 12 December 2024", "# 1 Subject", "Lamps on Larch Quay"],
        ["# Decision notice: Lamps on Larch Quay - Thursday 12 December 2024"],
        ["# Record of a decision taken by a Cabinet Member - 12 December 2024", "Subject: Lamps on Larch Quay"],
        ["# Notice of decision", "Decision maker\tCouncillor A Oak\nTitle\tLamps on Larch Quay"],
    ],
)
def test_the_one_item_of_a_notice_is_the_matter_that_it_decides(head: list[str]) -> None:
    (section,) = sections_of(reading([*head, *DECIDED]))
    assert section.kind == "decision"
    assert set(section.items) == {ItemRef(None, "Lamps on Larch Quay")}


def test_a_member_who_decides_is_not_the_matter() -> None:
    head = ["# Decision notice: Cabinet Member for Quays, 12 December 2024"]
    assert matter_of(reading([*head, *DECIDED]).blocks) is None


def test_a_members_decision_under_the_councils_letterhead_is_that_members() -> None:
    head = ["# Decision notice: Lamps on Larch Quay - 12 December 2024", "Harrowmere County Council"]
    maker = "Decision taken by: Councillor Ann Oak, Executive Member for Quays"
    (section,) = sections_of(reading([*head, maker, *DECIDED]))
    (of_body,) = sections_of(reading([*head, "Decision taken by: Cabinet", *DECIDED]))
    assert (section.panel, of_body.panel) == ("Executive Member for Quays", "Cabinet")


def test_sections_of_a_notice_that_does_not_give_its_matter_are_no_items() -> None:
    (section,) = sections_of(reading(["# Record of Decision by the Clerk, 2 May 2024", *DECIDED]))
    assert set(section.items) == {None}


def test_what_a_notice_says_of_other_decisions_is_not_its_matters() -> None:
    others = ["# 5 Other decisions published on the same day", "To buy a ferry."]
    head = ["# Notice of decision, Cabinet, 2 May 2024", "Subject: Lamps on Larch Quay"]
    (section,) = sections_of(reading([*head, *DECIDED, *others]))
    assert section.items[-3:] == (ItemRef(None, "Lamps on Larch Quay"), None, None)


def test_a_list_of_decisions_is_no_notice_of_one() -> None:
    assert not is_one_decision(reading(["# Notice of decisions", *DECIDED, *DECIDED]).blocks)
    assert not is_one_decision(reading(["# Minutes", "# 1 Apologies", "None.", "# 2 Decision on the lamps"]).blocks)


def test_the_heading_under_a_notices_own_is_what_it_decides() -> None:
    head = ["# Decision notice: Cabinet Member for Quays, 12 December 2024", "## Larch Quay: lamps and charges"]
    assert matter_of(reading([*head, *DECIDED]).blocks) == "Larch Quay: lamps and charges"


def test_a_headline_may_give_the_meeting_in_brackets_after_the_matter() -> None:
    head = ["# Decision details: Move of the Works Depot (Cabinet, 10 September 2024)"]
    assert matter_of(reading([*head, *DECIDED]).blocks, "Cabinet") == "Move of the Works Depot"
