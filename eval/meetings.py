"""QMSum's committee meetings (Zhong and others, 2021): transcripts to read as papers, and questions about them.

A line of its files is a meeting: `meeting_transcripts` holds its turns, and each of `specific_query_list` a question
with the turns that answer it (`relevant_text_span`: first and last, from 0). Questions about a whole meeting
(`general_query_list`) ask for a summary, not for a passage, and are left out.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.relevance import Held, Sought
from index import papers
from index.engine import Engine
from index.records import Passage

TEXTS = "transcripts"
"""The folder, in a suite's data folder, where the papers of its meetings are written."""


class NotMeetings(ValueError):
    """A file that is not in QMSum's format; its words say what is wrong, and on which line."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question about a meeting, and the turns that answer it, counted from 0."""

    question: str
    turns: frozenset[int]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A meeting: its turns ("Speaker: words", white space folded) and what is asked about it."""

    name: str
    turns: tuple[str, ...]
    queries: tuple[Query, ...]


def load(file: Path) -> list[Transcript]:
    """The meetings of a file in QMSum's format; `NotMeetings` where it is another."""
    found = []
    for number, line in enumerate(file.read_text("utf8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append(_transcript(f"meeting-{number:03}", json.loads(line)))
        except (ValueError, LookupError, TypeError, AttributeError) as wrong:
            raise NotMeetings(f"line {number} of {file} is no meeting in QMSum's format: {wrong!r}") from wrong
    if not found:
        raise NotMeetings(f"{file} holds no meeting")
    return found


def _transcript(name: str, row: Any) -> Transcript:
    turns = tuple(" ".join(f"{turn['speaker']}: {turn['content']}".split()) for turn in row["meeting_transcripts"])
    queries = tuple(
        Query(" ".join(query["query"].split()), frozenset(_turns(query["relevant_text_span"], len(turns))))
        for query in row["specific_query_list"]
    )
    return Transcript(name, turns, queries)


def _turns(spans: Sequence[Sequence[str]], count: int) -> Iterator[int]:
    """Every turn of some spans that the meeting has."""
    for first, last in spans:
        yield from (turn for turn in range(int(first), int(last) + 1) if 0 <= turn < count)


def write(transcripts: Sequence[Transcript], folder: Path) -> list[Path]:
    """A text file for each meeting, a paragraph a turn; a file that holds these words already is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for transcript in transcripts:
        file, words = _file(transcript, folder), "\n\n".join(transcript.turns) + "\n"
        if not file.exists() or file.read_text("utf8") != words:
            file.write_text(words, "utf8")
        files.append(file)
    return files


def _file(transcript: Transcript, folder: Path) -> Path:
    return folder / f"{transcript.name}.txt"


@dataclass(frozen=True, slots=True)
class Judgments:
    """The questions of all meetings; how many turns no passage holds, and how many questions name no turn."""

    sought: tuple[Sought, ...]
    turns_lacking: int
    questions_lacking: int


def judgments(engine: Engine, held: Held, transcripts: Sequence[Transcript], folder: Path, within: bool) -> Judgments:
    """What each question is to find, of the meetings that were read from the files of `folder`.

    A passage is relevant that holds words of a turn which answers. `within` asks each question of its own meeting's
    paper alone; else of all papers together. The questions of a meeting are drawn together.
    """
    sought: list[Sought] = []
    turns_lacking = questions_lacking = 0
    by_document: dict[str, list[Passage]] = {}
    for passage in held.passages:
        by_document.setdefault(passage.document.id, []).append(passage)
    for transcript in transcripts:
        source = engine.catalogue.source(str(_file(transcript, folder).resolve()))
        document = (source and source.document_id) or ""
        turns = _turns_of(engine, document, by_document.get(document, []), transcript)
        turns_lacking += len(set(range(len(transcript.turns))).difference(*turns.values()))
        for number, query in enumerate(transcript.queries, 1):
            if not query.turns:
                questions_lacking += 1
                continue
            sought.append(
                Sought(
                    id=f"{transcript.name}-{number:02}",
                    question=query.question,
                    relevant=frozenset(held.distinct(name for name in turns if turns[name] & query.turns)),
                    together=transcript.name,
                    document=document if within else None,
                )
            )
    return Judgments(tuple(sought), turns_lacking, questions_lacking)


def _turns_of(
    engine: Engine, document: str, passages: Sequence[Passage], transcript: Transcript
) -> dict[str, frozenset[int]]:
    """The turns of which each passage of a paper holds words, by passage id, by where both stand on its pages."""
    found: dict[str, frozenset[int]] = {}
    pages = {span.page for passage in passages for span in passage.spans}
    with engine.catalogue.reading() as connection:
        texts = {number: papers.page(connection, document, number) for number in sorted(pages)}
    letters: list[str] = []
    places: dict[tuple[int, int], int] = {}
    for number, page in texts.items():
        for offset, sign in enumerate(page.text if page else ""):
            if sign.isalnum():
                places[number, offset] = len(letters)
                letters.append(sign)
    owner = _owners("".join(letters), transcript.turns)
    for passage in passages:
        covered = (
            places.get((span.page, span.page_start + offset))
            for span in passage.spans
            for offset in range(span.end - span.start)
        )
        held = {owner[place] for place in covered if place is not None}
        found[passage.id] = frozenset(held - {_NOBODY})
    return found


_NOBODY = -1


def _owners(letters: str, turns: Sequence[str]) -> list[int]:
    """Whose turn each letter of a paper is: readers may space and hyphenate words otherwise, but keep their letters."""
    owners = [_NOBODY] * len(letters)
    at = 0
    for turn, words in enumerate(turns):
        sought = "".join(filter(str.isalnum, words))
        start = letters.find(sought, at) if sought else -1
        if start >= 0:
            at = start + len(sought)
            owners[start:at] = [turn] * len(sought)
    return owners
