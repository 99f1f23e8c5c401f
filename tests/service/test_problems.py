"""Whatever goes wrong is problem+json that a person can act on; what was taken out says so."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from service import guard, problems
from tests.service.conftest import Shelf, wait_until_followed
from tests.service.setting import Section, Words, bind

WRONG = [
    ("GET", "/api/v1/nowhere", 404),
    ("GET", "/api/v1/passages/p0000000000000000", 404),
    ("GET", "/api/v1/documents/d0000000000000000", 404),
    ("GET", "/api/v1/documents/d0000000000000000/file", 404),
    ("GET", "/api/v1/meetings/m0000000000000000", 404),
    ("DELETE", "/api/v1/documents", 405),
    ("GET", "/api/v1/search", 422),
    ("GET", "/api/v1/search?q=", 422),
    ("GET", "/api/v1/search?q=%20%20", 422),
    ("GET", f"/api/v1/search?q={'x' * 1001}", 422),
    ("GET", "/api/v1/search?q=x&limit=0", 422),
    ("GET", "/api/v1/search?q=x&limit=101", 422),
    ("GET", "/api/v1/search?q=x&cursor=nonsense", 422),
    ("GET", "/api/v1/search?q=x&cursor=LTU", 422),
    ("GET", "/api/v1/search?q=x&kind=poem", 422),
    ("GET", "/api/v1/search?q=x&date_from=yesterday", 422),
    ("GET", "/api/v1/search?q=x&date_from=2022-01-01&date_to=2021-01-01", 422),
    ("GET", "/api/v1/documents?cursor=NQ", 422),
    ("POST", "/api/v1/ask", 422),
]


@pytest.mark.parametrize(("method", "path", "status"), WRONG)
def test_every_error_is_a_problem_with_advice(client: httpx.Client, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    problem = answer.json()
    assert answer.status_code == problem["status"] == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"]
    assert problem["title"]
    assert len(problem["detail"].split()) >= 4


def test_a_fault_of_the_service_is_a_problem_whose_mark_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    app = FastAPI()
    problems.install(app)

    @app.get("/api/v1/broken")
    def broken() -> int:
        return 1 // 0

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as asking:
            return await asking.get("/api/v1/broken")

    answer = asyncio.run(ask())
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    mark = answer.json()["detail"].rstrip(".").rsplit(" ", 1)[-1]
    assert mark in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in answer.text
    assert guard.HEADERS.items() <= {name: answer.headers.get(name) for name in guard.HEADERS}.items()


def test_a_body_larger_than_any_question_is_refused(client: httpx.Client) -> None:
    answer = client.post("/api/v1/ask", json={"question": "x" * 100_000})
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_unknown_field_of_a_question_is_named_and_not_passed_over(client: httpx.Client) -> None:
    answer = client.post("/api/v1/ask", json={"question": "What was resolved?", "panle": "Cabinet"})
    assert answer.status_code == 422
    assert "panle" in answer.json()["detail"]


def test_an_unknown_panel_is_a_problem_that_names_the_nearest(client: httpx.Client) -> None:
    answer = client.get("/api/v1/search", params={"q": "dentists", "panel": "Health Scrutiny"})
    assert answer.status_code == 422
    assert answer.json()["near"][0] == "Health & Care Scrutiny Panel"
    assert "Did you mean Health & Care Scrutiny Panel" in answer.json()["detail"]


def test_a_browser_gets_a_page_and_not_json(client: httpx.Client) -> None:
    answer = client.get("/p/p0000000000000000", headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "No such passage" in answer.text


def test_a_forgotten_paper_answers_410_with_the_reason_and_leaves_the_picture_cache(
    client: httpx.Client, shelf: Shelf
) -> None:
    words = Words("The allotment waiting list has 212 names on it.")
    paper = shelf.put(bind("allotments.pdf", "Allotments", (Section("other", "Allotments", None, None, ((words,),)),)))
    document, passage = paper.paper.document, paper.paper.passages[0]
    wait_until_followed(client)
    assert client.get(f"/api/v1/documents/{document.id}/pages/1.png").status_code == 200
    drawn = shelf.data / "pictures" / document.sha256
    assert drawn.exists()

    shelf.catalogue.forget(document.id, "it named people")
    wait_until_followed(client)
    for address in (
        f"/api/v1/documents/{document.id}",
        f"/api/v1/documents/{document.id}/file",
        f"/api/v1/documents/{document.id}/pages/1.png",
        f"/api/v1/passages/{passage.id}",
        f"/p/{passage.id}",
        f"/d/{document.id}",
    ):
        answer = client.get(address)
        assert answer.status_code == 410, address
        assert "it named people" in answer.json()["detail"]
    found = client.get("/api/v1/search", params={"q": "allotment waiting list"}).json()["results"]
    assert passage.id not in [result["passage"]["id"] for result in found]
    assert not drawn.exists()


def test_a_replaced_paper_still_answers_and_says_what_replaced_it(client: httpx.Client, shelf: Shelf) -> None:
    def version(words: str) -> tuple[Section, ...]:
        return (Section("other", "Tides", None, None, ((Words(words),),)),)

    old = shelf.put(
        bind("tides.txt", "Tides", version("High tide is at six."), content=b"six", media_type="text/plain")
    )
    new = bind("tides-2.txt", "Tides", version("High tide is at seven."), content=b"seven", media_type="text/plain")
    new.place = old.place
    shelf.put(new)
    passage = client.get(f"/api/v1/passages/{old.paper.passages[0].id}").json()
    assert passage["text"] == "High tide is at six."
    assert passage["document"]["replaced_by"] == new.paper.document.id
    assert client.get(f"/api/v1/documents/{old.paper.document.id}").json()["replaced_by"] == new.paper.document.id
    assert "have been replaced" in client.get(f"/p/{old.paper.passages[0].id}").text
