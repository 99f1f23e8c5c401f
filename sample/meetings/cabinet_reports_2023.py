"""What Cabinet had before it on 10 October 2023."""

from __future__ import annotations

from sample.meetings.cabinet_dates import OCTOBER_2023
from sample.records import Appendix, Asked, Report

REVENUE = Report(
    OCTOBER_2023,
    5,
    "Revenue monitoring 2023/24: first quarter",
    (
        ("Report of", "Ruth Calloway-Finch, Director of Finance"),
        ("Cabinet Member", "Councillor Bronwen Castellane"),
        ("Key decision", "No"),
        ("Contact", "Lorna Whitmeadow, Chief Accountant, 01632 960 133"),
    ),
    """
    That Cabinet:

    1. [[a_c2310_5a: Notes the forecast overspend of £2.36 million at the end of the first quarter.]]

    2. [[a_c2310_5b: Approves the virements listed in Appendix 1.]]
    """,
    """
    # 1. Summary

    1.1 The Council set a net revenue budget of £148.72 million for 2023/24. At the end of June services forecast that
    they would spend £151.08 million, which is £2.36 million, or 1.6 per cent, more.

    # 2. The forecast by directorate

    @widths 4 2 2 2

    |Directorate|Budget (£000)|Forecast (£000)|Variance (£000)
    |Adults and Public Health|54,310|54,495|185
    |Children and Education|41,865|43,640|1,775
    |Place|29,470|29,902|432
    |Finance and Resources|14,655|14,623|-32
    |Capital financing and contingencies|8,420|8,420|0
    |**Total**|**148,720**|**151,080**|**2,360**

    2.1 **Children and Education.** Home to school transport is forecast to overspend by £965,000. The number of
    children carried has risen from 611 to 688 in a year, and the mean cost of a place from £5,870 to £6,440. Placements
    for children in care are forecast to overspend by £810,000; eleven children are in residential placements that cost
    more than £6,000 a week.

    2.2 **Place.** Gate fees for recycling (£212,000) and the reactive repair of roads after a wet spring (£190,000)
    account for most of the variance. Income from car parks is £48,000 above the budget.

    2.3 **Adults and Public Health.** Demand for care at home is 3 per cent above the assumption in the budget, mostly
    offset by grant.

    # 3. Savings

    3.1 The budget depends on savings of £6.84 million. Of these £4.91 million have been delivered or are certain,
    £1.28 million are delayed, and £650,000 will not be achieved this year. The largest of the last group is the sale of
    the former depot in Hide Street, which is now expected in 2024/25.

    # 4. Measures to reduce the overspend

    4.1 The following are in hand.

    - A panel chaired by the Director of Children and Education approves every new residential placement.

    - Routes for home to school transport are being tendered together from January 2024, which is expected to save
    £140,000 this year.

    - Posts which have been vacant for six months are held until the end of the year unless the law requires them.

    # 5. Reserves

    5.1 General balances stood at £9.1 million on 1 April 2023, which is 6.1 per cent of the net budget. The Council's
    policy is that they should not fall below 5 per cent.

    # 6. Implications

    6.1 **Legal.** The Council must keep its finances under review during the year (section 28 of the Local Government
    Act 2003). **Equalities.** The measures in section 4 do not alter anyone's entitlement. **Exempt information.** This
    report contains none.
    """,
    (
        Appendix(
            "Appendix 1",
            "Virements for approval",
            """
            @widths 1 4 4 2 5

            |No.|From|To|Amount (£)|Reason
            |1|Contingency|Coroner's service|85,000|Harrowmere's share of the cost of two long inquests
            |2|Public Health grant|Leisure: swimming for over-60s|46,500|Scheme paid for by the grant since 1 April
            |3|Highways: street lighting energy|Highways: reactive repairs|120,000|Energy has cost less than the budget
            |4|Homelessness prevention grant|Housing: temporary accommodation|210,000|Grant received in June for this
            purpose
            """,
        ),
    ),
    {"a_c2310_5a": Asked(), "a_c2310_5b": Asked()},
)

SCHOOL_STREETS = Report(
    OCTOBER_2023,
    6,
    "School Streets programme",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Iqbal Rashdani"),
        ("Key decision", "Yes: affects two or more wards. Forward plan reference CAB/23/041"),
        ("Wards affected", "Fernhill; Kiln Green; Tannery"),
        ("Contact", "Anneliese Corrie, Head of Highways and Transport, 01632 960 117"),
    ),
    """
    That Cabinet:

    1. [[a_c2310_6a: Approves the programme of School Streets at Priory Lane, Cooper Street and Kilnyard Road, at a
    capital cost of £186,400.]]

    2. [[a_c2310_6b: Authorises the Head of Highways and Transport to make permanent traffic regulation orders for the
    three zones, to come into force on 8 January 2024.]]

    3. [[a_c2310_6c: Considers the recommendations of the Environment and Neighbourhoods Scrutiny Panel in section
    4.]]
    """,
    """
    # 1. Reason for the report

    1.1 Cabinet asked in February for proposals to make the journey to school safer. This report recommends School
    Streets at the three schools which scored highest in an assessment of eleven.

    # 2. The three sites

    2.1 Each road would be closed to motor traffic from 8.15 am to 9.15 am and from 2.45 pm to 3.45 pm on school days.
    Those who live in the zone, Blue Badge holders, carers, buses and the emergency services would be exempt.

    @widths 3 3 2 2 2

    |School|Street|Pupils|Homes in the zone|Support (%)
    |Fernhill Primary|Priory Lane, 210 metres|412|19|71
    |St Oswin's CE Primary|Cooper Street, 180 metres|236|34|48
    |Kiln Green Junior|Kilnyard Road, 140 metres|305|22|66

    2.2 There were sixteen collisions in which somebody was hurt within 200 metres of the three schools in the five
    years to December 2022. Half of them were near Fernhill Primary School.

    # 3. Cooper Street

    3.1 Eleven traders at the Market Way end have written jointly to object. With the bus gate at one end and a School
    Street at the other their loading bays could not be reached for two hours of each school day. Officers suggest that
    deliveries be made before 8.15 am, which seven of the eleven say they cannot arrange.

    3.2 It would be possible to move the bus gate 40 metres east, so that the bays could be reached from Hide Street.
    The cost has not been worked out. A study would take about four months and cost between £15,000 and £18,000.

    # 4. Recommendations of scrutiny

    4.1 The Environment and Neighbourhoods Scrutiny Panel considered the programme on 19 September 2023. By six votes to
    three it recommended that Cabinet approve all three sites subject to three conditions: counts before and after in
    Nook Lane and Chantry Street; no start in Cooper Street until deliveries have been resolved; and a report on the
    first six months before any further site is chosen.

    4.2 Officers see no difficulty with the first and third conditions. The second would delay Cooper Street by about a
    year, and the part of the grant set aside for it (£46,600) would have to be moved to another scheme.

    # 5. Financial implications

    5.1 The programme would cost £186,400, of which £120,000 would come from the Active Travel Fund and £66,400 from the
    Local Transport Plan allocation for 2023/24. Running costs are £9,350 a site each year and would be met from the
    parking and enforcement account.

    5.2 The Director of Finance notes that the grant carries a condition that it be spent by 31 March 2024. Cameras take
    fourteen weeks to deliver. A decision later than the end of October would put the grant at risk.

    # 6. Legal implications

    6.1 Permanent orders require consultation under regulation 6 and notice under regulation 7 of the Local Authorities'
    Traffic Orders (Procedure) (England and Wales) Regulations 1996. An experimental order under section 9 of the Road
    Traffic Regulation Act 1984 takes effect seven days after notice, and may last for no more than 18 months.

    # 7. Equality and other implications

    7.1 Cabinet must have due regard to the public sector equality duty. The analysis identifies a possible disadvantage
    to disabled residents whose visitors hold no Blue Badge, which permits for carers would largely remove.

    7.2 The Head of Communications advises that a start in January should be announced by the middle of November.

    # 8. Options

    8.1 Cabinet may approve the programme as recommended; approve some of the sites; approve it by way of experimental
    orders; or take no action. The recommended option makes the fullest use of the grant.
    """,
    (
        Appendix(
            "Appendix 1",
            "Plan of Cooper Street and the bus gate",
            """
            @figure cooper_street

            The proposed zone runs from Tannery Row to a point 10 metres west of the bus gate. Drawing HT/SS/02. Not to
            scale.
            """,
        ),
    ),
    {"a_c2310_6a": Asked(), "a_c2310_6b": Asked(), "a_c2310_6c": Asked()},
)

BOILER = Report(
    OCTOBER_2023,
    7,
    "Procurement of a boiler for Kiln Green Leisure Centre",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Dominic Farrowby"),
        ("Key decision", "No"),
        ("Contact", "Toby Larkham, Head of Property, 01632 960 162"),
    ),
    """
    That Cabinet:

    1. [[a_c2310_7: Accepts the tender of Ashgill Mechanical Limited for an air source heating system at Kiln Green
    Leisure Centre.]]
    """,
    """
    # 1. Background

    1.1 The gas boiler at Kiln Green Leisure Centre was installed in 1996. At its annual inspection on 16 August 2023
    two of its five sections were found to be cracked. The pool has been heated by a hired plant since then, at a cost
    of £2,380 a week.

    # 2. Tenders

    2.1 Five firms were invited and three replied.

    @widths 4 2 2 2 2

    |Tenderer|Price (£)|Price score (60)|Quality score (40)|Total
    |Ashgill Mechanical Limited|342,750|60.0|34.0|94.0
    |Tenderer B|361,900|56.8|33.5|90.3
    |Tenderer C|398,400|51.6|31.0|82.6

    2.2 The price includes the removal of asbestos from the plant room. Work would begin on 6 November 2023 and take
    eleven weeks, during which the pool would be closed for nine days.

    # 3. Financial implications

    3.1 The capital programme includes £360,000 for this scheme, of which £95,000 is grant. An air source system is
    expected to cost £31,000 a year less to run than gas at present prices.

    # 4. Legal implications

    4.1 The value is below the threshold for works in the Public Contracts Regulations 2015. The tenders were invited in
    accordance with Contract Procedure Rule 9.
    """,
    (),
    {"a_c2310_7": Asked()},
)
