"""Where one paper says one thing and another something else: both must be shown."""

from sample.asked.put import Put

KIND = "contradiction"

ASKED = (
    Put(
        "sitting 2023-09-19",
        (
            "Did Cllr Oxspring send anyone in her place in September 2023, or not?",
            "The record of September 2023 says nobody stood in for Oxspring. Is that right?",
        ),
        (
            "An apology was received from Councillor Margaret Oxspring. There was no substitute.",
            "She had sent Councillor Norma Glaisdale as her substitute",
        ),
        ("no substitute", "Norma Glaisdale as her substitute"),
    ),
    Put(
        "school streets programme",
        (
            "The call-in said the £18,000 was never in the report. Was it?",
            "was the price of the cooper st study in the report to cabinet or not",
        ),
        (
            "That £18,000 for a study of Cooper Street was not in the report, and no source of money was named for it.",
            "A study would take about four months and cost between £15,000 and £18,000.",
        ),
        ("not in the report", "£15,000 and £18,000"),
        also=("The signatories are right that the sum was not in the report.",),
    ),
    Put(
        "school streets in use",
        ("Were the 1,437 fines for a whole year or for a shorter time?",),
        (
            "In its first full year the zone in Priory Lane had led to 1,437 penalty charge notices",
            "Between 29 October 2024 and 28 May 2025 the cameras recorded 1,437 contraventions",
        ),
        ("first full year", "29 October 2024 and 28 May 2025"),
    ),
    Put(
        "flooding",
        ("Was the flood inquiry out when Owen Marchbank said it would be?",),
        ("c_2406_section19", "d_2406_section19"),
        ("30 November 2024", "12 December 2024"),
        "c_2406_section19",
    ),
    Put(
        "libraries",
        ("Did shortening library hours save as much as was promised?",),
        ("The saving in 2024/25 was £39,900, compared with £41,200 in the report to Cabinet.",),
        ("£39,900", "£41,200"),
        also=("The budget for 2023/24 assumed that £64,500 a year would be saved",),
    ),
    Put(
        "flooding",
        ("What exactly was jammed in the culvert grille? One paper mentions bins, another doesn't",),
        (
            "it was blocked with branches and a fence panel",
            "The screen at the head of the culvert was blocked by branches, two wheeled bins and a fence panel.",
        ),
        ("two wheeled bins",),
    ),
    Put(
        "school streets in use",
        (
            "Officers have given two figures for how far Priory Lane traffic has dropped. What are they?",
            "priory lane traffic: 34% or 39%?",
        ),
        (
            "had fallen by 81 per cent, and over the whole day by 34 per cent",
            (
                "Traffic in Priory Lane is down by 39 per cent, from 1,846 vehicles a day to 1,127.",
                "Traffic in Priory Lane has fallen by 39 per cent",
            ),
        ),
        ("34 per cent", "39 per cent"),
    ),
    Put(
        "waste",
        ("Did Whitehall give as much for the food lorries as the council had reckoned on?",),
        ("which is £195,000 less than the estimate",),
        ("£1.62 million",),
    ),
)
