"""Of which year a figure is."""

import pytest

from service.answers.years import gives_for


@pytest.mark.parametrize(
    ("period", "text", "above", "gives"),
    [
        ("2024", "There were 1,204 moorings in 2024.", (), True),
        ("2024", "There were 1,204 moorings in 2023. Four more are to be let by 1 May 2024.", (), False),
        ("2023", "Take the year 2023. There were 1,204 moorings.", (), True),
        ("2023/24", "There were 1,204 moorings.", ("Moorings let in 2023/24",), True),
        ("2023/24", "There were 1,204 moorings.", ("Moorings let",), False),
        ("2022", "Year\t2022\t2023\nMoorings\t940\t1,204", (), True),
        ("2021", "Year\t2022\t2023\nMoorings\t940\t1,204", (), False),
    ],
)
def test_a_figure_is_of_the_year_that_was_last_named(
    period: str, text: str, above: tuple[str, ...], gives: bool
) -> None:
    assert gives_for("count", period, text, above) == gives


def test_what_a_figure_is_put_beside_is_of_another_year() -> None:
    told = "Dr Venn asked how many days the ford had been shut in 2019. It had been 49 days, against 63 in 2017."
    assert gives_for("count", "2019", told, ())
    assert gives_for("count", "2017", told, ())
    assert not gives_for("count", "2016", told, ())
