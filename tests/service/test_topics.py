"""The history of a topic over HTTP: what was asked, put, decided, promised and done, and nothing beside it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from index.catalogue import Catalogue
from index.encoder import Encoder
from index.intake import Promise, Sighting
from index.records import ItemRef, Outcome
from ingest.linking import link
from tests.service import bridges
from tests.service.conftest import serving, wait_until_followed
from tests.service.setting import Bound, Section, Words, bind

HARBOUR, PORT = "Harbour Committee", "Port of Sallow Council"
FEBRUARY, OCTOBER = date(2022, 2, 1), date(2022, 10, 4)
FERRY, HERONS = ItemRef("4", "Ferry to Crane Island"), ItemRef("6", "Herons")

ASKED = "That a Sunday ferry to Crane Island be run from 1 April 2022 with two boats."
MOVED = "that the Sunday ferry to Crane Island be run from 1 April 2022 with two boats."
CARRIED = "That the Sunday ferry to Crane Island be run from 1 May 2022 with a single boat."
LOST = "that nobody who lives on Crane Island pay on Sundays."
PROMISED = "The Harbour Master undertook to count the passengers of the Sunday ferry by 1 July 2022."
COUNTED = "The Harbour Master reported that the passengers of the Sunday ferry had been counted in June."
TALK = (
    "Councillor Tarn said that the ferry had carried her grandmother to Crane Island every summer.",
    "Councillor Beck feared that a ferry to Crane Island would wake the herons in the reeds.",
    "The Clerk said that the Crane Island ferry had been painted green in the year before.",
    "Mr Reed, of the Island Inn, said that the ferry to Crane Island was too dear for his guests.",
)
ROOF = "That the roof of the boat house be mended with slates from the old chapel."
BIRDS = "That a warden be asked to count the nests of the herons each spring."


def sighting(paper: Bound, words: str, outcome: Outcome, mover: str | None = None) -> Sighting:
    passage = paper.saying(words)
    start = passage.text.index(words)
    return Sighting(
        passage.id, start, start + len(words), words, passage.item, outcome, None, mover, None, "resolution", 0.9
    )


def promise(paper: Bound, words: str) -> Promise:
    passage = paper.saying(words)
    due = date(2022, 7, 1)
    return Promise(
        passage.id, 0, len(words), words, "Harbour Master", None, due, None, passage.item, False, None, None, 0.9
    )


def report() -> Bound:
    """A report to the February meeting, which asks for two boats."""
    words = (Words("The panel is recommended to agree:"), Words(ASKED, "recommendation"))
    section = Section("report", "Ferry to Crane Island", HARBOUR, FEBRUARY, (words,), item=FERRY)
    return bind("harbour-pack.pdf", "Harbour pack", (section,))


def minutes() -> Bound:
    """The February minutes: a motion amended, another lost, a promise, much talk, and two other matters."""
    ferry = (
        *(Words(said, item=FERRY) for said in TALK),
        Words(f"Councillor Tarn moved {MOVED} An amendment was moved.", "vote", FERRY),
        Words(f"RESOLVED: {CARRIED}", "resolution", FERRY),
        Words(f"Councillor Reed moved {LOST} The motion was lost.", "vote", FERRY),
        Words(PROMISED, "commitment", FERRY),
    )
    others = (Words(f"RESOLVED: {ROOF}", "resolution", ItemRef("5", "Boat house")),
              Words(f"RESOLVED: {BIRDS}", "resolution", HERONS))  # fmt: skip
    section = Section("minutes", "Minutes of the Harbour Committee", HARBOUR, FEBRUARY, (ferry, others))
    paper = bind("harbour-minutes.pdf", "Harbour minutes", (section,))
    seen = (sighting(paper, MOVED, "amended", "Councillor Tarn"), sighting(paper, CARRIED, "agreed"),
            sighting(paper, LOST, "lost", "Councillor Reed"), sighting(paper, ROOF, "agreed"),
            sighting(paper, BIRDS, "agreed"))  # fmt: skip
    return paper.recording(seen, (promise(paper, PROMISED),))


def notice() -> Bound:
    """The notice of the February decisions, which records the same resolution."""
    words = (Words(f"Decision: {CARRIED}", "resolution", FERRY),)
    section = Section("decision", "Notice of decisions", HARBOUR, FEBRUARY, (words,))
    paper = bind("harbour-notice.pdf", "Harbour notice", (section,))
    return paper.recording((sighting(paper, CARRIED, "agreed"),))


def october() -> Bound:
    """The October minutes, which report the promise kept."""
    section = Section(
        "minutes", "Minutes", HARBOUR, OCTOBER, ((Words(COUNTED, item=ItemRef("3", "Matters arising")),),)
    )
    return bind("harbour-october.pdf", "Harbour minutes, October", (section,))


def elsewhere() -> Bound:
    """Another council's committee of the same name, on the same day."""
    words = (Words("The chain ferry to Crane Island was put up for sale by the harbour of Sallow.", item=FERRY),)
    section = Section("minutes", "Minutes", HARBOUR, FEBRUARY, (words,))
    paper = bind("sallow.pdf", "Sallow minutes", (section,)).paper
    passages = tuple(replace(passage, council=PORT) for passage in paper.passages)
    moved = replace(paper, document=replace(paper.document, council=PORT), passages=passages)
    return replace(bind("sallow.pdf", "Sallow minutes", (section,)), paper=moved)


@pytest.fixture(scope="module")
def harbour_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a service over the harbour's papers answers."""
    data: Path = tmp_path_factory.mktemp("harbour")
    catalogue, encoder = Catalogue(data), Encoder()
    for paper in (report(), minutes(), notice(), october(), elsewhere()):
        paper.put(catalogue, encoder)
    link(catalogue)
    catalogue.close()
    with serving(data) as answering:
        yield answering


@pytest.fixture(scope="module")
def harbour(harbour_address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=harbour_address, timeout=30) as asking:
        wait_until_followed(asking)
        yield asking


def history(asking: httpx.Client, words: str, **limits: Any) -> list[dict[str, Any]]:
    """All entries of a topic's history."""
    answer = asking.get("/api/v1/topics", params={"q": words, "limit": 100, **limits}).raise_for_status()
    told: list[dict[str, Any]] = answer.json()["results"]
    return told


def telling(told: list[dict[str, Any]], event: str, words: str = "") -> dict[str, Any]:
    """The one entry of an event with these words."""
    (found,) = [one for one in told if one["event"] == event and words in one["text"]]
    return found


def of_ours(asking: httpx.Client) -> list[dict[str, Any]]:
    return history(asking, "Crane Island ferry", council="Aldmoor Borough Council")


def test_a_topics_history_tells_each_thing_that_happened_oldest_first(harbour: httpx.Client) -> None:
    told = of_ours(harbour)
    assert [(one["date"], one["event"]) for one in told] == [
        ("2022-02-01", "recommended"),
        ("2022-02-01", "said"),
        ("2022-02-01", "said"),
        ("2022-02-01", "amended"),
        ("2022-02-01", "carried"),
        ("2022-02-01", "lost"),
        ("2022-02-01", "promised"),
        ("2022-10-04", "done"),
    ]


def test_an_entry_keeps_the_kinds_that_programs_know(harbour: httpx.Client) -> None:
    kinds = {one["event"]: one["kind"] for one in of_ours(harbour)}
    assert kinds["lost"] == kinds["amended"] == kinds["carried"] == "resolved"
    assert (kinds["promised"], kinds["said"], kinds["recommended"]) == ("promised", "said", "said")


def test_a_lost_motion_is_lost_in_every_field_that_tells_of_it(harbour: httpx.Client) -> None:
    lost = telling(of_ours(harbour), "lost")
    assert (lost["text"], lost["label"], lost["resolution"]["outcome"]) == (LOST, "Lost", "lost")


def test_an_amendment_and_the_motion_that_it_replaced_name_each_other(harbour: httpx.Client) -> None:
    told = of_ours(harbour)
    assert telling(told, "amended")["superseded_by"]["text"] == CARRIED
    assert telling(told, "carried")["supersedes"]["text"] == MOVED


def test_a_recommendation_that_was_amended_is_said_to_be_carried_as_amended(harbour: httpx.Client) -> None:
    asked = telling(of_ours(harbour), "recommended")
    assert (asked["text"], asked["fate"]) == (ASKED, "Carried as amended")
    assert {step["text"]: step["event"] for step in asked["led_to"]} == {MOVED: "amended", CARRIED: "carried"}


def test_a_decision_that_two_papers_record_is_one_entry_that_names_both(harbour: httpx.Client) -> None:
    assert sorted(telling(of_ours(harbour), "carried")["papers"]) == ["Harbour minutes", "Harbour notice"]


def test_a_promise_kept_stands_again_at_the_meeting_that_heard_of_it(harbour: httpx.Client) -> None:
    told = of_ours(harbour)
    kept = telling(told, "done")
    assert (kept["text"], kept["date"], kept["commitment"]["text"]) == (COUNTED, "2022-10-04", PROMISED)
    assert telling(told, "promised")["commitment"]["status"] == "done"


def test_a_promise_that_nobody_reports_kept_is_overdue(reader: httpx.Client) -> None:
    owed = telling(history(reader, "Weir Bridge lorries"), "overdue")
    assert owed["text"] == bridges.COUNT


def test_every_entry_leads_to_its_own_words(harbour: httpx.Client) -> None:
    for one in of_ours(harbour):
        start, end = map(int, one["url"].partition("?quote=")[2].split("-"))
        assert harbour.get(f"/api/v1/passages/{one['passage_id']}").json()["text"][start:end] == one["text"]
        assert harbour.get(one["url"]).status_code == 200


def test_nothing_of_another_matter_of_the_meeting_comes_in(harbour: httpx.Client) -> None:
    texts = {one["text"] for one in of_ours(harbour)}
    assert not texts & {ROOF, BIRDS}
    assert [one["text"] for one in history(harbour, "boat house roof")] == [ROOF]


def test_of_much_talk_a_meeting_gives_two_passages_and_counts_the_rest(harbour: httpx.Client) -> None:
    said = [one for one in of_ours(harbour) if one["event"] == "said"]
    assert {one["text"] for one in said} < set(TALK)
    assert [one["more"] for one in said] == [0, 2]


def test_a_topic_that_no_paper_names_has_no_history_and_the_nearest_items_are_named(harbour: httpx.Client) -> None:
    answer = harbour.get("/api/v1/topics", params={"q": "Crane Island vessel timetable"}).json()
    assert answer["results"] == []
    assert answer["near"] == ["Ferry to Crane Island"]
    assert harbour.get("/api/v1/topics", params={"q": "swimming lessons"}).json()["near"] == []


def test_words_that_ask_for_a_history_are_no_part_of_the_topic(harbour: httpx.Client) -> None:
    asked = harbour.get("/api/v1/topics", params={"q": "What is the history of the Crane Island ferry?"}).json()
    assert asked["subject"] == "crane island ferry"
    assert {one["text"] for one in asked["results"]} >= {LOST, CARRIED}


@pytest.mark.parametrize(
    ("limits", "events"),
    [
        ({"date_from": "2022-02-02"}, {"done"}),
        ({"date_to": "2022-01-31"}, set()),
        ({"panel": "harbour-committee", "kind": "recommendation"}, {"recommended"}),
        ({"kind": "commitment"}, {"promised"}),
        ({"item": "3"}, {"done"}),
        ({"item": "9"}, set()),
    ],
)
def test_limits_keep_what_they_say(harbour: httpx.Client, limits: dict[str, str], events: set[str]) -> None:
    found = {one["event"] for one in history(harbour, "Crane Island ferry", **limits)}
    assert found == events


def test_entries_of_councils_with_panels_of_one_name_keep_their_council(harbour: httpx.Client) -> None:
    told = history(harbour, "Crane Island ferry")
    assert {one["council"] for one in told} == {"Aldmoor Borough Council", PORT}
    assert {one["event"] for one in told if one["council"] == PORT} == {"said"}


def test_the_spreadsheet_has_every_entry_and_runs_nothing(harbour: httpx.Client, reader: httpx.Client) -> None:
    answer = harbour.get("/api/v1/topics.csv", params={"q": "Crane Island ferry", "limit": 1})
    rows = list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))
    assert [row["event"] for row in rows] == [one["event"] for one in history(harbour, "Crane Island ferry")]
    assert telling(rows, "recommended")["led_to"].count("2022") >= 2
    sheet = reader.get("/api/v1/topics", params={"q": "Sedge Ford", "format": "csv"}).text
    cells = {row["text"] for row in csv.DictReader(io.StringIO(sheet, newline=""), strict=True)}
    assert f"'{bridges.FORMULA}" in cells


def test_the_pages_of_a_history_follow_one_another(harbour: httpx.Client) -> None:
    seen: list[str] = []
    address = "/api/v1/topics?q=Crane+Island+ferry&limit=3"
    while address:
        answer = harbour.get(address).json()
        seen += [one["url"] for one in answer["results"]]
        address = answer["next"]
    assert seen == [one["url"] for one in history(harbour, "Crane Island ferry")]
