"""Questions in vain about matters: another year, advice that was never decided, a like place, a thing never treated."""

from sample import people as who
from sample.asked.put import NoMention, NotRecommended, NotResolved, Vain

ANOTHER_YEAR, ONLY_RECOMMENDED, ONLY_RESOLVED = "another year", "only recommended", "only resolved"
ANOTHER_OF_THE_KIND, NEVER_TREATED, ANOTHER_COUNCIL = "another of the kind", "never treated", "another council"

ASKED = (
    Vain(
        "waste",
        ("What share of the borough's rubbish was recycled in 2024/25?", "recycling rate 2024/25"),
        ANOTHER_YEAR,
        (NoMention(("2024/25", "recycl")),),
    ),
    Vain(
        "council budget",
        ("How much is council tax going up in 2025/26, as the Council finally set it?",),
        ANOTHER_YEAR,
        (NotResolved(("council tax", "2025/26")),),
    ),
    Vain(
        "road maintenance",
        ("How many potholes were reported in 2024?",),
        ANOTHER_YEAR,
        (NoMention(("pothole", "in 2024")),),
    ),
    Vain(
        "garden waste",
        ("What did the garden bin cost in 2021/22?",),
        ANOTHER_YEAR,
        (NoMention(("garden", "2021")),),
    ),
    Vain(
        "allotments",
        ("What will an allotment cost in 2026/27?",),
        ANOTHER_YEAR,
        (NoMention(("allotment", "2026/27")),),
    ),
    Vain(
        "standards",
        ("How many complaints were made about councillors in 2024/25?",),
        ANOTHER_YEAR,
        (NoMention(("complaints", "2024/25")),),
    ),
    Vain(
        "winter roads",
        ("How much salt was spread in the winter of 2024/25?", "tonnes of salt used winter 24/25"),
        ANOTHER_YEAR,
        (NoMention(("salt", "2024/25")), NoMention(("tonnes were used", "2025"))),
    ),
    Vain(
        "planning performance",
        ("What proportion of big applications did planners decide on time in 2024/25?",),
        ANOTHER_YEAR,
        (NoMention(("major applications", "2024/25")),),
    ),
    Vain(
        "libraries",
        ("How many visits did Fernhill library have in the year to March 2022?",),
        ANOTHER_YEAR,
        (NoMention(("fernhill", "year to 31 march 2022")),),
    ),
    Vain(
        "leisure centre",
        ("What did it cost to heat Kiln Green pool in 2019?",),
        ANOTHER_YEAR,
        (NoMention(("pool", "2019")),),
    ),
    Vain(
        "street lighting",
        (
            "When did Cabinet agree to bring the new lamp heads forward?",
            "What did the executive resolve on replacing the rest of the sodium lamps?",
        ),
        ONLY_RECOMMENDED,
        (NotResolved(("lantern",), who.CABINET),),
    ),
    Vain(
        "council budget",
        ("What did the full Council resolve about the 2024/25 precept?",),
        ONLY_RECOMMENDED,
        (NotResolved(("budget",), "Council"),),
    ),
    Vain(
        "governance",
        ("Did the committee agree to have a final governance report in June 2025?",),
        ONLY_RECOMMENDED,
        (NotResolved(("final report",), who.AUDIT), NotResolved(("june 2025",), who.AUDIT)),
    ),
    Vain(
        "school streets programme",
        ("What did the panel resolve about the hours of operation it was asked to comment on in September 2023?",),
        ONLY_RECOMMENDED,
        (NotResolved(("hours",), who.SCRUTINY, "2023-09-19"),),
    ),
    Vain(
        "waste",
        ("Did the panel resolve to endorse the contractor's recovery plan in September 2023?",),
        ONLY_RECOMMENDED,
        (NotResolved(("recovery plan",)),),
    ),
    Vain(
        "flooding",
        ("Did Cabinet resolve to fit flood doors to the homes in Brook End?",),
        ONLY_RECOMMENDED,
        (NotResolved(("door",)),),
    ),
    Vain(
        "libraries",
        ("Which option did officers recommend to Cabinet in their February 2024 library report?",),
        ONLY_RESOLVED,
        (NotRecommended(("option",), who.CABINET),),
    ),
    Vain(
        "allotments",
        ("What did officers recommend about setting up the allotments group?",),
        ONLY_RESOLVED,
        (NotRecommended(("allotment",)),),
    ),
    Vain(
        "flooding",
        ("What was the panel recommended to do in the officers' report on the urgent flood item of June 2024?",),
        ONLY_RESOLVED,
        (NotRecommended(("flood",), who.SCRUTINY, "2024-06-18"), NotRecommended(("brook end",), None, "2024-06-18")),
    ),
    Vain(
        "libraries",
        ("What did officers recommend to Cabinet on card entry at Marlpit in September 2025?",),
        ONLY_RESOLVED,
        (NotRecommended(("marlpit",), who.CABINET),),
    ),
    Vain(
        "planning performance",
        ("What was recommended to the Planning Committee about its performance on applications?",),
        ONLY_RESOLVED,
        (NotRecommended(("performance",), who.PLANNING),),
    ),
    Vain(
        "school streets programme",
        ("When does a School Street start outside Marlpit Community Primary?", "marlpit primary school st?"),
        ANOTHER_OF_THE_KIND,
        (NoMention(("school street", "marlpit community")), NotResolved(("marlpit community",))),
    ),
    Vain(
        "libraries",
        ("What will the new opening hours of Kiln Green library be?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("kiln green library",)), NoMention(("kiln green", "hours", "librar"), who.SCRUTINY, "2023-12-05")),
    ),
    Vain(
        "flooding",
        ("When will the section 19 report on the Saltmarsh floods of January 2024 come out?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("section 19", "saltmarsh")),),
    ),
    Vain(
        "tannery wharf",
        ("How many hectares is the former depot site in Hide Street?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("hectares", "depot")),),
    ),
    Vain(
        "car park lift",
        ("When will the lift at the Lock Street car park be mended?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("lock street", "lift")),),
    ),
    Vain(
        "leisure centre",
        ("Who won the contract for the new boiler at Highfold sports hall?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("highfold", "boiler")), NoMention(("sports hall",))),
    ),
    Vain(
        "toll house farm",
        ("Was the farm shop at Parsonage Farm in Overmere allowed?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("parsonage farm",)),),
    ),
    Vain(
        "allotments",
        ("Who promised to fix the standpipes on the Lockside allotments?",),
        ANOTHER_OF_THE_KIND,
        (NoMention(("lockside", "allotment")), NoMention(("lockside", "standpipe"))),
    ),
    Vain(
        "waste",
        ("Was an improvement notice served on the contractor in 2023?",),
        ONLY_RECOMMENDED,
        (NotResolved(("improvement notice",)), NoMention(("improvement notice", "served"))),
    ),
    Vain(
        "never: taxis",
        ("What did they decide about taxi fares?", "taxi fares incrase"),
        NEVER_TREATED,
        (NoMention(("fare", "taxi")),),
    ),
    Vain(
        "never: parking charges",
        ("Votes on parking charges?",),
        NEVER_TREATED,
        (NoMention(("parking charges",)), NotResolved(("parking charge",))),
    ),
    Vain(
        "never: fireworks",
        ("Has the council banned noisy fireworks?",),
        NEVER_TREATED,
        (NoMention(("firework",)),),
    ),
    Vain(
        "never: toilets",
        ("Which public toilets are going to shut?",),
        NEVER_TREATED,
        (NoMention(("toilet",)),),
    ),
    Vain(
        "never: climate emergency",
        ("When did the council declare a climate emergency?",),
        NEVER_TREATED,
        (NoMention(("climate emergency",)),),
    ),
    Vain(
        "never: chief executive",
        ("How much is the chief executive paid?",),
        NEVER_TREATED,
        (NoMention(("chief executive",)),),
    ),
    Vain(
        "never: members' allowances",
        ("What allowance does a ward councillor get?",),
        NEVER_TREATED,
        (NoMention(("allowance", "councillor")),),
    ),
    Vain(
        "never: swimming lessons",
        ("How much will swimming lessons for children cost next year?",),
        NEVER_TREATED,
        (NoMention(("swimming lesson",)),),
    ),
    Vain(
        "never: wolverhampton",
        ("How many laptops did Wolverhampton hand out to pupils?",),
        ANOTHER_COUNCIL,
        (NoMention(("wolverhampton",)), NoMention(("laptop",))),
    ),
    Vain(
        "never: kingston",
        ("What did Kingston's licensing sub-committee decide about the night club?",),
        ANOTHER_COUNCIL,
        (NoMention(("kingston",)), NoMention(("night club",))),
    ),
    Vain(
        "never: parish precept",
        ("What precept did the Overmere parish council set?",),
        ANOTHER_COUNCIL,
        (NoMention(("overmere", "precept")),),
    ),
    Vain(
        "never: county care homes",
        ("Which care homes is the county council closing?",),
        ANOTHER_COUNCIL,
        (NoMention(("care home",)), NoMention(("county council",))),
    ),
    Vain(
        "never: hospital",
        ("What did the hospital trust's board resolve about the maternity ward?",),
        ANOTHER_COUNCIL,
        (NoMention(("maternity",)), NoMention(("hospital trust",))),
    ),
)
