"""Which words tell what became of a motion that stands before them."""

import pytest

from ingest.sequels import is_sequel


@pytest.mark.parametrize(
    "words",
    [
        "For: Councillors Oak and Elm (2).",
        "FOR (9): Councillors Abel and others",
        "Against refusal: Councillors Fir, Ash and Yew.",
        "In favour – Councillors Oak, Elm and Mr Yew (3)",
        "Abstained: none.",
        "For 5, against 2, Cllr Oak abstaining.",
        "The motion was then put and CARRIED by 6 votes to 3.",
        "The amendment was accordingly declared LOST.",
        "On being put to the vote there were 3 for the motion and 5 against.",
        "LOST by 4 to 3.",
        "There voted for the motion 2, against 3.",
        "A recorded vote having been asked for, the names were taken.",
        "This was lost by four votes to three.",
        "The Mayor used her casting vote against.",
    ],
)
def test_these_words_say_something_only_of_a_motion(words: str) -> None:
    assert is_sequel(words)


@pytest.mark.parametrize(
    "words",
    [
        "For 2024/25 the net budget is £189.3 million.",
        "For the first time - and late - the ferry ran.",
        "For information: the ferry will not run in May.",
        "Against that, the ferry had been late on 9 days.",
        "Councillor Oak moved that the fares be held.",
        "The proposal is for six houses on the quay.",
        "It was said that the ferry ran late.",
    ],
)
def test_these_words_speak_for_themselves(words: str) -> None:
    assert not is_sequel(words)
