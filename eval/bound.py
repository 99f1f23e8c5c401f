"""How well papers are taken apart: their parts, their meetings, the state of minutes, what is shown in part, what is
kept out."""

from collections.abc import Iterator, Sequence

from eval.decided import right_panel
from eval.expected import Expected, Portion
from eval.fingerprints import Shingles
from eval.found import Found, FoundPart, is_file
from eval.tables import Table, share, tallied
from eval.tally import Tally
from index.identity import panel_slug

Pair = tuple[Portion, FoundPart | None]


def papers_apart(suite: Sequence[tuple[Expected, Found]]) -> Table:
    """Parts, meetings, minutes, incomplete items and exempt stretches. An exempt page that is shown is an alarm."""
    pairs = [(expected, pair) for expected, found in suite for pair in _pairs(expected, found)]
    judged = [pair for _, pair in pairs if not pair[0].optional]
    shown = sum(
        any(is_file(place, file) and first <= page <= last for place, page in found.shown)
        for expected, found in suite
        for file, first, last in expected.exempt
    )
    lines = [
        tallied("parts, all of it right", _tallied(suite, pairs)),
        share("  kind", [part is not None and part.part.kind in gold.kinds for gold, part in judged]),
        share("  panel", [_panel(gold, part) for gold, part in judged if gold.whose.panels]),
        share("  date", [_date(gold, part) for gold, part in judged if gold.whose.date]),
        share("  item", [_item(gold, part) for gold, part in judged if gold.whose.items]),
        share("  pages", [_pages(gold, part) for gold, part in judged if gold.pages]),
        share("meetings", [known for expected, found in suite for known in _meetings(expected, found)]),
        share("state of minutes", [right for expected, found in suite for right, _ in _minutes(expected, found)]),
        share("correction of minutes", [c for e, f in suite for _, c in _minutes(e, f) if c is not None]),
        tallied("items shown in part", {expected.name: _incomplete(expected, found) for expected, found in suite}),
        tallied("kept out as exempt", {expected.name: _exempt(expected, found) for expected, found in suite}),
    ]
    return Table(
        "papers, parts and meetings", tuple(lines), (("exempt stretches that are shown", shown),), tuple(_faults(suite))
    )


def _pairs(expected: Expected, found: Found) -> list[Pair]:
    """Each gold part with the found one that shares most of its pages (of its kind, where pages are not judged)."""
    liking = sorted(
        (
            (_overlap(gold, part) + 0.3 * (part.part.kind in gold.kinds) + 0.1 * _item(gold, part), -place, -number)
            for number, gold in enumerate(expected.parts)
            for place, part in enumerate(found.parts)
            if is_file(part.file, gold.file) and _may_be(gold, part)
        ),
        reverse=True,
    )
    chosen: dict[int, int] = {}
    for _, place, number in liking:
        if -number not in chosen and -place not in chosen.values():
            chosen[-number] = -place
    return [
        (gold, found.parts[chosen[number]] if number in chosen else None) for number, gold in enumerate(expected.parts)
    ]


def _may_be(gold: Portion, part: FoundPart) -> bool:
    return _overlap(gold, part) > 0 if gold.pages else part.part.kind in gold.kinds


def _overlap(gold: Portion, part: FoundPart) -> float:
    """Pages in both over pages in either, 0 to 1."""
    if gold.pages is None:
        return 0.0
    firsts, lasts = (gold.pages[0], part.part.page_from), (gold.pages[1], part.part.page_to)
    return max(0, min(lasts) - max(firsts) + 1) / (max(lasts) - min(firsts) + 1)


def _panel(gold: Portion, part: FoundPart | None) -> bool:
    return part is not None and (not gold.whose.panels or right_panel(gold.whose, part.part.panel))


def _date(gold: Portion, part: FoundPart | None) -> bool:
    return part is not None and (not gold.whose.date or str(part.part.date) == gold.whose.date)


def _item(gold: Portion, part: FoundPart | None) -> bool:
    if part is None or not gold.whose.items:
        return part is not None
    return bool(part.part.item and part.part.item.number in gold.whose.items)


def _pages(gold: Portion, part: FoundPart | None) -> bool:
    return part is not None and (gold.pages is None or (part.part.page_from, part.part.page_to) == gold.pages)


def _whole(gold: Portion, part: FoundPart | None) -> bool:
    kind = part is not None and part.part.kind in gold.kinds
    return kind and all(right(gold, part) for right in (_panel, _date, _item, _pages))


def _tallied(suite: Sequence[tuple[Expected, Found]], pairs: Sequence[tuple[Expected, Pair]]) -> dict[str, Tally]:
    """By paper, with the parts beyond the gold that are false."""
    units: dict[str, Tally] = {}
    for _, (gold, part) in pairs:
        if not gold.optional:
            units.setdefault(gold.file, Tally()).add(_whole(gold, part), part is not None, 1)
    for expected, found in suite:
        for part in _false(expected, found, [pair for owner, pair in pairs if owner is expected]):
            file = next((g.file for g in expected.parts if is_file(part.file, g.file)), expected.name)
            units.setdefault(file, Tally()).add(0, 1, 0)
    return units


def _false(expected: Expected, found: Found, pairs: Sequence[Pair]) -> Iterator[FoundPart]:
    """The parts beyond the gold, where that lists them all. A part that claims nothing is not false, nor is a finer
    cut of a page or sheet that has no pages to cut it by."""
    if not expected.parts_whole:
        return
    held = [part for _, part in pairs]
    for part in found.parts:
        here = [gold for gold in expected.parts if is_file(part.file, gold.file)]
        judged = bool(here) or expected.file is not None
        bare = part.part.kind == "other" and part.part.panel is None and part.part.date is None
        finer = any(
            not gold.pages and part.part.kind in gold.kinds and _panel(gold, part) and _date(gold, part)
            for gold in here
        )
        if judged and part not in held and not bare and not finer:
            yield part


def _meetings(expected: Expected, found: Found) -> Iterator[bool]:
    known = {(panel_slug(panel), day) for panel, day in found.meetings}
    for meeting in expected.meetings:
        yield any((panel_slug(panel), meeting.date) in known for panel in meeting.panels)


def _minutes(expected: Expected, found: Found) -> Iterator[tuple[bool, bool | None]]:
    """Whether each meeting's minutes are in the right state, and whether their correction is known (none: has none)."""
    for whose, status, correction in expected.minutes:
        held = next((m for m in found.minutes if m.day == whose.date and right_panel(whose, m.panel)), None)
        words = held.correction if held else None
        yield bool(held and held.status == status), _same_words(correction, words) if correction else None


def _same_words(gold: Shingles, words: str | None) -> bool:
    return bool(words) and (gold.held_by(words or "") or gold.holds(words or ""))


def _incomplete(expected: Expected, found: Found) -> Tally:
    right = sum(
        any(is_file(place, file) and number == item for place, number in found.incomplete)
        for file, item in expected.incomplete
    )
    return Tally(right, len(found.incomplete), len(expected.incomplete))


def _exempt(expected: Expected, found: Found) -> Tally:
    def covers(gap: tuple[str, int, int], gold: tuple[str, int, int]) -> bool:
        return is_file(gap[0], gold[0]) and (gap[1:] == (0, 0) or (gap[1] <= gold[1] and gold[2] <= gap[2]))

    right = sum(any(covers(gap, gold) for gap in found.withheld) for gold in expected.exempt)
    return Tally(right, len(found.withheld), len(expected.exempt))


def _faults(suite: Sequence[tuple[Expected, Found]]) -> Iterator[str]:
    for expected, found in suite:
        pairs = _pairs(expected, found)
        for gold, part in pairs:
            if part is None and not gold.optional:
                yield f"part missed: {_gold_told(gold)}"
            elif part is not None and not _whole(gold, part):
                yield f"part wrong: {_part_told(part)}, not {_gold_told(gold)}"
        yield from (f"part false: {_part_told(part)}" for part in _false(expected, found, pairs))
        for (whose, status, _), (right, corrected) in zip(expected.minutes, _minutes(expected, found), strict=True):
            if not right or corrected is False:
                state = [m for m in found.minutes if m.day == whose.date and right_panel(whose, m.panel)]
                yield f"minutes of {whose.panels[:1]} {whose.date}: {state}, not {status}"
        wanted = {(file, item) for file, item in expected.incomplete}
        held_items = {(place.rsplit("/", 1)[-1], item) for place, item in found.incomplete}
        if held_items != {(file.rsplit("/", 1)[-1], item) for file, item in wanted}:
            yield f"shown in part: {sorted(held_items)}, not {sorted(wanted)}"
        for whose, known in zip(expected.meetings, _meetings(expected, found), strict=True):
            if not known:
                yield f"meeting missed: {whose.panels} {whose.date}"


def _gold_told(gold: Portion) -> str:
    return f"{gold.file} {gold.kinds[0]} {gold.whose.panels[:1]} {gold.whose.date} item {gold.whose.items} {gold.pages}"


def _part_told(found: FoundPart) -> str:
    part = found.part
    item = part.item.number if part.item else None
    name = found.file.rsplit("/", 1)[-1]
    pages = f"pages {part.page_from}-{part.page_to}"
    return f"{name} {part.kind} {part.panel} {part.date} item {item} {pages} {part.title[:50]!r}"
