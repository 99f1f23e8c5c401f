"""Who voted how: which questions ask for it, and which words tell it of somebody by name."""

import pytest

from service.answers.voters import asks_for_voters, has_voted, names_voters, one_vote, way_asked


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who voted against the ferry?", True),
        ("Which two members abstained on the budget?", True),
        ("How did each councillor vote on the towpath?", True),
        ("Which three members were against the ferry?", True),
        ("Who was warned of floods?", False),
        ("Which councillors were out of the room for the votes on grants?", False),
        ("Who carried the motion to the Mayor?", False),
        ("What was the vote on the ferry?", False),
    ],
)
def test_a_question_who_voted_how_demands_names(question: str, asks: bool) -> None:
    assert asks_for_voters(question) == asks


@pytest.mark.parametrize(
    "words",
    [
        "For: Councillors Reed and Sedge (2). Against: Councillor Heron (1).",
        "Against (3): Councillors Heron, Teal and Wren.",
        "FOR – Reed, Sedge AGAINST – Heron",
        "Councillor Heron abstained.",
        "Councillor Heron asked that it be noted that she had voted against.",
        "It was carried by 6 votes to 1, Councillor Heron asking for her vote against to be recorded.",
        "Yeas: Reed, Sedge. Nays: Heron.",
        "Councillors Teal and Wren voted against the motion.",
        "Councillor Heron asked that her dissent be recorded.",
    ],
)
def test_names_beside_a_way_to_vote_name_the_voters(words: str) -> None:
    assert names_voters(words)


@pytest.mark.parametrize(
    "words",
    [
        "The motion was carried by 8 votes to 7.",
        "Councillor Reed moved, and Councillor Sedge seconded, that the matter be deferred.",
        "The case for Weir Bridge was made.",
        "It was agreed for Councillor Reed to write to the Canal Trust.",
        "Four members voted for it and two against.",
    ],
)
def test_a_count_or_a_mover_names_no_voters(words: str) -> None:
    assert not names_voters(words)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("Who voted against the ferry?", "against"),
        ("Which members abstained on the budget?", "abstained"),
        ("Who voted in favour of the towpath?", "for"),
        ("Who voted for and who against the towpath?", None),
        ("How did each councillor vote on the towpath?", None),
    ],
)
def test_a_question_may_ask_for_one_way_to_vote(question: str, way: str | None) -> None:
    assert way_asked(question) == way


def test_who_abstained_is_not_who_voted_against() -> None:
    words = "For 5, against 2, Councillor Heron abstaining. The motion was carried."
    assert names_voters(words, "abstained")
    assert not names_voters(words, "against")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How did Councillor Heron vote on the ferry?", "Heron"),
        ("Which way did the Mayor vote?", "Mayor"),
        ("How did the committee vote on the ferry?", None),
        ("How did each councillor vote on the ferry?", None),
        ("Who voted for the ferry?", None),
    ],
)
def test_one_persons_vote_is_asked_for_by_name_or_post(question: str, name: str | None) -> None:
    vote = one_vote(question)
    assert (vote.name if vote else None) == name


def test_only_the_words_of_a_vote_that_name_somebody_tell_that_persons_vote() -> None:
    assert has_voted("Heron", "AGAINST (2): Councillors Heron and Teal.")
    assert not has_voted("Heron", "AGAINST (1): Councillor Teal.")
    assert not has_voted("Heron", "Councillor Heron spoke of the ferry.")
