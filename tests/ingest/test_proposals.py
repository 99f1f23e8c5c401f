"""Motions moved in other words than "X moved that", and what becomes of what nobody named anew."""

import pytest

from index.records import ItemRef, Outcome, Votes
from tests.ingest.written import decided

LIDO = ItemRef("7", "Opening hours of the lido")


@pytest.mark.parametrize(
    ("words", "outcome", "mover", "seconder", "text"),
    [
        ("Councillor Quill asked leave to withdraw the motion standing in his name that the slide be sold, the officer "
         "having advised against it. Leave was given.", "withdrawn", "Councillor Quill", None,
         "that the slide be sold"),
        ("Councillor Quill had given notice, with Councillor Rudd as seconder, of a motion that work on the lido stop. "
         "He sought and was given the consent of the Council to withdraw his motion. The motion was WITHDRAWN.",
         "withdrawn", "Councillor Quill", "Councillor Rudd", "that work on the lido stop."),
        ("Councillor Quill gave notice of a motion, to be seconded by Councillor Rudd, that the slide be sold. She "
         "withdrew her motion before it was seconded.", "withdrawn", "Councillor Quill", None,
         "that the slide be sold."),
        ("Councillor Quill moved Option C; Councillor Rudd seconded. On a vote this was lost, 3 voting for and 5 "
         "against, with 1 abstention.", "lost", "Councillor Quill", "Councillor Rudd", "Option C"),
        ("The charter was adopted on the motion of Councillor Quill.", "approved", "Councillor Quill", None,
         "The charter was adopted"),
        ("Proposed by Councillor Quill, seconded by Councillor Rudd. The motion asked that the slide be sold. Carried "
         "without dissent.", "agreed", "Councillor Quill", "Councillor Rudd", "that the slide be sold."),
        ("Councillor Quill moved, and Councillor Rudd seconded, refusal for the reason that the lane floods. On a vote "
         "the motion was lost by 3 votes to 4.", "lost", "Councillor Quill", "Councillor Rudd",
         "refusal for the reason that the lane floods."),
    ],
)  # fmt: skip
def test_a_motion_is_known_by_its_words_and_its_mover(
    words: str, outcome: Outcome, mover: str, seconder: str | None, text: str
) -> None:
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.mover, one.seconder, one.text) == (outcome, mover, seconder, text)


def test_a_wish_to_amend_is_an_amendment_and_not_the_motion() -> None:
    words = (
        "Councillor Quill moved that the Cabinet be asked to light the lido and the slide. Seconded by Councillor Rudd."
        ' Councillor Sayer wished to amend this by leaving out "and the slide"; Councillor Quill would not have it. The'
        " amendment was put and lost, 4 to 6. The motion was then carried by 7 votes to 3, with one abstention."
    )
    moved, amendment = decided(words, item=LIDO)
    assert (moved.outcome, moved.mover, moved.votes) == ("agreed", "Councillor Quill", Votes(7, 3, 1))
    assert (amendment.outcome, amendment.mover, amendment.votes) == ("lost", "Councillor Sayer", Votes(4, 6))


def test_a_motion_quoted_in_one_paragraph_is_no_recital() -> None:
    words = """
    It was moved by Councillor Quill and seconded by Councillor Rudd:

    "This Council believes that the lido was shut in haste, and calls upon the Cabinet to open it."

    For the motion (9): Councillors A and B. Against the motion (19): Councillors C and D.

    The Mayor declared the motion LOST by ten votes.
    """
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.mover, one.votes) == ("lost", "Councillor Quill", Votes(9, 19))


def test_declared_to_be_lost_is_lost() -> None:
    words = "Councillor Quill moved that the slide be sold. The motion was therefore declared to be LOST."
    assert [one.outcome for one in decided(words, item=LIDO)] == ["lost"]


def test_a_motion_referred_by_another_is_told_to_be_referred() -> None:
    words = (
        "Councillor Quill moved and Councillor Rudd seconded that a lido panel be set up. Councillor Sayer then moved"
        " that the question be not now put and that the motion stand referred to the Leisure Panel. Councillor Tull"
        " seconded. This was CARRIED by 24 votes to 8."
    )
    moved, procedural = decided(words, item=LIDO)
    assert (moved.outcome, moved.mover) == ("referred", "Councillor Quill")
    assert (procedural.outcome, procedural.mover, procedural.votes) == ("referred", "Councillor Sayer", Votes(24, 8))


def test_a_substantive_motion_that_nothing_restates_is_told_with_its_votes() -> None:
    words = """
    Councillor Quill moved, seconded by Councillor Rudd: "That the slide be sold."

    Councillor Sayer moved as an amendment, seconded by Councillor Tull, that the word "sold" be replaced by "let". On
    being put to the vote the amendment was CARRIED by 19 votes to 12 and became the substantive motion.

    The substantive motion was then put and declared CARRIED (20 for, 10 against, 2 abstentions), and it was RESOLVED
    accordingly.
    """
    moved, amendment, amended = decided(words, item=LIDO)
    assert (moved.outcome, amendment.votes) == ("amended", Votes(19, 12))
    assert (amended.outcome, amended.votes, amended.mover) == ("agreed", Votes(20, 10, 2), "Councillor Quill")


def test_votes_on_the_altered_motion_are_those_of_what_was_resolved() -> None:
    words = """
    Councillor Quill moved that the slide be painted red. Councillor Rudd moved, seconded by Councillor Sayer, an
    amendment to put in place of "red" the words "blue, like the lido roof". Councillor Quill accepted the amendment.
    The motion as altered was carried by 24 votes to 5, with 3 abstentions.

    RESOLVED: That the slide be painted blue, like the lido roof.
    """
    resolved = decided(words, item=LIDO)[-1]
    assert (resolved.text, resolved.votes) == ("That the slide be painted blue, like the lido roof.", Votes(24, 5, 3))


def test_each_lettered_matter_is_by_itself() -> None:
    words = """
    (a) The slide. Councillor Quill moved that the slide be sold. The motion was carried by 22 votes to 6.

    (b) The rowing boats on the upper lake. Councillor Rudd was not in her place and it was treated as withdrawn when
    the motion was called.
    """
    sold, boats = decided(words, item=LIDO)
    assert (sold.outcome, sold.votes) == ("agreed", Votes(22, 6))
    assert boats.outcome == "withdrawn"
    assert boats.text.startswith("The rowing boats on the upper lake.")


@pytest.mark.parametrize(
    ("words", "outcome", "votes"),
    [
        ("Because the speaker was ill, this item was held over to the meeting on 5 May.", "deferred", None),
        ("The Chair put it to the vote and the budget was approved with one against.", "approved", Votes(None, 1)),
        ("The Committee received an exempt report on the lido and agreed the recommendations in it.", "agreed", None),
        ("Mr Ott spoke. It was agreed, without a vote, to put the matter off to the June meeting.", "deferred", None),
        ("Rear extension. There were no speakers. Mr Ott had left. Permission was GRANTED without discussion. He came "
         "back.", "approved", None),
        ("NOTED.", "noted", None),
        ("With the agreement of all the original motion was not pursued.", "withdrawn", None),
    ],
)  # fmt: skip
def test_what_is_settled_in_passing_is_recorded(words: str, outcome: Outcome, votes: Votes | None) -> None:
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.votes) == (outcome, votes)


def test_a_casting_vote_for_carries() -> None:
    words = (
        "Councillor Quill moved approval for three years, and Councillor Rudd seconded. There being five votes for and"
        " five against, the Chairman gave his casting vote for the motion."
    )
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.votes) == ("agreed", Votes(5, 5))


def test_minutes_told_of_at_the_end_of_a_paragraph_are_approved() -> None:
    words = "Councillor Quill had asked for the map, he said. With that correction the minutes were confirmed."
    (one,) = decided(words, item=ItemRef("3", "Minutes of 4 March"))
    assert one.outcome == "approved"


def test_an_officer_s_proposal_is_not_moved_by_who_spoke_before() -> None:
    words = """
    Councillor Quill said that she would ask the clerk. The Head of Parks reported on bins. He proposed that the old
    bins be taken away. Decision: to adopt the policy on bins.
    """
    assert [one.mover for one in decided(words, item=LIDO)] == [None]


def test_an_amendment_by_somebody_replaces_the_motion_that_it_amends() -> None:
    words = (
        "Proposed by Cllr Quill, seconded by Cllr Rudd, that £1,200 be granted. Amendment by Cllr Sayer, seconded by"
        " Cllr Tull, to make the sum £900. Amendment carried 5 to 3 and, as the substantive motion, agreed by all."
    )
    granted, amendment = decided(words, item=LIDO)[:2]
    assert (granted.outcome, granted.votes) == ("amended", None)
    assert (amendment.outcome, amendment.mover, amendment.votes) == ("agreed", "Cllr Sayer", Votes(5, 3))


def test_agreed_as_amended_is_said_of_the_motion_as_it_then_stood() -> None:
    words = """
    Proposed by Cllr Quill, seconded by Cllr Rudd, that charges go up by 4%. Cllr Sayer moved that charities be left
    out; this was seconded by Cllr Tull and accepted by the mover.

    Agreed as amended, 8 to 0.
    """
    raised, left_out, amended = decided(words, item=LIDO)
    assert (raised.outcome, left_out.outcome) == ("amended", "agreed")
    assert (amended.outcome, amended.mover, amended.votes) == ("agreed", "Cllr Quill", Votes(8, 0))


def test_a_motion_altered_by_its_mover_is_agreed() -> None:
    words = "Councillor Quill moved that the slide be sold. The motion as altered was AGREED TO."
    assert [one.outcome for one in decided(words, item=LIDO)] == ["agreed"]


def test_an_alternative_that_was_rejected_is_no_fate_of_what_was_decided() -> None:
    words = """
    DECIDED: That booking at Mill End be tried for twelve months.

    # Alternative options considered

    Option A: do nothing. Rejected because the queues are a danger.
    """
    assert [one.outcome for one in decided(words, item=LIDO)] == ["agreed"]


def test_each_motion_under_a_running_title_is_by_itself() -> None:
    words = """
    (i) Bat boxes. Proposed by Councillor Quill and seconded by Councillor Rudd: that officers write a note on them.

    RESOLVED (unanimously): That the motion be approved.

    (ii) Drones. Proposed by Councillor Sayer and seconded by Councillor Tull: that only quiet displays be allowed.

    The motion was therefore NOT CARRIED.
    """
    boxes, drones = decided(words, item=LIDO)
    assert (boxes.outcome, boxes.mover, boxes.votes) == ("agreed", "Councillor Quill", Votes(unanimous=True))
    assert (drones.outcome, drones.mover) == ("lost", "Councillor Sayer")


@pytest.mark.parametrize(("verb", "outcome"), [("approved", "agreed"), ("rejected", "lost"), ("not supported", "lost")])
def test_a_resolution_on_the_motion_tells_what_became_of_it(verb: str, outcome: Outcome) -> None:
    words = f"""
    Councillor Quill moved, and Councillor Rudd seconded, that the slide be painted.

    RESOLVED: That the motion be {verb}.
    """
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.text) == (outcome, "that the slide be painted.")


def test_the_motion_to_refuse_is_the_one_that_asked_for_refusal() -> None:
    words = (
        "Councillor Quill moved, and Councillor Rudd seconded, that permission be refused on grounds of flooding. The"
        " Clerk advised of costs. On a show of hands the motion to refuse was lost by 4 votes to 7."
    )
    (one,) = decided(words, item=LIDO)
    assert (one.outcome, one.mover, one.votes) == ("lost", "Councillor Quill", Votes(4, 7))


def test_the_votes_on_an_amendment_are_not_those_on_what_is_then_resolved() -> None:
    words = """
    Councillor Quill moved, and Councillor Rudd seconded, that the fifth be taken out. The amendment was agreed to by 5
    votes to 4.

    RESOLVED: That the report, less the fifth recommendation, be sent to Cabinet.
    """
    amendment, resolved = decided(words, item=LIDO)
    assert (amendment.text, amendment.votes) == ("that the fifth be taken out.", Votes(5, 4))
    assert (resolved.votes, resolved.mover) == (None, None)


@pytest.mark.parametrize(
    ("told", "motion", "amendment"),
    [
        ("On a vote, 6 members voted for the motion and 9 voted for the amendment, which was carried.",
         ("amended", None), ("agreed", Votes(9, 6))),
        ("There voted for the motion (12) - Councillors A and B; for the amendment (8) - Councillors C and D.",
         ("agreed", Votes(12, 8)), ("lost", Votes(8, 12))),
    ],
)  # fmt: skip
def test_a_vote_between_motion_and_amendment_counts_for_each(
    told: str, motion: tuple[Outcome, Votes | None], amendment: tuple[Outcome, Votes | None]
) -> None:
    words = f"""
    Councillor Quill, seconded by Councillor Rudd, moved that the grant be paid.

    As an amendment, Councillor Sayer, seconded by Councillor Tull, moved that the grant be cut to £5,000.

    {told}
    """
    first, second = decided(words, item=LIDO)
    assert ((first.outcome, first.votes), (second.outcome, second.votes)) == (motion, amendment)


def test_labels_under_a_decision_name_who_moved_it_and_how_the_votes_fell() -> None:
    words = """
    Decision: That the lease be renewed for five years.

    Proposer: Councillor Quill

    Seconder: Councillor Rudd

    Voting: For 7, Against 2, Abstain 1
    """
    (one,) = decided(words, item=LIDO)
    assert (one.mover, one.seconder, one.votes) == ("Councillor Quill", "Councillor Rudd", Votes(7, 2, 1))


def test_labels_before_a_resolution_are_not_those_of_the_one_above() -> None:
    words = """
    Moved by: Councillor Quill

    Resolved: That the lease be renewed.

    Moved by: Councillor Sayer

    Resolved: That the fee be cut.
    """
    assert [one.mover for one in decided(words, item=LIDO)] != ["Councillor Sayer", None]


def test_a_resolution_may_say_first_on_whose_proposal_it_was_passed() -> None:
    words = "RESOLVED: On the proposal of Councillor Quill, seconded by Alderman Rudd, that the fee be cut."
    (one,) = decided(words, item=LIDO)
    assert (one.mover, one.seconder, one.text) == ("Councillor Quill", "Alderman Rudd", "that the fee be cut.")


def test_what_is_moved_as_an_amendment_is_one_wherever_it_says_so() -> None:
    words = (
        "Councillor Quill moved that the slide be painted. As an amendment, Councillor Rudd moved that it be painted"
        " blue. The amendment was LOST. The motion was CARRIED."
    )
    assert [(one.outcome, one.mover) for one in decided(words, item=LIDO)] == [
        ("agreed", "Councillor Quill"),
        ("lost", "Councillor Rudd"),
    ]
