"""Of what a figure is: the table that is nearest may have rows for every place but the one asked for."""

from collections.abc import Iterator
from datetime import date

import pytest

from index.engine import Engine
from index.records import ItemRef
from service.answers.answer import weigh
from service.answers.figure_of import not_of_that_place, not_of_that_year
from tests.service.setting import Section, Words, bind, engine_over

ITEM = ItemRef("7", "Libraries")
TABLE = "Library\t2021/22\t2022/23\nHexholme\t64,210\t58,905\nOakham Row\t22,930\t14,275\nPellgate\t9,110\t9,640"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An engine over a report with a table of visits to three libraries and a paragraph on one of them."""
    words = (
        Words("Visits to each library are set out below.", item=ITEM),
        Words(TABLE, "table", item=ITEM),
        Words("Visits to Pellgate Library cost £11.20 each.", item=ITEM),
        Words("In the October count there were 318 readers on the roll of Oakham Row Library.", item=ITEM),
    )
    section = Section("report", "Libraries", "Culture Panel", date(2023, 6, 1), (words,))
    paper = bind("libraries.pdf", "Libraries", (section,))
    with engine_over(tmp_path_factory.mktemp("figures"), paper) as engine:
        yield engine


@pytest.mark.parametrize(
    ("question", "sought"),
    [
        ("How many visits did the library at Hexholme have in 2022/23?", None),
        ("How many visits did the library at Stainmoor have in 2022/23?", "no row for Stainmoor"),
    ],
)
def test_a_table_without_a_row_for_the_place_gives_no_figure_of_it(
    engine: Engine, question: str, sought: str | None
) -> None:
    asked = weigh(engine, question)
    (table,) = (one for one in asked.candidates if one.passage.kind == "table")
    told = not_of_that_place(asked, table)
    assert (told is None) if sought is None else (sought in (told or ""))


def test_a_figure_of_one_place_is_none_of_another(engine: Engine) -> None:
    asked = weigh(engine, "How much does each visit to the library at Stainmoor cost?")
    (told,) = (one for one in asked.candidates if "£11.20" in one.passage.text)
    assert "something else than Stainmoor" in (not_of_that_place(asked, told) or "")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many readers were on the roll of Oakham Row Library in the October 2022 count?", None),
        ("How many readers were on the roll of Oakham Row Library in the October 2021 count?", "2021"),
        ("How many readers were on the roll of Oakham Row Library in 2021?", "2021"),
    ],
)
def test_a_month_without_its_year_is_the_last_before_the_meeting(
    engine: Engine, question: str, told: str | None
) -> None:
    asked = weigh(engine, question)
    (count,) = (one for one in asked.candidates if "318 readers" in one.passage.text)
    reason = not_of_that_year(asked, count)
    assert (reason is None) if told is None else (told in (reason or ""))
