"""Cabinet, 13 February 2024: only its minutes are held, in March's pack."""

from __future__ import annotations

from sample import people as who
from sample.meetings.cabinet_dates import FEBRUARY_2024
from sample.records import Attendance, Item, Minutes, Promised, Reported, Resolved, Votes

MINUTES = Minutes(
    FEBRUARY_2024,
    Attendance(
        who.THORNCLIFFE,
        (who.THORNCLIFFE, who.CASTELLANE, who.FARROWBY, who.HENSGROVE, who.MORTLAKE, who.OWUSU),
        vice_chair=who.CASTELLANE,
        apologies=(who.RASHDANI,),
        others=((who.MAHMOUDI, "Vice-Chair of the Environment and Neighbourhoods Scrutiny Panel"),),
        officers=(who.CALLOWAY, who.OLLERENSHAW, who.ELLINGWORTH, who.TAPSELL, who.WENDY),
    ),
    (
        Item(1, "Apologies for absence", "An apology was received from Councillor Iqbal Rashdani."),
        Item(2, "Declarations of interest", "There were none."),
        Item(
            3,
            "Minutes",
            decision="""
            **RESOLVED -** [[r_c2402_3: that the minutes of the meeting held on 16 January 2024 be confirmed and
            signed.]]
            """,
        ),
        Item(
            4,
            "Revenue budget and council tax 2024/25",
            """
            The Deputy Leader and Cabinet Member for Finance presented the report. The budget provided for net
            spending of £156.38 million and depended on savings of £5.12 million. She moved that it be recommended to
            the Council with an increase in council tax of 2.99 per cent and in the adult social care precept of 2 per
            cent. Councillor Hensgrove seconded.
            """,
            """
            **RESOLVED UNANIMOUSLY -** [[r_c2402_4: that the budget and the council tax requirement set out in
            Appendices A to F be recommended to the Council for adoption on 21 February 2024.]]
            """,
        ),
        Item(
            5,
            "Home to school transport",
            """
            [[d_c2310_transport: The Director of Finance presented the separate report on home to school transport
            which she had promised in October.]] Tendering the routes together had saved £163,000, a little more than
            forecast.

            Councillor Owusu-Lyle said that families would be told in May, not August, what transport their children
            would have. [[c_c2402_families: (Action: Director of Children and Education to write to families by 31 May
            2024)]]
            """,
            """
            **RESOLVED -** [[r_c2402_5: that the report be noted.]]
            """,
        ),
        Item(
            6,
            "Library opening hours",
            """
            The Cabinet Member for Culture, Libraries and Leisure presented the report and thanked all who had
            replied. The scrutiny panel had preferred Option B, and so did he. The shortfall of £23,300 would be met
            in 2024/25 from the rent of the first floor at Lockside Library.

            It was moved by Councillor Farrowby, seconded by Councillor Mortlake, and carried without dissent:
            """,
            """
            **RESOLVED -**

            (1) [[r_c2402_6a: that Option B be approved, and that the new hours at Fernhill and Marlpit libraries take
            effect on Monday 8 April 2024;]] and

            (2) [[r_c2402_6b: that £28,900 be released from the Libraries Improvement reserve for a trial of
            self-service opening at Fernhill Library, the results to be reported to the Environment and Neighbourhoods
            Scrutiny Panel after twelve months.]]
            """,
        ),
    ),
    {
        "r_c2402_3": Resolved("approved"),
        "r_c2402_4": Resolved("referred", Votes(unanimous=True), who.CASTELLANE, who.HENSGROVE),
        "r_c2402_5": Resolved("noted"),
        "r_c2402_6a": Resolved("approved", Votes(against=0), who.FARROWBY, who.MORTLAKE),
        "r_c2402_6b": Resolved("agreed", Votes(against=0), who.FARROWBY, who.MORTLAKE),
        "d_c2310_transport": Reported(),
        "c_c2402_families": Promised("Director of Children and Education", "families", "2024-05-31", "overdue"),
    },
    "The meeting ended at 5.40 pm.",
)
