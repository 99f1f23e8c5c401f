"""Sentences of papers that tell of something having been done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from index import schema
from ingest.deadlines import written_day
from ingest.likeness import matter, weighty
from ingest.sentences import sentences

_DONE = (
    r"circulated|sent|provided|supplied|written|completed?|published|presented|reported|spoken|told|informed|met|fitted"
    r"|installed|replaced|repaired|checked|confirmed|added|asked|visited|carried out|delivered|received|shared|given"
    r"|issued|done|made|arranged|contacted|investigated|resolved|implemented|appointed|undertaken|distributed|emailed"
    r"|raised|held"
    r"|finished|answered|attended|dealt with|gone live|submitted|finalised|concluded|invited|brought|taken place"
)
_TELLS = re.compile(
    r"\b(?:had|has|have|was|were|been)\s+(?:(?:been|now|in fact|since|already|also|recently|all|both|subsequently"
    r"|duly)\s+){0,2}"
    rf"(?:{_DONE})\b|\bpresented (?:the|a|an|his|her|their)\b|\breported (?:that|on|back)\b"
    r"|\b(?:had|has|have) (?:now |since |already |also |all |both )*been \w{2,}(?:ed|en|ilt|ought|ast|ung)\b"
    r"|:\s*(?:now )?(?:completed?|done|closed|discharged)\b|\s[–—-]\s*(?:completed?|done|closed|discharged)\W*$"
    r"|\b(?:action|actions|work) (?:is |was )?complete\b"
    r"|^\W*(?:completed?|done|closed|actioned|circulated|sent|provided|asked|visit made|made|published)\b",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"\b(?:introduc\w+|present(?:s|ed)|gives?|gave|contains?|sets? out|brings?|brought|consider(?:s|ed)|received"
    r"|had before (?:it|them))\b[^.;]{0,160}?"
    r"\b(?:first )?(?:asked for|requested|promised|called for|commissioned|sought)\b"
    r"(?= (?:by [\w ]{2,40} )?(?:in|on|at)\b)"
)
"""'introduced the costed list first asked for in October': what is handed over was asked for then."""

_MONTHS = "january february march april may june july august september october november december".split()
_ASKED_ON = re.compile(
    r"\b(?:asked for|requested|promised|undertaken|called for|commissioned)\b(?: [^\d.;]{0,40}?)?"
    rf" (?:in|on|of) (?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})",
    re.IGNORECASE,
)
"""When the thing was promised, where the sentence says."""

_DENIES = re.compile(
    r"\b(?:nobody|not yet|still (?:not|awaited|outstanding)|had (?:still )?not|has (?:still )?not|have (?:still )?not"
    r"|remain(?:s|ed) open|never came|was missed|were missed|overdue|had been held up|lapsed)\b",
    re.IGNORECASE,
)
"""What tells that a thing was not done, or not in time."""

_ANSWER_TO = re.compile(
    r"To (?P<who>(?:Ms|Mr|Mrs|Miss|Dr|Cllr|Councillor)\.? [^:(]{2,50}?) \((?:[Mm]inute|[Ii]tem|[Qq]uestion) "
    r"(?P<number>[\w./]+?)(?:\([a-z]\))?\)"
)
"""'To Ms Noor (Minute 19(b)), 26 July 2023: ...', among the written answers at the end of minutes."""

_NOT_DONE = re.compile(
    r"\b(?:not(?: yet)?|no longer|never|yet to|awaiting|await\w*|outstanding|to be|will be|would be|should be|could be"
    r"|if|once|until|when|had been asked|was asked|were asked|asked whether|failed|unable|pending|delayed|moved|mover"
    r"|amendment)\b",
    re.IGNORECASE,
)
_ARISING = re.compile(
    r"\b(?:matters? arising|actions?|updates?|progress|outstanding|previous (?:meeting|minutes))\b", re.IGNORECASE
)
"""Items of business in which a meeting is told what became of what was promised."""

_MAY_TELL = (
    "had ",
    "has ",
    "have ",
    "was ",
    "were ",
    "been ",
    "resented",
    "eported",
    "omplete",
    "irculated",
    "ublished",
    "sked for",
    "equested",
    "romised",
    "omplete",
    "obody",
    "pen",
    "overdue",
    "To ",
)
"""One of these stands in every telling: looked for first, since most passages have none."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of doing: its words, with those of the sentence before it, and all words of its passage."""

    council: str
    panel_slug: str
    day: str
    passage_id: str
    words: frozenset[str]
    around: frozenset[str]
    of_matters_arising: bool
    about: str = ""
    """In a row of a log, the day of the meeting that it goes back to."""
    asked_on: str = ""
    """When the thing was promised, as it says: "2024-03-06", or "2024-03" for a month."""
    kept: bool = True
    """Whether it tells that the thing was done; else it tells that it was not, or not yet."""
    minute: str = ""
    """Of a written answer: the number of the minute that it answers, and below the surname of whom."""
    name: str = ""

    def goes_back_to(self, day: date | None) -> bool:
        """Whether what it says was promised on some day or in some month was promised on this one."""
        return day is not None and day.isoformat().startswith(self.asked_on)


def tells(text: str) -> bool:
    """Whether a text tells that something was done, and not that it was not."""
    return _HANDED.search(text) is not None or any(
        _TELLS.search(clause) and not _NOT_DONE.search(clause) for clause in text.split(";")
    )


def tellings(connection: Connection, since: str) -> list[Telling]:
    """The sentences that tell of doing, in papers of meetings after a day."""
    parts, passages, documents = schema.parts, schema.passages, schema.documents
    query = (
        select(
            documents.c.council,
            parts.c.panel_slug,
            parts.c.date,
            passages.c.id,
            passages.c.text,
            passages.c.item_title,
        )
        .join(parts, parts.c.id == passages.c.part_id)
        .join(documents, documents.c.id == passages.c.document_id)
        .where(documents.c.state == "current", parts.c.date >= since, parts.c.kind.not_in(("agenda", "presentation")))
        .order_by(passages.c.document_id, passages.c.ordinal)
    )
    found: list[Telling] = []
    for council, panel, day, passage, text, item in connection.execute(query):
        if not any(mark in text for mark in _MAY_TELL):
            continue
        if answer := _ANSWER_TO.match(text):
            name, number = answer["who"].split()[-1], answer["number"].rstrip(".")
            found.append(
                Telling(
                    council, panel or "", day, passage, matter(text), weighty(text), False, "", "", True, number, name
                )
            )
        if _TELLS.search(text) or _HANDED.search(text) or _DENIES.search(text):
            arising = _ARISING.search(item or "") is not None
            found += (
                Telling(council, panel or "", day, passage, words, around, arising, about, asked_on, kept)
                for words, around, about, asked_on, kept in _told(text)
            )
    return found


def _asked_on(sentence: str) -> str:
    found = _ASKED_ON.search(sentence)
    if not found:
        return ""
    month = f"{found['year']}-{_MONTHS.index(found['month'].lower()) + 1:02}"
    return f"{month}-{int(found['day']):02}" if found["day"] else month


def _told(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], str, str, bool]]:
    """The words of each sentence or table row that tells, with those of the sentence that it goes on from; when what it
    tells of was promised, and whether it tells of its being done."""
    whole = weighty(text)
    earlier = ""
    for start, end in sentences(text):
        sentence = text[start:end]
        first, tab, _ = sentence.partition("\t")
        done = tells(sentence)
        if done or (not tab and _DENIES.search(sentence)):
            day = written_day(first) if tab else None
            around = weighty(sentence) if tab else whole
            words = matter(f"{earlier} {sentence}")
            yield words, around, day.isoformat() if day else "", _asked_on(sentence) or _asked_on(earlier), done
        earlier = "" if tab else sentence
