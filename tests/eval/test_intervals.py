"""Claims about how sure a figure is said to be."""

import numpy as np
import pytest

from eval.intervals import of_mean, of_ratio, paired

ALONE = [f"q{number}" for number in range(40)]
MIXED = [0.0, 1.0] * 20


def test_an_interval_holds_the_mean_and_is_the_same_in_every_run() -> None:
    bounds = of_mean(MIXED, ALONE)
    assert bounds is not None
    low, high = bounds
    assert low < 0.5 < high
    assert (low, high) == of_mean(MIXED, ALONE)


def test_an_interval_is_about_as_wide_as_theory_has_it() -> None:
    bounds = of_mean(MIXED, ALONE)
    assert bounds is not None
    standard_error = 0.5 / np.sqrt(len(MIXED))
    assert bounds[1] - bounds[0] == pytest.approx(2 * 1.96 * standard_error, rel=0.1)


def test_questions_that_stand_and_fall_together_make_a_figure_less_sure() -> None:
    meetings = [f"m{number // 4}" for number in range(40)]
    values = [float(number // 4 % 2) for number in range(40)]  # a meeting's questions are all found, or none is
    apart, together = of_mean(values, ALONE), of_mean(values, meetings)
    assert apart is not None
    assert together is not None
    assert together[1] - together[0] > 1.5 * (apart[1] - apart[0])


def test_four_groups_are_too_few_for_an_interval() -> None:
    assert of_mean([0.1, 0.2, 0.3, 0.4], ["a", "b", "c", "d"]) is None
    assert of_mean([], []) is None


def test_a_ratio_of_the_same_figures_is_one_without_doubt() -> None:
    assert of_ratio(MIXED, MIXED, ALONE) == (1.0, 1.0)


def test_a_ratio_to_nothing_has_no_bounds() -> None:
    assert of_ratio(MIXED, [0.0] * 40, ALONE) is None
    assert of_ratio(MIXED, [1.0] + [0.0] * 39, ALONE) is None  # a third of the draws hold nothing but noughts


def test_a_steady_gain_is_no_chance_and_a_wavering_one_may_be() -> None:
    generator = np.random.default_rng(7)
    base = generator.random(40)
    steady, wavering = base + 0.1, base + 0.1 * generator.standard_normal(40)
    certain, doubtful = paired(list(steady), list(base), ALONE), paired(list(wavering), list(base), ALONE)
    assert certain is not None
    assert doubtful is not None
    assert certain < 0.001
    assert doubtful > 0.05


def test_figures_that_do_not_differ_differ_by_chance_alone() -> None:
    assert paired(MIXED, MIXED, ALONE) == 1.0
    assert paired([], [], []) is None


def test_a_gain_in_one_meeting_alone_may_be_chance_however_many_questions_it_has() -> None:
    meetings = ["long"] * 35 + ["a", "b", "c", "d", "e"]
    gained = [1.0] * 35 + [0.5] * 5
    by_question, by_meeting = paired(gained, [0.5] * 40, ALONE), paired(gained, [0.5] * 40, meetings)
    assert by_question is not None
    assert by_question < 0.001
    assert by_meeting == 1.0
