"""How well decisions are found: their words, outcome, votes and movers; and what must never come out.

A decision counts once, under whichever of its identical texts fits best. Optional gold and pieces that may be split off
neither help nor harm.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from eval.expected import Asked, Decision, Expected, Whose
from eval.found import Found
from eval.matching import Matched, match, same_day, says
from eval.names import same_mover
from eval.tables import Table, share, tallied
from eval.tally import Tally
from index.identity import panel_slug
from index.records import Resolution, Votes

CARRIED = frozenset({"approved", "agreed", "noted", "endorsed", "action"})
NOT_CARRIED = frozenset({"lost", "withdrawn", "amended"})
"""Outcomes of a motion that did not become what was decided; an amended one was replaced by what was."""

Judged = tuple[Expected, Found, Matched[Decision, Resolution]]


def decisions(suite: Sequence[tuple[Expected, Found]]) -> Table:
    """Everything about resolutions, with the two failures that must not happen as alarms."""
    judged = [(expected, found, _matched(expected, found)) for expected, found in suite]
    outcome = _tallied(judged, right_outcome)
    reversed_ = [fault for each in judged for fault in _reversed(each)]
    asked = [fault for each in judged for fault in _asked_for(each)]
    lines = [
        tallied("resolutions found", _tallied(judged, lambda _gold, _found: True)),
        tallied("with the right outcome", outcome),
        tallied("the same, approved and agreed alike", _tallied(judged, _alike)),
        tallied("the same, procedural aside", _tallied(judged, right_outcome, lambda gold: not gold.procedural)),
        tallied("lost, withdrawn or amended", _tallied(judged, right_outcome, is_not_carried, _reads_not_carried)),
        tallied("votes", {each[0].name: _votes(each) for each in judged}),
        tallied("mover and seconder", {each[0].name: _movers(each) for each in judged}),
        share("panel right", [r for *_, m in judged for r in _panels(m)]),
        share("date right", [r for *_, m in judged for r in _dates(m)]),
        share("item right", [r for *_, m in judged for r in _items(m)]),
    ]
    alarms = (
        ("lost, withdrawn or amended, and reported as carried", len(reversed_)),
        ("recommendations, recitals and agenda words that came out as resolutions", len(asked)),
    )
    return Table("resolutions", tuple(lines), alarms, (*reversed_, *asked, *_faults(judged)))


def right_outcome(gold: Decision, found: Resolution) -> bool:
    """Whether the outcome is one of those that are right."""
    return found.outcome in gold.outcomes


def _alike(gold: Decision, found: Resolution) -> bool:
    """As `right_outcome`, where a carried motion's verb makes no difference: clerks and readers waver over it."""
    plain = frozenset({"approved", "agreed"})
    return right_outcome(gold, found) or (found.outcome in plain and bool(plain.intersection(gold.outcomes)))


def is_not_carried(gold: Decision) -> bool:
    """Whether reading it as carried would turn the record round."""
    return gold.outcomes[0] in NOT_CARRIED and not CARRIED.intersection(gold.outcomes)


def _reads_not_carried(found: Resolution) -> bool:
    return found.outcome in NOT_CARRIED


def unit_of(expected: Expected, day: str | None) -> str:
    """What a macro measure averages over: the paper, or the meeting where the gold is of all papers together."""
    return expected.name or day or "undated"


def day_of(found: Resolution) -> str | None:
    """A found decision's day as the gold writes it."""
    return found.date.isoformat() if found.date else None


def _matched(expected: Expected, found: Found) -> Matched[Decision, Resolution]:
    return match(expected.decisions, found.decisions, lambda each: (each.text, day_of(each)), _agreement)


def _agreement(gold: Decision, found: Resolution) -> float:
    """What tells apart decisions of the same words: motions put again, the same clause under another item."""
    item = bool(found.item and found.item.number in gold.whose.items)
    mover = bool(gold.movers) == bool(found.mover) and _same_person(gold.movers, found.mover)
    return 0.4 * right_outcome(gold, found) + 0.3 * item + 0.3 * mover


def _counted(found: Resolution, matched: Matched[Decision, Resolution]) -> bool:
    """Whether a surplus record is false: one more reading of what is optional is not."""
    optional = [gold for gold, _ in matched.pairs if gold.optional]
    return not any(same_day(gold.whose, day_of(found)) and says(gold, found.text) for gold in optional)


def _tallied(
    judged: Iterable[Judged],
    right: Callable[[Decision, Resolution], bool],
    wanted: Callable[[Decision], bool] = lambda _gold: True,
    claimed: Callable[[Resolution], bool] | None = None,
) -> dict[str, Tally]:
    """Tallies by unit of the gold that is wanted. `claimed` says which found records claim to be such; else all do
    that were not paired with gold of another kind."""
    units: defaultdict[str, Tally] = defaultdict(Tally)
    for expected, _, matched in judged:
        if expected.name:
            units[expected.name].add(0, 0, 0)
        for gold, found in matched.pairs:
            if gold.optional:
                continue
            claims = claimed(found) if claimed else wanted(gold)
            hit = wanted(gold) and right(gold, found)
            units[unit_of(expected, gold.whose.date)].add(hit, claims, wanted(gold))
        for gold in matched.missed:
            units[unit_of(expected, gold.whose.date)].add(0, 0, wanted(gold) and not gold.optional)
        for found in matched.surplus:
            if _counted(found, matched):
                units[unit_of(expected, day_of(found))].add(0, claimed(found) if claimed else True, 0)
    return dict(units)


def _reversed(judged: Judged) -> list[str]:
    """Decisions that were lost, withdrawn or replaced, and stand in the register as carried."""
    expected, found, matched = judged
    wrong = [f for gold, f in matched.pairs if is_not_carried(gold) and f.outcome in CARRIED]
    for each in matched.surplus:
        same = [g for g in expected.decisions if same_day(g.whose, day_of(each)) and says(g, each.text)]
        if same and all(map(is_not_carried, same)) and each.outcome in CARRIED and _is_minuted(each, found):
            wrong.append(each)
    return [f"REPORTED AS CARRIED: {_told(expected, each)}" for each in wrong]


def _is_minuted(resolution: Resolution, found: Found) -> bool:
    return resolution.passage_id in found.minuted


def _asked_for(judged: Judged) -> list[str]:
    """What was asked for, or is another body's, and stands in the register as resolved."""
    expected, found, matched = judged
    wrong = []
    for each in matched.surplus:
        if any(_is_asked(asked, each) for asked in expected.asked):
            again = any(same_day(gold.whose, day_of(each)) and says(gold, each.text) for gold, _ in matched.pairs)
            if not (again and _is_minuted(each, found)):
                wrong.append(f"NOT A RESOLUTION: {_told(expected, each)}")
    return wrong


def _is_asked(asked: Asked, found: Resolution) -> bool:
    return same_day(asked.whose, day_of(found)) and (asked.text.held_by(found.text) or asked.text.holds(found.text))


def same_votes(gold: Votes, found: Votes) -> bool:
    """Whether two divisions are one: abstentions that are not given are none, and nobody against is unanimous."""
    counts = (gold.for_, gold.against, gold.abstained or 0) == (found.for_, found.against, found.abstained or 0)
    return counts and _unanimous(gold) == _unanimous(found)


def _unanimous(votes: Votes) -> bool:
    return votes.unanimous or (votes.for_ is not None and votes.against == 0 and not votes.abstained)


def _votes(judged: Judged) -> Tally:
    _, _, matched = judged
    tally = Tally()
    for gold, found in matched.pairs:
        if not gold.optional:
            same = found.votes is not None and any(same_votes(each, found.votes) for each in gold.votes)
            tally.add(same, found.votes is not None, bool(gold.votes))
    tally.add(0, sum(each.votes is not None for each in matched.surplus), 0)
    tally.add(0, 0, sum(bool(gold.votes) and not gold.optional for gold in matched.missed))
    return tally


def _same_person(gold: Sequence[str], found: str | None) -> bool:
    return (not gold and not found) or (bool(found) and any(same_mover(each, found or "") for each in gold))


def _movers(judged: Judged) -> Tally:
    _, _, matched = judged
    tally = Tally()
    for gold, found in matched.pairs:
        for names, name in ((gold.movers, found.mover), (gold.seconders, found.seconder)):
            if not gold.optional:
                tally.add(bool(names) and _same_person(names, name), bool(name), bool(names))
    for each in matched.surplus:
        tally.add(0, bool(each.mover) + bool(each.seconder), 0)
    for gold in matched.missed:
        if not gold.optional:
            tally.add(0, 0, bool(gold.movers) + bool(gold.seconders))
    return tally


def right_panel(gold: Whose, panel: str | None) -> bool:
    """Whether a panel is the one, under any of its names."""
    return bool(panel) and panel_slug(panel or "") in {panel_slug(name) for name in gold.panels}


def _panels(matched: Matched[Decision, Resolution]) -> list[bool]:
    return [right_panel(gold.whose, found.panel) for gold, found in matched.pairs if gold.whose.panels]


def _dates(matched: Matched[Decision, Resolution]) -> list[bool]:
    return [gold.whose.date == day_of(found) for gold, found in matched.pairs if gold.whose.date]


def _items(matched: Matched[Decision, Resolution]) -> list[bool]:
    return [
        bool(found.item and found.item.number in gold.whose.items) for gold, found in matched.pairs if gold.whose.items
    ]


def _faults(judged: Iterable[Judged]) -> Iterable[str]:
    for expected, _, matched in judged:
        for gold, found in matched.pairs:
            if not gold.optional and not right_outcome(gold, found):
                yield f"outcome {found.outcome}, not {' or '.join(gold.outcomes)}: {_told(expected, found)}"
            if gold.votes and not (found.votes and any(same_votes(each, found.votes) for each in gold.votes)):
                yield f"votes {found.votes}, not {gold.votes[0]}: {_told(expected, found)}"
            if gold.movers and not _same_person(gold.movers, found.mover):
                yield f"mover {found.mover}, not {gold.movers[0]}: {_told(expected, found)}"
        for gold in matched.missed:
            if not gold.optional:
                yield f"missed: {expected.name} {described(gold.whose)}, {gold.outcomes[0]}, {gold.told}"
        for found in matched.surplus:
            if _counted(found, matched):
                yield f"false: {_told(expected, found)}"


def described(whose: Whose) -> str:
    """A gold record's meeting and item in a few words."""
    item = f" item {whose.items[0]}" if whose.items else ""
    return f"{whose.date}{item}"


def _told(expected: Expected, found: Resolution) -> str:
    item = f" item {found.item.number}" if found.item else ""
    words = " ".join(found.text.split())
    return f"{expected.name} {day_of(found)}{item} [{found.outcome}] {words[:110]}"
