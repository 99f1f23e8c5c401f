"""Planning Committee, 10 July 2024: three applications, one deferred, one carried on the Chair's casting vote."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.records import (
    Agenda,
    AgendaItem,
    Asked,
    Attendance,
    Item,
    Meeting,
    Minutes,
    Promised,
    Report,
    Resolved,
    Votes,
)

MEETING = Meeting(who.PLANNING, "2024-07-10", "2.00 pm")

MEMBERS = (
    (who.PENMARSH + " (Chair)", "Marlpit"),
    (who.GLAISDALE + " (Vice-Chair)", "Highfold"),
    (who.CHOUDRY, "Lockside"),
    (who.ASTBROOK, "Abbots Reach"),
    (who.OXSPRING, "Overmere"),
    (who.SAHOTA, "Tannery"),
    (who.ADEYINKA, "Kiln Green"),
    (who.HENSGROVE, "Saltmarsh"),
)

SITE_COVER = (("Ward", "Lockside"), ("Case officer", "Marius Feltwell, Principal Planner"))

MALTINGS = Report(
    MEETING,
    4,
    "24/00318/FUL: The Maltings, Lock Street, Lockside",
    (
        (
            "Proposal",
            "Conversion of the former maltings to 38 flats, with a caf\u00e9 on the ground floor and 22 parking spaces",
        ),
        ("Applicant", "Wharfside Conversions Limited"),
        *SITE_COVER,
        ("Received", "19 March 2024"),
        ("Recommendation", "Grant, subject to conditions and a section 106 agreement"),
    ),
    """
    1. [[a_2407_4: That planning permission be granted subject to the conditions in section 6 and to an agreement under
    section 106 of the Town and Country Planning Act 1990.]]
    """,
    """
    # 1. The site

    1.1 The Maltings is a building of four storeys, put up in 1868 and listed Grade II. It has been empty since 2006. It
    stands between Lock Street and the canal, within the Lockside conservation area and the air quality management area.

    # 2. The proposal

    2.1 The building would be converted to 38 flats, of which 14 would have one bedroom and 24 two. The two kilns at
    the northern end would become a caf\u00e9. No extension is proposed, but nine dormer windows would be added to the
    canal elevation.

    2.2 Twenty-two parking spaces would be provided in the yard, with 60 spaces for bicycles in the former barley store.

    # 3. Representations

    3.1 Forty-seven letters of objection were received and twelve of support. The objections concern the shortage of
    parking (39 letters), the dormers (18), noise from the caf\u00e9 (11) and the loss of a roost used by swifts (9).

    3.2 The national amenity societies do not object to the conversion but would prefer five dormers to nine. The
    Highway Authority has no objection, because the site is 350 metres from the bus station.

    # 4. Viability

    4.1 The Local Plan seeks 30 per cent affordable housing. The applicant's appraisal shows that none can be
    provided. The Council's adviser agrees as to the present position but not for the future, and recommends that the
    appraisal be reviewed when 75 per cent of the flats have been occupied.

    # 5. Assessment

    5.1 Great weight must be given to the conservation of a listed building. The harm done by the dormers is less than
    substantial, and is outweighed by the benefit of bringing the building back into use after eighteen years.

    5.2 The adopted standard would require 44 parking spaces. Policy T5 allows fewer in the town centre where there is
    good public transport and a car club. The applicant offers a car club with two vehicles and a contribution of
    £25,000 to the residents' parking zone in Lock Street.

    # 6. Principal conditions

    (a) Development to begin within three years.

    (b) Large-scale details of the dormers, the windows and the treatment of the kilns to be approved.

    (c) Swift bricks, not fewer than thirty, to be put in before the scaffolding is struck.

    (d) The caf\u00e9 to be closed between 10 pm and 8 am.

    (e) A travel plan, with a car club of two vehicles, to be in place before the first flat is occupied.
    """,
    (),
    {"a_2407_4": Asked()},
    classification="PUBLIC REPORT",
)

BARN = Report(
    MEETING,
    5,
    "24/00402/FUL: Toll House Farm, Toll House Lane, Abbots Reach",
    (
        ("Proposal", "Change of use of a barn to a farm shop, with a car park of 30 spaces"),
        ("Applicant", "Mr and Mrs J. Garsdale"),
        ("Ward", "Abbots Reach"),
        ("Case officer", "Cressida Holmwood, Planner"),
        ("Recommendation", "Refuse"),
    ),
    """
    1. [[a_2407_5: That permission be refused because the new access would not have adequate visibility.]]
    """,
    """
    # 1. The site and the proposal

    1.1 The barn stands 40 metres from Toll House Lane, which is subject to the national speed limit. The shop would
    have a floor area of 186 square metres and would employ six people. A new access would be made 60 metres north of
    the present farm gate.

    # 2. Representations

    2.1 There were 84 letters of support and three of objection. The Parish Meeting supports the application.

    # 3. Assessment

    3.1 The Local Plan encourages farms to diversify. The barn is of sound construction, and the conversion would do
    no harm to its appearance.

    3.2 The Highway Authority objects. For traffic at the recorded speed of 51 miles an hour, visibility of 160 metres
    is needed to the north; 94 metres can be had. The applicants suggest cutting back a hedge which does not belong to
    them.

    3.3 The case officer has invited the applicants to use the existing gate, where visibility is sufficient in both
    directions. They reply that tractors and customers cannot safely share it.
    """,
    (),
    {"a_2407_5": Asked()},
    classification="PUBLIC REPORT",
)

MINUTES = Minutes(
    MEETING,
    Attendance(
        who.PENMARSH,
        (who.PENMARSH, who.GLAISDALE, who.CHOUDRY, who.ASTBROOK, who.OXSPRING, who.SAHOTA, who.ADEYINKA, who.HENSGROVE),
        vice_chair=who.GLAISDALE,
        officers=(
            who.KETTLEWOOD,
            ("Marius Feltwell", "Principal Planner"),
            ("Cressida Holmwood", "Planner"),
            ("Dorothea Lanyon", "Solicitor"),
            who.WENDY,
        ),
        left_early=((who.HENSGROVE, "left the meeting at 3.50 pm, before item 6"),),
    ),
    (
        Item(1, "Apologies for absence", "There were no apologies."),
        Item(
            2,
            "Declarations of interest and lobbying",
            """
            Councillor Astbrook declared that he had been lobbied by the applicants for item 5 and had expressed no
            opinion. All members had received letters about item 4.
            """,
        ),
        Item(
            3,
            "Minutes",
            decision="""
            IT WAS AGREED [[r_2407_3: that the minutes of the meeting held on 12 June 2024 be signed as a correct
            record.]]
            """,
        ),
        Item(
            4,
            "24/00318/FUL: The Maltings, Lock Street, Lockside",
            """
            The Principal Planner described the application and drew attention to a late letter from the applicant,
            who now offered seven dormers instead of nine. Ms Petra Ravenscar spoke against the application on behalf
            of residents of Lock Street, and Mr Conrad Blythe, architect, in favour.

            Councillor Choudry said that residents could not park within a quarter of a mile as it was. He moved, and
            Councillor Sahota seconded, [[r_2407_4x: that permission be refused on the ground that too little parking
            would be provided.]] Four members voted for refusal and four against. The votes being equal, the Chair
            exercised her second or casting vote against the motion, which was not carried.

            Councillor Glaisdale moved the officers' recommendation with seven dormers. Councillor Oxspring seconded
            it. This was carried by five votes to three.
            """,
            """
            IT WAS AGREED [[r_2407_4a: that the Head of Planning be authorised to grant permission, subject to the
            conditions in the report, to a further condition limiting the dormers to seven, and to completion of an
            agreement under section 106 by 31 October 2024.]]
            """,
            """
            [[c_2407_swifts: The Head of Planning undertook to ask the applicant to put up temporary boxes for swifts
            before the next nesting season.]]
            """,
        ),
        Item(
            5,
            "24/00402/FUL: Toll House Farm, Toll House Lane, Abbots Reach",
            """
            Mrs Garsdale addressed the committee. Members had sympathy with the application but were divided about the
            access. Councillor Adeyinka proposed that the committee should see it for itself, and this found general
            support.
            """,
            """
            IT WAS AGREED, nem. con., [[r_2407_5: that the application be deferred for a visit to the site and for the
            applicants to discuss with officers the use of the existing gate.]]
            """,
        ),
        Item(
            6,
            "Performance on planning applications, 2023/24",
            """
            The Head of Planning reported that 88 per cent of major applications had been decided in time, and 93 per
            cent of others. Of 21 appeals, five had been allowed. Costs had been awarded against the Council once, in
            the sum of £7,420.
            """,
            """
            IT WAS AGREED [[r_2407_6: that the report be noted.]]
            """,
        ),
    ),
    {
        "r_2407_3": Resolved("approved"),
        "r_2407_4x": Resolved("lost", Votes(4, 4), who.CHOUDRY, who.SAHOTA),
        "r_2407_4a": Resolved("approved", Votes(5, 3), who.GLAISDALE, who.OXSPRING),
        "r_2407_5": Resolved("deferred", Votes(against=0)),
        "r_2407_6": Resolved("noted"),
        "c_2407_swifts": Promised("Head of Planning", "the committee", None, "unknown"),
    },
    "The meeting ended at 4.10 pm.",
    status="draft",
)

AGENDA = Agenda(
    MEETING,
    MEMBERS,
    "The quorum of the committee is three.",
    houses.REGULATORY_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest and lobbying"),
        AgendaItem(3, "Minutes", "To sign the minutes of the meeting held on 12 June 2024 (circulated separately)"),
        AgendaItem(4, "24/00318/FUL: The Maltings, Lock Street, Lockside", "Recommendation: grant", (MALTINGS,)),
        AgendaItem(
            5, "24/00402/FUL: Toll House Farm, Toll House Lane, Abbots Reach", "Recommendation: refuse", (BARN,)
        ),
        AgendaItem(6, "Performance on planning applications, 2023/24", "The Head of Planning to report orally"),
    ),
)
