"""The words by which a paper says of itself that it is not for publication, and by which another only mentions it."""

import re

PUBLIC = re.compile(
    r"\bthis (?:report|paper|document|item) is (?:a )?(?:public|open)\b(?! to| interest)|NOT PROTECTIVELY MARKED"
    r"|(?:^|\t)\W{0,4}(?:public|open)(?: (?:report|document|paper|item|agenda|minutes))?[^\w\n]{0,4}$"
    r"|(?:^|\t)\W{0,4}public report(?: with\b|\W{0,3}[:(–—-])"
    r"|\bpublic or (?:exempt|private)\s*[:?]?\s*public\b"
    r"|\b(?:status|classification)\W{1,4}(?:public|open|for publication)"
    r"(?: (?:report|document|paper|item))?[^\w\n]{0,4}$"
    r"|(?:^|\t)\W{0,4}for publication[^\w\n]{0,4}$",
    re.IGNORECASE | re.MULTILINE,
)
"""'This report is PUBLIC', 'Status: for publication': the mark itself, not a sentence about a public report."""

PART_EXEMPT = re.compile(
    r"\bpart(?:ly|ially)?[ -]exempt\b|\bexempt in part\b"
    r"|\bwith (?:an? )?(?:exempt|confidential|private) (?:appendi|annex)"
    r"|\b(?:appendix|appendices|annex(?:es)?|schedule)\b[^.;\n]{0,60}\b(?:exempt|not for publication|confidential)\b",
    re.IGNORECASE,
)
"""'Part exempt', 'Public report with exempt appendix': the cover is public, something behind it is not."""

_PARTLY = re.compile(
    r"(?:^|\t)\W{0,4}(?:(?:report|status|classification|publication|public or exempt)\W{1,4}){0,2}"
    r"(?:this (?:report|paper|item|document) is )?part(?:ly|ially)?[ -]exempt\b",
    re.IGNORECASE | re.MULTILINE,
)

_PARAGRAPHS = re.compile(
    r"\b(?:paragraph|para|category|categories)(?:\(s\)|s)?\.?\s*(?:numbers?|nos?\.?)?\s*"
    r"(?P<list>\d{1,2}[A-C]?\b(?:\s*(?:,|and|&|or|to)\s*\d{1,2}[A-C]?\b)*)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"\bschedule\s*12\s*\(?A\b|\blocal government act\W{0,3}1972|\baccess to information\b", re.IGNORECASE
)

_SECRET = (
    r"(?:NOT\s+FOR\s+PUBLICATION|NOT\s+FOR\s+PUBLIC\s+RELEASE|NOT\s+TO\s+BE\s+PUBLISHED"
    r"|EXEMPT|CONFIDENTIAL|PRIVATE|RESTRICTED)"
)
_PAPER = (
    r"(?:report|appendix|appendices|annex(?:e|es)?|document|paper|minutes?|schedule|cover(?:ing)?(?: report)?"
    r"|attachment|enclosure|supplement|briefing|note|plan|section|information|pack|agenda pack|item)"
)
_LABEL = r"(?:\s*(?:no\.?\s*)?(?:\d{1,2}[A-Za-z]?|[A-Z]\d?)\b)?"

_OPENS_WITH_MARK = re.compile(
    r"^\W*(?:part\s*(?:2|ii|b|two)\W{1,4})?(?:sensitivity\W+|classification\W+)?"
    rf"(?:strictly |private (?:and|&) |commercially |exempt (?:and|&|/|or) )*{_SECRET}\b"
    rf"(?:\W{{0,4}}(?:(?:and|&|/|or)\s+)?(?:{_SECRET}|{_PAPER}{_LABEL}))*"
    r"(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""'NOT FOR PUBLICATION by virtue of ...', 'EXEMPT APPENDIX 2', 'PART 2 - CONFIDENTIAL'."""

_ENDS_IN_MARK = re.compile(
    rf"^\W*{_PAPER}{_LABEL}\W{{0,4}}(?:[^.:\n]{{0,80}}?\W)?[(\[–—:-]?\s*{_SECRET}\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""'Appendix 2 - EXEMPT', 'Annex B: Valuation (NOT FOR PUBLICATION)'."""

_SAYS_OF_ITSELF = re.compile(
    rf"^\W*(?:this (?:{_PAPER}|report and its appendices)|the following (?:report|paper|document))"
    r"\s+(?:is|contains|includes|has been|should be|must be)\b"
    r"(?! (?:not exempt|not confidential|no |public|open|part))[^.]{0,80}?"
    r"\b(?:not\s+for\s+publication|exempt|confidential|private|not to be (?:published|copied|disclosed))\b",
    re.IGNORECASE,
)
"""'This report is not for publication because ...', 'This appendix contains exempt information'."""

_GIVES_REASON = re.compile(
    r"^[\W\d]*(?:$|(?:by (?:virtue|reason)|under|pursuant|because|as (?:it|this|the|defined|set out)|in accordance"
    r"|within the meaning|on the grounds?|contain(?:s|ing)|information|paragraph|para\b|schedule|section"
    r"|local government|or (?:for )?(?:onward|further|wider|circulation|disclosure|release)|not to be"
    r"|do not|for members|members|and\b|it (?:contains|includes)|this|relating|appendix|annex|report"
    r"|the (?:report|appendix|information|following)))",
    re.IGNORECASE,
)
"""What may follow the mark: nothing, or why."""

_HEADS_SOMETHING_PUBLIC = re.compile(
    r"\b(?:items?\b(?!\s*(?:no|number|\d|$))|items|business|matters|part of the (?:meeting|agenda)|session"
    r"|information (?:rules|procedure|implications|sheet)|exclusion|excluded|none|not exempt|implications|rules|advice"
    r"|unless|reporting|sector|hire|rented|landlords?|waste|care|finance)\b",
    re.IGNORECASE,
)
"""'EXEMPT ITEMS', 'Confidential business', 'Private rented sector', 'Exempt information: none'."""

_LABELS = re.compile(
    r"\W{0,4}(?:"
    r"(?:this )?document is restricted"
    r"|part (?:2|ii|two)\W{1,3}(?:reports?|papers?|minutes|private|agenda)"
    r"|(?:[\w'’&-]{1,20} ){0,6}(?:[–—:-] )?private agenda"
    r"|pink (?:papers?|pages?)"
    r"|(?:closed|private) session (?:report|paper|appendix|minutes)"
    r"|in[ -]camera(?: (?:report|paper|appendix|minutes)|\W{1,4}(?:section|s\.) ?\d[^.\n]{0,60})?"
    r"|(?:eithriedig|cyfrinachol|nid (?:yw )?i['’]w gyhoeddi)"
    r"(?:\W{1,4}(?:eithriedig|cyfrinachol|(?:ac )?nid (?:yw )?i['’]w gyhoeddi))*"
    r"|by (?:virtue|reason) of paragraphs?(?:\(s\))?[^.\n]{0,60}\bpart (?:1|i|one) of schedule 12 ?\(?A\)?[^.\n]{0,80}"
    r")\W{0,4}",
    re.IGNORECASE,
)
"""Words that are a mark where they stand alone as a label: 'Document is Restricted', 'Part 2 report', 'PINK PAPERS'."""

_SHOUTED = re.compile(
    r"\W{0,4}(?:STRICTLY )?(?:COMMERCIAL(?:LY)?|STAFF|MANAGEMENT)?[ -]{0,3}IN[ -]CONFIDENCE\W{0,4}"
    r"|\W{0,4}CLOSED SESSION\W{0,4}"
)
"""Only in capitals: auditors print 'Commercial in confidence' on every page of their public reports."""

_SHUT_OUT = re.compile(
    r"\W{0,4}(?:the )?(?:public and press|press and public|public)\s+(?:is|are|be|will be|has been|have been)\s+"
    rf"excluded\s+from\s+(?:the\s+)?(?:meeting\s+during\s+)?(?:the\s+)?(?:consideration\s+of\s+)?this\s+{_PAPER}\b",
    re.IGNORECASE,
)
"""'The public and press are excluded from consideration of this appendix'."""

_ANSWERED_YES = re.compile(
    r"\W{0,4}(?:(?:is|are) (?:this|the) (?:report|appendix|document|paper|item) )?"
    r"(?:an? )?(?:exempt|confidential|private|restricted|not for publication)(?: report)?\s{0,3}[?:–—-]{0,2}\s{0,3}"
    r"yes\b(?!\s*/)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""'Is the report exempt? Yes - paragraph 3'."""

_EXPLICIT = re.compile(
    r"^\W*(?:STRICTLY |PART (?:2|II)\W{1,4})?(?:NOT FOR PUBLICATION|NOT FOR PUBLIC RELEASE"
    r"|(?:EXEMPT|CONFIDENTIAL|PRIVATE)(?:(?: AND| &|/) (?:EXEMPT|CONFIDENTIAL))?"
    r"(?: (?:REPORT|PAPER|DOCUMENT|MINUTES?))?"
    r"(?=\W*$|\W+(?:by virtue|BY VIRTUE|NOT)))"
)
"""A mark in capitals that nothing else on its page can take back."""

_ELSEWHERE = re.compile(
    r"\b(?:circulated|to follow|separately|separate cover|members only|attached|available|in part (?:2|ii|b))\b",
    re.IGNORECASE,
)

_BASIS = re.compile(
    r"\bparagraphs?\b.{0,80}\bschedule\s*12|\bby (?:virtue|reason) of\b|\bschedule\s*12\s*\(?A",
    re.IGNORECASE | re.DOTALL,
)
_LIFTED = re.compile(
    r"\b(?:no longer (?:exempt|confidential)|(?:previously|formerly) exempt|redacted|public version"
    r"|exempt information (?:has been )?removed)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|contains?|will|was|were)\b", re.IGNORECASE)
_ROW_ASKS = re.compile(
    r"^\W*(?:(?:report |document |publication )?status|classification|exempt|confidential"
    r"|public(?: or (?:exempt|private))?|publication|part|access|exemption|for publication|is (?:this|the) report)\b",
    re.IGNORECASE,
)
_PART_OF_IT = re.compile(r"\b(?:appendix|appendices|annex|part)\b", re.IGNORECASE)

_CLOSES = re.compile(
    r"^\W*(?:or (?:for )?(?:onward|further|wider|circulation)|not to be|paragraphs? \d{1,2}\W{1,4}not )", re.IGNORECASE
)
"""What follows a mark in small letters and leaves no doubt: 'Not for publication or onward circulation'."""

_LONGEST_LABEL = 300
_LONGEST_MARK = 70
"""Words in a block that is a mark and its reason; longer ones are running text."""

_SHORT_MARK = 6
"""Words within which a mark in small letters that gives no reason still stands alone."""


def has_basis(text: str) -> bool:
    """Whether a mark gives its ground in law."""
    return _BASIS.search(text) is not None


def says_public(text: str) -> bool:
    """Whether words say that the paper they stand on is public, or exempt only in part; more than a template's mark."""
    said = PUBLIC.search(text)
    return bool(said and "PROTECTIVELY" not in said[0].upper()) or _PARTLY.search(text) is not None


def is_mark(text: str) -> bool:
    """Whether words standing alone say, of what they stand on, that it is not for publication."""
    return is_said(text) or is_label(text)


def is_said(text: str) -> bool:
    """Whether they say so in the words of the Act: 'NOT FOR PUBLICATION by virtue of ...', 'EXEMPT MINUTES'."""
    if len(text.split()) > _LONGEST_MARK or _LIFTED.search(text):
        return False
    if _SAYS_OF_ITSELF.match(text):
        return True
    match = _OPENS_WITH_MARK.match(text)
    if match is None or not _GIVES_REASON.match(match["rest"]):
        return False
    opening = text[: match.start("rest")]
    if not has_basis(text) and _HEADS_SOMETHING_PUBLIC.search(text[: match.start("rest") + 40]):
        return False
    if opening.isupper() or has_basis(text) or len(text.split()) <= _SHORT_MARK:
        return True
    return _CLOSES.search(match["rest"]) is not None and not _PART_OF_IT.search(match["rest"])


def is_label(text: str) -> bool:
    """Whether they are one of the labels that councils print over private papers; in minutes and agendas, a heading."""
    if len(text) > _LONGEST_LABEL:
        return False
    if _LABELS.fullmatch(text) or _SHOUTED.fullmatch(text) or _SHUT_OUT.match(text):
        return True
    answer = _ANSWERED_YES.match(text)
    return answer is not None and not _PART_OF_IT.search(answer["rest"])


def is_explicit(text: str) -> bool:
    """Whether a mark stands in capitals as the title of what it is on, and names no appendix of it."""
    return _EXPLICIT.match(text) is not None and not _PART_OF_IT.search(text.partition("Part 1")[0])


def is_elsewhere(text: str) -> bool:
    """Whether a marked title says that what it names is not here: 'Appendix 2 - EXEMPT (circulated to Members)'."""
    return _ELSEWHERE.search(text) is not None


def is_marked_title(text: str) -> bool:
    """Whether a paper's title carries the mark: 'Appendix 2 - EXEMPT'; a sentence about an appendix is none."""
    match = _ENDS_IN_MARK.match(text)
    if match is None or len(text.split()) > _LONGEST_MARK or _LIFTED.search(text):
        return False
    return not _VERB.search(text[: match.start("rest")])


def is_marked_row(line: str) -> bool:
    """Whether a row of a cover's table says so of the whole paper: 'Report status | Exempt: paragraph 3'."""
    cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
    if len(cells) == 1:
        return is_mark(cells[0])
    if len(cells) != 2 or not _ROW_ASKS.match(cells[0]) or _PART_OF_IT.search(cells[1][:60]):
        return False
    if _ANSWERED_YES.match(" ".join(cells)):
        return True
    return is_mark(cells[1]) or re.match(r"(?:exempt|confidential|not for publication)\b", cells[1], re.I) is not None


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of Schedule 12A that a text names: "paragraphs 1, 2 and 3" -> 1, 2, 3."""
    if not _SCHEDULE.search(text):
        return ()
    lists = (match["list"] for match in _PARAGRAPHS.finditer(text))
    return tuple(dict.fromkeys(number.upper() for each in lists for number in re.findall(r"\d{1,2}[A-Ca-c]?", each)))
