"""Claims about the questions put to the sample papers: their gold cannot drift, and their halves never meet."""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from index.lexical import stems
from sample import people as who
from sample.asked import faults, figures, gold, vain_matters
from sample.asked.grounds import Grounds
from sample.asked.put import NoMention, NoSitting, NotRecommended, NotResolved, NotThere, NoVotes, Put, Vain
from sample.make import ANSWERS, PAPERS
from sample.readback import squashed, words
from sample.shelf import Shelved, write_papers

KINDS = {module.KIND for module in gold.ANSWERED}
FEW_WORDS = 1 / 3
FUNCTION = set(
    "what who which when where how why did do does was were is are the a an of to in on at by for from with and or not"
    " it its be been has have had they their them that this any than as if there so up out into after before".split()
)

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [json.loads(line) for line in ANSWERS.read_text("utf8").splitlines()]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> list[Shelved]:
    return write_papers(tmp_path_factory.mktemp("papers"))


@pytest.fixture(scope="module")
def grounds(shelf: list[Shelved]) -> Grounds:
    return Grounds(shelf, PAPERS)


def test_there_are_many_questions_and_a_third_have_no_answer(rows: list[Row]) -> None:
    vain = [row for row in rows if row["kind"] == "abstain"]
    assert len(rows) >= 150
    assert len(vain) >= len(rows) / 3
    assert len({row["question"] for row in rows}) == len({row["id"] for row in rows}) == len(rows)


def test_every_kind_is_asked_in_several_wordings_and_every_near_miss_too(rows: list[Row]) -> None:
    kinds = Counter(row["kind"] for row in rows)
    assert {
        *("resolution", "commitment", "vote", "attendance", "figure", "latest", "contradiction", "draft", "fate"),
        "recommendation",
    } == KINDS
    assert all(kinds[kind] >= 6 for kind in KINDS)
    misses = Counter(row["why_not"] for row in rows if row["kind"] == "abstain")
    assert len(misses) == 10
    assert min(misses.values()) >= 4


def test_the_file_is_what_the_records_make_of_it(rows: list[Row], grounds: Grounds) -> None:
    assert rows == gold.rows(grounds)


def test_every_snippet_stands_in_a_paper_that_may_be_read(rows: list[Row], shelf: list[Shelved]) -> None:
    read = [paper for paper in shelf if not paper.refused and not paper.picture]
    everything = "".join(squashed(words(PAPERS / paper.file)) for paper in read)
    scanned = {text for row in rows for text in row["passages"] if "Experimental Traffic Order 2024" in text}
    lacking = {text for row in rows for text in row["passages"] if squashed(text) not in everything}
    assert {text for text in lacking if not text.startswith("That the order be suspended")} == scanned


def test_the_questions_have_no_fault(grounds: Grounds) -> None:
    assert faults.faults(grounds) == []


def test_words_that_no_paper_holds_are_a_fault(grounds: Grounds, monkeypatch: pytest.MonkeyPatch) -> None:
    put = Put("ferry", ("When does the ferry run?",), ("until ten at night from 1 May 2019",), ("ten at night",))
    monkeypatch.setattr(figures, "ASKED", (put,))
    found = faults.faults(grounds)
    assert "in no paragraph of the papers: until ten at night from 1 May 2019" in found
    assert "'ten at night' stands in no paragraph that answers: When does the ferry run?" in found


@pytest.mark.parametrize(
    "absence",
    [
        NoSitting(who.CABINET, "2024-10-08"),
        NotThere(who.WRAXBY, who.SCRUTINY, "2023-10-31"),
        NotThere(who.GLAISDALE, who.SCRUTINY, "2025-01-21"),
        NoVotes("r_2310_3x"),
        NoMention(("pothole", "in 2023")),
        NotResolved(("option b",), who.CABINET),
        NotRecommended(("option a",), who.SCRUTINY),
    ],
)
def test_what_the_papers_do_answer_cannot_pass_as_unanswerable(
    absence: Any, grounds: Grounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vain_matters, "ASKED", (Vain("x", ("Is it there?",), "never treated", (absence,)),))
    assert any(fault.startswith("the papers may answer 'Is it there?'") for fault in faults.faults(grounds))


def test_no_record_has_questions_in_both_halves(grounds: Grounds) -> None:
    halves = defaultdict(set)
    for _, put in gold.puts():
        for record in faults.records(grounds, put):
            halves[record].add(gold.half(put.topic))
    assert len(halves) > 50
    assert all(len(found) == 1 for found in halves.values())


def test_a_record_that_two_halves_share_is_a_fault(grounds: Grounds, monkeypatch: pytest.MonkeyPatch) -> None:
    topics = {gold.half(topic): topic for topic in ("ferry", "clinics", "trees", "mill", "tides")}
    said = "There were 5,816 reports of potholes in 2023, compared with 4,377 in 2022."
    shared = tuple(Put(topic, (f"{topic}?",), (said,), ("5,816",)) for topic in topics.values())
    assert len(shared) == 2
    monkeypatch.setattr(figures, "ASKED", shared)
    assert any(fault.startswith("in both halves") for fault in faults.faults(grounds))


def test_each_half_has_every_kind_and_enough_without_an_answer(rows: list[Row]) -> None:
    for half in ("tune", "held"):
        mine = [row for row in rows if row["half"] == half]
        assert {row["kind"] for row in mine} == {*KINDS, "abstain"}
        assert 0.4 * len(rows) < len(mine) < 0.6 * len(rows)
        assert 0.25 * len(mine) < sum(row["kind"] == "abstain" for row in mine) < 0.45 * len(mine)


def test_most_questions_share_few_words_with_what_answers_them(rows: list[Row]) -> None:
    def shared(row: Row) -> float:
        asked = {stem for word in row["question"].split() if word.lower() not in FUNCTION for stem in stems(word)}
        return max(len(asked & set(stems(text))) / len(asked) for need in row["needed"] for text in need)

    answered = [row for row in rows if row["kind"] != "abstain"]
    assert sum(shared(row) <= FEW_WORDS for row in answered) >= len(answered) / 2


def test_no_gold_is_taken_from_what_is_exempt(rows: list[Row], grounds: Grounds) -> None:
    exempt = ("3,915,000", "Mereway", "Tidewell", "185,000")
    assert not any(secret in json.dumps(row) for row in rows for secret in exempt)
    assert not any(secret in each.words for each in grounds.paragraphs for secret in exempt)


def test_an_outcome_is_the_one_that_the_record_has(rows: list[Row]) -> None:
    truth = json.loads((Path(PAPERS).parent / "truth.json").read_text("utf8"))
    outcomes = {row["text"]: row["outcome"] for row in truth["resolutions"]}
    told = [row for row in rows if row.get("resolved")]
    assert {"lost", "withdrawn", "amended", "deferred", "approved"} <= {row["outcome"] for row in told}
    for row in told:
        assert row["outcome"] in {outcome for text, outcome in outcomes.items() if text.startswith(row["resolved"])}
