"""Scrutiny, 13 June 2023: only its minutes are held, in the pack of the meeting after it."""

from __future__ import annotations

from sample import people as who
from sample.records import Attendance, Item, Meeting, Minutes, Promised, Resolved, Votes

MEETING = Meeting(who.SCRUTINY, "2023-06-13")

MINUTES = Minutes(
    MEETING,
    Attendance(
        who.BICKERSTAFFE,
        (
            who.BICKERSTAFFE,
            who.MAHMOUDI,
            who.ADEYINKA,
            who.OXSPRING,
            who.PENMARSH,
            who.SCARTH,
            who.TILLOTSON,
            who.WRAXBY,
            who.GLAISDALE,
        ),
        vice_chair=who.MAHMOUDI,
        apologies=(who.ASTBROOK, who.SAHOTA),
        substitutes=((who.GLAISDALE, who.SAHOTA),),
        officers=(who.KIT, who.BRAMHOPE, who.CORRIE, who.WARRENDER),
        others=(("Mrs Elaine Dutchwood", "Headteacher, Fernhill Primary School"),),
    ),
    (
        Item(
            1,
            "Apologies for absence and substitutions",
            """
            Apologies were received from Councillor Luke Astbrook and Councillor Devinder Sahota. Councillor Norma
            Glaisdale attended as substitute for Councillor Sahota.
            """,
        ),
        Item(
            2,
            "Declarations of interest",
            """
            Councillor Rowan Tillotson declared a non-pecuniary interest in item 5, as the parent of two pupils at
            Fernhill Primary School, and remained in the room.
            """,
        ),
        Item(
            3,
            "Minutes of the previous meeting (7 March 2023)",
            decision="""
            [[r_2306_3: That the minutes of the meeting held on 7 March 2023 be approved as a correct record and
            signed by the Chair.]]
            """,
        ),
        Item(
            4,
            "Garden waste: the first year of subscriptions",
            """
            The Head of Waste Services presented the position at the end of the first subscription year. By 31 May
            2023, 23,180 households had subscribed, which was 1,820 more than the business case had assumed. Income
            stood at £973,560 at the introductory price of £42 a bin.

            Members asked why collections in Overmere had been missed on four consecutive Fridays in May. The Head of
            Waste Services explained that the new round had been drawn up without allowing for the weight limit on
            Overmere Bridge, and that a smaller vehicle had been in use since 5 June.

            Councillor Oxspring said that she had been shown figures for the Borough as a whole but nothing by which
            a ward member could tell whether a particular round was getting better. [[c_2306_rounds: The Head of Waste
            Services undertook to circulate missed collections round by round to all members of the panel before the
            September meeting.]]
            """,
            """
            ! Resolved:

            1. [[r_2306_4a: The panel noted the position on garden waste subscriptions.]]

            2. [[r_2306_4b: The panel agreed that the price for 2024/25 should come to the panel before it is put to
            Cabinet.]]
            """,
        ),
        Item(
            5,
            "Petition: traffic outside Fernhill Primary School",
            """
            The panel received a petition of 418 signatures, presented by Mrs Elaine Dutchwood, Headteacher of
            Fernhill Primary School, which asked the Council to close Priory Lane to motor traffic at the start and
            end of the school day.

            Mrs Dutchwood described two occasions in the spring term on which a child had been struck by a wing
            mirror. Neither had been reported to the police, so neither would appear in the collision record. She
            said that the footway was 1.1 metres wide at the school gate and that parents with pushchairs walked in
            the carriageway.

            The Road Safety Team Leader advised that two other schools had asked for the same thing, St Oswin's Church
            of England Primary School in Cooper Street and Kiln Green Junior School in Kilnyard Road, and suggested
            that the three be looked at together.

            Councillor Wraxby was concerned that closing one street at a time only moved the traffic into the next.
            [[c_2306_counts: He asked that any report give traffic counts for the surrounding streets as well.
            (Action: Road Safety Team Leader)]]
            """,
            """
            ! Resolved:

            1. [[r_2306_5a: That the petition be received and Mrs Dutchwood thanked for attending.]]

            2. [[r_2306_5b: That a report on a programme of School Streets, covering all three schools, be brought to
            the meeting on 19 September 2023.]]
            """,
        ),
        Item(
            6,
            "Work programme 2023/24",
            """
            The Scrutiny Officer introduced the draft work programme. The panel would meet three times a year, in
            June, September and December or January, with special meetings where a decision was called in.

            It was moved by Councillor Scarth and seconded by Councillor Wraxby that street lighting be added to the
            programme for December. [[c_2306_lighting: The Scrutiny Officer agreed to find out whether a report on
            street lighting could be ready for December.]]
            """,
            """
            ! Resolved:

            [[r_2306_6: That the work programme, with the addition of street lighting, be agreed (eight votes for, one
            against).]]
            """,
        ),
    ),
    {
        "r_2306_3": Resolved("approved"),
        "r_2306_4a": Resolved("noted"),
        "r_2306_4b": Resolved("agreed"),
        "r_2306_5a": Resolved("noted"),
        "r_2306_5b": Resolved("agreed"),
        "r_2306_6": Resolved("agreed", Votes(8, 1), who.SCARTH, who.WRAXBY),
        "c_2306_rounds": Promised(
            "Head of Waste Services", "all members of the panel", "2023-09-19", "done", "d_2306_rounds"
        ),
        "c_2306_counts": Promised("Road Safety Team Leader", "the panel", None, "done", "d_2309_counts"),
        "c_2306_lighting": Promised("Scrutiny Officer", "the panel", None, "done", "d_2306_lighting"),
    },
    "The meeting closed at 7.50 pm.",
)
