"""Questions in vain about meetings: it was not treated there, none was held, someone was away, no vote was counted."""

from sample import people as who
from sample.asked.put import NoMention, NoSitting, NotThere, NoVotes, Vain

ANOTHER_MEETING, NO_SUCH_MEETING = "another meeting", "no such meeting"
NOT_THERE, NO_VOTE = "not there", "no vote recorded"

ASKED = (
    Vain(
        "libraries",
        ("What did scrutiny resolve about library hours at its meeting on 19 September 2023?",),
        ANOTHER_MEETING,
        (NoMention(("library", "resolved"), who.SCRUTINY, "2023-09-19"),),
    ),
    Vain(
        "tannery wharf",
        ("What did Cabinet decide about Tannery Wharf on 10 October 2023?", "tannery wharf, cabinet oct 2023?"),
        ANOTHER_MEETING,
        (NoMention(("tannery wharf",), who.CABINET, "2023-10-10"),),
    ),
    Vain(
        "flooding",
        ("What was agreed about the Brook End floods when the panel met in June 2025?",),
        ANOTHER_MEETING,
        (NoMention(("brook end",), who.SCRUTINY, "2025-06-17"), NoMention(("flood",), who.SCRUTINY, "2025-06-17")),
    ),
    Vain(
        "allotments",
        ("What did the executive decide on allotments on 12 March 2024?",),
        ANOTHER_MEETING,
        (NoMention(("allotment",), who.CABINET, "2024-03-12"),),
    ),
    Vain(
        "air quality",
        ("How did the June 2025 scrutiny meeting respond to the pollution figures?",),
        ANOTHER_MEETING,
        (NoMention(("nitrogen",), who.SCRUTINY, "2025-06-17"), NoMention(("air quality",), who.SCRUTINY, "2025-06-17")),
    ),
    Vain(
        "maltings",
        ("What did the audit committee have to say about the maltings?",),
        ANOTHER_MEETING,
        (NoMention(("maltings",), who.AUDIT),),
    ),
    Vain(
        "leisure centre",
        ("Which boiler tender did Cabinet accept at its October 2024 meeting?",),
        ANOTHER_MEETING,
        (NoMention(("boiler",), who.CABINET, "2024-10-08"), NoMention(("tender",), who.CABINET, "2024-10-08")),
    ),
    Vain(
        "school streets in use",
        ("What did planning resolve about Cooper Street in July 2024?",),
        ANOTHER_MEETING,
        (NoMention(("cooper street",), who.PLANNING),),
    ),
    Vain(
        "internal audit",
        ("What did scrutiny resolve in January 2025 about the drivers' expired certificates?",),
        ANOTHER_MEETING,
        (NoMention(("certificate",), who.SCRUTINY),),
    ),
    Vain(
        "sitting 2024-09-17",
        (
            "What did the Environment and Neighbourhoods panel decide when it sat on 17 September 2024?",
            "scrutiny 17/9/24 resolutions",
        ),
        NO_SUCH_MEETING,
        (NoSitting(who.SCRUTINY, "2024-09-17"),),
    ),
    Vain(
        "sitting 2023-11-14",
        ("What was resolved at Cabinet on 14 November 2023?",),
        NO_SUCH_MEETING,
        (NoSitting(who.CABINET, "2023-11-14"),),
    ),
    Vain(
        "sitting 2025-12-02",
        ("Did the panel choose Overmere Infants for a School Street on 2 December 2025?",),
        NO_SUCH_MEETING,
        (NoSitting(who.SCRUTINY, "2025-12-02"),),
    ),
    Vain(
        "sitting 2025-01-28",
        ("What did the Director of Children tell the audit committee on 28 January 2025?",),
        NO_SUCH_MEETING,
        (NoSitting(who.AUDIT, "2025-01-28"),),
    ),
    Vain(
        "sitting 2024-12-10",
        ("Which of the finance director's options did Cabinet pick on 10 December 2024?",),
        NO_SUCH_MEETING,
        (NoSitting(who.CABINET, "2024-12-10"),),
    ),
    Vain(
        "sitting 2024-02-21",
        ("How did the full Council vote on the budget on 21 February 2024?", "full council budget vote Feb 24"),
        NO_SUCH_MEETING,
        (NoSitting("Council", "2024-02-21"),),
    ),
    Vain(
        "sitting 2024-08-14",
        ("Who chaired the Planning Committee of 14 August 2024?",),
        NO_SUCH_MEETING,
        (NoSitting(who.PLANNING, "2024-08-14"),),
    ),
    Vain(
        "sitting 2026-03-17",
        ("What did scrutiny resolve on 17 March 2026?",),
        NO_SUCH_MEETING,
        (NoSitting(who.SCRUTINY, "2026-03-17"),),
    ),
    Vain(
        "school streets programme",
        ("How did Councillor Glaisdale vote on referring the decision back in October 2023?",),
        NOT_THERE,
        (NotThere(who.GLAISDALE, who.SCRUTINY, "2023-10-31"),),
    ),
    Vain(
        "street lighting",
        ("Did Patience Adeyinka support dimming in June 2024?",),
        NOT_THERE,
        (NotThere(who.ADEYINKA, who.SCRUTINY, "2024-06-18"),),
    ),
    Vain(
        "school streets in use",
        ("Which way did Colin Wraxby vote on Cooper Street in January 2025?", "Wraxby's vote, Cooper St, Jan 2025"),
        NOT_THERE,
        (NotThere(who.WRAXBY, who.SCRUTINY, "2025-01-21"),),
    ),
    Vain(
        "tannery wharf",
        ("What did the Leader, Alan Thorncliffe, say in the debate on selling the wharf?",),
        NOT_THERE,
        (NotThere(who.THORNCLIFFE, who.CABINET, "2024-03-12"),),
    ),
    Vain(
        "libraries",
        ("How did Joan Bickerstaffe vote on the library options in December 2023?",),
        NOT_THERE,
        (NotThere(who.BICKERSTAFFE, who.SCRUTINY, "2023-12-05"),),
    ),
    Vain(
        "toll house farm",
        ("What did Councillor Wraxby say about the barn at Toll House Farm?",),
        NOT_THERE,
        (NotThere(who.WRAXBY, who.PLANNING, "2024-07-10"),),
    ),
    Vain(
        "school streets programme",
        ("What reasons did Norma Glaisdale give in the debate on the three schools in September 2023?",),
        NOT_THERE,
        (NoMention(("glaisdale", "cooper street"), who.SCRUTINY, "2023-09-19"),),
    ),
    Vain(
        "libraries",
        ("How did Luke Astbrook vote on Marlpit library in June 2025?",),
        NOT_THERE,
        (NotThere(who.ASTBROOK, who.SCRUTINY, "2025-06-17"),),
    ),
    Vain(
        "governance",
        ("What did the Leader of the Council tell the auditors in November 2024?",),
        NOT_THERE,
        (NotThere(who.THORNCLIFFE, who.AUDIT, "2024-11-26"),),
    ),
    Vain(
        "council finance",
        ("By how many votes was the medium-term plan approved?", "mtfp votes for/against?"),
        NO_VOTE,
        (NoVotes("r_c2410_6"),),
    ),
    Vain(
        "road maintenance",
        ("Which Cabinet members were against the 2024/25 road resurfacing list?",),
        NO_VOTE,
        (NoVotes("r_c2403_5"), NoMention(("resurfacing", "against"), who.CABINET, "2024-03-12")),
    ),
    Vain(
        "air quality",
        ("What was the split when the pollution report was endorsed?",),
        NO_VOTE,
        (NoVotes("r_2406_7"),),
    ),
    Vain(
        "food waste",
        ("How many on Cabinet voted for the Saltmarsh Quay alterations in September 2025?",),
        NO_VOTE,
        (NoVotes("r_c2509_5a"),),
    ),
    Vain(
        "school streets in use",
        ("Who in Cabinet voted against the school closure by St Oswin's in 2025?",),
        NO_VOTE,
        (NoVotes("r_c2509_4a"),),
    ),
    Vain(
        "street lighting",
        ("Name the two members who were for dimming residential lamps and the six against.",),
        NO_VOTE,
        (NoMention(("oxspring", "astbrook", "in favour:"), who.SCRUTINY, "2024-06-18"),),
    ),
    Vain(
        "flooding",
        ("What were the numbers for and against the hardship fund?",),
        NO_VOTE,
        (NoVotes("r_c2410_4b"),),
    ),
    Vain(
        "flooding",
        ("Did any member vote against endorsing the nine flood recommendations?",),
        NO_VOTE,
        (NoVotes("r_2501_5a"),),
    ),
)
