"""Scrutiny, 31 October 2023: Cabinet's decision is called in, and the motion to refer it back is lost."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings.scrutiny_dates import CALL_IN_2023
from sample.records import (
    Agenda,
    AgendaItem,
    Asked,
    Attendance,
    Item,
    Minutes,
    Paper,
    Promised,
    Report,
    Resolved,
    Votes,
)

FORM = Paper(
    CALL_IN_2023,
    3,
    "Notice of call-in received on 18 October 2023",
    """
@plain 2 5

|**Decision**|Cabinet, 10 October 2023, item 6: School Streets programme
|**Called in by**|Councillors Wraxby (lead), Scarth, Astbrook, Glaisdale and Choudry
|**Received**|3.42 pm on 18 October 2023, by the Monitoring Officer
|**Valid**|Yes. Five members have signed and reasons are given (Scrutiny Procedure Rule 15)

## Reasons given

1. That the decision was taken without the traffic counts for Nook Lane and Chantry Street which the scrutiny panel
asked for in June, so that Cabinet could not know where the traffic would go.

2. That an experimental order, with objections heard only after the scheme has begun, treats residents as the subjects
of a trial to which they have not agreed.

3. That £18,000 for a study of Cooper Street was not in the report, and no source of money was named for it.

## What the signatories ask the panel to do

To refer the decision back to Cabinet for reconsideration, with a request that nothing be done in Priory Lane until the
counts have been repeated and published.
""",
)

RESPONSE = Report(
    CALL_IN_2023,
    3,
    "Call-in of School Streets programme: response of the Director of Place",
    (
        ("Cabinet member with lead responsibility", "Councillor Iqbal Rashdani, Highways and Transport"),
        ("Wards affected", "Fernhill; Kiln Green; Tannery"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Anneliese Corrie, Head of Highways and Transport, Tel 01632 960 117"),
    ),
    """
    The panel is recommended to:

    1. [[a_2310_3: Decide whether to refer the decision back to Cabinet, refer it to the Council, or take no further
    action.]]
    """,
    """
    # 1. Purpose

    1.1 This report answers the three reasons given in the notice of call-in and sets out what the panel may do.

    # 2. Traffic counts

    2.1 Automatic counters were laid in Priory Lane, Nook Lane and Chantry Street in May 2023. The counters in Nook Lane
    were stolen in July, before the second week of counting. What was collected in May has been published on the
    Council's website since 20 October 2023. It shows 1,846 vehicles a day in Priory Lane, 702 in Nook Lane and 3,310 in
    Chantry Street.

    2.2 A further week was counted from 2 to 6 October 2023. The results were within 4 per cent of those for May.

    # 3. An experimental order

    3.1 Parliament has provided for experimental orders so that the effect of a restriction can be judged by experience.
    Anyone may object during the first six months, and Cabinet must consider the objections before the order can be made
    permanent. The order can be suspended at any time.

    # 4. Cost of the study

    4.1 The signatories are right that the sum was not in the report. It can be met from the £7,000 set aside for counts
    in Cooper Street, which will not now be needed this year, and £11,000 from the transport studies budget.

    # 5. What the panel may do

    5.1 Under Scrutiny Procedure Rule 15 the panel may refer the decision back to Cabinet, with its concerns in writing;
    refer it to the Council, if it believes that the decision is outside the budget or policy framework; or take no
    further action, in which case the decision takes effect at once.

    5.2 The Monitoring Officer advises that the decision is within the budget and policy framework.

    # 6. Implications

    6.1 If the decision is referred back, the next ordinary meeting of Cabinet is on 14 November 2023. Cameras could not
    then be delivered before the grant lapses on 31 March 2024. [RCF/23102023/C] [PE/23102023/K]
    """,
    (),
    {"a_2310_3": Asked()},
)

MINUTES = Minutes(
    CALL_IN_2023,
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
            who.WRAXBY,
        ),
        vice_chair=who.MAHMOUDI,
        officers=(who.KIT, who.ELLINGWORTH, who.OLLERENSHAW, who.CORRIE),
        others=(
            (who.RASHDANI, "Cabinet Member for Highways and Transport"),
            ("Mrs Elaine Dutchwood", "Headteacher, Fernhill Primary School"),
            ("Mr Leonard Voyce", "Nook Lane Residents"),
        ),
    ),
    (
        Item(1, "Apologies for absence and substitutions", "No apologies were received. All members were present."),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Tillotson declared a non-pecuniary interest as the parent of two pupils at Fernhill Primary
            School.
            """,
        ),
        Item(
            3,
            "Call-in: School Streets programme",
            """
            Councillor Wraxby presented the notice of call-in. He did not oppose School Streets as such. He objected to
            being asked to agree to one without being told what it would do to the next street, and he had asked for the
            counts in June and again in September.

            Mr Leonard Voyce, speaking for residents of Nook Lane, said that the lane was 4.6 metres wide with no
            footway on its northern side. Mrs Elaine Dutchwood said that the school had waited eleven years.

            The Cabinet Member for Highways and Transport accepted that the counts should have been in the report. They
            had now been published, and those for October agreed closely with those for May. He pointed out that an
            experimental order was the most cautious course open to Cabinet.

            Councillor Scarth asked what would be done if traffic in Nook Lane rose sharply. [[c_2310_nook: The Head of
            Highways and Transport gave a commitment to put the order for Priory Lane before the Cabinet Member for
            suspension if daily traffic in Nook Lane rose by more than 15 per cent in any month.]]

            It was moved by Councillor Wraxby and seconded by Councillor Scarth: [[r_2310_3x: That the decision be
            referred back to Cabinet for reconsideration, with a request that no order be made for Priory Lane until
            traffic counts for a full term have been published.]]

            A recorded vote having been requested by Councillor Astbrook, the voting was as follows.

            For the motion (4): Councillors Astbrook, Sahota, Scarth and Wraxby.

            Against the motion (5): Councillors Adeyinka, Bickerstaffe, Mahmoudi, Penmarsh and Tillotson.

            Abstained (1): Councillor Oxspring.

            The motion was accordingly lost by 5 votes to 4, with 1 abstention.
            """,
            """
            ! Resolved:

            1. [[r_2310_3a: That no further action be taken on the call-in, and that the decision of Cabinet of 10
            October 2023 take effect from the end of this meeting.]]

            2. [[r_2310_3b: That the undertaking of the Head of Highways and Transport about Nook Lane be noted.]]
            """,
        ),
    ),
    {
        "r_2310_3x": Resolved("lost", Votes(4, 5, 1), who.WRAXBY, who.SCARTH),
        "r_2310_3a": Resolved("agreed"),
        "r_2310_3b": Resolved("noted"),
        "c_2310_nook": Promised("Head of Highways and Transport", "the panel", None, "unknown"),
    },
    "The meeting closed at 7.05 pm.",
)

AGENDA = Agenda(
    CALL_IN_2023,
    who.SCRUTINY_MEMBERS,
    "Quorum for this meeting is four voting members.",
    houses.SCRUTINY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence and substitutions"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3,
            "Call-in: School Streets programme",
            "Councillor Colin Wraxby to present the notice; Councillor Iqbal Rashdani to reply",
            (FORM, RESPONSE),
        ),
    ),
)
