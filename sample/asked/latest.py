"""Where a matter stands after several meetings have decided on it, with how it got there."""

from sample.asked.put import Put

KIND = "latest"

ASKED = (
    Put(
        "school streets in use",
        (
            "Where have things got to with Cooper Street?",
            "Cooper St - all decisions so far and the latest position pls",
            "The shops' street was dropped, then put off. Is it going ahead now?",
        ),
        ("r_c2509_4a", "r_c2403_4b"),
        ("13 April 2026",),
        "r_c2509_4a",
        also=("r_c2509_4b", "r_c2509_4c", "r_2501_6a", "r_2501_6x", "r_c2410_5c"),
    ),
    Put(
        "school streets in use",
        (
            "What hours is the road by Fernhill Primary shut these days?",
            "Is the morning closure in Priory Lane still till quarter past nine?",
        ),
        ("r_c2410_5b",),
        ("8.15 am to 9 am",),
        "r_c2410_5b",
        also=("The zone has been permanent since 6 January 2025, with a morning period that ends at 9 am.",),
    ),
    Put(
        "school streets in use",
        ("How did the Fernhill scheme go from experiment to permanent?",),
        ("r_c2410_5a", "r_c2403_4a"),
        ("permanent with effect from 6 January 2025",),
        "r_c2410_5a",
        also=("r_signed_1", "The experimental order came into force on 29 April 2024."),
    ),
    Put(
        "food waste",
        (
            "Which site was picked for the food lorries in the end?",
            "Cinder Lane or the Quay: what is the final word, and how did it get there?",
        ),
        (("r_c2509_5a",), ("r_2506_7", "r_2312_6b")),
        ("Saltmarsh Quay",),
        "r_c2509_5a",
        also=("r_2506_7", "r_2312_6b"),
    ),
    Put(
        "food waste",
        ("When do the weekly food caddies actually start being emptied?", "food waste start date confirmed?"),
        (("r_c2509_5b",),),
        ("23 March 2026",),
        "r_c2509_5b",
        also=("r_2312_6a", "a_c2509_5b"),
    ),
    Put(
        "libraries",
        (
            "Is Marlpit library going to open on Mondays again?",
            "Marlpit, Mondays: latest?",
        ),
        ("r_c2509_7", "r_2506_5a"),
        ("£26,300",),
        "r_c2509_7",
        also=("r_2506_5y", "r_2506_5x"),
    ),
    Put(
        "flooding",
        (
            "Has the council taken over the old brick drain under Brook Terrace?",
            "brook terrace culvert adoption - where is it up to",
        ),
        ("r_c2509_6", "r_2501_5b"),
        ("deferred until the liability has been valued",),
        "r_c2509_6",
    ),
    Put(
        "flooding",
        ("The panel wanted each flooded house to get a payment. What did Cabinet do instead?",),
        ("r_c2410_4a", "r_c2410_4b"),
        ("not acceded to", "hardship fund of £40,000"),
        "r_c2410_4a",
        also=("r_2406_5b",),
    ),
    Put(
        "car park lift",
        ("When will the lift in the Market Way multi-storey work again?", "mkt way car park lift latest"),
        ("Another has been ordered, and the lift should be working by 26 April 2024.",),
        ("26 April 2024",),
        also=("c_c2310_lift",),
    ),
    Put(
        "waste",
        ("What is the newest recycling rate, and is it better than the one before?",),
        (
            (
                "The rate for 2023/24 was 39.7 per cent, an increase of 1.3 percentage points.",
                "The recycling rate for 2023/24 was 39.7 per cent.",
            ),
        ),
        ("39.7 per cent",),
        also=("In 2022/23 the Borough recycled or composted 38.4 per cent of its household waste.",),
    ),
)
