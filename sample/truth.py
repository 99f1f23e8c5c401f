"""What a careful reader should find in the papers, gathered from the same records as the papers themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sample.kinds import long_date
from sample.people import COUNCIL
from sample.prose import marked
from sample.readback import squashed, words
from sample.records import (
    Asked,
    Enclosure,
    Item,
    Mark,
    Minutes,
    Paper,
    Promised,
    Report,
    Reported,
    Resolved,
    Slides,
    Votes,
)
from sample.shelf import Shelved

AS_OF = "2026-11-22"
Entry = dict[str, object]


def truth(shelf: Sequence[Shelved], folder: Path) -> dict[str, object]:
    """The whole of it, ready for json."""
    read = {paper.file: squashed(words(folder / paper.file)) for paper in shelf if not paper.picture}
    told = _told(shelf)
    sets = _minutes(shelf)
    return {
        "about": f"What a careful reader finds in sample/papers, as things stood on {AS_OF}. 'text' is verbatim, white "
        "space aside; pages are pages of the PDF from 1.",
        "council": COUNCIL,
        "meetings": _meetings(shelf),
        "documents": [_document(paper) for paper in shelf],
        "parts": [part for paper in shelf for part in _parts(paper)],
        "resolutions": [row for minutes in sets for row in _resolutions(minutes, shelf, read, told)],
        "recommendations_not_resolutions": [row for paper in shelf for row in _recommendations(paper)],
        "commitments": [row for minutes in sets for row in _commitments(minutes, shelf, read, told)],
        "attendance": [_attendance(minutes) for minutes in sets if minutes.attendance.members and minutes.closing],
        "minutes_status": [
            {
                "panel": minutes.meeting.panel,
                "date": minutes.meeting.date,
                "status": minutes.status,
                "correction": minutes.correction,
            }
            for minutes in sets
            if minutes.closing
        ],
        "incomplete": [{"file": paper.file, "item": item} for paper in shelf for item in paper.cut],
        "exempt": [
            {"file": paper.file, "page_from": where.page_from, "page_to": where.page_to, "paragraph": where.part.exempt}
            for paper in shelf
            for where in paper.placed
            if where.part.exempt
        ],
    }


def _minutes(shelf: Iterable[Shelved]) -> list[Minutes]:
    found: dict[tuple[str, str], Minutes] = {}
    for paper in shelf:
        for held in paper.holds:
            if isinstance(held, Minutes):
                found.setdefault((held.meeting.date, held.meeting.panel), held)
    return [found[key] for key in sorted(found)]


def _sources(held: Enclosure) -> list[str]:
    if isinstance(held, Minutes):
        return [words for entry in held.items for words in _words_of(entry)]
    if isinstance(held, Report):
        return [held.asked, held.body, *(extra.body for extra in held.appendices)]
    return [held.body] if isinstance(held, Paper) else []


def _words_of(entry: Item) -> list[str]:
    return [entry.body, entry.decision, entry.after]


def _told(shelf: Iterable[Shelved]) -> dict[str, str]:
    return {
        name: text
        for paper in shelf
        for held in paper.holds
        for source in _sources(held)
        for name, text in marked(source).items()
    }


def _meetings(shelf: Iterable[Shelved]) -> list[Entry]:
    found = {}
    for paper in shelf:
        for meeting in (paper.meeting, *(held.meeting for held in paper.holds)):
            if meeting.time:
                found[meeting.date, meeting.panel] = meeting
    return [
        {"panel": found[key].panel, "date": found[key].date, "time": found[key].time, "venue": found[key].venue}
        for key in sorted(found)
    ]


def _document(paper: Shelved) -> Entry:
    return {
        "file": paper.file,
        "title": paper.title,
        "kind": paper.kind,
        "panel": paper.meeting.panel,
        "date": paper.meeting.date,
        "pages": paper.pages,
        "refused": paper.refused,
    }


def _parts(paper: Shelved) -> list[Entry]:
    return [
        {
            "file": paper.file,
            "kind": where.part.kind,
            "panel": where.part.panel,
            "date": where.part.date,
            "item": where.part.item,
            "title": where.part.title,
            "page_from": where.page_from,
            "page_to": where.page_to,
        }
        for where in paper.placed
    ]


def _marks(minutes: Minutes, kind: type[Mark]) -> list[tuple[int, str, str, Mark]]:
    return [
        (entry.number, name, text, minutes.marks[name])
        for entry in minutes.items
        for source in _words_of(entry)
        for name, text in marked(source).items()
        if isinstance(minutes.marks[name], kind)
    ]


def _witnesses(text: str, minutes: Minutes, shelf: Iterable[Shelved], read: dict[str, str]) -> list[str]:
    return [
        paper.file
        for paper in shelf
        if any(held is minutes for held in paper.holds) and (paper.picture or squashed(text) in read[paper.file])
    ]


def _resolutions(minutes: Minutes, shelf: Sequence[Shelved], read: dict[str, str], told: dict[str, str]) -> list[Entry]:
    rows: list[Entry] = []
    for item, _, text, mark in _marks(minutes, Resolved):
        assert isinstance(mark, Resolved)
        rows.append(
            {
                "panel": minutes.meeting.panel,
                "date": minutes.meeting.date,
                "item": item,
                "text": text,
                "outcome": mark.outcome,
                "votes": _votes(mark.votes),
                "mover": mark.mover,
                "seconder": mark.seconder,
                "files": _witnesses(text, minutes, shelf, read),
                "supersedes": told[mark.supersedes] if mark.supersedes else None,
            }
        )
    return rows


def _votes(votes: Votes | None) -> Entry | None:
    if votes is None:
        return None
    return {
        "for": votes.in_favour,
        "against": votes.against,
        "abstained": votes.abstained,
        "unanimous": votes.unanimous,
    }


def _recommendations(paper: Shelved) -> list[Entry]:
    return [
        {"panel": held.meeting.panel, "date": held.meeting.date, "item": held.item, "text": text, "file": paper.file}
        for held in paper.holds
        if isinstance(held, Report)
        for name, text in marked(held.asked).items()
        if isinstance(held.marks[name], Asked)
    ]


def _commitments(minutes: Minutes, shelf: Sequence[Shelved], read: dict[str, str], told: dict[str, str]) -> list[Entry]:
    rows: list[Entry] = []
    for item, _, text, mark in _marks(minutes, Promised):
        assert isinstance(mark, Promised)
        files = _witnesses(text, minutes, shelf, read)
        printed = [file for file in files if file.endswith("-minutes.pdf")]
        rows.append(
            {
                "panel": minutes.meeting.panel,
                "date": minutes.meeting.date,
                "item": item,
                "owner": mark.owner,
                "text": text,
                "to": mark.to,
                "due": mark.due,
                "status": mark.status,
                "evidence_text": told[mark.evidence] if mark.evidence else None,
                "file": next(iter(printed + files), None),
                "files": files,
            }
        )
    return rows


def _attendance(minutes: Minutes) -> Entry:
    there = minutes.attendance
    return {
        "panel": minutes.meeting.panel,
        "date": minutes.meeting.date,
        "chair": there.chair,
        "vice_chair": there.vice_chair,
        "members": list(there.members),
        "apologies": list(there.apologies),
        "substitutes": [{"member": member, "for": instead} for member, instead in there.substitutes],
        "officers": [f"{name}, {role}" for name, role in there.officers],
        "others": [f"{name}, {role}" for name, role in there.others],
        "left_early": [{"name": name, "when": when} for name, when in there.left_early],
    }


def unmarked(shelf: Iterable[Shelved]) -> list[str]:
    """Marks named in a record but not in its words, or the other way about."""
    wrong = []
    for paper in shelf:
        for held in paper.holds:
            if isinstance(held, Slides):
                continue
            written = {name for source in _sources(held) for name in marked(source)}
            for name in sorted(written ^ set(held.marks)):
                wrong.append(f"{paper.file}: {name} ({long_date(held.meeting.date)}) is marked on one side only")
            kinds = {name: mark for name, mark in held.marks.items() if isinstance(mark, Promised | Reported)}
            wrong += [f"{paper.file}: {name} is misnamed" for name in kinds if name[0] not in "cd"]
    return wrong
