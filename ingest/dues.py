"""When a commitment falls due, now that the panel's other meetings are known."""

import re
from datetime import date, timedelta

from ingest.deadlines import deadline, due_cell
from ingest.gathered import Gathered, Heard, MeetingKey

_MONTHS = "january february march april may june july august september october november december".split()
_NEXT = re.compile(r"\b(?:next|following|first|subsequent|forthcoming) (?:\w+ )?(?:meeting|cycle)\b", re.IGNORECASE)
_IN_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(_MONTHS)})(?: (?P<year>\d{{4}}))? (?:\w+ ){{0,2}}"
    r"(?:meeting|panel|committee|cabinet|board|council)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\bmeeting of (?:the )?(?!panel|committee|cabinet|council|board)\w+", re.IGNORECASE)


def day_set(heard: Heard) -> date | None:
    """The day that a record sets: told by its paper, or now that the meeting of a nameless paper is known."""
    if heard.said.due or not heard.said.due_text or not heard.place.meeting.date:
        return heard.said.due
    if heard.said.due_text not in heard.said.text:
        return due_cell(heard.said.due_text, heard.place.meeting.date)
    # The words around it tell a time: "within a week of the visit" is none that can be counted.
    when = deadline(heard.said.text, heard.place.meeting.date, heard.said.text.find(heard.said.due_text))
    return when.day if when and when.text == heard.said.due_text else None


def day_of_meeting(due_text: str | None, text: str, meeting: MeetingKey, all_found: Gathered) -> date | None:
    """The day of the meeting that a deadline names ("the next meeting", "the June meeting"), where that is known."""
    if not due_text or not meeting.known or _OF_ANOTHER.search(text):
        return None
    later = [
        day for other in all_found.meetings
        if (other.council, other.panel_slug) == (meeting.council, meeting.panel_slug)
        and other.day >= meeting.day and other not in all_found.special and (day := other.date)
    ]  # fmt: skip
    if named := _IN_MONTH.search(due_text):
        month = _MONTHS.index(named["month"].lower()) + 1
        year = int(named["year"]) if named["year"] else None
        later = [day for day in later if day.month == month and (day.year == year if year else day != meeting.date)]
        return next((day for day in later if meeting.date and day - meeting.date < timedelta(days=366)), None)
    return next((day for day in later if day != meeting.date), None) if _NEXT.search(due_text) else None
