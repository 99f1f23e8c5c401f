"""Which sentences make the answer: the best one, and those that add to it."""

from collections.abc import Sequence
from dataclasses import replace

from index.records import PassageKind, Understood
from service.answers.evidence import Evidence, worth
from service.answers.sentences import sentences

_PASSAGES = 3
"""Passages quoted at most: a reader checks three citations, not eight."""

_NEARLY_AS_GOOD = 0.75
"""Share of the best sentence's worth that another passage's sentence must have to be quoted too."""

_ATTENDANCE = 0.4
"""That share where it was asked who was there: members, officers and apologies stand in lists of their own."""

_QUOTED_WHOLE = 60
"""Words up to which a passage is quoted whole."""

_RECORDS: frozenset[PassageKind] = frozenset({"resolution", "vote", "attendance"})
"""Kinds that are quoted whole, however long: a resolution or a list cut in half misleads."""


def select(understood: Understood, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The sentences to quote, one run a passage, best first; `evidence` comes best first."""
    chosen: list[Evidence] = []
    share = _ATTENDANCE if understood.intent == "attendance" else _NEARLY_AS_GOOD
    enough = share * worth(evidence[0], understood) if evidence else 0.0
    for candidate in evidence:
        if len(chosen) == _PASSAGES:
            break
        if any(candidate.passage.id == other.passage.id for other in chosen):
            continue
        if chosen and worth(candidate, understood) < enough:
            break
        chosen.append(_widened(candidate))
    return chosen


def _widened(evidence: Evidence) -> Evidence:
    """A short passage whole; of a longer one the sentence and the one after it, which often holds the figure."""
    text = evidence.passage.text
    if len(text.split()) <= _QUOTED_WHOLE or evidence.passage.kind in _RECORDS:
        return replace(evidence, start=0, end=len(text.rstrip()))
    runs = sentences(text)
    at = runs.index((evidence.start, evidence.end))
    following = runs[at + 1][1] if at + 1 < len(runs) else evidence.end
    if len(text[evidence.start : following].split()) <= _QUOTED_WHOLE:
        return replace(evidence, end=following)
    return evidence
