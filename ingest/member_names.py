"""How minutes name members: "Councillor Mrs J. Smith-Jones", "the Chair", "the Cabinet Member for Ports"."""

import re

# A person as minutes name them: "Councillor Mrs J. Smith-Jones", "Cllr O'Neill", "the Chair", "His Worship the Mayor"
NAME_WORD = (
    r"(?!(?:That|THAT|Seconded|SECONDED|Carried|CARRIED|Resolved|RESOLVED|And|AND|It|Motion|MOTION"
    r"|Whereas|WHEREAS|Second|Resolution)\b)"
    r"(?:[A-Z]\.|(?:Cllrs?|Mr|Mrs|Ms|Dr|Rev|Revd|Hon|Ald)\.|[A-Z][\w’'-]*)"
)
NAME = (
    rf"(?:(?:[Tt]he|[Hh]is|[Hh]er|THE)\s+)?{NAME_WORD}(?:\s*(?:{NAME_WORD}|of\s+the\s+Council|de"
    rf"|der|van|von|la|le|al|bin)(?=[\s,.:;/)&–-]|$)){{0,6}}"
)
TITLED = (
    rf"(?:\b(?:[Tt]he\s+(?:Deputy\s+|Vice[ -]|Lord\s+){{0,2}}(?:Chair|Chairman|Chairwoman|Chairperson"
    r"|Leader|Mayor|Speaker|Convener|Provost)\b(?:\s+of\s+the\s+(?:Council|Opposition|Committee"
    r"|Panel|Board)\b)?|[Tt]he\s+(?:Cabinet|Executive)\s+Member\s+for(?:\s+[A-Z][\w’-]+"
    rf"(?:,(?=\s+[A-Z])|\s+and(?=\s+[A-Z]))?){{1,6}}|[Hh]e\b|[Ss]he\b|[Tt]hey\b|(?:Councillors?|COUNCILLOR"
    rf"|Cllrs?\.?|CLLR|Alderman|Ald\.?|Mayor|(?:Mr|Mrs|Ms|Mx|Dr)\.?|Miss|Canon|Revd?\.?|Reverend|Father|Rabbi|Imam|Sir"
    rf"|Dame|Lord|Lady"
    rf"|Baroness|Prof\.?|Professor|Major|Captain|Colonel)\s)\s*(?:{NAME_WORD}\s*){{0,5}}(?:\([^()]{{0,40}}\))?)"
)


def as_printed(name: str) -> str:
    """A name as printed, without what stands around it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", name.strip(" ,.:;/-–"))
