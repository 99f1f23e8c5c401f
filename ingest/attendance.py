"""Who was at a meeting, who sent apologies, who stood in for whom, and who came late or left early."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.movements import TIME, apologies_in, arrivals_in, departures_in, may_tell, presiding_in, stand_ins_in
from ingest.reading import Block, Reading
from ingest.rolls import (
    POST,
    has_chair,
    is_of_business,
    is_of_executive,
    is_of_people,
    is_person,
    is_role,
    is_titled,
    label_of,
    lists_of,
    noted,
    noted_with_post,
    people,
    title_of_list,
    without_link,
)
from ingest.sections import Section
from ingest.sentences import sentences

_OFFICER_POST = re.compile(
    r"\b(?:(?:Area|Group|Station|Watch) (?:Manager|Commander)|Officer|Director|Head of|Manager|Clerk|Solicitor"
    r"|Engineer|Lawyer|Planner|Surveyor|Accountant|Chief Executive"
    r"|Monitoring|Democratic|Treasurer|Administrator|Assistant|Advis[eo]r|Co-?ordinator|Auditor|Registrar|Analyst)\b"
)
_FOR = re.compile(
    r"(?:(?:as (?:an? )?)?sub(?:stitut(?:e|ing|ed))?\.?(?: member)?(?: for)?:?|in (?:the )?place of|deputising for"
    r"|(?:on )?behalf of|^for) ?(?P<who>.*)",
    re.IGNORECASE,
)
_IN_STEAD = re.compile(
    r"^(?P<who>.{3,60}?),? (?:attended|attending|present|deputising|was present|substituted|substituting)\b", re.I
)
"""'(Ms H Ash attended as substitute)', beside the name of the one who sent apologies."""

_UNTIL = re.compile(rf"\b(?:until|left|to (?:minute|item)|up to|departed)\b|^to {TIME}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|arrived|joined|after)\b.*\d", re.IGNORECASE)

_THERE = re.compile(r"^(?:present|in attendance|attended|remote|apologies|absent|substitut)", re.IGNORECASE)
_OPENING_ITEM = re.compile(r"\b(?:apolog|attendance|present|substitut|members|welcome)", re.IGNORECASE)

_SAYS_PRESENT = re.compile(
    r"\W*(?:[\w-]+ ){0,2}(?:present|in attendance|attending|attendance|attendees|apologies|officers)\b", re.IGNORECASE
)
"""A list that says that its people came: an agenda's head lists who is a member."""

_TOLD_AFTER = re.compile(r"(?<=[\w)])\.\s+(?:These|This|The (?:meeting|minutes|Chair)|There)\b.*$", re.DOTALL)
"""A sentence that goes on after a list: '... (Clerk). These minutes are a draft.'"""

_TITLES = 3
"""Blocks at a page's head that may be headings and yet none of an item."""

_INITIALS = re.compile(r"[A-Z]{2,4}")
"""'(JB)', beside the name: how the minutes call somebody, and no post."""

_LONGEST_LISTS = 90
"""Blocks into a paper's minutes within which the printed lists of attendance stand."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was there, as printed, marks such as "(Chair)" off; posts follow the name after a comma.

    `substitutes` are (member present, member stood in for); `left_early` and `arrived_late` (name, when as printed).
    `runs` are the blocks of the reading from which this was read.
    """

    chair: str | None = None
    vice_chair: str | None = None
    members: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    substitutes: tuple[tuple[str, str], ...] = ()
    officers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    left_early: tuple[tuple[str, str], ...] = ()
    arrived_late: tuple[tuple[str, str], ...] = ()
    runs: tuple[int, ...] = ()


def attendance_of(reading: Reading, section: Section) -> Attendance | None:
    """The attendance that a section's minutes record, none where they record none."""
    minuted = [at for at in range(section.first, section.last) if _is_minuted(reading.blocks[at], section)]
    roll = _Roll()
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


@dataclass
class _Roll:
    """What has been read so far."""

    members: list[str] = field(default_factory=list)
    apologies: list[str] = field(default_factory=list)
    officers: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    chair: str | None = None
    vice_chair: str | None = None
    substitutes: list[tuple[str, str]] = field(default_factory=list)
    left_early: list[tuple[str, str]] = field(default_factory=list)
    arrived_late: list[tuple[str, str]] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    lists_officers: bool = False

    def enter(self, text: str, name: str, title: str = "") -> None:
        """Take the people of a printed list."""
        for person in people(text, with_posts=name in ("officers", "others"), title=title):
            self.enter_person(person, name)

    def enter_person(self, person: str, name: str) -> None:
        """Take one person, as printed, for the list that `name` heads, with the marks beside the name."""
        listed = {"officers": self.officers, "others": self.others, "apologies": self.apologies}.get(name, self.members)
        bare, notes = noted_with_post(person) if name in ("officers", "others") else noted(person)
        is_post = not is_titled(bare) and POST.match(bare) is not None
        if len(bare) < 3 or not bare[0].isupper() or is_of_business(bare) or (listed is self.members and is_post):
            return
        for note in notes:
            bare = self._take(note, bare, listed)
        if name == "chair" or re.match(r"(?:The )?Speaker\b", bare):
            self.seat(bare, vice=False)
        elif name == "vice_chair":
            self.seat(bare, vice=True)
        listed.append(bare)

    def _take(self, note: str, bare: str, listed: list[str]) -> str:
        """Take what stands in brackets beside a name; the name, with a post if that is what stood there."""
        instead, stand_in = _FOR.match(note), _IN_STEAD.match(note)
        if is_role(note) and listed is self.members:
            self.seat(bare, vice=re.search(r"vice|deputy", note, re.IGNORECASE) is not None)
        elif listed is self.apologies and stand_in:
            self.substitutes.append((stand_in["who"].split(",")[0], bare))
        elif instead and instead["who"]:
            who = instead["who"].strip()
            self.substitutes.append((who, bare) if listed is self.apologies else (bare, who))
        elif _UNTIL.search(note):
            self.left_early.append((bare, note))
        elif _FROM.search(note):
            self.arrived_late.append((bare, note))
        elif listed is not self.members and listed is not self.apologies and not _are_initials(note, bare):
            return f"{bare}, {note}"
        return bare

    def seat(self, person: str, *, vice: bool) -> None:
        """Give somebody the chair, or the vice-chair, unless it is taken."""
        if vice:
            self.vice_chair = self.vice_chair or person
        else:
            self.chair = self.chair or person

    def size(self) -> int:
        """How much has been read."""
        moved = len(self.left_early) + len(self.arrived_late)
        return len(self.substitutes) + moved + len(self.apologies) + (self.chair is not None)

    def attendance(self) -> Attendance | None:
        """All that was read, each once; none if nothing was."""
        if not self.runs:
            return None
        officers, others = self.officers, self.others
        if not self.lists_officers:
            officers = [each for each in others if _is_of_officer(each)]
            others = [each for each in others if each not in officers]
        pairs = ((self._full(who), self._full(instead)) for who, instead in self.substitutes)
        return Attendance(
            self.chair,
            self.vice_chair,
            tuple(dict.fromkeys(self.members)),
            tuple(dict.fromkeys(self.apologies)),
            tuple(dict.fromkeys(pairs)),
            tuple(dict.fromkeys(officers)),
            tuple(dict.fromkeys(others)),
            self._once(self.left_early),
            self._once(self.arrived_late),
            tuple(dict.fromkeys(self.runs)),
        )

    def _once(self, moves: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        told: dict[str, str] = {}
        for who, when in moves:
            told.setdefault(self._full(who), when)
        return tuple(told.items())

    def _full(self, short: str) -> str:
        """The name that the lists print for a surname in a sentence: "Councillor Sahota left"."""
        listed = (*self.members, *self.apologies, *self.officers, *self.others)
        meant = {name for name in listed if name.split(",")[0].split()[-1:] == short.split()[-1:]}
        return meant.pop() if len(short.split()) <= 2 and short not in listed and len(meant) == 1 else short


def _is_of_officer(person: str) -> bool:
    """Whether somebody who attended is an officer by the post; a title before the name may be one, "Area Manager"."""
    return _OFFICER_POST.search(person) is not None and (
        not is_titled(person) or _OFFICER_POST.match(person) is not None
    )


def _are_initials(note: str, bare: str) -> bool:
    """Whether a note is the initials of the name that it stands beside."""
    words = re.findall(r"[A-Z]", re.sub(r"\B[A-Z]", "", bare.partition(",")[0]))
    return _INITIALS.fullmatch(note) is not None and "".join(words).endswith(note)


def _read_lists(reading: Reading, section: Section, minuted: Sequence[int], roll: _Roll) -> None:
    """Read the printed lists at the head of the minutes, each under its label."""
    current: str | None = None
    for at in minuted[:_LONGEST_LISTS]:
        block = reading.blocks[at]
        item = section.items[at - section.first] if at >= section.first else None
        if item is not None and not _OPENING_ITEM.search(item.title):
            break
        if block.kind == "table" and (_read_register(block, roll) or _read_columns(block, roll)):
            roll.runs.append(at)
            continue
        for printed in (part for whole in block.text.split("\n") for part in lists_of(whole)):
            line = without_link(printed)
            label = label_of(_TOLD_AFTER.sub("", line))
            if label:
                current, rest = label
                if current == "others" and not roll.members and has_chair(rest):
                    current = "members"
                elif current == "members" and roll.members and is_of_executive(line):
                    current = "others"
                roll.lists_officers |= current == "officers"
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


def _read_register(block: Block, roll: _Roll) -> bool:
    """A portal's table of attendees: name, role, and whether they came."""
    taken = False
    for line in block.text.split("\n"):
        name, *cells = [cell.strip() for cell in line.split("\t")]
        came = next((cell for cell in cells if _THERE.match(cell)), None)
        if came is None or not name or _THERE.match(name):
            continue
        taken = True
        role = next((cell for cell in cells if is_role(cell)), "")
        if re.match(r"apologies|absent", came, re.IGNORECASE):
            roll.apologies.append(name)
        elif any(re.search(r"\bofficer\b", cell, re.IGNORECASE) for cell in cells):
            roll.officers.append(name)
            roll.lists_officers = True
        elif came.lower().startswith("in attendance"):
            roll.others.append(name)
        else:
            roll.members.append(name)
            if role:
                roll.seat(name, vice=re.search("vice|deputy", role, re.IGNORECASE) is not None)
    return taken


def _read_columns(block: Block, roll: _Roll) -> bool:
    """A table whose columns are the lists: 'MEMBERS PRESENT | PUBLIC SERVICE'."""
    head, *lines = block.text.split("\n")
    names = [label[0] for cell in head.split("\t") if (label := label_of(cell)) and not label[1].strip()]
    if len(names) < 2 or len(names) != len(head.split("\t")):
        return False
    for line in lines:
        for name, cell in zip(names, line.split("\t"), strict=False):
            if cell.strip():
                roll.enter_person(cell.strip(), name)
    roll.lists_officers |= "officers" in names
    return True


def _read_sentences(reading: Reading, minuted: Sequence[int], roll: _Roll) -> None:
    """Read apologies, substitutions, departures and arrivals from the minutes' sentences."""
    awaited = False
    opening = frozenset(minuted[:_LONGEST_LISTS])
    for at in minuted:
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
