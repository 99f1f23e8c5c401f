"""Text that stands on paper after paper and answers few questions: cover sheets, contacts, notices of a meeting."""

import re

_LABEL = re.compile(
    r"\b(?:report title|title of report|decision (?:type|designation|maker)|type of decision|key decision"
    r"|wards? affected|cabinet member(?: with lead responsibility)?|lead (?:officer|member)|portfolio holder"
    r"|accountable (?:director|employee|officer)|originating service|report (?:author|of|by|to)"
    r"|author(?: of the report)?|contact (?:officer|details)|responsible (?:officer|director)|in forward plan"
    r"|purpose of (?:the )?report|date of (?:meeting|report)|classification|confidentiality|agenda item(?: no)?)\b",
    re.IGNORECASE,
)
"""What the lines of a report's cover sheet are called."""

_SHEET = 3
"""Labels, each another, that make a cover sheet: a sentence may well have two."""

_CONTACT = re.compile(
    r"\b(?:tel(?:ephone)?|phone|fax|e-?mail)\b\W|\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|\S+@\S+\.\w+", re.IGNORECASE
)
_CONTACTS = 2

_NOTICE = re.compile(
    r"\b(?:webcast|live[- ]stream\w*|film\w*|record\w*) (?:of )?(?:this|the) meeting\b"
    r"|\bthis meeting (?:is|will be|may be) (?:being )?(?:webcast|filmed|recorded|broadcast|live)"
    r"|\bif you (?:have any queries|require|need) .{0,60}\b(?:meeting|agenda|papers|translat\w+|large print)"
    r"|\b(?:fire alarm|fire exit|emergency exit|evacuat\w+|switch(?:ed)? (?:off|to silent)|mobile (?:tele)?phones)\b"
    r"|\bmembers of the public (?:are welcome|may attend|can attend|who wish)",
    re.IGNORECASE,
)
"""How to come, to hear, to be filmed and to get out."""

_LONGEST_NOTICE = 80
"""Words: a longer passage has more to say than the notice in it."""


def is_standing(text: str) -> bool:
    """Whether a passage is a cover sheet, a list of contacts or a notice about the meeting."""
    if len({label.group().casefold() for label in _LABEL.finditer(text)}) >= _SHEET:
        return True
    short = len(text.split()) <= _LONGEST_NOTICE
    return short and (len(_CONTACT.findall(text)) >= _CONTACTS or _NOTICE.search(text) is not None)
