"""How a division went, from words, figures or names: "by six votes to three", "Ayes 8 Noes 3", "For (2): Cllrs A, B".

A count that is not given stays none. "Carried" alone never makes a vote, and never a unanimous one.
"""

import re

from index.records import Votes

_WORDS = (
    "no|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
)
# "Councillor Bell abstaining", "Councillors Bell and Cole abstained": counted by name
_ABSTAINER = re.compile(r"(?P<who>\b(?:Councillors?|Cllrs?\.?)\s[^.;:()]{2,160}?)\s+(?:abstaining|abstained)\b")
# "Councillor Bell dissenting", "with one dissentient": counted against, and nothing said of the others
_DISSENTER = re.compile(
    r"(?P<who>\b(?:Councillors?|Cllrs?\.?)\s[^.;:()]{2,120}?)\s+(?:dissenting|dissented"
    r"|voting\s+against)\b(?!\s+(?:in\s+respect|as\s+(?:to|regards)|on|from)\b)",
    re.IGNORECASE,
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_UNITS = _WORDS.split("|")[3:20]
_COUNT = rf"(?:\d{{1,3}}|(?:twenty|thirty|forty|fifty)[ -](?:{'|'.join(_UNITS[:9])})|(?:{_WORDS})\b)"

FOR = r"(?:tá|in\s+favou?r(?:\s+of(?:\s+the)?(?:\s+\w+)?)?|for(?:\s+(?:it|the\s+\w+))?|ayes?|yeas?|yes)"
AGAINST = r"(?:níl|against(?:\s+(?:it|the\s+\w+))?|opposed|noes|nays?|no|dissent(?:ing|ients?|ers?))"
ABSTAINED = r"(?:abstentions?|abstained|abstaining|abstain)"
_NOT_VOTING = r"(?:did\s+)?not\s+vot(?:e|ing)"
_SIDES = (("for", FOR), ("against", AGAINST), ("abstained", ABSTAINED))

_UNANIMOUS = re.compile(
    r"\bunanimous(?:ly)?\b|\ball\s+in\s+favou?r\b"
    r"|\ball\s+(?:members\s+)?(?:present\s+)?vot(?:ed|ing)\s+(?:in\s+favou?r|for)\b",
    re.IGNORECASE,
)
# Nobody spoke against, though some may have abstained
_NONE_AGAINST = re.compile(
    r"\bnem(?:\.|ine)?\s*con(?:\.|tradicente)?(?!\w)|\bwithout\s+dissent\b|\b(?:no\s+(?:one|member)|nobody"
    r"|none)\s+(?:(?:voting|voted)\s+)?(?:against|dissenting|dissented)\b",
    re.IGNORECASE,
)
_NOT_UNANIMOUS = re.compile(r"\b(?:not|non|wasn.t)[ -]unanimous", re.IGNORECASE)

# "by six votes to three", "by 5 to 4", "carried 6-3", "lost 3/13"
_TO = re.compile(
    rf"\b(?:by|carried|lost|defeated|as\s+amended|agreed(?=\s*\()|resolved(?=\s*\()|voting|vote|vote\s+of|vote\s+was"
    rf"|of)[\s,:(]+(?:a\s+vote\s+of\s+)?(?P<one>{_COUNT})\s*(?:votes?\s+)?"
    rf"(?:to|[-–/])\s*(?P<two>{_COUNT})(?!\w|[-–/]\d)|\b(?P<three>{_COUNT})\s+votes?\s+to\s+(?P<four>{_COUNT})(?!\w)",
    re.IGNORECASE,
)
_EACH_WAY = re.compile(
    rf"\b(?P<count>{_COUNT})\s+(?:members\s+|votes?\s+)?(?:(?:were\s+)?(?:voted|cast|voting)\s+)?(?:each\s+way"
    rf"|on\s+each\s+side"
    rf"|on\s+either\s+side)\b",
    re.IGNORECASE,
)
# "supported by four Members and opposed by seven", "agreed by 3 with 8 against"
_BY_AND_AGAINST = re.compile(
    rf"\b(?:agreed|supported|adopted|approved|accepted|favou?red|carried"
    rf"|passed)\s+by\s+(?:only\s+)?(?P<for>{_COUNT})(?:\s+\w+)?,?"
    rf"\s+(?:and|but|with)\s+(?:opposed\s+by\s+(?P<against>{_COUNT})"
    rf"|(?P<two>{_COUNT})(?:\s+\w+)?\s+(?:voting\s+)?against)",
    re.IGNORECASE,
)
# "For: 5", "Against – 4", "Ayes (8)", "Abstentions 1"; and "For the motion (4): Councillors ..."
_LABEL_FIRST = {
    side: re.compile(
        rf"(?<![\w-]){label}\s*[,:=–(-]{{0,2}}\s*(?P<count>{_COUNT})(?!\w|[.,]\d)"
        r"(?=\s*(?:$|[^\w\s]|\d|(?:and|with|but|votes?|members?|councillors?|in|for|against|opposed|no|noes|nays?"
        r"|abst\w*|dissent\w*|did|not|one|two|three|four|five|was|were|the|carried|lost|motion|amendment)\b))",
        re.IGNORECASE,
    )
    for side, label in _SIDES
}
# "5 for", "five votes in favour", "4 members voted against", "with 2 abstentions"
_COUNT_FIRST = {
    side: re.compile(
        rf"(?<![\w.,£$])(?P<count>{_COUNT})\s+(?:(?:votes?|members?|councillors?|were|was|voted|voting"
        rf"|cast|had|having|been)\s+){{0,5}}{label}(?!\w)",
        re.IGNORECASE,
    )
    for side, label in _SIDES
}
# "(8 in favour, 4 not.)": those who were not in favour are told by that word alone
_AND_NOT = re.compile(rf"\bin\s+favou?r\s*[,;]?\s*(?:and\s+)?(?P<count>{_COUNT})\s+not\b(?=\W*$)", re.IGNORECASE)
# "For: Councillors A, B and C (3)", "Against the motion (2): Cllrs D and E": counted by name where no figure stands
_LABEL = re.compile(
    rf"(?<!\w)(?P<label>{FOR}|{AGAINST}|{ABSTAINED})\s*(?:\((?P<before>\d{{1,3}})\))?\s*[:–-]\s*", re.IGNORECASE
)
# "For option C: Cllrs A and B", "Against refusal: Councillor D", "Not voting: Cllr F": believed only before names
_LABEL_OF = re.compile(
    rf"(?<!\w)(?P<label>for|against|in\s+favou?r(?:\s+of)?|abstain(?:ed|ing)|{_NOT_VOTING})"
    r"(?P<of>(?:\s+(?!(?:and|by|the\s+councillors?)\b)[\w’'-]+){0,5})\s*(?:\((?P<before>\d{1,3})\))?\s*[:–-]\s*"
    r"(?=(?:the\s+)?(?:councillors?|cllrs?|mayor|aldermen|members)\b|none\b|nil\b)",
    re.IGNORECASE,
)
_DID_NOT = re.compile(rf"{_NOT_VOTING}$", re.IGNORECASE)
_NAME = re.compile(r"(?!that\b)(?:the\s+)?[A-Z]|none|nil", re.IGNORECASE)
_FIGURE_AFTER_NAMES = re.compile(r"\((\d{1,3})\)|[-–=]\s*(\d{1,3})\s*\)?\s*\.?$")
_SENTENCE_END = re.compile(r"(?<=[a-z)])\.(?:\s|$)")
_NAME_GAP = re.compile(r"\s*(?:,|;|\band\b|&|\n)\s*")
_TITLES = re.compile(r"^(?:the\s+|and\s+)?(?:councillors?|cllrs?\.?|members?)\s+", re.IGNORECASE)
_NOBODY = re.compile(r"^(?:none|nil|nobody|no\s*one|0|-|–|n/?a)?\.?\)?$", re.IGNORECASE)
_FOR_EITHER = {
    what: re.compile(
        rf"(?:\b(?P<before>{_COUNT})\s+(?:members?\s+|councillors?\s+|votes?\s+)?(?:voted\s+|voting\s+|cast\s+|were\s+)?)?"
        rf"\b(?:for|in\s+favour\s+of)\s+the\s+{what}\b(?(before)|\s*[:–-]?\s*\(?(?P<after>\d{{1,3}})\b)",
        re.IGNORECASE,
    )
    for what in ("motion", "amendment")
}
"""What a vote between a motion and its amendment counts, as Scottish councils take it."""
_LOST = re.compile(
    r"\b(?:lost|defeated|fell|failed|rejected|negatived|not\s+(?:carried|passed|supported))\b", re.IGNORECASE
)
_OF_A_DIVISION = re.compile(
    r"^[\s(\[]*(?:the\s+)?(?:for|opposed\b|yes\b|tá\b|níl\b|in\s+favou?r|against|abst|ayes?\b|yeas?\b|noes\b"
    r"|nays?\b|vot(?:e"
    r"|es|ing)|recorded|result|unanim|nem|carried|lost|division|members?\s+vot|those\s+(?:in\s+favou?r|for"
    r"|against|opposed|abstaining)\b|voted|\d{1,2}\s|with\s)"
    r"|\bshow\s+of\s+hands\b|\bthere\s+being\b|\btá\s*[:–-]|\bvote[sd]?\b|\bvoting\b|\bcasting\b|\bunanimous|\babst",
    re.IGNORECASE,
)
_LONGEST = 4000
"""Characters of a text in which votes are looked for: a division's record is never longer."""


_VOTING = tuple(
    "vot unanim abst favour favor against ayes yeas noes nays nem carried lost division casting opposed hands"
    " dissent tá yes:".split()
)
# "For: Councillors A and B (2).", "For refusal: Cllrs C and D": one side of a vote, in a sentence of its own
_FOR_LABEL = re.compile(
    r"^[\s(]*for\b[^.:;]{0,50}[:–-]\s*(?:(?:the\s+)?(?:councillors?|cllrs?|mayor|members)\b|\d{1,3}\b|none\b)",
    re.IGNORECASE,
)
# What somebody else voted on, or asked the public about: no division of this meeting
_OURS = re.compile(
    r"\bput\s+to\s+the\s+vote\b|\bshow\s+of\s+hands\b|\brecorded\s+vote\b|\b(?:motion|amendment)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\bhad\s+(?:\w+\s+)?voted\b|\bat\s+(?:its|their)\s+(?:\w+\s+)?meeting\b|\b(?:residents|tenants|households|respondents|replies|responses|parents"
    r"|electors|governors"
    r"|leaseholders|traders|governing\s+body|survey|ballot|referendum|consultation|questionnaire|per\s+cent)\b|\d\s?%",
    re.IGNORECASE,
)


def of_a_division(text: str) -> bool:
    """Whether a sentence speaks of a vote at its head."""
    return bool(_OF_A_DIVISION.match(text))


def speaks_of_a_division(text: str) -> bool:
    """Whether a sentence speaks of a vote anywhere."""
    lower = text.lower()
    told = any(word in lower for word in _VOTING) and bool(_OF_A_DIVISION.search(text))
    return (told or bool(_FOR_LABEL.match(text))) and not of_others(text)


def of_others(text: str) -> bool:
    """Whether the votes that a sentence tells were not cast at this meeting: a survey's, or another body's."""
    found = _OF_OTHERS.search(text)
    return found is not None and not _OURS.search(text[: found.start()])


def count_of(words: str) -> int:
    """The number that a figure or a word gives: "12", "twenty-one", "nil"."""
    words = words.lower().strip()
    if words.isdigit():
        return int(words)
    if words in ("no", "none", "nil"):
        return 0
    tens, _, units = words.replace(" ", "-").partition("-")
    if tens in _TENS:
        return _TENS[tens] + (_UNITS.index(units) + 1 if units in _UNITS else 0)
    return _UNITS.index(tens) + 1


def votes_in(text: str, lost: bool | None = None) -> Votes | None:
    """The division that a text records, or none. `lost` says what became of the motion where the text does not."""
    text = text[:_LONGEST]
    named = _named(text)
    counts = named or _one_to_another(text, lost) or _counted(text) or _each_way(text)
    if counts and "abstained" not in counts:
        counts = counts | _abstaining(text)
    if "for" in counts and "against" not in counts and (other := _AND_NOT.search(text)):
        counts = counts | {"against": count_of(other["count"])}
    if "against" not in counts and (dissenter := _DISSENTER.search(text)):
        counts = counts | {"against": names_in(dissenter["who"])}
    if not counts and _NONE_AGAINST.search(text):
        counts = {"against": 0}
    unanimous = bool(_UNANIMOUS.search(text)) and not _NOT_UNANIMOUS.search(text)
    if not counts and not unanimous:
        return None
    return votes(counts.get("for"), counts.get("against"), counts.get("abstained"), unanimous, recorded=bool(named))


def votes(
    for_: int | None, against: int | None, abstained: int | None = None, unanimous: bool = False, recorded: bool = False
) -> Votes:
    """A division. One that was `recorded` by name, with nobody against and nobody abstaining, is unanimous."""
    all_for = recorded and bool(for_) and against == 0 and not abstained
    return Votes(for_, against, abstained, unanimous or all_for)


def joined(one: Votes | None, two: Votes | None) -> Votes | None:
    """Two parts of the record of one division, such as lines that name each side; what is told first stands."""
    if one is None or two is None:
        return one or two
    for_ = one.for_ if one.for_ is not None else two.for_
    against = one.against if one.against is not None else two.against
    abstained = one.abstained if one.abstained is not None else two.abstained
    return votes(for_, against, abstained, (one.unanimous or two.unanimous) and not against and not abstained)


def names_in(text: str) -> int:
    """How many people a list names: "Councillors A, B and C" is three, "NIL" none."""
    plain = _TITLES.sub("", text.strip().strip("().").strip())
    names = [name for name in _NAME_GAP.split(plain) if not _NOBODY.match(name.strip())]
    return len(names)


def amendment_against(text: str) -> Votes | None:
    """The votes for an amendment where members vote for it or for the motion: "6 voted for the motion and 9 for the
    amendment", "for the motion (12) - Councillors ...; for the amendment (8)". None where they do not.
    """
    sides = {}
    for what, form in _FOR_EITHER.items():
        found = form.search(text)
        if found:
            sides[what] = count_of(found["before"] or found["after"])
    if len(sides) < 2:
        return None
    abstained = _COUNT_FIRST["abstained"].search(text) or _LABEL_FIRST["abstained"].search(text)
    return votes(sides["amendment"], sides["motion"], count_of(abstained["count"]) if abstained else None)


def _counted(text: str) -> dict[str, int]:
    """Counts beside labels, in the order that the text uses; one lone side is believed only with a mark of a vote."""
    first = {side: found for side, form in _LABEL_FIRST.items() if (found := form.search(text))}
    after = {side: found for side, form in _COUNT_FIRST.items() if (found := form.search(text))}
    chosen = (
        first if len(first) > len(after) or (len(first) == len(after) and _begins_with_label(first, after)) else after
    )
    if not ({"for", "against"} <= set(chosen) or _lone_side(text, chosen)):
        return {}
    if "abstained" not in chosen and (other := first.get("abstained") or after.get("abstained")):
        chosen = chosen | {"abstained": other}
    return {side: count_of(found["count"]) for side, found in chosen.items()}


def _begins_with_label(first: dict[str, re.Match[str]], after: dict[str, re.Match[str]]) -> bool:
    return min((m.start() for m in first.values()), default=0) < min((m.start() for m in after.values()), default=0)


def _lone_side(text: str, chosen: dict[str, re.Match[str]]) -> bool:
    """Whether a count of one side only is a vote: "with two abstentions", "For: 7", "one member voting against"."""
    spoken = re.search(
        r"\bvot(?:e|es|ed|ing)\b|\bshow\s+of\s+hands\b|\babst|\bdissent|\b(?:ayes|noes|yeas|nays)\b",
        text,
        re.IGNORECASE,
    )
    return bool(chosen) and (spoken is not None or len(text) <= 40)


def _one_to_another(text: str, lost: bool | None) -> dict[str, int]:
    """ "By six votes to three": the greater side is for what was carried, and against what was lost."""
    sides = _BY_AND_AGAINST.search(text)
    if sides:
        return {"for": count_of(sides["for"]), "against": count_of(sides["against"] or sides["two"])}
    found = _TO.search(text)
    if not found:
        return {}
    one, two = count_of(found["one"] or found["three"]), count_of(found["two"] or found["four"])
    if lost if lost is not None else _LOST.search(text):
        counts = {"for": min(one, two), "against": max(one, two)}
    else:
        counts = {"for": one, "against": two}
    abstained = _COUNT_FIRST["abstained"].search(text) or _LABEL_FIRST["abstained"].search(text)
    return counts | ({"abstained": count_of(abstained["count"])} if abstained else {})


def _each_way(text: str) -> dict[str, int]:
    """ "There were four votes each way": as many for as against."""
    found = _EACH_WAY.search(text)
    return {"for": count_of(found["count"]), "against": count_of(found["count"])} if found else {}


def _abstaining(text: str) -> dict[str, int]:
    found = _ABSTAINER.search(text)
    return {"abstained": names_in(found["who"])} if found else {}


def _named(text: str) -> dict[str, int]:
    """Sides whose people are named; a list of names runs to the next label or to the end of its sentence."""
    labels = _labels(text)
    counts: dict[str, int] = {}
    for label, after in zip(labels, [*labels[1:], None], strict=False):
        names = text[label.end() : after.start() if after else len(text)]
        if _DID_NOT.match(label["label"]):
            continue
        if label["before"]:
            counts.setdefault(_side(label["label"]), int(label["before"]))
        elif _NAME.match(names):
            counts.setdefault(_side(label["label"]), _people(names))
    return counts


def _labels(text: str) -> list[re.Match[str]]:
    """Where sides are named, in order: "For:", "Against refusal:", "Not voting:"; the longer where two overlap."""
    found = sorted([*_LABEL.finditer(text), *_LABEL_OF.finditer(text)], key=lambda m: (m.start(), -m.end()))
    kept: list[re.Match[str]] = []
    for one in found:
        if not kept or one.start() >= kept[-1].end():
            kept.append(one)
    return kept


def _people(names: str) -> int:
    figure = _FIGURE_AFTER_NAMES.search(names)
    return int(figure[1] or figure[2]) if figure else names_in(_SENTENCE_END.split(names, maxsplit=1)[0])


def _side(label: str) -> str:
    return next(side for side, form in reversed(_SIDES) if re.search(rf"{form}$", label.strip(), re.IGNORECASE))
