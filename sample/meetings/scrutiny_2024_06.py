"""Scrutiny, 18 June 2024: an urgent item moves the numbers; a motion is withdrawn; first results from Priory Lane."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import scrutiny_2023_12, scrutiny_papers_2024
from sample.meetings.scrutiny_dates import JUNE_2024
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Promised, Reported, Resolved, Votes

MINUTES = Minutes(
    JUNE_2024,
    Attendance(
        who.BICKERSTAFFE,
        (
            who.BICKERSTAFFE,
            who.MAHMOUDI,
            who.ASTBROOK,
            who.OXSPRING,
            who.PENMARSH,
            who.SAHOTA,
            who.SCARTH,
            who.TILLOTSON,
            who.WRAXBY,
        ),
        vice_chair=who.MAHMOUDI,
        apologies=(who.ADEYINKA,),
        officers=(
            who.KIT,
            who.OLLERENSHAW,
            who.CORRIE,
            who.WARRENDER,
            who.MARCHBANK,
            ("Ines Kirkbright", "Lighting Engineer"),
        ),
        others=(
            (who.RASHDANI, "Cabinet Member for Highways and Transport"),
            ("Mr Barnaby Ludlam", "Brook End Flood Action Group"),
        ),
        left_early=((who.MAHMOUDI, "left the meeting at 8.05 pm during item 7"),),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            An apology was received from Councillor Patience Adeyinka.
            """,
        ),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Wraxby declared an interest in item 5 (flooding at Brook End), as the owner of a house in Mill
            Leat Road which had been flooded, and took no part in the voting on it.
            """,
        ),
        Item(
            3,
            "Minutes of the previous meeting (5 December 2023)",
            decision="""
            ! Resolved:

            [[r_2406_3: That the minutes of the meeting held on 5 December 2023 be approved as a correct record.]]
            """,
        ),
        Item(
            4,
            "Matters arising and actions",
            """
            [[d_2312_cabin: The Scrutiny Officer reported that the welfare cabin at Saltmarsh Quay had been replaced
            on 14 March 2024, six weeks after the date that had been given.]] Nothing had been heard about the
            homework room at Marlpit.
            """,
        ),
        Item(
            5,
            "Urgent item: flooding at Brook End on 2 June 2024",
            """
            The Chair had agreed under section 100B(4)(b) of the Local Government Act 1972 that this item be taken as
            urgent, because the flooding happened after the agenda had been published and residents were still out of
            their homes.

            The Principal Drainage Engineer reported that 48 millimetres of rain had fallen in two hours. Water
            entered 37 homes and the surgery in Mill Leat Road. The screen at the head of the culvert had been cleared
            on 28 May; by the evening of 2 June it was blocked with branches and a fence panel.

            Mr Barnaby Ludlam, of the Brook End Flood Action Group, said that residents had rung the emergency number
            for fifty minutes without an answer. The Director of Place apologised. [[c_2406_number: He would find out
            what had gone wrong with the emergency number and write to every household affected by 12 July 2024.]]

            Members asked when the cause would be known. The Principal Drainage Engineer said that the Council had a
            duty to investigate under section 19 of the Flood and Water Management Act 2010. [[c_2406_section19: He
            undertook to publish the section 19 report by 30 November 2024 and to bring it to the first meeting of the
            panel after that.]]

            [[c_2406_screen: A camera was to be put on the screen at the culvert before the autumn. ACTION: OM]]
            """,
            """
            ! Resolved:

            1. [[r_2406_5a: That the panel's sympathy be conveyed to those who were flooded.]]

            2. [[r_2406_5b: That Cabinet be asked to pay £500 to each household that was flooded, from the contingency
            budget.]] (Agreed without a vote.)
            """,
        ),
        Item(
            6,
            "School Streets: the first seven weeks in Priory Lane",
            """
            The Road Safety Team Leader gave a presentation. Traffic in Priory Lane between 8.15 and 9.15 am had
            fallen by 81 per cent, and over the whole day by 34 per cent. In Nook Lane it had risen by 6 per cent,
            within the limit that had been promised. There had been 612 warning notices.

            Councillor Tillotson said that her own children now cycled. Councillor Sahota had been sent photographs of
            cars waiting on the pavement in Fernhill Road for the zone to open at 9.15 am. [[c_2406_fernhill: The Head
            of Highways and Transport agreed to have Fernhill Road patrolled on school days until the end of term.]]

            Councillor Scarth moved, and Councillor Wraxby seconded, [[r_2406_6x: that the Cabinet Member be asked to
            suspend the experimental order until the counts for Nook Lane had been checked by somebody independent of
            the Council.]] [[c_2406_check: The Cabinet Member said that Calder & Voss Consulting would check them and that the result
            would be published.]] In the light of that assurance, Councillor Scarth, with the consent of the meeting,
            withdrew his motion.
            """,
            """
            ! Resolved:

            1. [[r_2406_6a: The panel noted the presentation.]]

            2. [[r_2406_6b: That a further report be made when a full term's counts are available.]]
            """,
        ),
        Item(
            7,
            "Air quality annual status report",
            """
            The Head of Highways and Transport presented the report in the absence of the Environmental Health Manager.
            Nitrogen dioxide was within the legal limit at all 26 sites for the second year.

            Councillor Mahmoudi left the meeting at 8.05 pm during this item, and Councillor Penmarsh asked that the
            monitor at Lock Street be moved nearer to the junction.
            """,
            """
            ! Resolved:

            [[r_2406_7: That the air quality annual status report be endorsed for submission to the Department for
            Environment, Food and Rural Affairs.]]
            """,
        ),
        Item(
            8,
            "Street lighting",
            """
            The Lighting Engineer presented the report which had been deferred from December. Of the Borough's 16,840
            columns, 71 per cent now had LED lanterns. Changing the rest would cost £1.9 million and save £338,000 a
            year.

            Members considered whether lights in residential streets should be dimmed between midnight and 5 am. It
            was moved by Councillor Oxspring and seconded by Councillor Astbrook: [[r_2406_8x: That dimming be
            extended to all residential streets from October.]] On being put to the vote this was declared lost, there
            being two in favour and six against.
            """,
            """
            ! Resolved:

            [[r_2406_8a: That Cabinet be recommended to bring forward the replacement of the remaining lanterns, with
            priority for routes to bus stops.]]
            """,
        ),
    ),
    {
        "r_2406_3": Resolved("approved"),
        "r_2406_5a": Resolved("agreed"),
        "r_2406_5b": Resolved("agreed"),
        "r_2406_6x": Resolved("withdrawn", None, who.SCARTH, who.WRAXBY),
        "r_2406_6a": Resolved("noted"),
        "r_2406_6b": Resolved("agreed"),
        "r_2406_7": Resolved("endorsed"),
        "r_2406_8x": Resolved("lost", Votes(2, 6), who.OXSPRING, who.ASTBROOK),
        "r_2406_8a": Resolved("agreed"),
        "d_2312_cabin": Reported(),
        "c_2406_number": Promised(
            "Director of Place", "every household affected", "2024-07-12", "done", "d_2406_number"
        ),
        "c_2406_section19": Promised(
            "Principal Drainage Engineer", "the panel", "2024-11-30", "done", "d_2406_section19"
        ),
        "c_2406_screen": Promised("Principal Drainage Engineer", "the panel", None, "done", "d_2406_screen"),
        "c_2406_check": Promised(
            "Cabinet Member for Highways and Transport", "the panel", None, "done", "d_2406_check"
        ),
        "c_2406_fernhill": Promised("Head of Highways and Transport", "the panel", None, "unknown"),
    },
    "The meeting closed at 8.50 pm.",
)

AGENDA = Agenda(
    JUNE_2024,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions", before="MEETING BUSINESS ITEMS"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Minutes of the previous meeting (5 December 2023)",
            "To approve the minutes as a correct record",
            (scrutiny_2023_12.MINUTES,),
        ),
        AgendaItem(4, "Matters arising and actions", "To consider any matters arising from the minutes"),
        AgendaItem(
            5,
            "School Streets: the first seven weeks in Priory Lane",
            "Dilip Warrender, Road Safety Team Leader, to give a presentation",
            (scrutiny_papers_2024.SLIDES,),
            before="DISCUSSION ITEMS",
        ),
        AgendaItem(
            6,
            "Air quality annual status report",
            "Report of the Environmental Health Manager",
            (scrutiny_papers_2024.AIR,),
        ),
        AgendaItem(
            7,
            "Street lighting",
            "Ines Kirkbright, Lighting Engineer, to present report",
            (scrutiny_papers_2024.LIGHTING,),
        ),
    ),
)
