"""How far a panel's name reaches from the noun that ends it: which words before it, and what after it, belong to it."""

import re
from itertools import pairwise

MOST_WORDS = 16
"""Words in a panel's name at most; the longest joint committees of English councils have fourteen or so."""

MOST_IN_BRACKET = 6
"""Words in a bracket inside a panel's name at most; what says more is a remark."""

CONNECTORS = {"and", "of", "the", "for", "in", "&", "with"}
AHEAD = {
    "minutes", "minute", "meeting", "meetings", "agenda", "report", "reports", "special", "extraordinary", "ordinary",
    "regular", "annual", "draft", "notice", "decision", "decisions", "public", "virtual", "remote", "unconfirmed",
    "record", "proceedings", "supplementary", "urgent", "title", "name", "body", "by", "to", "from", "at", "a", "an",
    "committee:", "the", "of", "for", "and", "&", "in", "with", "adjourned", "supplement", "presentation",
    "disposition",
    "hybrid", "briefing", "items", "each", "this", "that", "our", "any", "other", "no", "new", "all", "inaugural",
}  # fmt: skip
"""Words that stand before a panel's name on a heading and are no part of it."""
_OPENS_A_HEADING = {"minutes", "notes", "meeting", "agenda", "report", "decisions", "notice", "record", "summary"}
STOP = {
    "held", "on", "at", "took", "was", "were", "will", "is", "are", "be", "to", "by", "from", "has", "have", "chair",
    "chairman", "chairwoman", "chairperson", "vice-chair", "leader", "clerk", "member", "members", "councillor", "cllr",
    "councillors", "director", "head", "officer", "manager", "quorum", "contact", "dear", "present", "date", "time",
    "venue", "that", "which", "when", "where", "between", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mayor", "subject", "under", "before", "after", "until", "signed",
    "resolved", "asked", "or", "as", "their", "its", "each", "both", "see", "page", "pages", "item", "meeting",
    "meetings", "minutes", "agenda",
}  # fmt: skip
"""Words over which a panel's name does not reach to the left."""
_YET_NAMED = re.compile(
    r"mayor and|members? (?:development|training|conduct|standards|support)"
    r"|officers? (?:appointments?|appeals?|employment|conduct)"
)
"""Pairs of words in which one of these belongs to a name: "Mayor and Cabinet", "Member Development Panel"."""
OF_WHAT = re.compile(
    r"\s+of\s+(?:the\s+)?(?:Whole|Adjustment|Management|Directors|Health|Trustees|Governors|Variance|Revision"
    r"|(?:(?:the\s+)?(?:Corporation|Municipality|Township|Town|City|County|Borough|District|Village|Region|Parish)"
    r"(?:\s+of(?:\s+the)?)?\s*)+(?:\s*(?!(?:held|on|at|in|to|was|met|\w+day)\b)[A-Z][\w'’-]*)*)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\s*\((?!(?:the|a|an|page|pages|see|lab|con|chair)\b|[^()]*\b(?:meeting|special|extraordinary|adjourned|minutes"
    r"|reconvened|call[- ]?in|urgent|annual|ordinary|emergency|resumed|continued|virtual|remote|hybrid|draft)\b)"
    r"[A-Za-z][^()\d]{2,60}\)(?!\s*(?:members?|chamber))",
    re.IGNORECASE,
)
_WHOLE_BODY = re.compile(r"\b(?:council|cabinet|executive|cyngor)$", re.IGNORECASE)
_LETTERED = re.compile(r"\s+(?:[A-D]|[1-9]|No\.? ?\d)(?=$|[\s,.;:)])(?!\s+[A-Za-z]+\s+20\d\d)")


_OF_A_BODY = re.compile(r"(?:council|authority|board|committee|cabinet|executive)['’]s", re.IGNORECASE)
"""Whose panel it is, which is no part of its name: "the Town Council's Staffing Committee"."""


def bare(token: str) -> str:
    """A word without the marks after it."""
    return token.rstrip(".,:;)]}'\"”’*|")


def reach_left(tokens: list[re.Match[str]], at: int, taken: int) -> int:
    """How far to the left of its noun a name reaches: over capitalised words and the small ones between them."""
    first = at
    lowest = max(taken, at - MOST_WORDS)
    while first - 1 > lowest:
        raw = tokens[first - 1].group()
        word = raw.strip('()[],"“”‘*')
        small = word.lower() in CONNECTORS
        named = (
            word.lstrip("&")[:1].isupper()
            and (word.lower() not in STOP or _is_named_yet(tokens, first - 1))
            and re.fullmatch(r"[^\W\d]([^\W\d]|['’.,/&-])*|&", word) is not None
        )
        bracket = _bracket(tokens, first - 1, lowest) if raw[-1] == ")" else None
        if bracket is not None:
            first = bracket
            continue
        if _OF_A_BODY.fullmatch(word):
            break
        of_an_act = first > 1 and tokens[first - 2].group() == "Act" and re.fullmatch(r"(?:19|20)\d\d", raw)
        if not of_an_act and (raw[-1] in '.:;)"”|' or not (small or named) or raw[0] in "(["):
            break
        first -= 1
    while first < at:
        word = tokens[first].group().strip('()[],"“”‘*').lower()
        later = [bare(token.group()).lower() for token in tokens[first : at + 1]]
        if word in AHEAD or word in CONNECTORS or (word in ("joint",) and later[1:2] in (["meeting"], ["report"])):
            first += 1
            continue
        break
    return _after_last_heading_word(tokens, first, at)


def _bracket(tokens: list[re.Match[str]], at: int, lowest: int) -> int | None:
    """Where a bracket inside a name that closes at `at` opens: "Standards (Hearings) Sub-Committee"; else none."""
    for opens in range(at, max(lowest, at - MOST_IN_BRACKET), -1):
        word = tokens[opens].group().strip("(),")
        if word.lower() in STOP or not (word[:1].isupper() or word.lower() in CONNECTORS):
            return None
        if tokens[opens].group()[0] == "(":
            before = tokens[opens - 1].group() if opens - 1 > lowest else ""
            is_name = before[:1].isupper() and before.isalpha() and before.lower() not in STOP | AHEAD
            return opens if is_name else None
    return None


def _is_named_yet(tokens: list[re.Match[str]], at: int) -> bool:
    pair = f"{tokens[at].group()} {tokens[at + 1].group()}"
    return _YET_NAMED.fullmatch(pair.lower()) is not None


def _after_last_heading_word(tokens: list[re.Match[str]], first: int, at: int) -> int:
    """Past "Minutes of the", "Report to the" and the like, where they stand inside what was reached."""
    words = [bare(token.group()).lower() for token in tokens[first:at]]
    cut = 0
    for i, (word, following) in enumerate(pairwise([*words, ""])):
        if word in ("items", "disposition", "department"):
            cut = i + 1
        if word in _OPENS_A_HEADING and following in (
            "of",
            "to",
            "for",
            "by",
        ):
            cut = i + 2
    while cut < len(words) and words[cut] in AHEAD | CONNECTORS:
        cut += 1
    return first + cut


def reach_right(text: str, end: int) -> int:
    """Where a name ends whose noun ends at `end`: past "of the Whole", "(North)" and "B".

    There is but one council and one cabinet: a bracket after these tells the meeting, "Council (Budget)".
    """
    whole = _WHOLE_BODY.search(text, 0, end) is not None
    for tail in (OF_WHAT, _IN_BRACKETS, _LETTERED, _IN_BRACKETS):
        found = tail.match(text, end)
        if found and not (whole and tail is _IN_BRACKETS):
            end = found.end()
    return end
