"""What a question wants, told by more than its clerks' words."""

import pytest

from index.intent_model import likelihoods, signs
from index.intents import intent_of, intent_read, worded


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("Did the miller get permission for his shop?", "resolution"),
        ("Can the Anchor now serve drink until two in the morning?", "resolution"),
        ("Is the swimming bath at Pell to close?", "resolution"),
        ("Which councillors were on the losing side over the ferry?", "vote"),
        ("By what margin did the ferry scheme get through?", "vote"),
        ("Who said he would ring the ferryman, and has he?", "commitment"),
        ("By what date were the reeds to be cut?", "commitment"),
        ("Who stood in for Councillor Beck?", "attendance"),
        ("What do officers want Cabinet to do with the weir?", "recommendation"),
        ("What did each visit to the baths cost in 2022/23?", "figure"),
        ("Why was the towpath shut?", "fact"),
    ],
)
def test_what_is_asked_in_plain_words_is_told_without_a_clerks_word(question: str, intent: str) -> None:
    assert intent_of(question) == intent


def test_the_likelihoods_of_the_intents_are_one_in_all() -> None:
    told = likelihoods("Did the miller get his shop?", "fact")
    assert sum(told.values()) == pytest.approx(1.0)
    assert set(told) == {"resolution", "vote", "commitment", "figure", "attendance", "recommendation", "fact"}


def test_no_name_tells_more_than_another() -> None:
    one, other = (signs(f"Who promised {name} a new roof?", "fact") for name in ("Elsie Marrow", "Ted Quill"))
    assert one.keys() == other.keys()
    assert "#name" in one


def test_a_question_of_which_nothing_is_sure_is_read_by_its_wording() -> None:
    assert intent_of("Zephyrs?") == worded("Zephyrs?")[0] == "fact"


def test_what_tells_an_intent_is_shown_in_the_questions_own_words() -> None:
    question = "By what margin did the ferry scheme get through?"
    intent, run = intent_read(question)
    assert intent == "vote"
    assert run is not None
    assert "margin" in question[slice(*run)]
