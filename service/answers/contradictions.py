"""What a reader must know beside the quotations: papers that differ, minutes that are a draft or cut short."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from index.records import Passage, Resolution
from service.answers.phrasing import day_in_words, told
from service.answers.sentences import sentences

_FIGURE = re.compile(r"(?<![\w.])[£$€]?\d[\d,]*(?:\.\d+)?%?")
_ALIKE = 85
"""Likeness (0 to 100, rapidfuzz's token_set_ratio) from which two sentences say the same, their figures aside."""

_FEWEST_WORDS = 6
"""Words below which a sentence says too little to be contradicted."""

_LISTS = ("table", "attendance")
"""Kinds whose lines differ in their figures by nature: the rows of one table are no contradiction."""


def notes(
    cited: Sequence[Passage], quotes: Sequence[str], others: Sequence[Passage], decided: Sequence[Resolution]
) -> tuple[str, ...]:
    """What to note of the passages cited (each with its quote), given what else was found and the resolutions held."""
    found = [*_unsettled(cited), *_differing(cited, quotes, others), *_differing_fates(decided)]
    return tuple(dict.fromkeys(found))


def _unsettled(cited: Sequence[Passage]) -> Iterator[str]:
    for passage in cited:
        meeting = (
            f"the {passage.panel}, {day_in_words(passage.date)}," if passage.panel and passage.date else "a meeting"
        )
        if passage.part.kind == "minutes" and passage.status == "draft":
            yield f"The minutes of {meeting} are held as a draft: the next meeting may correct them."
        if passage.part.kind == "minutes" and passage.status == "corrected":
            yield f"The minutes of {meeting} were approved with a correction."
        if not passage.complete:
            yield f"The record of {meeting} is held only in part: what follows in the full minutes is not known here."


def _differing(cited: Sequence[Passage], quotes: Sequence[str], others: Sequence[Passage]) -> Iterator[str]:
    """Sentences of other papers on the same meeting and item that say the same with another figure."""
    for passage, quote in zip(cited, quotes, strict=True):
        for other in others:
            if other.kind in _LISTS or passage.kind in _LISTS or not _same_business(passage, other):
                continue
            if any(
                _contradict(quote[a:b], other.text[c:d]) for a, b in sentences(quote) for c, d in sentences(other.text)
            ):
                yield (
                    f"The papers differ: {_paper(passage)} and {_paper(other)} give different figures for one thing."
                )


def _same_business(one: Passage, other: Passage) -> bool:
    if one.document.id == other.document.id and one.part.id == other.part.id:
        return False
    return one.date is not None and (one.council, one.panel, one.date) == (other.council, other.panel, other.date)


def _contradict(one: str, other: str) -> bool:
    figures, others = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    if not figures or not others or figures & others or len(figures) != len(others):
        return False
    words, theirs = _FIGURE.sub(" ", one).casefold(), _FIGURE.sub(" ", other).casefold()
    if min(len(words.split()), len(theirs.split())) < _FEWEST_WORDS:
        return False
    return fuzz.token_set_ratio(words, theirs) >= _ALIKE and fuzz.ratio(words, theirs) >= _ALIKE


def _differing_fates(decided: Sequence[Resolution]) -> Iterator[str]:
    """Two records of one meeting that give the same motion different outcomes or votes."""
    for one, other in combinations(decided, 2):
        same = (one.panel, one.date) == (other.panel, other.date) and one.passage_id != other.passage_id
        if not same or one.item != other.item or one.text.casefold() != other.text.casefold():
            continue
        if (one.outcome, one.votes) != (other.outcome, other.votes):
            fates = " and ".join(dict.fromkeys((told(one) or one.outcome, told(other) or other.outcome)))
            yield f"The papers differ on what became of this motion: {fates}."


def _paper(passage: Passage) -> str:
    return f"{passage.document.title} (page {passage.printed_page or passage.page})"
