"""What officers recommended, and whether members did as they were advised: a recommendation is no resolution."""

from sample.asked.put import Put

KIND = "recommendation"

ASKED = (
    Put(
        "food waste",
        ("Which spare land did officers want scrutiny to back for parking the food lorries in 2023?",),
        ("a_2312_6b",),
        ("Cinder Lane",),
    ),
    Put(
        "street lighting",
        (
            "Officers wanted lamps turned down everywhere at night. Did members go along with it?",
            "dimming: officer recommendation v decision",
        ),
        (
            "a_2406_7a",
            (
                "r_2406_8x",
                "On being put to the vote this was declared lost, there being two in favour and six against.",
            ),
        ),
        ("extend dimming", "lost"),
        also=("On being put to the vote this was declared lost, there being two in favour and six against.",),
    ),
    Put(
        "maltings",
        ("What was the planners' advice on turning the maltings into homes?",),
        (("a_2407_4", "Grant, subject to conditions and a section 106 agreement"),),
        ("grant",),
    ),
    Put(
        "internal audit",
        ("What did the chief auditor propose doing with the review of charity grants?",),
        ("a_2411_4b",),
        ("put back to 2025/26",),
    ),
    Put(
        "flooding",
        ("What were members of scrutiny asked to say to the executive about the brick culvert?",),
        ("a_2501_5b",),
        ("adopt the private culvert beneath Brook Terrace",),
        also=("r_2501_5b",),
    ),
    Put(
        "school streets programme",
        ("From what day did officers want all three school zones running?",),
        ("a_c2310_6b",),
        ("8 January 2024",),
        also=("r_c2310_6x",),
    ),
    Put(
        "libraries",
        (
            "On library hours officers favoured one option; which did the panel favour?",
            "Libraries Dec 2023: officer advice and what the panel said",
        ),
        ("a_2312_5a", "r_2312_5a"),
        ("Endorse Option A", "supports Option B"),
        "r_2312_5a",
    ),
    Put(
        "tannery wharf",
        ("To whom did the report want to leave settling the fine print of the wharf sale?",),
        ("a_c2403_6b",),
        ("Head of Property",),
    ),
    Put(
        "governance",
        ("When did the Monitoring Officer suggest the last report on the governance plan should come?",),
        ("a_2411_5b",),
        ("June 2025",),
    ),
    Put(
        "waste",
        ("What was the panel asked to back to get bin collections right again?",),
        ("a_2309_6b",),
        ("recovery plan agreed with the contractor",),
    ),
)
