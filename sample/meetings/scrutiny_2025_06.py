"""Scrutiny, 17 June 2025: libraries a year on, School Streets reviewed, a depot for food waste. Its minutes stand alone."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import scrutiny_2025_01, scrutiny_reports_2025_06
from sample.meetings.scrutiny_dates import JUNE_2025
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Paper, Promised, Reported, Resolved, Votes

ACTIONS = Paper(
    JUNE_2025,
    4,
    "Actions from previous meetings",
    """
The position on 6 June 2025.

@widths 2 5 3 5

|Minute|Action|Owner|Position
|21/1/25, 4|Reply to Councillor Penmarsh about a homework room at Marlpit|Scrutiny Officer|[[d_2501_marlpit: Asked on
22 January; no reply so far]]
|21/1/25, 5|The Environment Agency's answer on the pump|Principal Drainage Engineer|[[d_2501_pump: The Agency approved
£265,000 on 27 March 2025; the panel and the action group were told on 31 March.]]
|21/1/25, 5|Dates for the five outstanding recommendations|Principal Drainage Engineer|[[d_2501_dates: Dates were
circulated on 26 February 2025.]]
|21/1/25, 7|Loads rejected from the Lockside flats|Head of Waste Services|To be reported to this meeting
""",
    marks={"d_2501_marlpit": Reported(), "d_2501_pump": Reported(), "d_2501_dates": Reported()},
)

MINUTES = Minutes(
    JUNE_2025,
    Attendance(
        who.BICKERSTAFFE,
        (
            who.BICKERSTAFFE,
            who.MAHMOUDI,
            who.ADEYINKA,
            who.OXSPRING,
            who.PENMARSH,
            who.SCARTH,
            who.TILLOTSON,
            who.WRAXBY,
        ),
        vice_chair=who.MAHMOUDI,
        apologies=(who.ASTBROOK, who.SAHOTA),
        officers=(who.KIT, who.TAPSELL, who.WARRENDER, who.BRAMHOPE),
        others=(
            (who.FARROWBY, "Cabinet Member for Culture, Libraries and Leisure"),
            ("Mrs Agnes Quillinan", "Friends of Fernhill Library"),
        ),
        left_early=((who.SCARTH, "left the meeting at 8.10 pm during item 7"),),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            Apologies were received from Councillors Luke Astbrook and Devinder Sahota. No substitutes were named.
            """,
        ),
        Item(2, "Declarations of interest", "No interests were declared."),
        Item(
            3,
            "Minutes of the previous meeting (21 January 2025)",
            decision="""
            ! Resolved:

            [[r_2506_3: That the minutes of the meeting held on 21 January 2025 be approved as a correct record.]]
            """,
        ),
        Item(
            4,
            "Matters arising and actions",
            """
            The list of actions was received. Councillor Penmarsh observed that she had now been waiting for sixteen
            months to hear about a homework room. The Head of Libraries and Culture apologised. [[d_2312_marlpit: She
            had spoken to the school in March 2024 and had omitted to tell anybody that it had no room to offer.]]

            The Head of Waste Services did not have the figures for Lockside with him.
            """,
        ),
        Item(
            5,
            "Library opening hours: twelve months on",
            """
            The Head of Libraries and Culture presented the report. Visits to Fernhill had fallen by 4 per cent since
            the hours changed, and visits to Marlpit by 17 per cent. Self-service opening had been used 2,316 times in
            49 weeks.

            Mrs Agnes Quillinan said that the Friends had expected worse. Councillor Penmarsh thought the figure for
            Marlpit a poor return for £20,500. She moved, and Councillor Wraxby seconded, [[r_2506_5x: that Cabinet be
            recommended to restore Monday opening at Marlpit Library from September.]]

            Councillor Tillotson moved as an amendment [[r_2506_5y: that self-service opening be tried at Marlpit instead.]]
            Councillor Oxspring seconded. The amendment was put and carried by five votes to three and so took the
            place of the original motion. As the substantive motion it was then carried nem. con.
            """,
            """
            ! Resolved:

            1. [[r_2506_5a: That Cabinet be recommended to introduce self-service opening at Marlpit Library on
            Mondays, at a cost of £26,300 from the Libraries Improvement reserve.]]

            2. [[r_2506_5b: The panel noted the results of the trial at Fernhill.]]
            """,
            """
            [[c_2506_theatre: The Head of Libraries and Culture agreed to find out how many children had left the
            theatre group since April 2024 and to inform members by 31 July 2025.]]
            """,
        ),
        Item(
            6,
            "School Streets: annual review",
            """
            The Road Safety Team Leader presented the review. In its first full year the zone in Priory Lane had led
            to 1,437 penalty charge notices, of which 88 had been cancelled on appeal. At Kilnyard Road there had been
            96.

            Members asked whether Overmere Infants School, which had come fourth in the scoring, would be next. He
            said that it would be assessed in the autumn. [[c_2506_overmere: The Road Safety Team Leader to bring the
            assessment of Overmere Infants School to the panel's meeting on 2 December 2025. ACTION: DW]]

            Councillor Wraxby said that he had been wrong about Nook Lane, and would like that to be minuted.
            """,
            """
            ! Resolved:

            [[r_2506_6: That the annual review be received, and its findings commended to Cabinet when it considers
            Cooper Street.]]
            """,
        ),
        Item(
            7,
            "Food waste: a depot for the vehicles",
            """
            The Head of Waste Services brought back the question which had been deferred in December 2023. The survey
            showed that Saltmarsh Quay could take the vehicles if the salt barn were moved, at a cost of £410,000.
            Land at Cinder Lane would cost £655,000 to lay out but would leave room for growth.

            Councillor Scarth left the meeting at 8.10 pm during this item. Councillor Mahmoudi moved that Saltmarsh
            Quay be preferred and Councillor Bickerstaffe seconded. The motion was carried by five votes to two.
            """,
            """
            ! Resolved:

            [[r_2506_7: That Cabinet be recommended to alter the depot at Saltmarsh Quay, so that the vehicles can be
            kept there from 2 March 2026.]]
            """,
        ),
        Item(
            8,
            "Task group on allotments",
            decision="""
            IT WAS UNANIMOUSLY AGREED [[r_2506_8: that Councillors Adeyinka, Oxspring and Wraxby be appointed to a
            task group on allotments, to report by March 2026.]]
            """,
        ),
    ),
    {
        "r_2506_3": Resolved("approved"),
        "r_2506_5x": Resolved("amended", None, who.PENMARSH, who.WRAXBY),
        "r_2506_5y": Resolved("agreed", Votes(5, 3), who.TILLOTSON, who.OXSPRING, "r_2506_5x"),
        "r_2506_5a": Resolved("agreed", Votes(against=0), supersedes="r_2506_5x"),
        "r_2506_5b": Resolved("noted"),
        "r_2506_6": Resolved("agreed"),
        "r_2506_7": Resolved("agreed", Votes(5, 2), who.MAHMOUDI, who.BICKERSTAFFE),
        "r_2506_8": Resolved("agreed", Votes(unanimous=True)),
        "d_2312_marlpit": Reported(),
        "c_2506_theatre": Promised("Head of Libraries and Culture", "members", "2025-07-31", "overdue"),
        "c_2506_overmere": Promised("Road Safety Team Leader", "the panel", "2025-12-02", "overdue"),
    },
    "The meeting closed at 8.30 pm.",
    status="draft",
)

AGENDA = Agenda(
    JUNE_2025,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions", before="MEETING BUSINESS ITEMS"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Minutes of the previous meeting (21 January 2025)",
            "To approve the minutes as a correct record",
            (scrutiny_2025_01.MINUTES,),
        ),
        AgendaItem(4, "Matters arising and actions", "To consider the list of actions", (ACTIONS,)),
        AgendaItem(
            5,
            "Library opening hours: twelve months on",
            "Fiona Tapsell, Head of Libraries and Culture, to present report",
            (scrutiny_reports_2025_06.LIBRARIES,),
            before="DISCUSSION ITEMS",
        ),
        AgendaItem(
            6,
            "School Streets: annual review",
            "Dilip Warrender, Road Safety Team Leader, to present report",
            (scrutiny_reports_2025_06.REVIEW,),
        ),
        AgendaItem(
            7,
            "Food waste: a depot for the vehicles",
            "Jeremy Bramhope, Head of Waste Services, to present report",
            (scrutiny_reports_2025_06.DEPOT,),
        ),
        AgendaItem(8, "Task group on allotments", "To appoint three members"),
    ),
)
