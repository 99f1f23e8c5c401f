"""The words by which a paper says of itself that it is not for publication, and by which another only mentions it."""

import re

PUBLIC = re.compile(
    r"\bthis (?:report|paper|document|item) is (?:a )?(?:public|open)\b(?! to)|NOT PROTECTIVELY MARKED"
    r"|^\W*(?:public|open)(?: (?:report|document|paper|item))?\W*$|\bpublic report\b"
    r"|\bpublic or (?:exempt|private)\s*[:?]?\s*public\b"
    r"|\b(?:status|classification)\W+(?:public|open|for publication)\b"
    r"|^\W*for publication\W*$",
    re.IGNORECASE,
)
"""'This report is PUBLIC', 'Status: for publication'."""

PART_EXEMPT = re.compile(
    r"\bpart(?:ly|ially)?[ -]exempt\b|\bexempt in part\b"
    r"|\bwith (?:an? )?(?:exempt|confidential|private) (?:appendi|annex)"
    r"|\b(?:appendix|appendices|annex(?:es)?|schedule)\b[^.;\n]{0,60}\b(?:exempt|not for publication|confidential)\b",
    re.IGNORECASE,
)
"""'Part exempt', 'Public report with exempt appendix': the cover is public, something behind it is not."""

_PARTLY = re.compile(r"\bpart(?:ly|ially)?[ -]exempt\b", re.IGNORECASE)

_PARAGRAPHS = re.compile(
    r"\b(?:paragraph|para|category|categories)(?:\(s\)|s)?\.?\s*(?:numbers?|nos?\.?)?\s*"
    r"(?P<list>\d{1,2}[A-C]?\b(?:\s*(?:,|and|&|or|to)\s*\d{1,2}[A-C]?\b)*)",
    re.IGNORECASE,
)
_SCHEDULE = re.compile(
    r"\bschedule\s*12\s*\(?A\b|\blocal government act\W{0,3}1972|\baccess to information\b", re.IGNORECASE
)

_SECRET = r"(?:NOT\s+FOR\s+PUBLICATION|NOT\s+TO\s+BE\s+PUBLISHED|EXEMPT|CONFIDENTIAL|PRIVATE|RESTRICTED)"
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
    rf"^\W*this (?:{_PAPER}|report and its appendices)\s+(?:is|contains|includes|has been|should be|must be)\b"
    r"(?! (?:not exempt|not confidential|no |public|open|part))[^.]{0,80}?"
    r"\b(?:not\s+for\s+publication|exempt|confidential|private|not to be (?:published|copied|disclosed))\b",
    re.IGNORECASE,
)
"""'This report is not for publication because ...', 'This appendix contains exempt information'."""

_GIVES_REASON = re.compile(
    r"^[\W\d]*(?:$|(?:by (?:virtue|reason)|under|pursuant|because|as (?:it|this|the|defined|set out)|in accordance"
    r"|within the meaning|on the grounds?|contain(?:s|ing)|information|paragraph|para\b|schedule|section"
    r"|local government|do not|for members|members|and\b|it (?:contains|includes)|this|relating|appendix|annex|report"
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
    return opening.isupper() or has_basis(text) or len(text.split()) <= _SHORT_MARK


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
    return is_mark(cells[1]) or re.match(r"(?:exempt|confidential|not for publication)\b", cells[1], re.I) is not None


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of Schedule 12A that a text names: "paragraphs 1, 2 and 3" -> 1, 2, 3."""
    if not _SCHEDULE.search(text):
        return ()
    lists = (match["list"] for match in _PARAGRAPHS.finditer(text))
    return tuple(dict.fromkeys(number.upper() for each in lists for number in re.findall(r"\d{1,2}[A-Ca-c]?", each)))
