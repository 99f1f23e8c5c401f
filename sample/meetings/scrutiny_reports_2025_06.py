"""The reports of 17 June 2025; the last bears the cover of the Cabinet meeting to come."""

from __future__ import annotations

from sample.meetings.cabinet_dates import SEPTEMBER_2025 as CABINET_SEPTEMBER
from sample.meetings.scrutiny_dates import JUNE_2025
from sample.records import Appendix, Asked, Report

LIBRARIES = Report(
    JUNE_2025,
    5,
    "Library opening hours: twelve months on",
    (
        ("Cabinet member with lead responsibility", "Councillor Dominic Farrowby, Culture, Libraries and Leisure"),
        ("Wards affected", "Fernhill; Marlpit"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Fiona Tapsell, Head of Libraries and Culture, Tel 01632 960 171"),
    ),
    """
    The panel is recommended to:

    1. [[a_2506_5: Note the effect of the hours introduced on 8 April 2024, and the results of the trial of
    self-service opening.]]
    """,
    """
    # 1. Purpose

    1.1 Cabinet asked on 13 February 2024 for the results of the trial at Fernhill Library to be reported to the panel
    after twelve months. This report also compares visits before and after the change in hours.

    # 2. Visits

    @widths 3 3 3 2

    |Library|Year to 31 March 2024|Year to 31 March 2025|Change (%)
    |Fernhill|31,960|30,680|-4
    |Marlpit|18,240|15,140|-17
    |Lockside|45,310|46,020|2
    |Kiln Green|22,710|23,140|2
    |Overmere|12,690|12,540|-1

    2.1 At Marlpit the loss is almost wholly on Mondays. Visits on the other days are within 2 per cent of what they
    were, so few of those who used the library on a Monday now use it on another day.

    # 3. Self-service opening

    3.1 The trial began on 1 July 2024, on Tuesdays and Thursdays from 5 pm to 7 pm. By 6 June 2025 the doors had been
    opened by card 2,316 times by 584 members, of whom 71 per cent were aged between 25 and 54. Before the trial 22
    per cent of the library's users were of that age.

    3.2 There have been three incidents: a door left open, a false fire alarm, and a child found alone at 7 pm, whose
    mother had gone to the shop. Signs about under-16s have been made larger.

    # 4. Savings

    4.1 The saving in 2024/25 was £39,900, compared with £41,200 in the report to Cabinet. The trial cost £28,900 for
    equipment and £3,700 to run.

    # 5. Implications

    5.1 **Finance.** The Libraries Improvement reserve stands at £45,100. **Legal.** None beyond those reported in
    February 2024. **Equalities.** The fall at Marlpit has been greater among those over 65 (23 per cent).
    [RCF/02062025/E] [PE/03062025/C]
    """,
    (),
    {"a_2506_5": Asked()},
)

REVIEW = Report(
    JUNE_2025,
    6,
    "School Streets: annual review",
    (
        ("Cabinet member with lead responsibility", "Councillor Iqbal Rashdani, Highways and Transport"),
        ("Wards affected", "Fernhill; Kiln Green"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Dilip Warrender, Road Safety Team Leader, Tel 01632 960 118"),
    ),
    """
    The panel is recommended to:

    1. [[a_2506_6: Receive the annual review of the School Streets in Priory Lane and Kilnyard Road.]]
    """,
    """
    # 1. Purpose

    1.1 This is the review which the panel asked for on 19 September 2023, extended to a full year.

    # 2. Priory Lane

    2.1 The zone has been permanent since 6 January 2025, with a morning period that ends at 9 am. A count from 12 to
    16 May 2025 found 1,094 vehicles a day in Priory Lane, 751 in Nook Lane and 3,290 in Chantry Street.

    2.2 In May 2025, 61 per cent of pupils walked, cycled or scooted to school. The school has put in 30 more cycle
    spaces.

    2.3 Between 29 October 2024 and 28 May 2025 the cameras recorded 1,437 contraventions for which a penalty charge
    notice was issued. Of those, 88 were cancelled on representations or appeal. A third of all notices were issued in
    the first four weeks.

    # 3. Kilnyard Road

    3.1 Ninety-six notices were issued in the same time. Walking, cycling and scooting rose from 57 to 63 per cent.
    There was no traffic to be displaced.

    # 4. Money

    @widths 5 2 2 2

    |Year to 31 March 2025|Priory Lane (£)|Kilnyard Road (£)|Both (£)
    |Penalty charges paid|29,470|2,065|31,535
    |Licences and processing|-14,880|-9,110|-23,990
    |Patrols in Fernhill Road|-5,200|0|-5,200
    |**Net**|**9,390**|**-7,045**|**2,345**

    4.1 The net sum has been set against the cost of school crossing patrols, as the law allows.

    # 5. Collisions

    5.1 One collision, slight, was reported within 200 metres of Fernhill Primary School in the year, in Chantry
    Street at 9.40 pm. None was reported at Kilnyard Road.

    # 6. Implications

    6.1 There are no new legal or equalities implications. [RCF/02062025/G] [PE/03062025/T]
    """,
    (
        Appendix(
            "Appendix 1",
            "Permits and notices by month",
            """
            @widths 3 2 2 2 2

            |Month|Permits in force|Notices, Priory Lane|Notices, Kilnyard Road|Cancelled
            |November 2024|88|482|31|27
            |December 2024|90|231|14|16
            |January 2025|91|209|13|14
            |February 2025|93|138|9|9
            |March 2025|95|151|11|8
            |April 2025|95|98|7|6
            |May 2025|97|128|11|8
            |**Total**||**1,437**|**96**|**88**
            """,
        ),
    ),
    {"a_2506_6": Asked()},
)

DEPOT = Report(
    CABINET_SEPTEMBER,
    7,
    "Food waste: a depot for the vehicles (draft report to Cabinet)",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "Saltmarsh; Brook End"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Jeremy Bramhope, Head of Waste Services, Tel 01632 960 127"),
        (
            "Report to be considered by",
            "Environment and Neighbourhoods Scrutiny Panel, 17 June 2025; Cabinet, 9 September 2025",
        ),
    ),
    """
    Cabinet is recommended to:

    1. [[a_2506_7: Approve the alteration of the depot at Saltmarsh Quay, at a cost of £410,000.]]

    The Environment and Neighbourhoods Scrutiny Panel is asked to:

    2. [[a_2506_7b: State which of the two sites it prefers, for the advice of Cabinet.]]
    """,
    """
    # 1. Purpose

    1.1 On 5 December 2023 the Environment and Neighbourhoods Scrutiny Panel deferred the choice of a site until the depot had been surveyed.

    # 2. The sites

    2.1 **Saltmarsh Quay.** The survey found the slab of the lower yard sound. Ten vehicles could stand there if the
    salt barn were moved to the north side. The tipping bay would be covered. Work would take five months.

    2.2 **Cinder Lane.** The fairground's lease ended in March 2025. The land is level but has no drainage, and the
    nearest house is 35 metres away.

    @widths 5 3 3

    |Comparison|Saltmarsh Quay|Cinder Lane
    |Capital cost (£)|410,000|655,000
    |Running cost (£ a year)|38,000|91,000
    |Ready by|2 March 2026|15 June 2026
    |Spaces|10|24
    |Homes within 100 metres|0|17

    2.3 Cinder Lane could not be ready by 31 March 2026, when the duty to collect begins. Vehicles would have to be
    kept at a private yard for eleven weeks, at a cost of about £46,000.

    # 3. Implications

    3.1 **Finance.** £400,000 is in the capital programme. **Legal.** Planning permission is needed for Cinder Lane
    but not, it is thought, for Saltmarsh Quay. **Equalities.** None. [RCF/02062025/K] [PE/04062025/L]
    """,
    (),
    {"a_2506_7": Asked(), "a_2506_7b": Asked()},
)
