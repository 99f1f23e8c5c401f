"""Abbreviations and what they are short for, as the papers themselves say it: "Public Spaces Protection Order (PSPO)".

Nothing is known of an abbreviation but what a paper writes beside it. A long form is taken where its words' first
letters are the abbreviation's; also the other way about, "PSPO (Public Spaces Protection Order)", and in glossaries.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.tokens import Token, key

_SHORT = r"[A-Za-z](?:[A-Za-z]|[&.-](?=[A-Za-z])){1,9}"
_AFTER = re.compile(rf"\(\s*(?:the |or |hereafter |known as )?[\"'“‘]?({_SHORT})\.?(?:['’]?s)?[\"'”’]?\s*\)")
_INSIDE = re.compile(rf"\b({_SHORT})\s+\(([A-Za-z][^()\n]{{4,90}})\)")
_GLOSSARY = re.compile(
    rf"^\W{{0,3}}({_SHORT})(?:[ ]?[:\t][ \t]*| [-–—=] | stands for (?:the )?| means (?:the )?)"
    r"([A-Za-z][^\n\t.;:]{4,90})$",
    re.MULTILINE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?|&")
_BREAK = re.compile(r"[.;:()\[\]•\n\t\"“”]|\s[-–—]\s")
"""A long form does not run over these."""

_PLURAL = re.compile(r"(?<=[sx])es$|(?<=[cs]h)es$|(?<![sui])s$")

_SMALL = frozenset("and of the for in on to with a an by at or &".split())

_WORDS_BACK = 14
"""Words before the bracket that are looked at: no abbreviation of ten letters is of more, small words counted."""

_LONG_FORMS = 3
"""Long forms of one abbreviation that a question is widened by: with more it says nothing."""


@dataclass(frozen=True, slots=True)
class Wider:
    """Words of a question, and another way in which the papers say them."""

    said: str
    also: str
    start: int
    end: int


def abbreviations_in(text: str) -> Iterator[tuple[str, str]]:
    """Each abbreviation that a text explains, as the short form without full stops and the long one."""
    if "(" in text:
        for match in _AFTER.finditer(text):
            before = _BREAK.split(text[max(0, match.start() - 160) : match.start()])[-1]
            if (short := _plain(match[1])) and (long := _long_form(short, before)):
                yield short, long
        for match in _INSIDE.finditer(text):
            if (short := _plain(match[1])) and _is_short_for(short, match[2]):
                yield short, " ".join(match[2].split())
    for match in _GLOSSARY.finditer(text):
        if (short := _plain(match[1])) and _is_short_for(short, match[2].strip()):
            yield short, " ".join(match[2].split())


def _plain(short: str) -> str | None:
    """An abbreviation without its full stops, a plural's s or a hyphen's; none where it has not two capitals."""
    plain = re.sub(r"[.&-]", "", short)
    if plain.endswith("s") and plain[:-1].isupper():
        plain = plain[:-1]
    return plain if sum(letter.isupper() for letter in plain) > 1 else None


def _long_form(short: str, before: str) -> str | None:
    """The words just before a bracket that the abbreviation in it is short for."""
    words = list(_WORD.finditer(before))[-_WORDS_BACK:]
    if not words or before[words[-1].end() :].strip("\"'’” "):
        return None
    for start in range(len(words) - 1, -1, -1):
        if words[start].group().casefold() in _SMALL:
            continue
        run = [word.group() for word in words[start:]]
        if _fits(short, run):
            return " ".join(before[words[start].start() : words[-1].end()].split())
    return None


def _is_short_for(short: str, long: str) -> bool:
    return _fits(short, _WORD.findall(long))


def _fits(short: str, words: Sequence[str]) -> bool:
    """Whether these words' first letters are the abbreviation's, in any order, small words counting or not."""
    firsts = [word[0].casefold() for word in words if word.casefold() not in _SMALL]
    letters = [letter.casefold() for letter in short]
    if len(firsts) < 2:
        return False
    if firsts == letters or [word[0].casefold() for word in words if word != "&"] == letters:
        return True
    capitals = [letter.casefold() for letter in short if letter.isupper()]
    if len(capitals) >= 2 and firsts == capitals and len(capitals) < len(letters):
        return _runs_through(letters, " ".join(words).casefold())
    every_word_is_one = all(word[0].isupper() for word in words if word.casefold() not in _SMALL)
    return every_word_is_one and len(letters) > 2 and sorted(firsts) == sorted(letters)


def _singular(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, a plural's s off the last: papers explain an abbreviation now by "Orders", now by "Order"."""
    return (*words[:-1], _PLURAL.sub("", words[-1])) if words and len(words[-1]) > 3 else words


def _runs_through(letters: Sequence[str], text: str) -> bool:
    """Whether the letters stand in the text in this order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


class Abbreviations:
    """What the papers explain, arranged to be found in a question by the short form and by the long one."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        counted: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        written: dict[tuple[str, ...], str] = {}
        for short, long in pairs:
            words = _singular(key(long))
            counted[short][words] += 1
            written.setdefault(words, long)
        self._longs = {
            short: tuple(written[words] for words, _ in forms.most_common(_LONG_FORMS))
            for short, forms in counted.items()
        }
        self._shorts: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for short, forms in counted.items():
            for words in forms:
                if words:
                    self._shorts[words[0]].append((words, short))
        self._in_small = {short.casefold(): short for short in self._longs}

    def __len__(self) -> int:
        return len(self._longs)

    def long_forms(self, short: str) -> tuple[str, ...]:
        """What an abbreviation is short for, most often said first; empty where no paper says."""
        return self._longs.get(short, ())

    def widened(self, words: Sequence[Token], in_any_case: bool = False) -> list[Wider]:
        """The abbreviations and long forms among a question's words. Small letters count only `in_any_case`."""
        found: list[Wider] = []
        for at, word in enumerate(words):
            short = self._short(word.text, in_any_case)
            if short:
                found += [Wider(word.text, long, word.start, word.end) for long in self._longs[short]]
            for long, short in self._shorts.get(word.folded, ()):
                end = at + len(long)
                if _singular(tuple(w.folded for w in words[at:end])) == long:
                    said = " ".join(w.text for w in words[at:end])
                    found.append(Wider(said, short, word.start, words[end - 1].end))
        return found

    def _short(self, text: str, in_any_case: bool) -> str | None:
        for form in (text, text[:-1] if text.endswith("s") else text):
            if form in self._longs:
                return form
            if in_any_case and form.casefold() in self._in_small:
                return self._in_small[form.casefold()]
        return None
