"""The first report on School Streets, put to scrutiny before Cabinet decided (19 September 2023, item 5)."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import SEPTEMBER_2023
from sample.records import Appendix, Asked, Report

REPORT = Report(
    SEPTEMBER_2023,
    5,
    "School Streets: draft programme (pre-decision scrutiny)",
    (
        ("Cabinet member with lead responsibility", "Councillor Iqbal Rashdani, Highways and Transport"),
        ("Wards affected", "Fernhill; Kiln Green; Tannery"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Originating service", "Highways and Transport"),
        (
            "Accountable employee",
            "Dilip Warrender, Road Safety Team Leader, Tel 01632 960 118, dilip.warrender@harrowmere.example",
        ),
        (
            "Report has been considered by",
            "Place Leadership Team, 21 August 2023; Cabinet Member briefing, 29 August 2023",
        ),
        ("Report to be considered by", "Cabinet, 10 October 2023"),
    ),
    """
    The panel is recommended to:

    1. [[a_2309_5a: Endorse a programme of three School Streets, at Priory Lane, Cooper Street and Kilnyard Road, for
    approval by Cabinet on 10 October 2023.]]

    2. [[a_2309_5b: Comment on the hours of operation proposed in paragraph 3.4.]]

    The panel is asked to note:

    3. [[a_2309_5c: The results of the public consultation held between 12 June and 21 July 2023.]]
    """,
    """
    # 1. Purpose

    1.1 This report puts before the panel, ahead of a decision by Cabinet, a draft programme of School Streets at three
    primary schools. A School Street is a road outside a school which is closed to motor traffic for a short time when
    children arrive and again when they leave. Residents, Blue Badge holders, carers and the emergency services may
    still drive in.

    1.2 The panel asked for the report on 13 June 2023, when it received a petition of 418 signatures from parents of
    Fernhill Primary School.

    # 2. Background

    2.1 Since May 2022 councils outside London have been able to apply to the Department for Transport for the powers
    in Part 6 of the Traffic Management Act 2004.^1^ With those powers a restriction of this kind can be enforced by
    camera; without them it depends on volunteers and folding barriers, or on a police officer being present.

    ^1 The Council's application was made on 3 March 2023. The designation order had not been laid when this report was
    written.

    2.2 In the five years to 31 December 2022 there were eight collisions in which somebody was hurt within 200 metres
    of the gate of Fernhill Primary School, one of them serious. There were three near St Oswin's and five near Kiln
    Green Junior School. Almost two thirds of the sixteen happened between 8 am and 9.30 am or between 2.30 pm and
    4 pm on school days.

    2.3 Hands-up surveys in March 2023 found that 44 per cent of pupils at Fernhill walked, cycled or scooted to
    school, against 51 per cent across the Borough. Of those who came by car, more than half lived less than 800 metres
    away.

    2.4 Councils which have run School Streets for two years or more report three things in common: that traffic in the
    street itself falls by between a third and two thirds at the times in question; that a part of it, usually less
    than a quarter, reappears in neighbouring streets; and that the fall lasts only where the restriction is enforced.

    # 3. The proposal

    3.1 Eleven schools were scored against six criteria. The scores are in Appendix 1. The three highest are proposed
    for the first programme, which would be built in the 2023/24 financial year.

    3.2 **Priory Lane (Fernhill Primary School, 412 pupils).** The restriction would run for 210 metres between Nook
    Lane and the eastern end of Bellmakers Field. A plan is at Appendix 2. Nineteen homes front the zone and would be
    given permits.

    3.3 **Cooper Street (St Oswin's Church of England Primary School, 236 pupils).** The restriction would run between
    Tannery Row and Market Way. Cooper Street carries the number 6 and number 14 buses, which would be exempt.
    **Kilnyard Road (Kiln Green Junior School, 305 pupils).** The restriction would run from Ropewalk to the turning
    head. There is no through route, so no traffic is displaced.

    3.4 It is proposed that each zone should operate from 8.15 am to 9.15 am and from 2.45 pm to 3.45 pm, Monday to
    Friday, in term time only. The headteachers of all three schools support an hour at each end of the day; the
    nursery at Fernhill would have preferred half an hour, so that its midday session is not caught by traffic waiting
    for the zone to open.

    3.5 Each zone would be enforced by one or two automatic number plate recognition cameras. For the first six months
    of camera enforcement at a new location, the first contravention by any vehicle may lead only to a warning notice.

    # 4. Consultation

    4.1 Consultation ran for six weeks. Leaflets went to 2,960 addresses, and drop-in sessions were held at each
    school. There were 1,284 replies.

    @widths 4 2 2 2 2

    |Street|Replies|Support (%)|Oppose (%)|No view (%)
    |Priory Lane|534|71|22|7
    |Cooper Street|461|48|41|11
    |Kilnyard Road|289|66|24|10

    4.2 The reasons most often given for support were safety at the gate (mentioned by 61 per cent of supporters) and
    cleaner air (38 per cent). The reasons most often given against were displaced traffic (54 per cent of opponents),
    access for tradespeople and visitors (33 per cent), and the cost of a penalty charge notice (21 per cent).

    4.3 Opposition in Cooper Street came mainly from shopkeepers at the Market Way end, eleven of whom sent a joint
    letter. They point out that the bus gate installed in 2021 already keeps cars out of Market Way, and that with both
    in force nobody could reach their loading bays between 8.15 am and 9.15 am.

    4.4 The operator of the number 14, Harrow Vale Buses, does not object provided that its drivers are not expected to
    stop for a barrier. Since none is proposed, no change is needed.

    # 5. Alternatives considered

    5.1 **Do nothing.** This would leave the petition unanswered and the collision record as it is. It is not
    recommended.

    5.2 **Barriers and volunteers.** This costs about £1,900 a school each year. Of four volunteer schemes in
    neighbouring authorities which officers visited, two had lapsed within eighteen months for want of marshals.

    5.3 **A one-way system in Priory Lane.** Modelled in 2019 and found to raise speeds past the gate by about 4 miles
    an hour.

    # 6. Financial implications

    6.1 The capital cost of the programme is estimated at £186,400, made up as follows.

    @widths 5 2 2 2 2

    |Item|Priory Lane (£)|Cooper Street (£)|Kilnyard Road (£)|Total (£)
    |Cameras and columns|49,600|49,600|24,800|124,000
    |Signs and road markings|9,700|11,300|6,900|27,900
    |Traffic regulation orders and legal costs|4,500|4,500|4,500|13,500
    |Counts and monitoring|7,000|7,000|7,000|21,000
    |**Total**|**70,800**|**72,400**|**43,200**|**186,400**

    6.2 Of this, £120,000 would be met from the Council's award from the Active Travel Fund and £66,400 from the Local
    Transport Plan allocation for 2023/24. The award must be spent by 31 March 2024 unless the Department agrees
    otherwise.

    6.3 Running costs are estimated at £9,350 a site each year, chiefly licences and the processing of notices. Income
    from penalty charge notices can be used only for the purposes set out in section 55 of the Road Traffic Regulation
    Act 1984 and is not relied on in this report. [RCF/29082023/H]

    # 7. Legal implications

    7.1 The restrictions would be made by traffic regulation order under section 1 of the Road Traffic Regulation Act
    1984. Alternatively, an experimental order under section 9 may be made for up to 18 months; objections are then
    received during the first six months of operation and must be considered before the order is made permanent.

    7.2 Under section 122 of the same Act the Council must secure the expeditious, convenient and safe movement of
    traffic, including pedestrians, so far as practicable having regard to access to premises and to local amenity.
    [PE/30082023/L]

    # 8. Equalities implications

    8.1 An equality analysis has been carried out. The main positive effect is on children, and on disabled pupils who
    find a crowded carriageway hard to manage. The main negative effect is on disabled people who are driven to homes
    in the zone by visitors without a Blue Badge; permits for named carers are proposed for that reason.

    # 9. All other implications

    9.1 **Climate.** Taking the surveys in paragraph 2.3 as a guide, a move of one in ten car journeys to walking would
    save about 14 tonnes of carbon dioxide a year at the three schools. **Health.** The Director of Public Health
    supports the proposal. **Data protection.** Cameras record only the number plate and an image of a vehicle which
    appears to be in contravention; images of other vehicles are not kept.

    # 10. Schedule of background papers

    10.1 Equality analysis, School Streets, August 2023. Consultation report, August 2023. Petition received on 13 June
    2023. This report contains no exempt information.
    """,
    (
        Appendix(
            "Appendix 1",
            "Scoring of schools",
            """
            Each criterion was scored from 0 to 5, and collisions were counted twice. The highest possible score is 35.

            @widths 6 3 3 3 3 4 2 2

            |School|Collisions (x2)|Footway width|Traffic at the gate|School's support|Ease of enforcement|Bus
            route|Total
            |Fernhill Primary|10|5|5|5|4|4|33
            |Kiln Green Junior|6|4|3|5|5|5|28
            |St Oswin's CE Primary|4|5|5|5|4|2|25
            |Overmere Infants|4|3|4|3|4|5|23
            |Marlpit Community Primary|4|4|3|2|4|5|22
            |Saltmarsh Primary|2|4|4|4|3|4|21
            |Abbots Reach Junior|4|2|4|2|4|3|19
            |Highfold First School|0|4|3|3|3|5|18
            |Lockside Academy (primary phase)|2|2|5|1|2|3|15
            |Brook End Primary|0|3|2|1|4|4|14
            |Our Lady of the Wells RC Primary|2|1|3|1|3|2|12

            Schools which scored 20 or more but are not in the first programme will be reviewed when the first three
            have been running for a year.
            """,
        ),
        Appendix(
            "Appendix 2",
            "Plan of the proposed zone in Priory Lane",
            """
            @figure priory_lane

            The zone would be 210 metres long. Cameras would stand at its two ends, shown here as circles. Drawing
            HT/SS/01 revision B. Not to scale.
            """,
        ),
    ),
    {"a_2309_5a": Asked(), "a_2309_5b": Asked(), "a_2309_5c": Asked()},
)
