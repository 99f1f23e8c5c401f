"""Figures, with the unit and the day or year that they are of."""

from sample.asked.put import Put

KIND = "figure"

ASKED = (
    Put(
        "garden waste",
        ("How many homes had signed up for the brown bin by the end of May 2023?",),
        ("23,180 households had subscribed",),
        ("23,180",),
    ),
    Put(
        "school streets programme",
        (
            "How many people wrote back about closing roads by schools?",
            "number of replies, school streets consultation",
        ),
        ("There were 1,284 replies.",),
        ("1,284",),
    ),
    Put(
        "waste",
        ("What share of a typical grey bin is thrown-away food?",),
        ("31 per cent by weight was food",),
        ("31 per cent",),
    ),
    Put(
        "waste",
        ("How much has the bin firm been docked between April and August 2023?",),
        (("The deductions come to £38,250.", "£38,250 had been deducted between April and August"),),
        ("£38,250",),
    ),
    Put(
        "waste",
        ("How many homes get help putting the bin out?",),
        ("There are 1,906 households on the list for assisted collection.",),
        ("1,906",),
    ),
    Put(
        "council finance",
        ("How far over budget did services think they would be after the first three months of 2023/24?",),
        (
            (
                "which is £2.36 million, or 1.6 per cent, more",
                "An overspend of £2.36 million was forecast",
                "Notes the forecast overspend of £2.36 million at the end of the first quarter.",
            ),
        ),
        ("£2.36 million",),
    ),
    Put(
        "leisure centre",
        (
            "What has the hired heating for the baths cost altogether?",
            "kiln green temp heating, total bill to date?",
        ),
        ("£54,740, for twenty-three weeks",),
        ("£54,740",),
    ),
    Put(
        "council finance",
        ("What does it cost to get one child to school by council taxi or bus, on average?",),
        ("the mean cost of a place from £5,870 to £6,440",),
        ("£6,440",),
    ),
    Put(
        "council budget",
        ("By how much will household bills from the council go up in 2024/25?",),
        ("increase in council tax of 2.99 per cent",),
        ("2.99 per cent",),
    ),
    Put(
        "road maintenance",
        ("How much is going on mending roads in 2024/25, and how many streets will it do?",),
        ("Councillor Rashdani presented a programme of £4.36 million for 41 roads and 18 footways.",),
        ("£4.36 million", "41 roads"),
        also=("Total 3,920 4,360",),
    ),
    Put(
        "road maintenance",
        ("potholes reported 2023?",),
        ("There were 5,816 reports of potholes in 2023, compared with 4,377 in 2022.",),
        ("5,816",),
    ),
    Put(
        "flooding",
        ("How many houses did the water get into at Brook End?",),
        (
            (
                "entered 37 homes and the surgery in Mill Leat Road",
                "Water entered 37 homes in Mill Leat Road and Brook Terrace, and the surgery.",
                "Thirty-seven homes and the surgery were flooded inside",
            ),
        ),
        ("37",),
        also=("Payments of £500 to 37 households (£18,500).",),
    ),
    Put(
        "street lighting",
        ("What was the electric bill for lamp posts in 2023/24?",),
        ("Energy for street lighting cost £1.31 million in 2023/24",),
        ("£1.31 million",),
    ),
    Put(
        "air quality",
        ("What is the worst reading for traffic fumes in the borough, and where?",),
        (
            (
                "The highest value was 36.2, at the junction of Lock Street and Canal Parade.",
                "Lock Street and Canal Parade, Lockside 41.3 38.8 36.2",
            ),
        ),
        ("36.2", "Lock Street"),
    ),
    Put(
        "planning performance",
        ("How much did the council have to pay out after losing a planning appeal?",),
        ("Costs had been awarded against the Council once, in the sum of £7,420.",),
        ("£7,420",),
    ),
    Put(
        "council finance",
        ("How big is the hole in the 2025/26 budget?",),
        (
            (
                "a gap of £4.7 million in 2025/26 and of £11.2 million over four years",
                "if £4.7 million is found in the first year",
            ),
        ),
        ("£4.7 million",),
    ),
    Put(
        "internal audit",
        ("How many fuel cards could nobody account for?",),
        ("Officers could not say who held 16 of the cards.",),
        ("16 of the cards",),
    ),
    Put(
        "standards",
        ("How many times were councillors reported for bad behaviour in 2023/24?",),
        ("Fifteen complaints were received between 1 April 2023 and 31 March 2024",),
        ("Fifteen complaints",),
    ),
    Put(
        "school streets in use",
        ("What is the whole bill for the road closure by St Oswin's, gate and all?",),
        ("The whole scheme costs £220,900",),
        ("£220,900",),
    ),
    Put(
        "libraries",
        ("How many fewer people go to Marlpit library since it shut on Mondays?",),
        (("visits to Marlpit by 17 per cent", "Marlpit 18,240 15,140 -17"),),
        ("17",),
    ),
    Put(
        "waste",
        ("bins missed per 100,000, latest nine months?",),
        (
            (
                "missed collections stood at 39 in every 100,000 for the nine months",
                "Missed collections per 100,000 44 61 39",
            ),
        ),
        ("39",),
        also=("Missed collections have been within the target of 45 in every 100,000 in seven of the nine months.",),
    ),
    Put(
        "winter roads",
        ("How much grit was in the barn at the start of November 2023?",),
        ("The barn at Saltmarsh Quay held 3,150 tonnes on 1 November 2023.",),
        ("3,150 tonnes",),
    ),
    Put(
        "food waste",
        ("What weight of food does Harrowmere bin in a year?",),
        ("9,800 tonnes of food a year are thrown away in the Borough",),
        ("9,800 tonnes",),
    ),
)
