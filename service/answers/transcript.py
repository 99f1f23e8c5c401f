"""A model's words as they come, made plain and cut into sentences, each with the passages that it cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.answers.plain import plain
from service.answers.sentences import sentences

_THOUGHT = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
"""What some models say to themselves first."""

_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^)\s]*(?:\s[^)]*)?\)")
_ADDRESS = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]{1,15}://|\bwww\.)[^\s\[\]<>]+|\b(?:javascript|data|mailto):[^\s\[\]<>]+", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`+|~~|^\s{0,3}#{1,6}\s+|^\s*>\s+|^\s*```.*$", re.MULTILINE)
_LIST_MARK = re.compile(r"^\s*(?:[-•*+]|\(?\d{1,2}[.)])\s+(?=\S)", re.MULTILINE)

_NUMBERS = r"\^?(?:passages? ?)?\d{1,4}(?:\s*(?:[,;–-]|and)\s*(?:passages? ?)?\d{1,4})*"
_MARK = re.compile(rf"\s*(?:\[\s*{_NUMBERS}\s*\]|【\s*{_NUMBERS}[^】]{{0,12}}】)", re.IGNORECASE)
_LATE_MARKS = re.compile(rf"([.!?][\"'”’)]*)((?:{_MARK.pattern})+)", re.IGNORECASE)
"""Marks after the full stop belong to the sentence before it."""

_UNFINISHED_MARK = re.compile(r"[.!?][\"'”’)]*\s*[\[【][^\]】]*\Z")
_SPAN = re.compile(r"(\d{1,4})\s*[–-]\s*(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a model wrote it, made plain, with the numbers that it cites in their order."""

    text: str
    cites: tuple[int, ...]


class Transcript:
    """Takes words as they come and gives the sentences that they complete."""

    def __init__(self) -> None:
        self._said = ""
        self._given = 0
        self.characters = 0
        """How much has come."""

    def take(self, words: str) -> Iterator[Sentence]:
        """Adds words; the sentences that are complete now. The last is kept back: its marks may be on their way."""
        self._said += words
        self.characters += len(words)
        if words.isspace() or not re.search(r"[.!?\n\]]", words):
            return
        whole = _made_plain(self._said)
        if _UNFINISHED_MARK.search(whole):
            return
        yield from self._new(whole, sentences(whole)[:-1])

    def end(self) -> Iterator[Sentence]:
        """The sentences that are left."""
        whole = _made_plain(self._said)
        yield from self._new(whole, sentences(whole))

    def _new(self, whole: str, runs: list[tuple[int, int]]) -> Iterator[Sentence]:
        for start, end in runs[self._given :]:
            self._given += 1
            if sentence := _sentence(whole[start:end]):
                yield sentence


def _made_plain(said: str) -> str:
    """The words without thoughts, markup, addresses and what is invisible; marks before the full stop."""
    text = _THOUGHT.sub("", _SPACES.sub(" ", _LINES.sub("\n", plain(said))))
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub(" ", _ADDRESS.sub("", text))
    text = _LIST_MARK.sub("", _EMPHASIS.sub("", text))
    return _LATE_MARKS.sub(lambda late: f"{late[2]}{late[1]}", text)


def _sentence(text: str) -> Sentence | None:
    cites = tuple(dict.fromkeys(number for mark in _MARK.finditer(text) for number in _cited(mark.group())))
    bare = " ".join(_MARK.sub("", text).split())
    bare = re.sub(r"\s+([.,;:!?])", r"\1", bare)
    return Sentence(bare, cites) if re.search(r"\w", bare) else None


def _cited(mark: str) -> Iterator[int]:
    span = _SPAN.search(mark)
    if span and int(span[1]) < int(span[2]) <= int(span[1]) + 20:
        yield from range(int(span[1]), int(span[2]) + 1)
    yield from (int(number) for number in re.findall(r"\d{1,4}", mark))
