"""Candidates to scores: what each follower says of a passage, what it is, where it stands, and its words one by one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from index import closeness, papers
from index.codes import NONE
from index.columns import Columns, Rows, best_by
from index.engine import Engine
from index.filters import day_number
from index.identity import panel_slug
from index.lexical import stems
from index.question import Understood
from index.records import PassageKind
from index.standing import is_standing
from index.vocabulary import in_other_words

Scores = npt.NDArray[np.float64]

READ_CLOSELY = 48
"""Best candidates whose words are compared with the question's one by one; 32, 64 or 100 did no better on 7 suites."""

_MEANING = 1.5
"""Weight of the cosine, against 1 for BM25."""

_CLOSENESS = 3.0
"""Weight of that comparison, in standard deviations, against 1 for BM25."""

_NEIGHBOUR = 0.13
"""Share of its best neighbour's score that a passage gains: an answer often stands beside the words it answers. Between
.11 and .15 six suites differ by two questions of 290 at most; of these the seeds' near tie chose."""

_ITEM = 0.4
"""Share of its item's best score that a resolution or vote gains."""

_HEADING_PENALTY = 3.0
"""In standard deviations: a heading names a matter and says nothing of it."""

_STUB_PENALTY = 1.0
_STUB = 6
"""A passage of fewer words than this is a label or a cell: it names something and says nothing of it."""

_KIND_BONUS = 1.5
"""In standard deviations, for a passage of the kind that the question's intent wants."""

_REPEATED = 0.3
"""What a passage loses for each doubling of how often its words are held beyond twice: standing text answers little. A
report that stands in a pack and by itself loses nothing. Chosen, not measured."""

WANTED: Mapping[str, frozenset[PassageKind]] = {
    "resolution": frozenset({"resolution", "vote"}),
    "vote": frozenset({"vote", "resolution"}),
    "commitment": frozenset({"commitment"}),
    "recommendation": frozenset({"recommendation"}),
    "attendance": frozenset({"attendance"}),
}
"""The kinds of passage that answer a question of each intent."""

_CLERKS_WORD = 1.0
_CLERKS_WORD_WANTED = 0.5
"""In standard deviations, for a passage that uses a clerk's word for what was asked, and more where its kind is wanted:
"who could not attend" is answered under "apologies"."""

_MEETING_BONUS = 0.8
"""In standard deviations, for a passage of the meeting or the panel that the question names."""

_ANOTHER_YEAR = 0.5
"""Of that bonus, where a question names a month without its year and the meeting is of an earlier year. Chosen."""

_YEAR = 10_000
"""What a day's number is divided by for its year; the rest are month and day."""

_LATEST_BONUS = 0.8
"""In standard deviations, for the latest of the candidates where it is asked how things stand."""

_FIGURE_BONUS = 1.0
"""In standard deviations, for a passage that has a figure where one is asked for."""

_FIGURE = re.compile(
    r"(?<![\d./])(?!(?:19|20)\d\d\b)(?!\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December))\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|twenty|thirty|forty|fifty|hundred|thousand|million|half|quarter|third)\b",
    re.IGNORECASE,
)
"""A number that is neither a year nor a day of a month."""

_MARK = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]?\s+", re.IGNORECASE)
"""The number or letter of a paragraph or of a list's entry, which tells no amount."""

_STANDING_PENALTY = 1.5
"""In standard deviations, for a cover sheet, a list of contacts or a notice: it names every matter and says nothing."""

_NO_SPREAD = 1e-9
"""Scores that differ by less are alike: what is left is rounding, which standardising would blow up."""

_BESIDE = 0.9
"""What a word found in a neighbour counts, against 1 in the passage itself."""


TALK = {"words": 0.36, "beside": 0.5, "neighbour": 0.17, "around": 0.25, "paper": 0.86}
"""Weights of the signs of talk (`Weighed.signs`), as `eval/fitting.py` fits them."""

_TELLING = 5
"""The best passages of a paper whose mean says how much the paper is about the question."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Rows of these columns, and what the followers say of each: its cosine, and its BM25 (0 where no word matched)."""

    columns: Columns
    rows: Rows
    cosines: Scores
    said: Scores


@dataclass(frozen=True, slots=True)
class _Compared:
    """The words of the best candidates beside the question's: `best` are their places among the candidates."""

    best: npt.NDArray[np.intp]
    close: Scores
    close_beside: Scores
    lift: Scores

    def among(self, count: int, values: Scores) -> Scores:
        """Values of the best in the place of each candidate; who was not read has the least of them."""
        whole = np.full(count, values.min() if len(values) else 0.0)
        whole[self.best] = values
        return whole


@dataclass(frozen=True, slots=True)
class Weighed:
    """Candidates weighed as passages of papers: `before` is what each gains by what it is, `scores` all together.

    `signs` are those of talk, shape (candidates, signs), for the candidates that are `bare`; none where none is.
    """

    before: Scores
    scores: Scores
    bare: npt.NDArray[np.bool_]
    signs: npt.NDArray[np.float64] | None


def scored(engine: Engine, question: str, understood: Understood, found: Candidates) -> Scores:
    """The score of each candidate, in standard deviations of BM25 over all of them."""
    if not len(found.rows):
        return np.zeros(0)
    weighed = weigh(engine, question, understood, found)
    if weighed.signs is None:
        return weighed.scores
    return with_talk(weighed, np.array(list(TALK.values())))


def with_talk(weighed: Weighed, weights: npt.NDArray[np.float64]) -> Scores:
    """The scores, those of bare passages put in the order that their signs of talk give, on the scale of the others."""
    scores, bare = weighed.scores.copy(), weighed.bare
    if weighed.signs is not None:
        talk = weighed.before[bare] + (weighed.signs @ weights)[bare]
        scores[bare] = scores[bare].mean() + scores[bare].std() * standardised(talk)
    return scores


def weigh(engine: Engine, question: str, understood: Understood, found: Candidates) -> Weighed:
    """What each candidate scores as a passage of a paper, and the signs by which talk is scored instead."""
    columns, count = found.columns, len(found.rows)
    before = prior(columns, understood, found.rows)
    alone = standardised(found.said) + _MEANING * standardised(found.cosines) + before
    alone = by_item(columns, understood, found.rows, alone)
    gained = beside(columns, found.rows, alone)
    scores = alone + _NEIGHBOUR * gained
    bare = columns.bare(found.rows)
    compared = _compare(engine, question, understood, found, np.argsort(-scores, kind="stable")[:READ_CLOSELY])
    scores = scores + compared.among(count, _CLOSENESS * compared.close + compared.lift)
    signs = _signs_of_talk(columns, found, scores, gained, compared) if bare.any() else None
    return Weighed(before, scores, bare, signs)


def _signs_of_talk(
    columns: Columns, found: Candidates, scores: Scores, gained: Scores, compared: _Compared
) -> npt.NDArray[np.float64]:
    """What tells of a passage that stands under no heading and on no item, as a speech in a transcript does: what it is
    about is said by what stands around it. In the order of `TALK`."""
    count = len(found.rows)
    part = columns.code("part", found.rows)
    means = {code: float(np.sort(scores[part == code])[-_TELLING:].sum() / _TELLING) for code in set(part.tolist())}
    return np.stack(
        [
            standardised(found.said),
            compared.among(count, compared.close_beside),
            gained,
            standardised(_around(columns, found)),
            standardised([means[code] for code in part.tolist()]),
        ],
        axis=1,
    )


def _around(columns: Columns, found: Candidates) -> list[float]:
    """Of each candidate the mean BM25 of the two passages before it and the two after."""
    said = dict(zip(found.rows.tolist(), found.said.tolist(), strict=True))
    before, after = columns.before(found.rows), columns.after(found.rows)
    sides = [before, after, columns.before(before), columns.after(after)]
    return [
        sum(said.get(row, 0.0) for row in rows) / len(rows) for rows in zip(*map(np.ndarray.tolist, sides), strict=True)
    ]


def _compare(
    engine: Engine, question: str, understood: Understood, found: Candidates, best: npt.NDArray[np.intp]
) -> _Compared:
    """Reads the words of the best candidates, of those without headings their neighbours' too."""
    columns = found.columns
    read = found.rows[best]
    bare = columns.bare(read)
    around = np.stack([columns.before(read), columns.after(read)], axis=1)
    around[~bare] = NONE
    wanted = np.unique(np.concatenate([read, around[around != NONE]]))
    names = dict(zip(wanted.tolist(), columns.ids(wanted), strict=True))
    with engine.catalogue.reading() as connection:
        held = papers.wordings(connection, list(names.values()))
    worded = [row for row, name in names.items() if name in held]
    asked = engine.asked(question, understood)
    near = closeness.nearness(asked, [held[names[row]] for row in worded])
    place = {row: at for at, row in enumerate(worded)}
    nothing = np.zeros(near.shape[0], dtype=np.float32)

    def of(row: int) -> npt.NDArray[np.float32]:
        return near[:, place[row]] if row in place else nothing

    weights = asked.weights
    close = [float(weights @ of(row)) for row in read.tolist()]
    wide = [
        float(weights @ np.maximum.reduce([of(row), *(_BESIDE * of(beside) for beside in sides if beside != NONE)]))
        for row, sides in zip(read.tolist(), around.tolist(), strict=True)
    ]
    others = in_other_words(question)
    kinds = np.isin(columns.code("kind", read), columns.codes_of("kind", WANTED.get(understood.intent, ())))
    clerk = [
        clerks_words(held.get(names[row]), others) * (_CLERKS_WORD + _CLERKS_WORD_WANTED * bool(kind))
        for row, kind in zip(read.tolist(), kinds, strict=True)
    ]
    asks_figure = understood.intent == "figure"
    texts = [held[names[row]].text if names[row] in held else "" for row in read.tolist()]
    told = [
        _FIGURE_BONUS * (asks_figure and has_figure(text)) - _STANDING_PENALTY * is_standing(text) for text in texts
    ]
    return _Compared(best, standardised(close), standardised(wide), np.array(clerk) + np.array(told))


def has_figure(text: str) -> bool:
    """Whether a passage tells a number, besides its own, a year or a day."""
    return _FIGURE.search(_MARK.sub("", text)) is not None


def clerks_words(wording: papers.Wording | None, others: frozenset[str]) -> bool:
    """Whether a passage, or what it stands under, says in a clerk's words what was asked in other words."""
    if not others or wording is None:
        return False
    return not others.isdisjoint(stems(" ".join((wording.text, *wording.above))))


def standardised(scores: Sequence[float] | Scores) -> Scores:
    """Scores less their mean, in standard deviations; all 0 where they do not differ."""
    values = np.asarray(scores, dtype=np.float64)
    spread = values.std() if len(values) else 0.0
    return (values - values.mean()) / spread if spread > _NO_SPREAD else np.zeros(len(values))


def prior(columns: Columns, understood: Understood, rows: Rows) -> Scores:
    """What a passage gains or loses by what it is, whatever it says; in standard deviations."""
    kinds, days = columns.code("kind", rows), columns.days(rows)

    def among(values: frozenset[PassageKind] | tuple[str, ...]) -> npt.NDArray[np.bool_]:
        return np.isin(kinds, columns.codes_of("kind", values))

    score = -_HEADING_PENALTY * among(("heading",)) - _STUB_PENALTY * (columns.length(rows) < _STUB)
    score = score + _KIND_BONUS * among(WANTED.get(understood.intent, frozenset()))
    score -= _REPEATED * np.log2(np.maximum(columns.times(rows), 2) / 2)
    if understood.date_from or understood.date_to:
        first, last = understood.date_from or date.min, understood.date_to or date.max
        inside = (days >= day_number(first)) & (days <= day_number(last))
        score += _MEETING_BONUS * (inside + _ANOTHER_YEAR * (_in_some_year(understood, days) & ~inside))
    if understood.panel:
        panel = columns.codes_of("panel", [panel_slug(understood.panel)])
        score += _MEETING_BONUS / 2 * np.isin(columns.code("panel", rows), panel)
    if understood.latest and days.any():
        known = np.unique(days[days > 0])
        score += _LATEST_BONUS * np.where(days > 0, (np.searchsorted(known, days) + 1) / len(known), 0.0)
    return np.asarray(score, dtype=np.float64)


def _in_some_year(understood: Understood, days: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    """Which days are those that a question names without their year, in whatever year."""
    if not understood.yearless or not understood.date_from or not understood.date_to:
        return np.zeros(len(days), dtype=np.bool_)
    first, last = (day_number(day) % _YEAR for day in (understood.date_from, understood.date_to))
    inside = (days % _YEAR >= first) & (days % _YEAR <= last)
    across = (days % _YEAR >= first) | (days % _YEAR <= last)
    return np.asarray((days > 0) & (inside if first <= last else across), dtype=np.bool_)


def by_item(columns: Columns, understood: Understood, rows: Rows, scores: Scores) -> Scores:
    """Scores in which what the question wants (a resolution, a vote, ...) gains from the best passage of its item:
    "lost by 5 votes to 4" does not name its motion, the paragraphs above it do."""
    kinds = columns.codes_of("kind", WANTED.get(understood.intent, ()))
    items = columns.code("item", rows)
    wanted = np.isin(columns.code("kind", rows), kinds) & (items != NONE)
    return scores + _ITEM * np.where(wanted, np.maximum(best_by(items, scores), 0.0), 0.0)


def beside(columns: Columns, rows: Rows, scores: Scores) -> Scores:
    """Of each candidate the score of its better neighbour among them, where that is above the average."""
    known = dict(zip(rows.tolist(), scores.tolist(), strict=True))
    sides = zip(columns.before(rows).tolist(), columns.after(rows).tolist(), strict=True)
    return np.array([max(0.0, known.get(one, 0.0), known.get(other, 0.0)) for one, other in sides])
