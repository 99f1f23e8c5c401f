"""Which of a paper's numbers rise as those of items do."""

from ingest.item_numbers import Heading, best_run, rising_figure


def headings(*numbers: str, style: str = "slash") -> list[Heading]:
    return [Heading(at, number, "Ferries", 2.0, style) for at, number in enumerate(numbers)]


def test_the_figure_that_differs_tells_items_apart_wherever_the_year_stands() -> None:
    assert rising_figure(headings("24/2023", "25/2023")) == 0
    assert rising_figure(headings("AG/24/21", "AG/24/22")) == 1
    assert rising_figure(headings("2023/102", "2023/103")) == 1


def test_an_item_put_in_between_keeps_its_place() -> None:
    run = best_run(headings("AG/24/27", "AG/24/27A", "AG/24/28"))
    assert [heading.number for heading in run] == ["AG/24/27", "AG/24/27A", "AG/24/28"]


def test_a_reference_to_another_meetings_minute_is_none_of_the_run() -> None:
    run = best_run(headings("AG/24/27", "FA/23/59", "AG/24/28", "AG/24/29"))
    assert [heading.number for heading in run] == ["AG/24/27", "AG/24/28", "AG/24/29"]


def test_a_number_that_falls_back_is_none_of_the_run() -> None:
    run = best_run(headings("HC.8", "HC.9", "HC.3", "HC.10", style="prefixed"))
    assert [heading.number for heading in run] == ["HC.8", "HC.9", "HC.10"]
