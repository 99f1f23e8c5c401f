"""Cabinet, 10 October 2023: the School Streets programme is amended; the notice of it is called in."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import cabinet_2023_09, cabinet_reports_2023
from sample.meetings.cabinet_dates import OCTOBER_2023
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Promised, Resolved, Votes

ALL_SEVEN = (who.THORNCLIFFE, who.CASTELLANE, who.FARROWBY, who.HENSGROVE, who.MORTLAKE, who.OWUSU, who.RASHDANI)

MINUTES = Minutes(
    OCTOBER_2023,
    Attendance(
        who.THORNCLIFFE,
        ALL_SEVEN,
        vice_chair=who.CASTELLANE,
        others=((who.BICKERSTAFFE, "Chair of the Environment and Neighbourhoods Scrutiny Panel"),),
        officers=(who.OLLERENSHAW, who.CALLOWAY, who.ELLINGWORTH, who.CORRIE, who.WENDY),
    ),
    (
        Item(1, "Apologies for absence", "There were none."),
        Item(2, "Declarations of interest", "There were none."),
        Item(
            3,
            "Minutes",
            decision="""
            **RESOLVED -** [[r_c2310_3: that the minutes of the meeting held on 12 September 2023 be confirmed and
            signed.]]
            """,
        ),
        Item(
            4,
            "Questions from members of the public",
            """
            Mr A. Pellow asked when the lift at Market Way car park would be repaired. The Cabinet Member for Housing
            and Property replied that a part had been on order since July. [[c_c2310_lift: He undertook to write to
            Mr Pellow with a date within ten working days, that is by 24 October 2023.]]
            """,
        ),
        Item(
            5,
            "Revenue monitoring 2023/24: first quarter",
            """
            The Deputy Leader and Cabinet Member for Finance presented the report. An overspend of £2.36 million was
            forecast, three quarters of it on home to school transport and on placements for children in care.

            In reply to the Leader, the Director of Finance confirmed that general balances of £9.1 million would not be
            called upon if the measures in section 4 were delivered. [[c_c2310_transport: She would bring a separate
            report on home to school transport to the meeting on 13 February 2024.]]
            """,
            """
            **RESOLVED -**

            (1) [[r_c2310_5a: that the forecast position at the end of the first quarter be noted;]] and

            (2) [[r_c2310_5b: that the virements listed in Appendix 1 be approved.]]
            """,
            reasons="To keep spending within the budget set by the Council on 22 February 2023.",
            options="Cabinet could have deferred the virements to the second quarter. That would have left two "
            "services without authority to spend grant already received.",
        ),
        Item(
            6,
            "School Streets programme",
            """
            The Cabinet Member for Highways and Transport introduced the report, and the Chair of the Environment and
            Neighbourhoods Scrutiny Panel presented the Panel's recommendations of 19 September 2023.

            It was moved by Councillor Rashdani, and seconded by Councillor Mortlake: [[r_c2310_6x: That the programme
            of three School Streets be approved, that permanent traffic regulation orders be made, and that the zones
            come into force on 8 January 2024.]]

            An amendment was moved by Councillor Farrowby and seconded by Councillor Owusu-Lyle, [[r_c2310_6y: that
            Cooper Street be left out until a study of deliveries and the bus gate had been completed, and that the
            order for Priory Lane be an experimental one.]] Councillor Owusu-Lyle said that she would rather have one
            School Street that worked than three that were resented. Councillor Rashdani regretted the loss of Cooper
            Street but could see that it was not ready.

            The amendment was put and carried by five votes to two. The original motion was thereby replaced, and the
            motion as amended was then put as the substantive motion and carried.
            """,
            """
            **RESOLVED -**

            (1) [[r_c2310_6a: that School Streets at Priory Lane and Kilnyard Road be approved, and that Cooper Street
            be left out of the programme until a study of deliveries and of the bus gate has been considered by
            Cabinet;]]

            (2) [[r_c2310_6b: that the order for Priory Lane be an experimental traffic order, to run for twelve months
            from a date to be fixed by the Cabinet Member for Highways and Transport;]]

            (3) [[r_c2310_6c: that the Head of Highways and Transport be authorised to commission the study, at a cost
            of not more than £18,000;]] and

            (4) [[r_c2310_6d: that conditions (a) and (c) recommended by the Environment and Neighbourhoods Scrutiny
            Panel be accepted.]]
            """,
            reasons="Injuries near the two schools, and the support shown by consultation. Cooper Street was supported "
            "by fewer than half of those who replied, and the effect on deliveries had not been studied.",
            options="Approval of all three sites, as recommended in the report; barriers and volunteers; no action. "
            "The first was replaced by amendment, and the others would not have met the aims of the programme.",
            key=True,
        ),
        Item(
            7,
            "Procurement of a boiler for Kiln Green Leisure Centre",
            """
            The Cabinet Member for Culture, Libraries and Leisure reported that the boiler had failed its inspection in
            August. Three tenders for an air source system had been received.
            """,
            """
            **RESOLVED UNANIMOUSLY -** [[r_c2310_7: that the tender of Ashgill Mechanical Limited, in the sum of
            £342,750, be accepted.]]
            """,
            reasons="The tender was the lowest of the three and scored highest for quality.",
            options="A like-for-like gas boiler would have cost £118,000 less to buy and about £31,000 a year more to "
            "run than the system chosen.",
        ),
    ),
    {
        "r_c2310_3": Resolved("approved"),
        "r_c2310_5a": Resolved("noted"),
        "r_c2310_5b": Resolved("approved"),
        "r_c2310_6x": Resolved("amended", None, who.RASHDANI, who.MORTLAKE),
        "r_c2310_6y": Resolved("agreed", Votes(5, 2), who.FARROWBY, who.OWUSU, "r_c2310_6x"),
        "r_c2310_6a": Resolved("approved", supersedes="r_c2310_6x"),
        "r_c2310_6b": Resolved("agreed", supersedes="r_c2310_6x"),
        "r_c2310_6c": Resolved("agreed"),
        "r_c2310_6d": Resolved("agreed"),
        "r_c2310_7": Resolved("agreed", Votes(unanimous=True)),
        "c_c2310_lift": Promised("Cabinet Member for Housing and Property", "Mr A. Pellow", "2023-10-24", "overdue"),
        "c_c2310_transport": Promised("Director of Finance", "Cabinet", "2024-02-13", "done", "d_c2310_transport"),
    },
    "The meeting ended at 5.25 pm.",
    status="draft",
)

PREFACE = """
Published on Thursday 12 October 2023. A decision which is subject to call-in takes effect at 5 pm on Thursday 19
October 2023 unless five members of the Council ask in writing, before then, for it to be called in.
"""

AGENDA = Agenda(
    OCTOBER_2023,
    who.CABINET_MEMBERS,
    "The quorum of the Cabinet is three.",
    houses.CABINET_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3, "Minutes", "To confirm the minutes of the meeting held on 12 September 2023", (cabinet_2023_09.MINUTES,)
        ),
        AgendaItem(4, "Questions from members of the public"),
        AgendaItem(
            5,
            "Revenue monitoring 2023/24: first quarter",
            "Report of the Director of Finance",
            (cabinet_reports_2023.REVENUE,),
        ),
        AgendaItem(
            6,
            "School Streets programme",
            "Report of the Director of Place. Key decision",
            (cabinet_reports_2023.SCHOOL_STREETS,),
        ),
        AgendaItem(
            7,
            "Procurement of a boiler for Kiln Green Leisure Centre",
            "Report of the Director of Place",
            (cabinet_reports_2023.BOILER,),
        ),
    ),
    part_two="""
    # Part 2 - items not open to the press and public

    There are no exempt items on this agenda.
    """,
)
