"""A meeting as the council's website shows it: the page, and the answer of its web service."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from datetime import date

from sample.kinds import long_date
from sample.people import COUNCIL
from sample.prose import Block, blocks, one_line
from sample.records import Agenda, Attendance, Item, Minutes

# How much of an item's minutes the page shows before it refers the reader to the full text.
SHOWN = 700


def meeting_page(agenda: Agenda, minutes: Minutes, number: int, cut: Collection[int] = ()) -> str:
    """The page of a meeting: items, their papers and their minutes, those in `cut` broken off."""
    meeting = minutes.meeting
    when = f"{long_date(meeting.date, True)} {meeting.time.replace('.', ':')}"
    day = date.fromisoformat(meeting.date)
    stamp = f"{day:%A %d-%b-%Y} {_clock(meeting.time)} {meeting.panel}"
    notes = {entry.number: entry for entry in agenda.items}
    rows = "\n".join(_row(entry, notes.get(entry.number), number, entry.number in cut) for entry in minutes.items)
    panel, venue = html.escape(meeting.panel), html.escape(meeting.venue)
    title = html.escape(f"Agenda and minutes for {meeting.panel} on {when}")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="DC.title"  content="{title}"/>
<meta name="DC.date" scheme="W3CDTF"  content="{meeting.date}"/>
<meta name="DC.publisher"  content="{COUNCIL}"/>
<title>{title} - {COUNCIL}</title>
<link href="sitespecific/ssMgStyles.css" rel="stylesheet" type="text/css" />
</head>
<body>
<a class="sr-only" href="#mgMainContent">Skip to main content</a>
<nav class="breadcrumb" id="breadcrumb-holder"><ul><li><a href="/">Home</a></li>
<li><a  href="mgListCommittees.aspx?bcr=1" >Committees</a></li><li>Agenda and minutes</li></ul></nav>
<div role="main"><a name="mgMainContent"></a>
<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda and minutes</h1></div>
<div class="mgSubTitle" >
<h2 class="mgSubTitleTxt"><a  href="mgCommitteeDetails.aspx?ID={number // 10}"  >{panel} - {when}</a></h2>
</div>
<div class="mgLinks" >
<ul  class="mgActionList" >
<li><a  href="mgMeetingAttendance.aspx?ID={number}"  >Attendance details</a></li>
<li><a  href="documents/g{number}/Agenda frontsheet {stamp}.pdf?T=0"
title="Link&#32;to&#32;agenda&#32;frontsheet&#32;pdf&#32;file">Agenda frontsheet
<span  class="mgFileSize" ><img src="mgimages/logo-pdf-1.gif" alt="" /> PDF 88 KB</span> </a></li>
<li><a  href="documents/g{number}/Public reports pack {stamp}.pdf?T=10"   >Agenda reports pack
<span  class="mgFileSize" ><img src="mgimages/logo-pdf-1.gif" alt="" /> PDF 1 MB</span> </a></li>
<li><a  href="documents/g{number}/Printed minutes {stamp}.pdf?T=1"   >Printed minutes
<span  class="mgFileSize" ><img src="mgimages/logo-pdf-1.gif" alt="" /> PDF 96 KB</span> </a></li>
</ul>
</div>
<div class="mgContent" >
<p><span  class="mgLabel" >Venue: </span>{venue}. <a
href="mgLocationDetails.aspx?RID=1"  > View directions</a></p>
<p><span  class="mgLabel" >Contact: </span>Democratic Services&nbsp; Tel: 01632 960 150 / Email: &nbsp;<a
href="mailto:democratic.services@harrowmere.example">democratic.services@harrowmere.example</a></p>
<h2  class="mgSectionTitle" >Attendance</h2>
<ul  class="mgBulletList" >
{_attendance(minutes.attendance)}
</ul>
<table class="mgItemTable"  summary="Table of agenda items" id="mgItemTable">
<caption  class="mgSectionTitle" >Items</caption>
<tr>
<th class="mgHide" abbr="No" scope="col">No.</th>
<th class="mgHide" abbr="Item" scope="col">Item</th>
</tr>
{rows}
</table>
</div>
</div>
</div>
<footer id="page-footer" class="footer"><small>{COUNCIL}, Moot Hall, Market Place, Harrowmere</small></footer>
</body>
</html>
"""


def _clock(time: str) -> str:
    hour, minute = time.split(" ")[0].split(".")
    return f"{int(hour) + (12 if 'pm' in time else 0):02d}.{minute}"


def _attendance(there: Attendance) -> str:
    lines = [f"{name} (Chair)" if name == there.chair else name for name in there.members]
    lines += [f"{name} (Apologies)" for name in there.apologies]
    lines += [f"{name}, {role} (Officer)" for name, role in there.officers]
    return "\n".join(f"<li>{html.escape(line)}</li>" for line in lines)


def _row(entry: Item, listed: object, number: int, cut: bool) -> str:
    title = html.escape(entry.title)
    papers = getattr(listed, "papers", ())
    if papers:
        name = re.sub(r"[^\w ]", "", entry.title)
        title = (
            f'<a  class="mgAiTitleLnk"   href="documents/s{number * 10 + entry.number}/{name}.pdf"    >{title} '
            '<span  class="mgFileSize" ><img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" /> '
            f"PDF {100 + 37 * entry.number} KB</span> </a>"
        )
    note = getattr(listed, "note", "")
    section = f'<div class="WordSection1">\n<p class="MsoNormal">{html.escape(note)}</p>\n</div>'
    agenda = f'<div class="mgWordPara">{section}\n</div>'
    told = word_html(entry)
    if cut:
        told = _broken_off(told, entry, number)
    anchor = f'<a name="AI{number * 10 + entry.number}"></a>{entry.number}.'
    return f"""<tr>

<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" >{anchor}</p></td>

<td >

<p  class="mgAiTitleTxt" >{title}</p>
{agenda if note else ""}
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><div class="WordSection1">
{told}
</div>
</div>

</td>
</tr>
"""


def word_html(entry: Item) -> str:
    """An item's minutes as Word's HTML."""
    many = [block for words in (entry.body, entry.decision, entry.after) for block in blocks(words)]
    return '\n<p class="MsoNormal">&nbsp;</p>\n'.join(_paragraph(block) for block in many)


def _paragraph(block: Block) -> str:
    if block.kind == "table":
        rows = "".join("<tr>" + "".join(f"<td>{_inline(cell)}</td>" for cell in row) + "</tr>\n" for row in block.rows)
        return f'<table class="MsoTableGrid" border="1">\n{rows}</table>'
    words = f"<b>{_inline(block.text)}</b>" if block.kind == "lead" else _inline(block.text)
    if block.number:
        indent = {"letter": "72.0pt", "roman": "36.0pt"}.get(block.kind, "36.0pt")
        return (
            f'<p class="MsoListParagraph" style="margin-left:{indent};text-indent:-18.0pt">{block.number}'
            f'<span style="font:7.0pt">&nbsp;&nbsp;&nbsp;&nbsp; </span>{words}</p>'
        )
    return f'<p class="MsoNormal">{words}</p>'


def _inline(words: str) -> str:
    safe = html.escape(one_line(words), quote=False).replace("'", "&rsquo;")
    return re.sub(r"//(.+?)//", r"<i>\1</i>", re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", safe))


def _broken_off(told: str, entry: Item, number: int) -> str:
    kept = told[:SHOWN].rsplit(" ", 1)[0]
    kept = kept[: kept.rindex("<")] if kept.rfind("<") > kept.rfind(">") else kept
    link = (
        f'&nbsp;...&nbsp; <a href="mgAi.aspx?ID={number * 10 + entry.number}" title="Link to view the full item text '
        f'for item {entry.number}., {html.escape(entry.title)}">view the full minutes text for item '
        f"{entry.number}.</a>"
    )
    return f"{kept} {link}</p>"


def meeting_xml(agenda: Agenda, minutes: Minutes, number: int) -> str:
    """The answer of the web service to GetMeeting."""
    meeting = minutes.meeting
    day = f"{date.fromisoformat(meeting.date):%d/%m/%Y}"
    notes = {entry.number: entry.note for entry in agenda.items}
    items = "".join(_xml_item(entry, notes.get(entry.number, ""), day, meeting.time, number) for entry in minutes.items)
    people = "".join(
        f'    <attendee membertype="C" memberid="{200 + place}" name="{name}" roledescription="'
        f'{"Chair" if name == minutes.attendance.chair else "Committee Member"}" attendance="Present, as expected">\n'
        "    </attendee>\n"
        for place, name in enumerate(minutes.attendance.members)
    ) + "".join(
        f'    <attendee membertype="U" memberid="{300 + place}" name="{name}" roledescription="Officer" '
        f'attendance="In attendance" representing="{role}">\n    </attendee>\n'
        for place, (name, role) in enumerate(minutes.attendance.officers)
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<meeting>
  <meetingid>{number}</meetingid>
  <committeetitle>{meeting.panel}</committeetitle>
  <meetingdate>{day}</meetingdate>
  <meetingstatus>Confirmed</meetingstatus>
  <isdisplayallowed>True</isdisplayallowed>
  <meetingtime>{meeting.time}</meetingtime>
  <meetingactualstarttime>{meeting.time}</meetingactualstarttime>
  <meetinglocation>{html.escape(meeting.venue)}</meetinglocation>
  <iswebcast>False</iswebcast>
  <agendaid>{number}</agendaid>
  <agendapublished>True</agendapublished>
  <decisionpublished>True</decisionpublished>
  <minutepublished>True</minutepublished>
  <agendaitems>
{items}  </agendaitems>
  <attendees>
{people}  </attendees>
</meeting>
"""


def _xml_item(entry: Item, note: str, day: str, time: str, number: int) -> str:
    noted = f'<div class="WordSection1">\n<p class="MsoNormal">{html.escape(note)}</p>\n</div>\n'
    agenda = html.escape(noted) if note else ""
    told = html.escape(f'<div class="WordSection1">\n{word_html(entry)}\n</div>\n', quote=False)
    return f"""    <agendaitem>
      <agendaitemid>{number * 10 + entry.number}</agendaitemid>
      <agendaitemtitle>{html.escape(entry.title)}</agendaitemtitle>
      <agendatext>{agenda}</agendatext>
      <actualmeetingdate>{day}</actualmeetingdate>
      <agendaitemnumber>{entry.number}</agendaitemnumber>
      <agendaitemsubnumber>
      </agendaitemsubnumber>
      <fulldisplaynumberformat>{entry.number}.</fulldisplaynumberformat>
      <minutesnonemptyhtmlbody>{told}</minutesnonemptyhtmlbody>
      <iscallin>False</iscallin>
      <isdecision>{bool(entry.reasons)}</isdecision>
      <isminutepublished>True</isminutepublished>
      <isrestricted>False</isrestricted>
      <isdisplayallowed>True</isdisplayallowed>
      <meetingdate>{day}</meetingdate>
      <meetingtime>{time}</meetingtime>
      <minutesitemnumber>{entry.number}</minutesitemnumber>
    </agendaitem>
"""
