"""What became of a recommendation, as later decisions tell it."""

from datetime import UTC, date, datetime

from index.fates import taken_up
from index.records import DocumentRef, ItemRef, PartRef, Passage, Resolution

NOW = datetime(2031, 7, 1, 9, 0, tzinfo=UTC)

ASKED = "Extend the hours of the swing bridge to ten at night from the first of May."
ITEM = ItemRef("6", "Swing bridge")


def recommended(text: str = ASKED) -> Passage:
    document = DocumentRef("d1", "Pack", None, NOW)
    return Passage(
        id="p1", text=text, kind="recommendation", council="Aldmoor", panel="Harbour Board", date=date(2031, 3, 4),
        item=ITEM, part=PartRef("s1", "report", "Swing bridge"), document=document, page=3, printed_page=None,
        paragraph=None, heading=(), boxes=(), spans=(),
    )  # fmt: skip


def decided(text: str, day: date = date(2031, 3, 4), item: ItemRef = ITEM) -> Resolution:
    return Resolution(
        id=f"r{abs(hash((text, day)))}", text=text, panel="Harbour Board", date=day, item=item, outcome="lost",
        votes=None, mover=None, seconder=None, status="draft", passage_id="p9",
    )  # fmt: skip


def test_the_decision_on_the_same_item_in_much_the_same_words_is_its_fate() -> None:
    taken = decided("That the hours of the swing bridge be extended to ten at night.")
    assert taken_up(recommended(), [taken, decided("That tea be served.")]) == [taken]


def test_a_decision_elsewhere_must_say_nearly_the_same() -> None:
    elsewhere = ItemRef("2", "Budget")
    other = decided("That the hours of the ferry be shortened from the first of May.", date(2031, 6, 1), elsewhere)
    taken = decided(f"That Cabinet {ASKED}", date(2031, 6, 1), elsewhere)
    assert taken_up(recommended(), [other, taken]) == [taken]


def test_short_clauses_that_every_meeting_passes_are_nobodys_fate() -> None:
    noted = "Note the report."
    assert taken_up(recommended(noted), [decided(noted, date(2031, 6, 1), ItemRef("9", "Swing bridge"))]) == []


def test_decisions_come_oldest_first() -> None:
    later, sooner = decided(ASKED, date(2031, 9, 2)), decided(ASKED, date(2031, 5, 6))
    assert taken_up(recommended(), [later, sooner]) == [sooner, later]
