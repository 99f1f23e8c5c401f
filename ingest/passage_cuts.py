"""Where a text too long for one passage is cut: into few runs of like length, and never a vote from its motion."""

import re
from itertools import pairwise

from ingest.sequels import begins_motion, is_sequel

LONGEST = 150
"""Words in a passage at most, so that with its headings it fits the model's 256 tokens at about 1.4 tokens a word."""

_FROM_ITS_MOTION = 2.0
"""What a cut costs before words that tell what became of a motion: more than any lack of balance."""

_IN_A_SENTENCE = 0.5
"""What a cut costs after a semicolon, or between words. Chosen, not measured."""

_BEFORE_A_MOTION = -0.3
"""A cut before words that move something parts what belongs apart. Chosen, not measured."""

_SENTENCE_END = re.compile(r"(?<=[.!?;:])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9•])|\n")
_STOPPED = re.compile(r"[.!?][\"'”’)]*\s*$|\n$")
_ROW = re.compile(r"^[^\n]*\t[^\n]*$", re.MULTILINE)
_ANY_GAP = re.compile(r"\s+")


def cuts(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """Where a text is cut into runs of at most `longest` words: at sentence ends or lines, else between words.

    The runs are as few as can be; among such the cuts that part least are taken, then those that leave runs alike.
    """
    if len(text.split()) <= longest:
        return [(0, len(text))]
    pieces = _sentences(text, longest)
    words = [len(text[first:last].split()) for first, last in pieces]
    best: list[tuple[int, float, int]] = [(0, 0.0, -1)]
    for end in range(1, len(pieces) + 1):
        options: list[tuple[int, float, int]] = []
        held, start = 0, end - 1
        while start >= 0 and held + words[start] <= longest:
            held += words[start]
            cost = best[start][1] + (held / longest) ** 2 + (_cost(text, pieces[start][0]) if start else 0.0)
            options.append((best[start][0] + 1, cost, start))
            start -= 1
        best.append(min(options))
    bounds = [len(pieces)]
    while bounds[-1] > 0:
        bounds.append(best[bounds[-1]][2])
    runs = [(pieces[first][0], pieces[last - 1][1]) for first, last in pairwise(bounds[::-1])]
    return [(first, _trimmed(text, first, last)) for first, last in runs[:-1]] + [(runs[-1][0], len(text))]


def _cost(text: str, at: int) -> float:
    said = text[at : at + 240]
    cost = 0.0 if _STOPPED.search(text, max(0, at - 8), at) else _IN_A_SENTENCE
    return cost + (_FROM_ITS_MOTION if is_sequel(said) else _BEFORE_A_MOTION if begins_motion(said) else 0.0)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _sentences(text: str, longest: int) -> list[tuple[int, int]]:
    """Sentences as runs, and rows of a table whole; what alone is longer than `longest` words is cut between words."""
    whole = [row.span() for row in _ROW.finditer(text) if len(row[0].split()) <= longest]
    ends = (match.end() for match in _SENTENCE_END.finditer(text))
    edges = [0, *(at for at in ends if not any(start < at < end for start, end in whole)), len(text)]
    runs: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        words = [match.end() for match in _ANY_GAP.finditer(text, start, end)]
        inner = words[longest - 1 :: longest]
        bounds = [start, *inner, end]
        runs.extend((a, b) for a, b in pairwise(bounds) if b > a)
    return runs
