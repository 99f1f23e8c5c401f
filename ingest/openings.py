"""Where the papers in a file begin, and how sure the signs are of it.

Signs: an "Agenda Item No" stamp, a cover, the opening of minutes, an appendix's heading, a bookmark, the agenda's page
range, a heading that is an item's title, slides after upright pages. Each has a weight; signs that agree add up.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.identity import panel_slug
from index.records import PageText
from ingest.agenda import AgendaItem, alike, item_of_page, mentioned, trusted_ranges, unmarked_start
from ingest.faces import Face, face_lines
from ingest.headlines import face_at
from ingest.places import FACE_BLOCKS, Place
from ingest.reading import Bookmark, Reading

ITEMISED = "item"
"""The sign of a report that stands under its item, and of the agenda that goes on below it."""

FRESH = {"cover", "minutes", "decision"}
"""Signs of a paper of its own: in a file without stamps it need not belong to the item before it."""

ENOUGH = 0.5
"""The weight of all signs at which a paper begins."""

STAMPED = 0.9
OPENED = 0.85
TITLED = 0.6
APPENDED = 0.7
RANGED = 0.7
BOOKMARKED = 0.7
SLIDES = 0.6
TURNED = 0.45
SUSPECTED = 0.4

COVER_LINES = 5
"""A cover names the panel in its first lines; further down the page, the text does."""

A4 = 1.414
"""Width by height of a sheet turned on its side; slides have another shape."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The block at which a paper begins, what its face says, the item it is put under, and how sure the signs are."""

    block: int
    page: int
    face: Face
    confidence: float
    item: str | None = None
    signs: tuple[str, ...] = ()
    bookmark: str | None = None


def openings(
    reading: Reading, first: Face, places: Sequence[Place], items: Sequence[AgendaItem] = (), front: int = 1
) -> list[Opening]:
    """The papers' beginnings among the places after `front` blocks, in order. `first` is the file's own face."""
    places = [place for place in places if place.block >= front]
    stamps = _new_stamps(places)
    ranges = trusted_ranges(reading, items, {stamps[p.block]: p.page for p in places if p.block in stamps})
    marks = _bookmarks(reading, items)
    slides = _slide_starts(reading.pages)
    found: list[Opening] = []
    current, alone = first, first.kind == "decision" or (first.kind == "minutes" and not first.stamp)
    at_item: str | None = None
    placed: set[str] = set()
    for place in places:
        opening = _weighed(place, stamps.get(place.block), ranges, marks.get(place.page), slides, items, placed)
        if opening is None or _goes_on(opening, current, alone):
            continue
        current = opening.face
        number = opening.item or item_of_page(place.page, reading, items, ranges)
        if number is None and (stamps or not set(opening.signs) & FRESH):
            number = at_item
        elif number is None and opening.face.title:
            number = mentioned(opening.face.title, [item for item in items if item.item.number not in placed])
        found.append(replace(opening, item=number))
        at_item = number
        if number:
            placed.add(number)
    return found


def _weighed(
    place: Place,
    stamp: str | None,
    ranges: dict[int, str],
    mark: tuple[str, str | None] | None,
    slides: dict[int, float],
    items: Sequence[AgendaItem],
    placed: set[str],
) -> Opening | None:
    face = place.face
    signs: dict[str, float] = {}
    if stamp:
        signs["stamp"] = STAMPED
    named = face.weight >= 2.5 and face.day is not None and face.line <= COVER_LINES
    if named and (face.reported or face.kind):
        signs["cover"] = OPENED
    elif named or (face.reported >= 3 and face.kind != "agenda"):
        signs["cover"] = TITLED
    if face.kind in ("minutes", "decision") and (face.day or face.panel):
        signs[face.kind] = OPENED
    if face.kind == "appendix":
        signs["appendix"] = APPENDED
    if place.page in ranges:
        signs["range"] = RANGED
    if mark:
        signs["bookmark"] = BOOKMARKED if mark[1] else TURNED
    titled = _titled(place, face, items, placed)
    if titled:
        signs["title"] = TITLED
    if place.page in slides:
        signs["slides"] = slides[place.page]
    confidence = _together(signs.values())
    if confidence < ENOUGH:
        return None
    ranged = ranges.get(place.page)
    said = [number for number in (stamp, mark[1] if mark else None, ranged, titled) if number]
    if len(set(said)) > 1:
        confidence *= 0.8
    return Opening(
        place.block,
        place.page,
        face,
        round(confidence, 3),
        said[0] if said else None,
        tuple(signs),
        mark[0] if mark else None,
    )


def _goes_on(opening: Opening, current: Face, alone: bool) -> bool:
    """Whether what looks like a beginning is a page's head within the paper: the same minutes of the same day again.

    A file that opens with minutes or a decision is no pack (`alone`): the reports that these name are not in it. A
    notice of decisions gives the item of each, as a stamp would.
    """
    face = opening.face
    if alone and face.kind not in ("minutes", "appendix"):
        return True
    if set(opening.signs) & {"stamp", "appendix", "bookmark", "range", "slides"}:
        return False
    if face.kind in ("minutes", "decision") and face.kind == current.kind:
        other = face.panel and current.panel and not panel_slug(current.panel).endswith(panel_slug(face.panel))
        return (face.day is None or face.day == current.day) and not other
    return opening.signs == ("title",) and current.kind == "minutes"


def _together(weights: Iterable[float]) -> float:
    missed = 1.0
    for weight in weights:
        missed *= 1.0 - weight
    return 1.0 - missed


def _new_stamps(places: Sequence[Place]) -> dict[int, str]:
    """The stamps that begin a paper, by block: not those repeated on the following pages of one.

    Stamps on every page of a part begin it once; a stamp that comes again after pages without begins another paper
    of its item.
    """
    new: dict[int, str] = {}
    before: str | None = None
    for place in places:
        if place.stamp and place.stamp != before:
            new[place.block] = place.stamp
        before = place.stamp
    return new


def _bookmarks(reading: Reading, items: Sequence[AgendaItem]) -> dict[int, tuple[str, str | None]]:
    """For each page, the bookmark that begins a paper there, and its item's number where it names one.

    A pack's bookmarks name items and papers; a paper's own name its sections, often several on a page, and are none.
    """
    first: dict[int, Bookmark] = {}
    for mark in sorted(reading.bookmarks, key=lambda mark: mark.level):
        first.setdefault(mark.page, mark)
    found: dict[int, tuple[str, str | None]] = {}
    for page, mark in first.items():
        number = re.match(r"(?:item\s+)?(\d{1,3}[a-z]?)[.:)]?\s+(.+)", mark.title, re.IGNORECASE)
        words = number[2] if number else mark.title
        item = alike(words, items)
        if item and item.item.number:
            found[page] = mark.title, item.item.number
        elif re.match(r"(?:appendix|annex|enclosure|minutes)\b", words, re.IGNORECASE):
            found[page] = mark.title, number[1] if number and items else None
    return found


def _titled(place: Place, face: Face, items: Sequence[AgendaItem], placed: set[str]) -> str | None:
    """The number of the item not yet placed whose title stands at the head of a page or on its cover.

    Where the agenda says which items have papers, only these count: minutes have titles at the head of pages too.
    """
    paged = any(item.pages for item in items)
    open_items = [item for item in items if item.item.number not in placed and (item.pages or not paged)]
    if not open_items:
        return None
    for title in (place.heading, face.title):
        if title and len(title) < 250:
            item = alike(title, open_items)
            if item:
                return item.item.number
    return None


def is_slide(page: PageText) -> bool:
    """Whether a page lies on its side in the shape of a slide, or holds as few words as one."""
    if not page.height or page.width <= page.height * 1.1:
        return False
    return abs(page.width / page.height - A4) > 0.05 or len(page.text.split()) < 150


def _slide_starts(pages: Sequence[PageText]) -> dict[int, float]:
    """The pages at which slides follow upright pages, or these follow slides, with how plain a beginning that is."""
    found: dict[int, float] = {}
    slide = [is_slide(page) for page in pages]
    for at in range(1, len(pages)):
        if slide[at] and not slide[at - 1] and sum(slide[at : at + 3]) >= min(3, len(pages) - at):
            odd = abs(pages[at].width / pages[at].height - A4) > 0.05
            found[pages[at].number] = (
                APPENDED if odd else SLIDES if pages[at - 1].width < pages[at - 1].height else TURNED
            )
        elif not slide[at] and all(slide[max(0, at - 3) : at]) and at >= 3 and pages[at].width < pages[at].height:
            found[pages[at].number] = ENOUGH
    return found


def with_unmarked(reading: Reading, found: Sequence[Opening], items: Sequence[AgendaItem]) -> list[Opening]:
    """The openings, and those of items that have papers by the agenda but no sign of their own.

    Such an item's papers lie between those of its neighbours: where its share of their printed pages would put it, or
    nearby, where a report ends, its numbering stops or a new heading stands at a page's top.
    """
    order = {item.item.number: at for at, item in enumerate(items) if item.item.number}
    kept = list(found)
    for before, after in zip(found[1:], [*found[2:], None], strict=False):
        low = order.get(before.item or "")
        high = order.get(after.item or "") if after else len(items)
        if low is None or high is None:
            continue
        for at in range(low + 1, high):
            if items[at].pages and items[low].pages and all(o.item != items[at].item.number for o in kept):
                end = after.block if after else len(reading.blocks)
                previous = max((opening for opening in kept if opening.block < end), key=lambda opening: opening.block)
                start = unmarked_start(reading.blocks, previous.block, end, items[low:high], items[at])
                if start is not None:
                    face = face_at(face_lines(reading.blocks[start : start + FACE_BLOCKS]))
                    page = reading.blocks[start].pieces[0].page
                    kept.append(Opening(start, page, face, SUSPECTED, items[at].item.number, ("range",)))
                    kept.sort(key=lambda opening: opening.block)
    return kept
