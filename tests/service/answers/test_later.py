"""Whether a promise was kept: the word of a later paper is found by the promise's own words, and told with it."""

from collections.abc import Iterator
from datetime import date

import pytest

from index.engine import Engine
from index.filters import Filters
from index.records import ItemRef
from service.answers.answer import answer, weigh
from service.answers.later import asks_how_it_stands
from tests.service.setting import Section, Words, bind, engine_over

COMMITTEE = "Bridges and Fords Committee"
WEIR = ItemRef("6", "Weir survey")
ROWS = "Ref\tAction\tOwner\tHow it stands\nB4\tRailings at Mill Ford\tA Denby\tPut up on 9 September 2023"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over two meetings, of which the second tells what became of the promises of the first but one."""
    first = (
        Words("Mr Hale undertook to send every member the divers' survey of the weir by 31 August 2023.", item=WEIR),
        Words("Ms Denby promised that railings would be put up at Mill Ford before the end of September.", item=WEIR),
        Words("Mrs Oakley undertook to ask the parish whether it would adopt the footbridge lamp.", item=WEIR),
    )
    second = (
        Words("The divers' survey of the weir that members had been promised was sent out on 4 October 2023, late."),
        Words(ROWS, "table"),
        Words("The Clerk gave notice that the annual inspection of toll houses would begin in March."),
    )
    papers = [
        bind(f"{day}.html", f"Minutes of {day}", (Section("minutes", "Minutes", COMMITTEE, day, (words,)),))
        for day, words in ((date(2023, 6, 1), first), (date(2023, 11, 2), second))
    ]
    with engine_over(tmp_path_factory.mktemp("later"), *papers) as engine:
        yield engine


@pytest.mark.parametrize(
    ("question", "promised", "became"),
    [
        ("Was the divers' survey of the weir ever sent to members?", "Mr Hale undertook", "4 October 2023, late"),
        ("Did Ms Denby get the railings put up at Mill Ford by the end of September?", "Ms Denby", "Put up on 9"),
    ],
)
def test_what_became_of_a_promise_is_told_after_it(engine: Engine, question: str, promised: str, became: str) -> None:
    given = answer(engine, question)
    quotes = [citation.quote for citation in given.citations]
    assert any(promised in quote for quote in quotes) or became in quotes[0]
    assert any(became in quote for quote in quotes)
    assert "nothing later on it was found" not in given.text


def test_no_later_paper_is_quoted_on_a_promise_that_none_speaks_of(engine: Engine) -> None:
    given = answer(engine, "Has Mrs Oakley asked the parish yet whether it would adopt the footbridge lamp?")
    assert all(citation.date == date(2023, 6, 1) for citation in given.citations)


def test_within_filters_nothing_outside_them_is_quoted(engine: Engine) -> None:
    limits = Filters(date_to=date(2023, 6, 30))
    given = answer(engine, "Was the divers' survey of the weir ever sent to members?", limits)
    assert all(citation.date == date(2023, 6, 1) for citation in given.citations)


@pytest.mark.parametrize(
    ("question", "stands"),
    [
        ("Mr Hale said that he would send the survey. Did he?", True),
        ("What came of the promise of railings at Mill Ford?", True),
        ("What is the latest on the weir?", True),
        ("Who promised railings at Mill Ford?", False),
        ("What was said of toll houses?", False),
    ],
)
def test_questions_how_something_stands_are_told_from_others(engine: Engine, question: str, stands: bool) -> None:
    assert asks_how_it_stands(weigh(engine, question)) is stands
