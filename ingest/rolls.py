"""Lists of people as clerks print them: titles shared by several, posts after names, marks in brackets."""

import re
from collections.abc import Iterator

TITLE = (
    r"(?:His Worship |Her Worship |The Right Worshipful |The )?(?:Deputy )?(?:Cllrs?|Councillors?|Clr|Mr|Mrs|Ms|Miss|Mx"
    r"|Dr|Sir|Dame|Lord|Lady|Professor|Prof|Revd?|Reverend|Canon|Alderman|Ald|Mayor|Speaker|PC|Sgt|Inspector"
    r"|Superintendent|Parish Councillor|(?:Area|Group|Station|Watch|Crew|Borough|Divisional) (?:Manager"
    r"|Commander))\b\.?"
)
_TITLED = re.compile(TITLE)
_SEVERAL = re.compile(r"^(?:The )?(?P<title>Councillors|Cllrs|Messrs|Members)\b\.?:?\s*")
_ONE_OF = {"Councillors": "Councillor", "Cllrs": "Cllr", "Messrs": "Mr", "Members": ""}
_NAME_WORD = r"(?:[A-Z](?:[^\W\d_]|[’'.\-‑])*|de|van|von|der|al|el|la|bin)"
_NAMED = re.compile(rf"(?:{TITLE},? )*{_NAME_WORD}(?: {_NAME_WORD}){{0,5}}")
_TWO_WORDS = re.compile(rf"{_NAME_WORD} {_NAME_WORD}")
_ALONE_IN_FRONT = re.compile(r"(?:The |Deputy )*(?:Speaker|Mayor|Leader)")

POST = re.compile(
    r"\b(?:Head|Director|Officer|Manager|Leader|Chair|Chairman|Vice-Chair|Clerk|Solicitor|Engineer|Executive|Secretary"
    r"|Treasurer|Cabinet|Portfolio|Commissioner|Superintendent|Inspector|Co-?ordinator|Advis[eo]r|Surveyor|Planner"
    r"|Auditor|Accountant|Consultant|Lawyer|Headteacher|Principal|Architect|Administrator|Analyst|Warden|Registrar|Lead"
    r"|Representative|Specialist|Practitioner|Supervisor|Governor|Champion|Assistant|Deputy|Services?|Team|Council"
    r"|Panel"
    r"|Committee|Board|Trust|Group|Department|Democratic|Member for|Monitoring|Chief|Police|Ltd|Limited|LLP|PLC|NHS"
    r"|Partnership|Association|Church|Diocese|University|School|Ward|Apprentice|Intern)\b"
)
_NO_NAME = re.compile(
    r"\b(?:Item|Part|Title|Minutes?|Agenda|Welcome|Introductions?|Apologies|Declarations?|Interests?|Public|Meeting"
    r"|Pages?|Date|Time|Venue|Also|Note|Urgent|Business|Matters|Questions|Petitions|Health|Housing|Highways|Planning"
    r"|Finance|Legal|Education|Environment|Adults?|Children|Social|Care|Scrutiny|Strategy|Improvement|Commissioning"
    r"|Clinical|Regeneration|Property|Waste|Transport|Culture|Libraries|Governance|Audit|Communications|Corporate"
    r"|Community|Development|Digital|Policy|Quality|Systems|Innovation|Reports?|Disclosures?|Resolution|Resolved"
    r"|Election|Appointment|Room|Hall|January|February|March|April|June|July|August|September|October|November"
    r"|December|\w+day|\w+['’]s)\b"
)
"""Words of headings and departments: capitals that make no person's name."""

_NOBODY = re.compile(
    r"^\W*(?:none|nil|no apologies|there were (?:no|none)|n/?a|no(?:body| one)|all (?:members )?present)\b",
    re.IGNORECASE,
)
_BY_LINK = re.compile(
    r"\b(?:and )?(?:via |by )?(?:Zoom|Teams|video(?: ?conference)?|telephone|remote link)\s*:\s*", re.IGNORECASE
)
_RUN_TOGETHER = re.compile(rf"(?<=\))\.?\s+(?={TITLE} )|(?<=[a-z])\.\s+(?=(?:Cllrs?|Councillors?|Messrs)\b)")
"""Two entries of a list that lost the line end between them: 'Councillor Ash (Chair) Councillor Birch'."""

_BY_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+")
"""A name without a post, among others such: 'J. Ash, B. Birch and C. Cedar'."""

_PARTED = re.compile(r";(?![^()]*\))")
_ATTENDED = re.compile(
    r",? (?:(?:both|all|each|two|three) of whom|who|(?:also )?attended (?:for|as|from|until)|(?:was"
    r"|were) present for)\b"
    r"(?![^()]*\))[^.;]*(?=[.;]|$)"
)
"""What is told of somebody after the name, in a list's last words: 'Mr A Ash attended for minute 6'."""

_LONGEST_LIST = 1500
_SMALL_WORDS = frozenset(
    "and of for the in to de van from until at pm am left substitute substituting arrived part meeting".split()
)
_ROLE = re.compile(
    r"\(?(?:in the chair|presiding|(?:the )?(?:(?:vice|deputy)[ -])?chair(?:man|woman|person)?"
    r"|chairing)\)?",
    re.IGNORECASE,
)
"""'(Chair)', 'in the Chair', 'Vice-Chairman'."""


_AFTER_LABEL = (
    r"(?=\s*(?:\([^()\n]{1,30}\)\s*)?(?:[:\t]|[-–—]\s|\.?$)|\s+(?:The |the )?"
    r"(?-i:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Mayor|Chair|Messrs)(?:man|s)?\b)"
)
_LABEL_WORDS = {
    "substitutes": r"(?:named )?substitut(?:es?|ions?)(?: members?)?(?: present| in attendance)?",
    "apologies": (
        r"(?:[A-Z]{0,4}[./]?\d[\w./]*[.:]?\s*)?(?:apolog(?:y|ies)(?: for (?:absence|non-attendance"
        r"|lateness))?(?: received)?"
        r"|absent(?: with (?:an )?apolog(?:y|ies)| members)?|absences|regrets"
        r"|not (?:present|attending|in attendance)|members absent)"
    ),
    "officers": (
        r"(?:also present |in attendance )?\(?(?:(?:council |supporting |lead |local authority |borough |district )?"
        r"officers?(?:,? (?:and|&) (?:advis[eo]rs?|others|guests))?(?: \(?(?:present|in attendance|attending)\)?"
        r"| from .{3,60}?)?|(?:council )?employees?"
        r"|(?:council |municipal )?staff(?: present| members)?|(?:\w+ )?public service|administration|clerk)\)?"
    ),
    "others": (
        r"(?:also|others?|those) (?:present|in attendance|attending)|in attendance|others? attendees|witnesses"
        r"|guests?(?: speakers?)?|visitors|invitees|(?:also )?invited(?: guests| to attend)?"
        r"|(?:attending )?by invitation|observers?|non-voting(?: members)?|(?:also )?attending(?: under [^:\n]{3,40})?"
        r"|(?:representing|(?-i:For(?= [A-Z]))) [^:\n]{3,80}?"
        r"|portfolio holders?(?: present| in attendance)?|external (?:attendees|partners)|present virtually|partners"
        r"|cabinet members?(?: present| in attendance| invited| attending)?"
        r"|(?:other |non-committee |visiting )(?:members|councillors)"
        r"(?: (?:who )?(?:were )?(?:present|in attendance|attending|attended))?(?: under [^:\n]{3,40})?|representatives"
    ),
    "vice_chair": r"(?:vice|deputy)[ -]chair(?:man|woman|person)?",
    "chair": r"(?:in the chair|chair(?:man|woman|person)?|presiding)",
    "members": (
        r"(?:(?:elected|voting|committee|council|panel|board|cabinet|executive|forum|independent|co-?opted|appointed"
        r"|lay"
        r"|parish|statutory|added|labour|conservative|liberal democrats?|green) )*(?:members?|councillors|cllrs"
        r"|co-?optees|trustees|governors)(?: (?:were )?(?:present|there|in attendance|attending))?"
        r"(?: of the [^:\n]{3,90}?)?"
        r"|(?:members |councillors )?present(?: were| at the meeting)?|(?:record of )?attendance(?: list)?|attendees"
        r"|(?:[\w’',&-]+ ){0,6}?(?:sub-?committee|committee|panel|board|cabinet|executive)"
        r"(?=\s*:\s*(?-i:Councillor|Cllr|Messrs|Mr|Mrs|Ms|Dr))"
        r"|those present|co-?opted|(?:church|diocesan|parent governor|faith) representatives?|roll call"
        r"|(?:[a-z-]+ ){1,3}(?:members|governors|representatives|councillors)(?=\s*(?:\([^()]{1,30}\)\s*)?:)"
    ),
}
_LABELS = tuple(
    (
        name,
        re.compile(
            rf"^\W*(?:{words}){_AFTER_LABEL}\s*(?:\([^()\n]{{1,30}}\))?[\s:.–—-]*(?P<rest>.*)$",
            re.IGNORECASE | re.DOTALL,
        ),
    )
    for name, words in _LABEL_WORDS.items()
)
"""What heads a list of people in minutes, and which list it is."""


def label_of(line: str) -> tuple[str, str] | None:
    """Which list a line heads, and what follows on it."""
    for name, form in _LABELS:
        if match := form.match(line):
            return name, match["rest"]
    if _TITLED.match(line) and re.search(r"\bin the chair\b", line, re.IGNORECASE) and len(line) < 120:
        return "members", line
    return None


_NEXT_LABEL = re.compile(r"(?<=[\w)])\.\s+(?=[A-Z][A-Za-z ,&()-]{3,60}:\s+\w)")
"""'... Group. Officers: Owen Farr': a second list on one line."""

_IN_CHAIR = re.compile(r"\((?:the )?chair(?:man|woman|person)?\b|\bin the chair\b", re.IGNORECASE)
_OF_EXECUTIVE = re.compile(r"\W*(?:executive|cabinet|portfolio)\b", re.IGNORECASE)
_OF_BUSINESS = re.compile(r"[A-Z]{1,4}[./]?\d+\w*|.*\b(?:APOLOGIES|SUBSTITUT\w+|DECLARATIONS?|INTERESTS?|MINUTES)\b.*")


def lists_of(line: str) -> list[str]:
    """The lists that a line holds, each with its label: "Invited: Mr A Ash. Officers: B Birch" holds two."""
    parts = _NEXT_LABEL.split(line)
    return parts if any(label_of(part) for part in parts) else [line]


def is_of_executive(line: str) -> bool:
    """Whether a list is labelled as the executive's members: guests, where another body's are listed before them."""
    return _OF_EXECUTIVE.match(line) is not None


def has_chair(line: str) -> bool:
    """Whether a list marks somebody as in the chair: then it is the meeting's members, whatever its label."""
    return _IN_CHAIR.search(line) is not None


def is_of_business(text: str) -> bool:
    """Whether what looks like a name is the number or the heading of an item."""
    return _OF_BUSINESS.fullmatch(text) is not None


def is_role(text: str) -> bool:
    """Whether words say only that somebody has the chair, or the vice-chair."""
    return _ROLE.fullmatch(text.strip()) is not None


def is_titled(text: str) -> bool:
    """Whether a text begins with a title: 'Councillor', 'Mrs'."""
    return _TITLED.match(text) is not None


def without_link(line: str) -> str:
    """A line without the words that say by what link somebody came: 'Via Zoom: the Clerk'."""
    return _BY_LINK.sub("", line)


def is_of_people(line: str) -> bool:
    """Whether a line may be names, with posts and marks, and is no sentence."""
    if _NOBODY.match(line) or len(line) > _LONGEST_LIST:
        return False
    names = re.split(r"\t|, ", line)[0] if _TITLED.match(line) else line
    words = re.sub(r"[(\[][^()\[\]]*[)\]]", "", names).split()
    small = sum(word[0].islower() and word not in _SMALL_WORDS for word in words)
    return _NAMED.search(line) is not None and small <= max(1, len(words) // 6)


def begins_with_person(text: str) -> bool:
    """Whether a text begins with somebody's name; a post alone, or a heading, is none."""
    if _TITLED.match(text) or _SEVERAL.match(text):
        return True
    start = _TWO_WORDS.match(text)
    return start is not None and not POST.search(start[0]) and not _NO_NAME.search(start[0])


def is_person(line: str) -> bool:
    """Whether a line of a list is of somebody."""
    return is_of_people(line) and begins_with_person(line) and ":" not in line.partition("\t")[0]


def people(text: str, with_posts: bool, title: str = "") -> list[str]:
    """The people of a printed list, one by one; a title printed for several is given to each.

    `with_posts` says that posts follow names after a comma; `title` is one printed in the list's own label.
    """
    text = without_link(text.strip().rstrip("."))
    if len(apart := [part for part in _RUN_TOGETHER.split(text) if part.strip()]) > 1:
        return [person for part in apart for person in people(part, with_posts, title)]
    text = _ATTENDED.sub("", text)
    if "\t" in text:
        first, *rest = [cell.strip() for cell in text.split("\t") if cell.strip()]
        return [", ".join([first, *rest]) if with_posts else first]
    if len(parted := [part.strip() for part in _PARTED.split(text) if part.strip()]) > 1:
        *entries, last = parted
        return [person for entry in (*entries, *_halves(last)) for person in _entry(entry, with_posts, title)]
    if with_posts and not _SEVERAL.match(text):
        return list(_posted(text))
    return list(_sharing(text, title))


def title_of_list(line: str) -> str:
    """The title that a list's label gives to each: 'Councillors: A Ash, B Birch' -> Councillor."""
    several = _SEVERAL.match(line)
    return _ONE_OF[several["title"]] if several else ""


def noted(person: str) -> tuple[str, list[str]]:
    """A name, and what stands beside it in brackets or after a dash."""
    notes = [
        note.strip()
        for inside in re.findall(r"[(\[]([^()\[\]]*)[)\]]", person)
        for note in re.split(
            r"; |, (?=vice|deputy|chair|in the chair|sub|left|from"
            r"|until)",
            inside,
            flags=re.IGNORECASE,
        )
    ]
    bare = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", person)
    bare = re.sub(r",?\s+in the chair$", " - in the Chair", bare, flags=re.IGNORECASE)
    bare, dash, after = bare.replace(" – ", " - ").partition(" - ")
    if dash:
        notes.append(after.strip())
    return re.sub(r"\s+", " ", bare).strip(" ,.:-–*"), notes


def noted_with_post(person: str) -> tuple[str, list[str]]:
    """An officer's or guest's name, the post after it left as printed: brackets there belong to the post."""
    name, comma, post = person.partition(", ")
    bare, notes = noted(name)
    return f"{bare}{comma}{post}", notes


def _entry(entry: str, with_posts: bool, title: str) -> Iterator[str]:
    if _SEVERAL.match(entry) or not with_posts:
        yield from _sharing(entry, title)
    elif (several := _pieces(entry)) and all(map(_BY_INITIALS.fullmatch, several)):
        yield from (_with(title, name) for name in several)
    else:
        yield _with(title, entry)


def _halves(entry: str) -> list[str]:
    """ "A Smith, Clerk and B Jones, Engineer": the last of a list parted by semicolons may hold two."""
    entry = entry.removeprefix("and ")
    joints = list(re.finditer(r" and (?![^()]*\))", entry))
    first, second = (entry[: joints[-1].start()], entry[joints[-1].end() :]) if joints else ("", entry)
    named = _TITLED.match(first) or POST.search(first) or not _NO_NAME.search(first)
    post = not is_titled(second) and POST.fullmatch(second.split()[-1]) and "," not in second
    two = len(first.split()) > 1 and len(second.split()) > 1 and not (post or _SEVERAL.match(entry))
    return [first, second] if two and named and _ends_in_name(first) else [entry]


def _ends_in_name(text: str) -> bool:
    return len(text.split()) > 1 and not POST.search(text.split()[-1])


def _pieces(text: str) -> list[str]:
    """A list's entries: parted by commas, "and" and "&", but not inside brackets; "and from the Chair," off."""
    parts = re.split(r",(?![^()]*\))\s*(?:and |& )?|\s(?:and|&)\s(?![^()]*\))", text)
    bare = (
        re.sub(
            r"^(?:and )?(?:from |the (?=[A-Z]))*(?:(?:Vice-|Deputy )?Chair(?:man|woman|person)?$)?", "", part.strip()
        )
        for part in parts
        if part
    )
    return [piece for piece in bare if piece]


def _sharing(text: str, title: str) -> Iterator[str]:
    """Members, who have no posts: "Councillors A Ash (Chair), B Birch and Mrs C Cedar"."""
    carried: str | None = None
    for piece in _pieces(text):
        if several := _SEVERAL.match(piece):
            title, piece = _ONE_OF[several["title"]], piece[several.end() :]
        elif carried and _ALONE_IN_FRONT.fullmatch(carried):
            carried = f"{carried}, {piece}"
            continue
        elif _TITLED.match(piece):
            title = title if re.match(r"(?:Mr|Mrs|Ms|Miss|Dr)\b", piece) and title else ""
        elif carried and (role := _role_of(piece)):
            carried = f"{carried} ({role})"
            continue
        elif not title and (POST.search(piece.partition("(")[0]) or len(piece.split()) == 1):
            continue
        if carried:
            yield carried
        carried = _with(title, piece)
    if carried:
        yield carried


def _role_of(piece: str) -> str | None:
    """The role of the person before, behind a post or with its body too: 'Leader (Chair)', 'Chair of the Council'."""
    post, _, inside = piece.partition("(")
    last = inside.rstrip(") ") if inside and POST.search(post) and not begins_with_person(post) else piece
    role = re.match(r"(?P<role>.*?)(?: of (?:the )?(?:Council|Committee|Panel|Board|Commission|Authority))?$", last)
    return role["role"] if role and is_role(role["role"]) else None


def _posted(text: str) -> Iterator[str]:
    """Officers and guests: "John Ash, Head of Audit, and Jane Birch (Clerk)"; a post is of the name before it."""
    opening = text.partition(",")[0]
    if POST.search(opening) and _ends_in_name(opening) and not begins_with_person(opening):
        parts = [part.strip() for part in re.split(r",(?![^()]*\))", text) if part.strip()]
        yield from (half for part in parts for half in (_halves(part) if part is parts[-1] else [part]))
        return
    entry = ""
    for joint, piece in re.findall(r"(^|,\s*(?:and |& )?|\s(?:and|&)\s)((?:\([^()]*\)|(?!\s(?:and|&)\s)[^,])+)", text):
        is_another = begins_with_person(piece) and (is_titled(piece) or not POST.search(piece.partition("(")[0]))
        if entry and is_another:
            yield entry
            entry = piece.strip()
        else:
            entry += (joint if entry else "") + piece
    if entry:
        yield entry


def _with(title: str, name: str) -> str:
    own = _TITLED.match(name)
    if not title or (own and own[0].rstrip(".") not in ("Mr", "Mrs", "Ms", "Miss", "Dr")):
        return name
    return f"{title} {name}"
