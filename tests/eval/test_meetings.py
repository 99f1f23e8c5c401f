"""Claims about questions over transcripts: what answers them, and that the search and plainer ways are asked them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from eval import meetings, suites
from eval.gold import Question
from eval.relevance import Held, Sought
from eval.retrieval import ABLATIONS, Ranked, by_search, measured, ranked, retrieval
from eval.yardsticks import YARDSTICKS, Yardsticks
from index.catalogue import Catalogue
from index.encoder import Encoder
from index.engine import Engine
from ingest import job

FERRY = (
    ("Chair", "Good evening. We begin with the chain ferry at Nettlewick and the hours that it keeps."),
    ("Harbour Master", "Shift workers at the cannery cannot get home, since the last crossing is at eight o'clock."),
    ("Chair", "Thank you."),
    ("Harbour Master", "We would need two more deckhands to run the ferry until ten at night."),
    ("Chair", "Thank you."),
    ("Treasurer", "The tide mill was let to a baker for a peppercorn, and its roof has to be paid for."),
)
TREES = (
    ("Chair", "We turn to the lime trees along Foundry Walk, whose roots have lifted the paving."),
    ("Forester", "Root barriers would let the lime trees stand for another forty years."),
    ("Chair", "Thank you."),
)


def meeting(turns: tuple[tuple[str, str], ...], *queries: tuple[str, list[list[str]]]) -> dict[str, Any]:
    return {
        "topic_list": [],
        "general_query_list": [{"query": "Summarize the whole meeting.", "answer": ""}],
        "specific_query_list": [{"query": words, "answer": "", "relevant_text_span": span} for words, span in queries],
        "meeting_transcripts": [{"speaker": speaker, "content": words} for speaker, words in turns],
    }


@dataclass(frozen=True, slots=True)
class Read:
    """Two meetings, read as papers, and what is to be found in them."""

    engine: Engine
    held: Held
    file: Path
    folder: Path

    def sought(self, within: bool = False) -> tuple[Sought, ...]:
        found = meetings.judgments(self.engine, self.held, meetings.load(self.file), self.folder, within)
        assert (found.turns_lacking, found.questions_lacking) == (0, 1)
        return found.sought

    def texts(self, names: Iterator[str] | frozenset[str] | list[str]) -> list[str]:
        return [passage.text for passage in self.held.passages if passage.id in set(names)]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    above = tmp_path_factory.mktemp("meetings")
    file = above / "evenings.jsonl"
    rows = (
        meeting(
            FERRY,
            ("What did the harbour master say about the hours of the ferry?", [["1", "1"], ["3", "4"]]),
            ("What was left unsaid?", []),
        ),
        meeting(TREES, ("How can the lime trees be kept?", [["0", "1"]])),
    )
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    suite = suites.of_meetings(file)
    place = suite.folder(above)
    catalogue = Catalogue(place)
    engine = Engine(catalogue, Encoder())
    assert engine.lead()
    for shelf in suite.papers(place):
        job.ingest(catalogue, engine, shelf.paths, shelf.council)
    yield Read(engine, Held(engine), file, place / meetings.TEXTS)
    engine.close()
    catalogue.close()


def test_a_passage_is_relevant_that_holds_words_of_a_turn_which_answers(read: Read) -> None:
    ferry, trees = read.sought()
    assert ferry.question == "What did the harbour master say about the hours of the ferry?"
    assert read.texts(ferry.relevant) == [
        "Harbour Master: Shift workers at the cannery cannot get home, since the last crossing is at eight o'clock.",
        "Chair: Thank you.",  # which stands for both times that the chair says so at this meeting
        "Harbour Master: We would need two more deckhands to run the ferry until ten at night.",
    ]
    assert len(trees.relevant) == 2


def test_a_summary_of_the_whole_meeting_is_not_asked_for(read: Read) -> None:
    assert not [sought for sought in read.sought() if "whole meeting" in sought.question]


def test_questions_of_one_meeting_are_drawn_together(read: Read) -> None:
    assert [sought.together for sought in read.sought()] == ["meeting-001", "meeting-002"]


def test_the_same_words_at_another_meeting_are_another_passage(read: Read) -> None:
    thanks = [passage.id for passage in read.held.passages if passage.text == "Chair: Thank you."]
    assert len(thanks) == 3
    assert len(read.held.distinct(thanks)) == 2


@pytest.mark.parametrize("name", list(YARDSTICKS))
def test_each_plainer_way_finds_what_answers_and_within_a_meeting_nothing_else(read: Read, name: str) -> None:
    plain = Yardsticks(read.engine, read.held)
    for sought in read.sought():
        assert YARDSTICKS[name](plain, sought)[0] in sought.relevant
    theirs = {passage.id: passage.document.id for passage in read.held.passages}
    for sought in read.sought(within=True):
        assert {theirs[found] for found in YARDSTICKS[name](plain, sought)} == {sought.document}


def test_bm25_reads_the_words_of_the_passages_alone(read: Read) -> None:
    plain = Yardsticks(read.engine, read.held)
    trees = [passage for passage in read.held.passages if "paving" in passage.part.title]
    assert len(trees) == 3  # the paper's title is what it begins with, and the search reads it with each passage
    for word, found in (("paving", "whose roots have lifted"), ("barrier", "Root barriers would let")):
        (text,) = read.texts(plain.by_words(Sought(word, word, frozenset(), word)))
        assert found in text


def test_the_search_within_a_meeting_finds_that_meeting_alone(read: Read) -> None:
    theirs = {passage.id: passage.document.id for passage in read.held.passages}
    for sought in read.sought(within=True):
        assert {theirs[found] for found in by_search(read.engine, sought)} == {sought.document}


def test_the_search_stands_beside_every_plainer_way_and_without_each_part(read: Read) -> None:
    measures, beside = retrieval(read.engine, read.held, read.sought())
    assert [line.name for line in measures.lines] == ["search", *YARDSTICKS, *ABLATIONS]
    assert measures.lines[0].values["questions"] == 2
    assert [line.name for line in beside.lines] == [f"search to {name}" for name in (*YARDSTICKS, *ABLATIONS)]


def test_weights_of_other_meetings_may_be_put_beside_the_search(read: Read) -> None:
    asked: list[str] = []

    def elsewhere_fitted(engine: Engine, sought: Sought) -> list[str]:
        asked.append(sought.together)
        return list(by_search(engine, sought))

    measures, beside = retrieval(
        read.engine, read.held, read.sought(), rivals={"other weights": elsewhere_fitted}, ablations=False
    )
    assert asked == ["meeting-001", "meeting-002"]
    mine, others = measures.lines[0].values, measures.lines[1].values
    assert mine["nDCG@10"] == others["nDCG@10"]
    assert "other weights to BM25 alone" in [line.name for line in beside.lines]


def test_a_second_copy_of_what_was_found_counts_neither_for_nor_against(read: Read) -> None:
    ferry = read.sought()[0]
    thanks = [passage.id for passage in read.held.passages if passage.text == "Chair: Thank you."][:2]
    rest = [name for name in ferry.relevant if name not in thanks]
    once, twice = (ranked(read.engine, read.held, [ferry], lambda *_, f=found: f) for found in (
        [thanks[0], *rest],
        [*thanks, *rest],
    ))  # fmt: skip
    assert measured(once) == measured(twice)
    assert measured(once)["nDCG@10"] == 1


def test_gold_snippets_make_every_passage_relevant_that_holds_them(read: Read) -> None:
    from eval.fingerprints import Snippet

    asked = Question("q1", "Who spoke?", "fact", (Snippet.of("thank you"),), (), None, None)
    lost = Question("q2", "Who sang?", "fact", (Snippet.of("a sea shanty"),), (), None, None)
    none = Question("q3", "Who danced?", "abstain", (), (), None, None)
    held, missing = read.held.holding([asked, lost, none])
    assert len(held.relevant) == 2  # one a meeting
    assert missing.relevant == frozenset()
    assert measured([Ranked(missing, (held.id,))])["nDCG@10"] == 0


def test_a_file_in_another_format_is_refused_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "other.jsonl"
    file.write_text(json.dumps(meeting(TREES)) + "\n" + '{"question": "When does the ferry run?"}\n')
    with pytest.raises(meetings.NotMeetings, match=r"line 2 of .*other\.jsonl"):
        meetings.load(file)
    file.write_text("\n")
    with pytest.raises(meetings.NotMeetings, match="holds no meeting"):
        meetings.load(file)


def test_other_meetings_have_a_name_and_a_data_folder_of_their_own(tmp_path: Path) -> None:
    first, second = tmp_path / "spring.jsonl", tmp_path / "autumn.jsonl"
    first.write_text(json.dumps(meeting(TREES)))
    second.write_text(json.dumps(meeting(FERRY)))
    spring, autumn = suites.of_meetings(first), suites.of_meetings(second)
    assert (spring.name, autumn.name) == ("meetings-spring", "meetings-autumn")
    assert not spring.seen
    before = spring.folder(tmp_path)
    assert before != autumn.folder(tmp_path)
    first.write_text(json.dumps(meeting(FERRY)))
    assert spring.folder(tmp_path) != before


def test_the_shared_meetings_are_those_that_their_readme_counts(shared: Path) -> None:
    (usual,) = suites.chosen(suites.MEETINGS)
    assert usual.transcripts is not None
    assert usual.transcripts.is_relative_to(shared)
    held = meetings.load(usual.transcripts)
    assert (len(held), sum(len(transcript.queries) for transcript in held)) == (24, 284)
    assert all(query.turns for transcript in held for query in transcript.queries)
    assert suites.of_meetings(usual.transcripts) == usual


def test_faults_of_the_half_that_is_only_measured_are_not_listed(read: Read) -> None:
    halves = [Sought(f"{half}-1", "Who danced?", frozenset({"nowhere"}), half, half=half) for half in ("tune", "held")]
    measures, _ = retrieval(read.engine, read.held, halves, ablations=False)
    assert [fault.split()[2] for fault in measures.faults] == ["tune-1"]
    assert [line.name for line in measures.lines][-2:] == ["search, tune", "search, held"]
