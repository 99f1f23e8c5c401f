"""What Cabinet had before it on 8 October 2024."""

from __future__ import annotations

from sample.meetings.cabinet_dates import OCTOBER_2024
from sample.records import Appendix, Asked, Report, Reported

FLOOD = Report(
    OCTOBER_2024,
    4,
    "Brook End flooding: payments to households and the drainage programme",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Sheila Mortlake"),
        ("Key decision", "No"),
        ("Contact", "Owen Marchbank, Principal Drainage Engineer, 01632 960 121"),
    ),
    """
    That Cabinet:

    1. [[a_c2410_4a: Considers the request of the Environment and Neighbourhoods Scrutiny Panel for a payment of £500
    to each household flooded on 2 June 2024.]]

    2. [[a_c2410_4b: Supports a bid for £265,000 towards a pump at Mill Leat.]]
    """,
    """
    # 1. The flood

    1.1 On the evening of Sunday 2 June 2024, 48 millimetres of rain fell on the catchment of the Mill Leat in two
    hours. A fall of that size is expected once in about 60 years. Water entered 37 homes in Mill Leat Road and Brook
    Terrace, and the surgery.

    1.2 Nine households were still living elsewhere at the end of September. Of the 37, six had no insurance for
    contents.

    # 2. The request for payments

    2.1 The panel's request would cost £18,500. Nothing was paid to the 14 households in Saltmarsh which were flooded
    in January 2024, and the Monitoring Officer advises that a payment for one flood and not the other would be hard
    to justify.

    2.2 A hardship fund would allow help to be given according to need. The contingency budget has £212,000 uncommitted.

    # 3. Drainage

    3.1 The culvert under Mill Leat Road is 112 metres long and was built in 1934. A survey by camera in July found it
    sound but a third full of silt, which was removed in August at a cost of £38,600.

    3.2 A pump at the lower end would carry away water that cannot drain when the river is high. It would protect 52
    homes against a flood expected once in 50 years. Bids to the Environment Agency close on 29 November 2024.

    # 4. Implications

    4.1 **Finance.** A hardship fund of £40,000 could be met from contingency. If the bid for the pump succeeds the
    Council would pay £31,000 towards a total of £296,000. **Legal.** The Council may pay under section 1 of the
    Localism Act 2011. **Equalities.** Eleven of the 37 households include somebody over 75.
    """,
    (),
    {"a_c2410_4a": Asked(), "a_c2410_4b": Asked()},
)

PRIORY_LANE = Report(
    OCTOBER_2024,
    5,
    "School Streets: Priory Lane",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Iqbal Rashdani"),
        ("Key decision", "Yes. Forward plan reference CAB/24/033"),
        ("Wards affected", "Fernhill"),
        ("Contact", "Anneliese Corrie, Head of Highways and Transport, 01632 960 117"),
    ),
    """
    That Cabinet:

    1. [[a_c2410_5a: Considers the objections summarised in Appendix 2.]]

    2. [[a_c2410_5b: Makes the experimental order for Priory Lane permanent.]]
    """,
    """
    # 1. Background

    1.1 Cabinet agreed on 10 October 2023 that the School Street in Priory Lane should begin as an experiment. The
    decision was called in, and on 31 October 2023 the Environment and Neighbourhoods Scrutiny Panel decided to take
    no further action. The experimental order came into force on 29 April 2024.

    # 2. What has happened to traffic

    2.1 The counts of 9 to 13 September 2024 are compared with those of May 2023.

    @figure traffic

    2.2 Traffic in Priory Lane is down by 39 per cent, from 1,846 vehicles a day to 1,127. Nook Lane is up by 9 per
    cent, from 702 to 764, and Chantry Street by 1 per cent. [[d_2406_check: Calder & Voss Consulting checked the counters, the method
    and the results, and found them reliable to within 3 per cent.]]

    2.3 The Head of Highways and Transport undertook to seek suspension if daily traffic in Nook Lane rose by more
    than 15 per cent in any month. The greatest rise in any month was 11 per cent, in May.

    # 3. How children travel

    3.1 Pupils who walk, cycle or scoot rose from 44 per cent in March 2023 to 58 per cent in September 2024. No
    collision in which anyone was hurt has been reported within 200 metres of the school since the order began.

    # 4. Hours

    4.1 Only 3 per cent of pupils arrive after 9 am. Ending the morning period at 9 am instead of 9.15 am would reduce
    the queue of waiting vehicles in Fernhill Road. The headteacher does not object.

    # 5. Objections

    5.1 There were 61 objections and 208 letters of support. The objections are summarised, with a reply to each, in
    Appendix 2. They may be made until 28 October, but an authority may decide earlier if it considers any that are
    received afterwards.

    # 6. Implications

    6.1 **Finance.** Making the order permanent costs £3,100. No penalty charge has yet been issued, because the first
    six months have not ended. **Legal.** The procedure is in the Local Authorities' Traffic Orders (Procedure)
    (England and Wales) Regulations 1996. Cabinet must consider every objection. **Equalities.** Forty-one carers'
    permits have been issued. No disabled resident has objected.
    """,
    (
        Appendix(
            "Appendix 1",
            "Counts in full",
            """
            @widths 4 2 2 2 2

            |Street and period|May 2023|May 2024|June 2024|Sept 2024
            |Priory Lane, 8.15 to 9.15 am|388|74|71|69
            |Priory Lane, 2.45 to 3.45 pm|341|92|88|80
            |Priory Lane, all day|1,846|1,241|1,190|1,127
            |Nook Lane, all day|702|779|731|764
            |Chantry Street, all day|3,310|3,335|3,340|3,355
            """,
        ),
        Appendix(
            "Appendix 2",
            "Objections to the experimental order, and replies",
            """
            @widths 1 5 2 6

            |No.|Objection|Times made|Reply
            |1|Vehicles wait in Fernhill Road with their engines running|23|Patrols took place in June and July.
            Ending the morning period at 9 am should shorten the wait
            |2|Traffic in Nook Lane has increased|14|The increase is 9 per cent, or 62 vehicles a day
            |3|Deliveries and tradespeople cannot get in|11|A permit for a day can now be had by telephone
            |4|The signs cannot be seen by a driver turning from Chantry Street|7|A sign was put up on 3 June
            |5|The scheme is intended to raise money|4|No charge has been made. The forecast income is less than the
            cost of enforcement
            |6|Grandparents who collect children cannot walk far|2|Blue Badge holders are exempt; others may apply for
            a permit
            """,
        ),
    ),
    {"a_c2410_5a": Asked(), "a_c2410_5b": Asked(), "d_2406_check": Reported()},
)

PLAN = Report(
    OCTOBER_2024,
    6,
    "Medium-term financial plan 2025/26 to 2028/29",
    (
        ("Report of", "Ruth Calloway-Finch, Director of Finance"),
        ("Cabinet Member", "Councillor Bronwen Castellane"),
        ("Key decision", "No"),
    ),
    """
    That Cabinet:

    1. [[a_c2410_6: Approves the medium-term financial plan as the basis of consultation on the budget for 2025/26.]]
    """,
    """
    # 1. The gap

    1.1 The plan compares what the Council expects to spend, if it goes on as it is, with what it expects to receive.

    @widths 5 2 2 2 2

    |\u00a3 million|2025/26|2026/27|2027/28|2028/29
    |Spending before savings|166.9|172.8|178.1|183.5
    |Council tax|88.4|91.6|94.9|98.3
    |Business rates and grants|71.1|73.0|73.9|74.0
    |Savings already agreed|2.7|0.9|0.4|0.0
    |Gap in the year|4.7|7.3|8.9|11.2

    1.2 The gap is cumulative: if £4.7 million is found in the first year, the further sum in the second is £2.6
    million.

    # 2. Assumptions

    2.1 Pay rises by 3 per cent in 2025/26 and 2.5 per cent after that. Council tax rises by 2.99 per cent, with 2 per
    cent for adult social care in the first year only. Each further 1 per cent on pay costs £720,000.

    # 3. Risks

    3.1 The principal risks are the cost of home to school transport, which has doubled in five years; the deficit on
    the high needs block of the schools grant, expected to be £13.8 million in March 2025; and the collection and
    treatment of food waste, for which no revenue grant has been announced.

    # 4. Consultation

    4.1 Residents and businesses will be consulted from 4 November to 16 December 2024.
    """,
    (),
    {"a_c2410_6": Asked()},
)
