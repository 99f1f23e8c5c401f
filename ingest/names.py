"""Panel names and dates as a clerk prints them: over line breaks, in capitals, with "&", in figures or in words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateutil import parser as dates

from index.identity import panel_slug
from ingest.letterheads import past_letterhead
from ingest.name_reach import (
    AHEAD,
    CONNECTORS,
    MOST_IN_BRACKET,
    MOST_WORDS,
    OF_WHAT,
    STOP,
    bare,
    reach_left,
    reach_right,
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"\b(?P<d1>\d{{1,2}})\s*(?:st|nd|rd|th)?[\s-]+(?:day\s+)?(?:of\s+)?(?P<m1>{_MONTH}),?[\s-]+(?P<y1>(?:19|20)\d\d)\b"
    rf"|\b(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})\s*(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)\b"
    r"|\b(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)\b"
    r"|(?<![\d./-])(?P<d4>\d{1,2})(?P<sep>[./-])(?P<m4>\d{1,2})(?P=sep)(?P<y4>(?:19|20)?\d\d)(?![\d./-]\d|\d)",
    re.IGNORECASE,
)

_YEAR = re.compile(r"\b(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d")

_TOKEN = re.compile(r"[^\s\t]+")
_BODY = re.compile(
    r"(?:sub-?committee|committee|panel|cabinet|executive|council|board|authority|forum|commission|assembly)",
    re.IGNORECASE,
)
_SAYS_BODY = re.compile(
    r"[Cc]ommittee|COMMITTEE|Panel|PANEL|Cabinet|CABINET|Executive|EXECUTIVE|Council|COUNCIL|Board|BOARD"
    r"|Authority|AUTHORITY|Forum|FORUM|Commission|COMMISSION|Assembly|ASSEMBLY|Group|GROUP|Party|PARTY"
)
_BODY_PAIR = re.compile(r"(?:sub|working|task|liaison|reference|steering|advisory|finish|consultative)$", re.IGNORECASE)
_PAIRED = re.compile(r"(?:committee|group|party)$", re.IGNORECASE)
_SMALL = {"and", "of", "the", "for", "in", "&", "with", "to", "on"}
_NOT_THE_BODY = {
    "member", "members", "tax", "chamber", "house", "plan", "leader", "director", "directors", "officer", "summary",
    "housing", "constitution", "offices", "website", "meetings", "report", "team", "procedure", "procedures",
    "function",
    "functions", "portfolio", "papers", "decision-making", "owned", "wide", "assembly's", "staff", "policy", "policies",
    "priorities", "services", "service", "office", "tenants", "tenant", "homes", "buildings", "building", "leadership",
}  # fmt: skip
"""Words after "Council" or "Executive" that show it to be an adjective: "Council Chamber", "Cabinet Member"."""
_BY_ITSELF = re.compile(r"cabinet|executive|council|assembly", re.IGNORECASE)
"""What may be a panel's whole name. "The Committee" is a way to speak of one."""
_NAMES_END = re.compile(r"(?:[A-Z][\w-]+\s+)?(?:sub-?\s?)?(?:committee|panel|board|forum|commission)", re.IGNORECASE)
"""What a line holds when the line above broke a panel's name."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date and where it stands in a text."""

    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A panel's name, mended, and where it stands in a text."""

    name: str
    start: int
    end: int


def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates in a text: "14 July 2021", "Wednesday, 14th July, 2021", "July 14, 2021", "14.07.21", "2021-07-14"."""
    found: list[PrintedDate] = []
    if not _YEAR.search(text):
        return ()
    for match in _DATE.finditer(text):
        day = _day_of(match)
        if day:
            found.append(PrintedDate(day, match.start(), match.end()))
    return tuple(found)


def first_date(text: str) -> date | None:
    """The first date in a text."""
    return next((found.day for found in printed_dates(text)), None)


def _day_of(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    for at in "1234":
        if parts[f"y{at}"]:
            year, month, day = parts[f"y{at}"], parts[f"m{at}"].rstrip("."), parts[f"d{at}"]
            words = f"{year}-{month}-{day}" if at == "3" else f"{day} {month} {year}"
            try:
                return dates.parse(words, dayfirst=at != "3").date()
            except (ValueError, OverflowError):
                return None
    return None


def panel_names(text: str) -> tuple[PrintedName, ...]:
    """The panel names in a text, wherever they stand in it."""
    if not _SAYS_BODY.search(text):
        return ()
    tokens = list(_TOKEN.finditer(text))
    found: list[PrintedName] = []
    taken = -1
    at = 0
    while at < len(tokens):
        last = _ends_name(text, tokens, at)
        if last is None:
            at += 1
            continue
        first = at if tokens[at].group().startswith("(") else reach_left(tokens, at, taken)
        if first < last or OF_WHAT.match(text, tokens[last].end()) or _BY_ITSELF.fullmatch(bare(tokens[last].group())):
            end = reach_right(text, tokens[last].start() + len(bare(tokens[last].group())))
            start = past_letterhead(text, tokens[first].start(), end)
            found.append(PrintedName(mended(text[start:end]), start, end))
            taken = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].start() < end), last)
        at = max(last, taken) + 1
    return tuple(found)


@lru_cache(maxsize=4096)
def whole_name(line: str) -> str | None:
    """The panel's name that a line consists of, and nothing else; none where it is more or less than that."""
    line = line.strip(" \t.:;-–—*|")
    for found in panel_names(line):
        ahead = line[past_letterhead(line, 0, len(line)) : found.start].lower()
        before = [word for word in re.findall(r"[\w'&-]+", ahead) if word not in AHEAD]
        after = line[found.end :].strip(" \t.,:;-–—*|()")
        if not before and (not after or after.lower() in ("meeting", "agenda", "minutes", "regular meeting")):
            return found.name
    return None


def mended(name: str) -> str:
    """A name with its white space, commas and hyphen mended, out of capitals, without the marks around it."""
    name = re.sub(r"\s+", " ", name).strip(" .,:;-–—*")
    name = re.sub(r"\s+,", ",", name)
    name = re.sub(r",(?=[^\s\d])", ", ", name)
    name = re.sub(r"\s&(?=\w)|(?<=\w)&\s", " & ", name)
    name = re.sub(r"\b([Ss]ub|SUB)\s*[-–]?\s*(?=(?:[Cc]ommittee|COMMITTEE))", r"\1-", name)
    return _out_of_capitals(name) if name.isupper() else name


def _out_of_capitals(name: str) -> str:
    words = [word.lower() if word.lower() in _SMALL else _capital(word) for word in name.split(" ")]
    return " ".join(_capital(word) if at == 0 else word for at, word in enumerate(words))


def _capital(word: str) -> str:
    return re.sub(r"(?<![\w'’])[^\W\d_]", lambda letter: letter.group().upper(), word.lower())


def joined_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines with a panel's name that was broken over two or three of them put on one."""
    kept: list[str] = []
    for line in lines:
        line = line.strip()
        if kept and _goes_on(kept[-1], line):
            kept[-1] = f"{kept[-1]} {line}"
        else:
            kept.append(line)
    yield from kept


def _goes_on(above: str, below: str) -> bool:
    if len(above) > 90 or len(below) > 90 or not below or whole_name(above):
        return False
    hangs = re.search(r"(?:,|&|\b(?:and|of|for|the))$", above, re.IGNORECASE)
    if hangs:
        return whole_name(below) is not None and len(above.split()) <= MOST_WORDS and _looks_named(above)
    if not _NAMES_END.fullmatch(below):
        return False
    first = above.split()[0].lower().strip(":") if above.split() else ""
    return _looks_named(above) and first not in AHEAD | STOP and not printed_dates(above)


def _looks_named(line: str) -> bool:
    words = re.findall(r"[\w'’-]+|&", line)
    return (
        bool(words) and all(w[0].isupper() or w.lower() in CONNECTORS for w in words) and not re.search(r"\d|:", line)
    )


def best_formed(names: Iterable[str]) -> dict[str, str]:
    """For each panel (by slug), the spelling to use for it: the commonest of the best formed."""
    spellings: dict[str, Counter[str]] = {}
    for name in names:
        spellings.setdefault(panel_slug(name), Counter())[name] += 1
    return {slug: max(counts, key=lambda n: (_form(n), counts[n], n)) for slug, counts in spellings.items()}


def _form(name: str) -> int:
    words = name.split()
    well_cased = all(w[0].isupper() or not w[0].isalpha() or w.lower() in _SMALL for w in words)
    spaced = not re.search(r",\S|\s,", name)
    return 2 * well_cased + spaced


def _ends_name(text: str, tokens: list[re.Match[str]], at: int) -> int | None:
    """The index of the token that ends a panel's name at `at`: a body's noun that is no adjective of what follows."""
    raw = tokens[at].group()
    word = bare(raw.lstrip('(["“‘*'))
    if not (word[:1].isupper() and _BODY.fullmatch(word.rpartition("/")[2])):
        pair = tokens[at + 1].group() if at + 1 < len(tokens) else ""
        joined = _BODY_PAIR.fullmatch(word) and _PAIRED.fullmatch(bare(pair))
        if not (joined and word[:1].isupper() and pair[:1].isupper()):
            return None
        return at + 1
    if len(raw) > len(word) and raw[-1] in "’'":
        return None
    following = tokens[at + 1].group() if raw.endswith(word) and at + 1 < len(tokens) else ""
    if following.startswith("(") and _goes_on_past_bracket(text, tokens, at + 1):
        return None
    if bare(following).lower() in _NOT_THE_BODY or text[tokens[at].start() + len(raw.rstrip(".,")) - 1 :][:1] in "’'":
        return None
    return None if following and _more_of_name(tokens, at + 1) else at


def _goes_on_past_bracket(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a body's noun stands right after a bracket that opens at `at`: "Cabinet (Resources) Panel"."""
    for last in range(at, min(at + MOST_IN_BRACKET, len(tokens))):
        word = tokens[last].group().strip("(),")
        if not (word[:1].isupper() or word in CONNECTORS):
            return False
        if tokens[last].group()[-1] == ")":
            return last + 1 < len(tokens) and _ends_name(text, tokens, last + 1) is not None
    return False


def _more_of_name(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether the words from `at` on lead to a body's noun that ends a longer name: "Council Tax Committee"."""
    for token in tokens[at : at + MOST_WORDS]:
        word = bare(token.group())
        if word[:1].isupper() and _BODY.fullmatch(word):
            return True
        if not word[:1].isupper() or word.lower() in STOP or token.group()[-1] in ".:;)":
            return False
    return False
