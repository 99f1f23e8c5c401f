"""Scrutiny, 21 January 2025: the flood report, and Cooper Street again."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import scrutiny_2024_06, scrutiny_papers_2025
from sample.meetings.scrutiny_dates import JANUARY_2025
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Promised, Reported, Resolved, Votes

MINUTES = Minutes(
    JANUARY_2025,
    Attendance(
        who.BICKERSTAFFE,
        (
            who.BICKERSTAFFE,
            who.MAHMOUDI,
            who.ADEYINKA,
            who.ASTBROOK,
            who.OXSPRING,
            who.PENMARSH,
            who.SAHOTA,
            who.SCARTH,
            who.TILLOTSON,
            who.GLAISDALE,
        ),
        vice_chair=who.MAHMOUDI,
        apologies=(who.WRAXBY,),
        substitutes=((who.GLAISDALE, who.WRAXBY),),
        officers=(who.KIT, who.OLLERENSHAW, who.MARCHBANK, who.WARRENDER, who.BRAMHOPE),
        others=(
            (who.RASHDANI, "Cabinet Member for Highways and Transport"),
            ("Mr Barnaby Ludlam", "Brook End Flood Action Group"),
            ("Miss Clemency Harbottle", "Cooper Street and Market Way Traders"),
        ),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            Councillor Colin Wraxby sent his apologies. Councillor Norma Glaisdale was his substitute. The Chair
            reminded members that the meeting arranged for 17 September 2024 had been cancelled because of the
            by-election in Saltmarsh.
            """,
        ),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Sahota declared a non-pecuniary interest in item 6, as a customer and friend of one of the
            traders.
            """,
        ),
        Item(
            3,
            "Minutes of the previous meeting (18 June 2024)",
            decision="""
            ! Resolved:

            [[r_2501_3: That the minutes of the meeting held on 18 June 2024 be approved as a correct record and
            signed by the Chair.]]
            """,
        ),
        Item(
            4,
            "Matters arising and actions",
            """
            [[d_2406_number: The Director of Place reported that he had written to the 37 households on 10 July 2024:
            calls to the emergency number had been sent to a handset which was switched off.]]

            Councillor Penmarsh asked what had become of the homework room at Marlpit. Nobody present could say.
            [[c_2501_marlpit: The Scrutiny Officer would ask the Head of Libraries and Culture to reply to her within a
            fortnight.]]
            """,
        ),
        Item(
            5,
            "Section 19 report on the flooding at Brook End",
            """
            [[d_2406_section19: The Principal Drainage Engineer presented the section 19 report, which had been
            published on 12 December 2024, twelve days after the date he had given.]] It found that the culvert could
            carry a flood expected once in 15 years when clear, and once in four years with the screen in the state in
            which it had been found.

            Mr Barnaby Ludlam welcomed the candour of the report and asked who would pay for the pump. The Principal
            Drainage Engineer said that the Environment Agency would reply to the Council's bid by the end of March.
            [[c_2501_pump: He promised to tell the panel and the action group of the Agency's answer within a week of
            receiving it.]]

            Of the nine recommendations, four had been carried out. Councillor Glaisdale asked for dates for the other
            five. [[c_2501_dates: (Action: Principal Drainage Engineer, to be circulated by 28 February 2025)]]

            The report recommended that the Council adopt the private culvert beneath Brook Terrace. Members noted
            that this was a matter for Cabinet, since it would bring a liability that could not yet be measured.
            """,
            """
            ! Resolved:

            1. [[r_2501_5a: The panel noted the section 19 report and endorsed its nine recommendations.]]

            2. [[r_2501_5b: That Cabinet be asked to consider the adoption of the culvert beneath Brook Terrace.]]
            """,
        ),
        Item(
            6,
            "Cooper Street: the study of deliveries and the bus gate (pre-decision scrutiny)",
            """
            The Road Safety Team Leader introduced the study by Calder & Voss Consulting. Moving the bus gate 40
            metres to the east would cost £137,000, most of it to divert a drain. Deliveries could then reach nine of
            the eleven shops at any hour.

            Miss Clemency Harbottle, for the traders, said that they had been shown the draft in good time and were
            grateful. Eight of the eleven would now accept a School Street with the gate moved. The other three wanted
            nothing done.

            Councillor Sahota, having taken advice on his interest, remained and spoke. He moved, and Councillor
            Astbrook seconded, [[r_2501_6x: that Cabinet be advised not to proceed with a School Street in Cooper
            Street in any form.]] After debate the motion was put. Four members voted for it and five against,
            Councillor Oxspring abstaining. The motion did not succeed.

            Councillor Mahmoudi proposed that the panel support the scheme with the gate moved. Councillor Adeyinka
            seconded. This was agreed by six votes to three, with one abstention.
            """,
            """
            ! Resolved:

            1. [[r_2501_6a: That Cabinet be recommended to approve a School Street in Cooper Street, provided that:

            (a) the bus gate is moved before the zone begins;

            (b) the morning period ends at 9 am, as in Priory Lane;

            (c) the two shops that could not be reached are each offered a permit for one vehicle; and

            (d) the scheme is reviewed after twelve months.]]

            2. [[r_2501_6b: That Calder & Voss Consulting and the traders be thanked for their help.]]
            """,
        ),
        Item(
            7,
            "Household waste and recycling: performance, April to December 2024",
            """
            The Head of Waste Services reported that missed collections stood at 39 in every 100,000 for the nine
            months, within the target of 45 for the first time since 2022. The recycling rate for 2023/24 was 39.7 per
            cent.

            In reply to Councillor Mahmoudi he said that the last of the Lockside bin stores would be built in May.
            [[c_2501_lockside: He undertook to report the proportion of loads rejected from the flats to the June
            meeting.]]
            """,
            """
            ! Resolved:

            [[r_2501_7: The panel noted the report.]]
            """,
        ),
        Item(
            8,
            "Work programme",
            decision="""
            The panel AGREED, without dissent, [[r_2501_8: to take a report on library opening hours, twelve months
            on, at the meeting on 17 June 2025, and to hold that meeting at Fernhill Library.]]
            """,
        ),
    ),
    {
        "r_2501_3": Resolved("approved"),
        "r_2501_5a": Resolved("endorsed"),
        "r_2501_5b": Resolved("agreed"),
        "r_2501_6x": Resolved("lost", Votes(4, 5, 1), who.SAHOTA, who.ASTBROOK),
        "r_2501_6a": Resolved("agreed", Votes(6, 3, 1), who.MAHMOUDI, who.ADEYINKA),
        "r_2501_6b": Resolved("agreed"),
        "r_2501_7": Resolved("noted"),
        "r_2501_8": Resolved("agreed", Votes(against=0)),
        "d_2406_number": Reported(),
        "d_2406_section19": Reported(),
        "c_2501_marlpit": Promised("Scrutiny Officer", "Councillor Penmarsh", "2025-02-04", "done", "d_2501_marlpit"),
        "c_2501_pump": Promised(
            "Principal Drainage Engineer", "the panel and the action group", None, "done", "d_2501_pump"
        ),
        "c_2501_dates": Promised("Principal Drainage Engineer", "the panel", "2025-02-28", "done", "d_2501_dates"),
        "c_2501_lockside": Promised("Head of Waste Services", "the panel", "2025-06-17", "overdue"),
    },
    "The meeting closed at 8.25 pm.",
)

AGENDA = Agenda(
    JANUARY_2025,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions", before="MEETING BUSINESS ITEMS"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Minutes of the previous meeting (18 June 2024)",
            "To approve the minutes as a correct record",
            (scrutiny_2024_06.MINUTES,),
        ),
        AgendaItem(4, "Matters arising and actions", "To consider any matters arising from the minutes"),
        AgendaItem(
            5,
            "Section 19 report on the flooding at Brook End",
            "Owen Marchbank, Principal Drainage Engineer, to present report",
            (scrutiny_papers_2025.FLOOD,),
            before="DISCUSSION ITEMS",
        ),
        AgendaItem(
            6,
            "Cooper Street: the study of deliveries and the bus gate (pre-decision scrutiny)",
            "Dilip Warrender, Road Safety Team Leader, to present report",
            (scrutiny_papers_2025.COOPER_STREET,),
        ),
        AgendaItem(
            7,
            "Household waste and recycling: performance, April to December 2024",
            "Jeremy Bramhope, Head of Waste Services, to present report",
            (scrutiny_papers_2025.WASTE,),
        ),
        AgendaItem(8, "Work programme", "Kit Fairlamb, Scrutiny Officer, to report orally"),
    ),
)
