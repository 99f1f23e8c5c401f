"""What a passage lacks of a question's demands, over a small council's papers with real stores and the real model."""

from collections.abc import Iterator

import pytest

from index.engine import Engine
from service.answers.answer import weigh
from service.answers.asked import Asked
from service.answers.lacking import lacking
from service.answers.matter import least_met, words_of
from tests.service import bridges, papers
from tests.service.setting import engine_over


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over two meetings of a bridges committee and a small council's other papers."""
    made = (bridges.first(), bridges.second(), papers.minutes(), papers.pack())
    with engine_over(tmp_path_factory.mktemp("lacking"), *made) as engine:
        yield engine


def asked(engine: Engine, question: str) -> Asked:
    return weigh(engine, question)


def test_candidates_that_lack_nothing_come_before_the_others(engine: Engine) -> None:
    found = asked(engine, "Did the Bridges and Fords Committee resolve to close Weir Bridge to heavy lorries?")
    assert 0 < found.fit <= len(found.candidates)
    assert all(lacking(found, one) is None for one in found.candidates[: found.fit])


def test_a_passage_of_another_panel_lacks_the_panel_whose_deed_is_asked_for(engine: Engine) -> None:
    found = asked(engine, "What did the Cabinet resolve about the parapet of Sedge Ford?")
    others = [one for one in found.candidates if one.passage.panel != "Cabinet"]
    assert others
    assert all("Cabinet" in (lacking(found, one) or "") for one in others)


def test_the_council_named_as_people_name_it_is_no_panel(engine: Engine) -> None:
    found = asked(engine, "Did the borough council resolve to close Weir Bridge to heavy lorries?")
    assert found.fit


def test_a_question_who_voted_how_lacks_its_answer_where_nobody_is_named(engine: Engine) -> None:
    found = asked(engine, "Which members voted against closing Weir Bridge to all traffic?")
    unnamed = [one for one in found.candidates if "abstained" not in one.passage.text]
    assert all(lacking(found, one) is not None for one in unnamed)


def test_the_matter_is_what_is_left_of_a_question_without_its_meeting_and_its_manner(engine: Engine) -> None:
    question = "What did the Bridges and Fords Committee resolve about heavy lorries on 6 September 2022?"
    found = asked(engine, question)
    assert [question[slice(*run)] for run in words_of(found)] == ["heavy", "lorries"]


def test_a_word_that_no_passage_comes_near_is_met_least(engine: Engine) -> None:
    named = asked(engine, "How many dental practices accept new adult patients?")
    strange = asked(engine, "How many dental practices accept trombone patients?")
    assert least_met(named, named.best) > least_met(strange, named.best)
