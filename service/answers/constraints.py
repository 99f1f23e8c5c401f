"""What a question demands of the words that answer it, and which of its demands some words leave unmet.

A passage may hold all the right words and still not answer: it tells of another year, gives no figure where one was
asked for, or names nobody where somebody was. These are read from the question's form alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from index.intents import chances
from index.lexical import stems
from index.people import given_names
from index.question import Understood
from index.understand import WORD

Sort = Literal["votes", "money", "share", "count", "day", "span", "who", "body"]

_NUMBER = (
    r"(?:\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred|thousand"
    r"|million|both|none|nobody|no|all|once|twice|single|unanimous\w*)"
)
_TALLY = (
    r"(?<![.,£\d])(?:\b\d{1,3}\b(?![.,]\d)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none))(?: votes?)?"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)

_ASKED: tuple[tuple[Sort, str], ...] = (
    (
        "votes",
        r"\bhow many (?:\w+ ){0,6}?(?:voted|votes)\b|\bhow many\b[^?]*\bfor\b[^?]*\bagainst\b"
        r"|\b(?:numbers?|votes?) for and against\b|\bby how many votes\b"
        r"|\bwhat (?:was|were) the (?:count|votes?|numbers)\b"
        r"|\b(?:any|some)(?:one|body| \w+)\b[^?]{0,60}\bvoted? against\b"
        r"|\bhow close\b|\bthe votes?\b[^?]{0,30}\?$",
    ),
    (
        "share",
        r"\bwhat (?:share|proportion|percentage|percent|per cent|fraction)\b|\bper ?cent(?:age)?\b|\bby how much\b"
        r"|\bhow much (?:of|more|less|higher|lower|quicker|faster|slower|longer|shorter|sooner|later|bigger|smaller"
        r"|better|worse|fewer|cheaper|dearer)\b"
        r"|\bhow much (?:did|has|have|had|will|would|does|do)\b[^?]{0,80}?\b(?:fall|fallen|rise|risen|grow|grown|shrink"
        r"|increase\w*|drop\w*|improve\w*|change\w*|(?:go|gone) (?:up|down))\b",
    ),
    ("span", r"\bhow (?:long|old|often|quickly|far)\b"),
    (
        "day",
        r"^(?:and |so )?when\b|\b(?:by|since|from|until) when\b|[,;] (?:and )?when\b|\b(?:what|which) "
        r"(?:date|day|year|month|time)\b|\bhow soon\b|\bdeadline\b",
    ),
    (
        "money",
        r"\bhow much\b(?! (?:of|more|less|\w+er\b|time|road|land|space|waste|traffic|water|energy|power|interest"
        r"|support))"
        r"|\bhow many (?:pounds|dollars|euros|pence)\b|\bwhat (?:is|was|are|were|will|would|did|does) (?:\w+ ){0,8}?"
        r"(?:prices?|costs?|fees?|fares?|charges?|rent|bill|salary|budget|sum|grant|pot)\b(?! (?:of|for) \w+ing\b)"
        r"|\bwhat (?:sum|price|amount|fee|fare|rent|surplus|deficit|overspend|underspend|income)\b"
        r"|\b(?:sold|sell|selling|going|bought|let) for[^?\w]*\?$|\bworth\?$|\bfetch(?:ed)?\b"
        r"|\bwhat (?:did|does|will|would|has|have)\b[^?]{0,80}?\bcost\b",
    ),
    ("count", r"\bhow many\b|\bwhat (?:number|total)\b|\bhow (?:big|large|high|tall|wide|deep|heavy)\b|\bhow much\b"),
    (
        "body",
        r"\b(?:which|what) (?:compan(?:y|ies)|firms?|contractors?|suppliers?|bidders?|organi[sz]ations?|charit(?:y|ies)"
        r"|consultants?|developers?|operators?|builders?)\b"
        r"|\bwho (?:won|will build|built|got the contract|was awarded)\b",
    ),
    ("who", r"\bwho(?:se|m)?\b|\bwhich (?:councillors?|members?|officers?|person|people|directors?)\b"),
)
"""Read in order; the first that fits is what is asked for."""

_MET: dict[Sort, str] = {
    "votes": rf"\b{_NUMBER}(?: votes?| members?| councillors?)?(?: were| was)?(?: voting)? (?:in favour|for|against)\b"
    rf"|{_TALLY} to {_TALLY}|\bunanimous|\bnem\.? ?con"
    r"|\b(?:for|against|yeas?|nays?|ayes?|noes)(?: the (?:motion|amendment))? ?[(:]"
    r"|\bcasting vote|\bvot(?:es?|ed|ing) (?:for|against|in favour)|\b(?:carried|lost|agreed|approved) by\b|\bdissent"
    r"|\bno votes? against",
    "share": rf"\b{_NUMBER} (?:\w+ )?(?:days?|weeks?|months?|years?|hours?|points?|times)\b"
    rf"|\d ?%|[£$€] ?\d|\bper ?cent\b|\b{_NUMBER} (?:in|out of|of the|of) {_NUMBER}\b|\b(?:half|third|quarter"
    r"|thirds|quarters|doubled?|halved|majority)\b",
    "span": rf"\b{_NUMBER}[ -](?:\w+ ){{0,2}}(?:days?|weeks?|months?|years?|hours?|minutes?|miles?|metres?|km"
    rf"|kilometres?|terms?|mins?)\b|\b(?:daily|weekly|monthly|annual(?:ly)?|yearly|quarterly|termly|every|each|twice)\b"
    rf"|\b{_MONTH}\b|\b(?:19|20)\d\d\b",
    "day": rf"\b{_MONTH}\b|\b(?:19|20)\d\d\b|\d/\d|\b\d{{1,2}}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m)\b|\b(?:mon|tues|wednes"
    rf"|thurs|fri|satur|sun)day\b"
    rf"|\b(?:next|last|following|every|each) (?:\w+ )?(?:meeting|week|month|year|quarter|term)\b"
    rf"|\bwithin (?:an? )?{_NUMBER}\b|\b(?:fortnight|tomorrow|immediately|at once)\b"
    rf"|\b(?:spring|summer|autumn|winter|easter|christmas)\b|\b{_NUMBER} (?:days|weeks|months)\b",
    "money": r"[£$€] ?\d|\b\d[\d,.]*(?: ?(?:million|billion|thousand|m|bn|k))? ?(?:pounds|dollars|euros|pence|p)\b"
    r"(?!\.m)"
    r"|\b(?:free of charge|no (?:cost|charge)|nothing|cost neutral|£|\(£)",
    "count": rf"\b{_NUMBER}\b|\d",
    "who": r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Mayor|Chair\w*|Vice-Chair\w*|Director|Head|Manager|Officers?"
    r"|Leader|Members?|Clerk|Executive|Committee|Panel|Cabinet|Council|Board|Team|Lead|Engineer|Reeve|Alderman)\b"
    r"|\b[A-Z]\. ?[A-Z][a-z]|\b[A-Z][a-z’'-]+ [A-Z][A-Za-z’'-]+",
    "body": r"\b[A-Z][\w’'&.-]+ (?:(?:[A-Z&][\w’'&.-]*|and|of|the) ){0,5}(?:Ltd|Limited|Inc|LLP|plc|PLC|Co|Company"
    r"|Partnership|Trust|Group|Consulting|Services|Construction|Contracting|Contractors|Engineering|Corporation|Corp"
    r"|Associates|Brothers|Bros|Sons|Solutions|Systems|Conversions|Homes|Housing|Foundation|Society|Association"
    r"|Federation|Union|Club|Charity)\b"
    r"|\b(?:awarded|appointed|let|granted) to\b",
}
_CASED: frozenset[Sort] = frozenset({"who", "body"})
_MEETS = {sort: re.compile(pattern, 0 if sort in _CASED else re.IGNORECASE) for sort, pattern in _MET.items()}
_ASKS = tuple((sort, re.compile(pattern, re.IGNORECASE)) for sort, pattern in _ASKED)

_DAY = re.compile(rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)? )?\b{_MONTH}\b(?: \d{{1,2}}\b)?,?|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""Days and years, which are no count of anything."""

_MARK = re.compile(r"^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+", re.IGNORECASE)
"""The mark of a list's entry: its number is no figure."""

_PERIOD = re.compile(
    r"(?<![\d/£$€,.-])(?P<first>(?:19|20)\d\d)(?:\s?[/–-]\s?(?P<last>(?:19|20)?\d\d))?\b(?!,\d|[/-]\d)"
)

_WHETHER = re.compile(r"(?:did|has|have|was|were|is|are|will|can|does|do)\b", re.IGNORECASE)

_IN_THE_END = re.compile(
    r"\b(?:in the end|final(?:ly)?|ended up|end up|these days|up to|by now|yet|eventually|latest|any news)\b",
    re.IGNORECASE,
)

_OF_MINUTES = re.compile(r"\b(?:minutes|mins|record|notes|correct\w*)\b", re.IGNORECASE)

_OPENS = re.compile(r"^\W*|[.?!:;]\s+[\"'“‘(]*")
"""What stands before the first word of a sentence, which has a capital whether or not it is a name."""

_IDLE_NAMES = frozenset(
    """councillor councillors cllr cllrs clr mr mrs ms miss dr mayor deputy reeve alderman
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr jun jul aug sep sept oct nov dec
    council borough city town township county district committee panel cabinet board i the a an
    conservative conservatives tory tories labour liberal democrat democrats lib dem dems green greens reform
    independent independents plaid cymru
    chair vice chairman chairwoman chairperson head director officer secretary manager member members leader speaker
    clerk president chief portfolio holder""".split()
)
"""Capitals that name no one thing: titles, offices, months, and what every council has. Parties too: minutes name their
members."""

_LEAST_NAME = 3
"""Letters of a name: "B&Bs" names no one."""


@dataclass(frozen=True, slots=True)
class Demands:
    """What a question demands: a sort of thing, periods ("2021", "2021/22"), and names (words with a capital)."""

    sort: Sort | None
    periods: tuple[str, ...]
    names: tuple[str, ...]
    of_minutes: bool = False
    """Whether it asks about minutes themselves."""
    latest: bool = False
    """Whether it asks how a matter stands now or ended."""
    likely: Mapping[str, float] = field(default_factory=dict)
    """How likely each intent is, 0 to 1 and 1 in all."""


def demands(question: str, understood: Understood) -> Demands:
    """What a question's form demands, whatever it is about."""
    sort = _sort(question)
    said = periods(question)
    return Demands(
        sort,
        tuple(period for period in understood.periods if period in said),
        names(question, " ".join((understood.panel or "", *given_names(understood.readings)))),
        _OF_MINUTES.search(question) is not None,
        understood.latest or _IN_THE_END.search(question) is not None,
        chances(question),
    )


def _sort(question: str) -> Sort | None:
    return next((sort for sort, pattern in _ASKS if pattern.search(question)), None)


def may_ask_for_a_decision(question: str, understood: Understood) -> bool:
    """Whether a decision may answer: one is asked for, or whether something is so."""
    return understood.intent in ("resolution", "vote", "history") or _WHETHER.match(question) is not None


def periods(text: str) -> tuple[str, ...]:
    """The years that a text names, as "2021" or "2021/22", in its order and each once."""
    found = []
    for match in _PERIOD.finditer(text):
        first, last = match["first"], match["last"]
        follows = last is not None and int(last[-2:]) == (int(first) + 1) % 100
        found.append(f"{first}/{last[-2:]}" if follows and last else first)
    return tuple(dict.fromkeys(found))


def names(question: str, aside: str = "") -> tuple[str, ...]:
    """The names in a question: words with a capital, the first of each sentence and abbreviations left out.

    Titles, months and the words of `aside` (the panel that it names) are left out too.
    """
    idle = _IDLE_NAMES | {word.casefold() for word in WORD.findall(aside)}
    firsts = {match.end() for match in _OPENS.finditer(question)}
    words = [match.group() for match in WORD.finditer(question) if match.start() not in firsts]
    named = (word for word in words if len(word) >= _LEAST_NAME and word[0].isupper() and not word.isupper())
    return tuple(dict.fromkeys(word for word in named if word.casefold() not in idle))


def gives(sort: Sort, words: str) -> bool:
    """Whether some words give the sort of thing that was asked for."""
    bare = _MARK.sub("", words)
    return _MEETS[sort].search(_DAY.sub("", bare) if sort == "count" else bare) is not None


def of_period(period: str, *texts: str) -> bool:
    """Whether some words are of a period: a financial year is named by its own form or by both years, a year by itself
    or inside a financial one."""
    held = {known for text in texts for known in periods(text)}
    first, _, last = period.partition("/")
    if last:
        return period in held or {first, first[:2] + last} <= held
    return any(first == known[:4] or ("/" in known and first == known[:2] + known[-2:]) for known in held)


def share_named(wanted: Sequence[str], *texts: str) -> float:
    """The share of some names that some words hold, 0 to 1, each by its stem; 1 where none is wanted."""
    if not wanted:
        return 1.0
    held = set(stems(" ".join(texts)))
    return sum(1 for name in wanted if set(stems(name)) <= held) / len(wanted)
