"""The registers at the terminal: read by a person, by a spreadsheet, by a program."""

import csv
import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import minutebook
from tests.service import bridges

DONE, CALLED_WRONGLY = 0, 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a command ended with and printed."""

    status: object
    out: str
    err: str


Clerk = Callable[..., Said]


@pytest.fixture
def clerk(ledger: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Clerk:
    """Calls `minutebook` on the ledger with some words."""

    def call(*words: str) -> Said:
        monkeypatch.setattr(sys, "argv", ["minutebook", "--data", str(ledger), *words])
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            minutebook.main()
        return Said(left.value.code or 0, *capfd.readouterr())

    return call


def block(said: Said, words: str) -> list[str]:
    """The lines that were printed about an entry."""
    blocks = said.out.split("\n\n")
    found = next(each for each in blocks if words in " ".join(each.split()))
    return [line.strip() for line in found.splitlines()]


def test_a_lost_motion_is_lost_in_capitals_with_its_votes_and_place(clerk: Clerk) -> None:
    said = clerk("resolutions")
    lines = block(said, bridges.LOST)
    assert said.status == DONE
    assert lines[0] == "LOST: 2 for, 5 against, 1 abstention"
    assert lines[1] == "4. Weir Bridge"
    assert "Moved by Councillor Tarn, seconded by Councillor Beck." in lines
    assert any("minutes since corrected" in line for line in lines)
    assert "/p/p" in lines[-1]
    assert block(said, bridges.PUT_OFF)[0] == "Deferred: 5 for, 2 against, no abstentions"
    assert block(said, bridges.WITHDRAWN)[0] == "WITHDRAWN"


def test_entries_stand_under_their_meetings_newest_first(clerk: Clerk) -> None:
    heads = [line for line in clerk("resolutions").out.splitlines() if line.startswith("Bridges")]
    assert heads == ["Bridges & Fords Committee, 6 September 2022", "Bridges & Fords Committee, 1 March 2022"]


def test_an_overdue_commitment_says_who_owes_it_and_since_when(clerk: Clerk) -> None:
    said = clerk("commitments")
    assert block(said, bridges.COUNT)[0] == "OVERDUE: Head of Bridges, due 1 June 2022"
    kept = block(said, bridges.PARAPET)
    assert kept[0] == "Done: Clerk of Works, due 31 May 2022"
    assert kept[-1].startswith("Reported done: /p/p")


def test_the_same_limits_hold_at_the_terminal(clerk: Clerk) -> None:
    for words, expected in (
        (("resolutions", "--outcome", "lost", "--outcome", "withdrawn"), {bridges.LOST, bridges.WITHDRAWN}),
        (("resolutions", "--from", "2022-09-01", "--status", "draft", "--about", "Weir Bridge"), {bridges.CLOSED}),
        (("resolutions", "--panel", bridges.SLUG, "--limit", "1", "--to", "2022-03-01"), {bridges.PUT_OFF}),
        (("commitments", "--owner", "works"), {bridges.PARAPET}),
        (("commitments", "--status", "overdue"), {bridges.COUNT}),
    ):
        said = clerk(*words, "--json")
        assert {entry["text"] for entry in json.loads(said.out)["results"]} == expected, words


def test_json_has_the_names_of_the_api(clerk: Clerk) -> None:
    (lost,) = json.loads(clerk("resolutions", "--outcome", "lost", "--json").out)["results"]
    assert lost["votes"] == {"for": 2, "against": 5, "abstained": 1, "unanimous": False}


def test_csv_is_the_whole_register_and_safe(clerk: Clerk) -> None:
    said = clerk("resolutions", "--csv")
    rows = list(csv.DictReader(io.StringIO(said.out, newline="")))
    assert len(rows) == 6
    assert [row["text"] for row in rows if row["outcome"] == "noted"] == [f"'{bridges.FORMULA}"]
    assert [row["text"] for row in rows if row["outcome"] == "lost"] == [bridges.LOST]


def test_more_than_was_printed_and_nothing_at_all_are_said_beside_the_results(clerk: Clerk) -> None:
    assert "There are more" in clerk("resolutions", "--limit", "2").err
    nothing = clerk("commitments", "--from", "2030-01-01")
    assert (nothing.status, nothing.out) == (DONE, "")
    assert "No commitment matches" in nothing.err


@pytest.mark.parametrize("words", [("--panel", "Bridges and Fjords"), ("--outcome", "carried"), ("--status", "open")])
def test_a_limit_that_names_nothing_known_is_a_wrong_call_that_says_what_is(clerk: Clerk, words: tuple[str]) -> None:
    said = clerk("resolutions", *words)
    assert (said.status, said.out) == (CALLED_WRONGLY, "")
    assert "Bridges & Fords Committee" in said.err or "none of" in said.err
