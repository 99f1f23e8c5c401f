"""What a question's form demands of the record, and which words give it."""

import pytest

from service.answers.demanding import (
    asks_for_a_decision,
    asks_who_promised,
    promises,
    tells_decision,
)


@pytest.mark.parametrize(
    "question",
    [
        "Did the Cabinet approve the new lock keeper's cottage?",
        "Has the council adopted a mooring scheme?",
        "Was permission for the boathouse refused?",
        "What was decided about the ferry?",
    ],
)
def test_a_question_whether_something_was_decided_demands_a_decision(question: str) -> None:
    assert asks_for_a_decision(question)


@pytest.mark.parametrize(
    "question",
    [
        "How long did it take to approve a mooring licence?",
        "What are the choices if the council does not adopt the ferry plan?",
        "Why did the swans leave the mere?",
        "When will the closed towpath reopen?",
    ],
)
def test_a_question_how_why_or_what_if_demands_none(question: str) -> None:
    assert not asks_for_a_decision(question)


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Cabinet agreed in May that the ferry be sold.", True),
        ("The scheme was approved by the Harbour Board.", True),
        ("The ferry carried 4,000 people.", False),
        ("Officers think that the ferry should be sold.", False),
    ],
)
def test_a_report_may_tell_what_a_body_decided(words: str, tells: bool) -> None:
    assert tells_decision(words) == tells


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who undertook to dredge the mere?", True),
        ("Which officer promised a note on swans, and by when?", True),
        ("Who dredged the mere?", False),
        ("What did the dredging cost?", False),
    ],
)
def test_a_question_who_promised_is_told_from_one_who_did(question: str, asks: bool) -> None:
    assert asks_who_promised(question) == asks


@pytest.mark.parametrize(
    ("words", "promised"),
    [
        ("Mr Reed undertook to bring a note.", True),
        ("ACTION: Ms Sedge", True),
        ("She would report back in May.", True),
        ("Parish Councillor Heron handed in a log of floods.", False),
    ],
)
def test_words_without_a_promise_are_known(words: str, promised: bool) -> None:
    assert promises(words) == promised
