"""Clauses of decisions: whose votes they have, where they begin and end, and that they are verbatim."""

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


def test_a_recommendation_to_another_body_is_agreed_and_says_that_it_only_recommends() -> None:
    assert outcomes("RECOMMENDED to Council: That the budget for 2024/25 be approved.") == [
        ("agreed", "RECOMMENDED to Council: That the budget for 2024/25 be approved.")
    ]
    assert outcomes("The panel recommended to Cabinet that the scheme be approved.") == [
        ("agreed", "The panel recommended to Cabinet that the scheme be approved.")
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
    assert time.process_time() - started < 10


def test_five_thousand_blocks_are_read_without_growing_pains() -> None:
    narrative = (
        "The Head of Service presented the report and explained that referrals had increased since the spring. " * 3
    )
    reading, section = paper("\n\n".join([narrative] * 4900 + ["Resolved:", "1. That the report be noted."] * 50))
    started = time.process_time()
    assert len(decisions_of(reading, section)) == 50
    assert time.process_time() - started < 10
