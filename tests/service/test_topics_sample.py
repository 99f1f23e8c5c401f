"""The history of a matter that the sample papers treat, against what their script knows of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from index.filters import Filters
from index.identity import folded
from ingest.job import ingest
from service.happenings import Entry
from service.topics import Topic, topic

PACKS = (
    "env-2023-12-05-pack.pdf",
    "cabinet-2024-03-12-pack.pdf",
    "env-2024-06-18-pack.pdf",
    "env-2025-06-17-pack.pdf",
    "env-2025-06-17-minutes.pdf",
)
"""Those that treat library opening hours: two reports, and the minutes of four meetings."""

TREATED = {("2023-12-05", 5), ("2024-02-13", 6), ("2025-01-21", 8), ("2025-06-17", 5)}
"""The days and items of the business."""


@pytest.fixture(scope="module")
def libraries(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Topic]:
    """The history of library opening hours, read from the PDFs."""
    papers = root / "sample" / "papers"
    if not papers.exists():
        pytest.skip("the sample papers have not been made: python -m sample.make")
    catalogue = Catalogue(tmp_path_factory.mktemp("libraries"))
    engine = Engine(catalogue, Encoder())
    assert engine.lead()
    ingest(catalogue, engine, [papers / name for name in PACKS], "Harrowmere Borough Council")
    with catalogue.reading() as connection:
        yield topic(engine, connection, "library opening hours", Filters())
    engine.close()
    catalogue.close()


@pytest.fixture(scope="module")
def truth(root: Path) -> dict[str, list[dict[str, Any]]]:
    known: dict[str, list[dict[str, Any]]] = json.loads((root / "sample" / "truth.json").read_text())
    return known


def of_libraries(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if (row["date"], row["item"]) in TREATED]


def said_in(entries: list[Entry], words: str) -> Entry:
    """The one entry that has these words."""
    wanted = folded(words).casefold().rstrip(".")
    (found,) = [one for one in entries if wanted in folded(one.text).casefold()]
    return found


def test_every_decision_is_there_once_with_what_became_of_it(
    libraries: Topic, truth: dict[str, list[dict[str, Any]]]
) -> None:
    told = [one for one in libraries.entries if one.resolution]
    known = of_libraries(truth["resolutions"])
    assert len(told) == len(known) == 10
    for row in known:
        one = said_in(told, row["text"])
        assert one.resolution is not None
        assert (str(one.date), one.resolution.outcome) == (row["date"], row["outcome"])


def test_the_motion_that_the_panel_lost_is_the_fate_of_what_the_report_asked_for(libraries: Topic) -> None:
    asked = said_in([one for one in libraries.entries if one.event == "recommended"], "Endorse Option A")
    assert asked.fate == "Lost"
    assert [(step.event, step.text) for step in asked.led_to] == [("lost", "That Option A be endorsed.")]


def test_the_amended_motion_names_what_replaced_it(libraries: Topic) -> None:
    (motion,) = [one for one in libraries.entries if one.event == "amended"]
    assert motion.superseded_by is not None
    assert motion.superseded_by.event == "carried"
    assert "Marlpit" in motion.superseded_by.text


def test_every_recommendation_and_promise_of_the_business_is_there(
    libraries: Topic, truth: dict[str, list[dict[str, Any]]]
) -> None:
    asked = [one for one in libraries.entries if one.event == "recommended"]
    promised = [one for one in libraries.entries if one.kind == "promised"]
    for row in of_libraries(truth["recommendations_not_resolutions"]):
        said_in(asked, row["text"])
    for row in of_libraries(truth["commitments"]):
        said_in(promised, row["text"])
    assert len(promised) == len(of_libraries(truth["commitments"]))


def test_nothing_of_the_other_business_of_these_meetings_is_there(
    libraries: Topic, truth: dict[str, list[dict[str, Any]]]
) -> None:
    told = {folded(one.text).casefold() for one in libraries.entries}
    others = [row for row in truth["resolutions"] if (row["date"], row["item"]) not in TREATED]
    assert not told & {folded(row["text"]).casefold() for row in others}
