"""What is planted in papers and questions runs nowhere: not in a browser, a program, a spreadsheet or a terminal."""

import csv
import io
import json
import logging
import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, sync_playwright

from service import sheets
from service.entries import CommitmentEntry, ResolutionEntry
from tests.attacks.conftest import Shelf
from tests.attacks.table import ELSEWHERE, LIMITS, QUESTIONS, Attack
from tests.attacks.test_planted import each_attack, unprinted

each_question = pytest.mark.parametrize("question", QUESTIONS, ids=range(len(QUESTIONS)))
FORMULA = re.compile(r"[\s]*[=+\-@＝＋－＠]")
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")

FOREIGN = """() => [...document.querySelectorAll(`
    main script, main iframe, main object, main embed, main base, main meta, main link, main style, main textarea,
    main font, main b, main i, main u, main svg image, head base, head meta[http-equiv], form[action^="http"],
    a[href^="javascript" i], a[href^="data" i], a[href*="elsewhere"], img[src="x"], [src*="elsewhere"]`)]
  .concat([...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))))
  .map(e => e.outerHTML).concat(window.owned || document.title == 'owned' ? ['owned'] : [])"""
"""Elements that no template of ours has, and signs that a script ran."""


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def context(browser: Browser, address: str, client: httpx.Client) -> Iterator[BrowserContext]:
    """A browser that would run any script that it was given. `client` has waited until the papers can be found."""
    assert client.get("/readyz").status_code == 200
    opened = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    yield opened
    opened.close()


class Watched:
    """A page on which every dialog, every request to elsewhere and every foreign element is noted."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.dialogs: list[str] = []
        self.asked: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("request", lambda one: None if one.url.startswith((address, "data:")) else self.asked.append(one.url))

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def visit(self, path: str) -> str:
        """Opens a page; its text."""
        self.page.goto(path, wait_until="load")
        assert self.page.evaluate(FOREIGN) == [], path
        assert (self.dialogs, self.asked) == ([], []), path
        text = str(self.page.evaluate("document.title + document.body.textContent"))
        assert not TURNING.search(text + self.page.content()), path
        assert self.page.evaluate("document.documentElement.scrollWidth") <= 360, path
        return text


@pytest.fixture(scope="module")
def watched(context: BrowserContext, address: str) -> Watched:
    return Watched(context.new_page(), address)


@each_attack
def test_its_paper_is_shown_as_words_in_a_browser(shelf: Shelf, attack: Attack, watched: Watched) -> None:
    document = shelf.document(attack)
    shown = watched.visit(f"/d/{document}")
    assert (attack.marker in shown) == (attack.seen == "seen" or attack.name == "a file's title")


def test_lists_and_registers_show_it_as_words(watched: Watched, client: httpx.Client) -> None:
    meeting = client.get("/api/v1/meetings").json()["results"][0]["id"]
    resolution = client.get("/api/v1/resolutions").json()["results"][0]["id"]
    for path in ("/", "/meetings", "/resolutions", "/commitments", "/docs", f"/m/{meeting}", f"/r/{resolution}"):
        watched.visit(path)
    assert "=HYPERLINK(" in watched.visit("/resolutions")
    assert "<i>and</i>" in watched.visit("/meetings")


@each_question
def test_a_question_is_shown_as_words_in_a_browser(question: str, watched: Watched) -> None:
    for path in ("/ask", "/search", "/topics"):
        watched.visit(f"{path}?{urlencode({'q': question, 'turn': question})}")


@pytest.mark.parametrize("limit", LIMITS, ids=range(len(LIMITS)))
def test_a_limit_is_refused_or_shown_as_words(limit: dict[str, str], watched: Watched, client: httpx.Client) -> None:
    query = urlencode({"q": "weir footbridge", **limit})
    for path in ("/ask", "/search", "/resolutions"):
        watched.visit(f"{path}?{query}")
    for path in ("search", "ask", "resolutions", "commitments", "topics"):
        answer = client.get(f"/api/v1/{path}?{query}")
        assert answer.status_code in (200, 422)
        json.loads(answer.text)


@each_attack
def test_its_original_runs_nothing(shelf: Shelf, attack: Attack, context: BrowserContext, client: httpx.Client) -> None:
    path = f"/api/v1/documents/{shelf.document(attack)}/file"
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert re.fullmatch(r"(?:inline|attachment); filename=\"[\w.-]+\"", answer.headers["content-disposition"])
    if attack.suffix == ".html":
        page = context.new_page()
        asked: list[Request] = []
        page.on("request", lambda request: asked.append(request) if request.url.startswith(ELSEWHERE[:15]) else None)
        page.goto(path, wait_until="load")
        assert page.title() == "Weir footbridge"
        assert {request.failure for request in asked} <= {"csp"}  # Chromium tells of those that it never sends
        page.close()


@each_question
def test_the_api_answers_a_question_with_json(question: str, client: httpx.Client) -> None:
    answer = client.get("/api/v1/ask", params={"q": question})
    told = answer.json()
    assert answer.status_code == 200
    assert client.get("/api/v1/search", params={"q": question}).status_code == 200
    for citation in told["citations"]:
        passage = client.get(f"/api/v1/passages/{citation['passage_id']}").json()
        assert passage["text"][citation["start"] : citation["end"]] == citation["quote"]
    for claim in told["claims"]:
        assert not re.match(r"(?i)\W*(?:yes|carried|the motion was carried)\b", claim["text"])


@each_question
def test_a_stream_of_an_answer_holds_its_own_events_alone(question: str, client: httpx.Client) -> None:
    streamed = client.post("/api/v1/ask", json={"question": question, "turns": [question], "stream": True})
    events = [block.split("\n") for block in streamed.text.strip().split("\n\n")]
    assert all(len(lines) == 2 and lines[0].startswith("event: ") for lines in events)
    told = [(lines[0][7:], json.loads(lines[1].removeprefix("data: "))) for lines in events]
    assert {name for name, _ in told} <= {"understood", "claim", "struck", "answer"}
    assert told[-1][0] == "answer"
    assert [name for name, _ in told].count("answer") == 1
    assert told[-1][1]["question"] == question.strip()


@pytest.mark.parametrize(
    "body",
    [
        b'{"question": "\\ud800 weir footbridge"}',
        b'{"question": "weir\\u0000footbridge"}',
        b'{"question": "weir \xff\xfe"}',
        b'{"question": {"$gt": ""}}',
        b'{"question": "weir", "panel": ["<script>"], "__proto__": {"x": 1}}',
        b"[" * 20_000,
    ],
)
def test_a_malformed_body_is_a_problem_and_no_failure(body: bytes, client: httpx.Client) -> None:
    answer = client.post("/api/v1/ask", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (200, 400, 413, 422)
    json.loads(answer.text)


@pytest.mark.parametrize(
    "name",
    [
        "../../../../etc/passwd",
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e%2fcatalogue.sqlite",
        "d0123456789abcde%00",
        "' OR '1'='1",
        "<script>alert(1)</script>",
        "\u202e\x1b[31m",
    ],
)
def test_an_id_leads_to_a_paper_or_to_nothing(
    name: str, client: httpx.Client, watched: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    escaped = quote(name, safe="/%")
    with caplog.at_level(logging.DEBUG, "service"):
        for before, after in (
            ("/api/v1/documents/", ""),
            ("/api/v1/documents/", "/file"),
            ("/api/v1/documents/", "/pages/1.png"),
            ("/api/v1/passages/", ""),
            ("/api/v1/meetings/", ""),
        ):
            answer = client.get(f"{before}{escaped}{after}")
            assert answer.status_code in (404, 422)
            assert b"root:" not in answer.content
            json.loads(answer.text)
        for before in ("/p/", "/d/", "/m/", "/r/", "/static/"):
            assert client.get(f"{before}{escaped}").status_code == 404
        watched.visit(f"/p/{quote(name, safe='')}")
    assert unprinted(caplog.text) == []


@pytest.mark.parametrize("register", ["resolutions", "commitments", "topics"])
def test_a_spreadsheet_runs_nothing(register: str, client: httpx.Client) -> None:
    answer = client.get(f"/api/v1/{register}", params={"format": "csv", "q": "toll house"})
    header, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    assert [cell for row in rows for cell in row if FORMULA.match(cell)] == []
    assert [cell for row in rows for cell in row if unprinted(cell)] == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "＝", "＋", "－", "＠"])
def test_a_cell_that_would_be_a_formula_is_words(start: str) -> None:
    words = f"{start}cmd|'/C calc'!A0"
    decided = ResolutionEntry("r1", words, words, None, None, "lost", None, words, words, None, "p1", title=words)
    promised = CommitmentEntry("c1", words, words, words, None, words, None, None, "open", (), "p1", title=words)
    for sheet in (sheets.resolutions([decided]), sheets.commitments([promised])):
        _, row = csv.reader(io.StringIO("".join(sheet), newline=""))
        assert sum("calc" in cell for cell in row) >= 4
        assert all(cell.startswith("'") for cell in row if "calc" in cell)
