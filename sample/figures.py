"""Maps and charts, drawn simply, for the appendices."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import HexColor, black, white

Draw = Callable[[str, str], Drawing]

ROAD, PARK, SCHOOL, SHUT = HexColor("#d9d4c7"), HexColor("#cfe3c4"), HexColor("#7f9fc4"), HexColor("#b03a2e")


def _road(sheet: Drawing, points: tuple[float, float, float, float], width: float = 11) -> None:
    x1, y1, x2, y2 = points
    sheet.add(Line(x1, y1, x2, y2, strokeColor=black, strokeWidth=width + 1.5, strokeLineCap=0))
    sheet.add(Line(x1, y1, x2, y2, strokeColor=ROAD, strokeWidth=width, strokeLineCap=0))


def _key(sheet: Drawing, x: float, y: float, face: str, lines: tuple[tuple[HexColor, str], ...]) -> None:
    for step, (colour, text) in enumerate(lines):
        sheet.add(Rect(x, y - 14 * step, 10, 8, fillColor=colour, strokeColor=black, strokeWidth=0.4))
        sheet.add(String(x + 15, y - 14 * step + 1, text, fontName=face, fontSize=8))


def _north(sheet: Drawing, x: float, y: float, bold: str) -> None:
    sheet.add(Polygon([x, y, x + 5, y - 14, x, y - 10, x - 5, y - 14], fillColor=black))
    sheet.add(String(x - 3, y + 3, "N", fontName=bold, fontSize=9))


def priory_lane(face: str, bold: str) -> Drawing:
    """The zone outside Fernhill Primary School."""
    sheet = Drawing(450, 300)
    sheet.add(Rect(0, 0, 450, 300, fillColor=white, strokeColor=black, strokeWidth=0.8))
    sheet.add(Rect(260, 170, 150, 95, fillColor=PARK, strokeColor=None))
    for points in ((0, 60, 450, 60), (90, 0, 90, 300), (90, 150, 450, 150), (230, 60, 230, 150)):
        _road(sheet, points)
    sheet.add(Line(235, 150, 445, 150, strokeColor=SHUT, strokeWidth=6))
    sheet.add(Rect(120, 175, 110, 70, fillColor=SCHOOL, strokeColor=black))
    for x in (235, 440):
        sheet.add(Circle(x, 150, 6, fillColor=white, strokeColor=SHUT, strokeWidth=2))
    for x, y, text in (
        (130, 207, "Fernhill Primary School"),
        (255, 136, "Priory Lane"),
        (310, 47, "Fernhill Road"),
        (100, 275, "Chantry Street"),
        (296, 215, "Bellmakers Field"),
        (238, 100, "Nook Lane"),
    ):
        sheet.add(String(x, y, text, fontName=face, fontSize=8.5))
    _key(
        sheet,
        120,
        36,
        face,
        (
            (SHUT, "Restricted at school times"),
            (SCHOOL, "School"),
        ),
    )
    _north(sheet, 430, 280, bold)
    return sheet


def cooper_street(face: str, bold: str) -> Drawing:
    """The zone outside St Oswin's school, with the bus gate that stood in its way."""
    sheet = Drawing(450, 260)
    sheet.add(Rect(0, 0, 450, 260, fillColor=white, strokeColor=black, strokeWidth=0.8))
    for points in ((0, 130, 450, 130), (70, 0, 70, 260), (330, 0, 330, 260), (70, 215, 330, 215)):
        _road(sheet, points)
    sheet.add(Line(80, 130, 320, 130, strokeColor=SHUT, strokeWidth=6))
    sheet.add(Rect(130, 150, 120, 48, fillColor=SCHOOL, strokeColor=black))
    sheet.add(Rect(322, 80, 16, 8, fillColor=HexColor("#e3b505"), strokeColor=black))
    for x, y, text in (
        (148, 172, "St Oswin's CE Primary"),
        (160, 114, "Cooper Street"),
        (345, 80, "Bus gate"),
        (338, 235, "Market Way"),
        (12, 235, "Tannery Row"),
        (150, 226, "Hide Street (diversion)"),
    ):
        sheet.add(String(x, y, text, fontName=face, fontSize=8.5))
    _key(sheet, 110, 44, face, ((SHUT, "Proposed restriction"), (SCHOOL, "School")))
    _north(sheet, 430, 236, bold)
    return sheet


def bars(title: str, unit: str, values: tuple[tuple[str, float], ...], top: float) -> Draw:
    """A bar chart of a few named values."""

    def draw(face: str, bold: str) -> Drawing:
        sheet = Drawing(450, 210)
        sheet.add(String(10, 194, title, fontName=bold, fontSize=10))
        sheet.add(Line(40, 40, 440, 40, strokeColor=black, strokeWidth=0.8))
        sheet.add(Line(40, 40, 40, 180, strokeColor=black, strokeWidth=0.8))
        sheet.add(String(4, 182, unit, fontName=face, fontSize=7.5))
        step = 390 / len(values)
        for number, (name, value) in enumerate(values):
            x, height = 50 + number * step, 135 * value / top
            sheet.add(Rect(x, 40, step * 0.6, height, fillColor=SCHOOL, strokeColor=black, strokeWidth=0.5))
            sheet.add(String(x, 44 + height, f"{value:,g}", fontName=face, fontSize=8))
            sheet.add(String(x, 28, name, fontName=face, fontSize=7.5))
        return sheet

    return draw


FIGURES: dict[str, Draw] = {
    "priory_lane": priory_lane,
    "cooper_street": cooper_street,
    "recycling": bars(
        "Household waste recycled or composted, per cent",
        "%",
        (("2018/19", 41.2), ("2019/20", 41.9), ("2020/21", 40.1), ("2021/22", 39.6), ("2022/23", 38.4)),
        50,
    ),
    "traffic": bars(
        "Vehicles a day, two-way, 9 to 13 September 2024 against May 2023",
        "vehicles",
        (
            ("Priory Lane before", 1846),
            ("Priory Lane after", 1127),
            ("Nook Lane before", 702),
            ("Nook Lane after", 764),
            ("Chantry St before", 3310),
            ("Chantry St after", 3355),
        ),
        4000,
    ),
    "visits": bars(
        "Visits to branch libraries in 2022/23, thousands",
        "thousand",
        (("Fernhill", 31.4), ("Marlpit", 18.7), ("Lockside", 44.9), ("Kiln Green", 22.3), ("Overmere", 12.6)),
        50,
    ),
}
