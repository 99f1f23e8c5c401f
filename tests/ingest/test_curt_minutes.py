"""Decisions of a word or two, and motions told in a clerk's shorter ways."""

import pytest

from index.records import ItemRef, Votes
from tests.ingest.written import decided

SITE = ItemRef("4", "Application 24/0017: land at Mill Lane")
MINUTES = ItemRef("3", "Minutes of 5 March")


def test_a_paragraph_that_begins_with_deferred_is_the_decision_on_the_motion_above() -> None:
    (one,) = decided(
        "Councillor Ash proposed, and Councillor Birch seconded, that it be deferred. On a vote it was\n\n"
        "DEFERRED (7 for, 1 against) to allow (a) a new survey; and (b) the valuer's advice.",
        item=SITE,
    )
    assert (one.outcome, one.votes, one.mover) == ("deferred", Votes(7, 1), "Councillor Ash")
    assert one.text.startswith("DEFERRED (7 for")
    assert one.text.endswith("advice.")


@pytest.mark.parametrize(("said", "outcome"), [("Agreed.", "approved"), ("Noted with thanks.", "noted")])
def test_a_word_may_be_all_that_came_of_an_item(said: str, outcome: str) -> None:
    assert [(one.text, one.outcome) for one in decided(said, item=MINUTES)] == [(said, outcome)]


def test_what_is_told_after_agreed_is_not_what_was_agreed() -> None:
    (one,) = decided("Agreed. A request by Councillor Ash for an item on lamps was turned down.", item=SITE)
    assert (one.text, one.outcome) == ("Agreed.", "agreed")


def test_a_matter_taken_off_the_agenda_was_withdrawn() -> None:
    (one,) = decided("The applicant had asked for time. It was therefore WITHDRAWN FROM THE AGENDA.", item=SITE)
    assert (one.outcome, one.kind) == ("withdrawn", "vote")


def test_a_motion_that_notes_and_then_resolves_has_its_own_words_and_is_not_merely_noted() -> None:
    (one,) = decided(
        "It was moved by Councillor Ash and seconded by Councillor Birch:\n\n"
        '"This Council notes that the river was fouled on 143 days. It resolves (i) to write to the company; and '
        '(ii) to invite its director."\n\n'
        "On being put, the motion was CARRIED unanimously, and it was RESOLVED accordingly."
    )
    assert (one.outcome, one.mover) == ("agreed", "Councillor Ash")
    assert one.text.startswith('"This Council notes')


def test_an_amendment_that_the_mover_accepted_is_not_lost_with_the_next() -> None:
    found = decided(
        'Moved by Councillor Ash, seconded by Councillor Birch:\n\n"That Cabinet license all landlords."\n\n'
        'Councillor Cedar moved, seconded by Councillor Dale, AN AMENDMENT: leave out "all landlords" and put in '
        '"landlords in Quay ward". Councillor Ash, with the consent of her seconder, accepted the amendment, which '
        "became part of the motion without a vote.\n\n"
        "A SECOND AMENDMENT, by Councillor Elm, seconded by Councillor Fern, to leave out the inspectors, was put and "
        "lost, 11 voting for it and 18 against.\n\n"
        "For (20): Councillors Ash and others.\n\nAgainst (8): Councillors Elm and others.\n\n"
        "The motion, as amended, was CARRIED.\n\nRESOLVED: that Cabinet license landlords in Quay ward."
    )
    lost = [(one.mover, one.votes) for one in found if one.outcome == "lost"]
    assert lost == [("Councillor Elm", Votes(11, 18))]
    assert (found[-1].kind, found[-1].votes) == ("resolution", Votes(20, 8))


def test_the_sides_of_a_recorded_vote_are_its_record_however_many_lines_they_take() -> None:
    (one,) = decided(
        "Councillor Ash moved, and Councillor Birch seconded, that the pier be mended.\n\n"
        "For (3): Councillors Ash, Birch and Cedar.\n\nAgainst (2): Councillors Dale and Elm.\n\n"
        "Abstained (1): Councillor Fern.\n\nThe motion was CARRIED.\n\nRESOLVED: That the pier be mended."
    )
    assert one.votes == Votes(3, 2, 1)
    assert [run[0] for run in one.divided] == [1, 2, 3]


def test_a_proposal_told_of_in_the_sentence_before_is_lost_in_words_that_say_so() -> None:
    (one,) = decided("Councillor Ash wanted a second year. His proposal for this failed for want of a seconder.")
    assert (one.outcome, one.text) == ("lost", "His proposal for this failed for want of a seconder.")


def test_what_a_member_suggested_and_nobody_seconded_is_lost() -> None:
    (one,) = decided("It was suggested by Councillor Ash that the contract be ended. There was no seconder.")
    assert (one.outcome, one.mover) == ("lost", "Councillor Ash")


def test_what_was_agreed_instead_does_not_carry_the_proposal_withdrawn() -> None:
    found = decided(
        "Councillor Ash moved that the three heads be called. After debate Councillor Ash withdrew her proposal and it "
        "was agreed instead that the Director be asked to attend."
    )
    assert [one.outcome for one in found if "heads" in one.text] == ["withdrawn"]
    assert not any(one.kind == "resolution" and "heads" in one.text for one in found)


@pytest.mark.parametrize(
    "said",
    [
        "It was agreed by all to support the order.",
        "It was AGREED, Councillor Ash not concurring, to support the order.",
        "The exempt report was considered. DECISION: To support the order.",
    ],
)
def test_what_was_agreed_is_found_behind_who_agreed_or_did_not(said: str) -> None:
    (one,) = decided(said, item=SITE)
    assert (one.kind, one.text.lower()) == ("resolution", "to support the order.")


def test_a_list_under_that_alone_is_the_decision() -> None:
    found = decided("Decision:\n\nThat\n\n1. no charge be made at Quay Yard;\n\n2. the order be changed.", "decision")
    assert [one.text for one in found] == ["That no charge be made at Quay Yard;", "the order be changed."]


def test_the_mover_of_an_amendment_did_not_move_what_was_resolved_after_it() -> None:
    found = decided(
        "A motion in the name of Councillor Ash called for a fund of £150,000.\n\nCouncillor Birch then moved, and "
        "Councillor Cedar seconded, a further amendment to substitute £60,000. Councillor Ash accepted it. The motion "
        "as altered was CARRIED by 15 votes to 11. It was RESOLVED that Cabinet be asked to find £60,000 for a fund."
    )
    assert all(one.mover != "Councillor Birch" for one in found if one.text.startswith("that Cabinet"))


def test_a_word_in_a_tables_cell_decides_nothing() -> None:
    assert decided("| Reference | Remarks\n| 24/0017 | REFUSED by officers\n| 24/0018 | APPROVED with conditions") == []
