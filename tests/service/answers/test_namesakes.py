"""Whether words tell of what a question names, or of another thing of its kind."""

from datetime import date

import pytest

from index.records import ItemRef, Passage
from service.answers.namesakes import of_its_like
from tests.service.setting import Section, Words, bind


def passage(text: str, item: str) -> Passage:
    section = Section(
        "minutes", "Minutes", "Lanes Committee", date(2022, 3, 1), ((Words(text, item=ItemRef("4", item)),),)
    )
    return bind(f"{text[:14]} {item}.pdf", "Minutes", (section,)).paper.passages[0]


@pytest.mark.parametrize(
    ("question", "text", "item", "name"),
    [
        ("How fast is traffic in Heron Lane?", "Most drove at 38 mph in Sedge Street.", "Speed checks", "Heron"),
        (
            "What did the valuer put on Ford car park?",
            "The price of Weir car park is deferred.",
            "Ford car park and Weir car park",
            "Ford",
        ),
        (
            "Was a hut allowed at 27 Heron Lane?",
            "RESOLVED: That permission be granted.",
            "22 Heron Lane",
            "27 Heron Lane",
        ),
        ("When will Sedge library close?", "It was said that Heron Library closes in May.", "Libraries", "Sedge"),
    ],
)
def test_words_on_another_of_the_kind_are_told_from_those_asked_for(
    question: str, text: str, item: str, name: str
) -> None:
    assert of_its_like(question, passage(text, item)) == name


@pytest.mark.parametrize(
    ("question", "text", "item"),
    [
        ("How fast is traffic in Heron Lane?", "Most drove at 38 mph in Heron Lane, fewer in Sedge Street.", "Speed"),
        ("How fast is traffic in Heron Lane?", "Most drove at 38 mph, as in Sedge Street.", "Heron Lane: speed"),
        ("How fast is traffic in Heron Lane?", "Most drove at 38 mph.", "Speed checks"),
        (
            "Was a hut allowed at Heron Rise?",
            "DEFERRED, to see whether Sedge Lane can have a footway.",
            "Land at Heron Rise, Sedge",
        ),
        ("Was a hut allowed at 27 Heron Lane?", "RESOLVED: That permission be granted.", "27 Heron Lane"),
        ("What was said in 27 March Lane?", "Nothing was said of 28 March.", "Questions"),
    ],
)
def test_words_on_what_was_asked_for_are_not_taken_for_another(question: str, text: str, item: str) -> None:
    assert of_its_like(question, passage(text, item)) is None
