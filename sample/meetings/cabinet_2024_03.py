"""Cabinet, 12 March 2024: the Fernhill order deferred; Tannery Wharf, with its exempt appendix and exempt report."""

from __future__ import annotations

from sample import houses
from sample import people as who
from sample.meetings import cabinet_2024_02, cabinet_reports_2024
from sample.meetings.cabinet_dates import MARCH_2024
from sample.records import Agenda, AgendaItem, Attendance, Item, Minutes, Promised, Resolved, Votes

MINUTES = Minutes(
    MARCH_2024,
    Attendance(
        who.CASTELLANE,
        (who.CASTELLANE, who.FARROWBY, who.HENSGROVE, who.MORTLAKE, who.OWUSU, who.RASHDANI),
        apologies=(who.THORNCLIFFE,),
        officers=(
            who.OLLERENSHAW,
            who.ELLINGWORTH,
            who.CORRIE,
            who.LARKHAM,
            who.WENDY,
            ("Lorna Whitmeadow", "Chief Accountant"),
        ),
        left_early=((who.OWUSU, "left the meeting at 5.15 pm during item 6"),),
    ),
    (
        Item(
            1,
            "Apologies for absence",
            """
            An apology was received from the Leader, Councillor Alan Thorncliffe. The Deputy Leader, Councillor Bronwen
            Castellane, took the chair.
            """,
        ),
        Item(2, "Declarations of interest", "There were none."),
        Item(
            3,
            "Minutes",
            decision="""
            **RESOLVED -** [[r_c2403_3: that the minutes of the meeting held on 13 February 2024 be confirmed and
            signed.]]
            """,
        ),
        Item(
            4,
            "School Streets: date for Priory Lane, and the study of Cooper Street",
            """
            The Cabinet Member for Highways and Transport explained that the Department for Transport's designation
            order had come into force on 1 March 2024, two months later than expected, and that the cameras were in
            place.

            Calder & Voss Consulting had been appointed to carry out the Cooper Street study at a cost of £16,400 and
            had asked for a further month. Councillor Rashdani moved that Cabinet confirm the start in Priory Lane but
            put off a decision on Cooper Street. This was seconded by Councillor Owusu-Lyle.

            Councillor Farrowby asked that the traders be given the consultants' draft before it came to Cabinet.
            [[c_c2403_draft: The Director of Place gave his word that they would have it at least three weeks before.]]
            """,
            """
            **RESOLVED -**

            (1) [[r_c2403_4a: that it be noted that the experimental order for Priory Lane will come into force on 29
            April 2024;]] and

            (2) [[r_c2403_4b: that consideration of Cooper Street be deferred until the study of deliveries and the bus
            gate has been received.]]
            """,
            reasons="The study was not complete, and a decision on Cooper Street without it would have been open to the "
            "same objection as in October.",
            options="To decide on Cooper Street on the evidence already to hand. This was rejected for the reason given.",
            call_in=False,
        ),
        Item(
            5,
            "Highway maintenance programme 2024/25",
            """
            Councillor Rashdani presented a programme of £4.36 million for 41 roads and 18 footways. Councillor
            Hensgrove asked why Ropewalk, which had been in the programme for 2023/24, had been left out. The Head of
            Highways and Transport said that a gas main was to be replaced there first. [[c_c2403_ropewalk: She would
            let Councillor Hensgrove have the gas company's dates. (Action: Head of Highways and Transport)]]
            """,
            """
            **RESOLVED -** [[r_c2403_5: that the programme in Appendix 1 be approved, and that the Head of Highways
            and Transport be authorised, after consulting the Cabinet Member, to substitute a scheme of equal value
            where works by a utility make that necessary.]]
            """,
            reasons="The roads were chosen by condition survey, weighted for bus routes and for routes to schools.",
            options="To spread the same sum over more roads by surface dressing alone. Officers advised that this would "
            "shorten the life of 14 of them.",
            key=True,
        ),
        Item(
            6,
            "Disposal of land at Tannery Wharf",
            """
            The Cabinet Member for Housing and Property presented the report, which had one public appendix and one
            exempt appendix. The land was 1.42 hectares and had been declared surplus in 2021.

            Councillor Owusu-Lyle left the meeting at 5.15 pm during this item.

            It was moved by Councillor Hensgrove, and seconded by Councillor Mortlake, that the recommendations be
            approved. On a show of hands three voted in favour and one against, with one abstention.
            """,
            """
            **RESOLVED -**

            (1) [[r_c2403_6a: that the land at Tannery Wharf shown edged red in Appendix 1 be sold on the terms set
            out in Exempt Appendix 2;]]

            (2) [[r_c2403_6b: that the sale be conditional on at least 30 per cent of the homes being affordable;]] and

            (3) [[r_c2403_6c: that the Head of Property report to Cabinet if contracts have not been exchanged by 31
            December 2024.]]
            """,
            reasons="To obtain the best consideration reasonably obtainable, and to bring homes to a site which has been "
            "derelict since 2009.",
            options="A sale by auction; development by the Council itself; keeping the land. The valuer advised that none "
            "was likely to produce as much.",
            key=True,
        ),
        Item(
            7,
            "Exclusion of the press and public",
            decision="""
            **RESOLVED -** [[r_c2403_7: that under section 100A(4) of the Local Government Act 1972 the press and
            public be excluded from the meeting for the following item, on the ground that it involves the likely
            disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that
            the public interest in maintaining the exemption outweighs the public interest in disclosing the
            information.]]
            """,
        ),
        Item(
            8,
            "Leisure management contract: settlement of claim",
            """
            Cabinet considered an exempt report of the Director of Finance.
            """,
            """
            **RESOLVED -** [[r_c2403_8: that the recommendations in the exempt report be approved.]]
            """,
        ),
    ),
    {
        "r_c2403_3": Resolved("approved"),
        "r_c2403_4a": Resolved("noted", None, who.RASHDANI, who.OWUSU),
        "r_c2403_4b": Resolved("deferred", None, who.RASHDANI, who.OWUSU),
        "r_c2403_5": Resolved("approved"),
        "r_c2403_6a": Resolved("agreed", Votes(3, 1, 1), who.HENSGROVE, who.MORTLAKE),
        "r_c2403_6b": Resolved("agreed", Votes(3, 1, 1), who.HENSGROVE, who.MORTLAKE),
        "r_c2403_6c": Resolved("agreed", Votes(3, 1, 1), who.HENSGROVE, who.MORTLAKE),
        "r_c2403_7": Resolved("agreed"),
        "r_c2403_8": Resolved("approved"),
        "c_c2403_draft": Promised("Director of Place", "the Cooper Street traders", None, "done", "d_c2403_draft"),
        "c_c2403_ropewalk": Promised("Head of Highways and Transport", "Councillor Hensgrove", None, "unknown"),
    },
    "The meeting ended at 5.50 pm.",
    status="draft",
)

PREFACE = """
Published on Thursday 14 March 2024. A decision which is subject to call-in takes effect at 5 pm on Thursday 21 March
2024 unless five members of the Council ask in writing, before then, for it to be called in. The decision on item 8 is
not set out here because the report was exempt.
"""

AGENDA = Agenda(
    MARCH_2024,
    who.CABINET_MEMBERS,
    "The quorum of the Cabinet is three.",
    houses.CABINET_PUBLIC,
    (
        AgendaItem(1, "Apologies for absence"),
        AgendaItem(2, "Declarations of interest"),
        AgendaItem(
            3, "Minutes", "To confirm the minutes of the meeting held on 13 February 2024", (cabinet_2024_02.MINUTES,)
        ),
        AgendaItem(
            4,
            "School Streets: date for Priory Lane, and the study of Cooper Street",
            "Report of the Director of Place",
            (cabinet_reports_2024.START,),
        ),
        AgendaItem(
            5,
            "Highway maintenance programme 2024/25",
            "Report of the Director of Place. Key decision",
            (cabinet_reports_2024.MAINTENANCE,),
        ),
        AgendaItem(
            6,
            "Disposal of land at Tannery Wharf",
            "Report of the Head of Property. Key decision. Appendix 2 is "
            "exempt and has been sent to members of the Cabinet only",
            (cabinet_reports_2024.TANNERY,),
        ),
    ),
    part_two="""
    # Part 2 - items not open to the press and public

    7 Exclusion of the press and public

    8 Leisure management contract: settlement of claim. Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local
    Government Act 1972; the report has been circulated separately.
    """,
)
