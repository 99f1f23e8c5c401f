"""Scrutiny, 19 September 2023: School Streets backed by six votes to three; waste; the work programme."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import school_streets_report, scrutiny_2023_06, waste_report_2023
from sample.meetings.scrutiny_dates import SEPTEMBER_2023
from sample.records import (
    Agenda,
    AgendaItem,
    Appendix,
    Asked,
    Attendance,
    Item,
    Minutes,
    Promised,
    Report,
    Reported,
    Resolved,
    Votes,
)

PROGRAMME_TABLE = """
@widths 3 5 4

|Meeting|Subject|Witnesses
|19 September 2023|School Streets (pre-decision); waste and recycling performance|Road Safety Team Leader; Head of Waste
Services; Greenstead Recycling Ltd
|5 December 2023|Library opening hours (pre-decision); street lighting; weekly food waste|Head of Libraries and Culture;
Lighting Engineer; Friends of Fernhill Library
|18 June 2024|School Streets: first results; air quality annual status report|Road Safety Team Leader; headteachers
|To be arranged|Allotments; dog fouling; the rural bus grant|
"""

WORK_PROGRAMME = Report(
    SEPTEMBER_2023,
    7,
    "Work programme 2023/24",
    (
        ("Cabinet member with lead responsibility", "Not applicable"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Priya Ellingworth, Monitoring Officer"),
        ("Originating service", "Democratic Services"),
        ("Accountable employee", "Kit Fairlamb, Scrutiny Officer, Tel 01632 960 141"),
    ),
    """
    The panel is recommended to:

    1. [[a_2309_7a: Agree the work programme set out in Appendix 1.]]

    2. [[a_2309_7b: Appoint two members to visit the transfer station at Saltmarsh Quay before December.]]
    """,
    """
    # 1. Purpose

    1.1 The work programme is put to every meeting so that members can add to it, take from it or change its order.

    # 2. What has changed since June

    2.1 [[d_2306_lighting: Members asked in June whether street lighting could be taken in December; the Lighting
    Engineer has confirmed that it can, and it has been added.]]

    2.2 A briefing on the winter service, which was to have been an item in December, will now be sent to members as a
    note in November. This leaves room for the proposals on library opening hours, on which Cabinet has asked for the
    panel's view.

    2.3 Cabinet's forward plan shows three matters within the panel's remit before March 2024: the School Streets
    programme (October), library opening hours (February) and the Tannery Wharf disposal (March).

    # 3. Financial, legal and equalities implications

    3.1 There are none that arise directly from this report. The cost of scrutiny is met from existing budgets.
    """,
    (Appendix("Appendix 1", "Work programme", PROGRAMME_TABLE),),
    {"a_2309_7a": Asked(), "a_2309_7b": Asked(), "d_2306_lighting": Reported()},
)
MINUTES = Minutes(
    SEPTEMBER_2023,
    Attendance(
        who.BICKERSTAFFE,
        (
            who.BICKERSTAFFE,
            who.MAHMOUDI,
            who.ADEYINKA,
            who.ASTBROOK,
            who.PENMARSH,
            who.SAHOTA,
            who.SCARTH,
            who.TILLOTSON,
            who.WRAXBY,
        ),
        vice_chair=who.MAHMOUDI,
        apologies=(who.OXSPRING,),
        officers=(who.KIT, who.OLLERENSHAW, who.CORRIE, who.WARRENDER, who.BRAMHOPE),
        others=(
            (who.RASHDANI, "Cabinet Member for Highways and Transport"),
            ("Gemma Stallworthy", "Contract Manager, Greenstead Recycling Ltd"),
        ),
        left_early=((who.SAHOTA, "left the meeting at 7.40 pm during item 6"),),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            An apology was received from Councillor Margaret Oxspring. There was no substitute.
            """,
        ),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Tillotson repeated the declaration made in June: a non-pecuniary interest in item 5, as the
            parent of two pupils at Fernhill Primary School.
            """,
        ),
        Item(
            3,
            "Minutes of the previous meeting (13 June 2023)",
            decision="""
            ! Resolved:

            [[r_2309_3: That the minutes of the meeting held on 13 June 2023 be approved as a correct record.]]
            """,
        ),
        Item(
            4,
            "Matters arising",
            """
            Minute 4 (garden waste): [[d_2306_rounds: the Scrutiny Officer reported that the round-by-round figures
            for missed collections had been sent to all members on 4 September 2023.]]

            Minute 5 (petition): the surrounding traffic counts which Councillor Wraxby had asked for were not in the
            report on item 5. The Road Safety Team Leader apologised and said that the counters had been stolen from
            Nook Lane in July. [[c_2309_counts: He would send the counts to members as soon as they had been
            repeated.]]
            """,
        ),
        Item(
            5,
            "School Streets: draft programme (pre-decision scrutiny)",
            """
            The Cabinet Member for Highways and Transport introduced the report. He had started, he said, as a sceptic,
            and had been persuaded by standing in Priory Lane at half past eight on a wet Tuesday.

            The Road Safety Team Leader took members through the scoring in Appendix 1 and the results of the
            consultation. Support in Cooper Street was well below that at the other two sites, and he drew attention to
            the shopkeepers' letter described in paragraph 4.3.

            Councillor Scarth asked what would happen if the Department for Transport had not made its designation
            order by the time the signs were up. The Head of Highways and Transport replied that the signs would be
            covered until it had.

            Councillor Adeyinka said that Kilnyard Road was a dead end, that nobody lost by it, and that it should be
            built first. Councillor Sahota spoke against Cooper Street, on which his ward was divided: the bus gate had
            been promised as the last restriction, and here was another.

            Councillor Astbrook asked for the cost of enforcing each site if no penalty charge was ever paid.
            [[c_2309_cost: The Head of Highways and Transport promised a written answer by 13 October 2023, which would
            be copied to the Cabinet Member.]]

            Councillor Mahmoudi wondered whether the crossing patrol in Fernhill Road, a post which had been empty since
            Easter, would be needed once Priory Lane was closed. The Road Safety Team Leader said that it would, because
            children from the Chantry Street side crossed outside the zone. The post had been advertised three times.

            Councillor Penmarsh asked that headteachers of the eight schools that had not been chosen be told why, and
            shown their scores. The Cabinet Member said that letters had gone to them that morning.

            It was moved by Councillor Tillotson and seconded by Councillor Mahmoudi that the programme be endorsed with
            the conditions set out below. On being put to the vote the motion was carried by six votes to three.
            Councillor Wraxby asked that his vote against be recorded.
            """,
            """
            ! Resolved:

            1. [[r_2309_5a: That Cabinet be recommended to approve the programme of three School Streets at Priory Lane,
            Cooper Street and Kilnyard Road, provided that:

            (a) traffic in Nook Lane and Chantry Street is counted before and after each zone comes into force;

            (b) Cooper Street does not begin until a way has been found for deliveries to reach the shops at the Market
            Way end; and

            (c) the results of the first six months are reported to this panel before any further site is chosen.]]

            2. [[r_2309_5b: The panel noted the results of the public consultation.]]
            """,
        ),
        Item(
            6,
            "Household waste and recycling: performance to August 2023",
            """
            The Head of Waste Services presented the report. The recycling rate for 2022/23 had been 38.4 per cent, the
            lowest for five years, and missed collections had risen to 71 in every 100,000 in August against a target of
            45.

            Gemma Stallworthy, of Greenstead Recycling Ltd, said that eleven drivers had left in the spring for a
            parcels depot which paid £1.85 an hour more. Nine had been replaced. She expected missed collections to be
            back within the target by the end of November.

            Councillor Sahota left the meeting at 7.40 pm during the discussion of this item.

            Members questioned the deductions made from the contractor's payments. The Head of Waste Services said
            that £38,250 had been deducted between April and August. In reply to Councillor Penmarsh he could not say
            how many of the missed collections were assisted collections for disabled residents. [[c_2309_assisted:
            The Head of Waste Services to report the number of missed assisted collections to the next meeting.
            ACTION: JB]]

            Councillor Mahmoudi asked whether the contaminated loads from Lockside flats were still going to landfill.
            They were, and would be until the new bin stores were finished. [[c_2309_flats: ACTION: JB to provide the
            panel with a timetable for the Lockside bin stores.]]
            """,
            """
            ! Resolved:

            1. [[r_2309_6a: The panel noted the report.]]

            2. [[r_2309_6b: The panel agreed, unanimously, to invite Greenstead Recycling Ltd to return in
            December.]]
            """,
        ),
        Item(
            7,
            "Work programme 2023/24",
            """
            The Scrutiny Officer presented the report. Councillors Penmarsh and Scarth offered to visit the transfer
            station.
            """,
            """
            ! Resolved:

            1. [[r_2309_7a: The panel agreed the work programme.]]

            2. [[r_2309_7b: That Councillors Penmarsh and Scarth be appointed to visit the transfer station at Saltmarsh
            Quay and report to the December meeting.]]
            """,
        ),
    ),
    {
        "r_2309_3": Resolved("approved"),
        "r_2309_5a": Resolved("agreed", Votes(6, 3), who.TILLOTSON, who.MAHMOUDI),
        "r_2309_5b": Resolved("noted"),
        "r_2309_6a": Resolved("noted"),
        "r_2309_6b": Resolved("agreed", Votes(unanimous=True)),
        "r_2309_7a": Resolved("agreed"),
        "r_2309_7b": Resolved("agreed"),
        "d_2306_rounds": Reported(),
        "c_2309_counts": Promised("Road Safety Team Leader", "members of the panel", None, "done", "d_2309_counts"),
        "c_2309_cost": Promised(
            "Head of Highways and Transport", "Councillor Astbrook", "2023-10-13", "done", "d_2309_cost"
        ),
        "c_2309_assisted": Promised("Head of Waste Services", "the panel", "2023-12-05", "done", "d_2309_assisted"),
        "c_2309_flats": Promised("Head of Waste Services", "the panel", None, "unknown"),
    },
    "The meeting closed at 8.35 pm.",
    status="corrected",
    correction="Councillor Margaret Oxspring had sent Councillor Norma Glaisdale as her substitute, and Councillor "
    "Glaisdale, who was present until 6.25 pm, should be added to the list of those attending.",
)

AGENDA = Agenda(
    SEPTEMBER_2023,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions", before="MEETING BUSINESS ITEMS"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Minutes of the previous meeting (13 June 2023)",
            "To approve the minutes as a correct record",
            (scrutiny_2023_06.MINUTES,),
        ),
        AgendaItem(4, "Matters arising", "To consider any matters arising from the minutes"),
        AgendaItem(
            5,
            "School Streets: draft programme (pre-decision scrutiny)",
            "Dilip Warrender, Road Safety Team Leader, to present report",
            (school_streets_report.REPORT,),
            before="PRE-DECISION SCRUTINY",
        ),
        AgendaItem(
            6,
            "Household waste and recycling: performance to August 2023",
            "Jeremy Bramhope, Head of Waste Services, to present report",
            (waste_report_2023.REPORT,),
            before="DISCUSSION ITEMS",
        ),
        AgendaItem(7, "Work programme 2023/24", "Kit Fairlamb, Scrutiny Officer, to present report", (WORK_PROGRAMME,)),
    ),
)
