"""What the first lines of a paper say of it: its kind, its title, its stamp, and the meeting that it belongs to.

Only what stands on the face counts: a heading, a cover's labels, an opening sentence, and not the running text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from index.records import MinutesStatus, PartKind
from ingest.meetings import HEAD_LINES, Named, is_date_line, meeting_date, named_panel, speaks_of_other_minutes
from ingest.names import joined_lines, mended, printed_dates, whole_name
from ingest.reading import Block
from ingest.subjects import gives_a_council

FACE_LINES = 30
"""Lines at the start of a paper in which it says what it is."""

STAMP_LINES = 4
"""Lines within which "Agenda item 5" is a stamp and not a label in the paper."""

LONGEST_LINE = 320
"""Characters of a line that are looked at: what a face says, it says at a line's start."""

_ITEM_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,2})?\s?(?:\([a-z]\)|[a-z]\b)?)"
_STAMP = re.compile(
    rf"(?:agenda\s+item\s*(?:no|number|nr)?\s*[.:]?\s*(?:no\.?\s*)?|agenda\s+no\.?\s*:?\s*){_ITEM_NUMBER}(?![\d/])\.?",
    re.IGNORECASE,
)
_STAMP_ALONE = re.compile(rf"(?:agenda\s+)?item\s*(?:no|number|nr)?\s*[.:]?\s*{_ITEM_NUMBER}\.?", re.IGNORECASE)

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_OF_MINUTES = re.compile(
    r"^\W*(?:(?:draft|unconfirmed|unapproved|confirmed|approved|public|printed|open|presented)\W+)*minutes\b(?!\s+silence)"
    r"|^\W*(?:at|notes? of)\s+(?:a|the)\s+(?:\w+\s+)?meeting\s+of\b"
    r"|\bminutes\s+of\s+(?:the|a)\s+(?:\w+\s+){0,8}?meeting\b"
    r"|[-–—]\s*(?:draft\s+)?minutes\s*$|^\W*council minutes|^.{4,60}\bminutes\s*$",
    re.IGNORECASE,
)
_OF_DECISION = re.compile(
    r"^\W*(?:notice|record|summary|schedule|list|register|statement|publication)\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}"
    r"decisions?\b|^\W*(?:\w+\s+){0,3}decision\s+(?:notice|sheet|record|list|details?|log|statement|form|summary)s?\b"
    r"|\bdecisions\s+(?:taken|made)\s+(?:by|at|on)\b|\bdisposition\s+of\s+items\b|^\W*resolution no\b"
    r"|^\W*(?:(?:executive|delegated|officer)\s+)?decisions?\W*$",
    re.IGNORECASE,
)
_OF_AGENDA = re.compile(
    r"^\W*(?:(?:draft|supplementary|supplemental|public|council|revised|amended|regular|special|main)\s+)*agenda"
    r"(?:\s+(?:front\s?sheet|pack|reports?\s+pack|papers|supplement|and\s+reports|package))*"
    rf"(?:\W*$|\W+(?:\w+\W+){{0,4}}?{_DAYS}|\s+for\b|\W+\d)"
    r"|^\W*(?:notice\s+of\s+(?:\w+\s+)?meeting|summons|you\s+are\s+(?:hereby\s+)?(?:summoned|invited))\b"
    r"|^.{3,80}[-–—]\s*agenda\s*$|^\W*supplement(?:ary)?\b.{0,40}\b(?:agenda|papers|pack|report)",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(
    r"^\W*(?:report\s+title|title\s+of\s+(?:the\s+)?report|(?:joint\s+)?report\s+(?:of|by|from|to|author|for|no)\b|report:"
    r"|purpose\s+of\s+(?:the\s+|this\s+)?report|(?:\w+\s+){0,4}report\s+to\b|wards?\s+affected|wards?:|report\s*$"
    r"|lead\s+(?:officer|member|director)|(?:executive )?summary of report|staff report|key\s+decision\b|subject\b"
    r"|recommendations?(?:\(s\))?(?:\s+for\s+\w+)?\W*$|application\s+(?:no|number|ref)|originating\s+(?:service|officer)"
    r"|title\s*:)",
    re.IGNORECASE,
)
_OF_APPENDIX = re.compile(
    r"^\W*(?:(?:exempt|confidential|restricted|public)\s+)*(?:appendix|appendices|annexe?|enclosure|attachment)\s*"
    r"(?:no\.?\s*)?"
    r"(?P<label>[A-Z]{0,2}\d{0,3}[A-Za-z]?(?:[./]\d{1,2})?|[ivx]{1,4})\b"
    r"(?!\s+(?:shows?|sets?|contains?|provides?|details|gives|to this|of this|for|is|and|attached)\b)",
    re.IGNORECASE,
)
_DRAFT = re.compile(
    r"\b(?:draft|unconfirmed|unapproved)\W+(?:\w+\W+){0,2}?minutes\b|^\W*(?:draft|unconfirmed)\W*$"
    r"|\bminutes\b\W+(?:\w+\W+){0,2}?(?:draft|unconfirmed|unapproved)\b"
    r"|\bminutes\b.{0,120}\((?:draft|unconfirmed)\b|\bdraft\b.{0,20}\bsubject to\b"
    r"|\b(?:minutes|record)\b.{0,60}\b(?:subject to|awaiting|until)\b.{0,20}\b(?:approv(?:al|ed)|confirm(?:ed|ation))\b"
    r"|\bminutes to be (?:approved|confirmed)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE_LABEL = re.compile(
    r"^\W*(?:(?:report\s+)?title(?:\s+of\s+(?:the\s+)?(?:report|paper|decision))?|subject(?:\s+of\s+(?:the\s+)?report)?"
    r"|subject matter|re)\s*(?:[:\t]|$)\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(
    r"^\W*(?:decision\s+designation|cabinet\s+member|portfolio|key\s+decision|wards?\b|accountable|originating|report\b"
    r"|responsible|lead\b|contact|author|date\b|classification|purpose|recommend|summary|relevant|last committee|time\b"
    r"|venue|tel\b|email|in\s+forward|public\b|exempt|status|type\b|subject|agenda\b|from\b|to:|by:|this report|item\b"
    r"|the (?:\w+ ){1,3}(?:is|are) (?:asked|recommended|invited)|part\s)",
    re.IGNORECASE,
)

_SECTION = re.compile(
    r"\(?1[.)]?\s+[A-Z]|\d{1,2}\.\d{1,2}[.)]?\s|\([1ai]\)\s|\d{1,2}[.)]\s.*[.;]$"
    r"|\d{1,2}(?:\.\d{1,2})?[.)]?\s+(?:(?i:purpose|recommend\w*|(?:executive )?summary|background|introduction"
    r"|reasons|context|decision|options)\b|(?:That|It|The \w+ (?:is|are))\b)"
)
"""How a report's first sections or clauses begin, which are no title of the whole."""


@dataclass(frozen=True, slots=True)
class Face:
    """What the first lines of a paper say of it. `weight` says how plainly the panel is named: 0 where it is not."""

    kind: PartKind | None
    panel: str | None
    day: date | None
    title: str | None
    weight: float = 0.0
    line: int = 0
    stamp: str | None = None
    reported: int = 0
    """Signs of a report: its labels, and the names of its first sections."""


def face_lines(blocks: Sequence[Block], most: int = FACE_LINES) -> list[str]:
    """The first lines of some blocks: cells and lines of their own, names joined over line breaks, stamps left in."""
    return list(islice(joined_lines(_lines(blocks)), most))


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        text = f"{block.number} {block.text}" if block.number else block.text
        for line in text.split("\n"):
            if block.kind == "table" and "\t" in line:
                head, _, rest = line.partition("\t")
                yield f"{head.strip()}\t{rest.replace(chr(9), ' ').strip()}"
            else:
                yield line[:LONGEST_LINE]


def face_of(lines: Sequence[str]) -> Face:
    """What the lines of a face say."""
    stamp, lines = _without_stamp(lines)
    named = named_panel(lines)
    kind, reported = _kind(lines)
    return Face(
        kind=kind,
        panel=named.panel if named else None,
        day=meeting_date(lines, named, [at for at, line in enumerate(lines[:HEAD_LINES]) if _opens(line)]),
        title=_appendix_title(lines) if kind == "appendix" else _title(lines, named),
        weight=named.weight if named else 0.0,
        line=named.line if named else 0,
        stamp=stamp,
        reported=reported,
    )


def stamp_of(text: str) -> str | None:
    """The item's number, where a text is an agenda stamp and nothing else."""
    found = _STAMP_ALONE.fullmatch(text.strip()) or _STAMP.fullmatch(text.strip())
    return re.sub(r"\s", "", found["number"]) if found else None


def _without_stamp(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """The item's number that is stamped on a face, and the lines without the stamp."""
    number: str | None = None
    kept = []
    for at, line in enumerate(lines):
        alone = stamp_of(line) if at < STAMP_LINES else None
        inside = _STAMP.search(line) if at < STAMP_LINES and "\t" not in line and len(line) < 140 else None
        if alone:
            number, line = number or alone, ""
        elif inside and number is None and _stands_apart(line, inside):
            number = re.sub(r"\s", "", inside["number"])
            line = f"{line[: inside.start()].rstrip()} {line[inside.end() :].lstrip()}".strip()
        if line:
            kept.append(line)
    return number, list(joined_lines(kept))


def _stands_apart(line: str, found: re.Match[str]) -> bool:
    """Whether a stamp inside a line is one: at its start or end, or beside a name, and not "see agenda item 5"."""
    before, after = line[: found.start()].strip(), line[found.end() :].strip()
    if re.search(r"\b(?:see|of|under|in|to|on|at|from|with|this|that|the)$", before, re.IGNORECASE):
        return False
    return not before or not after or re.search(r"no|number|nr|:", found.group(), re.IGNORECASE) is not None


def _kind(lines: Sequence[str]) -> tuple[PartKind | None, int]:
    reported = sum(bool(_OF_REPORT.match(line)) for line in lines)
    if _appendix_line(lines) is not None:
        return "appendix", reported
    for at, line in enumerate(lines[:HEAD_LINES]):
        if len(line) > 200 or (at > 2 and reported >= 3):
            continue
        if _OF_DECISION.search(line) and len(line) < 140:
            return "decision", reported
        if _opens_minutes(line):
            return "minutes", reported
        if _OF_AGENDA.search(line):
            return "agenda", reported
    return ("report" if reported >= 2 else None), reported


def _opens_minutes(line: str) -> bool:
    return _OF_MINUTES.search(line) is not None and not speaks_of_other_minutes(line)


def _opens(line: str) -> bool:
    """Whether a line opens minutes, an agenda or a notice of decisions."""
    return _opens_minutes(line) or _OF_AGENDA.search(line) is not None or _OF_DECISION.search(line) is not None


def _appendix_line(lines: Sequence[str]) -> int | None:
    """The line at a face's top that is an appendix's heading, and not one of a list of appendices."""
    labels = [found["label"] if (found := _OF_APPENDIX.match(line)) else None for line in lines[:4]]
    at = next((at for at, label in enumerate(labels[:3]) if label), None)
    if at is None or (labels[at + 1 :] and labels[at + 1] not in (None, labels[at])):
        return None
    return at if len(lines[at].split()) <= 25 and not lines[at].rstrip().endswith(".") else None


def _appendix_title(lines: Sequence[str]) -> str | None:
    """An appendix's heading: its label, and the next line where the label stands alone."""
    at = _appendix_line(lines)
    if at is None:
        return None
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    if len(line.split()) <= 2 and following and len(following.split()) <= 20 and not _is_bare(following):
        return _shown(f"{line.rstrip(' :-–')}: {following}")
    return _shown(line)


def labelled_title(lines: Sequence[str]) -> str | None:
    """The title that stands after a label on a face: "Title of report: Winter ferries"."""
    for at, line in enumerate(lines):
        found = _TITLE_LABEL.match(line)
        value = found and (found["value"].strip() or _value_below(lines[at + 1 : at + 4]))
        if value:
            return _shown(value)
    return None


def _title(lines: Sequence[str], named: Named | None) -> str | None:
    if labelled := labelled_title(lines):
        return labelled
    after = named.line + 1 if named and named.line <= 2 else 0
    for line in [*lines[after:HEAD_LINES], *lines[:after]]:
        if gives_a_council(line):
            continue
        name = whole_name(line.partition("\t")[0])
        if not name and not _is_bare(line) and not (named and named.panel in mended(line)):
            return _shown(line)
    return None


def _value_below(lines: Sequence[str]) -> str:
    """What stands under a label, over a line's end, up to the next label."""
    value = ""
    for line in lines:
        if _LABEL.match(line) or len(value) > 60 or (not value and printed_dates(line)):
            break
        value = f"{value} {line}".strip()
    return value


def _is_bare(line: str) -> bool:
    """Whether a line is a date, a label, a mark or a sentence: no title."""
    dates = printed_dates(line)
    if dates and is_date_line(line, dates[0].start, dates[0].end):
        return True
    lettered = re.search(r"[^\W\d_]{3}", line) is not None
    return bool(_LABEL.match(line) or _SECTION.match(line) or stamp_of(line) or len(line.split()) > 35 or not lettered)


def _shown(title: str) -> str:
    return re.sub(r"\s+", " ", title).strip(" .:;-–—|*")[:200]


def minutes_status(lines: Sequence[str], last: Sequence[str], furniture: Sequence[str]) -> MinutesStatus | None:
    """ "draft" where minutes say so on their face, at their end or on the edge of their pages."""
    said = [line for line in lines[:HEAD_LINES] if len(line) < 200]
    return "draft" if _DRAFT.search("\n".join([*said, *last, *furniture])) else None
