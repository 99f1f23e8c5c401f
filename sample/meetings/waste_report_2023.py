"""Waste and recycling, as reported to scrutiny on 19 September 2023."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import SEPTEMBER_2023
from sample.records import Appendix, Asked, Report

REPORT = Report(
    SEPTEMBER_2023,
    6,
    "Household waste and recycling: performance to August 2023",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Originating service", "Waste Services"),
        ("Accountable employee", "Jeremy Bramhope, Head of Waste Services, Tel 01632 960 127"),
        ("Report has been considered by", "Place Leadership Team, 4 September 2023"),
    ),
    """
    The panel is recommended to:

    1. [[a_2309_6a: Note the performance of the collection service between April and August 2023.]]

    2. [[a_2309_6b: Endorse the recovery plan agreed with the contractor, set out in section 4.]]
    """,
    """
    # 1. Purpose

    1.1 This report tells the panel how household waste has been collected since April, why performance fell, and what
    is being done.

    # 2. Recycling

    2.1 In 2022/23 the Borough recycled or composted 38.4 per cent of its household waste. The rate has fallen in each
    of the last three years. It rose while people were at home in 2019 and 2020, and the weight of newspaper and of
    glass has dropped since.

    @figure recycling

    2.2 Analysis of the contents of 240 grey bins in May 2023 found that 31 per cent by weight was food, and a further
    17 per cent was material that could have gone in the blue bin. No other single change would raise the rate as far
    as collecting food separately.

    2.3 The Environment Act 2021 will require a weekly collection of food waste from every household. A report on how
    the Borough might introduce it is planned for December.

    2.4 Contamination remains a problem in flats. Of the loads tipped from communal bins in Lockside between April and
    August, 62 per cent were rejected at the sorting plant. Each rejected load costs £412 in gate fees that would not
    otherwise be paid.

    # 3. Collections

    3.1 The contract with Greenstead Recycling Ltd allows up to 45 missed collections in every 100,000. The figure has
    been above that in every month since May.

    @widths 3 2 2 2 2 2

    |Measure|April|May|June|July|August
    |Missed collections per 100,000|43|58|66|69|71
    |Missed and not put right in 48 hours (%)|11|14|22|25|19
    |Complaints upheld|37|52|61|74|58
    |Deduction from payment (£)|0|5,750|9,200|12,400|10,900

    3.2 The deductions come to £38,250. They are calculated under schedule 7 of the contract, at £115 for each
    collection above the threshold which is not put right in two working days.

    3.3 Eleven of the contractor's 54 drivers left between March and June. Agency drivers who did not know the rounds
    were used in their place, and most missed collections were on rounds with an agency driver.

    # 4. Recovery plan

    4.1 The contractor has agreed to the following.

    - Pay for drivers rose by £1.10 an hour from 1 August 2023, at the contractor's cost.

    - Every round will have a printed route card with assisted collections marked on it by 30 September 2023.

    - A supervisor will follow up every repeat missed collection in person.

    - The Overmere rounds were redrawn on 5 June 2023 to suit a vehicle of 15 tonnes.

    4.2 Officers meet the contractor each Monday. If missed collections are still above 45 in every 100,000 at the end
    of November, the Council may require an improvement notice under clause 31.

    # 5. Household waste recycling centre

    5.1 The centre at Saltmarsh Quay received 164,700 visits in 2022/23. A booking system used since 2020 ended on 1 May
    2023. Queues on Saturdays have not been longer than 25 minutes except on the two bank holiday weekends.

    5.2 Small electrical items left at the centre are now repaired and sold by Second Turn, a charity based in Ropewalk.
    It took 2,140 items in its first six months, of which 1,363 were sold.

    # 6. Financial implications

    6.1 The waste collection budget for 2023/24 is £7.94 million. At the end of August a year-end overspend of £212,000
    is forecast, chiefly on gate fees for rejected loads, partly offset by the deductions in paragraph 3.1.
    [RCF/05092023/B]

    # 7. Legal implications

    7.1 The Council is a waste collection and disposal authority under the Environmental Protection Act 1990.
    [PE/05092023/M]

    # 8. Equalities implications

    8.1 There are 1,906 households on the list for assisted collection. A missed collection weighs more heavily on them
    than on others, and the recovery plan therefore begins with them.
    """,
    (
        Appendix(
            "Appendix 1",
            "Risk register: waste collection",
            """
            @widths 1 4 4 2 2 5 3

            |Ref|Risk|Cause|Likelihood|Impact|What is being done|Owner
            |W1|Rounds are not finished on the day|Shortage of drivers; agency drivers who do not know the
            round|High|High|Pay increase from 1 August; route cards; weekly review|Head of Waste Services
            |W2|Assisted collections are missed|The list is kept on the vehicle's tablet, which agency drivers do not
            carry|High|High|Printed route cards by 30 September 2023|Contract Manager
            |W3|The sorting plant refuses loads from flats|Communal bins used for bagged
            refuse|High|Medium|New bin stores at Lockside; door-to-door visits|Recycling Officer
            |W4|Food waste has to begin before the depot can take the vehicles|Saltmarsh Quay has no room for ten more
            vehicles|Medium|High|Survey of the depot; report in December|Head of Waste Services
            |W5|The contractor fails|National shortage of drivers; fuel costs|Low|Very high|Parent company guarantee;
            monthly accounts|Director of Finance
            |W6|Second Turn cannot keep its workshop|Lease ends in June 2024|Medium|Low|Property to find a unit with a
            loading door|Head of Property
            """,
            landscape=True,
        ),
    ),
    {"a_2309_6a": Asked(), "a_2309_6b": Asked()},
)
