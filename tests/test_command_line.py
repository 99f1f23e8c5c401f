"""The command line: it teaches, says in words and by its exit status what went wrong, and prints JSON alone."""

import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import typer.main

import minutebook
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine

DONE, SOME_REFUSED, CALLED_WRONGLY, FAILED = 0, 1, 2, 3
VERBS = sorted(getattr(typer.main.get_command(minutebook.app), "commands"))  # noqa: B009

FERRY = "The chain ferry at Nettlewick is to run until ten at night from the first of May."
LIDO = "The lido is to open an hour earlier on Sundays, subject to the weather and the tide."


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with and printed."""

    status: int
    out: str
    err: str


Clerk = Callable[..., Said]


@pytest.fixture
def clerk(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Clerk:
    """Calls `minutebook` with some words."""

    def call(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["minutebook", *map(str, words)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            minutebook.main()
        out, err = capfd.readouterr()
        return Said(left.value.code if isinstance(left.value.code, int) else 0, out, err)

    return call


def command(*words: object) -> list[str]:
    """`minutebook` as a process of its own."""
    return [sys.executable, "-m", "minutebook", *map(str, words)]


@dataclass(frozen=True, slots=True)
class Shelf:
    """A data folder into which a few papers were read by a process of its own, and what that printed."""

    data: Path
    papers: Path
    ingest: Said


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Shelf:
    folder = tmp_path_factory.mktemp("shelf")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "ferry.txt").write_text(FERRY)
    (papers / "lido.html").write_text(f"<title>Lido</title><main><p>{LIDO}</p></main>")
    (papers / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (papers / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    ran = subprocess.run(
        command("--data", folder / "data", "ingest", papers, "--council", "Dunmere Council", "--json"),
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return Shelf(folder / "data", papers, Said(ran.returncode, ran.stdout, ran.stderr))


def printed(said: Said) -> Any:
    """What a command printed for programs."""
    return json.loads(said.out)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(clerk: Clerk, verb: str) -> None:
    said = clerk(verb, "--help")
    commands: dict[str, Any] = getattr(typer.main.get_command(minutebook.app), "commands")  # noqa: B009
    words = " ".join(said.out.replace("│", " ").split())
    assert (said.status, said.err) == (DONE, "")
    assert f" {verb} [OPTIONS]" in words
    assert " ".join(commands[verb].help.split("\n\n")[0].split()) in words
    assert all(option.opts[0] in words for option in commands[verb].params if option.param_type_name == "option")


def test_the_bare_command_lists_its_verbs(clerk: Clerk) -> None:
    said = clerk()
    assert all(f" {verb} " in said.out + said.err for verb in VERBS)
    assert clerk("-h").status == DONE


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["ingest"],
        ["ingest", "/no/such/folder"],
        ["search"],
        ["search", "ferry", "--limit", "0"],
        ["search", "ferry", "--limit", "101"],
        ["search", "ferry", "--from", "yesterday"],
        ["search", "ferry", "--to", "2019-02-31"],
        ["ask"],
        ["ask", "ferry?", "--loudly"],
        ["serve", "--port", "70000"],
        ["forget", "d1"],
        ["forget", "--why", "because"],
    ],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(clerk: Clerk, words: list[str]) -> None:
    said = clerk(*words)
    assert (said.status, said.out) == (CALLED_WRONGLY, "")
    assert "Usage:" in said.err


@pytest.mark.parametrize("words", [["ask", "Where is the ferry?"], ["search", "ferry"], ["status"]], ids=" ".join)
def test_an_empty_folder_is_answered_with_what_to_do(clerk: Clerk, tmp_path: Path, words: list[str]) -> None:
    said = clerk("--data", tmp_path / "empty", *words)
    assert (said.status, said.out) == (CALLED_WRONGLY, "")
    assert f"minutebook --data {tmp_path / 'empty'} ingest PATH" in said.err
    assert not (tmp_path / "empty").exists()


def test_an_ingest_for_programs_prints_json_and_nothing_else(shelf: Shelf) -> None:
    outcome = printed(shelf.ingest)
    assert shelf.ingest.status == SOME_REFUSED
    assert (outcome["read"], outcome["passed_over"], outcome["encoded"]) == (2, 1, outcome["passages"])
    assert [Path(source["place"]).name for source in outcome["refused"]] == ["broken.pdf"]
    assert outcome["refused"][0]["refused"]


def test_an_ingest_names_what_it_refused_and_says_that_the_rest_is_unchanged(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("ingest", shelf.papers, "--council", "Dunmere Council", "--data", shelf.data)
    assert (said.status, said.out) == (SOME_REFUSED, "")
    assert "0 papers read" in said.err
    assert "2 unchanged, 1 refused" in said.err
    assert str(shelf.papers / "broken.pdf") in said.err
    one = clerk("--data", shelf.data, "ingest", shelf.papers / "ferry.txt", "--council", "Dunmere Council")
    assert one.status == DONE
    assert "Nothing to do: all 1 papers are unchanged" in one.err


def test_a_search_shows_passages_with_their_places(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("--data", shelf.data, "search", "chain ferry", "--limit", "1")
    assert said.status == DONE
    assert FERRY in said.out
    assert "/p/p" in said.out
    assert "2. " not in said.out


def test_a_search_for_programs_prints_json_and_nothing_else(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("--data", shelf.data, "search", "chain ferry", "--json")
    found = printed(said)
    assert said.status == DONE
    best = found["hits"][0]
    assert FERRY in best["passage"]["text"]
    assert {best["passage"]["text"][start:end].lower() for start, end in best["highlights"]} == {"chain", "ferry"}
    assert best["passage"]["council"] == "Dunmere Council"


def test_a_search_that_finds_nothing_says_so_beside_the_results(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("--data", shelf.data, "search", "ferry", "--from", "2030-01-01")
    assert (said.status, said.out) == (DONE, "")
    assert "Nothing was found" in said.err


def test_an_answer_quotes_its_papers(clerk: Clerk, shelf: Shelf) -> None:
    question = "Until when is the chain ferry at Nettlewick to run?"
    said = clerk("--data", shelf.data, "ask", question)
    assert said.status == DONE
    assert f"{FERRY} [1]" in said.out
    assert "\n[1] " in said.out
    answer = printed(clerk("--data", shelf.data, "ask", question, "--json"))
    assert (answer["question"], answer["abstained"], answer["citations"][0]["quote"]) == (question, False, FERRY)


def test_a_question_that_the_papers_do_not_answer_is_refused_with_a_reason(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("--data", shelf.data, "ask", "When is the lido open?", "--from", "2030-01-01")
    assert said.status == DONE
    assert said.out.startswith("No answer: ")
    answer = printed(clerk("--data", shelf.data, "ask", "When is the lido open?", "--from", "2030-01-01", "--json"))
    assert (answer["abstained"], answer["text"], answer["citations"]) == (True, "", [])
    assert answer["reason"]


def test_status_counts_and_names_what_was_refused(clerk: Clerk, shelf: Shelf) -> None:
    said = clerk("--data", shelf.data, "status")
    assert said.status == DONE
    assert said.out.startswith("2 documents, 2 pages, 2 passages")
    assert f"1 papers refused:\n  {shelf.papers / 'broken.pdf'}\n    " in said.out
    told = printed(clerk("--data", shelf.data, "status", "--json"))
    assert (told["documents"], len(told["refused"]), told["last_change"]) == (2, 1, 2)
    assert set(told["versions"]) == {"minutebook", "catalogue", "reader"}


def test_check_says_whether_the_stores_agree_and_repair_mends_them(clerk: Clerk, shelf: Shelf) -> None:
    assert clerk("--data", shelf.data, "check").out == "The catalogue and both followers agree.\n"
    catalogue = Catalogue(shelf.data)
    engine = Engine(catalogue, Encoder())
    assert engine.lead()
    engine.words()
    engine._followers()[0].reset()
    busy = clerk("--data", shelf.data, "check")
    assert (busy.status, busy.out) == (FAILED, "")
    assert "Stop the service first" in busy.err
    engine.close()
    catalogue.close()
    wrong = clerk("--data", shelf.data, "check", "--json")
    assert wrong.status == FAILED
    assert printed(wrong) == {"agree": False, "disagreements": [{"follower": "lexical", "missing": 2, "surplus": 0}]}
    told = clerk("--data", shelf.data, "check")
    assert "lexical: 2 passages missing" in told.out
    assert "check --repair" in told.out
    assert printed(clerk("--data", shelf.data, "check", "--repair", "--json")) == {"agree": True, "disagreements": []}


def test_forget_takes_a_paper_out_and_keeps_it_out(clerk: Clerk, tmp_path: Path) -> None:
    paper = tmp_path / "ferry.txt"
    paper.write_text(FERRY)
    data = ("--data", tmp_path / "data")
    clerk(*data, "ingest", paper)
    hit = printed(clerk(*data, "search", "ferry", "--json"))["hits"][0]
    said = clerk(*data, "forget", hit["passage"]["document"]["id"], "--why", "a name was not redacted")
    assert (said.status, said.out) == (DONE, "")
    assert printed(clerk(*data, "search", "ferry", "--json"))["hits"] == []
    paper.rename(tmp_path / "again.txt")
    again = clerk(*data, "ingest", tmp_path / "again.txt")
    assert again.status == SOME_REFUSED
    assert "forgotten" in again.err
    assert clerk(*data, "check").status == DONE
    assert clerk(*data, "forget", "d0", "--why", "no reason").status == CALLED_WRONGLY


def test_a_failure_ends_with_3_and_one_line_not_a_traceback(clerk: Clerk, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where a folder should be")
    said = clerk("--data", tmp_path / "data", "ingest", tmp_path)
    assert (said.status, said.out) == (FAILED, "")
    assert said.err.startswith("minutebook: FileExistsError")
    assert "Traceback" not in said.err


def test_the_data_folder_may_be_named_by_the_environment(
    clerk: Clerk, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_DATA", str(shelf.data))
    assert clerk("status").out == clerk("--data", shelf.data, "status").out == clerk("status", "--data", shelf.data).out


@pytest.fixture
def service(tmp_path: Path, root: Path) -> Iterator[tuple[Path, httpx.Client]]:
    """`minutebook serve` over an empty data folder, and a client of it."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
    data, said = tmp_path / "data", tmp_path / "said"
    with (
        said.open("wb") as log,
        subprocess.Popen(command("--data", data, "serve", "--port", port), cwd=root, stderr=log) as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as client,
    ):
        try:
            deadline = time.monotonic() + 90
            while not is_ready(client):
                assert process.poll() is None, said.read_text()
                assert time.monotonic() < deadline, said.read_text()
                time.sleep(0.1)
            assert f"http://127.0.0.1:{port}" in said.read_text()
            yield data, client
        finally:
            process.send_signal(signal.SIGINT)
            status = process.wait(30)
        assert status in (DONE, -signal.SIGINT, 128 + signal.SIGINT), said.read_text()


def is_ready(client: httpx.Client) -> bool:
    try:
        return client.get("/readyz").status_code == 200
    except httpx.TransportError:
        return False


def test_a_service_answers_from_new_papers_within_two_seconds(
    service: tuple[Path, httpx.Client], tmp_path: Path, root: Path
) -> None:
    data, client = service

    def found() -> bool:
        results = client.get("/api/v1/search", params={"q": "chain ferry"}).raise_for_status().json()["results"]
        return any(FERRY in result["passage"]["text"] for result in results)

    assert not found()
    (tmp_path / "ferry.txt").write_text(FERRY)
    ran = subprocess.run(
        command("--data", data, "ingest", tmp_path / "ferry.txt"), cwd=root, capture_output=True, text=True, timeout=120
    )
    landed = time.monotonic()
    assert (ran.returncode, ran.stdout) == (DONE, "")
    assert "A service is running on this data folder" in ran.stderr
    while not found():
        assert time.monotonic() - landed < 2
    assert time.monotonic() - landed < 2
