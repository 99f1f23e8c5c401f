"""What became of motions, and what carried clauses do."""

import pytest

from ingest.outcomes import Became, bare_fate, fates_in, trailing_fate
from ingest.verbs import outcome_of


@pytest.mark.parametrize(
    ("clause", "outcome"),
    [
        ("That the minutes of the meeting held on 5 May be approved as a correct record.", "approved"),
        ("that the minutes of the meeting held on 5 May be confirmed and signed", "approved"),
        ("That the Minutes, having been circulated, be taken as read and signed", "approved"),
        ("The panel agreed to note the presentation.", "noted"),
        ("That the petition be received", "noted"),
        ("Notes the report;", "noted"),
        ("that Cabinet: Notes the report;", "noted"),
        ("The panel agreed to endorse the proposed actions", "endorsed"),
        ("The panel noted the report and endorsed its findings.", "endorsed"),
        ("That the report be noted and the recommendations approved.", "approved"),
        ("that the annual report be received and referred to the Council", "referred"),
        ("That we pass By-Law Number 2023-35, being a By-Law to deem", "approved"),
        ("approval be granted to proceed", "approved"),
        ("the licence be granted", "approved"),
        ("THAT we adopt a Policy replacing the Policy approved by Resolution 12", "approved"),
        ("That we Rescind Resolution 153, approving the application", "agreed"),
        ("that consideration be deferred until May", "deferred"),
        ("that the item be laid over", "deferred"),
        ("to refer the matter to the Licensing Committee", "referred"),
        ("That permission be REFUSED for these reasons", "agreed"),
        ("That the application be not approved", "agreed"),
        ("that no further action be taken", "agreed"),
        ("that authority be delegated to the Director to approve the scheme", "agreed"),
        ("That Cabinet be recommended to approve the budget", "agreed"),
        ("That the meeting be adjourned.", "agreed"),
        ("The Head of Service to share details of the model", "action"),
        ("The panel comments on the findings to be considered in future reports.", "action"),
    ],
)
def test_a_carried_clause_has_the_outcome_of_its_own_verb(clause: str, outcome: str) -> None:
    assert outcome_of(clause) == outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "On being put to the vote the motion was declared LOST",
        "The motion was not carried",
        "There being no seconder, the motion fell",
        "The motion failed for want of a seconder",
        "The motion did not find a seconder.",
        "The motion was defeated",
        "The vote was tied and the motion fell",
        "The motion, having been supported by three members, was lost",
        "The motion was not supported and the recommendation was agreed",
        "The Chair ruled the motion out of order and it was not put",
        "The motion was rejected on the Chairman's casting vote",
    ],
)
def test_what_is_said_against_a_motion_stands(sentence: str) -> None:
    assert [said.fate for said in fates_in(sentence)] == ["lost"]


def test_each_subject_of_a_sentence_has_its_own_fate() -> None:
    said = fates_in("The amendment was lost and the original motion was carried")
    assert said == (Became("amendment", "lost"), Became("original", "carried"))


def test_a_name_is_no_fate() -> None:
    assert fates_in("The motion was seconded by Councillor Fell and was carried") == (Became("motion", "carried"),)


def test_what_is_wished_is_not_what_became() -> None:
    assert fates_in("It was argued that the motion should be rejected") == ()


@pytest.mark.parametrize("line", ["Carried.", "CARRIED unanimously", "The motion was carried.", "Carried 8 votes to 0"])
def test_a_line_that_says_carried_carries(line: str) -> None:
    assert bare_fate(line) == Became("none", "carried")


@pytest.mark.parametrize(
    "line", ["MOTION LOST", "Defeated", "Not carried", "The motion was lost.", "LOST (4 for, 5 against)"]
)
def test_a_line_that_says_lost_loses(line: str) -> None:
    assert bare_fate(line) == Became("none", "lost")


@pytest.mark.parametrize("line", ["Agreed that the report be noted", "Approved the report", "Agreed to note"])
def test_a_line_with_words_of_its_own_is_no_fate(line: str) -> None:
    assert bare_fate(line) is None


def test_a_fate_at_the_end_of_a_motion_is_cut_off_its_words() -> None:
    assert trailing_fate("be adopted as published. Carried.") == (24, "carried", " Carried.")
    assert trailing_fate("that the bridge be painted (LOST)") == (26, "lost", " (LOST)")
