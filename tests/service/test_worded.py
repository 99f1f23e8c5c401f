"""Where a language model is configured, it words answers; readers see what it is, and what of it was struck."""

import re
import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pydantic import ValidationError

from service.settings import Settings
from tests.service import papers
from tests.service.conftest import Shelf, serving, wait_until_followed
from tests.service.endpoint import Exchange, Script, ScriptedModel, goes_silent, says, scripted, sends

KEY = "sk-a-secret-that-nobody-sees"
QUESTION = "How much did morning traffic outside the two schools fall?"
FELL = "Morning traffic outside the two schools fell by 41 per cent."
LIE = "Morning traffic outside the two schools fell by 14 per cent."


@pytest.fixture(scope="module")
def model() -> Iterator[ScriptedModel]:
    with scripted() as answering:
        yield answering


@pytest.fixture(scope="module")
def worded(shelf: Shelf, model: ScriptedModel) -> Iterator[httpx.Client]:
    """Asks a service whose answers the scripted model words."""
    told = {"llm_url": model.url, "llm_model": "a-small-model", "llm_key": KEY, "llm_first_seconds": 20}
    with serving(shelf.data, **told) as address, httpx.Client(base_url=address, timeout=30) as asking:
        wait_until_followed(asking)
        yield asking


@pytest.fixture(autouse=True)
def _well(model: ScriptedModel) -> None:
    model.script = tells(f"{FELL} [n] {LIE} [n]")
    model.asked.clear()
    model.deserted.clear()


def tells(text: str, about: str = "41 per cent") -> Script:
    """Says a text in which [n] is the number of the passage that has the words `about`."""

    def script(exchange: Exchange) -> None:
        passages = re.split(r"----- passage \[(\d+)\]", exchange.passages)
        number = next((n for n, words in zip(passages[1::2], passages[2::2], strict=True) if about in words), "0")
        says(text.replace("[n]", f"[{number}]"))(exchange)

    return script


def ask(client: httpx.Client, question: str = QUESTION, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/v1/ask", json={"question": question, **more})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def test_a_worded_answer_names_its_writer_and_cites_its_passages(worded: httpx.Client) -> None:
    answer = ask(worded)
    assert answer["writer"] == "a-small-model"
    assert answer["text"] == f"{FELL} [1]"
    (citation,) = answer["citations"]
    passage = worded.get(f"/api/v1/passages/{citation['passage_id']}").json()
    assert passage["text"][citation["start"] : citation["end"]] == citation["quote"]
    assert [struck["text"] for struck in answer["struck"]] == [LIE]


def test_it_is_the_same_by_get(worded: httpx.Client) -> None:
    got = worded.get("/api/v1/ask", params={"q": QUESTION})
    assert got.headers["etag"]
    assert {**got.json(), "took_ms": 0} == {**ask(worded), "took_ms": 0}


def test_a_stream_tells_each_sentence_once_checked_and_ends_in_the_same_answer(worded: httpx.Client) -> None:
    streamed = worded.post("/api/v1/ask", json={"question": QUESTION, "stream": True})
    events = [block.split("\n") for block in streamed.text.strip().split("\n\n")]
    assert [lines[0].removeprefix("event: ") for lines in events] == ["understood", "claim", "struck", "answer"]
    told = [httpx.Response(200, text=lines[1].removeprefix("data: ")).json() for lines in events]
    assert told[0]["writer"] == "a-small-model"
    assert told[1]["claim"]["text"] == FELL
    assert {**told[-1], "took_ms": 0} == {**ask(worded), "took_ms": 0}


def test_a_model_that_fails_leaves_the_papers_own_words_which_nobody_caches(
    worded: httpx.Client, client: httpx.Client, model: ScriptedModel
) -> None:
    plain = client.get("/api/v1/ask", params={"q": QUESTION}).json()
    model.script = sends(b"", 404)
    failed = worded.get("/api/v1/ask", params={"q": QUESTION})
    assert failed.headers["cache-control"] == "no-store"
    assert "etag" not in failed.headers
    assert {**failed.json(), "took_ms": 0, "note": None} == {**plain, "took_ms": 0}
    assert "not at the address" in failed.json()["note"]


def test_a_refusal_stays_a_refusal_and_the_model_is_not_asked(worded: httpx.Client, model: ScriptedModel) -> None:
    answer = ask(worded, "What did the Planning Committee resolve at its meeting on 4 March 1999?")
    assert answer["abstained"]
    assert model.asked == []


def test_the_page_shows_what_stands_what_was_struck_and_who_wrote_it(worded: httpx.Client) -> None:
    page = worded.get("/ask", params={"q": QUESTION}, headers={"accept": "text/html"}).text
    assert f"{FELL} <a" in page
    assert f"<del>{LIE}</del>" in page
    assert "Worded by a-small-model" in page


def test_the_page_shows_markup_of_a_model_as_nothing(worded: httpx.Client, model: ScriptedModel) -> None:
    model.script = tells(f"{FELL} [n] <script>alert('owned')</script> & \"more\" [n]")
    page = worded.get("/ask", params={"q": QUESTION}, headers={"accept": "text/html"}).text
    assert "<script>alert" not in page


def test_the_page_says_why_the_papers_own_words_stand(worded: httpx.Client, model: ScriptedModel) -> None:
    model.script = says("NO ANSWER")
    answered = worded.get("/ask", params={"q": QUESTION}, headers={"accept": "text/html"})
    assert "found no answer" in answered.text
    assert answered.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("streams", [True, False], ids=["streamed", "in one"])
def test_a_client_that_goes_away_ends_the_request_to_the_model(
    worded: httpx.Client, model: ScriptedModel, streams: bool
) -> None:
    model.script = goes_silent("Morning traffic")
    body = httpx.Request("POST", f"{worded.base_url}/api/v1/ask", json={"question": QUESTION, "stream": streams})
    with socket.create_connection((worded.base_url.host, worded.base_url.port or 80)) as asking:
        fields = {"host": "x", "content-type": "application/json", "content-length": len(body.content)}
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        asking.sendall(f"POST /api/v1/ask HTTP/1.1\r\n{head}\r\n".encode() + body.content)
        while not model.asked:
            asking.settimeout(0.05)
            try:
                asking.recv(1)
            except TimeoutError:
                continue
    assert model.deserted.wait(10)


def test_a_follow_up_is_completed_from_the_turns_before_it(worded: httpx.Client, model: ScriptedModel) -> None:
    earlier = "What did the Cabinet resolve about school streets?"
    answer = ask(worded, "And how did they vote on it?", turns=[earlier])
    assert answer["question"] == "And how did they vote on it?"
    assert "school streets" in answer["asked_in_full"]
    assert f"Question: {answer['asked_in_full']}" in model.asked[0]["messages"][-1]["content"]


def test_a_question_that_stands_by_itself_is_asked_as_it_is(worded: httpx.Client) -> None:
    assert ask(worded)["asked_in_full"] is None


def test_what_is_to_be_ignored_is_not_read_out_of_a_question(worded: httpx.Client) -> None:
    question = f"What did the {papers.CABINET} hear about morning traffic?"
    assert ask(worded, question)["understood"]["panel"] == papers.CABINET
    assert ask(worded, question, ignore=["panel"])["understood"]["panel"] is None


def test_the_key_reaches_the_model_and_nobody_else(worded: httpx.Client, model: ScriptedModel) -> None:
    model.script = sends(KEY.encode(), 401)
    shown = [
        worded.get("/ask", params={"q": QUESTION}, headers={"accept": "text/html"}).text,
        worded.get("/api/v1/ask", params={"q": QUESTION}).text,
        worded.get("/readyz").text,
        worded.get("/openapi.json").text,
    ]
    assert model.headers[-1]["Authorization"] == f"Bearer {KEY}"
    assert [text for text in shown if KEY in text] == []


def test_settings_name_a_model_where_they_name_an_endpoint() -> None:
    with pytest.raises(ValidationError, match="MINUTEBOOK_LLM_MODEL") as refused:
        Settings(llm_url="http://127.0.0.1:1/v1", llm_key=KEY)  # type: ignore[arg-type]
    assert KEY not in str(refused.value)


def test_settings_that_are_empty_are_settings_that_nobody_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_LLM_URL", "")
    assert Settings().endpoint() is None
