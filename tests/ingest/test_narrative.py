"""Motions as the narrative of minutes tells them: nothing that fell is carried, or left out."""

import pytest

from index.records import ItemRef, Outcome, Votes
from tests.ingest.written import decided

LIDO = ItemRef("7", "Opening hours of the lido")
MINUTES = ItemRef("3", "Minutes of 4 March")
MOVED = "Councillor Quill moved, and Councillor Rudd seconded, that the lido be shut on Mondays. "


@pytest.mark.parametrize(
    ("fate", "outcome", "votes"),
    [
        ("There voted for the motion 3 and against it 6, and it was LOST.", "lost", Votes(3, 6)),
        ("Upon a show of hands there voted 2 for and 7 against, and the motion fell.", "lost", Votes(2, 7)),
        ("There were 3 votes for the motion, 5 against and 2 abstentions, and it was declared LOST.", "lost",
         Votes(3, 5, 2)),
        ("On a show of hands there voted for the motion 4, against 5, with 1 abstention. It was LOST.", "lost",
         Votes(4, 5, 1)),
        ("There were four votes each way. The Chair used her casting vote against, and the motion was lost.", "lost",
         Votes(4, 4)),
        ("For: Cllrs Quill, Rudd. Against: Cllrs Sayer, Tull, Udall. Not voting: Cllr Vane. LOST by 3 to 2.", "lost",
         Votes(2, 3)),
        ("For the closure: Councillors Quill and Rudd (2). Against: Councillors Sayer, Tull and Udall (3). LOST.",
         "lost", Votes(2, 3)),
        ("For 5, against 2, Councillor Vane abstaining. Motion carried.", "agreed", Votes(5, 2, 1)),
        ("The motion was CARRIED with one dissentient.", "agreed", Votes(None, 1)),
        ("The motion was CARRIED by 9 votes to 4, one member abstaining.", "agreed", Votes(9, 4, 1)),
        ("The mover asked leave to withdraw. Leave was given.", "withdrawn", None),
        ("Councillor Quill, with the consent of his seconder and of the meeting, withdrew the motion.", "withdrawn",
         None),
        ("After the officer had spoken, she withdrew it.", "withdrawn", None),
        ("Councillor Quill did not press it.", "withdrawn", None),
        ("The motion was out of order, the time for it having run out.", "lost", None),
        ("The motion stood referred to the Cabinet.", "referred", None),
    ],
)  # fmt: skip
def test_what_became_of_a_motion_is_known_however_it_is_told(fate: str, outcome: Outcome, votes: Votes | None) -> None:
    (one,) = decided(MOVED + fate, item=LIDO)
    assert (one.outcome, one.votes) == (outcome, votes)
    assert (one.mover, one.seconder) == ("Councillor Quill", "Councillor Rudd")


@pytest.mark.parametrize(
    "fate",
    [
        "There was no seconder.",
        "Nobody seconded the motion.",
        "The motion was not seconded and lapsed.",
        "It found no seconder.",
        "There was no support for this.",
    ],
)
def test_a_motion_that_nobody_seconded_is_lost(fate: str) -> None:
    (one,) = decided(f"Councillor Quill moved that the lido be shut on Mondays. {fate}", item=LIDO)
    assert (one.outcome, one.mover, one.seconder) == ("lost", "Councillor Quill", None)


@pytest.mark.parametrize(
    ("words", "outcome", "mover", "text"),
    [
        ("A motion by Cllr Quill, seconded by Cllr Rudd, to recommend route B was lost, there being two for and six "
         "against.", "lost", "Cllr Quill", "to recommend route B"),
        ("Councillor Quill's proposal that the slide be sold found no seconder.", "lost", "Councillor Quill",
         "that the slide be sold"),
        ("The motion standing in the name of Councillor Quill, that the slide be sold, was put and negatived.", "lost",
         "Councillor Quill", "that the slide be sold"),
        ("The recommendation to grant a lease was moved by the Chair and seconded by Councillor Rudd. On being put to "
         "the vote it was declared LOST, two members voting for and five against.", "lost", "the Chair",
         "The recommendation to grant a lease"),
        ("Councillor Quill had given notice of a further motion, that the slide be sold. Having heard the answer, she "
         "withdrew it.", "withdrawn", "Councillor Quill", "that the slide be sold."),
        ("Councillor Quill proposed a working party on the slide. After discussion he withdrew the proposal.",
         "withdrawn", "Councillor Quill", "a working party on the slide."),
        ("Councillor Quill was against the charge, and moved that it be left out. Councillor Rudd seconded. The "
         "amendment was CARRIED by 9 votes to 6.", "agreed", "Councillor Quill", "that it be left out."),
        ("A proposal by Councillor Quill that the panel should meet at the lido was deferred to the annual meeting.",
         "deferred", "Councillor Quill", "that the panel should meet at the lido"),
        ("Councillor Quill requested that the item be deferred and this was agreed.", "deferred", "Councillor Quill",
         "that the item be deferred"),
        ("On the motion of Councillor Quill, seconded by Councillor Rudd, the pay policy was approved.", "approved",
         "Councillor Quill", "the pay policy was approved"),
        ("On the nomination of Councillor Quill, Councillor Rudd was elected to the chair.", "agreed",
         "Councillor Quill", "Councillor Rudd was elected to the chair"),
        ("RESOLVED, on the motion of Councillor Quill, that the annual report be received.", "noted",
         "Councillor Quill", "that the annual report be received."),
        ("Councillor Quill asked that his motion stand over, and it was RESOLVED that the motion be referred to the "
         "Cabinet.", "referred", None, "that the motion be referred to the Cabinet."),
        ("In the end it was agreed to defer the proposal to the meeting of 9 June.", "deferred", None,
         "to defer the proposal to the meeting of 9 June."),
    ],
)  # fmt: skip
def test_who_moved_and_in_which_words_is_read_out_of_the_sentence(
    words: str, outcome: Outcome, mover: str | None, text: str
) -> None:
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.mover, one.text) == (outcome, mover, text)


def test_a_thing_that_was_only_proposed_is_not_carried_by_what_is_decided_next() -> None:
    words = "Councillor Quill proposed a working party on the slide. The proposal was agreed to be a good one."
    assert not decided(words, item=LIDO)


def test_the_limbs_of_a_motion_have_each_their_own_fate() -> None:
    words = """
    Councillor Quill moved, Councillor Rudd seconding, that the Council (1) thank the crew; (2) sell the slide; and
    (3) write to the Minister.

    Limbs (1) and (3) were CARRIED unanimously. Limb (2) was LOST by 5 votes to 12.
    """
    thanks, slide, letter = decided(words, item=LIDO)
    assert [one.outcome for one in (thanks, slide, letter)] == ["agreed", "lost", "agreed"]
    assert (slide.kind, slide.votes) == ("vote", Votes(5, 12))


def test_a_line_that_only_names_an_amendment_tells_what_follows_it() -> None:
    words = """
    The Leader moved the budget, and Councillor Rudd seconded it.

    Amendment 1. Councillor Sayer moved, and Councillor Tull seconded, that the saving on the lido be struck out.

    FOR: Councillors Sayer and Tull (2).

    AGAINST: Councillors Quill, Rudd and Udall (3).

    The amendment was accordingly declared LOST.

    Amendment 2. Councillor Udall moved, seconded by Councillor Vane, that £9,000 be kept for the slide. It was taken
    into the motion without a vote.

    A recorded vote was taken on the substantive motion:

    FOR: Councillors Quill, Rudd, Udall and Vane (4).

    AGAINST: Councillors Sayer and Tull (2).

    ABSTAINING: Councillor Wills (1).

    It was therefore RESOLVED that the revenue budget be approved as amended.
    """
    found = {one.text.split()[1]: one for one in decided(words, item=LIDO)}
    assert (found["the"].outcome, found["the"].votes) == ("approved", Votes(4, 2, 1))
    saving = next(one for one in decided(words, item=LIDO) if "struck out" in one.text)
    kept = next(one for one in decided(words, item=LIDO) if "£9,000" in one.text)
    assert (saving.outcome, saving.votes, saving.mover) == ("lost", Votes(2, 3), "Councillor Sayer")
    assert (kept.outcome, kept.votes, kept.seconder) == ("agreed", None, "Councillor Vane")


@pytest.mark.parametrize(
    "words",
    [
        "The mover accepted the amendment.",
        "The amendment was accepted by Councillor Quill.",
        "The mover and seconder were agreeable to this.",
    ],
)
def test_an_amendment_that_the_mover_took_has_carried(words: str) -> None:
    amended = f"{MOVED}Councillor Sayer moved an amendment, seconded by Councillor Tull, to add Tuesdays. {words}"
    outcomes = {one.mover: one.outcome for one in decided(amended, item=LIDO)}
    assert outcomes["Councillor Sayer"] == "agreed"


def test_an_amendment_that_the_mover_would_not_take_waits_for_its_vote() -> None:
    words = (
        f"{MOVED}Councillor Sayer moved an amendment, seconded by Councillor Tull, to add Tuesdays. The mover did not"
        " accept the amendment. The amendment was put and LOST by 2 votes to 8. The motion was then put and carried."
    )
    outcomes = {one.mover: one.outcome for one in decided(words, item=LIDO)}
    assert outcomes == {"Councillor Quill": "agreed", "Councillor Sayer": "lost"}


def test_words_that_a_member_asked_to_be_added_are_an_amendment() -> None:
    words = (
        'Councillor Quill moved that slides be mended at the lido. Councillor Sayer asked that the words "and the park"'
        " be added. Councillor Quill would not accept this, and the addition, seconded by Councillor Tull, was put as"
        " an amendment and LOST by 4 votes to 5. The motion as first moved was then AGREED without dissent."
    )
    motion, addition = decided(words, item=LIDO)
    assert (motion.outcome, motion.mover) == ("agreed", "Councillor Quill")
    assert (addition.outcome, addition.votes, addition.seconder) == ("lost", Votes(4, 5), "Councillor Tull")


def test_a_motion_to_defer_is_the_one_that_was_moved_and_puts_off_the_one_before_it() -> None:
    words = (
        "Councillor Quill moved that there be no increase. Councillor Rudd seconded. Councillor Sayer moved that the"
        " matter be deferred until June. The motion to defer was put first and was carried by 8 votes to 7."
    )
    put_off, one = decided(words, item=LIDO)
    assert (one.outcome, one.mover, one.votes) == ("deferred", "Councillor Sayer", Votes(8, 7))
    assert (put_off.outcome, put_off.mover, put_off.votes) == ("deferred", "Councillor Quill", None)


@pytest.mark.parametrize(
    "words",
    [
        "The Chair announced that this application had been withdrawn from the agenda at the request of the applicant.",
        "The corresponding proposal for the park was withdrawn by officers before the meeting.",
        "The Chair ruled that, the call-in having been withdrawn with the leave of the meeting, the decision stood.",
    ],
)
def test_business_that_was_withdrawn_is_recorded(words: str) -> None:
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.kind) == ("withdrawn", "vote")


@pytest.mark.parametrize(
    "words", ["Agreed as a true record.", "Agreed, with one change.", "Approved as a correct record and signed."]
)
def test_what_stands_alone_under_minutes_approves_them(words: str) -> None:
    (one,) = decided(words, item=MINUTES)
    assert one.outcome == "approved"
    assert not [other for other in decided(words, item=LIDO) if other.outcome == "approved"]


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("Determination. The Sub-Committee decided by a majority of two to one to revoke the licence.", Votes(2, 1)),
        ("The Panel resolved by 6 votes to 2 to refuse the application.", Votes(6, 2)),
        ("Permission was refused, contrary to officers’ recommendation, by 6 votes to 2.", Votes(6, 2)),
        ("RESOLVED (Councillor Quill dissenting) – That the lease be ended.", Votes(None, 1)),
    ],
)
def test_a_refusal_or_an_ending_that_carried_is_agreed_with_its_votes(words: str, votes: Votes) -> None:
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.votes) == ("agreed", votes)


def test_dissent_from_one_clause_is_no_vote_on_the_others() -> None:
    words = "RESOLVED (Councillor Quill dissenting in respect of (1)):\n\n(1) That it be shut.\n\n(2) That it be sold."
    assert [one.votes for one in decided(words, item=LIDO)] == [None, None]


def test_how_residents_answered_is_no_vote_on_what_is_resolved() -> None:
    words = """
    | Street | Replies | In favour | Against
    | Weir Row | 603 | 54% | 41%
    | Mill Lane | 711 | 38% | 58%

    RESOLVED: That charges be brought in at Weir Row.
    """
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.votes) == ("agreed", None)


def test_how_another_body_voted_is_no_vote_on_what_is_resolved() -> None:
    words = "The governors had voted in July by 9 to 2 to join.\n\nRESOLVED – That the school be kept."
    (one,) = decided(words, item=LIDO)
    assert one.votes is None


def test_the_lines_that_name_the_sides_belong_to_the_decision() -> None:
    words = f"""
    {MOVED}A recorded vote was taken.

    For (2): Councillors Quill and Rudd.

    Against (3): Councillors Sayer, Tull and Udall.

    The motion was declared LOST.
    """
    (one,) = decided(words, item=LIDO)
    assert (one.votes, [block for block, _, _ in one.division]) == (Votes(2, 3), [1, 2])


def test_votes_told_before_a_resolution_are_those_on_it_with_the_lines_that_tell_them() -> None:
    words = """
    A named vote was asked for:

    In favour – Councillors Quill, Rudd and Sayer (3)

    Against – Councillors Tull and Udall (2)

    RESOLVED: That the lido be sold.
    """
    (one,) = decided(words, item=LIDO)
    assert (one.votes, [block for block, _, _ in one.division]) == (Votes(3, 2), [1, 2])


def test_a_recommendation_that_was_put_is_told_in_its_own_words() -> None:
    words = """
    The Council considered a recommendation of the Standards Committee that lay members be paid £20 a meeting. It was
    put to the vote and APPROVED by a show of hands.
    """
    (one,) = decided(words, item=LIDO)
    assert one.text == "that lay members be paid £20 a meeting."


def test_what_goes_with_a_referral_is_not_resolved_by_itself() -> None:
    words = """
    It was AGREED that the decision be referred back to the Cabinet, with the following recommendations:

    (i) that the hours be looked at again;

    (ii) that the fee be not more than £2.
    """
    (one,) = decided(words, item=LIDO)
    assert one.outcome == "referred"
    assert "not more than £2" in one.text


def test_the_first_clause_of_a_list_that_stands_beside_resolved_is_one_of_the_list() -> None:
    words = "RESOLVED (5 votes to 2): (1) That the lido be kept;\n\n(2) That it be swept; and\n\n(3) That £9 be spent."
    found = decided(words, item=LIDO)
    assert [one.votes for one in found] == [Votes(5, 2)] * 3
    assert found[0].text == "That the lido be kept;"
