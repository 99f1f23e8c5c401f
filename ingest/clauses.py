"""Clauses of a decision: units of text with their marks ("1.", "(a)", bullets) off, and how they hang together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from index.records import ItemRef, PartKind, Votes
from ingest.outcomes import Fate
from ingest.verbs import does_something

Run = tuple[int, int, int]
"""A run of a block's text: the block's index in its reading, start and end."""

_MARK = re.compile(
    r"(?:[•●○▪‣◦·§]|[-–—*](?=\s)|o(?=\s)"  # bullets
    r"|\((?:\d{1,2}|[a-zA-Z]|[ivxl]{1,5}|[IVXL]{1,5})\)"  # (1) (a) (iv)
    r"|(?:\d{1,2}|[a-z]|[ivxl]{1,5}|[IVXL]{1,4})\)(?=\s)"  # 1) a) iv)
    r"|(?:\d{1,2}(?:\.\d{1,2}){0,2}\.|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|[a-z]\.|[ivxl]{1,5}\.|[A-H]\.(?=\s+That\b))"
    r"(?=\s|$))"  # 1. 2.3 a. iv.
    r"\s*"
)
# An enumerator inside a paragraph: "RESOLVED: (i) that ...; (ii) that ..." or "1. that ... 2. that ..."
_INLINE = re.compile(
    r"(?:^|(?<=[:;.,–-])\s+|\s+and\s+|(?<=that)\s+|(?<=THAT)\s+|(?<=to)\s+"
    r"|(?<=Council)\s+|(?<=Cabinet)\s+|(?<=Committee)\s+|(?<=Panel)\s+|(?<=Board)\s+|(?<=Authority)\s+"
    r"|(?<=Executive)\s+)"
    r"(?P<mark>\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?=\s))\s*(?=\S)"
)
_AND_AT_END = re.compile(r"[;,]?\s+(?:and|or|AND)\s*[;,]?$")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
# A stem that only opens a list and cannot stand alone: "That Cabinet:", "... be directed to:", "... agreed that:"
_HANGS = re.compile(r"(?:\b(?:to|that|the|following)|[:–—-])\s*[:–—-]*\s*$", re.IGNORECASE)
# "That the Council (1) recognise ...; (2) require ...": who decides, and nothing yet of what
_ONLY_WHO = re.compile(
    r"^that\s+(?:the\s+|this\s+)?(?:[A-Z][\w’'&-]*\s+(?:(?:and|of|for|the)\s+){0,2}){0,5}"
    r"(?:Council|Cabinet|Committee|Panel|Board|Executive|Commission|Authority|Sub-?Committee)$",
    re.IGNORECASE,
)
_OPENS_CONDITIONS = re.compile(
    r"\b(?:provided|subject|condition(?:s|al)?|following\s+(?:terms|reasons?|conditions?|amendments?"
    r"|dates?|recommendations?|observations?|comments?)|with\s+the\s+(?:advice|request|recommendations?|proviso"
    r"|observations?)|as\s+follows|namely|including|comprising|informatives?)\b"
    r"[^.;]{0,80}[:;–-]?\s*$",
    re.IGNORECASE,
)
_OPENS_NEW_WORDS = re.compile(
    r"\b(?:amended|replaced|replacing|substituted|inserted|added)\b[^.;]{0,120}\bfollowing\b[^.;]{0,30}:\s*$",
    re.IGNORECASE,
)


_LONGEST_LIST = 40
"""Clauses back that a list is looked at, to see whether a mark counts on."""

_MAY_BE_MISSED = 3
"""Numbers that a list may leap over, where a clause was read as something else."""

_SHORT_STEM = 60
"""Characters of a stem without a verb, "That Cabinet", past which it is taken for a clause whose verb is not known."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A line of a block: a paragraph, an entry of a list or a table's cell, without its mark."""

    block: int
    start: int
    text: str
    mark: str = ""
    heading: bool = False
    item: ItemRef | None = None
    stated: PartKind | None = None
    complete: bool = True
    votes: Votes | None = None
    """The division that a table records, on a unit without words."""
    prefix: str = ""
    """The mark and the space after it, where these stand right before the text in its block."""

    def cut(self, start: int, end: int | None = None, mark: str | None = None) -> "Unit":
        """The part of this unit between two offsets of its text, white space off."""
        words = self.text[start:end]
        lead = len(words) - len(words.lstrip())
        first = self.start + start + lead
        prefix = "" if start or lead else self.prefix
        return replace(self, start=first, text=words.strip(), mark=self.mark if mark is None else mark, prefix=prefix)

    def with_mark(self) -> "Unit":
        """This unit with its mark put back before its words."""
        return replace(self, start=self.start - len(self.prefix), text=self.prefix + self.text, prefix="")

    @property
    def run(self) -> Run:
        return (self.block, self.start, self.start + len(self.text))


@dataclass(slots=True)
class Clause:
    """One clause as gathered: its units, its mark, and what hangs from it."""

    units: list[Unit]
    mark: str = ""
    children: list["Clause"] = field(default_factory=list)
    lead: str = ""
    votes: Votes | None = None
    fate: Fate | None = None
    """What became of this clause alone, where the paper says so beside it."""

    @property
    def text(self) -> str:
        return " ".join(unit.text for unit in self.units)

    @property
    def runs(self) -> tuple[Run, ...]:
        return tuple(unit.run for unit in self.units)


def marked(unit: Unit) -> Unit:
    """A unit with its enumerator moved from its text into its mark."""
    found = _MARK.match(unit.text)
    if not found or found.end() == 0:
        return unit
    return replace(unit.cut(found.end(), mark=found[0].strip()), prefix=found[0])


def parted(unit: Unit) -> list[Unit]:
    """A unit parted at the enumerators inside it, if these count up from their first: "(i) that ...; (ii) that ..."."""
    marks = _counting_up(list(_INLINE.finditer(unit.text)))
    if len(marks) < 2:
        return [unit]
    parts = [unit.cut(0, marks[0].start())] if unit.text[: marks[0].start()].strip() else []
    for found, after in zip(marks, [*marks[1:], None], strict=True):
        part = unit.cut(found.end(), after.start() if after else None, mark=found["mark"])
        parts.append(replace(part, prefix=unit.text[found.start("mark") : found.end()]))
    return [part for part in parts if part.text]


def _counting_up(found: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Enumerators of one style that run 1, 2, 3 or a, b, c; others in between are the words of a clause."""
    kept: list[re.Match[str]] = []
    for match in found:
        style, value = _style(match["mark"], kept[-1]["mark"] if kept else None)
        if (not kept and value == 1) or (kept and (style, value) == (_style(kept[0]["mark"], None)[0], len(kept) + 1)):
            kept.append(match)
    return kept


def goes_on_counting(mark: str, clauses: Sequence[Clause]) -> bool:
    """Whether a mark may number the next clause of a list: it counts on, or opens a list of another style."""
    marks = [clause.mark for clause in clauses[-_LONGEST_LIST:] if clause.mark]
    before = marks[-1] if marks else None
    style, value = _style(mark, before)
    known = [number for form, number in (_style(other, None) for other in marks) if form == style]
    if style == "•" or (before is None and value <= 1):
        return True
    if not known:
        return value <= 1 and not style.startswith("1.1.")
    return value == 1 or known[-1] < value <= known[-1] + _MAY_BE_MISSED


def tidy(unit: Unit) -> Unit:
    """A unit without the "; and" that leads to the next clause; a semicolon that ends it stays."""
    found = _AND_AT_END.search(unit.text)
    if not found:
        return unit
    keep = 1 if unit.text[found.start()] in ";," else 0
    return unit.cut(0, found.start() + keep)


def _style(mark: str, before: str | None) -> tuple[str, int]:
    """The style of an enumerator and its value: "(b)" is ("(a)", 2); "(i)" is a letter only after "(h)"."""
    bare = mark.strip("().")
    form = "(" + ")" if mark.startswith("(") else ")" if mark.endswith(")") else "."
    if not bare or not bare[0].isalnum() or mark == "o":
        return "•", 0
    if bare[0].isdigit():
        levels = bare.split(".")
        return f"{'1.' * len(levels)}{form}", int(levels[-1])
    letter = len(bare) == 1 and bare.isalpha()
    if bare.lower() in _ROMANS and not (
        letter and before and before.strip("().").lower() == chr(ord(bare.lower()) - 1) and bare != "v"
    ):
        return f"{'i' if bare.islower() else 'I'}{form}", _ROMANS.index(bare.lower()) + 1
    return f"{'a' if bare.islower() else 'A'}{form}", ord(bare.lower()[0]) - ord("a") + 1


def hung_together(clauses: Iterable[Clause]) -> list[Clause]:
    """Clauses in a row, with those of a deeper style of mark put under the one that they follow."""
    top: list[Clause] = []
    stack: list[tuple[str, Clause]] = []
    previous: str | None = None
    for clause in clauses:
        style = _style(clause.mark, previous)[0] if clause.mark else ""
        previous = clause.mark or previous
        depth = next((at for at, (known, _) in enumerate(stack) if known == style), len(stack))
        if not style and not (stack and stack[-1][0] == ""):
            depth = 0
        stack = stack[:depth]
        if stack and (style == "•" or stack[-1][0] or _opens_list(stack[-1][1])):
            stack[-1][1].children.append(clause)
        else:
            stack = []
            top.append(clause)
        stack.append((style, clause))
    return top


def _opens_list(clause: Clause) -> bool:
    return bool(_HANGS.search(clause.text) or _ONLY_WHO.search(clause.text))


def operative(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses that decide something each: sub-clauses by themselves or with the stem they hang from."""
    found = [part for clause in clauses for part in _operative(clause)]
    for part in found:
        part.units[-1] = tidy(part.units[-1])
    return found


def _operative(clause: Clause) -> Iterator[Clause]:
    if not clause.children:
        yield clause
        return
    text = clause.text
    bullets = all(_style(child.mark, None)[0] == "•" for child in clause.children if child.mark)
    if _OPENS_NEW_WORDS.search(text) and not bullets:
        yield Clause(clause.units, clause.mark, votes=clause.votes, fate=clause.fate)
        yield from (_whole(child) for child in clause.children)
    elif _hangs(text):
        first, *others = [part for child in clause.children for part in _operative(child)]
        yield Clause([*clause.units, *first.units], clause.mark, lead=text, votes=first.votes, fate=first.fate)
        for other in others:
            yield Clause(other.units, other.mark, lead=other.lead or text, votes=other.votes, fate=other.fate)
    elif bullets or _OPENS_CONDITIONS.search(text) or not all(_decides(child.text) for child in clause.children):
        yield _whole(clause)
    else:
        yield Clause(clause.units, clause.mark, votes=clause.votes, fate=clause.fate)
        for child in clause.children:
            yield from _operative(child)


def _hangs(text: str) -> bool:
    """Whether a stem says nothing by itself: it opens a list, and its verb is in the list's entries."""
    if _OPENS_CONDITIONS.search(text):
        return False
    if re.search(r"\b(?:to|that)\s*[:–—-]*\s*$", text, re.IGNORECASE):
        return True
    return not does_something(text) and (text.rstrip().endswith(":") or len(text) <= _SHORT_STEM)


def _decides(text: str) -> bool:
    return text.lower().startswith("that ") or does_something(text)


def _whole(clause: Clause) -> Clause:
    """A clause joined with all that hangs from it."""
    units = [*clause.units]
    for child in clause.children:
        first, *others = _whole(child).units
        units.extend((first.with_mark(), *others))
    return Clause(units, clause.mark, lead=clause.lead, votes=clause.votes, fate=clause.fate)
