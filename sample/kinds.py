"""How each kind of paper is made up: minutes, report, slides, agenda, decision notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Table, TableStyle

from sample.binding import WIDE, WIDTH, Part
from sample.layout import HANG, House, gap, heading, paragraph, ruled, setting, title
from sample.people import COUNCIL
from sample.prose import blocks
from sample.records import Agenda, Appendix, Attendance, Item, Meeting, Minutes, Paper, Report, Slides

DRAFT = "DRAFT - subject to approval at the next meeting"
"""What stands over minutes that no later meeting has approved."""


def long_date(iso: str, weekday: bool = False) -> str:
    """2023-09-19 as 19 September 2023, or as Tuesday 19 September 2023."""
    day = date.fromisoformat(iso)
    return f"{day:%A} {day.day} {day:%B %Y}" if weekday else f"{day.day} {day:%B %Y}"


def minutes_part(minutes: Minutes, house: House, item: int | None, manner: str) -> Part:
    """Printed minutes. `manner` is the clerk's: a list of attendance, a sentence, or a table."""
    meeting = minutes.meeting
    story: list[Flowable] = [
        title(house, meeting.panel, 15),
        paragraph(
            house,
            f"**{'Special meeting' if meeting.special else 'Minutes'} - {long_date(meeting.date)}**"
            if manner == "list"
            else f"**Minutes of the meeting held on {long_date(meeting.date, True)} at {meeting.time}, "
            f"{meeting.venue}**",
        ),
    ]
    if minutes.status == "draft":
        story.append(paragraph(house, f"//{DRAFT}//"))
    story.extend(_attendance(minutes.attendance, house, manner))
    if manner == "list":
        story += [
            heading(house, "Part 1 - items open to the press and public"),
            ruled(house, [("Item No.", "Title")], WIDTH, (1, 7), grid=False, size=house.size),
            gap(1),
        ]
    for entry in minutes.items:
        story.extend(_item(entry, house))
    story += [gap(2), paragraph(house, minutes.closing, leftIndent=HANG)]
    if manner != "list":
        story += [
            gap(8),
            paragraph(
                house,
                "Chair ........................................      Date ........................",
                leftIndent=HANG,
            ),
        ]
    name = f"Minutes of the meeting held on {long_date(meeting.date)}"
    return Part("minutes", meeting.panel, meeting.date, item, name, story, stamped=item is not None)


def _item(entry: Item, house: House) -> list[Flowable]:
    head = paragraph(
        house,
        f"**{entry.title}**",
        bullet=str(entry.number),
        leftIndent=HANG,
        bulletFontName=house.bold,
        keepWithNext=1,
        spaceBefore=house.size * 0.5,
        alignment=0,
    )
    told = [entry.body, entry.decision, entry.after]
    return [head, *setting(house, [block for words in told for block in blocks(words)], WIDTH, HANG)]


def roll(there: Attendance) -> list[str]:
    """The members who were there as the minutes list them: their standing, whom they stood in for, when they left."""
    early = dict(there.left_early)
    standing = {there.chair: " (Chair)", there.vice_chair or "": " (Vice-Chair)"}
    stand_ins = dict(there.substitutes)

    def line(name: str) -> str:
        instead = f" (substituting for {stand_ins[name]})" if name in stand_ins else ""
        when = f" ({early[name]})" if name in early else ""
        return name + standing.get(name, "") + instead + when

    return [line(name) for name in there.members]


def _attendance(there: Attendance, house: House, manner: str) -> list[Flowable]:
    members = roll(there)
    if manner == "sentence":
        return [
            paragraph(house, f"**Present:** {'; '.join(members)}."),
            *(
                [paragraph(house, f"**Also present:** {'; '.join(f'{n}, {r}' for n, r in there.others)}.")]
                if there.others
                else []
            ),
            paragraph(house, f"**Officers:** {'; '.join(f'{n}, {r}' for n, r in there.officers)}."),
            *([paragraph(house, f"**Apologies:** {'; '.join(there.apologies)}.")] if there.apologies else []),
        ]
    flow: list[Flowable] = [heading(house, "Attendance")]
    body = "Committee" if manner == "table" else "Panel"
    flow += [paragraph(house, f"**Members of the {body}**", spaceAfter=2)]
    flow += [paragraph(house, name, spaceAfter=1) for name in members]
    if there.others:
        flow += [
            gap(2),
            paragraph(house, "**In attendance**", spaceAfter=2),
            ruled(house, there.others, WIDTH, (2, 3), head=False, grid=False, size=house.size),
        ]
    flow += [
        gap(2),
        paragraph(house, "**Employees**", spaceAfter=2),
        ruled(house, there.officers, WIDTH, (2, 3), head=False, grid=manner == "table", size=house.size),
        gap(3),
    ]
    return flow


def report_parts(report: Report, house: House, verb: str) -> list[Part]:
    """A report: its cover, what it recommends, its body, and a part for each appendix."""
    meeting = report.meeting
    cover = [(f"**{label}**", value) for label, value in report.cover]
    face: list[Flowable] = [
        ruled(
            house,
            [(f"**{meeting.panel}**", ""), (f"**{long_date(meeting.date)}**", report.classification)],
            WIDTH,
            (3, 2),
            head=False,
            grid=False,
            size=house.size + 1,
        ),
        gap(4),
        _lined(house, [("**Report title**", f"**{report.title}**"), *cover]),
        gap(5),
    ]
    if report.asked:
        face += [paragraph(house, f"**{verb}**", keepWithNext=1), *setting(house, blocks(report.asked), WIDTH)]
    body: list[Flowable] = []
    if report.body:
        body = [PageBreak(), *setting(house, blocks(report.body), WIDTH)]
    head = report.classification if "PROTECTIVELY" in report.classification else "[NOT PROTECTIVELY MARKED]"
    head = "NOT FOR PUBLICATION" if report.exempt else head
    first = Part(
        "report",
        meeting.panel,
        meeting.date,
        report.item,
        report.title,
        face + body,
        stamped=True,
        running_head=head,
        exempt=report.exempt,
    )
    return [first, *(_appendix(extra, report, house) for extra in report.appendices)]


def _lined(house: House, rows: list[tuple[str, str]]) -> Table:
    table = ruled(house, rows, WIDTH, (2, 4), head=False, grid=False, size=house.size)
    table.setStyle(
        TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.4, "#888888"), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)])
    )
    return table


def _appendix(extra: Appendix, report: Report, house: House) -> Part:
    width = WIDE if extra.landscape else WIDTH
    story: list[Flowable] = []
    if extra.exempt:
        story += [
            title(house, f"EXEMPT {extra.label.upper()} - NOT FOR PUBLICATION", 13),
            paragraph(
                house,
                f"**Not for publication by virtue of paragraph {extra.exempt} of Part 1 of Schedule 12A "
                "to the Local Government Act 1972**",
            ),
            gap(2),
        ]
    story += [
        title(house, f"{extra.label}: {extra.title}" if extra.label else extra.title, 13),
        *setting(house, blocks(extra.body), width),
    ]
    meeting = report.meeting
    name = f"{extra.label}: {extra.title}" if extra.label else extra.title
    head = "NOT FOR PUBLICATION" if extra.exempt else "[NOT PROTECTIVELY MARKED]"
    return Part(
        "appendix",
        meeting.panel,
        meeting.date,
        report.item,
        name,
        story,
        wide=extra.landscape,
        running_head=head,
        exempt=extra.exempt,
    )


def slides_part(deck: Slides, house: House) -> Part:
    """A presentation, a slide to a landscape page."""
    story: list[Flowable] = []
    for number, (name, lines) in enumerate(deck.slides):
        if number:
            story.append(PageBreak())
        big = replace(house, size=17.0)
        story += [title(house, name, 26), gap(4), *setting(big, blocks(lines), WIDE)]
    meeting = deck.meeting
    return Part("presentation", meeting.panel, meeting.date, deck.item, deck.title, story, wide=True, stamped=True)


def other_part(paper: Paper, house: House) -> Part:
    """A form or a letter."""
    story: list[Flowable] = [title(house, paper.title, 14), *setting(house, blocks(paper.body), WIDTH)]
    meeting = paper.meeting
    return Part(paper.kind, meeting.panel, meeting.date, paper.item, paper.title, story, stamped=True)


def agenda_part(agenda: Agenda, house: House, pages: Mapping[int, tuple[int, int]]) -> Part:
    """The front of a pack; `pages` are the printed pages of each item's papers."""
    meeting = agenda.meeting
    when = [
        ("**Time**", meeting.time),
        ("**Venue**", meeting.venue),
        ("**Public meeting?**", "YES"),
        ("**Type of meeting**", _type(meeting)),
    ]
    story: list[Flowable] = [
        title(house, COUNCIL, 13),
        gap(8),
        title(house, meeting.panel, 22),
        title(house, ("Special meeting, " if meeting.special else "") + long_date(meeting.date, True), 15),
        gap(6),
        ruled(house, when, WIDTH, (1, 3), head=False, grid=False, size=house.size + 0.5),
        gap(8),
        heading(house, "Membership"),
        ruled(house, agenda.membership, WIDTH, (3, 3), head=False, grid=False, size=house.size),
        gap(3),
        paragraph(house, agenda.quorum),
        heading(house, "Information for the Public"),
        *setting(house, blocks(agenda.public), WIDTH),
        PageBreak(),
        title(house, "Agenda", 18),
        heading(house, "Part 1 - items open to the press and public"),
        ruled(house, [("Item No.", "Title")], WIDTH, (1, 7), grid=False, size=house.size),
        gap(2),
    ]
    for entry in agenda.items:
        if entry.before:
            story.append(heading(house, entry.before, HANG))
        span = pages.get(entry.number)
        where = f" (Pages {span[0]} - {span[1]})" if span else ""
        lines = [paragraph(house, f"**{entry.title}**{where}", bullet=str(entry.number), leftIndent=HANG)]
        if entry.note:
            lines.append(paragraph(house, f"[{entry.note}]", leftIndent=HANG))
        story.append(KeepTogether(lines))
    if agenda.part_two:
        story += setting(house, blocks(agenda.part_two), WIDTH)
    return Part("agenda", meeting.panel, meeting.date, None, "Agenda", story, bookmark=True)


def _type(meeting: Meeting) -> str:
    return "Scrutiny" if "Scrutiny" in meeting.panel else "Executive" if meeting.panel == "Cabinet" else "Regulatory"


def decision_part(minutes: Minutes, house: House, preface: str) -> Part:
    """The notice of what an executive meeting decided."""
    meeting = minutes.meeting
    story: list[Flowable] = [
        title(house, COUNCIL, 13),
        title(house, "NOTICE OF DECISIONS", 18),
        paragraph(house, f"**Decisions taken by the {meeting.panel} on {long_date(meeting.date, True)}**"),
        *setting(house, blocks(preface), WIDTH),
        gap(2),
    ]
    for entry in minutes.items:
        if not entry.reasons:
            continue
        facts = [
            ("**Agenda item**", str(entry.number)),
            ("**Subject**", f"**{entry.title}**"),
            ("**Key decision**", "Yes" if entry.key else "No"),
            ("**Subject to call-in**", "Yes" if entry.call_in else "No"),
        ]
        story += [
            _lined(house, facts),
            gap(2),
            paragraph(house, "**Decision**", keepWithNext=1),
            *setting(house, [block for block in blocks(entry.decision) if block.kind != "lead"], WIDTH),
            paragraph(house, "**Reasons for the decision**", keepWithNext=1),
            *setting(house, blocks(entry.reasons), WIDTH),
            paragraph(house, "**Alternative options considered**", keepWithNext=1),
            *setting(house, blocks(entry.options or "None."), WIDTH),
            gap(5),
        ]
    name = f"Notice of decisions, {long_date(meeting.date)}"
    return Part("decision", meeting.panel, meeting.date, None, name, story)
