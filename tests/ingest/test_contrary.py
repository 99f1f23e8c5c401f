"""What tells against a decision is heard wherever it stands: a lost motion is never told as carried."""

import pytest

from tests.ingest.written import decided, outcomes

_MOVED = "Councillor Jones proposed, seconded by Councillor Price, that the lido be closed."
_BARE = "# 5. Lido\n\nThat the lido be closed."


def _fates(words: str) -> set[str]:
    return {outcome for outcome, text in outcomes(words) if "lido" in text}


@pytest.mark.parametrize(
    "said",
    [
        "On a show of hands, there being 4 for and 7 against.",
        "For: 4\n\nAgainst: 7",
        "Yes: 4, No: 7",
        "Tá: 4, Níl: 7",
        "Ayes 4, Noes 7",
        "| For | 4\n| Against | 7",
        "Motion does not carry.",
        "Motion died for lack of a second.",
        "DENIED",
        "COLLWYD",
        "NOT AGREED",
        "A majority of members were against.",
        "5 voted for and 5 against. The Chair did not exercise a casting vote.",
    ],
)
@pytest.mark.parametrize("head", [_BARE, "Resolution: That the lido be closed."])
def test_words_that_no_verb_decides_are_lost_where_what_follows_tells_so(head: str, said: str) -> None:
    assert _fates(f"{head}\n\n{said}") == {"lost"}


def test_the_plain_approval_of_minutes_stays_carried() -> None:
    assert [one for one, _ in outcomes("That the minutes of 4 May be approved as a correct record.")] == ["approved"]


@pytest.mark.parametrize(
    "before", ["The petition asked:", "Question from Mr Smith", "Councillor Rees wished to propose:"]
)
def test_words_that_somebody_only_asked_for_are_no_decision(before: str) -> None:
    assert _fates(f"# 5. Lido\n\n{before}\n\nThat the lido be closed.\n\nThe Chair thanked them.") == set()


def test_a_clause_takes_the_fate_and_the_votes_beside_it() -> None:
    words = (
        "RESOLVED:\n\n(a) That the lido be closed – LOST by 4 votes to 7;\n\n"
        "(b) That a survey be made – CARRIED by 11 votes to 0"
    )
    first, second = decided(words)
    assert (first.outcome, first.text) == ("lost", "That the lido be closed")
    assert second.outcome == "agreed"
    assert second.votes is not None
    assert second.votes.for_ == 11


@pytest.mark.parametrize(
    "said",
    [
        "It was agreed that a recorded vote be taken. There were 4 votes for and 7 against.",
        "A closure motion was put and carried.\n\nThe motion was negatived.",
        "The motion was supported by four Members and opposed by seven.",
        "Councillor Rees supported the motion. The vote was 4 for and 7 against.",
        "The motion was passed to a vote: 4 for and 7 against.",
        "The motion was carried in the negative.",
        "It was not RESOLVED to do so, 4 voting for and 7 against.",
    ],
)
def test_debate_and_procedure_do_not_carry_a_motion(said: str) -> None:
    assert _fates(f"{_MOVED} {said}") <= {"lost"}


def test_a_motion_to_resolve_is_decided_by_the_vote_after_it() -> None:
    words = "Councillor Jones moved that it be RESOLVED: That the lido be closed.\n\nThe vote was 4 for, 7 against."
    assert _fates(words) == {"lost"}


def test_a_substantive_motion_lost_by_figures_loses_the_amendment_too() -> None:
    words = (
        f"{_MOVED} Councillor Rees moved an amendment, seconded by Councillor Evans, that the lido be sold. "
        "The amendment was carried.\n\nThe substantive motion was then put: 4 for, 7 against."
    )
    assert _fates(words) == {"lost"}


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED (by 5 votes to 4) NOT to approve the lido.",
        "RESOLVED, by 5 votes to 4, that the lido be NOT approved.",
        "DECISION: Application refused for the lido (contrary to officers' recommendation to approve).",
    ],
)
def test_a_resolution_to_refuse_is_agreed(words: str) -> None:
    assert _fates(words) == {"agreed"}
