"""Claims about the measures of finding and answering, and about reports."""

from math import log2
from pathlib import Path

import pytest

from eval.freshness import keep_up
from eval.relevance import Sought
from eval.report import Report, baseline, rendered, save
from eval.retrieval import ABLATIONS, Ranked, compared, measured, without
from eval.suites import GOLD, SUITES, UNSEEN, chosen
from eval.tables import Line, Table
from eval.tally import Tally
from index.catalogue import Catalogue
from index.sources import Source


def ranked(*ranks: int, name: str = "q1", relevant: int | None = None) -> Ranked:
    """A question whose relevant passages (as many as were found, if not said) came at these ranks of a hundred."""
    found = tuple(f"right {rank}" if rank in ranks else f"wrong {rank}" for rank in range(1, 101))
    rest = (f"never found {number}" for number in range((relevant or len(ranks)) - len(ranks)))
    right = frozenset([*(f"right {rank}" for rank in ranks), *rest])
    return Ranked(Sought(name, "When does the ferry run?", right, name), found)


def test_a_question_whose_gold_was_not_found_scores_zero_and_does_not_vanish() -> None:
    for missed in (ranked(name="q2", relevant=1), ranked(name="q2")):  # held but not found, held nowhere
        found = measured([ranked(1, name="q1"), missed])
        assert found["Success@3"] == 0.5
        assert found["RR@10"] == 0.5
        assert found["nDCG@10"] == 0.5


def test_an_answer_that_finds_nothing_at_all_scores_zero() -> None:
    assert measured([Ranked(ranked(1).sought, ())])["nDCG@10"] == 0


def test_the_first_relevant_rank_decides_a_hit() -> None:
    found = measured([ranked(2, 50)])
    assert (found["Success@1"], found["Success@3"], found["RR@10"]) == (0, 1, 0.5)


def test_what_was_not_found_counts_against_recall_and_the_ideal_order() -> None:
    alone, of_four = measured([ranked(1)]), measured([ranked(1, relevant=4)])
    assert (alone["R@10"], alone["nDCG@10"]) == (1, 1)
    assert of_four["R@10"] == 0.25
    ideal = sum(1 / log2(rank + 1) for rank in range(1, 5))
    assert of_four["nDCG@10"] == pytest.approx(1 / ideal)


def test_how_many_times_a_baseline_the_search_is_comes_with_its_interval_and_a_test() -> None:
    groups = [f"q{number}" for number in range(30)]
    beside = compared([0.6, 0.5, 0.4] * 10, [0.3, 0.25, 0.2] * 10, groups)
    assert beside["times"] == pytest.approx(2)
    assert beside["from"] == pytest.approx(2)
    assert beside["p"] is not None
    assert beside["p"] < 0.001
    assert compared([0.5] * 30, [0.0] * 30, groups)["times"] is None


def test_no_questions_have_no_measure() -> None:
    assert set(measured([]).values()) == {None}


@pytest.mark.parametrize("ablation", list(ABLATIONS))
def test_an_ablation_takes_a_part_out_for_its_own_time_only(ablation: str) -> None:
    import index.ranking

    before = {name: getattr(index.ranking, name) for name in ABLATIONS[ablation]}
    with without(ablation):
        assert all(getattr(index.ranking, name) is value for name, value in ABLATIONS[ablation].items())
    assert {name: getattr(index.ranking, name) for name in before} == before


def test_nothing_found_and_nothing_to_find_is_no_measure_but_a_miss_is_zero() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (None, None, None)
    assert (Tally(gold=1).recall, Tally(found=1).precision, Tally(gold=1).f1) == (0, 0, 0)


def report(recall: float, alarms: int = 0) -> Report:
    table = Table("votes", (Line("all", {"recall": recall, "gold": 4}),), (("turned round", alarms),), ("one fault",))
    return Report("tiny", "a suite", (table,))


def test_a_report_stands_beside_its_baseline(tmp_path: Path) -> None:
    save(report(0.5), tmp_path)
    before = baseline("tiny", tmp_path)
    assert "0.750 (+0.250)" in rendered(report(0.75), before)
    assert "(" not in rendered(report(0.5), before).split("votes")[1]
    assert baseline("never saved", tmp_path) is None


def test_an_alarm_comes_first_and_loudly() -> None:
    said = rendered(report(1.0, alarms=2), None)
    assert said.index("!!! 2 TURNED ROUND") < said.index("votes")
    assert "!!!" not in rendered(report(1.0), None)


def test_faults_are_listed_only_when_asked_for() -> None:
    assert "one fault" not in rendered(report(1.0), None)
    assert "one fault" in rendered(report(1.0), None, show=True)


def test_every_suite_is_known_by_its_name_and_all_means_all() -> None:
    assert len(chosen("all")) == len(SUITES) == len({suite.name for suite in SUITES})
    assert [suite.name for suite in chosen(UNSEEN)] == [UNSEEN]
    assert chosen("no such suite") == ()


def test_gold_of_papers_that_are_not_ours_holds_none_of_their_words() -> None:
    import json

    for file in GOLD.rglob("structure/*/*.json"):
        paper = json.loads(file.read_text("utf8"))
        for kind in ("resolutions", "recommendations_not_resolutions", "commitments"):
            assert all(set(row["text"]) == {"words", "shingles"} for row in paper[kind]), file.name


def test_a_third_of_the_real_papers_is_kept_unseen() -> None:
    seen, unseen = ({f.name for f in (GOLD / "structure" / split).glob("*.json")} for split in ("seen", "unseen"))
    assert not seen & unseen
    assert 3 * len(unseen) >= len(seen) + len(unseen) - 2


def test_papers_wait_until_a_reader_has_changed(tmp_path: Path) -> None:
    def reader() -> str | None:
        catalogue = Catalogue(tmp_path)
        known = catalogue.source("ferry.txt")
        catalogue.close()
        return known.reader if known else None

    keep_up(tmp_path)
    catalogue = Catalogue(tmp_path)
    catalogue.note(Source("ferry.txt", "Nettlewick", "0" * 64, "7", refused="is empty"))
    catalogue.close()
    keep_up(tmp_path)
    assert reader() == "7"
    note = tmp_path / "read-by"
    note.write_text(note.read_text().split()[0] + " of-other-sources")
    keep_up(tmp_path)
    assert reader() == "stale"
    note.write_text("of-other-tables of-other-sources")
    keep_up(tmp_path)
    assert reader() is None
