"""Whether minutes are a draft, were approved, or were approved once corrected."""

from sample import people as who
from sample.asked.put import Put
from sample.kinds import DRAFT

KIND = "draft"

ASKED = (
    Put(
        "sitting 2023-09-19",
        ("Was the record of the September 2023 scrutiny meeting signed off as it stood?",),
        ("r_2312_3a",),
        ("subject to the above correction",),
        "r_2312_3a",
    ),
    Put(
        "sitting 2023-10-31",
        ("Has the panel approved what was written down of the call-in meeting?",),
        ("r_2312_3b",),
        ("31 October 2023 be approved as a correct record",),
        "r_2312_3b",
    ),
    Put(
        "sitting 2023-12-05",
        ("Were the December 2023 scrutiny minutes ever agreed?",),
        ("r_2406_3",),
        ("approved as a correct record",),
        "r_2406_3",
    ),
    Put(
        "sitting 2025-01-21",
        ("scrutiny minutes 21 jan 2025: approved yet?",),
        ("r_2506_3",),
        ("21 January 2025 be approved as a correct record",),
        "r_2506_3",
    ),
    Put(
        "sitting 2024-07-10",
        ("Are the minutes of the July 2024 planning meeting final?",),
        (DRAFT,),
        ("draft",),
        at=(who.PLANNING, "2024-07-10"),
    ),
    Put(
        "sitting 2025-06-17",
        ("Is the record of scrutiny's June 2025 meeting still only provisional?",),
        (DRAFT,),
        ("draft",),
        at=(who.SCRUTINY, "2025-06-17"),
    ),
    Put(
        "sitting 2024-11-26",
        ("Can I quote the audit minutes of 26 November 2024 as approved, or are they a draft?",),
        (DRAFT,),
        ("draft",),
        at=(who.AUDIT, "2024-11-26"),
    ),
    Put(
        "sitting 2024-10-08",
        ("cabinet mins 8 oct 2024 draft or approved",),
        (DRAFT,),
        ("draft",),
        at=(who.CABINET, "2024-10-08"),
    ),
)
