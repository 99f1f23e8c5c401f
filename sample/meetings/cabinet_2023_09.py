"""Cabinet, 12 September 2023: only its minutes are held, in October's pack."""

from __future__ import annotations

from sample import people as who
from sample.meetings.cabinet_dates import SEPTEMBER_2023
from sample.records import Attendance, Item, Minutes, Promised, Resolved, Votes

MINUTES = Minutes(
    SEPTEMBER_2023,
    Attendance(
        who.THORNCLIFFE,
        (who.THORNCLIFFE, who.CASTELLANE, who.FARROWBY, who.MORTLAKE, who.OWUSU, who.RASHDANI),
        vice_chair=who.CASTELLANE,
        apologies=(who.HENSGROVE,),
        officers=(who.CALLOWAY, who.OLLERENSHAW, who.ELLINGWORTH, who.LARKHAM, who.WENDY),
    ),
    (
        Item(1, "Apologies for absence", "An apology was received from Councillor Peter Hensgrove."),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Mortlake declared a disclosable pecuniary interest in item 5, as the tenant of an allotment at
            Ropewalk, and left the room while it was considered.
            """,
        ),
        Item(
            3,
            "Minutes",
            decision="""
            **RESOLVED -** [[r_c2309_3: that the minutes of the meeting held on 11 July 2023 be confirmed and signed.]]
            """,
        ),
        Item(
            4,
            "Harrowmere Corporate Plan 2023-2027: annual report",
            """
            The Leader presented the first annual report on the Corporate Plan. Of its 46 commitments, 29 were on
            course, 12 were delayed and five had not been begun.

            Councillor Owusu-Lyle welcomed the rise in the proportion of schools judged good or outstanding by Ofsted,
            from 84 to 89 per cent.
            """,
            """
            **RESOLVED -** [[r_c2309_4: that the annual report be received and referred to the Council for
            information.]]
            """,
        ),
        Item(
            5,
            "Allotment rents 2024/25",
            """
            The Cabinet Member for Culture, Libraries and Leisure proposed that the rent of a full plot rise from £62 to
            £66 a year, and that the concession for people over 65 be kept. It was moved by Councillor Farrowby and
            seconded by Councillor Rashdani that the rents be approved; this was carried by four votes to one.
            """,
            """
            **RESOLVED -** [[r_c2309_5: that the rents and charges set out in the report be approved with effect from
            1 October 2024.]]
            """,
            """
            [[c_c2309_ropewalk: Councillor Farrowby gave an undertaking to meet the Ropewalk tenants about the broken
            standpipes before Christmas.]]
            """,
        ),
    ),
    {
        "r_c2309_3": Resolved("approved"),
        "r_c2309_4": Resolved("referred"),
        "r_c2309_5": Resolved("approved", Votes(4, 1), who.FARROWBY, who.RASHDANI),
        "c_c2309_ropewalk": Promised("Councillor Farrowby", "the Ropewalk tenants", None, "unknown"),
    },
    "The meeting ended at 4.50 pm.",
)
