"""Pages of committee portals: whose words are whose, and which meeting it was."""

from datetime import date
from pathlib import Path

import pytest

from index.records import ItemRef
from ingest import formats, html, moderngov
from ingest.parts import sections_of
from ingest.reading import Block, Reading, Stated, StatedMeeting
from tests.ingest.agreement import assert_agrees, texts


def item(number: str, title: str, rest: str) -> str:
    cell = f"<td class='mgItemNumberCell'><p class='mgAiTitleTxt'>{number}</p></td>"
    return f"<tr>{cell}<td><p class='mgAiTitleTxt'>{title}</p>{rest}</td></tr>"


def page(items: str, heading: str = "Harbour Panel - Monday, 3rd March, 2031 6.15 pm", before: str = "") -> str:
    return f"""<html><head><title>Agenda for Harbour Panel - Saltby Town Council</title></head><body><nav>Home</nav>
    <div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
    <div class="mgSubTitle"><h2 class="mgSubTitleTxt"><a>{heading}</a></h2></div>
    <div class="mgLinks"><ul><li>Attendance details</li></ul></div>
    <div class="mgContent"><p><span class="mgLabel">Venue: </span>Net Loft. <a href="mgLocationDetails.aspx?RID=1">
    View directions</a></p>{before}<h2 class="mgSectionTitle">Media</h2>
    <table class="mgItemTable"><caption class="mgSectionTitle">Items</caption>{items}</table></div></div></body>"""


LABEL = "<p class='mgSubItemTitleTxt'>{}</p>"
WORDS = "<div class='mgWordPara'>{}</div>"
MINUTES = LABEL.format("Minutes:") + WORDS
LINK = '<a href="mgAi.aspx?ID=9">view the full minutes text for item 4.</a>'


def read(text: str) -> Reading:
    reading = moderngov.reading(html.parsed(text.encode()))
    assert_agrees(reading)
    return reading


def block(reading: Reading, start: str) -> Block:
    return next(block for block in reading.blocks if block.text.startswith(start))


def test_a_meeting_page_says_whose_meeting_when_and_where() -> None:
    reading = read(page(item("1.", "Moorings", "")))
    assert reading.meeting == StatedMeeting(
        "Harbour Panel", date(2031, 3, 3), "6.15 pm", "Net Loft", "Saltby Town Council"
    )


def test_each_text_of_an_item_states_its_part_and_item() -> None:
    rest = WORDS.format("<p>To set the dues.</p>") + LABEL.format("Decision:") + WORDS.format("<p>Dues were set.</p>")
    reading = read(page(item("4a.", "Dues", rest + MINUTES.format("<p>Two spoke.</p><p>Agreed.</p>"))))
    stated = [(b.text, b.stated.part, b.stated.item) for b in reading.blocks if b.stated and b.kind == "paragraph"]
    dues = ItemRef("4a", "Dues")
    assert stated[1:] == [
        ("Two spoke.", "minutes", dues),
        ("Agreed.", "minutes", dues),
        ("Dues were set.", "decision", dues),
        ("To set the dues.", "agenda", dues),
    ]


def test_the_minutes_of_a_page_stand_together_and_so_does_its_agenda() -> None:
    rows = [item(f"{n}.", f"Berth {n}", WORDS.format("<p>To let.</p>") + MINUTES.format("<p>Let.</p>")) for n in (1, 2)]
    reading = read(page("".join(rows) + item("3.", "Any other berth", ""), before="<p>Present: Councillor Reed</p>"))
    parts = [(section.kind, section.first, section.last) for section in sections_of(reading)]
    assert [kind for kind, _, _ in parts] == ["minutes", "agenda"]
    minutes, agenda = sections_of(reading)
    assert [ref.number for ref in dict.fromkeys(minutes.items) if ref] == ["1", "2"]
    assert [ref.number for ref in dict.fromkeys(agenda.items) if ref] == ["1", "2", "3"]
    assert "Present: Councillor Reed" in [block.text for block in reading.blocks[minutes.first : minutes.last]]


def test_words_below_the_items_do_not_part_the_minutes() -> None:
    rows = item("1.", "Berth", WORDS.format("<p>To let.</p>") + MINUTES.format("<p>Let.</p>"))
    reading = read(page(rows).replace("</table></div>", "</table><p>Signed, Chair</p></div>"))
    assert [section.kind for section in sections_of(reading)] == ["minutes", "agenda"]


HEADED = """<html><head><title>{title} | Saltby Town Council</title></head><body><div id="modgov"><h1>{title}</h1>
<p>Saltby Town Council</p><table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>{items}</table></div></body>"""
TOLD = item("1.", "Apologies", "<p>Councillor Reed was away.</p>") + item("2.", "Dues", "<p>It was agreed to wait.</p>")
TO_COME = item("1.", "Apologies", "<p>To receive any.</p>") + item("2.", "Dues", "<p>Report of the Treasurer.</p>")


@pytest.mark.parametrize(
    ("title", "items", "kind"),
    [
        ("Minutes of Harbour Panel, Monday, 3rd March, 2031 6.15 pm", TOLD, "minutes"),
        ("Agenda item – Minutes of Harbour Panel, Monday, 3rd March, 2031 6.15 pm", TOLD, "minutes"),
        ("Agenda item / Minutes of Harbour Panel, Monday 3 March 2031", TOLD, "minutes"),
        ("Harbour Panel – DRAFT minutes – Monday 3 March 2031", TOLD, "minutes"),
        ("Agenda and minutes - Harbour Panel, Monday 3 March 2031 6.15 pm", TOLD, "minutes"),
        ("Agenda and minutes - Harbour Panel, Monday 3 March 2031 6.15 pm", TO_COME, "agenda"),
        ("Agenda for Harbour Panel on Monday 3 March 2031", TO_COME, "agenda"),
        ("Decisions of Harbour Panel, 03/03/2031", TOLD, "decision"),
    ],
)
def test_texts_without_labels_are_what_the_pages_headline_says(title: str, items: str, kind: str) -> None:
    reading = read(HEADED.format(title=title, items=items))
    assert [(s.kind, s.panel, s.date) for s in sections_of(reading)] == [(kind, "Harbour Panel", date(2031, 3, 3))]
    assert {block.stated.item.number for block in reading.blocks if block.stated and block.stated.item} == {"1", "2"}


def test_minutes_that_a_page_calls_a_draft_are_one() -> None:
    draft, final = (
        read(HEADED.format(title=f"Minutes{said} of Harbour Panel, Monday 3 March 2031", items=TOLD))
        for said in (" (draft)", "")
    )
    assert [section.status for section in sections_of(draft)] == ["draft"]
    assert [section.status for section in sections_of(final)] == [None]


def test_a_draft_that_only_the_portals_own_heading_tells_of_is_one() -> None:
    words = page(item("1.", "Moorings", MINUTES.format("<p>Two were let.</p>")))
    reading = read(words.replace(">Agenda and minutes<", ">Agenda and draft minutes<"))
    assert sections_of(reading)[0].status == "draft"


def test_a_label_in_bold_on_a_line_of_its_own_is_a_label() -> None:
    text = "<p class='mgSubItemTitleTxt'>Additional documents:</p><p><strong>Minutes:</strong></p><p>Two were let.</p>"
    reading = read(HEADED.format(title="Harbour Panel, Monday 3 March 2031", items=item("1.", "Moorings", text)))
    assert block(reading, "Two were let.").stated == Stated("minutes", ItemRef("1", "Moorings"))
    assert [section.kind for section in sections_of(reading)] == ["minutes"]


def test_a_report_set_under_its_item_is_a_report() -> None:
    text = "<h3>Recommendations</h3><p>That the dues rise.</p><h3>Background</h3><p>They have not risen.</p>"
    rows = item("1.", "Apologies", "<p>To receive any.</p>") + item("2.", "Dues", text)
    reading = read(HEADED.format(title="Agenda and report: item 2, Dues, Harbour Panel, 3 March 2031", items=rows))
    agenda, report = sections_of(reading)
    assert (agenda.kind, report.kind, report.item) == ("agenda", "report", ItemRef("2", "Dues"))


def test_a_text_with_paragraphs_numbered_after_its_item_is_a_report_of_its_own() -> None:
    text = "".join(f"<p>{n} The dues of the quays are as they were last year.</p>" for n in ("2.1", "2.2", "2.3"))
    lamps = text.replace("2.", "3.")
    rows = item("1.", "Apologies", "<p>To receive any.</p>") + item("2.", "Dues", text) + item("3.", "Lamps", lamps)
    sections = sections_of(read(HEADED.format(title="Agenda for Harbour Panel, 3 March 2031", items=rows)))
    assert [(section.kind, section.item) for section in sections] == [
        ("agenda", ItemRef("1", "Apologies")), ("report", ItemRef("2", "Dues")), ("report", ItemRef("3", "Lamps")),
    ]  # fmt: skip


def test_minutes_cut_short_are_incomplete_and_the_items_other_texts_are_not() -> None:
    rest = WORDS.format("<p>To hear of dredging.</p>") + MINUTES.format(
        f"<p>It began.</p><p>Then &nbsp;...&nbsp; {LINK}</p>"
    )
    reading = read(page(item("4.", "Dredging", rest)))
    complete = {b.text: b.stated.complete for b in reading.blocks if b.stated and b.kind == "paragraph"}
    assert complete["To hear of dredging."]
    assert not complete["It began."]
    assert not complete["Then ..."]


def test_numbered_clauses_in_words_own_markup_are_entries_of_a_list() -> None:
    clause = '<p class="MsoListParagraph"><span>1.<span>&nbsp;&nbsp; &nbsp;</span></span>\nthe quay be\nswept;</p>'
    reading = read(page(item("2.", "Quay", MINUTES.format(f"<p><b>RESOLVED</b> that:</p><p>&nbsp;</p>{clause}"))))
    assert block(reading, "1. the quay be swept;").kind == "list"
    assert block(reading, "RESOLVED that:").kind == "paragraph"


def test_a_table_of_votes_belongs_to_the_minutes_of_its_item() -> None:
    votes = "<table><caption>Recorded Vote</caption><tr><th>Title<th>Result<tr><td>Amendment<td><img>Lost</table>"
    reading = read(page(item("2.", "Quay", MINUTES.format(f"<p>A vote. ... {LINK}</p>") + votes)))
    table = block(reading, "Title\tResult")
    assert table.text == "Title\tResult\nAmendment\tLost"
    assert table.stated
    assert (table.stated.part, table.stated.complete) == ("minutes", True)


def test_the_size_of_a_file_is_not_part_of_an_items_title() -> None:
    title = "<a href='x.pdf'>Lights <span class='mgFileSize'>PDF 9 KB</span></a>"
    reading = read(page(item("3.", title, LABEL.format("Additional documents:") + "<ul><li>Plan of lights</li></ul>")))
    assert block(reading, "Lights").stated == Stated("agenda", ItemRef("3", "Lights"))
    assert block(reading, "Plan of lights").kind == "list"


@pytest.mark.parametrize("title", ["<h2>Fences</h2>", "<p><b>Fences</b></p>"])
def test_an_items_title_is_known_without_the_portals_class_for_it(title: str) -> None:
    rows = (("7.", title, "They were mended."), ("8.", "<h2>Gates</h2>", "They were shut."))
    cells = (
        f'<tr><td class="mgItemNumberCell">{number}</td><td>{title}<p>{said}</p></td></tr>'
        for number, title, said in rows
    )
    reading = read(f'<table class="mgItemTable">{"".join(cells)}</table>')
    told = block(reading, "They were mended.").stated
    assert told is not None
    assert told.item == ItemRef("7", "Fences")


def test_a_row_without_a_number_is_still_an_item() -> None:
    reading = read(page("<tr><td></td><td><p class='mgAiTitleTxt'>Urgent matters</p></td></tr>"))
    assert block(reading, "Urgent matters").stated == Stated("agenda", ItemRef(None, "Urgent matters"))


def test_a_cancelled_meeting_says_so_and_has_no_items() -> None:
    heading = "Harbour Panel - Monday 3 March 2031 6.15 pm, CANCELLED"
    reading = read(page("", heading))
    assert reading.warnings == ("the page says that this meeting was cancelled",)
    assert not any(b.stated and b.stated.item for b in reading.blocks)
    assert reading.meeting
    assert reading.meeting.date == date(2031, 3, 3)


def test_an_items_own_page_is_read_as_that_items_texts() -> None:
    reading = read(
        f"""<div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1><h2 class="mgSubTitleTxt">Dredging</h2>
        <div class="mgContent"><ul><li>Meeting of Harbour Panel, Monday 3 March 2031 6.15 pm (Item 4.)</li></ul>
        {MINUTES.format("<p>The whole of it.</p>")}</div></div>"""
    )
    assert block(reading, "The whole").stated == Stated("minutes", ItemRef("4", "Dredging"))
    assert reading.meeting
    assert (reading.meeting.panel, reading.meeting.date) == ("Harbour Panel", date(2031, 3, 3))


DECISION = """<div id="modgov"><h2 class="mgSubTitleTxt">Sale of the old smithy</h2><div class="mgContent">
<p><span class="mgLabel">Decision Maker: </span>{maker}</p><p><span class="mgLabel">Decision status: </span>Approved</p>
<h3>Decision:</h3><p>The smithy be sold.</p><p><span class="mgLabel">Date of decision: </span>04/05/2031</p>
{at}</div></div>"""


def test_a_decisions_page_states_the_decision_and_the_meeting_that_took_it() -> None:
    at = '<p><span class="mgLabel">Decided at meeting: </span><a>04/05/2031 - Estates Board</a></p>'
    reading = read(DECISION.format(maker="Estates Board", at=at))
    assert reading.meeting == StatedMeeting("Estates Board", date(2031, 5, 4))
    assert block(reading, "The smithy").stated == Stated("decision", ItemRef(None, "Sale of the old smithy"))


def test_a_decision_of_one_officer_is_no_panels() -> None:
    reading = read(DECISION.format(maker="Director of Estates", at=""))
    assert reading.meeting == StatedMeeting(None, date(2031, 5, 4))


def test_a_cmis_summary_says_whose_meeting_it_is() -> None:
    reading = read(
        """<div class="ModCMISMeetingsC"><div class="holder"><div class="DNNLabel">Committee:</div>
        <div class="Value">Fair Panel</div></div><div class="holder"><div class="DNNLabel">Date/Time:</div>
        <div class="Value">7 Jun 2031 - 10:00</div></div></div>"""
    )
    assert reading.meeting == StatedMeeting("Fair Panel", date(2031, 6, 7), "10:00")
    assert texts(reading) == ["Committee: Fair Panel", "Date/Time: 7 Jun 2031 - 10:00"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Monday, 1st June, 2026 10.30 am", date(2026, 6, 1)),
        ("9 Jul 2026", date(2026, 7, 9)),
        ("19/10/2015 - Policy", date(2015, 10, 19)),
        ("31 February 2020", None),
        ("in the year 2026", None),
    ],
)
def test_dates_are_read_day_first(text: str, day: date | None) -> None:
    assert moderngov.dated(text) == day


def test_every_portal_page_of_the_shared_papers_is_read(shared: Path) -> None:
    pages = sorted((shared / "data" / "moderngov").rglob("*.html"))
    assert pages
    for path in pages:
        assert_agrees(formats.read(path))


def test_items_are_known_by_a_number_in_the_cell_before_them_and_minutes_by_a_plain_label() -> None:
    rows = """<table class="mgItemTable"><tr><th>No.</th><th>Item</th></tr>
    <tr><td>4.</td><td><p><b>Lido hours</b> <a href="#">PDF 244 KB</a></p><p>Minutes:</p>
    <p>Councillor Quill reported.</p><p>Resolved:</p><p>That the lido open at six.</p></td></tr></table>"""
    reading = read(f"<html><body><h1>Harbour Panel - Monday, 3rd March, 2031</h1>{rows}</body></html>")
    found = block(reading, "That the lido")
    assert found.stated == Stated("minutes", ItemRef("4", "Lido hours"))
