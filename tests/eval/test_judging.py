"""Claims about `minutebook eval` as somebody meets it who has meetings of their own to measure with."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import minutebook
from tests.eval.test_meetings import FERRY, TREES, meeting

CALLED_WRONGLY = 2
Said = tuple[int, str, str]


@pytest.fixture
def clerk(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Callable[..., Said]:
    """Calls `minutebook --data ... eval` with some words; its status, and what it printed and told."""

    def call(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["minutebook", "--data", str(tmp_path / "data"), "eval", *map(str, words)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            minutebook.main()
        out, err = capfd.readouterr()
        return (left.value.code if isinstance(left.value.code, int) else 0), out, err

    return call


@pytest.fixture
def evenings(tmp_path: Path) -> Path:
    """A file of two meetings in QMSum's format."""
    file = tmp_path / "evenings.jsonl"
    rows = [
        meeting(FERRY, ("How late does the ferry run for workers at the cannery?", [["1", "3"]])),
        meeting(TREES, ("How can the lime trees be kept?", [["0", "1"]])),
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


def test_held_back_meetings_are_measured_with_one_command(clerk: Callable[..., Said], evenings: Path) -> None:
    status, out, err = clerk("meetings", "--questions", evenings, "--json")
    assert (status, "0 turns stand in no passage" in err) == (0, True)
    tables = json.loads(out)["meetings-evenings"]
    for title in ("finding, all meetings", "finding, within one meeting"):
        assert tables[title]["search"]["questions"] == 2
        assert tables[title]["BM25 alone"]["nDCG@10"] > 0
    assert "search to BM25 alone" in tables["finding, all meetings: nDCG@10, one to the other"]


def test_other_meetings_are_for_the_suite_of_meetings_alone(clerk: Callable[..., Said], evenings: Path) -> None:
    status, _, err = clerk("sample", "--questions", evenings)
    assert status == CALLED_WRONGLY
    assert f"minutebook eval meetings --questions {evenings}" in err


def test_a_file_that_holds_no_meetings_is_named_with_what_is_wrong(clerk: Callable[..., Said], tmp_path: Path) -> None:
    status, _, err = clerk("meetings", "--questions", tmp_path / "nowhere.jsonl")
    assert (status, "nowhere.jsonl" in err) == (CALLED_WRONGLY, True)
    other = tmp_path / "other.jsonl"
    other.write_text('{"question": "When does the ferry run?"}\n')
    status, _, err = clerk("meetings", "--questions", other)
    assert (status, "line 1" in err) == (CALLED_WRONGLY, True)
