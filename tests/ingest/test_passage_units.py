"""What stands together in a passage, and what is said of a vote that stands apart from its motion."""

from collections.abc import Sequence

from index.records import ItemRef, PartKind, PassageKind
from ingest.passage_units import Unit, units_of
from tests.ingest.readings import reading

FERRIES = ItemRef("4", "Ferries")
MOVED = "Councillor Oak moved and Councillor Elm seconded that the fares of the ferry be held for a year."
DEBATE = "Councillor Fir thought that the ferry had been late too often, and spoke of the nine days of the fair."


def units(lines: Sequence[str], part: PartKind = "minutes", kinds: dict[int, PassageKind] | None = None) -> list[Unit]:
    made = reading(lines)
    of_kind = [(kinds or {}).get(at, block.kind) for at, block in enumerate(made.blocks)]
    items = [None if part == "decision" else FERRIES] * len(made.blocks)
    return units_of(made.blocks, of_kind, items, {page.number: page for page in made.pages}, part)


def texts(lines: Sequence[str]) -> list[str]:
    return [unit.text for unit in units(lines)]


def test_what_became_of_a_motion_stands_with_it() -> None:
    told = "On being put to the vote the motion was LOST by 4 to 3."
    assert texts([MOVED, told, DEBATE]) == [f"{MOVED}\n{told}", DEBATE]


def test_the_sides_of_a_recorded_vote_stand_with_its_motion() -> None:
    sides = ["FOR: Councillors Oak and Elm (2).", "AGAINST: Councillors Fir, Ash and Yew (3).", "The motion fell."]
    assert texts([f"{MOVED} A recorded vote was taken.", *sides])[0].endswith("\n".join(sides))


def test_what_became_of_a_long_motion_stands_with_its_vote_and_not_by_itself() -> None:
    sides = [f"For ({n}): Councillors {', '.join(['Oak'] * n)}." for n in (20, 30)]
    _, vote = units([f"{MOVED} {' '.join([DEBATE] * 4)}", *sides, "The motion was declared LOST."])
    assert vote.text == "\n".join([*sides, "The motion was declared LOST."])
    assert vote.path == (MOVED,)


def test_advice_on_what_would_follow_from_a_vote_does_not_part_the_vote_from_its_motion() -> None:
    advised = f"{MOVED} The Treasurer said that if the motion were carried she could not pay the crew."
    told = "The motion was declared LOST."
    assert texts([advised, told]) == [f"{advised}\n{told}"]


def test_a_vote_on_the_motion_does_not_stand_with_an_amendment_that_was_lost() -> None:
    amendment = "Councillor Yew moved an amendment, seconded by Councillor Ash, that they be halved. It was LOST."
    vote = "The motion was then put and carried, 5 voting for and 2 against."
    first, second, third = units([MOVED, amendment, vote])
    assert (first.text, second.text, third.text) == (MOVED, amendment, vote)
    assert third.path == (MOVED,)


def test_a_vote_after_another_motion_has_failed_is_not_said_to_be_of_that_motion() -> None:
    lost = f"{MOVED} The motion was lost."
    vote = "The recommendation was then put and carried by 6 votes to 1."
    assert [(unit.text, unit.path) for unit in units([lost, vote])] == [(lost, ()), (vote, ())]


def test_a_vote_apart_from_its_motion_has_the_motion_above_it() -> None:
    vote = "On a show of hands the motion was declared LOST."
    assert units([MOVED, DEBATE, vote])[-1].path == (MOVED,)


def test_a_vote_on_what_was_amended_has_no_motion_above_it_that_was_moved_in_other_words() -> None:
    assert units([MOVED, DEBATE, "The substantive motion was then put and carried."])[-1].path == ()


def test_a_resolution_keeps_its_kind_when_its_vote_stands_with_it() -> None:
    (one,) = units([MOVED, "Carried, 7 voting for and none against."], kinds={0: "resolution"})
    assert one.kind == "resolution"


def test_a_resolution_never_joins_what_was_lost() -> None:
    lines = [f"{MOVED} A vote was taken.", "The motion was carried and it was resolved that fares be held."]
    assert len(units(lines, kinds={0: "vote", 1: "resolution"})) == 2


def test_a_mark_that_stands_alone_belongs_to_its_entry() -> None:
    first, second = units(["- (1)", "That fares be held.", "- (2)", "That the quay be swept."], kinds={1: "resolution"})
    assert (first.text, first.kind, second.text) == (
        "(1)\nThat fares be held.",
        "resolution",
        "(2)\nThat the quay be swept.",
    )


def test_a_number_that_stands_alone_is_its_paragraphs() -> None:
    (one,) = units(["4.2", DEBATE])
    assert (one.number, one.text) == ("4.2", f"4.2\n{DEBATE}")


NOTICE = "Item\tSubject\tDecision\n4\tFerry fares\tThat fares be held.\n5(a)\tEast quay\tThat the quay be swept."


def test_each_row_of_a_notice_is_a_passage_of_its_item_under_the_names_of_the_columns() -> None:
    first, second = units([NOTICE], "decision")
    assert (first.item, second.item) == (ItemRef("4", "Ferry fares"), ItemRef("5(a)", "East quay"))
    assert first.text == "Item\tSubject\tDecision\n4\tFerry fares\tThat fares be held."
    assert (second.text, second.path) == ("5(a)\tEast quay\tThat the quay be swept.", ("Item\tSubject\tDecision",))


def test_years_name_columns_over_a_part_of_a_table_that_goes_on_in_another_block() -> None:
    first, second = units(["Fares\t2021/22\t2022/23\nAdult\t£2.10\t£2.30", "Child\t£1.05\t£1.15\nDog\t£0.50\t£0.50"])
    assert (first.path, second.path) == ((), ("Fares\t2021/22\t2022/23",))


def test_another_table_has_columns_of_its_own() -> None:
    lines = ["Fares\t2022\nAdult\t£2.30", "The quays were counted.", "Quay\tLength\nEast\t40"]
    assert [unit.path for unit in units(lines)] == [(), (), ()]


def test_a_motion_set_below_its_row_stands_with_what_became_of_it() -> None:
    row = "5\tOak / Elm\t\tLOST"
    first, second = units(
        [row, "That the fares of the ferry be held for a year.", DEBATE], kinds={1: "vote", 2: "vote"}
    )
    assert (first.text, first.kind) == (f"{row}\nThat the fares of the ferry be held for a year.", "vote")
    assert second.path == ("5 Oak / Elm LOST",)


def test_names_under_a_vote_on_the_amendment_stand_under_the_amendment() -> None:
    amendment = "Councillor Fir moved, as an amendment, that the fares be cut."
    lines = [
        MOVED,
        DEBATE,
        f"{amendment} {' '.join([DEBATE] * 2)}",
        "A recorded vote was called on the amendment, as follows:",
    ]
    *_, vote = units([*lines, DEBATE, "The amendment was put.", f"For (60): Councillors {', '.join(['Oak'] * 60)}."])
    assert vote.path[-1] == amendment
