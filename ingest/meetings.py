"""Whose meeting a paper belongs to, as its face says: the panel and the date.

A date or a panel in the running text ("the minutes of the meeting held on 5 January", "considered by the Strategic
Executive Board") says nothing of whose paper it is.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from index.identity import panel_slug
from ingest.letterheads import is_council, is_general, is_plain_council, names_a_place
from ingest.lines import BULLETS
from ingest.names import PrintedName, mended, panel_names, printed_dates, whole_name

HEAD_LINES = 9
"""Lines within which a panel's name that stands alone is a heading's and not an entry of a table."""

LONGEST_HEADING = 24
"""Words of a line above which it is prose: there a panel counts only where its meeting is said to be held."""

_TO_WHOM = re.compile(
    r"(?:(?:report|presented|submitted)\s+to|to|committee|meeting|panel|decision[- ]makers?|meeting\s*/\s*panel|body"
    r"|name of (?:committee|panel|meeting|body)|decisions?\s+(?:taken|made)\s+by|decision by|report for"
    r"|for consideration by)\s*(?:[:\t]|$)\s*(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHOSE = re.compile(
    r"\b(?:meetings?|minutes|proceedings|decisions?(?:\s+(?:taken|made))?|summary|agenda|report)\s+(?:of|for|to)\s+"
    r"(?:the\s+|a\s+)?|\bdecisions?(?:\s+(?:taken|made))?\s+(?:by|at|of)\s+(?:the\s+)?|\bmeeting of\s+(?:the\s+)?"
    r"|^\W*(?:to|for):?\s+(?:the\s+)?",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:(?:was |to be |which was )?held|took place|convened|will (?:be held|meet|take place))\b", re.IGNORECASE
)
_OF_OTHER_MINUTES = re.compile(
    r"\bminutes\s+of\s+(?:the\s+)?(?:previous|last)|^\W*\d+[.)]?\s|(?:confirm|approve|sign)(?!e?d\s+minutes)|receive"
    r"|to\s+agree"
    r"|matters arising|see\b|from\b.*minutes",
    re.IGNORECASE,
)
_OWN_STATE = re.compile(
    r"\(?\b(?:subject to|awaiting|pending|until|to be|not yet)\s+(?:be\s+)?(?:formal\s+)?"
    r"(?:confirm\w*|approv\w*|sign\w*|agree\w*)"
    r"[^)|–—-]*\)?",
    re.IGNORECASE,
)
"""What a draft says of itself: "Draft minutes (subject to confirmation)"."""

_ANOTHER_DATE = re.compile(
    r"(?:minutes\s+of\s+(?:the\s+)?(?:previous\s+|last\s+)?(?:\w+\s+){0,4}?(?:meetings?|proceedings)|previous"
    r"|last meeting|publi(?:shed|cation)|d[ei]spatch(?:ed)?|issued?|deadline|no later than|considered|call(?:ed)?[- ]in"
    r"|effective|implement|printed|amended|expir|produced|version|updated?|next (?:\w+ )?meeting|signed|received)\b"
    r"[^|]{0,60}$",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"(?:date(?:\s+of\s+(?:the\s+)?(?:meeting|decision|committee))?|meeting\s+date|(?:committee|decision)\s+date)"
    r"\s*[:\t]?\s*$",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"(?:report\s+)?(?:has\s+been\s+|to\s+be/?\s*)*(?:considered|consulted|approved)|publication|previous|forward plan"
    r"|next meeting",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder)\s+(?:for|[-–—])\s+[A-Z][\w&,'’ -]{3,80}")
"""A single member who takes decisions, as some councils print in a body's place."""
_OF_A_PERSON = re.compile(r"(?:Councillor|Cllr\.?|Alderman|Mr|Mrs|Ms|Miss|Dr)\s+[^,;:]{3,50},\s*")
_DASHED = re.compile(r"\s[-–—|]\s")
_IN_LIST = re.compile(
    rf"\d{{1,3}}[.)]\s*\D|\d{{1,3}}(?:\.\d{{1,3}})+\.?\s|\([a-z0-9]{{1,3}}\)|[{re.escape(BULLETS)}]\s*\w"
)
_UP_TO_DATE = re.compile(
    r"\W*(?:(?:regular|special|ordinary|annual|extraordinary|adjourned|meeting|hearing|sitting|session|held|on|the|at|of"
    r"|in|an?|agenda|draft|minutes|decisions?|dated|\w+day)\b\W*){0,6}",
    re.IGNORECASE,
)
"""What may stand between a panel's name and its meeting's date; a verb there tells of something else."""
_SUBJECT = re.compile(
    r":\s+(?!(?:\w+\s+)?(?:minutes|agenda|report|notice|decisions?|determination|meeting|record|summons|\w+day)\b)"
    r"(?-i:[A-Z])[\w&’'-]*(?:,?\s+(?:and|of|&|(?-i:[A-Z])[\w&’'-]*)){0,5}?(?=\s*(?:$|[-–—|(,]))",
    re.IGNORECASE,
)
"""What a panel's name goes on with after a colon, in the councils that part their scrutiny so."""
_GOES_ON = re.compile(r":|\s+of\s+(?:the\s+)?[A-Z]")
"""What may follow a panel's name on its heading: a subject, or the council or councils that it is of."""
_LEADS = re.compile(r"(?:\b(?:of|for|to)|[,:|–—/-])(?:\s*\bthe)?\s*$", re.IGNORECASE)
_OF_A_PLACE = re.compile(r"(?:London |Royal |Metropolitan )?(?:Borough|City|County|District|Town|Township) of\b")
"""A council's name that does not say where it ends: "London Borough of Northfield Planning Committee"."""
_PLACE_LINE = re.compile(
    r"\b((?:(?:london|royal|metropolitan)\s+(?=borough))?(?:township|town|city|village|municipality|county"
    r"|regional municipality|region|district|borough)\s+of\s+"
    r"(?:the\s+)?[A-Z][\w'’-]+(?:[ -](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w'’-]+){0,3})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A panel that a face names, on which line, and how plainly: 4 where it is said to meet, 3 in a heading."""

    panel: str
    line: int
    weight: float

    @property
    def rank(self) -> float:
        """Its weight, less for standing further down."""
        return self.weight - 0.1 * self.line


def named_panel(lines: Sequence[str], only: int | None = None) -> Named | None:
    """The panel whose paper the lines of a face say it is; `only` so many of them may name it, the rest spell it."""
    best = max(_named(lines[:only]), key=lambda named: named.rank, default=None)
    return replace(best, panel=_as_written(best, lines)) if best and best.rank >= 1.0 else None


def _as_written(named: Named, lines: Sequence[str]) -> str:
    """A panel's name as the other lines of the face write it, which tells where on its line it begins and ends.

    "Crewing of two stations, Fire Authority" is the Fire Authority's where another line names that alone; of "Place
    and Roads Committee" and "Roads Committee" it is the whole; "Scrutiny Board: Housing" is one name where it recurs.
    """
    other = [line for line in lines if lines[named.line] not in line]
    spelt = {panel_slug(found.name): found.name for line in other for found in panel_names(line)}
    name = named.panel
    if panel_slug(name) not in spelt:
        parted = r"\s+" if _OF_A_PLACE.match(name) else r",\s+"
        ends = (name[cut.end() :] for cut in re.finditer(parted, name))
        name = next((spelt[panel_slug(end)] for end in ends if panel_slug(end) in spelt), name)
    joined = re.compile(rf"-(?:and|of|for)-{re.escape(panel_slug(name))}$")
    longer = [whole for slug, whole in spelt.items() if joined.search(slug)] if " " in name else []
    name = max(longer, key=len, default=name)
    line = lines[named.line]
    subject = _SUBJECT.match(line, line.find(name) + len(name)) if name in line else None
    recurs = subject and any(f"{name}{subject[0]}".lower() in at.lower() for at in other)
    return f"{name}{subject[0]}" if subject and recurs else name


def _named(lines: Sequence[str]) -> Iterator[Named]:
    for at, line in enumerate(lines):
        labelled = _TO_WHOM.match(line.replace("\t", ": ", 1))
        if labelled:
            below = not labelled["value"].strip() and at + 1 < len(lines)
            found = _at_label(lines[at + 1] if below else labelled["value"].strip(" :"), at + below)
            if found:
                yield found
                continue
        if _IN_LIST.match(line) or (at >= HEAD_LINES and not _HELD.search(line)):
            continue
        first = line.partition("\t")[0]
        whole = whole_name(first) if at < HEAD_LINES else None
        if whole:
            yield _weighed(whole, at, 3.0)
        elif "\t" not in line and not _OTHER_LABEL.match(line):
            yield from _spoken_of(line, at)


def _at_label(value: str, line: int) -> Named | None:
    """The panel, or the member in its place, that a label such as "Report to:" gives."""
    person = _OF_A_PERSON.match(value)
    post = _POST.match(value, person.end() if person else 0)
    if post:
        return Named(post.group().strip(" ,-–"), line, 4.0)
    names = panel_names(value) if len(value) < 160 else ()
    return _weighed(names[0].name, line, 4.0) if names and names[0].start < 40 else None


def _spoken_of(text: str, at: int) -> Iterator[Named]:
    """The panels whose meeting a line speaks of: "Minutes of the Cabinet held on", "Cabinet - Monday, 1st June"."""
    for name in panel_names(text):
        prose = _is_prose(text, name)
        before, after = text[: name.start], text[name.end : name.end + 60]
        if re.search("considered|consult", before, re.IGNORECASE):
            continue
        spoken = list(_WHOSE.finditer(before))
        near = bool(spoken) and len(before) - spoken[-1].end() <= 45 and not _OF_OTHER_MINUTES.search(before)
        held = _HELD.search(after) is not None
        dated = any(_UP_TO_DATE.fullmatch(text, name.end, found.start) for found in printed_dates(text))
        met = dated and re.match(r"\s+(?:\w+\s+)?meeting\b", after, re.IGNORECASE) is not None
        alone = name.start < 4 and (len(text) - name.end < 40 or _GOES_ON.match(text, name.end) is not None)
        if (near and held and len(before) < 160) or (met and not prose):
            yield _weighed(name.name, at, 4.0)
        elif prose:
            continue
        elif near and len(before) < 100:
            yield _weighed(name.name, at, 4.0 if dated else 2.5)
        elif dated and name.start < 25:
            yield _weighed(name.name, at, 3.0)
        elif (
            (dated and _is_led_to(text, name))
            or _is_segment(text, name)
            or (alone and text[name.end :].removeprefix(" of").strip(" -–—:")[:1].isupper())
        ):
            yield _weighed(name.name, at, 1.8)


def _is_prose(text: str, name: PrintedName) -> bool:
    """Whether a name stands in prose: a headline's segments, between dashes, are counted each by itself."""
    long = len(text.split()) > LONGEST_HEADING
    if not long or text.rstrip().endswith(".") or text[: name.start].rstrip()[-1:] not in ("", *"|–—-"):
        return long
    start = max((found.end() for found in _DASHED.finditer(text, 0, name.start)), default=0)
    end = next((found.start() for found in _DASHED.finditer(text, name.end)), len(text))
    return len(text[start:end].split()) > LONGEST_HEADING


def _is_led_to(text: str, name: PrintedName) -> bool:
    """Whether a headline leads to a name ("Audit plan of the Audit Committee, 3 May"); a sentence speaks of one."""
    return not text.rstrip().endswith(".") and _LEADS.search(text, 0, name.start) is not None


def _is_segment(text: str, name: PrintedName) -> bool:
    """Whether a name is all that stands between two marks of a headline: "Notice 24/17, Fire Authority: Decision"."""
    if is_council(name.name) and not is_general(name.name):
        return False
    before, after = text[: name.start].rstrip(), text[name.end :].lstrip()
    return (not before or before[-1] in ",:|–—-/") and (not after or after[0] in ":|–—-/")


def _weighed(name: str, line: int, weight: float) -> Named:
    """A council's own name is also its letterhead: it counts for less than a panel's, unless it is said to meet."""
    if is_council(name) and not is_plain_council(name) and weight < 4.0:
        weight -= 1.2 if names_a_place(name) else 0.5
    return Named(name, line, weight)


def meeting_date(lines: Sequence[str], named: Named | None, openers: Collection[int]) -> date | None:
    """The date of the meeting whose paper it is; `openers` are the lines that open minutes, an agenda or a notice."""
    best: tuple[float, date] | None = None
    for at, line in enumerate(lines):
        if _IN_LIST.match(line):
            continue
        above = lines[at - 1] if at else ""
        opening = at in openers and at < HEAD_LINES
        earlier = 0
        for found in printed_dates(line):
            before, earlier = line[earlier : found.start], found.end
            if _ANOTHER_DATE.search(before) and not opening:
                continue
            if _OTHER_LABEL.search(above) and not before.strip(" \t"):
                continue
            weight = _nearness(at, before, named) - 0.05 * at
            weight += 3.0 * bool(_DATE_LABEL.search(before))
            weight += 3.0 * (not before.strip() and _DATE_LABEL.fullmatch(above.strip()) is not None)
            if at < HEAD_LINES:
                weight += 2.0 * (_HELD.search(before) is not None) + 2.5 * opening
                weight += 1.2 * is_date_line(line, found.start, found.end)
            if weight >= 1.0 and (best is None or weight > best[0]):
                best = weight, found.day
    return best[1] if best else None


def _nearness(at: int, before: str, named: Named | None) -> float:
    """How much a date belongs to the panel that is named on its line, or near it."""
    away = at - named.line if named else HEAD_LINES
    if away == 0:
        return 3.0
    if 0 < away <= 3 and len(before) < 60:
        return 2.5 - 0.3 * away
    return 1.6 if -2 <= away < 0 and len(before) < 40 else 0.0


def is_date_line(line: str, start: int, end: int) -> bool:
    """Whether a line holds its date and little else."""
    rest = re.findall(r"[A-Za-z]{3,}", f"{line[:start]} {line[end:]}")
    return sum(not re.fullmatch(r"\w+day|the|noon|time|start|date", word, re.IGNORECASE) for word in rest) <= 3


def speaks_of_other_minutes(line: str) -> bool:
    """Whether a line speaks of minutes to be confirmed, seen or received: it opens none."""
    return _OF_OTHER_MINUTES.search(_OWN_STATE.sub(" ", line)) is not None


def place_council(lines: Sequence[str], text: str) -> str | None:
    """The council of the place on a letterhead ("Township of Northfield"), where the paper speaks of its Council."""
    if not re.search(r"\bCouncil\b", text):
        return None
    for line in lines[:HEAD_LINES]:
        found = _PLACE_LINE.search(line)
        if found and found.start() < 30 and len(line) < 120:
            return f"{mended(found.group(1))} Council"
    return None
