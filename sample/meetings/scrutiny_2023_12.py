"""Scrutiny, 5 December 2023: September's minutes corrected; Option A for the libraries falls."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import call_in_2023_10, food_waste_report, library_hours_report, scrutiny_2023_09
from sample.meetings.scrutiny_dates import DECEMBER_2023
from sample.records import (
    Agenda,
    AgendaItem,
    Attendance,
    Item,
    Minutes,
    Paper,
    Promised,
    Reported,
    Resolved,
    Votes,
)

ACTIONS = Paper(
    DECEMBER_2023,
    4,
    "Actions from previous meetings",
    """
The Scrutiny Officer keeps this list. It shows the position on 27 November 2023.

@widths 2 5 3 5

|Minute|Action|Owner|Position
|19/9/23, 4|Send members the traffic counts for the streets around Priory Lane|Road Safety Team
Leader|[[d_2309_counts: Counts for May and October 2023 were sent to members on 23 October 2023.]]
|19/9/23, 5|Cost of enforcing each site if no penalty charge is paid|Head of Highways and Transport|[[d_2309_cost: A
written answer was sent to Councillor Astbrook on 20 October 2023, a week later than promised.]]
|19/9/23, 6|Missed assisted collections|Head of Waste Services|To be reported under item 4 of this meeting
|19/9/23, 6|Timetable for the Lockside bin stores|Head of Waste Services|Awaiting the planning officer
|19/9/23, 7|Visit to the transfer station|Councillors Penmarsh and Scarth|Visit made on 2 November 2023
|31/10/23, 3|Nook Lane: suspension if traffic rises by 15 per cent|Head of Highways and Transport|Does not apply until
the zone is in force
""",
    marks={"d_2309_counts": Reported(), "d_2309_cost": Reported()},
)

MINUTES = Minutes(
    DECEMBER_2023,
    Attendance(
        who.MAHMOUDI,
        (
            who.MAHMOUDI,
            who.ADEYINKA,
            who.ASTBROOK,
            who.OXSPRING,
            who.PENMARSH,
            who.SCARTH,
            who.TILLOTSON,
            who.WRAXBY,
            who.CHOUDRY,
        ),
        apologies=(who.BICKERSTAFFE, who.SAHOTA),
        substitutes=((who.CHOUDRY, who.BICKERSTAFFE),),
        officers=(who.KIT, who.TAPSELL, who.BRAMHOPE, who.WARRENDER),
        others=(
            (who.FARROWBY, "Cabinet Member for Culture, Libraries and Leisure"),
            ("Mrs Agnes Quillinan", "Friends of Fernhill Library"),
            ("Gemma Stallworthy", "Contract Manager, Greenstead Recycling Ltd"),
        ),
        left_early=((who.ADEYINKA, "left the meeting at 8.15 pm, before the vote on item 6"),),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            Apologies were received from the Chair, Councillor Joan Bickerstaffe, and from Councillor Devinder Sahota.
            Councillor Samir Choudry substituted for Councillor Bickerstaffe, and the Vice-Chair, Councillor Tariq
            Mahmoudi, took the chair.
            """,
        ),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Oxspring declared that she was a volunteer at Overmere Library.
            """,
        ),
        Item(
            3,
            "Minutes of the previous meetings (19 September and 31 October 2023)",
            """
            Councillor Oxspring pointed out that the minutes of 19 September were wrong in one respect. She had sent
            Councillor Norma Glaisdale as her substitute, and Councillor Glaisdale, who was present until 6.25 pm,
            should be added to the list of those attending.
            """,
            """
            ! Resolved:

            1. [[r_2312_3a: That, subject to the above correction, the minutes of the meeting held on 19 September
            2023 be approved as a correct record.]]

            2. [[r_2312_3b: That the minutes of the special meeting held on 31 October 2023 be approved as a correct
            record.]]
            """,
        ),
        Item(
            4,
            "Matters arising and actions",
            """
            The panel received the list of actions. [[d_2309_assisted: The Head of Waste Services reported that 318
            assisted collections had been missed between April and September 2023, and 41 in October and November.]]

            Councillor Penmarsh reported on the visit to the transfer station. She and Councillor Scarth had been
            impressed by the repair workshop and less so by the welfare cabin, which had no hot water. [[c_2312_cabin:
            The Head of Waste Services undertook to have the cabin repaired before the end of January 2024 and to tell
            Councillor Penmarsh when it was done.]]
            """,
            """
            ! Resolved:

            [[r_2312_4: The panel noted the position on actions.]]
            """,
        ),
        Item(
            5,
            "Library opening hours: results of consultation (pre-decision scrutiny)",
            """
            The Cabinet Member for Culture, Libraries and Leisure said that he would listen. The saving was in the
            budget, but no choice had been made.

            The Head of Libraries and Culture presented the report. Mrs Agnes Quillinan, for the Friends of Fernhill
            Library, said that Saturday afternoon was when the library was fullest, and that 86 children belonged to the
            theatre group.

            Councillor Wraxby thought that a saving which had been in the budget since February should not be handed
            back because it was unpopular. It was moved by Councillor Wraxby and seconded by Councillor Astbrook:
            [[r_2312_5x: That Option A be endorsed.]] There voted for the motion three and against it six, and the
            motion fell.

            Councillor Tillotson then moved, and Councillor Adeyinka seconded, that Option B be supported. This was
            agreed by six votes to two, with one abstention.

            Members asked about pupils waiting for the bus at Marlpit. [[c_2312_marlpit: The Head of Libraries and
            Culture said that she would talk to Marlpit High School about a homework room and let the ward members
            know the result by 29 February 2024.]]

            The panel recommends to Cabinet that a trial of self-service opening at Fernhill be paid for from the
            reserve.
            """,
            """
            ! Resolved:

            1. [[r_2312_5a: That the panel supports Option B and does not support Option A.]]

            2. [[r_2312_5b: That Cabinet be recommended to fund a trial of self-service opening at Fernhill Library from
            the Libraries Improvement reserve.]]
            """,
        ),
        Item(
            6,
            "Weekly collection of food waste",
            """
            The Head of Waste Services presented the report. Ten vehicles would be needed, and there was no room for
            them at Saltmarsh Quay. Gemma Stallworthy said that vehicles ordered now would take fourteen months to
            arrive.

            Councillor Scarth moved [[r_2312_6x: that the panel ask Cabinet to begin in Highfold and Overmere as a pilot.]]
            Councillor Oxspring seconded. After discussion, in which the Head of Waste Services explained that a pilot
            would need the same depot, Councillor Scarth, with the leave of the panel, did not press the motion.

            Councillor Adeyinka left the meeting at 8.15 pm, before the vote on this item.
            """,
            """
            ! Resolved:

            1. [[r_2312_6a: That the preferred option in the report, a single start across the Borough in the week
            beginning 23 March 2026, be endorsed.]]

            2. [[r_2312_6b: That consideration of the site for the additional vehicles be deferred until the survey of
            the depot is complete.]]
            """,
        ),
        Item(
            7,
            "Street lighting",
            """
            The Scrutiny Officer reported that the Lighting Engineer was unwell and that his report had been put off.
            """,
            """
            ! Resolved:

            [[r_2312_7: That this item stand deferred to the meeting on 18 June 2024.]]
            """,
        ),
    ),
    {
        "r_2312_3a": Resolved("approved"),
        "r_2312_3b": Resolved("approved"),
        "r_2312_4": Resolved("noted"),
        "r_2312_5x": Resolved("lost", Votes(3, 6), who.WRAXBY, who.ASTBROOK),
        "r_2312_5a": Resolved("agreed", Votes(6, 2, 1), who.TILLOTSON, who.ADEYINKA),
        "r_2312_5b": Resolved("agreed"),
        "r_2312_6x": Resolved("withdrawn", None, who.SCARTH, who.OXSPRING),
        "r_2312_6a": Resolved("endorsed"),
        "r_2312_6b": Resolved("deferred"),
        "r_2312_7": Resolved("deferred"),
        "d_2309_assisted": Reported(),
        "c_2312_cabin": Promised("Head of Waste Services", "Councillor Penmarsh", "2024-01-31", "done", "d_2312_cabin"),
        "c_2312_marlpit": Promised(
            "Head of Libraries and Culture", "the ward members", "2024-02-29", "done", "d_2312_marlpit"
        ),
    },
    "The meeting closed at 8.40 pm.",
)

AGENDA = Agenda(
    DECEMBER_2023,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions", before="MEETING BUSINESS ITEMS"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Minutes of the previous meetings (19 September and 31 October 2023)",
            "To approve the minutes as a correct record",
            (scrutiny_2023_09.MINUTES, call_in_2023_10.MINUTES),
        ),
        AgendaItem(
            4, "Matters arising and actions", "To consider any matters arising, and the list of actions", (ACTIONS,)
        ),
        AgendaItem(
            5,
            "Library opening hours: results of consultation (pre-decision scrutiny)",
            "Fiona Tapsell, Head of Libraries and Culture, to present report. This item will not be available to "
            "call-in once a decision is made by the Executive",
            (library_hours_report.REPORT,),
            before="PRE-DECISION SCRUTINY",
        ),
        AgendaItem(
            6,
            "Weekly collection of food waste",
            "Jeremy Bramhope, Head of Waste Services, to present report",
            (food_waste_report.REPORT,),
            before="DISCUSSION ITEMS",
        ),
        AgendaItem(7, "Street lighting", "Report to follow"),
    ),
)
