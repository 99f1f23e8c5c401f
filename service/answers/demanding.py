"""What the form of a question demands of the record, and by which words a paper gives it: a deed of one meeting, a
decision, or a promise."""

import re
from dataclasses import replace

from index.known import known
from service.answers.asked import Asked
from service.answers.holdings import Span, span

_OF_WHAT_WAS_DONE = ("resolution", "vote", "attendance")
_LONGEST_MONTH = 30
"""Days between the first and the last of a month."""

_RECORD_OF = re.compile(r"\b(?:minutes|mins|record|notes|correct(?:ed|ion)?)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|/\d\d\b")
_BODY = (
    r"(?:panel|committee|sub-?committee|board|council|cabinet|executive|commission|authority|forum|meeting|members"
    r"|councillors|scrutiny)"
)
_ACTS = re.compile(
    rf"\b(?:did|has|have) (?:the )?(?:[\w’'-]+ ){{0,6}}?{_BODY}\b|\b(?:was|were)\b.{{0,80}}?\b(?:resolved|decided"
    rf"|agreed|approved|adopted)\b|\bby (?:the )?(?:[\w’'-]+ ){{0,6}}?{_BODY}\b"
    r"|\bat (?:the|its|their)\b.{0,40}?\bmeeting\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:to|from|with|for|against|ask(?:ed|s|ing)?|tell|told|recommend(?:ed|ing|s)?|urg(?:e|ed|ing)|advise[ds]?"
    r"|call(?:ed)? on|want(?:ed)?) (?:the |full )?$",
    re.IGNORECASE,
)
"""Before a panel's name: what is done to it, not by it."""

_CONDITION = re.compile(r"(?:once|after|when|if|before|now that|since|while|although|though) [^,?]+, ", re.IGNORECASE)
"""A clause before the question itself: what its panel does is no deed that is asked for."""

_THE_COUNCIL = re.compile(r"(?<![Ff]ull )council$|(?<!\b[Ff]ull) (?i:council)$")
"""A council as the authority that it is; "Council" alone and "Full Council" are its meeting."""

_ASIDE = re.compile(r"^(?:[’']s)? ?(?:member|portfolio|decision|report|chair\b|answer|reply|response)", re.IGNORECASE)
"""After a panel's name: somebody or something of it."""

_DECIDED = (
    r"(?:resolv\w+|decid\w+|agree[ds]?|approv\w+|adopt\w*|pass(?:ed)?|carr(?:y|ied)|accept\w*|reject\w*|refus\w*"
    r"|grant(?:ed)?|endors\w*|ban(?:ned)?|vote[ds]? (?:for|to|against|through|down)|turn(?:ed)? down|sign(?:ed)? off"
    r"|ratif\w+|authori[sz]\w+|determin\w+|settle[ds]?(?: on)?|award(?:ed)?|set|fix(?:ed)?|appoint(?:ed)?"
    r"|close[ds]?|sold|sell|cho(?:se|osen?|sen)|pick(?:ed)?|select(?:ed)?)"
)
_DECIDED_IN = re.compile(rf"\b{_DECIDED}\b", re.IGNORECASE)
_WHETHER_OR_WHAT = re.compile(
    r"(?:and |so |in \w+ \d{4},? )?(?:did|has|have|had|was|were|is it true"
    r"|what (?:[\w-]+ ){0,4}?(?:did|was|were|has|have)"
    r"|which (?:[\w-]+ ){1,4}?(?:did|was|were))\b",
    re.IGNORECASE,
)
_TELLS_DECISION = re.compile(
    rf"\b{_BODY}\b[^.;]{{0,60}}?\b(?:had |has |have )?(?:resolved|decided|agreed|approved|adopted|rejected|refused"
    r"|accepted|deferred|voted)\b|\b(?:was|were|been|be) (?:\w+ )?(?:resolved|approved|agreed|adopted|refused|rejected"
    r"|granted|deferred|carried|lost|withdrawn) (?:by|at|on|in)\b",
    re.IGNORECASE,
)

_ASKS_PROMISE = re.compile(
    r"\b(?:who|which|what|whose|did|has|have|had|was|were)\b[^?]*\b(?:undert[ao]ke?n?|undertook|undertaking|promis\w+"
    r"|pledg\w+|commit(?:ted|ment)|assur(?:ed|ance)|offer(?:ed)? to|agreed? to|volunteer\w*)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:who|whom|which (?:\w+ )?(?:officer|councillor|member|director|head|manager|person))\b", re.IGNORECASE
)
_PROMISES = re.compile(
    r"\b(?:undert[ao]k\w*|undertook|promis\w+|pledg\w+|assur\w+|committed|commitment|agree[ds]? (?:to|that)"
    r"|offer\w* to|would (?!be\b|have\b|not\b|cost\b|mean\b|need\b)\w+|(?:is|are|was|were) (?:asked )?to \w+|action)\b",
    re.IGNORECASE,
)


def of_a_deed(asked: Asked) -> bool:
    """Whether a question asks what was done at a meeting, and not what was said or known."""
    return asked.understood.intent in _OF_WHAT_WAS_DONE


def acts(asked: Asked) -> bool:
    """Whether a question asks for the deed of a body or of a meeting, in whatever words."""
    return _ACTS.search(asked.question) is not None


def meeting_meant(asked: Asked) -> Span | None:
    """The meeting whose day or month a question names with its year; none for longer stretches, which may be meant
    loosely, and where it asks about a record that another meeting made or corrected."""
    meant = span(asked.understood, known(asked.engine.catalogue).today)
    if meant is None or _RECORD_OF.search(asked.question) or (meant.last - meant.first).days > _LONGEST_MONTH:
        return None
    if meant.panel is not None and _loosely(asked):
        meant = replace(meant, panel=None)
    written = any(_YEAR.search(reading.said) for reading in asked.understood.readings if reading.what == "date")
    return meant if written else None


def panel_acts(asked: Asked) -> bool:
    """Whether the panel that a question names is the one whose deed it asks for: "What did the Cabinet ..."; not where
    something was done to it ("recommended to the Cabinet"), or by somebody of it ("the Cabinet Member")."""
    question = asked.question
    readings = [reading for reading in asked.understood.readings if reading.what == "panel"]
    aside = _CONDITION.match(question)
    if aside and any(reading.start < aside.end() for reading in readings):
        return False
    if _loosely(asked) or any(
        _ADDRESSED.search(question[: reading.start]) or _ASIDE.search(question[reading.end :]) for reading in readings
    ):
        return False
    return of_a_deed(asked) or acts(asked)


def _loosely(asked: Asked) -> bool:
    """Whether a question names the council as people name the authority, all its committees with it: "did the town
    council agree", and not "the Full Council"."""
    named = [reading.said for reading in asked.understood.readings if reading.what == "panel"]
    return any(_THE_COUNCIL.search(said) for said in named)


def asks_for_a_decision(question: str) -> bool:
    """Whether a question asks what was decided, or whether something was; not how, why or what if."""
    return _WHETHER_OR_WHAT.match(question) is not None and _DECIDED_IN.search(question) is not None


def tells_decision(words: str) -> bool:
    """Whether words tell what a body decided, as a report does of an earlier meeting."""
    return _TELLS_DECISION.search(words) is not None


def asks_who_promised(question: str) -> bool:
    """Whether a question asks who promised something."""
    return _WHO.search(question) is not None and _ASKS_PROMISE.search(question) is not None


def promises(words: str) -> bool:
    """Whether words may promise something, or give it to somebody to do."""
    return _PROMISES.search(words) is not None
