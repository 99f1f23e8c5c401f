"""What a question is made of: its wordings, and the marks or words of the papers that answer it, or why none do."""

from __future__ import annotations

from dataclasses import dataclass

Need = str | tuple[str, ...]
"""The name of a mark, or words as they stand in the papers; several are as good as one another."""


@dataclass(frozen=True, slots=True)
class Put:
    """A question that the papers answer.

    `topic` is the matter it belongs to: a topic lies wholly in one half (tune or held). Each of `words` is a wording of
    its own. An answer must cite each of `needs`, may rightly cite `also`, and is complete if it holds every string of
    `answer`. `register` is the mark whose outcome, votes or status the answer has to tell. `at` is the panel and date
    of words that stand in the papers of several meetings.
    """

    topic: str
    words: tuple[str, ...]
    needs: tuple[Need, ...]
    answer: tuple[str, ...]
    register: str | None = None
    also: tuple[str, ...] = ()
    at: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NoSitting:
    """The panel did not sit on that day."""

    panel: str
    date: str


@dataclass(frozen=True, slots=True)
class NotThere:
    """The person is in no list of those who were at that sitting."""

    person: str
    panel: str
    date: str


@dataclass(frozen=True, slots=True)
class NoVotes:
    """The record says what was decided there and by no means how many voted which way."""

    mark: str


@dataclass(frozen=True, slots=True)
class NoMention:
    """The words stand together in no paragraph or table of the papers, or of the papers of one sitting."""

    words: tuple[str, ...]
    panel: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class NotResolved:
    """No resolution, or none of that panel or sitting, holds all the words."""

    words: tuple[str, ...]
    panel: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class NotRecommended:
    """No report, or none to that panel, recommends anything in which all the words stand."""

    words: tuple[str, ...]
    panel: str | None = None
    date: str | None = None


Absence = NoSitting | NotThere | NoVotes | NoMention | NotResolved | NotRecommended


@dataclass(frozen=True, slots=True)
class Vain:
    """A question that the papers do not answer though they come near; each absence is checked against the records."""

    topic: str
    words: tuple[str, ...]
    why_not: str
    absences: tuple[Absence, ...]
