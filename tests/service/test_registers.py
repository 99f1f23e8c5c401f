"""The registers over HTTP: what was decided and promised, limited, linked to its words, as JSON and as CSV."""

import csv
import io
from typing import Any

import httpx
import pytest

from tests.service import bridges

RESOLUTIONS, COMMITMENTS = "/api/v1/resolutions", "/api/v1/commitments"


def texts(reader: httpx.Client, address: str, **limits: Any) -> list[str]:
    """The words of the entries that a register answers with."""
    return [one["text"] for one in reader.get(address, params=limits).raise_for_status().json()["results"]]


def one(reader: httpx.Client, address: str, words: str) -> dict[str, Any]:
    """The entry with these words."""
    entries = reader.get(address, params={"limit": 100}).json()["results"]
    found: dict[str, Any] = next(entry for entry in entries if entry["text"] == words)
    return found


def sheet(answer: httpx.Response) -> list[dict[str, str]]:
    """A CSV answer as rows by column."""
    assert answer.headers["content-type"].startswith("text/csv; charset=utf-8")
    return list(csv.DictReader(io.StringIO(answer.text, newline=""), strict=True))


def test_a_lost_motion_is_lost_with_its_votes_and_movers(reader: httpx.Client) -> None:
    lost = one(reader, RESOLUTIONS, bridges.LOST)
    assert (lost["outcome"], lost["mover"], lost["seconder"]) == ("lost", "Councillor Tarn", "Councillor Beck")
    assert lost["votes"] == {"for": 2, "against": 5, "abstained": 1, "unanimous": False}


def test_a_withdrawn_motion_is_withdrawn_and_has_no_votes(reader: httpx.Client) -> None:
    withdrawn = one(reader, RESOLUTIONS, bridges.WITHDRAWN)
    assert (withdrawn["outcome"], withdrawn["votes"]) == ("withdrawn", None)


def test_the_newest_meeting_comes_first_and_a_meeting_keeps_its_order(reader: httpx.Client) -> None:
    found = reader.get(RESOLUTIONS).json()["results"]
    assert [entry["date"] for entry in found] == ["2022-09-06"] * 2 + ["2022-03-01"] * 4
    assert [entry["text"] for entry in found[2:]] == [
        bridges.PUT_OFF,
        bridges.LOST,
        bridges.WITHDRAWN,
        bridges.FORMULA,
    ]


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"outcome": "lost"}, [bridges.LOST]),
        ({"outcome": ["lost", "withdrawn"]}, [bridges.LOST, bridges.WITHDRAWN]),
        ({"item": "5"}, [bridges.FORMULA]),
        ({"kind": "vote"}, [bridges.LOST, bridges.WITHDRAWN]),
        ({"date_from": "2022-03-02", "outcome": "agreed"}, [bridges.CLOSED]),
        ({"date_to": "2022-03-01", "outcome": "deferred"}, [bridges.PUT_OFF]),
        ({"status": "draft", "outcome": "agreed"}, [bridges.CLOSED]),
        ({"panel": "Bridges and Fords Committee", "outcome": "noted"}, [bridges.FORMULA]),
        ({"council": "Aldmoor Borough Council", "outcome": "noted"}, [bridges.FORMULA]),
        ({"outcome": "", "panel": "", "date_from": "", "about": "", "item": "5"}, [bridges.FORMULA]),
    ],
)
def test_each_limit_of_resolutions_keeps_what_it_says(
    reader: httpx.Client, limits: dict[str, Any], words: list[str]
) -> None:
    assert texts(reader, RESOLUTIONS, **limits) == words


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        ({"status": "overdue"}, [bridges.COUNT]),
        ({"status": "done"}, [bridges.PARAPET]),
        ({"status": ["unknown", "open"]}, [bridges.HERONS]),
        ({"owner": "clerk OF works"}, [bridges.PARAPET]),
        ({"item": "5", "status": "done"}, [bridges.PARAPET]),
        ({"date_from": "2022-03-02"}, []),
        ({"owner": "", "about": "", "status": "done"}, [bridges.PARAPET]),
    ],
)
def test_each_limit_of_commitments_keeps_what_it_says(
    reader: httpx.Client, limits: dict[str, Any], words: list[str]
) -> None:
    assert texts(reader, COMMITMENTS, **limits) == words


def test_a_promise_kept_names_the_passage_that_reports_it(reader: httpx.Client) -> None:
    kept = one(reader, COMMITMENTS, bridges.PARAPET)
    evidence = [reader.get(f"/api/v1/passages/{name}").json() for name in kept["evidence"]]
    assert [(passage["text"], passage["date"]) for passage in evidence] == [(bridges.MENDED, "2022-09-06")]


def test_about_keeps_what_bears_on_its_words_and_nothing_else(reader: httpx.Client) -> None:
    assert texts(reader, COMMITMENTS, about="counting lorries on the bridge") == [bridges.COUNT]
    found = texts(reader, RESOLUTIONS, about="Weir Bridge")
    assert set(found) == {bridges.PUT_OFF, bridges.LOST, bridges.WITHDRAWN, bridges.CLOSED}
    assert texts(reader, RESOLUTIONS, about="library opening hours") == []


@pytest.mark.parametrize("limits", [{}, {"about": "Weir Bridge"}])
def test_the_pages_of_a_register_follow_one_another_without_repeating(
    reader: httpx.Client, limits: dict[str, str]
) -> None:
    whole = texts(reader, RESOLUTIONS, **limits)
    seen: list[str] = []
    address = str(httpx.URL(RESOLUTIONS, params={**limits, "limit": 2}))
    while address:
        found = reader.get(address).json()
        seen += [entry["text"] for entry in found["results"]]
        address = found["next"]
    assert seen == whole
    assert len(set(seen)) == len(seen) > 2


def test_every_entry_links_to_its_words_in_their_passage(reader: httpx.Client) -> None:
    for entry in reader.get(RESOLUTIONS).json()["results"] + reader.get(COMMITMENTS).json()["results"]:
        path, _, run = entry["url"].partition("?quote=")
        start, end = map(int, run.split("-"))
        assert path == f"/p/{entry['passage_id']}"
        assert reader.get(f"/api/v1/passages/{entry['passage_id']}").json()["text"][start:end] == entry["text"]
        assert reader.get(entry["url"]).status_code == 200


def test_an_entry_can_be_read_by_its_id(reader: httpx.Client) -> None:
    for address, words in ((RESOLUTIONS, bridges.LOST), (COMMITMENTS, bridges.COUNT)):
        entry = one(reader, address, words)
        assert reader.get(f"{address}/{entry['id']}").json() == entry
        assert reader.get(f"{address}/x0").status_code == 404


def test_a_matters_history_is_oldest_first_and_says_what_replaced_what(reader: httpx.Client) -> None:
    newest = one(reader, RESOLUTIONS, bridges.CLOSED)
    matter = reader.get(f"{RESOLUTIONS}/{newest['id']}/history").json()["results"]
    assert [entry["date"] for entry in matter] == sorted(entry["date"] for entry in matter)
    assert (matter[0]["text"], matter[-1]["text"]) == (bridges.PUT_OFF, bridges.CLOSED)
    assert (matter[0]["superseded_by"], matter[-1]["supersedes"]) == (matter[-1]["id"], matter[0]["id"])


def test_a_topic_is_told_oldest_first_as_said_resolved_and_promised(reader: httpx.Client) -> None:
    told = reader.get("/api/v1/topics", params={"q": "Weir Bridge lorries"}).json()["results"]
    days = [entry["date"] for entry in told]
    assert days == sorted(days)
    by_words = {entry["text"]: entry for entry in told}
    assert by_words[bridges.LOST]["resolution"]["outcome"] == "lost"
    assert by_words[bridges.COUNT]["commitment"]["status"] == "overdue"
    assert by_words[bridges.CLOSED]["kind"] == "resolved"
    assert len(by_words) == len(told)


def test_a_meeting_says_who_was_there_what_it_decided_and_what_became_of_its_minutes(reader: httpx.Client) -> None:
    first = reader.get("/api/v1/meetings", params={"date_to": "2022-03-01"}).json()["results"][0]["id"]
    meeting = reader.get(f"/api/v1/meetings/{first}").json()
    assert [entry["outcome"] for entry in meeting["resolutions"]] == ["deferred", "lost", "withdrawn", "noted"]
    assert [entry["owner"] for entry in meeting["commitments"]] == [
        "Head of Bridges",
        "Clerk of Works",
        "Councillor Tarn",
    ]
    assert meeting["attendance"]["chair"] == "Councillor Ada Tarn"
    assert meeting["attendance"]["substitutes"] == [["Councillor Ivo Reed", "Councillor Joan Beck"]]
    assert (meeting["minutes"]["status"], meeting["minutes"]["correction"]) == ("corrected", bridges.CORRECTION)


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        (f"{RESOLUTIONS}.csv", {}),
        (f"{RESOLUTIONS}?format=csv", {}),
        (RESOLUTIONS, {"accept": "text/csv"}),
        (f"{RESOLUTIONS}.csv?limit=1", {"accept": "text/html"}),
    ],
)
def test_csv_gives_the_whole_register_however_it_is_asked_for(
    reader: httpx.Client, address: str, headers: dict[str, str]
) -> None:
    rows = sheet(reader.get(address, headers=headers))
    found = reader.get(RESOLUTIONS).json()["results"]
    assert [row["id"] for row in rows] == [entry["id"] for entry in found]
    assert [row["outcome"] for row in rows] == [entry["outcome"] for entry in found]


def test_csv_keeps_to_rfc_4180_and_leads_back_to_the_papers(reader: httpx.Client) -> None:
    answer = reader.get(f"{RESOLUTIONS}.csv?outcome=lost")
    assert answer.text.startswith("id,council,panel,date,")
    assert answer.text.count("\r\n") == answer.text.count("\n") == 2
    (row,) = sheet(answer)
    assert (row["votes_for"], row["votes_against"], row["votes_abstained"]) == ("2", "5", "1")
    assert row["permalink"].startswith(f"{reader.base_url}")
    assert reader.get(row["permalink"]).status_code == 200


def test_csv_disarms_what_a_spreadsheet_would_run(reader: httpx.Client) -> None:
    noted = [row["text"] for row in sheet(reader.get(f"{RESOLUTIONS}.csv?outcome=noted"))]
    assert noted == [f"'{bridges.FORMULA}"]
    herons = sheet(reader.get(f"{COMMITMENTS}.csv?owner=Tarn"))
    assert [row["text"] for row in herons] == [f"'{bridges.HERONS}"]


def test_the_filters_hold_for_csv_too(reader: httpx.Client) -> None:
    rows = sheet(reader.get(f"{COMMITMENTS}.csv", params={"about": "counting lorries on the bridge"}))
    assert [(row["owner"], row["due"], row["status"]) for row in rows] == [("Head of Bridges", "2022-06-01", "overdue")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"outcome": "carried"},
        {"panel": "Bridges and Fjords"},
        {"council": "Nowhere"},
        {"cursor": "ImMwIg"},
        {"cursor": "nonsense"},
        {"format": "xlsx"},
        {"about": "x" * 1001},
    ],
)
def test_what_no_register_knows_is_a_problem_and_not_an_empty_list(reader: httpx.Client, wrong: dict[str, str]) -> None:
    answer = reader.get(RESOLUTIONS, params=wrong)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")


def test_an_unknown_council_is_told_which_are_known(reader: httpx.Client) -> None:
    problem = reader.get("/api/v1/search", params={"q": "bridge", "council": "Nowhere"}).json()
    assert problem["near"] == ["Aldmoor Borough Council"]
    assert "Aldmoor Borough Council" in problem["detail"]
