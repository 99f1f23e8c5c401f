"""Decisions that a notice gives in a table: each row's own, under its own item, and never its number."""

from tests.ingest.written import decided

NOTICE = """
| Item | Subject | Decision
| 5 | Ferry to Nettlewick | That the recommendation be accepted in part; and that the ferry run for nine months.
| 6(a) | Lido, Weir Lane | (K) That no change be made to its hours.
| 7 | Quay report | Noted
"""


def test_each_row_of_a_notice_is_a_decision_under_its_item() -> None:
    found = decided(NOTICE, "decision")
    assert [(one.item.number, one.item.title) for one in found if one.item] == [
        ("5", "Ferry to Nettlewick"),
        ("6(a)", "Lido, Weir Lane"),
        ("7", "Quay report"),
    ]
    assert found[1].text == "That no change be made to its hours."
    assert found[2].outcome == "noted"


def test_a_table_without_a_column_of_decisions_decides_nothing() -> None:
    assert not decided("| Item | Subject | Cost\n| 5 | Ferry | £90", "decision")


def test_a_label_before_a_numbered_decision_is_none_of_its_words() -> None:
    words = "# A Decision\n\n1. Premises supervisor. Mr Ash is removed as premises supervisor."
    (one,) = decided(words, "decision")
    assert one.text == "Mr Ash is removed as premises supervisor."
