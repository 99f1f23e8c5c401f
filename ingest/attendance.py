"""Who was at a meeting, who sent apologies, who stood in for whom, and who came late or left early."""

import re
from collections.abc import Iterator, Sequence

from ingest.movements import apologies_in, arrivals_in, departures_in, may_tell, presiding_in, stand_ins_in
from ingest.portal_labels import part_of_label
from ingest.reading import Block, Reading
from ingest.roll_call import Attendance, Roll
from ingest.rolls import (
    has_chair,
    is_of_executive,
    is_of_people,
    is_person,
    is_role,
    label_of,
    lists_of,
    title_of_list,
    without_link,
)
from ingest.sections import Section
from ingest.sentences import sentences

_ALSO_CAME = re.compile(
    r"\.\s+(?P<who>(?:Councillors?|Cllrs?)\b[^.;:]{2,160}?)\s+(?:also\s+)?(?:attended|(?:was|were)\s+(?:also\s+)?(?:present|in"
    r"\s+attendance))\b[^.;]*"
)
"""A sentence after the list of members: 'Councillors B and C also attended and spoke where shown.'"""

_KEY = re.compile(
    r"\s*\(\w{1,3}\)\s+(?:denotes|means|=)\s+(?:present|attended)\W+(?:and\s+)?\((?P<absent>\w{1,3})\)\s+(?:denotes|means|=)"
    r"\s+(?:apolog|absen).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What the marks beside the names of all members mean: '(P) denotes present, (A) denotes apologies given.'"""

_INSTEAD = re.compile(r"\bin (?:the )?place of\b|\bsubstitut|\bon behalf of\b")

_THERE = re.compile(r"^(?:present|in attendance|attended|remote|apologies|absent)", re.IGNORECASE)
_OPENING_ITEM = re.compile(r"\b(?:apolog|attendance|present|substitut|members|welcome)", re.IGNORECASE)

_SAYS_PRESENT = re.compile(
    r"\W*(?:[\w-]+ ){0,2}(?:present|in attendance|attending|attendance|attendees|apologies|officers)\b", re.IGNORECASE
)
"""A list that says that its people came: an agenda's head lists who is a member."""

_TOLD_AFTER = re.compile(r"(?<=[\w)])\.\s+(?:These|This|The (?:meeting|minutes|Chair)|There)\b.*$", re.DOTALL)
"""A sentence that goes on after a list: '... (Clerk). These minutes are a draft.'"""

_COLUMN_HEAD = re.compile(
    r"\W*(?:(?:job )?title|post|role|portfolio|position|designation|organisation|representing|ward|party|group)s?\W*",
    re.IGNORECASE,
)
"""What stands beside 'Members' at the head of a table of names."""

_REGISTERED = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){1,4}?)\s+"
    r"(?P<role>(?i:(?:(?:vice|deputy)[- ])?chair\w*|(?:\w+\s+)?member|co-?opt\w+(?:\s+member)?|substitute|observer)"
    r"(?:\s*\([^()]*\))?)\s+"
    r"(?P<came>(?i:present|apologies|absent|in attendance|expected)\b.*)"
)
"""A line of a portal's table of attendees that lost its columns: 'Cllr A Ash  Committee Member  Present'."""

_STANDS_IN = re.compile(r"\bsubstitut\w*\s*\(?(?:for\s+)(?P<who>[^()\t]{4,60})", re.IGNORECASE)
_FOR_AN_ITEM = re.compile(r"\((?:for\s+)?(?:agenda\s+)?items?\s+\d", re.IGNORECASE)
_CAME_OR_NOT = re.compile(r"present|apologies|absent|in attendance", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:until|left)\b[^()]*", re.IGNORECASE)

_TITLES = 3
"""Blocks at a page's head that may be headings and yet none of an item."""


_LONGEST_LISTS = 90
"""Blocks into a paper's minutes within which the printed lists of attendance stand."""


def attendance_of(reading: Reading, section: Section) -> Attendance | None:
    """The attendance that a section's minutes record, none where they record none."""
    minuted = [at for at in range(section.first, section.last) if _is_minuted(reading.blocks[at], section)]
    roll = Roll()
    _read_lists(reading, section, [*_head(reading, section), *minuted], roll)
    _read_sentences(reading, minuted, roll)
    return roll.attendance()


def merged(several: Sequence[Attendance]) -> Attendance:
    """The attendance of one meeting, told in several parts of a paper."""
    if len(several) == 1:
        return several[0]
    return Attendance(
        next((one.chair for one in several if one.chair), None),
        next((one.vice_chair for one in several if one.vice_chair), None),
        *(
            tuple(dict.fromkeys(each for one in several for each in getattr(one, name)))
            for name in (
                "members", "apologies", "substitutes", "officers", "others", "left_early", "arrived_late", "runs"
            )
        ),
    )  # fmt: skip


def _head(reading: Reading, section: Section) -> Iterator[int]:
    """The blocks above the first of a page's minutes that say who was present: a portal prints them over the items."""
    before = range(min(section.first, _LONGEST_LISTS))
    if any(_is_of_minutes(reading.blocks[at]) for at in before):
        return
    for at in before:
        if reading.blocks[at].kind == "heading" and at > _TITLES:
            return
        if _SAYS_PRESENT.match(reading.blocks[at].text):
            yield at


def _is_of_minutes(block: Block) -> bool:
    return block.stated is not None and block.stated.part in ("minutes", "decision")


def _is_minuted(block: Block, section: Section) -> bool:
    return (block.stated.part if block.stated else section.kind) in ("minutes", "decision")


def _read_lists(reading: Reading, section: Section, minuted: Sequence[int], roll: Roll) -> None:
    """Read the printed lists at the head of the minutes, each under its label."""
    current: str | None = None
    for at in minuted[:_LONGEST_LISTS]:
        block = reading.blocks[at]
        item = section.items[at - section.first] if at >= section.first else None
        if item is not None and not _OPENING_ITEM.search(item.title):
            break
        if _read_register(block, roll) or (block.kind == "table" and _read_columns(block, roll)):
            roll.runs.append(at)
            continue
        if part_of_label(block.text):
            continue
        for printed in (part for whole in block.text.split("\n") for part in lists_of(_names_alone(whole, roll))):
            line = without_link(printed)
            label = label_of(_TOLD_AFTER.sub("", line))
            if label:
                current, rest = label
                rest = "" if "\t" in line and _COLUMN_HEAD.fullmatch(rest) else rest
                if current == "others" and not roll.members and has_chair(rest):
                    current = "members"
                elif current == "members" and roll.members and is_of_executive(line):
                    current = "others"
                roll.lists_officers |= current == "officers"
            elif current == "apologies" and line and is_person(lead := line[slice(*sentences(line)[0])]):
                rest = lead  # what follows tells of others: "Councillor A (unwell). Councillor B left at item 5."
            elif current and (is_person(line) or line != printed):
                rest = line
            else:
                is_end = len(line.split()) > 14 or ":" in line or block.kind == "heading" or block.number is not None
                current = None if is_end else current
                continue
            if current == "apologies" and apologies_in(rest):
                continue
            if current and rest.strip() and is_of_people(rest):
                roll.enter(rest, current, title_of_list(line))
                roll.runs.append(at)


def _names_alone(line: str, roll: Roll) -> str:
    """A list without the sentences after it, that tell who else came (these are taken) or what its marks mean."""
    key = _KEY.search(line)
    if key:
        roll.absent = key["absent"]
        line = line[: key.start()]
    guests = _ALSO_CAME.search(line)
    if not guests or not label_of(line):
        return line
    roll.enter(guests["who"], "members" if _INSTEAD.search(guests[0]) else "others")
    return line[: guests.start()] + line[guests.end() :]


def _read_register(block: Block, roll: Roll) -> bool:
    """A portal's table of attendees: name, role, and whether they came."""
    taken = False
    for line in block.text.split("\n"):
        name, *cells = [cell.strip() for cell in line.split("\t")]
        if block.kind != "table":
            lost = _REGISTERED.fullmatch(line.strip())
            name, cells = (lost["name"], [lost["role"], lost["came"]]) if lost else ("", [])
        came = next((cell for cell in reversed(cells) if _THERE.match(cell)), None)
        if came is None or not name or _THERE.match(name) or _is_head(cells):
            continue
        taken = True
        _register(roll, name, [cell for cell in cells if cell is not came], came)
    return taken


def _is_head(cells: Sequence[str]) -> bool:
    """Whether cells name columns: 'Present | Apologies'."""
    return len({cell.lower() for cell in cells if _CAME_OR_NOT.fullmatch(cell)}) > 1


def _register(roll: Roll, name: str, cells: Sequence[str], came: str) -> None:
    """Take a row of a table of attendees."""
    role = next((part for cell in reversed(cells) for part in reversed(cell.split(", ")) if is_role(part)), "")
    instead = next(filter(None, map(_STANDS_IN.search, cells)), None)
    of_another = any(map(_FOR_AN_ITEM.search, cells))
    if re.match(r"apologies|absent", came, re.IGNORECASE):
        roll.apologies.append(name)
        return
    if any(re.search(r"\bofficer\b", cell, re.IGNORECASE) for cell in cells):
        roll.officers.append(name)
        roll.lists_officers = True
    elif came.lower().startswith("in attendance") or of_another:
        roll.others.append(name)
    else:
        roll.members.append(name)
        if role:
            roll.seat(name, vice=re.search("vice|deputy", role, re.IGNORECASE) is not None)
    if instead:
        roll.substitutes.append((name, instead["who"].strip()))
    if left := _LEFT.search(came):
        roll.left_early.append((name, left[0].strip()))


def _read_columns(block: Block, roll: Roll) -> bool:
    """A table whose columns are the lists: 'MEMBERS PRESENT | PUBLIC SERVICE', 'Group | Present | Apologies'."""
    head, *lines = block.text.split("\n")
    labels = [label_of(cell) for cell in head.split("\t")]
    names = [label[0] if label and not label[1].strip() else None for label in labels]
    grouped = names[:1] == [None] and "members" in names
    if len(names) - names.count(None) < 2 or None in names[grouped:]:
        return False
    for line in lines:
        for name, cell in zip(names, line.split("\t"), strict=False):
            if name and grouped and is_of_people(cell):
                roll.enter(cell, name, title_of_list(cell))
            elif name and not grouped and cell.strip():
                roll.enter_person(cell.strip(), name)
    roll.lists_officers |= "officers" in names
    return True


def _read_sentences(reading: Reading, minuted: Sequence[int], roll: Roll) -> None:
    """Read apologies, substitutions, departures and arrivals from the minutes' sentences."""
    awaited = False
    opening = frozenset(minuted[:_LONGEST_LISTS])
    registers = {at for at in roll.runs if reading.blocks[at].kind == "table"}
    for at in (at for at in minuted if at not in registers):
        text = reading.blocks[at].text
        before = roll.size()
        awaited = awaited and all(is_person(line) for line in text.split("\n"))
        for line in text.split("\n") if awaited else ():
            roll.enter(line, "apologies")
        if may_tell(text):
            for start, end in sentences(text):
                sentence = text[start:end]
                names = apologies_in(sentence)
                awaited = names == ""
                roll.enter(names or "", "apologies")
                roll.substitutes.extend(stand_ins_in(sentence))
                roll.left_early.extend(departures_in(sentence))
                roll.arrived_late.extend(arrivals_in(sentence))
                if chair := presiding_in(sentence) if at in opening else None:
                    roll.seat(chair, vice=False)
        if roll.size() > before:
            roll.runs.append(at)
