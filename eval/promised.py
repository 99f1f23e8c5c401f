"""How well commitments are found: their words and owner, when they are due, and what became of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from eval.decided import described, unit_of
from eval.expected import Expected, Undertaking
from eval.found import TODAY, Found
from eval.matching import Matched, match, same_day, says
from eval.names import same_name
from eval.tables import Table, share, tallied
from eval.tally import Tally
from index.records import Commitment

Judged = tuple[Expected, Matched[Undertaking, Commitment]]


def commitments(suite: Sequence[tuple[Expected, Found]]) -> Table:
    """Everything about commitments. To report as done what is not is an alarm."""
    judged = [(expected, _matched(expected, found)) for expected, found in suite]
    done = [
        f"REPORTED AS DONE: {_told(expected, found)}"
        for expected, matched in judged
        for gold, found in matched.pairs
        if found.status == "done" and gold.status not in (None, "done")
    ]
    lines = [
        tallied("commitments found", _tallied(judged, lambda _gold, _found: True)),
        tallied("with the right owner", _tallied(judged, right_owner)),
        tallied("due", {expected.name: _due(matched) for expected, matched in judged}),
        share("status right", [right for expected, matched in judged for right in _statuses(expected, matched)]),
    ]
    return Table("commitments", tuple(lines), (("open, and reported as done", len(done)),), (*done, *_faults(judged)))


def right_owner(gold: Undertaking, found: Commitment) -> bool:
    """Whether the owner is one of those that are right; where the record names none, to say none is."""
    return any(
        same_name(owner, found.owner) if owner else not found.owner or found.owner == "not named"
        for owner in gold.owners
    )


def right_due(gold: Undertaking, found: Commitment) -> bool:
    """Whether the date is right; of a month any day is, or none."""
    day = found.due.isoformat() if found.due else None
    return any(
        day == due or (bool(due) and len(due or "") == 7 and (day is None or day[:7] == due)) for due in gold.due
    )


def right_status(gold: Undertaking, found: Commitment, exact: bool) -> bool:
    """Whether the status is right; where the gold only knows that it was not done, so are overdue and unknown."""
    if exact or gold.status != "open":
        return found.status == gold.status
    return found.status in ("open", "unknown") or (found.status == "overdue" and (not found.due or found.due < TODAY))


def _day(found: Commitment) -> str | None:
    return found.date.isoformat() if found.date else None


def _matched(expected: Expected, found: Found) -> Matched[Undertaking, Commitment]:
    def agreement(gold: Undertaking, each: Commitment) -> float:
        item = bool(each.item and each.item.number in gold.whose.items)
        return 0.5 * right_owner(gold, each) + 0.3 * item + 0.2 * right_due(gold, each)

    return match(expected.undertakings, found.undertakings, lambda each: (each.text, _day(each)), agreement)


def _counted(found: Commitment, matched: Matched[Undertaking, Commitment]) -> bool:
    optional = [gold for gold, _ in matched.pairs if gold.optional]
    return not any(same_day(gold.whose, _day(found)) and says(gold, found.text) for gold in optional)


def _tallied(judged: Iterable[Judged], right: Callable[[Undertaking, Commitment], bool]) -> dict[str, Tally]:
    units: defaultdict[str, Tally] = defaultdict(Tally)
    for expected, matched in judged:
        for gold, found in matched.pairs:
            if not gold.optional:
                units[unit_of(expected, gold.whose.date)].add(right(gold, found), 1, 1)
        for gold in matched.missed:
            units[unit_of(expected, gold.whose.date)].add(0, 0, not gold.optional)
        for found in matched.surplus:
            units[unit_of(expected, _day(found))].add(0, _counted(found, matched), 0)
    return dict(units)


def _due(matched: Matched[Undertaking, Commitment]) -> Tally:
    tally = Tally()
    for gold, found in matched.pairs:
        if gold.due and not gold.optional:
            wanted = bool(gold.due[0]) and not (found.due is None and right_due(gold, found))
            tally.add(bool(found.due) and right_due(gold, found), bool(found.due), wanted)
    for found in matched.surplus:
        tally.add(0, bool(found.due), 0)
    for gold in matched.missed:
        tally.add(0, 0, bool(gold.due and gold.due[0]) and not gold.optional)
    return tally


def _statuses(expected: Expected, matched: Matched[Undertaking, Commitment]) -> Iterator[bool]:
    for gold, found in matched.pairs:
        if gold.status and not gold.optional:
            yield right_status(gold, found, expected.statuses_exact)


def _faults(judged: Iterable[Judged]) -> Iterator[str]:
    for expected, matched in judged:
        for gold, found in matched.pairs:
            if not gold.optional and not right_owner(gold, found):
                yield f"owner {found.owner!r}, not {gold.owners[0]!r}: {_told(expected, found)}"
            if gold.due and not gold.optional and not right_due(gold, found):
                yield f"due {found.due}, not {gold.due[0]}: {_told(expected, found)}"
            if gold.status and not gold.optional and not right_status(gold, found, expected.statuses_exact):
                yield f"status {found.status}, not {gold.status}: {_told(expected, found)}"
        for gold in matched.missed:
            if not gold.optional:
                yield f"missed: {expected.name} {described(gold.whose)}, {gold.owners[0]}: {gold.told}"
        for found in matched.surplus:
            if _counted(found, matched):
                yield f"false: {_told(expected, found)}"


def _told(expected: Expected, found: Commitment) -> str:
    words = " ".join(found.text.split())
    item = f" item {found.item.number}" if found.item else ""
    return f"{expected.name} {_day(found)}{item} [{found.owner}; due {found.due}; {found.status}] {words[:110]}"
