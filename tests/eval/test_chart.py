"""Claims about the picture of the figures, and about results kept for each commit."""

import json
from pathlib import Path
from xml.etree import ElementTree

from eval import chart
from eval.report import Report, baselines, keep, save
from eval.tables import Line, Table

SVG = "{http://www.w3.org/2000/svg}"


def report(suite: str = "evenings", search: float = 0.8) -> Report:
    finding = Table(
        "finding, all meetings",
        (
            Line("search", {"nDCG@10": search, "from": search - 0.1, "to": search + 0.1, "questions": 12}),
            Line("BM25 alone", {"nDCG@10": search / 2}),
            Line("without closeness", {"nDCG@10": search}),
        ),
    )
    beside = Table("finding, all meetings: nDCG@10, one to the other", (Line("search to BM25 alone", {"times": 2.0}),))
    return Report(suite, "a suite", (finding, beside, Table("votes", (Line("all", {"recall": 1.0}),))))


def words(picture: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]


def test_the_picture_shows_each_way_with_its_figure_and_no_ablation(tmp_path: Path) -> None:
    save(report(), tmp_path)
    said = words(chart.drawn(baselines(tmp_path)))
    assert "evenings, all meetings" in said
    assert said[said.index("search") + 1] == "0.800"
    assert said[said.index("BM25 alone") + 1] == "0.400"
    assert "without closeness" not in said
    assert "all" not in said


def test_a_bar_is_as_long_as_its_figure_and_all_of_it_lies_in_the_picture(tmp_path: Path) -> None:
    save(report(search=0.9), tmp_path)
    tree = ElementTree.fromstring(chart.drawn(baselines(tmp_path)))
    background, search, plain = tree.iter(f"{SVG}rect")
    assert float(search.attrib["width"]) == 2 * float(plain.attrib["width"])
    assert search.attrib["fill"] != plain.attrib["fill"]
    assert float(search.attrib["x"]) + float(search.attrib["width"]) < float(tree.attrib["width"])
    assert float(plain.attrib["y"]) < float(tree.attrib["height"])
    assert background.attrib["fill"] == "#fff"


def test_an_interval_is_drawn_where_there_is_one(tmp_path: Path) -> None:
    save(report(), tmp_path)
    assert len(list(ElementTree.fromstring(chart.drawn(baselines(tmp_path))).iter(f"{SVG}path"))) == 1


def test_a_name_cannot_break_the_picture(tmp_path: Path) -> None:
    save(report("<evenings> & mornings"), tmp_path)
    assert "<evenings> & mornings, all meetings" in words(chart.drawn(baselines(tmp_path)))


def test_nothing_saved_gives_an_empty_picture(tmp_path: Path) -> None:
    file = chart.draw(baselines(tmp_path), tmp_path / "results" / "chart.svg")
    assert len(words(file.read_text("utf8"))) == 2


def test_suites_that_are_judged_at_one_commit_share_its_file(tmp_path: Path) -> None:
    first = keep(report("evenings"), tmp_path)
    assert keep(report("mornings"), tmp_path) == first
    assert keep(report("evenings", search=0.6), tmp_path) == first
    held = json.loads(first.read_text("utf8"))
    assert held["commit"] in first.name
    assert held["saved"] in first.name
    assert set(held["suites"]) == {"evenings", "mornings"}
    assert held["suites"]["evenings"]["finding, all meetings"]["search"]["nDCG@10"] == 0.6
