"""Which sentences make the answer: the best one, and another only where it is nearly as good or says the rest."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rapidfuzz import fuzz

from index.context import context
from index.identity import panel_slug
from index.lexical import stems
from index.question import Understood
from index.records import Passage, PassageKind
from index.search import WANTED
from service.answers.constraints import Demands, gives, of_period, share_named
from service.answers.evidence import Evidence
from service.answers.outcomes import tells_outcome
from service.answers.plain import folded
from service.answers.sentences import sentences

Signs = Mapping[str, float]

CHOICE: Signs = {
    "rank": 2.5, "near": 2.0, "said": 1.1, "covered": 0.7, "wanted": 1.9, "advice": -1.2, "sort": -2.5,
    "sort there": -2.5, "period": -1.8, "panel": -5.0, "date": -2.5, "names": 0.9, "short": -1.4, "minutes": 1.4,
    "routine": -2.0, "asks": -4.0, "argued": -1.5, "recent": 1.6,
}  # fmt: skip
"""Weights of the signs below in the choice among an answer's passages: those of `python -m eval.fitting_choice`, which
holds to what was judged right where few questions have a sign (advice, panel, date, routine, asks, argued, recent)."""

_HEARSAY = 2.0
"""How much more than a report's argument it weighs against a paper of no known meeting that it says what was decided:
"the motion was carried" in a letter must not stand before the minutes."""

_ANOTHER_YEAR = 0.4
"""How much it weighs, of a wrong day, that "in December" is answered from another December than the last; chosen."""

_SECOND = 0.25
"""Share of the best passage's chance that a second one must have to be quoted too; chosen where citations were right
more often than completeness gained."""

_PASSAGES = 3
"""Passages quoted at most: a reader checks three citations, not eight."""

_ALIKE = 90
"""Likeness (0 to 100, rapidfuzz's token_set_ratio) from which two quotes say the same, so that one is enough."""

_QUOTED_WHOLE = 60
"""Words up to which a passage is quoted whole."""

_RECORDS: frozenset[PassageKind] = frozenset({"resolution", "vote", "attendance"})
"""Kinds that are quoted whole, however long: a resolution or a list cut in half misleads."""

_LABEL = 8
"""Words below which a passage is a label or a cell."""

_ROUTINE = re.compile(
    r"\bminutes of the\b[^.;]{0,160}\b(?:approved|confirmed|signed|agreed|adopted|received)\b|\bcorrect record\b"
    r"|\bthat the minutes (?:be|were|are) (?:approved|confirmed|signed|agreed|adopted)\b",
    re.IGNORECASE,
)
"""Every meeting approves the last one's minutes: no answer, but to a question about minutes."""

_BEFORE_IT = ("agenda", "report", "appendix", "presentation")
"""Kinds of papers that argue for a decision and cannot tell it."""

_CARRIED_OVER: frozenset[PassageKind] = frozenset({"recommendation"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may be quoted: its best sentence, the signs it was judged by, and its chance among the others."""

    evidence: Evidence
    signs: Signs
    chance: float

    @property
    def passage(self) -> Passage:
        """The passage."""
        return self.evidence.passage


def setting(passage: Passage) -> tuple[str, ...]:
    """All that tells what a passage's words are about: the words, what they stand under, whose paper, the meeting."""
    year = (str(passage.date.year),) if passage.date else ()
    return (passage.text, *context(passage), passage.document.title, passage.panel or "", *year)


def worth(evidence: Evidence, demands: Demands) -> float:
    """How well a sentence serves as an answer's words: near the question, in its words, and of the sort asked for."""
    told = demands.sort is not None and gives(demands.sort, evidence.passage.text[evidence.start : evidence.end])
    return evidence.nearness + 0.5 * evidence.said + (0.3 if told else 0.0)


def rated(
    understood: Understood, demands: Demands, evidence: Sequence[Evidence], ranks: Mapping[str, int]
) -> list[Candidate]:
    """The passages of some evidence, best first, each by its best sentence. `ranks` (from 0) are those of the search;
    what was brought in beside it has none."""
    best: dict[str, Evidence] = {}
    for one in evidence:
        known = best.get(one.passage.id)
        if known is None or worth(one, demands) > worth(known, demands):
            best[one.passage.id] = one
    if not best:
        return []
    nearest = max(one.nearness for one in best.values())
    newest = max((one.passage.date for one in best.values() if one.passage.date), default=None)
    signs = {name: _signs(one, understood, demands, ranks.get(name), nearest, newest) for name, one in best.items()}
    scores = {name: sum(CHOICE[sign] * value for sign, value in signs[name].items()) for name in best}
    top = max(scores.values())
    whole = sum(math.exp(score - top) for score in scores.values())
    found = [Candidate(best[name], signs[name], math.exp(scores[name] - top) / whole) for name in best]
    return sorted(found, key=lambda candidate: -candidate.chance)


def is_hearsay(passage: Passage) -> bool:
    """Whether a paper of no known meeting says what became of a motion."""
    return (passage.panel is None or passage.date is None) and tells_outcome(folded(passage.text))


def _argued(passage: Passage, demands: Demands) -> float:
    """1 for the case that a report makes where a decision is asked for; more for the word of a paper of no meeting."""
    if is_hearsay(passage):
        return _HEARSAY
    return _likely(demands, "resolution", "vote") if passage.part.kind in _BEFORE_IT else 0.0


def _signs(
    evidence: Evidence,
    understood: Understood,
    demands: Demands,
    rank: int | None,
    nearest: float,
    newest: date | None,
) -> dict[str, float]:
    passage, words = evidence.passage, evidence.passage.text
    said_in = setting(passage)
    return {
        "rank": 0.0 if rank is None else 1 / (1 + rank),
        "near": evidence.nearness - nearest,
        "said": evidence.said,
        "covered": evidence.covered,
        "wanted": _wanted(passage, demands),
        "advice": (passage.kind in _CARRIED_OVER) * (1.0 - _likely(demands, "recommendation", "fact")),
        "sort": float(demands.sort is not None and not gives(demands.sort, words)),
        "sort there": float(demands.sort is not None and not gives(demands.sort, words[evidence.start : evidence.end])),
        "period": float(any(not of_period(period, *said_in) for period in demands.periods)),
        "panel": float(not of_panel(passage, understood)),
        "date": _off_by(passage, understood, demands),
        "asks": float(_says_nothing(words)),
        "argued": _argued(passage, demands),
        "recent": float(demands.latest and passage.date is not None and passage.date == newest),
        "names": share_named(demands.names, *said_in),
        "short": float(len(words.split()) < _LABEL),
        "minutes": float(passage.part.kind in ("minutes", "decision")),
        "routine": float(not demands.of_minutes and _ROUTINE.search(words) is not None),
    }


def _likely(demands: Demands, *intents: str) -> float:
    return sum(demands.likely.get(intent, 0.0) for intent in intents)


def _wanted(passage: Passage, demands: Demands) -> float:
    """How likely the question wants a passage of this kind, 0 to 1."""
    return sum(chance for intent, chance in demands.likely.items() if passage.kind in WANTED.get(intent, ()))


def _says_nothing(words: str) -> bool:
    """Whether words are a question, or an agenda's note in brackets of what is to be done."""
    said = words.strip().strip("\"'“”‘’")
    return said.endswith("?") or (said.startswith("[") and said.endswith("]"))


def _names_day(words: str, understood: Understood) -> bool:
    """Whether words name the month of the meeting whose minutes are asked about, where one is named."""
    first = understood.date_from
    return first is None or f"{first:%B %Y}".casefold() in words.casefold()


def of_panel(passage: Passage, understood: Understood) -> bool:
    """Whether a passage is of the panel that a question names, where it names one."""
    return understood.panel is None or panel_slug(passage.panel or "") == panel_slug(understood.panel)


def in_days(passage: Passage, understood: Understood) -> bool:
    """Whether a passage is of a meeting on the days that a question names, where it names any."""
    if not understood.date_from and not understood.date_to:
        return True
    return passage.date is not None and understood.on(passage.date)


def _off_by(passage: Passage, understood: Understood, demands: Demands) -> float:
    """1 where a passage is of other days than a question names, less where only the year is another and none is
    named."""
    if demands.of_minutes:
        return float(not _names_day(passage.text, understood))
    if in_days(passage, understood):
        return 0.0
    return _ANOTHER_YEAR if passage.date and understood.on_in_some_year(passage.date) else 1.0


def select(candidates: Sequence[Candidate]) -> list[Evidence]:
    """The runs to quote, one a passage, best first; `candidates` come best first."""
    chosen: list[Evidence] = []
    for candidate in candidates:
        if len(chosen) == _PASSAGES or (chosen and candidate.chance < _SECOND * candidates[0].chance):
            break
        run = widened(candidate.evidence)
        if not any(_says_the_same(run, other) for other in chosen):
            chosen.append(run)
    return chosen


def _says_the_same(one: Evidence, other: Evidence) -> bool:
    words, others = (each.passage.text[each.start : each.end].casefold() for each in (one, other))
    return fuzz.token_set_ratio(words, others) >= _ALIKE


def whole(passage: Passage) -> tuple[int, int]:
    """The run of a passage that is all of its words."""
    return 0, len(passage.text.rstrip())


def about(passage: Passage, words: str) -> tuple[int, int]:
    """The run of a passage that shares most with some words; all of it where it is short or a record."""
    runs = sentences(passage.text)
    if len(passage.text.split()) <= _QUOTED_WHOLE or passage.kind in _RECORDS or not runs:
        return whole(passage)
    wanted = set(stems(words))
    return max(runs, key=lambda run: len(wanted.intersection(stems(passage.text[slice(*run)]))))


def widened(evidence: Evidence) -> Evidence:
    """A short passage whole; of a longer one the sentence and the one after it, which often holds the figure."""
    text = evidence.passage.text
    if len(text.split()) <= _QUOTED_WHOLE or evidence.passage.kind in _RECORDS:
        start, end = whole(evidence.passage)
        return replace(evidence, start=start, end=end)
    runs = sentences(text)
    at = runs.index((evidence.start, evidence.end))
    following = runs[at + 1][1] if at + 1 < len(runs) else evidence.end
    if len(text[evidence.start : following].split()) <= _QUOTED_WHOLE:
        return replace(evidence, end=following)
    return evidence
