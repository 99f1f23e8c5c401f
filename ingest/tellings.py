"""Sentences of papers that tell of something having been done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
    r"|submitted|finalised|concluded|invited|brought|taken place"
)
_TELLS = re.compile(
    r"\b(?:had|has|have|was|were|been)\s+(?:(?:been|now|since|already|also|recently|all|both|subsequently"
    r"|duly)\s+){0,2}"
    rf"(?:{_DONE})\b|\bpresented (?:the|a|an|his|her|their)\b|\breported (?:that|on|back)\b"
    r"|\b(?:had|has|have) (?:now |since |already |also |all |both )*been \w{2,}(?:ed|en|ilt|ought|ast|ung)\b"
    r"|\b(?:action|actions|work) (?:is |was )?complete\b"
    r"|^\W*(?:completed?|done|closed|actioned|circulated|sent|provided|asked|visit made|made|published)\b",
    re.IGNORECASE,
)
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


def tells(text: str) -> bool:
    """Whether a text tells that something was done, and not that it was not."""
    return any(_TELLS.search(clause) and not _NOT_DONE.search(clause) for clause in text.split(";"))


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
        .where(documents.c.state == "current", parts.c.date > since, parts.c.kind.not_in(("agenda", "presentation")))
        .order_by(passages.c.document_id, passages.c.ordinal)
    )
    found: list[Telling] = []
    for council, panel, day, passage, text, item in connection.execute(query):
        if any(mark in text for mark in _MAY_TELL) and _TELLS.search(text):
            arising = _ARISING.search(item or "") is not None
            found += (
                Telling(council, panel or "", day, passage, words, around, arising, about)
                for words, around, about in _told(text)
            )
    return found


def _told(text: str) -> Iterator[tuple[frozenset[str], frozenset[str], str]]:
    """The words of each sentence or table row that tells, with those of the sentence that it goes on from."""
    whole = weighty(text)
    earlier = ""
    for start, end in sentences(text):
        sentence = text[start:end]
        first, tab, _ = sentence.partition("\t")
        if tells(sentence):
            day = written_day(first) if tab else None
            around = weighty(sentence) if tab else whole
            yield matter(f"{earlier} {sentence}"), around, day.isoformat() if day else ""
        earlier = "" if tab else sentence
