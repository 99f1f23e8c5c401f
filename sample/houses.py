"""The look of each panel's papers, and what their fronts tell the public."""

from __future__ import annotations

from sample.layout import House

SCRUTINY = House(
    "Helvetica",
    "Helvetica-Bold",
    "Helvetica-Oblique",
    11,
    sensitivity="Sensitivity: NOT PROTECTIVELY MARKED",
    heading_colour="#1d3f5e",
)
CABINET = House(
    "Times-Roman",
    "Times-Bold",
    "Times-Italic",
    11.6,
    label_at="right",
    running_head="Harrowmere Borough Council: Cabinet",
    stamp="Agenda Item {n}",
)
AUDIT = House(
    "Vera",
    "Vera-Bold",
    "Vera-Italic",
    9.8,
    label_at="left",
    page_label="{n}",
    running_head="Audit and Standards Committee",
    stamp="ITEM NO. {n}",
    ligatures=True,
)
PLANNING = House(
    "Helvetica",
    "Helvetica-Bold",
    "Helvetica-Oblique",
    10.8,
    page_label="- {n} -",
    running_head="Planning Committee",
    stamp="Agenda item {n}",
    hyphens=True,
    justified=True,
)

SCRUTINY_PUBLIC = """
If you have any queries about this meeting, please contact the Scrutiny Team:

@plain 1 4

|Contact|Kit Fairlamb, Scrutiny Officer
|Tel/Email|01632 960 141 or scrutiny@harrowmere.example
|Address|Scrutiny Team, Moot Hall, Market Place, Harrowmere

Copies of other agendas and reports are available from the Council's website or from the enquiry desk at the Moot Hall.
Members of the public may speak for up to three minutes on an item in Part 1 if they tell the Scrutiny Team by noon on
the day before the meeting.

Some items are discussed in private because of their confidential or commercial nature. Those reports are not available
to the public.
"""
CABINET_PUBLIC = """
This meeting is open to the public and will be recorded. Questions from members of the public must reach the Democratic
Services Officer, Wendy Stoddern (01632 960 150, democratic.services@harrowmere.example), by 10 am two working days
before the meeting.

A decision of the Cabinet may be called in by any five members of the Council within five working days of publication of
the notice of decisions. It does not take effect until that time has passed or, if it is called in, until the scrutiny
panel has met.
"""
REGULATORY_PUBLIC = """
This meeting is open to the public. Please ask the Democratic Services Officer, Wendy Stoddern (01632 960 150), about
speaking at it, or if you need a hearing loop or papers in large print.
"""
