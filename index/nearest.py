"""What may have been meant where little was found: the papers' own words that are like a word they do not have, and the
limits without which there would be something to find."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import tantivy
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from index import papers
from index.columns import id_of
from index.context import context, meeting_words
from index.engine import Engine
from index.filters import Filters
from index.lexical import stems
from index.question import Understood
from index.records import Passage
from index.understand import WORD

_SHORTEST = 4
"""Letters of a word that is looked for among like ones: a shorter one is like too many."""

_LONG = 6
"""Letters from which two may be wrong."""

_PASSAGES = 40
"""Passages with a like word that are looked at: enough to tell its usual spelling."""

_LIKE = 70.0
"""Of 100, by letters in the same order: "libary" and "library" are 92, "hours" and "house" 80. Chosen, not measured."""


FEW = 3
"""Passages found below which it is said what limits stand in the way."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Limits without which passages would be found: the API's names of them, and what they were set to."""

    parameters: tuple[str, ...]
    values: tuple[str, ...]


def did_you_mean(engine: Engine, question: str, understood: Understood) -> str | None:
    """The question with the papers' own words for those that no paper has; none where nothing is like them."""
    named = [(reading.start, reading.end) for reading in understood.readings]
    better = question
    for match in reversed(list(WORD.finditer(question))):
        word = match.group()
        asked = word.casefold() in understood.words and len(word) >= _SHORTEST and word.isalpha()
        if not asked or any(match.start() < end and match.end() > start for start, end in named):
            continue
        if not _is_known(engine, word) and (like := like_word(engine, word)):
            better = better[: match.start()] + like + better[match.end() :]
    return better if better != question else None


def _is_known(engine: Engine, word: str) -> bool:
    return any(engine.words().rarity(stems(word)).values())


def like_word(engine: Engine, word: str) -> str | None:
    """The word of the papers that is most like one that they do not have, as they mostly write it; in small letters
    where it is asked in small letters."""
    for stem in stems(word):
        for wrong in range(1, 3 if len(stem) >= _LONG else 2):
            near = _passages_like(engine, stem, wrong)
            if best := _likest(word, near):
                return best
    return None


def _passages_like(engine: Engine, stem: str, wrong: int) -> Iterable[Passage]:
    """Passages that have a word whose stem differs by so many letters."""
    index = tantivy.Index.open(str(engine.catalogue.folder / "followers" / "lexical"))
    searcher = index.searcher()
    either = [
        (tantivy.Occur.Should, tantivy.Query.fuzzy_term_query(index.schema, field, stem, distance=wrong))
        for field in ("text", "context")
    ]
    found = searcher.search(tantivy.Query.boolean_query(either), limit=_PASSAGES, count=False)
    numbers = searcher.fast_field_values("number", [address for _, address in found.hits])
    ids = [id_of(int(number or 0)) for number in numbers]
    with engine.catalogue.reading() as connection:
        return papers.passages_by_id(connection, ids).values()


def _likest(word: str, near: Iterable[Passage]) -> str | None:
    written: dict[str, Counter[str]] = {}
    for passage in near:
        for match in WORD.finditer(" ".join((passage.text, *context(passage), *meeting_words(passage)))):
            if match.group().isalpha():
                written.setdefault(match.group().casefold(), Counter())[match.group()] += 1
    asked = word.casefold()
    furthest = 1 if len(asked) < _LONG else 2
    like = {
        other: fuzz.ratio(asked, other)
        for other in written
        if DamerauLevenshtein.distance(asked, other, score_cutoff=furthest) <= furthest
    }
    best = max(like, key=lambda other: (like[other], written[other].total()), default=None)
    if best is None or like[best] < _LIKE:
        return None
    spelling = written[best].most_common(1)[0][0]
    return best if word.islower() and spelling.istitle() else spelling


def droppable(engine: Engine, filters: Filters) -> tuple[Drop, ...]:
    """The limits that stand alone between a question and any passage: each by itself, else all together."""
    alone = {
        ("panel",): (replace(filters, panels=()), filters.panels),
        ("kind",): (replace(filters, kinds=()), filters.kinds),
        ("item",): (replace(filters, item=None), (filters.item,) if filters.item else ()),
        ("date_from", "date_to"): (
            replace(filters, date_from=None, date_to=None),
            tuple(str(day) for day in (filters.date_from, filters.date_to) if day),
        ),
        ("council",): (replace(filters, council=None), (filters.council,) if filters.council else ()),
    }
    found = [Drop(names, values) for names, (rest, values) in alone.items() if values and _lets_through(engine, rest)]
    if not found and filters and _lets_through(engine, Filters()):
        names = tuple(name for names, (_, values) in alone.items() if values for name in names)
        return (Drop(names, tuple(value for _, values in alone.values() for value in values)),)
    return tuple(found)


def _lets_through(engine: Engine, filters: Filters) -> bool:
    with engine.catalogue.reading() as connection:
        return bool(papers.ids_matching(connection, filters, limit=1))
