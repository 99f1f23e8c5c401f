"""What minutes decide, in the many words of clerks: above all, nothing lost is ever carried."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.records import ItemRef, Votes
from ingest.decisions import decisions_in, decisions_of
from ingest.reading import Block, Reading, Stated
from ingest.sections import Section
from tests.ingest.written import decided, outcomes, paper

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
    (budget,) = decided(words)
    assert (budget.outcome, budget.votes) == ("approved", Votes(3, 2))


def test_votes_below_a_decision_are_those_of_all_its_clauses() -> None:
    words = "RESOLVED: (i) that the plan be adopted; and (ii) that the fees be waived.\n\nVoting: For 5, Against 4"
    assert [(one.outcome, one.votes) for one in decided(words)] == [("approved", Votes(5, 4)), ("agreed", Votes(5, 4))]


def test_votes_between_clauses_are_those_of_the_clause_above() -> None:
    words = """
    It was RESOLVED that:

    1. the plan be adopted; and

    Voting: unanimous

    2. the fees be waived.

    Voting: 5 for, 2 against
    """
    assert [one.votes for one in decided(words)] == [Votes(unanimous=True), Votes(5, 2)]


def test_carried_alone_is_never_unanimous() -> None:
    (one,) = decided("Moved by Councillor Ash, seconded by Councillor Birch, That the report be noted. CARRIED")
    assert (one.outcome, one.votes) == ("noted", None)


def test_a_numbered_resolution_waits_for_its_fate_and_recitals_are_no_clauses() -> None:
    words = """
    # R2023-115 T. Butler, S. Kirkey:

    WHEREAS the Federation has requested:

    1. Create a designation.
    2. Allow statements.

    THEREFORE BE IT RESOLVED THAT the Council support the appeal. Carried.

    # Resolution No. 2023-200

    Moved by Councillor Ash

    Seconded by Councillor Birch

    THAT Council approve the rezoning.

    Defeated

    # R2023-117 A. Ash, B. Birch:

    That we pass By-Law Number 2023-30.

    Read a first, second and third time and passed this 2nd day of May. Carried.
    """
    assert [(one.outcome, one.text, one.mover) for one in decided(words)] == [
        ("agreed", "THEREFORE BE IT RESOLVED THAT the Council support the appeal.", "T. Butler"),
        ("lost", "THAT Council approve the rezoning.", "Councillor Ash"),
        ("approved", "That we pass By-Law Number 2023-30.", "A. Ash"),
    ]


def test_a_motion_on_notice_is_lost_with_all_its_clauses_and_its_recitals_are_none() -> None:
    words = """
    Councillor Green moved and Councillor Brown seconded the following motion:

    “This Council notes that:

    • the climate is changing; and

    • floods are frequent.

    This Council resolves to:

    1. Declare a climate emergency;

    2. Request the Leader to write to the Secretary of State.”

    On being put to the vote, with 12 voting for, 20 against and 3 abstentions, the motion was LOST.
    """
    found = decided(words)
    assert [one.text for one in found] == [
        "This Council resolves to: Declare a climate emergency;",
        "Request the Leader to write to the Secretary of State.”",
    ]
    assert {(one.outcome, one.votes) for one in found} == {("lost", Votes(12, 20, 3))}


def test_a_refusal_that_carried_is_agreed_and_the_approval_that_failed_is_lost() -> None:
    words = """
    Councillor Ash moved the officer recommendation, seconded by Councillor Birch. The motion was lost on the Chair's
    casting vote, 4 votes having been cast for and 4 against.

    RESOLVED that permission be REFUSED contrary to officer recommendation for the following reasons:

    1. Harm to the Green Belt.

    2. Loss of trees.
    """
    lost, refused = decided(words)
    assert (lost.outcome, lost.votes) == ("lost", Votes(4, 4))
    assert (refused.outcome, refused.text[-19:]) == ("agreed", ". 2. Loss of trees.")


def test_a_recommendation_to_another_body_is_agreed_and_never_approved() -> None:
    assert outcomes("RECOMMENDED to Council: That the budget for 2024/25 be approved.") == [
        ("agreed", "That the budget for 2024/25 be approved.")
    ]
    assert outcomes("The panel recommended to Cabinet that the scheme be approved.") == [
        ("agreed", "that the scheme be approved.")
    ]


def test_lettered_conditions_stay_with_their_clause() -> None:
    words = """
    Resolved:

    1. That Cabinet be recommended to approve the programme, provided that:

    (a) traffic is counted; and

    (b) the results are reported.

    2. That the petition be received.
    """
    assert outcomes(words) == [
        (
            "agreed",
            "That Cabinet be recommended to approve the programme, provided that: (a) traffic is counted; and "
            "(b) the results are reported.",
        ),
        ("noted", "That the petition be received."),
    ]


def test_a_stem_that_says_nothing_is_joined_to_its_first_clause() -> None:
    words = "RESOLVED that Cabinet:\n\n1. Notes the report;\n\n2. Approves the strategy; and\n\n3. Delegates authority."
    assert outcomes(words) == [
        ("noted", "that Cabinet: Notes the report;"),
        ("approved", "Approves the strategy;"),
        ("agreed", "Delegates authority."),
    ]


def test_a_clause_runs_over_a_page() -> None:
    words = "RESOLVED: That the Director be authorised to\n\nsign the contract before May."
    (one,) = decided(words)
    assert one.text == "That the Director be authorised to sign the contract before May."
    assert len(one.runs) == 2


def test_a_decision_ends_at_the_next_narrative() -> None:
    words = "RESOLVED – that the rents be approved.\n\nCouncillor Ash gave an undertaking to meet the tenants."
    assert outcomes(words) == [("approved", "that the rents be approved.")]


def test_numbered_paragraphs_are_not_taken_for_clauses() -> None:
    words = "12. RESOLVED that the report be noted.\n\n13. The Head of Service presented the plan."
    assert outcomes(words) == [("noted", "that the report be noted.")]


def test_the_notice_and_the_minutes_of_an_item_are_one_decision() -> None:
    item = ItemRef("60", "Crossing")
    full = "RESOLVED that the decision on the implementation of the scheme as shown in Annex 1 be deferred to March."
    told = "Therefore, it was RESOLVED that the decision on the implementation of the scheme as shown in ..."
    moved = "A proposal was made by the Chair to defer the decision. It was seconded by Councillor Ash and carried."
    blocks = (
        Block(full, "paragraph", (), stated=Stated("decision", item)),
        Block(moved, "paragraph", (), stated=Stated("minutes", item)),
        Block(told, "paragraph", (), stated=Stated("minutes", item, complete=False)),
    )
    reading = Reading("text/html", None, (), blocks)
    notice = Section("decision", "", None, None, None, 1, 1, 0, 1, (item,))
    minutes = replace(notice, kind="minutes", first=1, last=3, items=(item, item))
    ((_, one),) = decisions_in(reading, (notice, minutes))
    assert (one.outcome, one.mover, one.seconder) == ("deferred", "the Chair", "Councillor Ash")
    assert one.text.endswith("be deferred to March.")
    assert len(one.witnesses) == 1


def test_only_what_a_page_states_to_be_decided_is_decided() -> None:
    item = ItemRef("4", "Minutes")
    blocks = (
        Block("That the minutes be approved.", "paragraph", (), stated=Stated("agenda", item)),
        Block("The minutes were approved as a correct record.", "paragraph", (), stated=Stated("minutes", item)),
    )
    section = Section("minutes", "", None, None, None, 1, 1, 0, 2, (item, item))
    (one,) = decisions_of(Reading("text/html", None, (), blocks), section)
    assert one.text == "The minutes were approved as a correct record."


FRAGMENTS = st.sampled_from(
    [
        "RESOLVED:",
        "# Resolved:",
        "1. That the report be noted.",
        "(a) to approve the plan; and",
        "• a condition",
        "It was moved by Councillor Ash and seconded by Councillor Birch that the road be closed.",
        "The motion was lost.",
        "The motion was carried by 5 votes to 4.",
        "LOST",
        "Carried.",
        "That the fees be waived",
        "An amendment was moved by Councillor Cedar that the fee be cut. The amendment was carried.",
        "RESOLVED: (i) that the plan be adopted; and (ii) that the fees be waived (6 for, 1 against).",
        "# R2023-1 A. Ash, B. Birch:",
        "WHEREAS it is so;",
        "Be it Resolved:",
        "The panel agreed to note:",
        "Councillor Elm left.",
        "| For | Against\n| Cllr A | Cllr B",
        "For: Councillors A and B",
        "and so it went on",
        "\u00a0 odd  spaces ",
        "RECOMMENDED to Council that:",
    ]
)


@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=40)), max_size=25))
def test_every_decision_is_verbatim_at_its_runs(fragments: list[str]) -> None:
    reading, section = paper("\n\n".join(fragments))
    for one in decisions_of(reading, section):
        assert one.text == " ".join(reading.blocks[block].text[start:end] for block, start, end in one.runs)
        assert one.text.strip()
        assert 0 <= one.confidence <= 1


@given(st.lists(FRAGMENTS, max_size=6), st.lists(FRAGMENTS, max_size=6))
def test_a_motion_that_is_said_to_be_lost_never_comes_out_carried(before: list[str], after: list[str]) -> None:
    lost = "It was moved by Councillor Zed, seconded by Councillor Yew, that the zoo be sold. The motion was lost."
    reading, section = paper("\n\n".join([*before, "# 9 The zoo", lost, "# 10 Next", *after]))
    zoo = [one for one in decisions_of(reading, section) if "zoo" in one.text]
    assert [one.outcome for one in zoo] == ["lost"]


@pytest.mark.parametrize(
    "hostile",
    [
        "Councillor A ",
        "RESOLVED ",
        "(",
        "the motion was ",
        "1. ",
        "For: ",
        "the Committee and of the ",
        "noted and ",
        "a-",
    ],
)
def test_hostile_text_takes_no_more_than_its_length(hostile: str) -> None:
    started = time.process_time()
    decided(hostile * (100_000 // len(hostile)))
    assert time.process_time() - started < 2


def test_five_thousand_blocks_are_read_in_well_under_a_second() -> None:
    narrative = (
        "The Head of Service presented the report and explained that referrals had increased since the spring. " * 3
    )
    reading, section = paper("\n\n".join([narrative] * 4900 + ["Resolved:", "1. That the report be noted."] * 50))
    started = time.process_time()
    assert len(decisions_of(reading, section)) == 50
    assert time.process_time() - started < 1.5
