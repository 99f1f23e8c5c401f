"""The roll of a meeting as it is read: who was there, who was not, and what the marks beside names say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.movements import TIME
from ingest.rolls import POST, is_of_business, is_role, is_titled, noted, noted_with_post, people

_OFFICER_POST = re.compile(
    r"\b(?:(?:Area|Group|Station|Watch) (?:Manager|Commander)|Officer|Director|Head of|Manager|Clerk|Solicitor"
    r"|Engineer|Lawyer|Planner|Surveyor|Accountant|Chief Executive"
    r"|Monitoring|Democratic|Treasurer|Administrator|Assistant|Advis[eo]r|Co-?ordinator|Auditor|Registrar|Analyst)\b"
)

_FOR = re.compile(
    r"(?:(?:as (?:an? )?)?sub(?:stitut(?:e|ing|ed))?\.?(?: member)?(?: for)?:?|in (?:the )?place of|deputising for"
    r"|(?:on )?behalf of"
    r"|^for(?! (?:(?:agenda |the )?(?:items?|minutes?|meeting|part|business)|most|all|\d)\b)) ?(?P<who>.*)",
    re.IGNORECASE,
)

_FOR_ANOTHER = re.compile(
    r"(?P<who>.{5,60}?) (?:(?:substitut(?:ed|ing)|sitting|deputising) for|in place of|for)"
    r" (?P<other>(?:Councillor|Cllr|Canon|Mrs?|Ms|Dr)\b.{2,60})"
)
"""'Councillor A for Councillor B', in a list of substitutes."""

_IN_STEAD = re.compile(
    r"^(?:apologies,? )?(?P<who>.{3,60}?),? (?:in (?:his|her|their) (?:place|stead)|attended"
    r"|attending|present|deputising|was present|substituted|substituting)\b",
    re.I,
)
"""'(Ms H Ash attended as substitute)', beside the name of the one who sent apologies."""

_OFFICE = re.compile(
    r"^(?:the )?(?:lord |deputy )?(?:mayor|provost|convener)(?:, (?=(?:councillor|cllr|alderman)\b)|$)", re.IGNORECASE
)
"""'The Mayor, Councillor A', or the office alone beside 'Councillor A' in brackets."""

_COUNCILLOR = re.compile(r"(?:Councillor|Cllr|Alderman)\b")

_LEAST_MEMBERS = 3
"""Councillors who were "also present" that are the meeting's members where no others are: fewer may be guests."""

_UNTIL = re.compile(rf"\b(?:until|left|to (?:minute|item)|up to|departed)\b|^to {TIME}$", re.IGNORECASE)

_FROM = re.compile(r"\b(?:from|arrived|joined|after)\b.*\d", re.IGNORECASE)

_INITIALS = re.compile(r"[A-Z]{2,4}")
"""'(JB)', beside the name: how the minutes call somebody, and no post."""


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


@dataclass
class Roll:
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
    absent: str | None = None
    """The mark beside the names of those who were not there, where a list of all members has one."""

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
        stands_in = _FOR_ANOTHER.fullmatch(bare) if listed is self.members else None
        if stands_in:
            bare = stands_in["who"]
            self.substitutes.append((bare, stands_in["other"]))
        if listed is self.members and self.absent in notes:
            listed = self.apologies
        bare = _OFFICE.sub("", bare) or next(filter(is_titled, notes), bare)
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
        came = [each for each in others if _COUNCILLOR.match(each)]
        if not self.members and len(came) >= _LEAST_MEMBERS:
            self.members, others = came, [each for each in others if each not in came]
        if not self.lists_officers:
            officers = [each for each in others if _is_of_officer(each)]
            others = [each for each in others if each not in officers]
        pairs = ((self._full(who), self._full(instead)) for who, instead in self.substitutes)
        return Attendance(
            self.chair,
            self.vice_chair,
            tuple(dict.fromkeys(self.members)),
            tuple(dict.fromkeys(self._fuller(name) for name in self.apologies)),
            tuple(dict.fromkeys(pairs)),
            tuple(dict.fromkeys(officers)),
            tuple(dict.fromkeys(others)),
            self._once(self.left_early),
            self._once(self.arrived_late),
            tuple(dict.fromkeys(self.runs)),
        )

    def _fuller(self, name: str) -> str:
        """The whole name of one who sent apologies, where a sentence gives the surname of one that a list names."""
        alike = [one for one in self.apologies if one.split()[-1] == name.split()[-1] and len(one) > len(name)]
        return alike[0] if len(name.split()) <= 2 and len(alike) == 1 else name

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
