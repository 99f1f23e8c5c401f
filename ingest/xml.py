"""Answers of the ModernGov web service: a meeting with its items, their agenda, minutes and decisions, and who came.

Only `GetMeeting` answers hold words of a meeting. The lists (`GetCommittees`, `GetMeetings`) and the description of one
attachment are refused, since they are an index of papers, not a paper.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from selectolax.lexbor import LexborHTMLParser

from index.records import ItemRef, PartKind
from ingest.html import Flow
from ingest.moderngov import dated
from ingest.portal_items import FULL_TEXT_LINK
from ingest.reading import Reading, Stated, StatedMeeting, Unreadable
from ingest.sheets import Sheets, plain

MEDIA_TYPE = "application/xml"

_LISTS = {
    "committees": "a list of committees",
    "getcommittees": "a list of committees",
    "getmeetings": "a list of meetings",
    "attachment": "the description of an attachment, not its words",
    "getattachment": "the description of an attachment, not its words",
    "councillorsbyward": "a list of councillors",
    "error": "an error that the web service answered",
}
_TEXTS: tuple[tuple[str, PartKind, str], ...] = (
    ("agendatext", "agenda", ""),
    ("decisionnonemptyhtmlbody", "decision", "Decision"),
    ("decisiontext", "decision", "Decision"),
    ("minutesnonemptyhtmlbody", "minutes", "Minutes"),
    ("minutestext", "minutes", "Minutes"),
)
"""An item's texts by element, the part that each is, and the heading put over it."""

_NOT_HELD = ("cancelled", "postponed", "abandoned")


class _NoDoctype(TreeBuilder):
    """Refuses a document type: the service sends none, and only there can entities be declared."""

    def doctype(self, name: str, *_: str | None) -> None:
        raise Unreadable(f"the XML declares a document type ({plain(name)[:40]}), which is not read for safety")


def read(path: Path) -> Reading:
    """Read a `GetMeeting` answer: blocks that state part and item, and the meeting. Anything else is `Unreadable`."""
    root = _parsed(path.read_bytes())
    name = root.tag.lower()
    if name != "meeting" or root.find("agendaitems") is None:
        raise Unreadable(f"{_LISTS.get(name, 'XML that is not a meeting')} ({plain(root.tag)[:40]}), not a paper")
    return _meeting(root)


def _parsed(data: bytes) -> Element:
    parser = XMLParser(target=_NoDoctype())
    try:
        parser.feed(data)
        return parser.close()
    except (ParseError, LookupError, ValueError) as error:
        raise Unreadable(f"the XML is not well formed ({error})") from error


def _meeting(root: Element) -> Reading:
    items = list(root.iterfind("agendaitems/agendaitem"))
    panel = _panel(root, items)
    meeting = StatedMeeting(
        panel,
        dated(_text(root, "meetingdate") or ""),
        _text(root, "meetingtime"),
        _text(root, "meetinglocation"),
    )
    heading = " - ".join(filter(None, (panel, _text(root, "meetingdate"), meeting.time)))
    status = _text(root, "meetingstatus")
    sheets = Sheets()
    sheets.put(heading, "heading", level=1)
    sheets.put(status or "")
    sheets.put(meeting.venue or "", stated=Stated("agenda"))
    minuted = _text(root, "minutepublished") == "True"
    _put_attendees(sheets, root, Stated("minutes" if minuted else "agenda"))
    for item in items:
        _put_item(sheets, item)
    _put_attached(sheets, list(root.iterfind("linkeddocuments/linkeddoc")), Stated("agenda"))
    not_held = [word for word in _NOT_HELD if word in (status or "").lower()]
    warnings = [f"the web service says that this meeting was {word}" for word in not_held]
    return sheets.reading(MEDIA_TYPE, heading, meeting=meeting, warnings=warnings)


def _put_attendees(sheets: Sheets, root: Element, stated: Stated) -> None:
    """A row for each person: name, role, whether they came, whom they represent and the posts that they hold."""
    people = list(root.iterfind("attendees/attendee"))
    if people:
        sheets.put("Attendees", "heading", level=2, stated=stated)
    fields = ("name", "roledescription", "attendance", "representing", "keyposts")
    sheets.put_rows([[person.get(field, "") for field in fields] for person in people], stated=stated)


def _put_item(sheets: Sheets, element: Element) -> None:
    title = _as_words(_text(element, "agendaitemtitle") or "") or "(no title)"
    printed = _printed_number(element)
    item = ItemRef(printed.rstrip(".") if printed else None, title)
    sheets.put(title, "heading", number=printed, level=2, stated=Stated("agenda", item))
    written: set[str] = set()
    for name, part, label in _TEXTS:
        body = element.findtext(name) or ""
        tree = LexborHTMLParser(body)
        cut = tree.css(FULL_TEXT_LINK)
        for link in cut:
            link.decompose()
        if tree.body is None or not plain(tree.body.text()) or body in written:
            continue
        written.add(body)
        stated = Stated(part, item, complete=not cut)
        sheets.put(label, "heading", level=3, stated=stated)
        Flow(sheets, stated=stated).walk(tree.body)
    _put_attached(sheets, list(element.iterfind("linkeddocuments/linkeddoc")), Stated("agenda", item))


def _put_attached(sheets: Sheets, documents: list[Element], stated: Stated) -> None:
    titles = [_as_words(title) for document in documents if (title := _text(document, "title"))]
    if titles:
        sheets.put("Additional documents", "heading", level=3, stated=stated)
    for title in titles:
        sheets.put(title, "list", stated=stated)


def _printed_number(element: Element) -> str | None:
    """An item's number as its page shows it ("51."): the minutes' own where there are minutes, else the agenda's."""
    shown = _text(element, "fulldisplaynumberformat")
    if shown:
        return shown
    for kind in ("minutes", "agenda"):
        number = _text(element, f"{kind}itemnumber")
        if number:
            return number + (_text(element, f"{kind}itemsubnumber") or "")
    return None


def _panel(root: Element, items: list[Element]) -> str | None:
    """The body that meets: the answer names it nowhere but with its documents and items."""
    named = _text(root, "committeetitle")
    if named:
        return named
    for names in (_all(root, ".//linkeddoc/committeetitle"), _all_of(items, "refertocommittee")):
        counted = Counter(names)
        if counted:
            return counted.most_common(1)[0][0]
    return None


def _all(root: Element, where: str) -> Iterator[str]:
    return (words for found in root.iterfind(where) if (words := plain(found.text or "")))


def _all_of(items: list[Element], name: str) -> Iterator[str]:
    return (words for item in items if (words := _text(item, name)))


def _text(element: Element, name: str) -> str | None:
    return plain(element.findtext(name) or "") or None


def _as_words(text: str) -> str:
    """A title's words: the service sends it as HTML, so that an apostrophe comes as "&#39;"."""
    body = LexborHTMLParser(text).body
    return plain(body.text()) if body is not None else ""
