"""Cabinet, 8 October 2024: the Fernhill order brought back and made permanent."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import cabinet_reports_2024_10
from sample.meetings.cabinet_dates import OCTOBER_2024
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Promised, Reported, Resolved, Votes

MINUTES = Minutes(
    OCTOBER_2024,
    Attendance(
        who.THORNCLIFFE,
        (who.THORNCLIFFE, who.CASTELLANE, who.FARROWBY, who.HENSGROVE, who.MORTLAKE, who.OWUSU, who.RASHDANI),
        vice_chair=who.CASTELLANE,
        officers=(who.OLLERENSHAW, who.CALLOWAY, who.ELLINGWORTH, who.CORRIE, who.MARCHBANK, who.WENDY),
    ),
    (
        Item(1, "Apologies for absence", "There were no apologies."),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Castellane declared an interest in item 5, as the owner of a flat in Chantry Street.
            """,
        ),
        Item(
            3,
            "Minutes",
            decision="""
            **RESOLVED -** [[r_c2410_3: that the minutes of the meeting held on 17 September 2024 be confirmed and
            signed.]]
            """,
        ),
        Item(
            4,
            "Brook End flooding: payments to households and the drainage programme",
            """
            The Cabinet Member for Environment and Waste said that the scrutiny panel had asked for £500 for each
            household flooded on 2 June 2024. Cabinet had every sympathy but a payment from contingency could not be
            limited to one flood.

            The Principal Drainage Engineer reported that [[d_2406_screen: a camera had been fitted to the screen at
            the Mill Leat culvert on 9 September 2024.]] A pump on the culvert would cost £265,000.
            """,
            """
            **RESOLVED -**

            (1) [[r_c2410_4a: that the request for payments of £500 be not acceded to;]]

            (2) [[r_c2410_4b: that a hardship fund of £40,000, open to any household in the Borough flooded since 1
            January 2024, be established;]] and

            (3) [[r_c2410_4c: that the Council's bid for £265,000 towards a pump at Mill Leat be submitted to the
            Environment Agency by 29 November 2024.]]
            """,
            reasons="A fund with published rules treats those flooded at different times alike.",
            options="Payments of £500 to 37 households (£18,500). No payment.",
        ),
        Item(
            5,
            "School Streets: Priory Lane",
            """
            Councillor Castellane left the room. The Cabinet Member for Highways and Transport reported the results of
            the first five months. There had been 61 objections to the experimental order and 208 letters of support,
            and the counts had been checked by Calder & Voss Consulting.

            He proposed that the order be made permanent, but that the zone end at 9 am and not 9.15 am, since only 3
            per cent of children arrived after 9 am. He was seconded by Councillor Owusu-Lyle. The motion was put and
            carried by six votes to none.
            """,
            """
            **RESOLVED -**

            (1) [[r_c2410_5a: that, having considered the objections, Cabinet makes the experimental order for Priory
            Lane permanent with effect from 6 January 2025;]]

            (2) [[r_c2410_5b: that the hours of operation be 8.15 am to 9 am and 2.45 pm to 3.45 pm;]] and

            (3) [[r_c2410_5c: that the study of Cooper Street be published, and that traders and the school be
            consulted on moving the bus gate before Cabinet decides.]]
            """,
            reasons="Traffic in Priory Lane has fallen by 39 per cent and more children walk, cycle or scoot. The increase in Nook "
            "Lane, 9 per cent, is within the limit promised to the scrutiny panel.",
            options="To let the experimental order lapse; to make it permanent with its present hours.",
            key=True,
        ),
        Item(
            6,
            "Medium-term financial plan 2025/26 to 2028/29",
            """
            The Deputy Leader presented the plan, which showed a gap of £4.7 million in 2025/26 and of £11.2 million
            over four years. [[c_c2410_options: The Director of Finance was asked to bring options for closing the gap
            to the meeting on 10 December 2024, and agreed to do so.]]
            """,
            """
            **RESOLVED -** [[r_c2410_6: that the medium-term financial plan be approved as the basis of consultation
            on the budget.]]
            """,
            reasons="The Council must set a balanced budget by 11 March 2025.",
            options="None.",
            call_in=False,
        ),
    ),
    {
        "r_c2410_3": Resolved("approved"),
        "r_c2410_4a": Resolved("agreed"),
        "r_c2410_4b": Resolved("agreed"),
        "r_c2410_4c": Resolved("agreed"),
        "r_c2410_5a": Resolved("agreed", Votes(6, 0), who.RASHDANI, who.OWUSU, "r_c2310_6b"),
        "r_c2410_5b": Resolved("agreed", Votes(6, 0), who.RASHDANI, who.OWUSU),
        "r_c2410_5c": Resolved("agreed", Votes(6, 0), who.RASHDANI, who.OWUSU),
        "r_c2410_6": Resolved("approved"),
        "d_2406_screen": Reported(),
        "c_c2410_options": Promised("Director of Finance", "Cabinet", "2024-12-10", "overdue"),
    },
    "The meeting ended at 5.35 pm.",
    status="draft",
)

PREFACE = """
Published on Thursday 10 October 2024. A decision which is subject to call-in takes effect at 5 pm on Thursday 17
October 2024 unless five members of the Council ask in writing, before then, for it to be called in.
"""

AGENDA = Agenda(
    OCTOBER_2024,
    who.CABINET_MEMBERS,
    "The quorum of the Cabinet is three.",
    houses.CABINET_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(3, "Minutes", "To confirm the minutes of the meeting held on 17 September 2024 (to follow)"),
        AgendaItem(
            4,
            "Brook End flooding: payments to households and the drainage programme",
            "Report of the Director of Place",
            (cabinet_reports_2024_10.FLOOD,),
        ),
        AgendaItem(
            5,
            "School Streets: Priory Lane",
            "Report of the Director of Place. Key decision",
            (cabinet_reports_2024_10.PRIORY_LANE,),
        ),
        AgendaItem(
            6,
            "Medium-term financial plan 2025/26 to 2028/29",
            "Report of the Director of Finance",
            (cabinet_reports_2024_10.PLAN,),
        ),
    ),
)
