"""Motions that were lost, amended, withdrawn, deferred or refused: told as carried they would be the worst mistake."""

from sample.asked.put import Put

KIND = "fate"

ASKED = (
    Put(
        "libraries",
        ("Did the panel go for Option A on library hours?",),
        (("r_2312_5x", "There voted for the motion three and against it six, and the motion fell.", "r_2312_5a"),),
        ("Option A",),
        "r_2312_5x",
        also=("There voted for the motion three and against it six, and the motion fell.", "r_2312_5a"),
    ),
    Put(
        "libraries",
        ("What became of Cllr Wraxby's bid to stick with the bigger library saving?",),
        (("r_2312_5x", "There voted for the motion three and against it six, and the motion fell."),),
        ("motion fell",),
        "r_2312_5x",
        also=("There voted for the motion three and against it six, and the motion fell.", "r_2312_5a"),
    ),
    Put(
        "street lighting",
        (
            "When do residential streets start being dimmed after midnight?",
            "Oxspring's motion on dimmer street lights - result?",
        ),
        (("r_2406_8x", "On being put to the vote this was declared lost, there being two in favour and six against."),),
        ("lost",),
        "r_2406_8x",
        also=("On being put to the vote this was declared lost, there being two in favour and six against.",),
    ),
    Put(
        "maltings",
        (
            "Was the maltings conversion turned down over parking?",
            "Choudry moved refusal of the flats. Did he win?",
        ),
        (("r_2407_4x", "exercised her second or casting vote against the motion, which was not carried"),),
        ("not carried",),
        "r_2407_4x",
        also=("exercised her second or casting vote against the motion, which was not carried",),
    ),
    Put(
        "school streets in use",
        (
            "Did councillors tell Cabinet to forget about Cooper Street altogether?",
            "How did Devinder Sahota's motion against the scheme fare in January 2025?",
            "sahota motion cooper st carried?",
        ),
        (("r_2501_6x", "Councillor Oxspring abstaining. The motion did not succeed."),),
        ("did not succeed",),
        "r_2501_6x",
        also=(
            "Councillor Oxspring abstaining. The motion did not succeed.",
            "having rejected by five votes to four a motion against any scheme",
            "r_2501_6a",
        ),
    ),
    Put(
        "food waste",
        (
            "Will food waste be tried out in Highfold and Overmere before anywhere else?",
            "What came of Cllr Scarth's idea of a two-ward pilot for caddies?",
        ),
        (("r_2312_6x", "with the leave of the panel, did not press the motion"),),
        ("did not press the motion",),
        "r_2312_6x",
        also=("with the leave of the panel, did not press the motion",),
    ),
    Put(
        "school streets programme",
        ("Did Cllr Rashdani get all three school zones through Cabinet in October 2023?",),
        (("r_c2310_6a", "r_c2310_6y"),),
        ("left out",),
        "r_c2310_6x",
        also=("r_c2310_6x", "The original motion was thereby replaced"),
    ),
    Put(
        "school streets programme",
        ("What happened to the motion that the zones start on 8 January 2024?",),
        (("r_c2310_6x", "The original motion was thereby replaced"),),
        ("replaced",),
        "r_c2310_6x",
        also=("r_c2310_6y", "The original motion was thereby replaced", "r_c2310_6a"),
    ),
    Put(
        "libraries",
        (
            "Did the panel vote to bring back Monday opening at Marlpit?",
            "Penmarsh wanted Marlpit open again on Mondays with staff. Outcome?",
        ),
        (("r_2506_5x", "The amendment was put and carried by five votes to three"),),
        ("amendment",),
        "r_2506_5x",
        also=("r_2506_5y", "The amendment was put and carried by five votes to three", "r_2506_5a"),
    ),
    Put(
        "food waste",
        ("Did scrutiny choose a yard for the extra lorries in December 2023?",),
        ("r_2312_6b",),
        ("deferred until the survey of the depot is complete",),
        "r_2312_6b",
        also=("the Environment and Neighbourhoods Scrutiny Panel deferred the choice of a site",),
    ),
    Put(
        "street lighting",
        ("Why was there no paper on lamp posts in December 2023, and what did they do about it?",),
        ("r_2312_7",),
        ("stand deferred to the meeting on 18 June 2024",),
        "r_2312_7",
        also=("the Lighting Engineer was unwell and that his report had been put off",),
    ),
    Put(
        "toll house farm",
        (
            "Did Mr and Mrs Garsdale get permission for their shop?",
            "toll house farm shop, plannng decision?",
        ),
        ("r_2407_5",),
        ("deferred for a visit to the site",),
        "r_2407_5",
    ),
)
