"""What came of a matter: the decision that stands below a paragraph of minutes, with real stores and the real model."""

from collections.abc import Iterator
from datetime import date

import pytest

from index.engine import Engine
from index.records import ItemRef
from service.answers.answer import answer, weigh
from service.answers.settling import asks_what_came, settled_by
from tests.service.setting import Section, Words, bind, engine_over

_HUTS, _FERRY, _NEXT = ItemRef("4", "Bird huts"), ItemRef("5", "The ferry"), ItemRef("6", "The mere")

ASKED = "The Wildlife Trust had asked for £500 for each bird hut that was blown down in the storm."
CLAUSES = ("(1) that the request of the Trust for £500 be not met;", "(2) that the warden count the nests each spring;")
PROPOSED = "Councillor Reed had written that the ferry should run on Sundays as well."
AMENDMENT = "An amendment by Councillor Tarn, that it run in summer only, was put and LOST."
CARRIED = "RESOLVED: That the ferry run every day of the week."
OTHER = "RESOLVED: That the mere be dredged."


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over one meeting at which two requests were settled."""
    paper = bind(
        "mere.pdf",
        "Minutes",
        (
            Section(
                "minutes",
                "Minutes",
                "Mere Committee",
                date(2022, 3, 1),
                (
                    (
                        Words(ASKED, item=_HUTS),
                        Words("RESOLVED -", item=_HUTS),
                        *(Words(clause, "resolution", _HUTS) for clause in CLAUSES),
                        Words(PROPOSED, item=_FERRY),
                        Words("Councillor Weaver agreed with the aim, and thanked the ferryman.", item=_FERRY),
                        Words(AMENDMENT, "vote", _FERRY),
                        Words(CARRIED, "resolution", _FERRY),
                        Words(OTHER, "resolution", _NEXT),
                    ),
                ),
            ),
        ),
    )
    with engine_over(tmp_path_factory.mktemp("settling"), paper) as engine:
        yield engine


def settled(engine: Engine, question: str, words: str) -> list[str]:
    found = weigh(engine, question)
    passage = next(one.passage for one in found.candidates if one.passage.text == words)
    with engine.catalogue.reading() as connection:
        return [one.text for one in settled_by(found, connection, passage)]


def test_a_request_is_settled_by_the_clauses_below_it_and_not_by_their_opening(engine: Engine) -> None:
    assert settled(engine, "Did the Wildlife Trust get the £500 for each bird hut?", ASKED) == list(CLAUSES)


def test_an_amendments_fate_does_not_settle_a_matter_alone(engine: Engine) -> None:
    assert settled(engine, "What happened to the idea of a ferry on Sundays?", PROPOSED) == [AMENDMENT, CARRIED]


def test_agreeing_with_an_aim_decides_nothing(engine: Engine) -> None:
    assert not any("agreed with" in text for text in settled(engine, "Does the ferry run on Sundays?", PROPOSED))


def test_the_answer_to_whether_a_request_was_met_quotes_what_was_decided(engine: Engine) -> None:
    given = answer(engine, "Did the Wildlife Trust get the £500 that it asked for?")
    assert CLAUSES[0].rstrip(";") in given.text


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Did the Trust get its money?", True),
        ("How did the committee answer the Trust?", True),
        ("What became of the ferry?", True),
        ("What did Councillor Reed say about the ferry?", False),
        ("How many huts were blown down?", False),
    ],
)
def test_a_question_what_was_said_asks_for_no_decision(engine: Engine, question: str, asks: bool) -> None:
    assert asks_what_came(weigh(engine, question)) == asks
