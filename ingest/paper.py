"""One file to all that is read out of it: what a child process does, and sends back as JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import ingest.formats as formats
from index.records import PassageKind
from ingest.attendance import attendance_of
from ingest.commitments import Promise, commitments_of
from ingest.decisions import Decision, decisions_in, recommendations_of
from ingest.parts import sections_of
from ingest.reading import Reading
from ingest.roll_call import Attendance
from ingest.sections import Section
from ingest.withholding import Public, public_part

READER = "7"
"""The version of everything that reads: a paper read by another version is read again."""


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A reading and what it records of meetings; everything points at blocks of the reading by their index.

    `kinds` gives the kind of each block's passages. Attendance is by the index of its section.
    """

    reading: Reading
    sections: tuple[Section, ...]
    kinds: tuple[PassageKind, ...]
    decisions: tuple[Decision, ...]
    promises: tuple[Promise, ...]
    attendance: tuple[tuple[int, Attendance], ...]
    public: Public


def read_paper(path: Path) -> ReadPaper:
    """Reads one file of any known format and leaves out what is exempt; raises `Unreadable` where nothing is left."""
    whole = formats.read(path)
    public = public_part(whole, sections_of(whole), path)
    return understood(public.reading, public)


def read_private_paper(path: Path) -> ReadPaper:
    """As `read_paper`, for an installation whose council says that it is private: exempt papers are read too."""
    whole = formats.read(path)
    return understood(whole, Public(whole))


def understood(reading: Reading, public: Public) -> ReadPaper:
    """A reading with its sections and what these record."""
    sections = sections_of(reading)
    decisions = tuple(decision for _, decision in decisions_in(reading, sections))
    promises = _standing((p for section in sections for p in commitments_of(reading, section)), decisions)
    attendance = tuple(
        (ordinal, found)
        for ordinal, section in enumerate(sections)
        if section.kind in ("minutes", "decision") and (found := attendance_of(reading, section))
    )
    kinds = _kinds(reading, sections, decisions, promises, [found for _, found in attendance])
    return ReadPaper(reading, sections, kinds, decisions, promises, attendance, public)


def _standing(promises: Iterable[Promise], decisions: Sequence[Decision]) -> tuple[Promise, ...]:
    """The promises without those in the words of a motion that was lost, withdrawn or replaced: nobody is bound."""
    fallen = [run for decision in decisions if decision.kind == "vote" for run in decision.runs]

    def fell(promise: Promise) -> bool:
        block, start, end = promise.runs[0]
        return any(block == other and start < last and first < end for other, first, last in fallen)

    return tuple(promise for promise in promises if not fell(promise))


def _kinds(
    reading: Reading,
    sections: Sequence[Section],
    decisions: Sequence[Decision],
    promises: Sequence[Promise],
    attendance: Sequence[Attendance],
) -> tuple[PassageKind, ...]:
    """The kind of each block: what it records, or else what it looks like. What was decided outranks the rest."""
    kinds: list[PassageKind] = [block.kind for block in reading.blocks]

    def mark(blocks: Iterable[int], kind: PassageKind) -> None:
        for block in blocks:
            kinds[block] = kind

    for found in attendance:
        mark((b for b in found.runs if reading.blocks[b].kind != "heading"), "attendance")
    for promise in promises:
        mark((block for block, _, _ in promise.runs), "commitment")
    for section in sections:
        for asked in recommendations_of(reading, section):
            mark((block for block, _, _ in asked.runs), "recommendation")
    for decision in decisions:
        mark((block for block, _, _ in decision.divided), "vote")
    for decision in decisions:
        for runs in (decision.runs, *decision.witnesses):
            mark((block for block, _, _ in runs), decision.kind)
    return tuple(kinds)
