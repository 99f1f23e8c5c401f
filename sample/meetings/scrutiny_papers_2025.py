"""The reports of 21 January 2025."""

from __future__ import annotations

from sample.meetings.scrutiny_dates import JANUARY_2025
from sample.records import Appendix, Asked, Report, Reported

FLOOD = Report(
    JANUARY_2025,
    5,
    "Section 19 report on the flooding at Brook End",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "Brook End"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Owen Marchbank, Principal Drainage Engineer, Tel 01632 960 121"),
    ),
    """
    The panel is recommended to:

    1. [[a_2501_5a: Endorse the nine recommendations of the investigation into the flooding of 2 June 2024.]]

    2. [[a_2501_5b: Ask Cabinet to adopt the private culvert beneath Brook Terrace.]]
    """,
    """
    # 1. Purpose

    1.1 Section 19 of the Flood and Water Management Act 2010 requires a lead local flood authority, on becoming aware
    of a flood, to investigate to the extent that it considers necessary which bodies have functions and whether they
    have exercised them, and to publish the results.

    # 2. What happened

    2.1 Rain began at 5.50 pm on Sunday 2 June. The gauge at Highfold recorded 48 millimetres by 7.55 pm. The first
    call was received at 6.41 pm. Water was entering homes in Brook Terrace by 7 pm and Mill Leat Road by 7.20 pm. It
    had drained away by 4 am.

    2.2 The screen at the head of the culvert was blocked by branches, two wheeled bins and a fence panel. It is
    cleared on the last Tuesday of each month and had been cleared on 28 May. A crew called out at 7.05 pm could not
    reach it through the flood.

    2.3 Thirty-seven homes and the surgery were flooded inside, to a depth of between 4 and 61 centimetres. Nobody was
    hurt.

    # 3. Findings

    3.1 **Capacity.** When clear, the culvert can carry a flood expected once in 15 years. With the screen in the
    state in which it was found it could carry one expected once in four years.

    3.2 **Maintenance.** The interval between clearances was chosen in 2009 and has not been reviewed since. It took
    no account of the willows planted upstream in 2011.

    3.3 **Warning.** There was no gauge or camera on the Mill Leat. The emergency number was forwarded to a handset
    that had been switched off, and 23 calls were not answered.

    3.4 **Other bodies.** The Environment Agency is not responsible for the Mill Leat, which is an ordinary
    watercourse. The water company found that its sewer in Brook Terrace had surcharged because the river outfall was
    under water.

    3.5 **The private culvert.** Beneath Brook Terrace the leat runs for 48 metres through a brick culvert which
    belongs to the owners of the houses above it. None knew that. It has partly collapsed.

    # 4. Implications

    4.1 **Finance.** The recommendations that have been carried out cost £57,300. The rest, without the pump, would
    cost about £84,000, for which £60,000 is in the draft capital programme. The liability that would come with the
    private culvert has not been valued. **Legal.** The Council may adopt the culvert by agreement with all 14 owners.
    **Equalities.** The warning service is by text message; a telephone call is offered to those who do not use a
    mobile. [RCF/07012025/W] [PE/08012025/F]
    """,
    (
        Appendix(
            "Appendix 1",
            "Recommendations of the investigation",
            """
            @widths 1 6 3 3

            |No.|Recommendation|Who|Position
            |1|Clear the screen every week from April to October|Highways|Done: since 1 July 2024
            |2|Fit a camera to the screen|Drainage|Done: 9 September 2024
            |3|Remove silt from the culvert|Drainage|Done: August 2024
            |4|Answer the emergency number in the control room|Director of Place|Done: 8 July 2024
            |5|Install a level gauge and a warning by text|Drainage|Not begun
            |6|Thin the willows between Ashpole Avenue and the screen|Parks|Not begun
            |7|Build a pump at the lower end|Drainage|Bid made on 27 November 2024
            |8|Adopt and repair the private culvert|Cabinet|Not begun
            |9|Offer flood doors to the 37 homes|Housing|Survey of 12 homes finished
            """,
        ),
    ),
    {"a_2501_5a": Asked(), "a_2501_5b": Asked()},
)

COOPER_STREET = Report(
    JANUARY_2025,
    6,
    "Cooper Street: the study of deliveries and the bus gate (pre-decision scrutiny)",
    (
        ("Cabinet member with lead responsibility", "Councillor Iqbal Rashdani, Highways and Transport"),
        ("Wards affected", "Tannery"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Dilip Warrender, Road Safety Team Leader, Tel 01632 960 118"),
        ("Report to be considered by", "Cabinet, September 2025"),
    ),
    """
    The panel is recommended to:

    1. [[a_2501_6: Advise Cabinet whether a School Street should be introduced in Cooper Street, and on what terms.]]
    """,
    """
    # 1. Purpose

    1.1 On 10 October 2023 Cabinet left Cooper Street out of the first School Streets until a study of deliveries and
    of the bus gate had been considered. The study was received in May 2024 and published on 1 November 2024.

    # 2. The study

    2.1 Calder & Voss Consulting surveyed deliveries on six days in January and February 2024. They counted 341, of
    which 83 per cent arrived between 7.30 am and 10 am. The mean stay was 11 minutes.

    2.2 Three ways of letting deliveries through were examined.

    @widths 5 2 3 5

    |Option|Cost (£)|Shops that could be reached|Remarks
    |A. Move the bus gate 40 metres east|137,000|9 of 11|A drain has to be diverted
    |B. Permits for delivery vehicles|9,000 a year|11 of 11|About 60 vehicles a day would drive past the school
    |C. A shared bay in Hide Street|22,000|6 of 11|Up to 130 metres from the shops; unsuitable for the butcher

    2.3 The consultants prefer option A. It would also shorten the route of the number 14 bus by 90 metres.

    # 3. Consultation on the options

    3.1 Traders were sent the draft on 12 April 2024. [[d_c2403_draft: The draft was in the hands of all eleven
    traders for five weeks before the consultants' report was completed.]] Eight would accept a School Street with
    option A and three would not accept one on any terms.

    3.2 Of 164 parents and carers who replied to the school in November 2024, 72 per cent were in favour of option A.

    3.3 Harrow Vale Buses is content with option A.

    # 4. Collisions

    4.1 There were two further collisions near St Oswin's in 2023 and 2024, both slight. One was in Cooper Street at
    8.50 am.

    # 5. Implications

    5.1 **Finance.** Option A would cost £137,000 in addition to £72,400 for the School Street. A bid to the Active
    Travel Fund for £150,000 was made in December. **Legal.** Moving the bus gate needs an order and notice to the bus
    operators. **Equalities.** The blue bay outside the chemist would be kept. [RCF/06012025/N] [PE/08012025/B]
    """,
    (),
    {"a_2501_6": Asked(), "d_c2403_draft": Reported()},
)

WASTE = Report(
    JANUARY_2025,
    7,
    "Household waste and recycling: performance, April to December 2024",
    (
        ("Cabinet member with lead responsibility", "Councillor Sheila Mortlake, Environment and Waste"),
        ("Wards affected", "All wards"),
        ("Accountable director", "Martin Ollerenshaw, Director of Place"),
        ("Accountable employee", "Jeremy Bramhope, Head of Waste Services, Tel 01632 960 127"),
    ),
    """
    The panel is recommended to:

    1. [[a_2501_7: Note performance between April and December 2024.]]
    """,
    """
    # 1. Collections

    1.1 Missed collections have been within the target of 45 in every 100,000 in seven of the nine months.

    @widths 3 2 2 2

    |Measure|April to December 2022|April to December 2023|April to December 2024
    |Missed collections per 100,000|44|61|39
    |Assisted collections missed|206|374|88
    |Complaints upheld|293|468|171
    |Deduction from payment (£)|4,600|57,500|6,325

    1.2 Greenstead Recycling Ltd has had no vacancy for a driver since August. It attributes this to the pay increase
    and to a rota of four days on and three off.

    # 2. Recycling

    2.1 The rate for 2023/24 was 39.7 per cent, an increase of 1.3 percentage points. Garden waste accounts for most
    of it: there were 24,965 subscribers at a price of £45, after the increase from £42 in April 2024.

    2.2 Second Turn moved to a unit in Dyke Lane in June 2024 and sold 3,208 repaired items in the six months that
    followed.

    # 3. Food waste

    3.1 The Government has allocated £1.62 million of capital to the Council, which is £195,000 less than the
    estimate. Nine vehicles were ordered on 4 November 2024. The survey of Saltmarsh Quay is complete, and a report on
    the depot will come to the panel in June 2025.

    # 4. Implications

    4.1 There are no financial or legal implications which are not mentioned above. [RCF/06012025/Q] [PE/07012025/R]
    """,
    (),
    {"a_2501_7": Asked()},
)
