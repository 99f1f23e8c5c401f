"""Questions to try, drawn from what is indexed: a newcomer should see at once that these papers can be asked."""

import re

from sqlalchemy import Connection

from index import panels
from index.records import Meeting

_MEETINGS_LOOKED_AT = 12

_PROCEDURE = re.compile(
    r"\b(?:apolog|minutes|declaration|interest|welcome|introduction|membership|matters arising|any other|urgent|date of"
    r"|procedure|agenda|work ?(?:plan|programme)|exclusion|public question|attendance|substitut|chair|exempt|present)",
    re.IGNORECASE,
)
"""Items that every meeting has: nobody comes to ask about them."""

_QUESTIONS = ("What was resolved on “{}”?", "What was said about “{}”?", "What was promised on “{}”?")

_IN_GENERAL = ("What was resolved?", "What was promised, and by whom?", "How did the members vote?")


def examples(connection: Connection) -> tuple[str, ...]:
    """Three questions about matters of the newest meetings; general ones where there are none."""
    subjects: dict[str, str] = {}
    for newest in panels.meetings(connection)[:_MEETINGS_LOOKED_AT]:
        meeting = panels.meeting(connection, newest.id)
        if meeting and (subject := _subject(meeting)):
            subjects.setdefault(subject.casefold(), subject)
        if len(subjects) == len(_QUESTIONS):
            break
    drawn = [question.format(subject) for question, subject in zip(_QUESTIONS, subjects.values(), strict=False)]
    return (*drawn, *_IN_GENERAL)[: len(_QUESTIONS)]


def _subject(meeting: Meeting) -> str | None:
    """The first matter of substance on a meeting's agenda, without its subtitle."""
    for item in meeting.items:
        title = re.split(r":| [-–—] ", item.title)[0].strip(" .")
        if 2 <= len(title.split()) <= 9 and not _PROCEDURE.search(title):
            return title.capitalize() if title.isupper() else title
    return None
