"""Cabinet, 9 September 2025: Cooper Street carried at last; a depot for food waste. Known by its pack and its notice."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings.cabinet_dates import SEPTEMBER_2025
from sample.records import Agenda, AgendaItem, Asked, Attendance, Item, Minutes, Report, Resolved

COOPER_STREET = Report(
    SEPTEMBER_2025,
    4,
    "School Street in Cooper Street",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Iqbal Rashdani"),
        ("Key decision", "Yes. Forward plan reference CAB/25/027"),
        ("Wards affected", "Tannery"),
        ("Contact", "Anneliese Corrie, Head of Highways and Transport, 01632 960 117"),
    ),
    """
    That Cabinet:

    1. [[a_c2509_4a: Approves a School Street in Cooper Street on the terms recommended by the Environment and
    Neighbourhoods Scrutiny Panel.]]

    2. [[a_c2509_4b: Approves the relocation of the bus gate at a cost of £137,000.]]
    """,
    """
    # 1. Background

    1.1 Cooper Street was one of three School Streets recommended to Cabinet in 2023. On 10 October 2023 it was left
    out of the programme by amendment, and on 12 March 2024 a decision was deferred until the study of deliveries had
    been received.

    1.2 On 21 January 2025 the Environment and Neighbourhoods Scrutiny Panel, having rejected by five votes to four a
    motion against any scheme, recommended by six votes to three that Cabinet approve one subject to four conditions.

    # 2. The scheme

    2.1 The bus gate would be moved 40 metres to the east. When that has been done the zone would operate from 8.15 am
    to 9 am and from 2.45 pm to 3.45 pm on school days, between Tannery Row and the new position of the gate.

    2.2 Two shops, the butcher and the launderette, would still be out of reach of a delivery vehicle at those times.
    Each would have one permit.

    # 3. Consultation

    3.1 Formal consultation on the orders ran from 2 to 30 May 2025. There were 22 objections and 96 letters of
    support. The objections are from three traders, eleven residents of Tannery Row and eight others. Their chief
    ground is that traffic would turn in Tannery Row.

    3.2 A turning head at the eastern end of Tannery Row has been added to the design at a cost of £11,500.

    # 4. Programme

    4.1 The drain would be diverted in the February half-term holiday of 2026. The gate would be moved in March, and
    the zone would begin on 13 April 2026.

    # 5. Implications

    5.1 **Finance.** The whole scheme costs £220,900: £137,000 for the gate, £72,400 for the School Street, and
    £11,500 for the turning head. The Active Travel Fund has awarded £150,000. The rest, £70,900, is in the Local
    Transport Plan allocation for 2025/26. **Legal.** Permanent orders are recommended, since the effects can be
    predicted from Priory Lane. **Equalities.** The blue bay outside the chemist is kept.
    """,
    (),
    {"a_c2509_4a": Asked(), "a_c2509_4b": Asked()},
)

DEPOT = Report(
    SEPTEMBER_2025,
    5,
    "Food waste: depot and start of the service",
    (
        ("Report of", "Martin Ollerenshaw, Director of Place"),
        ("Cabinet Member", "Councillor Sheila Mortlake"),
        ("Key decision", "Yes. Forward plan reference CAB/25/029"),
        ("Contact", "Jeremy Bramhope, Head of Waste Services, 01632 960 127"),
    ),
    """
    That Cabinet:

    1. [[a_c2509_5a: Approves the alteration of the depot at Saltmarsh Quay at a cost of £410,000.]]

    2. [[a_c2509_5b: Confirms that weekly collection of food waste will begin in the week of 23 March 2026.]]
    """,
    """
    # 1. The depot

    1.1 On 17 June 2025 the Environment and Neighbourhoods Scrutiny Panel recommended, by five votes to two, that the
    depot at Saltmarsh Quay be altered. It would cost £410,000 and be ready by 2 March 2026. Cinder Lane would cost
    £655,000 and would not be ready in time.

    1.2 Mr T. Ambersett of Dyke Lane has asked that vehicles should not leave before 6 am. The contractor agrees.

    # 2. The service

    2.1 Caddies will be delivered to 65,400 homes between 5 January and 6 March 2026. Flats will follow by the end of
    May.

    2.2 Of the ten vehicles needed, nine have been delivered. The tenth will be hired until the autumn.

    # 3. Implications

    3.1 **Finance.** £400,000 is in the capital programme; the remaining £10,000 can be found from the waste reserve.
    No revenue grant has been confirmed for 2026/27. **Legal.** The Council must collect food waste weekly from 31
    March 2026. **Equalities.** As reported to scrutiny on 5 December 2023.
    """,
    (),
    {"a_c2509_5a": Asked(), "a_c2509_5b": Asked()},
)

MINUTES = Minutes(
    SEPTEMBER_2025,
    Attendance(
        who.THORNCLIFFE,
        (who.THORNCLIFFE, who.CASTELLANE, who.FARROWBY, who.HENSGROVE, who.MORTLAKE, who.OWUSU, who.RASHDANI),
    ),
    (
        Item(
            4,
            "School Street in Cooper Street",
            decision="""
            (1) [[r_c2509_4a: That a School Street in Cooper Street be approved, to operate from 8.15 am to 9 am and
            from 2.45 pm to 3.45 pm on school days, with effect from 13 April 2026.]]

            (2) [[r_c2509_4b: That the bus gate be moved 40 metres to the east before the School Street begins.]]

            (3) [[r_c2509_4c: That permanent traffic regulation orders be made, the objections having been considered.]]
            """,
            reasons="The study has shown how deliveries can be made, and eight of the eleven traders accept the scheme. The results in Priory Lane have been good.",
            options="To leave Cooper Street as it is; permits for all delivery vehicles, which would bring about 60 vehicles a day past the school.",
            key=True,
        ),
        Item(
            5,
            "Food waste: depot and start of the service",
            decision="""
            (1) [[r_c2509_5a: That the alteration of the depot at Saltmarsh Quay be approved at a cost of not more
            than £410,000.]]

            (2) [[r_c2509_5b: That weekly collection of food waste begin in the week of 23 March 2026, and that no
            vehicle leave the depot before 6 am.]]
            """,
            reasons="It is the cheaper of the two sites and the only one that can be ready before the duty begins.",
            options="Land at Cinder Lane, at a cost of £655,000.",
            key=True,
        ),
        Item(
            6,
            "Adoption of the private culvert beneath Brook Terrace",
            decision="""
            [[r_c2509_6: That a decision be deferred until the liability has been valued.]]
            """,
            reasons="The cost of repair is not known. The request came from the Environment and Neighbourhoods Scrutiny Panel.",
            options="To adopt the culvert now; to decline.",
            call_in=False,
        ),
        Item(
            7,
            "Self-service opening at Marlpit Library",
            decision="""
            [[r_c2509_7: That the recommendation of the Environment and Neighbourhoods Scrutiny Panel be accepted and
            £26,300 be released from the Libraries Improvement reserve.]]
            """,
            reasons="The trial at Fernhill has brought in people of working age who did not use the library before.",
            options="To restore Monday opening with staff, at £20,500 a year.",
        ),
    ),
    {
        "r_c2509_4a": Resolved("approved", supersedes="r_c2403_4b"),
        "r_c2509_4b": Resolved("agreed"),
        "r_c2509_4c": Resolved("agreed"),
        "r_c2509_5a": Resolved("approved"),
        "r_c2509_5b": Resolved("agreed"),
        "r_c2509_6": Resolved("deferred"),
        "r_c2509_7": Resolved("agreed"),
    },
    "",
)

PREFACE = """
Published on Thursday 11 September 2025. A decision which is subject to call-in takes effect at 5 pm on Thursday 18
September 2025 unless five members of the Council ask in writing, before then, for it to be called in. All members of
the Cabinet were present.
"""

AGENDA = Agenda(
    SEPTEMBER_2025,
    who.CABINET_MEMBERS,
    "The quorum of the Cabinet is three.",
    houses.CABINET_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(3, "Minutes", "To confirm the minutes of the meeting held on 15 July 2025 (to follow)"),
        AgendaItem(
            4, "School Street in Cooper Street", "Report of the Director of Place. Key decision", (COOPER_STREET,)
        ),
        AgendaItem(
            5, "Food waste: depot and start of the service", "Report of the Director of Place. Key decision", (DEPOT,)
        ),
        AgendaItem(
            6, "Adoption of the private culvert beneath Brook Terrace", "The Director of Place to report orally"
        ),
        AgendaItem(
            7,
            "Self-service opening at Marlpit Library",
            "The Cabinet Member for Culture, Libraries and Leisure to report orally",
        ),
    ),
    part_two="""
    # Part 2 - items not open to the press and public

    None. No exempt or confidential items are expected.
    """,
)
