"""What may have been meant where little was found."""

from datetime import date

import pytest

from index.filters import Filters
from index.known import known
from index.nearest import did_you_mean, droppable
from index.understand import understand
from tests.index import shelf
from tests.index.conftest import Library


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("when does the chain fery run?", "when does the chain ferry run?"),
        ("What of the canery?", "What of the cannery?"),
        ("the settlment of the autum budget", "the settlement of the autumn budget"),
        ("Why did Nettlewik ask?", "Why did Nettlewick ask?"),
        ("when does the chain ferry run?", None),
        ("zzzyx qqwpt", None),
    ],
)
def test_a_word_that_no_paper_has_is_put_right_by_one_that_they_have(
    library: Library, question: str, meant: str | None
) -> None:
    understood = understand(question, known(library.catalogue))
    assert did_you_mean(library.reader, question, understood) == meant


def test_the_limit_that_stands_in_the_way_is_named(library: Library) -> None:
    (dates,) = droppable(library.reader, Filters(panels=(shelf.CABINET,), date_from=date(2030, 1, 1)))
    assert (dates.parameters, dates.values) == (("date_from", "date_to"), ("2030-01-01",))
    alone = droppable(library.reader, Filters(panels=(shelf.CABINET,), kinds=("recommendation",)))
    assert [(drop.parameters, drop.values) for drop in alone] == [(("kind",), ("recommendation",))]


def test_where_no_limit_alone_stands_in_the_way_all_do(library: Library) -> None:
    (both,) = droppable(library.reader, Filters(kinds=("recommendation",), item="99"))
    assert both.parameters == ("kind", "item")


def test_without_limits_there_is_none_to_drop(library: Library) -> None:
    assert droppable(library.reader, Filters()) == ()
