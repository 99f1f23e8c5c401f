"""What minutes decide, in the many words of clerks: above all, nothing lost is ever carried."""

import pytest

from index.records import ItemRef, Votes
from tests.ingest.written import decided, outcomes

CARRYING = {"approved", "agreed", "noted", "endorsed", "action"}


@pytest.mark.parametrize(
    "introducer",
    [
        "Resolved:",
        "RESOLVED -",
        "RESOLVED:",
        "Resolved –",
        "AGREED:",
        "IT WAS AGREED:",
        "It was agreed",
        "IT WAS RESOLVED",
        "DECISION:",
        "Decided –",
        "RESOLVED (nem con) –",
        "On being put to the vote, it was RESOLVED",
        "The Committee RESOLVED:",
        "Therefore, it was RESOLVED",
        "Resolved unanimously",
        "ORDERED",
    ],
)
def test_each_way_to_introduce_a_decision_is_known(introducer: str) -> None:
    ((outcome, text),) = outcomes(f"{introducer} that the report be noted.")
    assert (outcome, text) == ("noted", "that the report be noted.")


@pytest.mark.parametrize("introducer", ["Resolved:", "# Resolved:", "RESOLVED -", "AGREED:", "# Decision", "DECISION"])
def test_clauses_may_stand_below_their_introducer(introducer: str) -> None:
    clauses = "1. The panel agreed to note the report.\n\n2. The Manager to share the details."
    words = f"{introducer}\n\n{clauses}\n\nMembers left."
    assert outcomes(words) == [
        ("noted", "The panel agreed to note the report."),
        ("action", "The Manager to share the details."),
    ]


def test_minutes_are_approved_without_any_introducer() -> None:
    words = "That the minutes of the meeting held on 5 January 2021 be approved, subject to the above correction."
    assert outcomes(words) == [("approved", words)]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("The Committee NOTED the update.", "noted"),
        ("The panel agreed to note the presentation.", "noted"),
        ("The Sub-Committee, having considered the report, agreed the changes.", "agreed"),
        ("The minutes of the last meeting were agreed as a true record and signed by the Chairman.", "approved"),
        ("The recommendations set out in the report were agreed.", "agreed"),
        ("The Committee agreed not to support the application.", "agreed"),
    ],
)
def test_narrative_decides_where_an_item_has_nothing_more_formal(words: str, outcome: str) -> None:
    assert outcomes(words) == [(outcome, words)]


@pytest.mark.parametrize(
    "words",
    [
        "There is no requirement to do a survey, but it was agreed last year to include the views of staff.",
        "It was agreed last year to include the views of staff.",
        "Officers agreed to send the figures.",
        "The strategy was approved by Cabinet in 2019.",
        "Cabinet approved the scheme in 2019.",
        "Members asked whether it had been resolved that the road be closed.",
        "At its meeting on 5 May Cabinet RESOLVED that the road be closed.",
        "A motion to adjourn was discussed at other councils.",
        "It was suggested that more be done. Members felt that the plan was weak.",
        "No decision was made.",
        "The Committee noted that the programme would be presented for approval in May.",
        "The Committee agreed that there was a need for more seats.",
        "The Chair moved this item up the agenda with the agreement of the Committee.",
        "Reasons for decision: that the scheme be delivered.",
        "# Recommendations\n\nThat planning permission be granted.",
        "The Committee discussed the motion to close the library, which had been lost at Council in March.",
        "WHEREAS Council received a motion that the act be repealed;",
    ],
)
def test_what_is_only_told_is_not_decided(words: str) -> None:
    assert outcomes(words) == []


@pytest.mark.parametrize(
    "fate",
    [
        "On being put to the vote the motion was declared LOST.",
        "On being put to the vote, this was lost by 5 votes to 4.",
        "The motion was not carried.",
        "The motion was defeated.",
        "The motion was rejected.",
        "There being no seconder, the motion fell.",
        "The motion failed (4 for, 5 against).",
        "The vote was tied and the motion fell.",
        "With 6 votes for and 6 against, the motion was lost on the Chairman's casting vote.",
        "The votes being equal, the Chair exercised her casting vote against the motion, which was not carried.",
        "After debate this was not supported.",
        "The motion did not succeed.",
        "LOST",
        "Motion defeated.",
        "Not carried",
    ],
)
def test_a_lost_motion_is_lost_however_it_is_worded(fate: str) -> None:
    words = f"It was moved by Councillor Ash and seconded by Councillor Birch that the road be closed.\n\n{fate}"
    (lost,) = decided(words)
    assert (lost.outcome, lost.kind, lost.mover, lost.seconder) == (
        "lost",
        "vote",
        "Councillor Ash",
        "Councillor Birch",
    )


def test_a_proposal_that_found_no_support_is_lost() -> None:
    assert outcomes("Councillor Ash proposed that the speed limit be lowered, but this was not supported.") == [
        ("lost", "that the speed limit be lowered")
    ]


def test_a_motion_of_which_nobody_says_what_became_is_left_out() -> None:
    assert outcomes("It was moved by Councillor Ash and seconded by Councillor Birch that the road be closed.") == []


def test_a_withdrawn_motion_is_withdrawn() -> None:
    words = """
    Councillor Ash moved that the bridge be painted blue. Councillor Birch seconded.

    With the consent of the meeting the motion was withdrawn.
    """
    assert outcomes(words) == [("withdrawn", "that the bridge be painted blue.")]


def test_a_casting_vote_breaks_a_tie() -> None:
    words = """
    Councillor Ash moved and Councillor Birch seconded that the road be closed. The vote was tied. The Chair used her
    casting vote and the motion was carried.
    """
    assert outcomes(words) == [("agreed", "that the road be closed.")]


AMENDED = """
It was moved by Councillor Ash and seconded by Councillor Birch that the budget be approved.

An amendment was moved by Councillor Cedar, seconded by Councillor Damson, that the allowance be cut. {fate}
"""


def test_a_lost_amendment_leaves_the_motion_to_its_own_fate() -> None:
    words = AMENDED.format(fate="The amendment was lost by 20 votes to 11.")
    words += "\n\nThe original motion was then put and declared carried, 25 voting for and 6 against."
    main, amendment = decided(words)
    assert (main.outcome, main.votes) == ("approved", Votes(25, 6))
    assert (amendment.outcome, amendment.votes, amendment.mover) == ("lost", Votes(11, 20), "Councillor Cedar")


def test_a_carried_amendment_replaces_the_motion() -> None:
    words = AMENDED.format(
        fate="The amendment was put and carried by five votes to two and became the substantive motion."
    )
    words += "\n\nThe substantive motion was put and carried.\n\nRESOLVED – That the budget be approved with the cut."
    main, amendment, resolution = decided(words)
    assert (main.outcome, main.replaced_by_amendment, main.kind) == ("amended", True, "vote")
    assert (amendment.outcome, amendment.votes, amendment.amends) == (
        "agreed",
        Votes(5, 2),
        "that the budget be approved.",
    )
    assert (resolution.outcome, resolution.text) == ("approved", "That the budget be approved with the cut.")


def test_an_amendment_that_carried_is_lost_with_the_substantive_motion() -> None:
    words = AMENDED.format(fate="The amendment was carried. The substantive motion was put to the vote and lost.")
    assert [outcome for outcome, _ in outcomes(words)] == ["lost", "lost"]


def test_a_lost_motion_lends_nothing_to_the_resolution_after_it() -> None:
    words = """
    It was moved by Councillor Ash and seconded by Councillor Birch: That the decision be referred back to Cabinet.

    For the motion (4): Councillors Ash, Birch, Cedar and Elm.

    Against the motion (5): Councillors Fir, Gorse, Hazel, Ivy and Jay.

    Abstained (1): Councillor Kay.

    The motion was accordingly lost by 5 votes to 4, with 1 abstention.

    Resolved:

    1. That no further action be taken on the decision of Cabinet.
    """
    lost, resolved = decided(words)
    assert (lost.outcome, lost.votes, lost.mover) == ("lost", Votes(4, 5, 1), "Councillor Ash")
    assert (resolved.outcome, resolved.votes, resolved.mover) == ("agreed", None, None)


def test_a_carried_motion_lends_its_mover_and_votes_to_the_clause_that_restates_it() -> None:
    words = """
    It was moved by Councillor Ash and seconded by Councillor Birch that the programme be endorsed. On being put to the
    vote the motion was carried by six votes to three. Councillor Elm asked that his vote against be recorded.

    # Resolved:

    1. That Cabinet be recommended to approve the programme.

    2. The panel noted the results of the consultation.
    """
    programme, noted = decided(words)
    assert (programme.mover, programme.seconder, programme.votes) == ("Councillor Ash", "Councillor Birch", Votes(6, 3))
    assert (noted.mover, noted.votes) == (None, None)


def test_the_votes_of_a_lost_amendment_are_not_those_of_the_budget() -> None:
    words = """
    The Leader moved the Budget. Councillor Birch seconded. Councillor Cedar moved an alternative budget as an
    amendment, seconded by Councillor Damson.

    For the amendment: Councillors Cedar and Damson. Against the amendment: Councillors Elm, Fir and Gorse.

    The amendment was therefore lost.

    For: Councillors Elm, Fir and Gorse. Against: Councillors Cedar and Damson.

    RESOLVED – That the Budget be approved.
    """
    alternative, budget = decided(words)
    assert (alternative.outcome, alternative.mover, alternative.votes) == ("lost", "Councillor Cedar", Votes(2, 3))
    assert (budget.outcome, budget.votes) == ("approved", Votes(3, 2))


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The minutes of 24 April 2024 were AGREED.", "The minutes of 24 April 2024 were AGREED."),
        ("The item was WITHDRAWN. No date was fixed.", "The item was WITHDRAWN."),
        ("The Committee thanked her and NOTED the talk.", "The Committee thanked her and NOTED the talk."),
        ("The Panel AGREED to recommend the plan to Council.", "The Panel AGREED to recommend the plan to Council."),
    ],
)  # fmt: skip
def test_a_sentence_that_decides_is_cited_whole(words: str, text: str) -> None:
    assert [one.text for one in decided(words, item=ItemRef("7", "Ferries"))] == [text]


def test_what_a_notice_tells_before_its_resolution_is_not_resolved() -> None:
    words = """
    # Decision

    Before the debate the Director read out the valuation, which was £4.35 million.

    Cabinet RESOLVED (5 for, 0 against):

    1. That Option 2 be approved.
    """
    assert outcomes(words, "decision") == [("approved", "That Option 2 be approved.")]


def test_a_table_of_names_for_and_against_refusal_is_the_vote_on_it() -> None:
    words = (
        "It was moved by Cllr Quill and seconded by Cllr Rudd that the application be refused.\n\n"
        "| For refusal | Against refusal\n| Cllrs Ash, Birch and Quill (3) | Cllrs Rudd and Tull (2)\n\n"
        "DECISION: That the application be REFUSED."
    )
    assert [one.votes for one in decided(words, item=ItemRef("7", "Ferries"))] == [Votes(3, 2)]


def test_what_is_recommended_to_cabinet_in_capitals_is_recommended() -> None:
    assert outcomes("RECOMMENDATION TO CABINET: that the fee be cut.") == [
        ("agreed", "RECOMMENDATION TO CABINET: that the fee be cut.")
    ]


def test_the_total_of_a_table_of_groups_is_the_vote() -> None:
    words = (
        "It was moved by Cllr Quill and seconded by Cllr Rudd that the transfer be approved.\n\n"
        "| Group | For | Against\n| Primary | 1 | 4\n| Secondary | 6 | 1\n| Total | 7 | 5\n\n"
        "RESOLVED: That the transfer be approved."
    )
    assert [one.votes for one in decided(words, item=ItemRef("7", "Ferries"))] == [Votes(7, 5)]
