"""A topic through the years: what was asked for, put, decided, promised, done and said on it, oldest first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from index import papers, registers
from index.columns import id_of
from index.context import context
from index.engine import Engine
from index.filters import Filters
from index.identity import folded, panel_slug
from index.records import ItemRef, Passage, PassageKind
from service.entries import CommitmentEntry, ResolutionEntry, commitment_entries, resolution_entries
from service.happenings import Entry, Event, asked, decided, done, promised, put, said
from service.subject import Subject, subject
from service.widening import values

_CANDIDATES = 400
"""Passages looked at for each kind of entry. A subject that more passages name is a whole council's work."""

_LOOKED_FOR: tuple[tuple[PassageKind, ...], ...] = ((), ("resolution", "vote", "commitment"), ("recommendation",))
"""What records something is looked for by itself too, so that talk cannot crowd it out."""

_OF_ONE_MEETING = 1000
"""More records than any meeting has."""

_SAID_OF_A_MEETING = 2
"""Passages of talk shown for one meeting: the most telling; the rest are counted, with a link that finds them."""

_OF_MINUTES = 0.15
"""What a passage of minutes gains on one of a report: what was said at a meeting tells more than what was sent to it;
and what a line of a list loses. Chosen, not measured."""

_TALK = ("paragraph", "list", "commitment")

_FEWEST_WORDS = 6
"""Words below which a passage is a label or a lead ("That Cabinet:", "RESOLVED -")."""

_SUGGESTED = 5
_SUGGESTIVE = 0.4
"""Titles of items offered where the papers do not treat a topic, and the least cosine to it: in the
sample papers "flooding at ..." is .56 from "flood defences", and nothing is more than .37 from "taxi licensing"."""

_STAGES = ("recommended", "done", "said")
"""What comes before a meeting's decisions, in this order; promises come after them."""

MeetingKey = tuple[str, str, date]


@dataclass(frozen=True, slots=True)
class Topic:
    """The history of a topic, oldest first; `near` names titles of items near to it where the papers have none."""

    subject: str
    entries: tuple[Entry, ...]
    near: tuple[str, ...] = ()

    def counts(self) -> dict[Event, int]:
        """How many entries there are of each event, most first."""
        return dict(Counter(entry.event for entry in self.entries).most_common())


def topic(engine: Engine, connection: Connection, words: str, filters: Filters) -> Topic:
    """All that names a topic and belongs to a meeting. What merely is near to it in meaning is left out."""
    about = subject(engine, words)
    found = _Found(engine, connection, about, words, filters)
    entries = [*found.recorded(), *found.recommended(), *found.talk()]
    ordered = tuple(sorted(entries, key=_order))
    return Topic(about.words, ordered, () if ordered else nearest(engine, connection, words))


def nearest(engine: Engine, connection: Connection, words: str) -> tuple[str, ...]:
    """Titles of items that are nearest in meaning to some words, nearest first: at most five, often fewer."""
    vector = engine.encoder.encode([words])[0]
    known = papers.passages_by_id(connection, engine.columns.ids(engine.near(vector, Filters(), _CANDIDATES)[0]))
    titles = {folded(one.item.title).casefold(): one.item.title for one in known.values() if one.item}
    if not titles:
        return ()
    alike = (engine.encoder.encode(list(titles.values())) @ vector).tolist()
    rated = sorted(zip(alike, titles.values(), strict=True), reverse=True)
    return tuple(title for near, title in rated if near >= _SUGGESTIVE)[:_SUGGESTED]


class _Found:
    """What a search offered that is on a subject, and the records of the meetings at which it came up."""

    def __init__(self, engine: Engine, connection: Connection, about: Subject, words: str, filters: Filters) -> None:
        self._connection = connection
        self._about = about
        self._filters = filters
        # A promise that the limits shut out may have been reported kept at a meeting that they let through.
        scopes = {filters, Filters(council=filters.council)}
        offered: set[str] = set()
        for scope in scopes:
            for kinds in _LOOKED_FOR:
                limits = Filters(**{**values(scope), "kinds": scope.kinds or kinds})
                offered |= set(map(id_of, engine.words().search(about.weights, limits, _CANDIDATES)))
        self._near = engine.cosines(engine.encoder.encode([words])[0], sorted(offered))
        known = papers.passages_by_id(connection, sorted(offered)).items()
        self._named = {name: one for name, one in known if self._is_on(one)}
        self.passages = {name: one for name, one in self._named.items() if self._lets_through(one)}
        self._told: set[str] = set()
        """Passages whose words stand as an entry already."""

    def _is_on(self, one: Passage) -> bool:
        speaks = one.kind != "heading" and one.date is not None and one.part.kind != "agenda"
        return speaks and self._about.holds_passage(one, self._near.get(one.id, 0.0))

    def recorded(self) -> Iterator[Entry]:
        """What the registers of these meetings hold on the subject: decisions, promises, and promises kept."""
        today = date.today()
        meetings = sorted({(one.council, panel_slug(one.panel or ""), one.date) for one in self._named.values()
                           if one.panel and one.date})  # fmt: skip
        for council, slug, day in meetings:
            limits = Filters(council, (slug,), date_from=day, date_to=day)
            records = registers.resolutions(self._connection, limits, limit=_OF_ONE_MEETING)
            promises = registers.commitments(self._connection, limits, today=today, limit=_OF_ONE_MEETING)
            resolutions = list(resolution_entries(self._connection, records))
            commitments = list(commitment_entries(self._connection, promises))
            yield from self._of_meeting(resolutions, commitments)

    def _of_meeting(
        self, resolutions: Sequence[ResolutionEntry], commitments: Sequence[CommitmentEntry]
    ) -> Iterator[Entry]:
        named = [name for one in resolutions for name in one.witnesses] + [one.passage_id for one in commitments]
        named += [name for one in commitments for name in one.evidence]
        known = papers.passages_by_id(self._connection, sorted(set(named)))
        wanted = self._wanted(resolutions, known)
        kept = [one for one in commitments if one.date and self._promises(one, known)]
        same = {folded(one.text).casefold(): one for one in kept}
        for ordinal, one in enumerate(resolutions):
            self._told |= {*one.witnesses} if one.id in wanted else set()
            if one.id in wanted and one.date and self._shown(one, known):
                yield decided(self._connection, one, ordinal, known, same.get(folded(one.text).casefold()))
        put_too = {folded(one.text).casefold() for one in resolutions if one.id in wanted}
        for ordinal, promise in enumerate(kept):
            self._told.add(promise.passage_id)
            let_through = self._lets_through(known[promise.passage_id])
            if let_through and folded(promise.text).casefold() not in put_too:
                yield promised(promise, ordinal, known)
            kept_by = promise.evidence if promise.status == "done" else ()
            evidence = [known[name] for name in kept_by if name in known]
            reports = [passage for passage in evidence if self._lets_through(passage)]
            self._told.update(passage.id for passage in reports)
            if reports:
                yield done(promise, reports, known.get(promise.passage_id))

    def _shown(self, one: ResolutionEntry, known: Mapping[str, Passage]) -> bool:
        return any(self._lets_through(known[name]) for name in one.witnesses if name in known)

    def _wanted(self, resolutions: Sequence[ResolutionEntry], known: Mapping[str, Passage]) -> set[str]:
        """The resolutions on the subject; all of an item most of whose decisions are on it; and an amendment if its
        motion is, or the other way about: a bare "that it be referred back" names nothing."""
        named = {one.id for one in resolutions if self._decides(one, known)}
        of_item: defaultdict[ItemRef, list[str]] = defaultdict(list)
        for one in resolutions:
            if one.item:
                of_item[one.item].append(one.id)
        for ids in of_item.values():
            if 2 * len(named.intersection(ids)) > len(ids):
                named.update(ids)
        return named | {one.id for one in resolutions if one.superseded_by in named or one.supersedes in named}

    def _decides(self, one: ResolutionEntry, known: Mapping[str, Passage]) -> bool:
        """Whether a decision's own words, with the titles that they stand under, are on the subject."""
        return any(
            self._about.holds(self._near.get(name, 0.0), one.text, *context(known[name]))
            for name in one.witnesses
            if name in known
        )

    def _promises(self, one: CommitmentEntry, known: Mapping[str, Passage]) -> bool:
        """A promise is on the subject by the talk that it came out of: "He would send them" names nothing."""
        passage = known.get(one.passage_id)
        near = self._near.get(one.passage_id, 0.0)
        return passage is not None and self._about.holds(near, one.text, passage.text, *context(passage))

    def _lets_through(self, passage: Passage) -> bool:
        limits = self._filters
        return (
            passage.date is not None
            and (not limits.council or passage.council == limits.council)
            and (not limits.panels or panel_slug(passage.panel or "") in limits.panel_slugs())
            and (not limits.kinds or passage.kind in limits.kinds)
            and (not limits.item or (passage.item is not None and passage.item.number == limits.item))
            and (not limits.date_from or passage.date >= limits.date_from)
            and (not limits.date_to or passage.date <= limits.date_to)
        )

    def recommended(self) -> Iterator[Entry]:
        """What papers ask meetings for, with what became of it; the same words in several papers once."""
        seen: dict[tuple[str, str | None, date | None], list[Passage]] = {}
        for one in self.passages.values():
            if one.kind == "recommendation" and _says_something(one):
                seen.setdefault((folded(one.text).casefold(), one.panel, one.date), []).append(one)
        for copies in seen.values():
            self._told |= {one.id for one in copies}
            yield asked(self._connection, sorted(copies, key=lambda one: (one.document.id, one.page)))

    def talk(self) -> Iterator[Entry]:
        """Motions of which no register says what became of them, and of all else that was said the most telling."""
        heard: defaultdict[MeetingKey, list[Passage]] = defaultdict(list)
        for one in self.passages.values():
            if one.id in self._told or one.date is None or not _says_something(one):
                continue
            if one.kind in ("vote", "resolution"):
                if one.kind == "vote" and self._about.named(one.text):
                    yield put(one)
                continue
            if one.kind in _TALK and self._about.share(one.text):
                heard[one.council, panel_slug(one.panel or one.document.id), one.date].append(one)
        for passages in heard.values():
            best = sorted(_once(passages), key=lambda one: (-self._tells(one), one.id))
            told = sorted((said(one, self._about) for one in best[:_SAID_OF_A_MEETING]), key=_order)
            yield from (*told[:-1], replace(told[-1], more=len(best) - len(told)))

    def _tells(self, one: Passage) -> float:
        best = one.text[slice(*self._about.telling(one.text))]
        minuted = _OF_MINUTES if one.part.kind == "minutes" else 0.0
        listed = _OF_MINUTES if one.kind == "list" else 0.0
        return self._about.share(best) + self._near.get(one.id, 0.0) + minuted - listed


def _once(passages: Iterable[Passage]) -> list[Passage]:
    return list({folded(one.text).casefold(): one for one in passages}.values())


def _says_something(passage: Passage) -> bool:
    return len(passage.text.split()) >= _FEWEST_WORDS and not passage.text.rstrip().endswith(":")


def _order(entry: Entry) -> tuple[date, str, str, int, int, str]:
    stage = _STAGES.index(entry.event) if entry.event in _STAGES else len(_STAGES) + (entry.kind == "promised")
    return (entry.date, panel_slug(entry.panel or ""), entry.council, stage, entry.ordinal, entry.url)
