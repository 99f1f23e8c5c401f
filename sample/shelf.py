"""The papers that are written: each file, what it sets out, and where its parts lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sample import houses
from sample.binding import Binding, Placed, bind
from sample.kinds import decision_part, long_date, minutes_part, report_parts
from sample.layout import House
from sample.meetings import (
    audit_2024_11,
    cabinet_2023_10,
    cabinet_2024_03,
    cabinet_2024_10,
    cabinet_2025_09,
    cabinet_reports_2024,
    call_in_2023_10,
    loose_papers,
    planning_2024_07,
    scrutiny_2023_09,
    scrutiny_2023_12,
    scrutiny_2024_06,
    scrutiny_2025_01,
    scrutiny_2025_06,
)
from sample.meetings.cabinet_dates import MARCH_2024
from sample.meetings.scrutiny_dates import DECEMBER_2023
from sample.office import word_report
from sample.packs import pack
from sample.records import Agenda, Enclosure, Meeting, Minutes
from sample.scan import scanned
from sample.webpages import meeting_page, meeting_xml


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file on the shelf."""

    file: str
    title: str
    kind: str
    meeting: Meeting
    holds: tuple[Enclosure, ...] = ()
    placed: tuple[Placed, ...] = ()
    pages: int | None = None
    refused: str | None = None
    cut: tuple[int, ...] = ()
    picture: bool = field(default=False)


def write_papers(folder: Path) -> list[Shelved]:
    """Write every paper into the folder."""
    return [write(folder) for write in PAPERS]


Writer = Callable[[Path], Shelved]


def _pack(file: str, agenda: Agenda, house: House, manner: str, **settings: object) -> Writer:
    def write(folder: Path) -> Shelved:
        title = f"Agenda reports pack: {agenda.meeting.panel}, {long_date(agenda.meeting.date)}"
        placed = pack(agenda, Binding(house, title, **settings), folder / file, manner)  # type: ignore[arg-type]
        holds = tuple(paper for entry in agenda.items for paper in entry.papers)
        return Shelved(file, title, "pack", agenda.meeting, holds, tuple(placed), placed[-1].page_to)

    return write


def _minutes(file: str, minutes: Minutes, house: House, manner: str) -> Writer:
    def write(folder: Path) -> Shelved:
        title = f"Printed minutes: {minutes.meeting.panel}, {long_date(minutes.meeting.date)}"
        placed = bind([minutes_part(minutes, house, None, manner)], Binding(house, title), folder / file)
        return Shelved(file, title, "minutes", minutes.meeting, (minutes,), tuple(placed), placed[-1].page_to)

    return write


def _notice(file: str, minutes: Minutes, preface: str) -> Writer:
    def write(folder: Path) -> Shelved:
        title = f"Notice of decisions: {minutes.meeting.panel}, {long_date(minutes.meeting.date)}"
        placed = bind([decision_part(minutes, houses.CABINET, preface)], Binding(houses.CABINET, title), folder / file)
        return Shelved(file, title, "decision", minutes.meeting, (minutes,), tuple(placed), placed[-1].page_to)

    return write


def _page(file: str, agenda: Agenda, minutes: Minutes, number: int, cut: tuple[int, ...] = ()) -> Writer:
    def write(folder: Path) -> Shelved:
        (folder / file).write_text(meeting_page(agenda, minutes, number, cut), encoding="utf-8")
        title = f"Meeting page: {minutes.meeting.panel}, {long_date(minutes.meeting.date)}"
        return Shelved(file, title, "web page", minutes.meeting, (minutes,), cut=cut)

    return write


def _service(file: str, agenda: Agenda, minutes: Minutes, number: int) -> Writer:
    def write(folder: Path) -> Shelved:
        (folder / file).write_text(meeting_xml(agenda, minutes, number), encoding="utf-8")
        title = f"GetMeeting: {minutes.meeting.panel}, {long_date(minutes.meeting.date)}"
        return Shelved(file, title, "web page", minutes.meeting, (minutes,))

    return write


def _text(file: str, title: str, words: str, meeting: Meeting) -> Writer:
    def write(folder: Path) -> Shelved:
        (folder / file).write_text(words.strip() + "\n", encoding="utf-8")
        return Shelved(file, title, "other", meeting)

    return write


def _exempt(folder: Path) -> Shelved:
    report, file = cabinet_reports_2024.SETTLEMENT, "cabinet-2024-03-12-item-8-exempt.pdf"
    parts = report_parts(report, houses.CABINET, "RECOMMENDATIONS")
    placed = bind(parts, Binding(houses.CABINET, report.title), folder / file)
    reason = "exempt: not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A"
    return Shelved(file, report.title, "report", MARCH_2024, (), tuple(placed), placed[-1].page_to, reason)


def _word(folder: Path) -> Shelved:
    report, file = loose_papers.GOVERNANCE, "audit-2024-11-26-item-5-governance-action-plan.docx"
    word_report(report, folder / file)
    return Shelved(file, report.title, "report", report.meeting, (report,))


def _scan(folder: Path) -> Shelved:
    file, signed = "cabinet-member-2024-04-15-signed-decision.pdf", loose_papers.SIGNED_DECISION
    pages = scanned(signed, folder / file)
    title = "Signed decision: Priory Lane experimental traffic order"
    return Shelved(file, title, "decision", signed.meeting, (signed,), (), pages, picture=True)


LIST, SENTENCE, TABLE = "list", "sentence", "table"
PAPERS: tuple[Writer, ...] = (
    _pack("env-2023-09-19-pack.pdf", scrutiny_2023_09.AGENDA, houses.SCRUTINY, LIST, bookmarks=True, first_printed=3),
    _pack("cabinet-2023-10-10-pack.pdf", cabinet_2023_10.AGENDA, houses.CABINET, SENTENCE, first_printed=1),
    _minutes("cabinet-2023-10-10-minutes.pdf", cabinet_2023_10.MINUTES, houses.CABINET, SENTENCE),
    _notice("cabinet-2023-10-10-decisions.pdf", cabinet_2023_10.MINUTES, cabinet_2023_10.PREFACE),
    _page("cabinet-2023-10-10-meeting.html", cabinet_2023_10.AGENDA, cabinet_2023_10.MINUTES, 2114),
    _pack("env-2023-10-31-call-in-pack.pdf", call_in_2023_10.AGENDA, houses.SCRUTINY, LIST, first_printed=1),
    _text(
        "env-2023-11-20-briefing-winter-service.txt",
        "Briefing note: the winter service 2023/24",
        loose_papers.BRIEFING,
        DECEMBER_2023,
    ),
    _pack(
        "env-2023-12-05-pack.pdf", scrutiny_2023_12.AGENDA, houses.SCRUTINY, LIST, first_printed=5, blank_versos=True
    ),
    _pack("cabinet-2024-03-12-pack.pdf", cabinet_2024_03.AGENDA, houses.CABINET, SENTENCE, bookmarks=True),
    _exempt,
    _text(
        "cabinet-2024-03-12-public-questions.md",
        "Cabinet, 12 March 2024: answers to public questions",
        loose_papers.ANSWERS,
        MARCH_2024,
    ),
    _minutes("cabinet-2024-03-12-minutes.pdf", cabinet_2024_03.MINUTES, houses.CABINET, SENTENCE),
    _notice("cabinet-2024-03-12-decisions.pdf", cabinet_2024_03.MINUTES, cabinet_2024_03.PREFACE),
    _scan,
    _pack("env-2024-06-18-pack.pdf", scrutiny_2024_06.AGENDA, houses.SCRUTINY, LIST, bookmarks=True, first_printed=1),
    _pack("planning-2024-07-10-pack.pdf", planning_2024_07.AGENDA, houses.PLANNING, TABLE, numbered_front=True),
    _minutes("planning-2024-07-10-minutes.pdf", planning_2024_07.MINUTES, houses.PLANNING, TABLE),
    _pack("cabinet-2024-10-08-pack.pdf", cabinet_2024_10.AGENDA, houses.CABINET, SENTENCE, first_printed=1),
    _minutes("cabinet-2024-10-08-minutes.pdf", cabinet_2024_10.MINUTES, houses.CABINET, SENTENCE),
    _notice("cabinet-2024-10-08-decisions.pdf", cabinet_2024_10.MINUTES, cabinet_2024_10.PREFACE),
    _service("cabinet-2024-10-08-getmeeting.xml", cabinet_2024_10.AGENDA, cabinet_2024_10.MINUTES, 2207),
    _pack("audit-2024-11-26-pack.pdf", audit_2024_11.AGENDA, houses.AUDIT, TABLE, bookmarks=True, numbered_front=True),
    _word,
    _minutes("audit-2024-11-26-minutes.pdf", audit_2024_11.MINUTES, houses.AUDIT, TABLE),
    _pack("env-2025-01-21-pack.pdf", scrutiny_2025_01.AGENDA, houses.SCRUTINY, LIST, first_printed=3),
    _page("env-2025-01-21-meeting.html", scrutiny_2025_01.AGENDA, scrutiny_2025_01.MINUTES, 2231, (5, 6)),
    _pack("env-2025-06-17-pack.pdf", scrutiny_2025_06.AGENDA, houses.SCRUTINY, LIST, bookmarks=True, first_printed=1),
    _minutes("env-2025-06-17-minutes.pdf", scrutiny_2025_06.MINUTES, houses.SCRUTINY, LIST),
    _pack("cabinet-2025-09-09-pack.pdf", cabinet_2025_09.AGENDA, houses.CABINET, SENTENCE, first_printed=1),
    _notice("cabinet-2025-09-09-decisions.pdf", cabinet_2025_09.MINUTES, cabinet_2025_09.PREFACE),
)
