"""What Cabinet had before it on 12 March 2024, with what was not for publication."""

from __future__ import annotations

from sample.meetings.cabinet_dates import MARCH_2024
from sample.records import Appendix, Asked, Report

START = Report(
    MARCH_2024,
    4,
    "School Streets: date for Priory Lane, and the study of Cooper Street",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Iqbal Rashdani"),
        ("Key decision", "No"),
        ("Contact", "Anneliese Corrie, Head of Highways and Transport, 01632 960 117"),
    ),
    """
    That Cabinet:

    1. [[a_c2403_4a: Confirms 29 April 2024 as the date on which the experimental order for Priory Lane comes into
    force.]]

    2. [[a_c2403_4b: Decides whether Cooper Street should be included in the programme.]]
    """,
    """
    # 1. Priory Lane

    1.1 The Council was designated under Part 6 of the Traffic Management Act 2004 by an order which came into force
    on 1 March 2024. It had been hoped to have the powers by the end of December. Because the cameras were delivered
    and paid for in February the grant is not affected.

    1.2 Residents of the zone have been sent permits. As at 23 February, 17 of the 19 households had applied, and 31
    permits had been issued to them and 8 to carers.

    # 2. Kilnyard Road

    2.1 The permanent order for Kilnyard Road came into force on 19 February 2024. Until the designation took effect
    it was kept by volunteers from the school. No objection was received to the order.

    # 3. Cooper Street

    3.1 Calder & Voss Consulting were appointed on 8 January 2024 for £16,400. They have surveyed deliveries on six
    days and interviewed all eleven traders. Their report was due on 4 March; they have asked for another month
    because two of the traders were closed in January.

    3.2 Early findings are that 83 per cent of deliveries reach the shops between 7.30 am and 10 am, and that moving
    the bus gate 40 metres to the east is feasible but would need a drain to be diverted.

    # 4. Implications

    4.1 **Finance.** The study is within the limit of £18,000 set by Cabinet on 10 October 2023. **Legal.** Objections
    to the experimental order may be made between 29 April and 28 October 2024. **Equalities.** As reported on 10
    October 2023.
    """,
    (),
    {"a_c2403_4a": Asked(), "a_c2403_4b": Asked()},
)

MAINTENANCE = Report(
    MARCH_2024,
    5,
    "Highway maintenance programme 2024/25",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Iqbal Rashdani"),
        ("Key decision", "Yes. Forward plan reference CAB/24/006"),
        ("Contact", "Anneliese Corrie, Head of Highways and Transport, 01632 960 117"),
    ),
    """
    That Cabinet:

    1. [[a_c2403_5: Approves the programme of highway maintenance set out in Appendix 1.]]
    """,
    """
    # 1. Condition of the network

    1.1 The Council maintains 612 kilometres of road. The survey of 2023 found 4 per cent of A roads, 7 per cent of B
    and C roads and 19 per cent of unclassified roads in need of repair. The first two figures have not changed since
    2022; the third has risen by 3 percentage points.

    1.2 There were 5,816 reports of potholes in 2023, compared with 4,377 in 2022. Of those which met the standard for
    repair, 91 per cent were repaired in time.

    # 2. Money

    @widths 5 2 2

    |Source|2023/24 (£000)|2024/25 (£000)
    |Department for Transport maintenance block|2,310|2,345
    |Pothole fund and additional grant|610|1,015
    |Council's own capital|1,000|1,000
    |**Total**|**3,920**|**4,360**

    # 3. How roads are chosen

    3.1 Each length of road is scored for condition (50), traffic (20), use by buses (15) and use by children walking to
    school (15). Schemes are then grouped so that a road is closed once and not twice.

    3.2 Ropewalk scored 81 but is not in the programme, because a gas main is to be replaced along its whole length.

    # 4. Implications

    4.1 **Finance.** The programme matches the resources in paragraph 2. **Legal.** The Council has a duty to maintain
    highways under section 41 of the Highways Act 1980. **Climate.** Warm-mix asphalt will be used on all resurfacing,
    which reduces carbon by about 15 per cent. **Equalities.** Dropped kerbs will be put in at every junction that is
    resurfaced.
    """,
    (
        Appendix(
            "Appendix 1",
            "Programme of principal schemes, 2024/25",
            """
            The twenty-one largest schemes are listed. Smaller schemes are published on the Council's website.

            @widths 4 3 5 2 2

            |Road|Ward|Treatment|Score|Cost (£000)
            |Abbots Way, Toll House to Cross Lanes|Abbots Reach|Resurfacing|92|418
            |Saltmarsh Road, Quay to Dyke Lane|Saltmarsh|Resurfacing and kerbs|90|386
            |Overmere Bridge approaches|Overmere|Reconstruction|88|344
            |Market Way|Tannery|Resurfacing at night|87|297
            |Kiln Bank|Kiln Green|Resurfacing|86|188
            |Fernhill Road, Chantry Street to Nook Lane|Fernhill|Resurfacing|85|214
            |Marlpit Lane|Marlpit|Resurfacing and drainage|85|231
            |Lock Street|Lockside|Setts relaid|84|162
            |Brook Terrace|Brook End|Resurfacing|83|97
            |Highfold Hill|Highfold|Resurfacing|82|176
            |Tannery Row|Tannery|Footway|81|64
            |Dyke Lane|Saltmarsh|Surface dressing|79|58
            |Chantry Street|Fernhill|Footway|79|83
            |Ashpole Avenue|Highfold|Surface dressing|78|41
            |Mill Leat Road|Brook End|Resurfacing|77|129
            |Canal Parade|Lockside|Footway|77|72
            |Weavers Close|Kiln Green|Resurfacing|76|55
            |Toll House Lane|Abbots Reach|Surface dressing|76|49
            |Parsonage Road|Overmere|Resurfacing|75|118
            |Quarry View|Marlpit|Resurfacing|75|66
            |Hide Street|Tannery|Resurfacing|74|91
            """,
        ),
    ),
    {"a_c2403_5": Asked()},
)

TANNERY = Report(
    MARCH_2024,
    6,
    "Disposal of land at Tannery Wharf",
    (
        ("Report of", "Toby Larkham, Head of Property"),
        ("Cabinet Member", "Councillor Peter Hensgrove"),
        ("Key decision", "Yes. Forward plan reference CAB/24/002"),
        (
            "Exempt information",
            "This report is public. Appendix 2 is exempt under paragraph 3 of Part 1 of Schedule 12A",
        ),
        ("Contact", "Toby Larkham, Head of Property, 01632 960 162"),
    ),
    """
    That Cabinet:

    1. [[a_c2403_6a: Approves the sale of the land at Tannery Wharf to the preferred bidder on the terms set out in
    Exempt Appendix 2.]]

    2. [[a_c2403_6b: Delegates to the Head of Property the settlement of the remaining terms.]]
    """,
    """
    # 1. The land

    1.1 Tannery Wharf is 1.42 hectares between Hide Street and the canal. It was a tannery until 1987 and a coal yard
    until 2009. The Council bought it in 2012 for a bus station which was not built, and declared it surplus on 14
    September 2021.

    1.2 The Local Plan allocates the land for about 95 homes, with a public path along the canal.

    # 2. Marketing

    2.1 The land was advertised for twelve weeks from 4 September 2023. There were 37 enquiries and six offers. Three
    bidders were asked for best and final offers by 26 January 2024. The offers and the recommendation are in Exempt
    Appendix 2.

    2.2 All three bidders offered to build the canal path in the first phase, and all offered at least 25 per cent
    affordable homes. The policy in the Local Plan is 30 per cent.

    # 3. Ground conditions

    3.1 Investigations in 2022 found chromium in the made ground to a depth of 1.8 metres over about a third of the
    land. An allowance for its removal is in every offer.

    # 4. Implications

    4.1 **Finance.** The receipt will be used to meet the capital programme. Holding the land costs £22,400 a year.
    **Legal.** Section 123 of the Local Government Act 1972 requires the best consideration that can reasonably be
    obtained. **Equalities.** Homes built to the accessible standard will make up at least a tenth of the total.

    4.2 **Exempt information.** Appendix 2 gives the amounts of the offers. Until contracts are exchanged, publication
    could lead a bidder to lower its offer.
    """,
    (
        Appendix(
            "Appendix 1",
            "Particulars of the land",
            """
            @plain 2 4

            |**Area**|1.42 hectares (3.51 acres), edged red on drawing PR/1187
            |**Title**|Freehold, registered, subject to a right of way to the lock cottage
            |**Planning**|Local Plan allocation H14 (about 95 homes)
            |**Services**|Water main in Hide Street; no gas; substation to be moved
            |**Access**|From Hide Street by a new junction at the purchaser's cost
            |**Flood risk**|Zone 1, except a strip of 6 metres along the canal
            """,
        ),
        Appendix(
            "Appendix 2",
            "Offers received for Tannery Wharf",
            """
            # 1. Offers

            @widths 4 3 3 4

            |Bidder|Offer (£)|Affordable homes (%)|Conditions
            |Mereway Homes Limited|3,915,000|30|Planning permission; 10 per cent deposit
            |Bidder 2|3,760,000|25|Planning permission; overage above 95 homes
            |Bidder 3|3,240,000|40|None

            # 2. Recommendation

            2.1 It is recommended that the offer of Mereway Homes Limited be accepted. The Council's valuer put the
            market value at £3.70 million.

            2.2 If contracts are not exchanged in nine months the Head of Property would return to Bidder 2, which has
            agreed to keep its offer open.
            """,
            exempt="3",
        ),
    ),
    {"a_c2403_6a": Asked(), "a_c2403_6b": Asked()},
)

SETTLEMENT = Report(
    MARCH_2024,
    8,
    "Leisure management contract: settlement of claim",
    (
        ("Report of", "Ruth Calloway-Finch, Director of Finance"),
        ("Cabinet Member", "Councillor Dominic Farrowby"),
        ("Key decision", "No"),
    ),
    """
    **NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972**
    (information relating to the financial or business affairs of any particular person, including the authority
    holding that information).

    That Cabinet:

    1. Authorises the Director of Finance to settle the claim of Tidewell Leisure Limited for a sum not exceeding
    £185,000.
    """,
    """
    # 1. The claim

    1.1 Tidewell Leisure Limited managed the Council's leisure centres until 31 March 2022. It claims £412,000 for
    income lost while the pool at Kiln Green was closed for repairs for which it says the Council was responsible.

    1.2 Counsel advises that liability is likely to be established in part, and that an award of between £150,000 and
    £240,000, with costs, is the most probable result of a trial.

    # 2. The offer

    2.1 At a meeting on 16 February 2024 the company indicated that it would accept £185,000 in full settlement, each
    side to bear its own costs. The sum can be met from the insurance reserve.
    """,
    exempt="3",
    classification="NOT FOR PUBLICATION",
)
