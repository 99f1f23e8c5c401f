"""Pages of the ModernGov and CMIS committee portals, which say outright whose words are which.

A meeting's page holds a table of items, and under each its agenda text, its decision and its minutes; a decision's
page holds labelled facts and the decision. What a page states goes into `Block.stated` and `Reading.meeting`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from selectolax.lexbor import LexborNode

from index.records import ItemRef
from ingest import html
from ingest.headlines import headline_of
from ingest.html import Flow, Page
from ingest.labelled_items import arranged
from ingest.portal_items import put_rows, put_text, record_of, rows_of, texts_of, words_of
from ingest.portal_labels import in_order
from ingest.reading import Reading, Stated, StatedMeeting
from ingest.sheets import Sheets

_CMIS = ".ModCMISMeetingsC, .CMIS_ModuleWrapper"
_OF_A_PORTAL = f"#modgov, table.mgItemTable, .mgContent, .mgTabTable, .mgSubTitleTxt, {_CMIS}"
_BOILERPLATE = (
    ".mgHeader, .mgLinks, .mgActionList, .mgFooter, .mgHide, .mgFileSize, .FileSize, .mgHelpLine, .mgHiddenField,"
    " .mgMeetingsEarlierLater, #mgMeetingMedia, .mgMediaPlayer, .breadcrumb,"
    " a[href*='mgLocationDetails' i], a[href*='mgListRecordedVotes' i]"
)
"""What the portal adds around a page's words: links, sizes of files, switches, and words for screen readers only."""

_MORE_THAN_A_NAME = re.compile(r"\b(?:meeting|hearing|summons)\b|[|:–—]|\s-\s", re.IGNORECASE)
_FIRST_LINES = 10
"""Lines of a page that may name its panel beside its headings."""

_DECISION_LABELS = ("decision maker", "decision status", "date of decision", "decided at meeting")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN_DATE = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[A-Z][a-z]{2,8})\.?,?[\s-]+(?P<year>\d{4})\b",
    re.IGNORECASE,
)
_FIGURE_DATE = re.compile(r"\b(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\b")
_TIME = re.compile(r"\b\d{1,2}[.:]\d{2}(?:\s*[ap]\.?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?", re.IGNORECASE)
_ITEM_OF_MEETING = re.compile(r"^meeting of\s+(?P<meeting>.+?)\s*\(item\s+(?P<number>[\w.]+?)\.?\)", re.IGNORECASE)
_BODY = re.compile(r"\b(?:council|cabinet|committee|panel|board|executive|forum|commission|authority)\b", re.IGNORECASE)
_ONE_PERSON = re.compile(r"\b(?:member|portfolio|leader|director|officer|head|manager|chief)\b", re.IGNORECASE)


def is_page(page: Page) -> bool:
    """Whether a parsed page comes from one of the portals that this module knows."""
    return page.tree.css_first(_OF_A_PORTAL) is not None


def read(path: Path) -> Reading:
    """Read a portal's page: bytes in; blocks that state their item and part, and the meeting, out."""
    return reading(html.parsed(path.read_bytes()))


def reading(page: Page) -> Reading:
    """What a parsed page of a portal says."""
    if page.tree.css_first(_CMIS) is not None:
        return _cmis(page)
    header = words_of(page.tree.css_first(".mgMainTitleTxt") or page.tree.css_first("h1"))
    subtitle = words_of(page.tree.css_first(".mgSubTitleTxt"))
    root = page.tree.css_first("#modgov") or page.tree.body
    assert root is not None  # `is_page` found an element of it
    _clear(root)
    title = page.title or ": ".join(filter(None, (header, subtitle)))
    sheets = Sheets()
    if _is_decision(root):
        meeting = _put_decision(sheets, root, subtitle)
    else:
        meeting = _put_meeting(sheets, page, root, header, subtitle)
    cancelled = re.search(r"\b(?:cancelled|postponed)\b", subtitle or "", re.IGNORECASE)
    warned = (f"the page says that this meeting was {cancelled[0].lower()}",) if cancelled else ()
    return arranged(sheets).reading(html.MEDIA_TYPE, title, meeting=meeting, warnings=page.warnings + warned)


def dated(text: str) -> date | None:
    """The first date that a text gives, in words ("1st June, 2026") or in figures, day first ("19/10/2015")."""
    for form in (_WRITTEN_DATE, _FIGURE_DATE):
        for found in form.finditer(text):
            month = found["month"].lower()[:3]
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month) if month.isdigit() else 0
            try:
                return date(int(found["year"]), number, int(found["day"]))
            except ValueError:
                continue
    return None


def stated_meeting(heading: str | None, around: Sequence[str] = ()) -> StatedMeeting | None:
    """The meeting that a heading names: "Cabinet - Monday, 1st June, 2026 10.30 am" gives panel, date and time.

    `around` are other first words of the page, by which a panel's whole name is known. A heading that says more than
    whose meeting it is ("Minutes of Cabinet, ...", "Report to Cabinet, ...: Ferries") is understood as a headline.
    """
    when = _WRITTEN_DATE.search(heading or "") or _FIGURE_DATE.search(heading or "")
    if heading is None or when is None or (day := dated(when[0])) is None:
        return None
    at = _TIME.search(heading, when.end())
    before = heading[: when.start()].rstrip(" -–—,")
    said = headline_of(heading, around)
    if said.kind or _MORE_THAN_A_NAME.search(before):
        before = said.panel or ("" if said.kind else before)
    return StatedMeeting(before or None, said.day or day, at[0] if at else None)


def _put_meeting(
    sheets: Sheets, page: Page, root: LexborNode, header: str | None, subtitle: str | None
) -> StatedMeeting | None:
    table = root.css_first("table.mgItemTable")
    headings = [line for line in (subtitle, header, _after_for(page.title), page.title) if line]
    single = _item_of_page(root, subtitle)
    around = [line for node in root.css("p, h1, h2")[:_FIRST_LINES] if (line := words_of(node))]
    told = [found for line in headings if (found := stated_meeting(line, around))]
    meeting = single[0] if single else next((found for found in told if found.panel), told[0] if told else None)
    content = root.css_first(".mgContent") or root

    if single:
        sheets.put(subtitle or "", "heading", level=1)
        for text in texts_of(content):
            put_text(sheets, text, single[1], text.part)
    elif table is None:
        sheets.put(subtitle or "", "heading", level=1)
        Flow(sheets).walk(content)
    else:
        rows = rows_of(table)
        record = record_of(rows, headings)
        for line in (header if subtitle and re.search(r"\bdraft\b", header or "", re.IGNORECASE) else None, subtitle):
            sheets.put(line or "", "heading", level=1, stated=Stated(record))
        own, *others = in_order(record)
        Flow(sheets, stated=Stated(record)).walk(content, (table, lambda: put_rows(sheets, rows, record, [own])))
        put_rows(sheets, rows, record, others)
    if meeting is None:
        return None
    return StatedMeeting(meeting.panel, meeting.date, meeting.time, _venue(content), _council(page.title))


def _item_of_page(root: LexborNode, subtitle: str | None) -> tuple[StatedMeeting | None, ItemRef] | None:
    """The meeting and item of an item's own page, which says "Meeting of Cabinet, 13 July 2021 6.30 pm (Item 12.)"."""
    for entry in root.css("li, p"):
        found = _ITEM_OF_MEETING.match(words_of(entry) or "")
        if found and subtitle:
            return stated_meeting(found["meeting"]), ItemRef(found["number"], subtitle)
    return None


def _is_decision(root: LexborNode) -> bool:
    labels = {(words_of(node) or "").rstrip(":").lower() for node in root.css(".mgLabel")}
    return root.css_first("table.mgItemTable") is None and len(labels.intersection(_DECISION_LABELS)) > 1


def _put_decision(sheets: Sheets, root: LexborNode, subtitle: str | None) -> StatedMeeting | None:
    stated = Stated("decision", ItemRef(None, subtitle)) if subtitle else Stated("decision")
    sheets.put(subtitle or "", "heading", level=1, stated=stated)
    content = root.css_first(".mgContent") or root
    facts = dict(_labelled(content))
    Flow(sheets, stated=stated).walk(content)
    at, maker = facts.get("decided at meeting"), facts.get("decision maker")
    panel = at.partition(" - ")[2] or None if at else None
    if panel is None and maker and _BODY.search(maker) and not _ONE_PERSON.search(maker):
        panel = maker
    day = dated(at or "") or dated(facts.get("date of decision", ""))
    return StatedMeeting(panel, day) if panel or day else None


def _labelled(content: LexborNode) -> Iterator[tuple[str, str]]:
    for label in content.css(".mgLabel"):
        name = words_of(label) or ""
        whole = words_of(label.parent) or ""
        if whole.startswith(name) and len(whole) > len(name):
            yield name.rstrip(":").lower(), whole.removeprefix(name).strip()


def _cmis(page: Page) -> Reading:
    sheets = Sheets()
    root = page.tree.css_first("#dnn_ContentPane") or page.tree.css_first(_CMIS)
    assert root is not None  # the caller found it
    _clear(root)
    facts: dict[str, str] = {}
    for holder in list(root.css(".holder")):
        label, value = words_of(holder.css_first(".DNNLabel")), words_of(holder.css_first(".Value"))
        if label and value:
            facts.setdefault(label.rstrip(":").lower(), value)
            sheets.put(f"{label} {value}")
    for label_or_value in root.css(".DNNLabel, .Value"):
        label_or_value.decompose()
    Flow(sheets).walk(root)
    when = facts.get("date/time") or ""
    at = _TIME.search(when)
    meeting = StatedMeeting(facts.get("committee"), dated(when), at[0] if at else None, facts.get("venue"))
    title = page.title or facts.get("committee")
    return sheets.reading(html.MEDIA_TYPE, title, meeting=meeting if facts else None, warnings=page.warnings)


def _clear(root: LexborNode) -> None:
    """Take the portal's own words off, and its heading over the recording of a meeting."""
    for node in root.css(_BOILERPLATE):
        node.decompose()
    for node in root.css(".mgSectionTitle"):
        if words_of(node) in ("Media", "Y cyfryngau"):
            node.decompose()
    for label in root.css(".mgLabel"):
        if label.parent is not None and (words_of(label) or "").startswith("Webcast"):
            label.parent.decompose()


def _venue(content: LexborNode) -> str | None:
    facts = dict(_labelled(content))
    found = facts.get("venue") or facts.get("proposed venue") or facts.get("lleoliad")
    return found.rstrip(" .") if found else None


def _council(title: str | None) -> str | None:
    """The council that a page's title ends with; the portal's makers' own name is nobody's council."""
    last = (title or "").rpartition(" - ")[2]
    return last if re.search(r"\b(?:council|authority|borough)\b", last, re.I) and last != "Modern Council" else None


def _after_for(title: str | None) -> str | None:
    """ "Agenda for Cabinet on Monday ..." -> "Cabinet - Monday ..."."""
    found = re.match(r"\w[\w ,]* for (.+?) on (\w+day.+)$", title or "")
    return f"{found[1]} - {found[2]}" if found else None
