"""The HTTP API keeps the contract."""

import io

import httpx
import pytest
from PIL import Image

from tests.service import papers
from tests.service.conftest import Shelf


def test_search_answers_with_passages_citations_facets_and_what_was_understood(client: httpx.Client) -> None:
    found = client.get("/api/v1/search", params={"q": "What was resolved about the school streets pilot?"}).json()
    texts = [result["passage"]["text"] for result in found["results"]]
    assert papers.MOTION in texts[:3]
    assert found["query"]["intent"] == "resolution"
    assert {entry["value"] for entry in found["facets"]["panel"]} >= {papers.CABINET, papers.HEALTH}
    for result in found["results"]:
        text, citation = result["passage"]["text"], result["citation"]
        assert text[citation["start"] : citation["end"]] == citation["quote"] != ""
        assert all(0 <= start < end <= len(text) for start, end in result["highlights"])


@pytest.mark.parametrize("panel", [papers.HEALTH, "health-and-care-scrutiny-panel", "Health and Care Scrutiny Panel"])
def test_a_panel_filters_alike_by_its_name_and_by_its_slug(client: httpx.Client, panel: str) -> None:
    found = client.get("/api/v1/search", params={"q": "patients", "panel": panel}).json()["results"]
    assert found
    assert {result["passage"]["panel"] for result in found} == {papers.HEALTH}


def test_filters_by_kind_repeat(client: httpx.Client) -> None:
    params = {"q": "school streets", "kind": ["resolution", "vote"]}
    kinds = {r["passage"]["kind"] for r in client.get("/api/v1/search", params=params).json()["results"]}
    assert kinds == {"resolution", "vote"}


def test_dates_are_inclusive_and_of_the_meeting(client: httpx.Client) -> None:
    params = {"q": "dental practices", "date_from": "2021-05-12", "date_to": "2021-05-12"}
    dates = {r["passage"]["date"] for r in client.get("/api/v1/search", params=params).json()["results"]}
    assert dates == {"2021-05-12"}


def test_the_pages_of_a_search_follow_one_another_without_repeating(client: httpx.Client) -> None:
    seen: list[str] = []
    address = "/api/v1/search?q=council+meeting+report&limit=4"
    while address:
        found = client.get(address).json()
        seen += [result["passage"]["id"] for result in found["results"]]
        address = found["next"]
    assert len(seen) == len(set(seen)) > 8


def test_ask_answers_in_words_that_stand_in_the_papers(client: httpx.Client) -> None:
    body = {"question": "What was resolved about the school streets pilot?", "panel": "Cabinet"}
    answer = client.post("/api/v1/ask", json=body).json()
    assert not answer["abstained"]
    for citation in answer["citations"]:
        passage = client.get(f"/api/v1/passages/{citation['passage_id']}").json()
        assert passage["text"][citation["start"] : citation["end"]] == citation["quote"]
        assert client.get(citation["url"]).status_code == 200


def test_ask_says_the_same_by_get_and_by_post(client: httpx.Client) -> None:
    question = "How many dental practices accept new patients?"
    got = client.get("/api/v1/ask", params={"q": question, "kind": "paragraph"}).json()
    posted = client.post("/api/v1/ask", json={"question": question, "kind": ["paragraph"]}).json()
    assert {**got, "took_ms": 0} == {**posted, "took_ms": 0}


def test_a_streamed_answer_ends_in_the_same_answer(client: httpx.Client) -> None:
    body = {"question": "What was resolved about the school streets pilot?"}
    plain = client.post("/api/v1/ask", json=body).json()
    streamed = client.post("/api/v1/ask", json={**body, "stream": True})
    assert streamed.headers["content-type"].startswith("text/event-stream")
    events = [block.split("\n") for block in streamed.text.strip().split("\n\n")]
    claims = ["event: claim"] * len(plain["claims"])
    assert [lines[0] for lines in events] == ["event: understood", *claims, "event: answer"]
    last = httpx.Response(200, text=events[-1][1].removeprefix("data: ")).json()
    assert {**last, "took_ms": 0} == {**plain, "took_ms": 0}


def test_a_passage_knows_its_neighbours(client: httpx.Client, shelf: Shelf) -> None:
    motion = client.get(f"/api/v1/passages/{shelf.minutes.saying('be made permanent').id}").json()
    assert motion["before"] == shelf.minutes.saying("undertook to write").id
    assert motion["after"] == shelf.minutes.saying("put to the vote").id


def test_similar_passages_are_about_the_same_thing(client: httpx.Client, shelf: Shelf) -> None:
    found = client.get(f"/api/v1/passages/{shelf.pack.saying('no dental practice').id}/similar?limit=2").json()
    assert all("practices" in result["passage"]["text"] for result in found["results"])


def test_a_document_lists_its_parts_with_the_meeting_of_each(client: httpx.Client, shelf: Shelf) -> None:
    document = client.get(f"/api/v1/documents/{shelf.pack.paper.document.id}").json()
    assert [(part["kind"], part["date"]) for part in document["parts"]] == [
        ("minutes", "2021-05-12"),
        ("report", "2021-07-14"),
    ]


def test_the_list_of_documents_goes_on_where_its_cursor_says(client: httpx.Client, shelf: Shelf) -> None:
    first = client.get("/api/v1/documents", params={"limit": 4}).json()
    second = client.get(first["next"]).json()
    ids = [document["id"] for document in first["results"] + second["results"]]
    assert ids == sorted(set(ids))
    assert shelf.note.paper.document.id in ids


def test_the_original_file_comes_back_byte_for_byte(client: httpx.Client, shelf: Shelf) -> None:
    answer = client.get(f"/api/v1/documents/{shelf.minutes.paper.document.id}/file")
    assert answer.content == shelf.minutes.content
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'inline; filename="cabinet-minutes-10-march-2021.pdf"'


def test_panels_and_meetings_say_who_met_when_on_what(client: httpx.Client) -> None:
    panels = {panel["slug"]: panel for panel in client.get("/api/v1/panels").json()["results"]}
    assert panels["health-and-care-scrutiny-panel"]["meetings"] == 2
    meetings = client.get("/api/v1/meetings", params={"panel": "cabinet"}).json()["results"]
    assert [meeting["date"] for meeting in meetings] == ["2021-03-10"]
    meeting = client.get(f"/api/v1/meetings/{meetings[0]['id']}").json()
    assert [item["number"] for item in meeting["items"]] == ["7", "8"]


def test_a_page_picture_marks_the_passage_in_yellow_where_it_stands(client: httpx.Client, shelf: Shelf) -> None:
    motion = shelf.minutes.saying("be made permanent")
    address = f"/api/v1/documents/{motion.document.id}/pages/{motion.page}.png"
    plain, marked = (
        Image.open(io.BytesIO(client.get(address, params=params).content)).convert("RGB")
        for params in ({"width": "595"}, {"width": "595", "passage": motion.id})
    )
    x0, y0, _, y1 = motion.boxes[0]
    inside, beside = (int(x0) - 1, int((y0 + y1) / 2)), (int(x0) - 30, int(y1) + 100)
    assert plain.size == marked.size == (595, 842)
    assert plain.getpixel(inside) == (255, 255, 255)
    red, green, blue = marked.getpixel(inside)  # type: ignore[misc]
    assert red > 240
    assert green > 220
    assert blue < 210
    assert marked.getpixel(beside) == (255, 255, 255)


@pytest.mark.parametrize(("asked", "given"), [(1, 200), (640, 640), (99_999, 2000)])
def test_the_width_of_a_picture_is_clamped(client: httpx.Client, shelf: Shelf, asked: int, given: int) -> None:
    address = f"/api/v1/documents/{shelf.pack.paper.document.id}/pages/3.png?width={asked}"
    assert Image.open(io.BytesIO(client.get(address).content)).width == given


def test_a_pdf_that_cannot_be_drawn_is_a_problem_and_not_an_abort(client: httpx.Client, shelf: Shelf) -> None:
    answer = client.get(f"/api/v1/documents/{shelf.damaged.paper.document.id}/pages/1.png")
    assert answer.status_code == 404
    assert "cannot be drawn" in answer.json()["detail"]
    assert client.get("/healthz").json() == {"status": "alive"}


def test_the_service_says_that_it_is_alive_and_ready(client: httpx.Client) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    ready = client.get("/readyz").json()
    assert (ready["status"], ready["leads"], ready["behind"]) == ("ready", True, 0)


def test_every_operation_of_the_api_is_described_with_its_parameters(client: httpx.Client) -> None:
    described = client.get("/openapi.json").json()
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert operation["summary"], path
            assert operation["description"], path
            assert all(p.get("description") or p["schema"].get("description") for p in operation.get("parameters", []))
    assert "ProblemDetails" in described["components"]["schemas"]
