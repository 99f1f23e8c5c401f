"""Answers of the ModernGov web service."""

from datetime import date
from pathlib import Path

import pytest

from index.records import ItemRef
from ingest import xml
from ingest.reading import Reading, Stated, StatedMeeting, Unreadable
from tests.ingest.agreement import assert_agrees, texts

MEETING = """<?xml version="1.0" encoding="utf-8"?><meeting><meetingdate>04/05/2031</meetingdate>
<meetingstatus>{status}</meetingstatus><meetingtime>7.00 pm</meetingtime><meetinglocation>Granary</meetinglocation>
<minutepublished>True</minutepublished><agendaitems>{items}</agendaitems>
<attendees><attendee name="Councillor Ida Rook" roledescription="Chair" attendance="Present, as expected"/></attendees>
</meeting>"""
ITEM = """<agendaitem><agendaitemtitle>Children&amp;#39;s slide</agendaitemtitle><agendatext>
&lt;p&gt;To see it.&lt;/p&gt;</agendatext><agendaitemnumber>2</agendaitemnumber>
<fulldisplaynumberformat>31.</fulldisplaynumberformat>
<minutesnonemptyhtmlbody>&lt;p&gt;&lt;b&gt;RESOLVED&lt;/b&gt;:&lt;/p&gt;&lt;p&gt;(1) to grease it&lt;/p&gt;
</minutesnonemptyhtmlbody><refertocommittee>Play Board</refertocommittee></agendaitem>"""


def read(folder: Path, words: str) -> Reading:
    path = folder / "answer.xml"
    path.write_text(words, "utf-8")
    reading = xml.read(path)
    assert_agrees(reading)
    return reading


def test_a_meeting_is_read_with_its_panel_items_and_parts(tmp_path: Path) -> None:
    reading = read(tmp_path, MEETING.format(status="Confirmed", items=ITEM))
    assert reading.meeting == StatedMeeting("Play Board", date(2031, 5, 4), "7.00 pm", "Granary")
    slide = ItemRef("31", "Children's slide")
    parts = {block.text: block.stated for block in reading.blocks}
    assert parts["To see it."] == Stated("agenda", slide)
    assert parts["(1) to grease it"] == Stated("minutes", slide)


def test_who_came_is_a_row_each(tmp_path: Path) -> None:
    reading = read(tmp_path, MEETING.format(status="Confirmed", items=ITEM))
    assert "Councillor Ida Rook\tChair\tPresent, as expected" in texts(reading)


def test_a_cancelled_meeting_says_so_and_has_no_items(tmp_path: Path) -> None:
    reading = read(tmp_path, MEETING.format(status="Cancelled", items=""))
    assert "cancelled" in reading.warnings[0]
    assert "Cancelled" in texts(reading)
    assert not any(block.stated and block.stated.item for block in reading.blocks)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("<committees><committee/></committees>", "a list of committees"),
        ("<getmeetings><meeting/></getmeetings>", "a list of meetings"),
        ("<attachment><title>Plan</title></attachment>", "the description of an attachment"),
        ("<rss><channel/></rss>", "not a meeting"),
        ("<meeting><agendaitems>", "not well formed"),
    ],
)
def test_what_holds_no_words_of_a_meeting_is_refused_with_its_reason(tmp_path: Path, words: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read(tmp_path, words)


def test_no_document_type_is_read_so_no_entity_can_expand(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><meeting><agendaitems>&b;</agendaitems></meeting>'
    with pytest.raises(Unreadable, match="document type"):
        read(tmp_path, bomb)


def test_no_file_is_fetched_into_an_answer(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    page = f'<!DOCTYPE m [<!ENTITY s SYSTEM "file://{secret}">]><meeting><agendaitems>&s;</agendaitems></meeting>'
    with pytest.raises(Unreadable, match="document type"):
        read(tmp_path, page)
