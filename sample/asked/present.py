"""Who was there, who was not, who spoke, who left."""

from sample.asked.put import Put

KIND = "attendance"

ASKED = (
    Put(
        "sitting 2023-06-13",
        ("Who stood in for Cllr Sahota in June 2023?", "Sahota's sub, first scrutiny of 2023/24?"),
        (
            (
                "Councillor Norma Glaisdale attended as substitute for Councillor Sahota.",
                "Councillor Norma Glaisdale (substituting for Councillor Devinder Sahota)",
            ),
        ),
        ("Glaisdale",),
    ),
    Put(
        "sitting 2023-09-12",
        ("Which Cabinet member was missing on 12 September 2023?",),
        (("An apology was received from Councillor Peter Hensgrove.", "Apologies: Councillor Peter Hensgrove."),),
        ("Peter Hensgrove",),
    ),
    Put(
        "sitting 2024-02-13",
        ("Was the highways portfolio holder at Cabinet in February 2024?",),
        (("An apology was received from Councillor Iqbal Rashdani.", "Apologies: Councillor Iqbal Rashdani."),),
        ("Rashdani",),
    ),
    Put(
        "sitting 2024-03-12",
        ("With the Leader away in March 2024, who ran Cabinet?",),
        (
            (
                "The Deputy Leader, Councillor Bronwen Castellane, took the chair.",
                "Councillor Bronwen Castellane (Chair)",
            ),
        ),
        ("Castellane",),
    ),
    Put(
        "tannery wharf",
        ("Who walked out partway through the wharf sale?",),
        (
            (
                "Councillor Owusu-Lyle left the meeting at 5.15 pm during this item.",
                "Councillor Grace Owusu-Lyle (left the meeting at 5.15 pm during item 6)",
            ),
        ),
        ("Owusu-Lyle",),
    ),
    Put(
        "sitting 2024-06-18",
        ("Who was absent from the neighbourhoods panel in June 2024?",),
        ("An apology was received from Councillor Patience Adeyinka.",),
        ("Adeyinka",),
    ),
    Put(
        "sitting 2024-11-26",
        ("Who took Norma Glaisdale's seat at the audit cttee?",),
        (
            (
                "Councillor Norma Glaisdale sent an apology, and Councillor Margaret Oxspring attended in her place.",
                "Councillor Margaret Oxspring (substituting for Councillor Norma Glaisdale)",
            ),
        ),
        ("Oxspring",),
    ),
    Put(
        "libraries",
        ("Who spoke up for the library's friends in December 2023?",),
        ("Mrs Agnes Quillinan, for the Friends of Fernhill Library, said that Saturday afternoon was when",),
        ("Agnes Quillinan",),
    ),
    Put(
        "school streets programme",
        ("Which resident put the case for the people of Nook Lane?",),
        (("Mr Leonard Voyce, speaking for residents of Nook Lane", "Mr Leonard Voyce Nook Lane Residents"),),
        ("Leonard Voyce",),
    ),
    Put(
        "school streets in use",
        ("Who came to speak for the shops in January 2025?",),
        (
            (
                "Miss Clemency Harbottle, for the traders, said that",
                "Miss Clemency Harbottle Cooper Street and Market Way Traders",
            ),
        ),
        ("Clemency Harbottle",),
    ),
    Put(
        "sitting 2025-06-17",
        ("apologies june 2025 scrutiny", "Were any members of the panel away when it met at the library in June 2025?"),
        ("Apologies were received from Councillors Luke Astbrook and Devinder Sahota.",),
        ("Luke Astbrook and Devinder Sahota",),
    ),
    Put(
        "allotments",
        ("Why did Sheila Mortlake have to leave when plot rents came up?",),
        ("as the tenant of an allotment at Ropewalk, and left the room while it was considered",),
        ("tenant of an allotment",),
    ),
)
