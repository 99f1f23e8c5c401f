"""Panels as people call them: by the whole name, by initials, by the words that tell it apart."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from index.records import Panel
from index.tokens import Token, key

_TYPES = frozenset(
    """committee panel board council cabinet commission forum group executive authority partnership party sub working
    task""".split()
)
"""What a body is; the words before say which."""

_ALIKE = frozenset({"committee", "panel", "commission"})
"""Kinds of body that people mix up: who asks for "the planning panel" means the planning committee."""

_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "to", "with", "a"})

_COMMON = frozenset({"council", "board", "panel", "committee", "group", "forum", "executive"})
"""Names that are everyday words too: only "at Council" or "Full Council" means the body."""

_WHOLE_COUNCIL = (("council",), ("full", "council"))
"""What people call the meeting of all members, whichever of the two its papers print."""

_EXECUTIVE_IS = frozenset("director directors member members officer officers summary board committee team".split())
"""What "executive" may be said of; then it names no body."""

_ACTS = frozenset(
    """say said agree agreed decide decided resolve resolved approve approved reject rejected refuse refused ask asked
    want wanted hear heard recommend recommended defer deferred think thought make made discuss discussed consider
    considered do done vote voted note noted endorse endorsed support supported promise promised request requested
    receive received look meet met sit sat conclude concluded raise raised hold held choose chose pick picked back
    backed favour favoured accept accepted""".split()
)
"""What a body does: "did scrutiny say" names a body where "did scrutiny costs" does not."""

_HELPERS = frozenset("did does do has have had was were will would is".split())
_OF_A_BODY = frozenset("meeting meetings members minutes agenda chair".split())
_SENT = frozenset(
    "referred refer went go goes gone come came comes back reported put taken sent presented brought".split()
)
_SENDS = re.compile(r"refer(?:red|ring|s)?$|recommend(?:ed|ing|s)?$|forwarded$|escalated?$")
_ADDRESSING = frozenset(
    """give gives gave given tell tells told telling ask asks asked asking advise advised urge urged recommend
    recommended want wanted""".split()
)
_WAYS = frozenset("system systems model models arrangements governance".split())
"""After a body's name: "the Cabinet system" is a way of governing."""

_WHEN = frozenset("on in last this yesterday".split())


LongForms = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Named:
    """A panel that a question names, and the run of its characters that does."""

    panel: Panel
    start: int
    end: int


class Bodies:
    """The panels that are known, arranged to be found in a question by any of their names."""

    def __init__(self, panels: Iterable[Panel]) -> None:
        self.panels = tuple(panels)
        self._whole: dict[str, list[tuple[tuple[str, ...], Panel]]] = defaultdict(list)
        self._initials: dict[str, set[str]] = defaultdict(set)
        self._by_slug: dict[str, Panel] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._cores: dict[str, tuple[str, ...]] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        for panel in self.panels:
            words = key(panel.name)
            if not words or panel.slug in self._by_slug:
                continue
            self._by_slug[panel.slug] = panel
            self._names[panel.slug] = words
            for name in {words, *(_WHOLE_COUNCIL if panel.slug == "council" else ())}:
                self._whole[name[0]].append((name, panel))
            self._cores[panel.slug] = _core(words)
            self._kinds[panel.slug] = frozenset(words[len(_core(words)) :])
            for initials in (words, [word for word in words if word not in _SMALL]):
                self._initials["".join(word[0] for word in initials).upper()].add(panel.slug)
        self._words = frozenset(word for core in self._cores.values() for word in core) - _SMALL

    def named(self, words: Sequence[Token], long_forms: LongForms = lambda _: ()) -> Named | None:
        """The panel that a question's words name: the longest whole name, else initials, else what is left of a name.

        `long_forms` gives what the papers say an abbreviation is short for: where that is no panel's name, initials
        are those of something else.
        """
        whole = self._by_whole_name(words)
        if whole is None or _is_addressed(words, whole.start):
            return self._by_initials(words, long_forms) or self._by_what_is_left(words) or whole
        return whole

    def called(self, words: Sequence[Token]) -> Panel | None:
        """The one panel whose name has these words in this order, where it is plain already that a body is meant."""
        run = tuple(word.folded for word in words)
        slugs = self._left_of(run, frozenset()) if run and self._words.issuperset(run) else []
        return self._by_slug[slugs[0]] if len(slugs) == 1 else None

    def _by_whole_name(self, words: Sequence[Token]) -> Named | None:
        found: list[Named] = []
        for at, word in enumerate(words):
            for name, panel in self._whole.get(word.folded, ()):
                end = at + len(name)
                if tuple(w.folded for w in words[at:end]) != name or _is_sent_to(words, at):
                    continue
                if end < len(words) and words[end].folded in _WAYS:
                    continue
                if len(name) > 1 or name[0] not in _COMMON or _stands_alone(words, at):
                    found.append(Named(panel, word.start, words[end - 1].end))
        return max(found, key=lambda named: len(named.panel.name), default=None)

    def _by_initials(self, words: Sequence[Token], long_forms: LongForms) -> Named | None:
        for word in words:
            if len(word.text) < 2 or not word.text.isupper():
                continue
            told = {key(long) for long in long_forms(word.text)}
            slugs = [slug for slug, name in self._names.items() if name in told]
            if not told:
                slugs = list(self._initials.get(word.text, ()))
            if len(slugs) == 1:
                return Named(self._by_slug[slugs[0]], word.start, word.end)
        return None

    def _by_what_is_left(self, words: Sequence[Token]) -> Named | None:
        at = 0
        while at < len(words):
            end = at
            while end < len(words) and (words[end].folded in self._words or (end > at and words[end].folded == "and")):
                end += 1
            if end > at and words[end - 1].folded == "and":
                end -= 1
            if end == at:
                if named := self._full_council(words, at) or self._executive(words, at):
                    return named
                at += 1
                continue
            kind_end = end
            while kind_end < len(words) and words[kind_end].folded in _TYPES:
                kind_end += 1
            kinds = frozenset(word.folded for word in words[end:kind_end])
            slugs = self._left_of(tuple(word.folded for word in words[at:end]), kinds)
            if len(slugs) == 1 and (not _is_sent_to(words, at) if kinds else _means_a_body(words, at, end)):
                return Named(self._by_slug[slugs[0]], words[at].start, words[kind_end - 1].end)
            at = kind_end
        return None

    def _left_of(self, run: tuple[str, ...], kinds: frozenset[str]) -> list[str]:
        """The panels whose name has these words in this order; of those that are what they are said to be, if any."""
        having = [slug for slug, core in self._cores.items() if _within(run, core)]
        if not kinds:
            return having
        exact = [slug for slug in having if kinds <= self._kinds[slug] | set(self._cores[slug])]
        alike = [slug for slug in having if kinds <= _ALIKE and self._kinds[slug] & _ALIKE]
        return exact or alike

    def _full_council(self, words: Sequence[Token], at: int) -> Named | None:
        if [word.folded for word in words[at : at + 2]] != ["full", "council"]:
            return None
        whole = [slug for slug in self._by_slug if slug.split("-")[-1] == "council"]
        return Named(self._by_slug[whole[0]], words[at].start, words[at + 1].end) if len(whole) == 1 else None

    def _executive(self, words: Sequence[Token], at: int) -> Named | None:
        """The cabinet where a question says "the executive", or the other way about: a council has the one or the
        other, and people say both."""
        other = {"executive": "cabinet", "cabinet": "executive"}.get(words[at].folded, "")
        before = words[at - 1].folded if at else ""
        after = words[at + 1].folded if at + 1 < len(words) else ""
        if other not in self._by_slug or before == "chief" or after in _EXECUTIVE_IS:
            return None
        return Named(self._by_slug[other], words[at].start, words[at].end)


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that say which body it is, what it is left off."""
    end = len(words)
    while end and words[end - 1] in _TYPES:
        end -= 1
    return words[:end]


def _within(run: Sequence[str], core: Sequence[str]) -> bool:
    """Whether these words stand in a name in this order, small ones aside."""
    rest = iter(core)
    return all(word in rest for word in run if word not in _SMALL)


def _stands_alone(words: Sequence[Token], at: int) -> bool:
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    if not words[at].capital or (after and (after.capital or after.folded == "tax")):
        return False
    return before is None or before.folded == "full" or not (before.capital or before.folded in ("the", "a", "this"))


def _is_addressed(words: Sequence[Token], start: int) -> bool:
    """Whether something is said to the body named at this character: "told the Cabinet"; then another may have said
    it."""
    before = [word.folded for word in words if word.start < start and word.folded not in ("the", "full")]
    return bool(before) and before[-1] in _ADDRESSING


def _is_sent_to(words: Sequence[Token], at: int) -> bool:
    """Whether a matter is said to be sent to the body named at `at`: then another body's meeting is asked about."""
    before = [word.folded for word in words[:at] if word.folded != "the"]
    if before[-1:] != ["to"]:
        return False
    return before[-2:-1] in (["back"], ["up"]) or any(_SENDS.match(word) for word in before)


def _means_a_body(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether words that may be a matter as well as a body ("planning") stand where only a body can."""
    before = words[at - 1].folded if at else ""
    earlier = words[at - 2].folded if at > 1 else ""
    after = words[end].folded if end < len(words) else ""
    if after in _OF_A_BODY:
        return True
    if before == "the" and earlier in _HELPERS | {"at", "by"}:
        before = earlier
    if before in _HELPERS:
        return after in _ACTS
    ends = after == "" or after in _WHEN or re.fullmatch(r"\d+", after) is not None
    if before == "of" and earlier in _OF_A_BODY:
        return True
    if before in ("at", "by") or (before == "to" and earlier in _SENT):
        return ends
    return before == "in" and words[at].capital and ends
