"""Audit and Standards Committee, 26 November 2024."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.records import (
    Agenda,
    AgendaItem,
    Appendix,
    Asked,
    Attendance,
    Item,
    Meeting,
    Minutes,
    Promised,
    Report,
    Resolved,
    Votes,
)

MEETING = Meeting(who.AUDIT, "2024-11-26", "10.00 am", "Committee Room 2, Moot Hall, Market Place, Harrowmere")

MEMBERS = (
    (who.SCARTH + " (Chair)", "Highfold"),
    (who.CHOUDRY + " (Vice-Chair)", "Lockside"),
    (who.GLAISDALE, "Highfold"),
    (who.TILLOTSON, "Fernhill"),
    (who.WRAXBY, "Brook End"),
    ("Dr Winifred Oakeshaw", "Independent member (non-voting)"),
)

PROGRESS = Report(
    MEETING,
    4,
    "Internal audit: progress report, April to October 2024",
    (
        ("Report of", "Neville Aspinwick, Head of Internal Audit"),
        ("Wards affected", "All"),
        ("Contact", "neville.aspinwick@harrowmere.example, 01632 960 139"),
    ),
    """
    The committee is asked to:

    1. [[a_2411_4a: note progress against the audit plan for 2024/25;]] and

    2. [[a_2411_4b: agree that the audit of grants to voluntary bodies be put back to 2025/26.]]
    """,
    """
    # 1. Work done

    1.1 By 31 October 2024 the team had finished 14 of the 31 audits in the plan, and a further six were in draft.
    This is two fewer than at the same time last year. One post has been vacant since June.

    1.2 Each audit ends in one of four opinions: substantial, reasonable, limited or no assurance.

    @widths 6 3 2 2

    |Audit|Opinion|High priority actions|Others
    |Payroll|Substantial|0|2
    |Council tax refunds|Substantial|0|1
    |Blue Badges|Reasonable|0|4
    |Taxi licensing|Reasonable|1|3
    |Home to school transport: contracts|Limited|4|6
    |Parking enforcement income|Reasonable|1|2
    |Fleet fuel cards|Limited|3|2
    |Household support fund|Substantial|0|0

    # 2. Limited assurance: home to school transport

    2.1 The audit looked at 40 contracts. In 11 the file did not contain a signed contract; in six the driver's
    disclosure certificate had expired, in one case by fourteen months. All six were renewed within a week of being
    found. The flow of information between the transport and the licensing teams was informal and depended on two
    officers.

    2.2 Final payment was made on 9 of the 40 contracts without a record that the route had been run. No loss was
    found, but one would not have been detected.

    # 3. Limited assurance: fleet fuel cards

    3.1 There are 212 fuel cards and 187 vehicles. Officers could not say who held 16 of the cards. These have been
    stopped. Fuel to the value of £3,940 had been bought on two of them; the matter was referred to the police on 12
    August 2024.

    # 4. Follow-up of earlier audits

    4.1 Of 57 actions that fell due between April and October, 44 were carried out on time, nine late, and four are
    outstanding. The four are in Appendix 1.
    """,
    (
        Appendix(
            "Appendix 1",
            "Actions outstanding after their due date",
            """
            @widths 3 6 3 3 5

            |Audit|Action|Owner|Due|Position
            |Creditors 2022/23|Match the supplier file against the electoral register each quarter|Director of
            Finance|30 June 2024|Software bought; first match in January 2025
            |IT disaster recovery 2023/24|Test the recovery of the finance system|Head of Digital|31 July 2024|Test
            failed in September and is to be repeated
            |Tree safety 2023/24|Inspect all trees in the highest zone of risk|Head of Parks|31 August 2024|1,310 of
            1,688 inspected
            |Conflicts of interest 2023/24|Obtain a yearly declaration from every manager|Monitoring Officer|30
            September 2024|92 per cent received
            """,
        ),
    ),
    {"a_2411_4a": Asked(), "a_2411_4b": Asked()},
    classification="For publication",
)

COMPLAINTS = Report(
    MEETING,
    6,
    "Standards: complaints about members, 2023/24",
    (("Report of", "Priya Ellingworth, Monitoring Officer"), ("Wards affected", "All")),
    """
    The committee is asked to:

    1. [[a_2411_6: note the report.]]
    """,
    """
    # 1. Complaints

    1.1 Fifteen complaints were received between 1 April 2023 and 31 March 2024, compared with 22 in the year before.
    Nine concerned what had been written on social media. Five were about the same post.

    1.2 Eleven were not taken further after consulting the Independent Person. Three were settled by an apology. One
    was investigated, and no breach of the Code of Conduct was found. The mean time to an initial decision was 17
    working days, against a target of 20.

    1.3 No member is identified in this report, and it contains no exempt information.

    # 2. Training

    2.1 Thirty-eight of the 45 members of the Council attended training on the Code in the year. Two more sessions
    will be held after the elections in May 2025.
    """,
    (),
    {"a_2411_6": Asked()},
    classification="For publication",
)

MINUTES = Minutes(
    MEETING,
    Attendance(
        who.SCARTH,
        (who.SCARTH, who.CHOUDRY, who.TILLOTSON, who.WRAXBY, who.OXSPRING),
        vice_chair=who.CHOUDRY,
        apologies=(who.GLAISDALE,),
        substitutes=((who.OXSPRING, who.GLAISDALE),),
        officers=(who.ASPINWICK, who.CALLOWAY, who.ELLINGWORTH, who.WENDY),
        others=(
            ("Dr Winifred Oakeshaw", "Independent member (non-voting)"),
            ("Mr Gilbert Ransome", "Hollis Parry LLP, external auditor"),
        ),
    ),
    (
        Item(
            1,
            "Apologies for absence",
            """
            Councillor Norma Glaisdale sent an apology, and Councillor Margaret Oxspring attended in her place.
            """,
        ),
        Item(2, "Declarations of interest", "None was declared."),
        Item(
            3,
            "Minutes of 24 September 2024",
            decision="""
            IT WAS AGREED [[r_2411_3: that the minutes of 24 September 2024 be confirmed.]]
            """,
        ),
        Item(
            4,
            "Internal audit: progress report, April to October 2024",
            """
            The Head of Internal Audit presented the report. Members were disturbed by what had been found about
            drivers' certificates. Dr Oakeshaw asked why a spreadsheet had been relied upon. Councillor Wraxby moved
            that the Director of Children and Education be required to attend the next meeting; Councillor Tillotson
            seconded.

            Confirmed actions:

            @widths 6 3 3

            |Action|Owner|By when
            |[[c_2411_drivers: Check every driver's disclosure certificate and report the result to all members of the
            committee]]|Director of Children and Education|20 December 2024
            |[[c_2411_cards: Give each fuel card a named holder and reconcile the list each month]]|Head of Fleet|31
            January 2025
            |[[c_2411_trees: Complete the inspection of trees in the highest zone of risk]]|Head of Parks|31 March
            2025
            """,
            """
            IT WAS AGREED:

            (i) [[r_2411_4a: that the progress report be noted;]]

            (ii) [[r_2411_4b: that the audit of grants to voluntary bodies not be put back, and be carried out in
            2024/25 as planned;]] and

            (iii) [[r_2411_4c: that the Director of Children and Education be required to attend the meeting on 28
            January 2025.]] (four in favour, none against, one abstaining)
            """,
        ),
        Item(
            5,
            "Annual Governance Statement: action plan",
            """
            The Monitoring Officer presented a report (circulated as a Word document). Seven of the twelve actions
            were complete.
            """,
            """
            IT WAS AGREED [[r_2411_5: that the action plan be endorsed, with the addition of an action on contract
            records.]]
            """,
        ),
        Item(
            6,
            "Standards: complaints about members, 2023/24",
            decision="""
            The report was received. IT WAS AGREED [[r_2411_6: to note it.]]
            """,
        ),
    ),
    {
        "r_2411_3": Resolved("approved"),
        "r_2411_4a": Resolved("noted"),
        "r_2411_4b": Resolved("agreed"),
        "r_2411_4c": Resolved("agreed", Votes(4, 0, 1), who.WRAXBY, who.TILLOTSON),
        "r_2411_5": Resolved("endorsed"),
        "r_2411_6": Resolved("noted"),
        "c_2411_drivers": Promised(
            "Director of Children and Education", "all members of the committee", "2024-12-20", "overdue"
        ),
        "c_2411_cards": Promised("Head of Fleet", "the committee", "2025-01-31", "overdue"),
        "c_2411_trees": Promised("Head of Parks", "the committee", "2025-03-31", "overdue"),
    },
    "The meeting ended at 11.40 am.",
    status="draft",
)

AGENDA = Agenda(
    MEETING,
    MEMBERS,
    "The quorum of the committee is three voting members.",
    houses.REGULATORY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(3, "Minutes of 24 September 2024", "Circulated separately"),
        AgendaItem(4, "Internal audit: progress report, April to October 2024", "Head of Internal Audit", (PROGRESS,)),
        AgendaItem(5, "Annual Governance Statement: action plan", "Monitoring Officer. Word document, on the website"),
        AgendaItem(6, "Standards: complaints about members, 2023/24", "Monitoring Officer", (COMPLAINTS,)),
    ),
)
