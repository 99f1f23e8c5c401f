"""How they voted, and who moved what."""

from sample.asked.put import Put

KIND = "vote"

_PROGRAMME = "On being put to the vote the motion was carried by six votes to three."

ASKED = (
    Put(
        "school streets programme",
        (
            "votes on the school roads idea, scrutiny, autumn 2023?",
            "How many members were behind the three-school programme when the panel first voted on it?",
        ),
        ((_PROGRAMME, "By six votes to three it recommended that Cabinet approve all three sites"),),
        ("six votes to three",),
        "r_2309_5a",
        also=("r_2309_5a",),
    ),
    Put(
        "school streets programme",
        ("Which member insisted on having their opposition written into the record in September 2023?",),
        ("Councillor Wraxby asked that his vote against be recorded.",),
        ("Wraxby",),
    ),
    Put(
        "school streets programme",
        ("Who was against sending the decision back when it was called in?",),
        ("Against the motion (5): Councillors Adeyinka, Bickerstaffe, Mahmoudi, Penmarsh and Tillotson.",),
        ("Adeyinka, Bickerstaffe, Mahmoudi, Penmarsh and Tillotson",),
        also=("The motion was accordingly lost by 5 votes to 4, with 1 abstention.",),
    ),
    Put(
        "school streets programme",
        ("Who sat on the fence at the call-in?", "which way did Cllr Oxspring go on the call in"),
        ("Abstained (1): Councillor Oxspring.",),
        ("Oxspring",),
        also=("The motion was accordingly lost by 5 votes to 4, with 1 abstention.",),
    ),
    Put(
        "libraries",
        ("What was the count on backing the second library option?",),
        ("This was agreed by six votes to two, with one abstention.",),
        ("six votes to two, with one abstention",),
        "r_2312_5a",
        also=("r_2312_5a",),
    ),
    Put(
        "allotments",
        ("Was the dearer allotment rent contested round the Cabinet table?",),
        ("this was carried by four votes to one",),
        ("four votes to one",),
        "r_c2309_5",
        also=("r_c2309_5",),
    ),
    Put(
        "street lighting",
        ("How did it go when lamps were added to the panel's plan of work?",),
        ("r_2306_6",),
        ("eight votes for, one against",),
        "r_2306_6",
    ),
    Put(
        "tannery wharf",
        ("tannery wharf vote?", "Did the whole of Cabinet back selling the wharf?"),
        ("On a show of hands three voted in favour and one against, with one abstention.",),
        ("three voted in favour and one against",),
        "r_c2403_6a",
        also=("r_c2403_6a", "r_c2403_6b"),
    ),
    Put(
        "maltings",
        ("How close was it when the flats in Lock Street were finally let through?",),
        ("This was carried by five votes to three.",),
        ("five votes to three",),
        "r_2407_4a",
        also=("r_2407_4a", "Councillor Glaisdale moved the officers' recommendation with seven dormers."),
    ),
    Put(
        "school streets in use",
        ("By what margin did the Fernhill ban stop being a trial?",),
        ("The motion was put and carried by six votes to none.",),
        ("six votes to none",),
        "r_c2410_5a",
        also=("r_c2410_5a",),
    ),
    Put(
        "school streets in use",
        ("How many backed the shops' street once the gate was going to be shifted?",),
        (
            (
                "This was agreed by six votes to three, with one abstention.",
                "recommended by six votes to three that Cabinet approve one subject to four conditions",
            ),
        ),
        ("six votes to three",),
        "r_2501_6a",
        also=("r_2501_6a",),
    ),
    Put(
        "food waste",
        ("depot vote june 2025", "By how many votes did scrutiny go for the Quay over Cinder Lane?"),
        (("The motion was carried by five votes to two.", "recommended, by five votes to two, that the depot"),),
        ("five votes to two",),
        "r_2506_7",
        also=("r_2506_7",),
    ),
    Put(
        "leisure centre",
        ("Did anyone on Cabinet object to the new heating contract for the baths?",),
        ("r_c2310_7",),
        ("UNANIMOUSLY",),
        "r_c2310_7",
    ),
    Put(
        "council budget",
        ("Who seconded Councillor Castellane on the budget?",),
        ("Councillor Hensgrove seconded.",),
        ("Hensgrove",),
        "r_c2402_4",
        also=("r_c2402_4",),
    ),
)
