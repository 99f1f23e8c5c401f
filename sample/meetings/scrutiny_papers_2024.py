"""The slides and reports of 18 June 2024, in the order of the agenda as it was published."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import JUNE_2024
from sample.records import Appendix, Asked, Report, Slides

SLIDES = Slides(
    JUNE_2024,
    5,
    "School Streets: the first seven weeks in Priory Lane",
    (
        (
            "School Streets: Priory Lane",
            """
            The first seven weeks, 29 April to 14 June 2024

            Dilip Warrender, Road Safety Team Leader

            Environment and Neighbourhoods Scrutiny Panel, 18 June 2024
            """,
        ),
        (
            "What was decided",
            """
            - October 2023: Cabinet approved Priory Lane as an experiment and Kilnyard Road for good

            - October 2023: decision called in; not referred back

            - 19 February 2024: Kilnyard Road in force

            - 29 April 2024: Priory Lane in force, for twelve months
            """,
        ),
        (
            "Traffic",
            """
            @widths 4 2 2 2

            |Two-way vehicles a day|May 2023|29 April to 14 June 2024|Change (%)
            |Priory Lane|1,846|1,218|-34
            |Nook Lane|702|744|6
            |Chantry Street|3,310|3,329|1

            - In the closed hours traffic in Priory Lane is down by 81 per cent

            - Mean speed in Nook Lane: 21.4 miles an hour (was 22.0)
            """,
        ),
        (
            "How children travel",
            """
            - Walking, cycling and scooting: 44 per cent in March 2023, 53 per cent in June 2024

            - Cycle racks at Fernhill Primary are full: 36 spaces, 58 bicycles on 11 June

            - The school has moved its nursery session to 12.15 pm
            """,
        ),
        (
            "Enforcement",
            """
            - 612 warning notices in seven weeks, 240 of them in the first

            - From 28 October 2024 a first contravention can lead to a penalty charge notice

            - 17 appeals against warnings, nine of them about deliveries
            """,
        ),
        (
            "What people have told us",
            """
            - 43 messages of support, 29 objections to the order

            - Most frequent objection: waiting vehicles in Fernhill Road

            - Second: no sign at the Chantry Street end of the diversion (now put up)
            """,
        ),
        (
            "What happens next",
            """
            - Objections may be made until 28 October 2024

            - Counts in all three streets from 9 to 13 September 2024

            - Report to Cabinet in October 2024
            """,
        ),
    ),
)

AIR = Report(
    JUNE_2024,
    6,
    "Air quality annual status report",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Hester Applegarth, Environmental Health Manager, Tel 01632 960 184"),
    ),
    """
    The panel is recommended to:

    1. [[a_2406_6a: Endorse the air quality annual status report for submission to the Department for Environment,
    Food and Rural Affairs by 30 June 2024.]]
    """,
    """
    # 1. Purpose

    1.1 Part IV of the Environment Act 1995 requires the Council to review air quality each year. This report
    summarises what was measured in 2023.

    # 2. Nitrogen dioxide

    2.1 Nitrogen dioxide was measured by diffusion tube at 26 sites. The legal limit for the mean over a year is 40
    micrograms in a cubic metre. The highest value was 36.2, at the junction of Lock Street and Canal Parade.

    @widths 5 2 2 2

    |Site|2021|2022|2023
    |Lock Street and Canal Parade, Lockside|41.3|38.8|36.2
    |Market Way, Tannery|37.0|35.1|33.4
    |Abbots Way, Abbots Reach|33.9|33.0|31.7
    |Priory Lane, at the school gate|29.8|29.5|28.9
    |Chantry Street, Fernhill|30.6|30.2|29.9
    |Overmere Infants School|18.2|17.9|17.1

    2.2 The air quality management area at Lock Street was declared in 2014. If 2024 is also below 36 the Council
    could apply to revoke it.

    # 3. Fine particles

    3.1 Fine particles (PM2.5) are measured at one site, in Bellmakers Field. The mean for 2023 was 8.1 micrograms in
    a cubic metre. The national target for 2040 is 10.

    # 4. Implications

    4.1 **Finance.** Monitoring costs £27,600 a year, which is in the budget. **Legal.** The report must be sent to the
    Department by 30 June. **Equalities.** Four of the ten sites with the highest readings are in the fifth of
    neighbourhoods with the lowest incomes. [RCF/03062024/Y] [PE/04062024/A]
    """,
    (),
    {"a_2406_6a": Asked()},
)

LIGHTING = Report(
    JUNE_2024,
    7,
    "Street lighting",
    (
        ("Cabinet member with lead responsibility", "Councillor Iqbal Rashdani, Highways and Transport"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Ines Kirkbright, Lighting Engineer, Tel 01632 960 119"),
        ("Report has been considered by", "Deferred from the meeting of 5 December 2023"),
    ),
    """
    The panel is recommended to:

    1. [[a_2406_7a: Recommend Cabinet to extend dimming between midnight and 5 am to all residential streets.]]

    2. [[a_2406_7b: Recommend Cabinet to replace the remaining lanterns by March 2027.]]
    """,
    """
    # 1. Purpose

    1.1 The panel asked in June 2023 for a report on street lighting, its cost and its condition.

    # 2. The present position

    2.1 There are 16,840 lighting columns. Of these 11,956, or 71 per cent, have LED lanterns. The rest are sodium
    lamps, for which replacement parts will not be made after 2027.

    2.2 Energy for street lighting cost £1.31 million in 2023/24, compared with £1.74 million in the year before. The
    price fell by 14 per cent and consumption by 12 per cent.

    2.3 On any night about 1.2 per cent of lamps are out. The mean time to repair a lamp is 6.4 days, against a target
    of 5, and 23 days where the fault is in the electricity company's cable.

    # 3. Dimming

    3.1 Lights on main roads and industrial estates have been dimmed to half between midnight and 5 am since 2021.
    Reports of crime and collisions at those hours have not changed.

    3.2 Extending this to residential streets would save £96,000 a year. A survey of 640 members of the citizens'
    panel in February found 46 per cent in favour, 42 per cent against and 12 per cent undecided. Women were markedly
    less in favour than men (35 and 58 per cent).

    # 4. Replacing the remaining lanterns

    4.1 The cost would be £1.9 million and the saving £338,000 a year. At present prices the scheme would pay for
    itself in a little under six years.

    # 5. Implications

    5.1 **Finance.** Borrowing £1.9 million over fifteen years would cost £178,000 a year. **Legal.** The Council has
    a power, not a duty, to light the highway (Highways Act 1980, section 97). **Equalities.** See paragraph 3.2: the
    fear of crime is not spread evenly. [RCF/05062024/J] [PE/05062024/S]
    """,
    (
        Appendix(
            "Appendix 1",
            "Lighting columns by ward",
            """
            @widths 4 2 2 2 2

            |Ward|Columns|LED|LED (%)|Over 40 years old
            |Abbots Reach|1,702|1,447|85|96
            |Brook End|1,388|805|58|211
            |Fernhill|1,846|1,366|74|167
            |Highfold|1,254|652|52|242
            |Kiln Green|1,911|1,529|80|133
            |Lockside|2,037|1,711|84|104
            |Marlpit|1,560|1,014|65|198
            |Overmere|1,093|426|39|305
            |Saltmarsh|1,975|1,422|72|176
            |Tannery|2,074|1,584|76|149
            |**Borough**|**16,840**|**11,956**|**71**|**1,781**
            """,
        ),
    ),
    {"a_2406_7a": Asked(), "a_2406_7b": Asked()},
)
