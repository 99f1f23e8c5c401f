"""How an agenda's papers become a pack, with the pages of each item in its agenda."""

from __future__ import annotations

from pathlib import Path

from sample.binding import Binding, Part, Placed, bind
from sample.kinds import agenda_part, minutes_part, other_part, report_parts, slides_part
from sample.layout import House
from sample.records import Agenda, Enclosure, Minutes, Report, Slides

RECOMMENDS = {"list": "Recommendations for decision:", "sentence": "RECOMMENDATIONS", "table": "Recommendation"}


def parts_of(paper: Enclosure, item: int, house: House, manner: str) -> list[Part]:
    """The parts that one enclosure makes."""
    if isinstance(paper, Minutes):
        return [minutes_part(paper, house, item, manner)]
    if isinstance(paper, Report):
        return report_parts(paper, house, RECOMMENDS[manner])
    if isinstance(paper, Slides):
        return [slides_part(paper, house)]
    return [other_part(paper, house)]


def pack(agenda: Agenda, binding: Binding, path: Path, manner: str) -> list[Placed]:
    """Bind an agenda and its papers: once to learn where each item falls, once to print it in the agenda."""
    house = binding.house
    papers = [
        (entry.number, part)
        for entry in agenda.items
        for paper in entry.papers
        for part in parts_of(paper, entry.number, house, manner)
    ]
    spans: dict[int, tuple[int, int]] = {}
    fronts = 0
    placed: list[Placed] = []
    for _ in range(3):
        fresh = [parts_of(paper, entry.number, house, manner) for entry in agenda.items for paper in entry.papers]
        parts = [agenda_part(agenda, house, spans), *(part for many in fresh for part in many)]
        placed = bind(parts, binding, path, 0 if binding.numbered_front else fronts)
        fronts = placed[0].page_to
        spans = {}
        for (number, _part), where in zip(papers, placed[1:], strict=True):
            start = spans.get(number, (where.printed_from, 0))[0]
            spans[number] = (start, where.printed_to)
    return placed
