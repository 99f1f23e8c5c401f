"""What a report asks a meeting to do. A recommendation has no outcome: nothing in a report has been decided."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from index.records import ItemRef
from ingest.clauses import Clause, Run, Unit, goes_on_counting, hung_together, operative, parted
from ingest.introducers import BODY

_DASH = r"[:;.–—-]"
# A heading or label over what is asked: "Recommendations", "2. RECOMMENDATION(S)", "Recommendations for decision:"
_HEADED = re.compile(
    r"^[\s\d.]*(?:(?:summary\s+of\s+)?(?:the\s+)?(?:officers?.?\s+)?(?:formal\s+|draft\s+)?recommendations?(?:\(s\))?"
    r"|decisions?\s+(?:required|requested|sought|asked\s+for)|actions?\s+requested)"
    rf"(?:\s+(?:for\s+(?:decision|action|noting|consideration|approval)|to\s+[\w\s]{{2,60}}))?\s*(?:{_DASH}+\s*|$)",
    re.IGNORECASE,
)
# A body with a bracket in its name: "The Cabinet (Resources) Panel"
_ASKED = rf"(?:{BODY}|(?:the\s+)?(?:[\w’'&-]+\s+){{1,6}}\([^()]{{2,40}}\)\s+{BODY}|members)"
# A sentence that asks: "The panel is recommended to:", "It is recommended that", "Members are invited to"
_ASKS = re.compile(
    rf"^[\s\d.(a-z)]{{0,6}}(?:it\s+is\s+(?:therefore\s+|further\s+|also\s+)?recommended|(?:that\s+)?{_ASKED}"
    r"\s*,?\s*(?:is|are|be)\s+(?:therefore\s+|also\s+|further\s+)?"
    r"(?:recommended|asked|requested|invited)|recommended)\s*(?P<stem>(?:to|that)?\b\s*)(?P<end>[:–—-]?)\s*",
    re.IGNORECASE,
)
# Where a paragraph begins to ask: "Case officer: A Oak. Recommendation: APPROVE", its last sentence "... The Board is
# asked to:", or what another body has sent up, "The Cabinet on 3 May RECOMMENDED to the Council that"
_WITHIN = re.compile(
    rf"(?<=[.;)])\s+(?=(?i:(?:officers?.?\s+)?recommendation\s*:\s*\S|{_ASKED}\s+(?:is|are)\s+(?:therefore\s+|also\s+)?"
    r"(?:recommended|asked|requested|invited)(?:\s+to)?\b[^.]*[.:]?$))"
    r"|\b(?=RECOMMENDED\s+to\s+(?:the\s+)?(?:[Ff]ull\s+)?[Cc]ouncil\b)"
)
_SENT_UP = re.compile(r"^RECOMMENDED\s+to\s+(?:the\s+)?(?:full\s+)?council\b\s*[:–—-]?\s*", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\b(?:were|was|had\s+been|previously|last\s+(?:year|meeting))\b", re.IGNORECASE)
_LABEL = re.compile(
    r"^[A-Z][^.:;]{2,60}:\s*\S|^(?:reasons?|background|purpose|introduction|summary|contact)\b", re.IGNORECASE
)
_TO_BE_DONE = re.compile(
    r"^(?:that\b|to\s+[a-z]|[A-Z][a-z]+\s+(?:the|that|to|an?|its|of|and|on|with|any|whether|\w+s\b))", re.IGNORECASE
)
_ENDS_OPEN = re.compile(r"(?:[;,:]|\band|\bor|\bto|\bof|\bthe)\s*$")


LONGEST_LABEL = 8
"""Characters of what stands after a heading and asks for nothing: "to:", a column's name."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One clause that a report asks for. `text` is its words as its runs give them, joined by single spaces."""

    text: str
    runs: tuple[Run, ...]
    item: ItemRef | None
    confidence: float = 0.9
    kind: Literal["recommendation"] = "recommendation"


def recommended(units: Iterable[Unit]) -> Iterator[Recommendation]:
    """The clauses that the units of a report ask for."""
    reader = _Reader()
    for unit in units:
        reader.take(unit)
    reader.close()
    return iter(reader.found)


class _Reader:
    """Reads a report from the top; while a list of what is asked is open, its entries are clauses."""

    def __init__(self) -> None:
        self.found: list[Recommendation] = []
        self.clauses: list[Clause] = []
        self.open = False
        self.sure = 0.9

    def take(self, unit: Unit) -> None:
        if self.open and unit.mark and unit.text.startswith("That ") and goes_on_counting(unit.mark, self.clauses):
            self._add(unit)
            return
        asks, headed = _ASKS.match(unit.text), _HEADED.match(unit.text)
        within = _WITHIN.search(unit.text) if not (asks or headed or unit.heading) else None
        if within:
            unit = unit.cut(within.end(), mark="")
            asks, headed = _ASKS.match(unit.text), _HEADED.match(unit.text)
        if sent_up := _SENT_UP.match(unit.text):
            self._begin(unit, sent_up.end(), 0.8)
        elif (
            asks
            and not _ELSEWHERE.search(unit.text[: asks.end()])
            and (asks["stem"] or asks["end"] or asks.end() == len(unit.text))
        ):
            self._begin(
                unit,
                asks.end() - (len("that") + 1 if asks["stem"].lower().startswith("that") and not asks["end"] else 0),
                0.9,
            )
        elif headed and len(unit.text[: headed.end()].split()) <= 12:
            self._begin(unit, headed.end(), 0.8)
        elif unit.heading:
            self.close()
        elif self.open:
            self._entry(unit)

    def _begin(self, unit: Unit, at: int, sure: float) -> None:
        self.close()
        self.open, self.sure = True, sure
        rest = unit.cut(at, mark="")
        if _asks_for_something(rest.text):
            self._add(rest)

    def _entry(self, unit: Unit) -> None:
        last = self.clauses[-1] if self.clauses else None
        listed = last is None or bool(last.mark) or _ENDS_OPEN.search(last.text) or _TO_BE_DONE.match(unit.text)
        if (unit.mark and listed and goes_on_counting(unit.mark, self.clauses)) or (
            last is None and _TO_BE_DONE.match(unit.text) and not _LABEL.match(unit.text)
        ):
            self._add(unit)
        elif last and (
            unit.text[:1].islower() or _ENDS_OPEN.search(last.text) or unit.text.lower().startswith("that ")
        ):
            if (
                unit.text[:1].islower()
                and not unit.text.lower().startswith("that ")
                and not last.text.rstrip().endswith((".", ";"))
            ):
                last.units.append(unit)
            else:
                self._add(unit)
        else:
            self.close()

    def _add(self, unit: Unit) -> None:
        self.clauses.extend(Clause([part], part.mark) for part in parted(unit))

    def close(self) -> None:
        for clause in operative(hung_together(self.clauses)):
            if _asks_for_something(clause.text):
                self.found.append(Recommendation(clause.text, clause.runs, clause.units[0].item, self.sure))
        self.clauses, self.open = [], False


def _asks_for_something(text: str) -> bool:
    """Whether words ask for something: planning reports ask in one word, "REFUSE"."""
    return len(text) > LONGEST_LABEL or re.match(r"[A-Z]{5}", text) is not None
