"""Weekly food waste, as reported to scrutiny on 5 December 2023."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import DECEMBER_2023
from sample.records import Asked, Report

REPORT = Report(
    DECEMBER_2023,
    6,
    "Weekly collection of food waste",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Originating service", "Waste Services"),
        ("Accountable employee", "Jeremy Bramhope, Head of Waste Services, Tel 01632 960 127"),
    ),
    """
    The panel is recommended to:

    1. [[a_2312_6a: Endorse a single start across the Borough in the week beginning 23 March 2026.]]

    2. [[a_2312_6b: Support the use of land at Cinder Lane as an overflow to the depot.]]
    """,
    """
    # 1. Purpose

    1.1 The Government has announced that every household in England must have a weekly collection of food waste by 31
    March 2026. This report sets out how the Borough could comply.

    # 2. How much food there is

    2.1 A survey of bins in May 2023 suggests that 9,800 tonnes of food a year are thrown away in the Borough, or 2.9
    kilograms a week from the average household. Elsewhere about 55 per cent of it is captured in the second year of a
    weekly service. At that rate the recycling rate would rise by about 9 percentage points.

    2.2 Food would be taken to an anaerobic digestion plant. The nearest with spare capacity is 19 miles from Saltmarsh
    Quay and charges £21 a tonne, against £118 for the disposal of residual waste.

    # 3. What is needed

    3.1 The following would have to be in place.

    (a) Ten 7.5 tonne vehicles, nine for use and one spare, at about £98,000 each.

    (b) A 23 litre caddy and a 7 litre kitchen caddy for each of 65,400 homes, with bins for 310 blocks of flats.

    (c) Thirty more staff, of whom ten would be drivers.

    (d) Room to keep the vehicles, and a covered bay in which to tip.

    3.2 The depot at Saltmarsh Quay is full. A survey of it began in October. Until it is finished the choice lies
    between altering the depot, at a cost that is not yet known, and using land at Cinder Lane which the Council owns
    and which is let to a fairground until March 2025.

    # 4. Options

    @widths 4 3 3 3 4

    |Option|Capital (£000)|Revenue, full year (£000)|Start|Remarks
    |1. Borough-wide in one week|1,815|1,240|23 March 2026|Preferred. One campaign; all vehicles needed at once
    |2. Four areas, a month apart|1,815|1,310|1 December 2025|Vehicles needed sooner; two sets of calendars
    |3. Pilot in two wards, then the rest|1,905|1,365|September 2025|The pilot needs the same depot and nine months of
    double running

    4.1 Option 1 is preferred because the vehicles could not be had before the spring of 2025 in any case.

    # 5. Financial implications

    5.1 The Government has said that it will pay the reasonable cost of vehicles and containers. No allocation has been
    announced. The revenue cost would be reduced by about £505,000 a year by the lower cost of treatment.
    [RCF/14112023/P]

    # 6. Legal implications

    6.1 The duty is in section 45A of the Environmental Protection Act 1990, inserted by section 57 of the Environment
    Act 2021. [PE/15112023/V]

    # 7. Equalities implications

    7.1 Assisted collections would cover food waste. Caddies with a contrasting lid would be offered to residents with a
    visual impairment.
    """,
    (),
    {"a_2312_6a": Asked(), "a_2312_6b": Asked()},
)
