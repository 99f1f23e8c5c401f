"""How well it is known who was there: each list of names by itself, and who took the chair."""

from collections.abc import Iterator, Sequence

from eval.decided import right_panel, unit_of
from eval.expected import Expected, Roll
from eval.found import Found
from eval.names import agreeing, same_name
from eval.tables import Line, Table, share, tallied
from eval.tally import Tally
from index.records import Attendance

_LISTS = ("members", "apologies", "substitutes", "officers", "others", "left_early")


def attendance(suite: Sequence[tuple[Expected, Found]]) -> Table:
    """Precision, recall and F1 of every list that the gold shows; a roll that was not found has none of its names."""
    lines, faults = [], []
    for name in _LISTS:
        units: dict[str, Tally] = {}
        for expected, found in suite:
            for gold, roll in _rolls(expected, found):
                if name in gold.lists:
                    there = _named(roll, name) if roll else []
                    wanted = list(gold.lists[name])
                    same = agreeing(there, wanted)
                    units.setdefault(unit_of(expected, gold.whose.date), Tally()).add(same, len(there), len(wanted))
                    if same < max(len(there), len(wanted)):
                        faults.append(f"{name} of {expected.name} {gold.whose.date}: {there}, not {wanted}")
        lines.append(_with_f1(tallied(name.replace("_", " "), units)))
    chairs = [
        _is_chair(gold, roll)
        for expected, found in suite
        for gold, roll in _rolls(expected, found)
        if gold.chairs is not None
    ]
    return Table("attendance", (*lines, share("chair right", chairs)), faults=tuple(faults))


def _with_f1(line: Line) -> Line:
    right, found, gold = (int(line.values[name] or 0) for name in ("right", "found", "gold"))
    return Line(line.name, {**line.values, "f1": Tally(right, found, gold).f1})


def _rolls(expected: Expected, found: Found) -> Iterator[tuple[Roll, Attendance | None]]:
    for gold in expected.rolls:
        held = [
            roll
            for roll in found.rolls
            if roll.date and roll.date.isoformat() == gold.whose.date and right_panel(gold.whose, roll.panel)
        ]
        yield gold, held[0] if held else None


def _named(roll: Attendance, name: str) -> list[str]:
    lists: dict[str, list[str]] = {
        "members": list(roll.members),
        "apologies": list(roll.apologies),
        "officers": list(roll.officers),
        "others": list(roll.others),
        "substitutes": [who for who, _ in roll.substitutes],
        "left_early": [who for who, _ in roll.left_early],
    }
    return lists[name]


def _is_chair(gold: Roll, roll: Attendance | None) -> bool:
    said = roll.chair if roll else None
    return any(same_name(chair, said) if chair and said else not chair and not said for chair in gold.chairs or ())
