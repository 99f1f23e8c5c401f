"""A model that words an answer, sentence by sentence; what its passages do not bear out is struck.

The extractive answer is there before the model is asked, and stands wherever the model's words do not.
"""

import logging
import time
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, replace
from threading import Lock

from anyio import to_thread

from index.records import Answer, Citation, Claim, Struck
from service.answers.cited import Cited
from service.answers.corroboration import bearers
from service.answers.model import Endpoint, Failed, words
from service.answers.prompts import NO_ANSWER, messages
from service.answers.transcript import Sentence, Transcript

log = logging.getLogger(__name__)

_FAILURES = 3
"""Failures in a row after which the model is let be,"""

_REST = 60.0
"""for this many seconds: until then readers get the papers' own words at once, in place of waiting for nothing."""

_MOST_CHARACTERS = 6_000
"""Written at most: four sentences take 600; more is a model that will not end."""

_MOST_SENTENCES = 12

_SHOWN = 300
"""Characters of a struck sentence that are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of an answer with the citations that bear it, as soon as it stands."""

    claim: Claim
    citations: tuple[Citation, ...]


class Writer:
    """A model's endpoint, and how it has fared lately. Shared by all questions, from whatever thread."""

    def __init__(self, endpoint: Endpoint, clock: Callable[[], float] = time.monotonic) -> None:
        self.endpoint = endpoint
        self._clock = clock
        self._lock = Lock()
        self._asked = 0
        self._failures = 0
        self._rests_until = 0.0

    @property
    def name(self) -> str:
        """The model's name, by which an answer says who worded it."""
        return self.endpoint.model

    @contextmanager
    def turn(self) -> Iterator[None]:
        """One question's turn with the model. Raises `Failed` where it rests or has all the questions it takes.

        After three failures in a row it rests for a minute, then one question tries it again.
        """
        with self._lock:
            left = self._rests_until - self._clock()
            if self._failures >= _FAILURES and left > 0:
                again = f"{left:.0f} seconds"
                raise Failed(f"failed {self._failures} times in a row and is tried again in {again}", sound=True)
            if self._asked >= self.endpoint.at_once or (self._failures >= _FAILURES and self._asked):
                raise Failed("has all the questions that it takes just now", sound=True)
            self._asked += 1
        try:
            yield
        except Failed as failure:
            self._count(failure)
            raise
        else:
            self._count(None)
        finally:
            with self._lock:
                self._asked -= 1

    def _count(self, failure: Failed | None) -> None:
        with self._lock:
            if failure is None or failure.sound:
                self._failures = 0
                return
            self._failures += 1
            self._rests_until = self._clock() + _REST
        log.warning("the model %s", failure)


async def worded(writer: Writer, given: Answer, cited: Sequence[Cited]) -> AsyncGenerator[Said | Struck | Answer, None]:
    """Each sentence of the model as it is checked, then the whole answer: the model's where enough of it stands, else
    the one that was given, with a note that says why."""
    told = _Told(given)
    try:
        with writer.turn():
            async with aclosing(_sentences(writer, given, cited)) as written:
                async for sentence in written:
                    said = await to_thread.run_sync(told.judge, sentence, cited)  # some milliseconds of work
                    if said is not None:
                        yield said
            told.stands_or_fails(cited)
    except Failed as failure:
        yield replace(given, struck=tuple(told.struck), note=f"The model {failure}; these are the papers’ own words.")
        return
    yield told.answer(writer.name)


async def _sentences(writer: Writer, given: Answer, cited: Sequence[Cited]) -> AsyncGenerator[Sentence, None]:
    transcript, count = Transcript(), 0
    question = given.asked_in_full or given.question
    async with aclosing(words(writer.endpoint, messages(question, cited))) as stream:
        async for some in stream:
            if transcript.characters + len(some) > _MOST_CHARACTERS or count > _MOST_SENTENCES:
                raise Failed("wrote on and on", sound=True)
            for sentence in transcript.take(some):
                count += 1
                yield sentence
    for sentence in transcript.end():
        yield sentence


class _Told:
    """What a model has said so far: what stands, under numbers in the order of their use, and what does not."""

    def __init__(self, given: Answer) -> None:
        self._given = given
        self._by_number = {citation.n: citation for citation in given.citations}
        self._renumbered: dict[int, int] = {}
        self.claims: list[Claim] = []
        self.struck: list[Struck] = []

    def judge(self, sentence: Sentence, cited: Sequence[Cited]) -> Said | Struck | None:
        """Keeps a sentence or strikes it; none where it says again what was said. Raises `Failed` where the model
        says that the passages do not answer."""
        if sentence.text.strip(".!\"' ").upper() == NO_ANSWER:
            raise Failed("found no answer in what was found", sound=True)
        seen = {claim.text for claim in self.claims} | {struck.text for struck in self.struck}
        if sentence.text[:_SHOWN] in {text[:_SHOWN] for text in seen}:
            return None
        held = {one.n: one for one in cited}
        strange = [n for n in sentence.cites if n not in held]
        if not sentence.cites:
            return self._strike(sentence, "it cites nothing")
        if strange:
            return self._strike(sentence, f"it cites a passage {strange[0]} that it was not given")
        borne_by, why = bearers(sentence.text, [held[n] for n in sentence.cites])
        if why is not None:
            return self._strike(sentence, why)
        for one in borne_by:
            self._renumbered.setdefault(one.n, len(self._renumbered) + 1)
        citations = tuple(self._citation(one.n) for one in borne_by)
        claim = Claim(sentence.text, tuple(citation.n for citation in citations))
        self.claims.append(claim)
        return Said(claim, citations)

    def stands_or_fails(self, cited: Sequence[Cited]) -> None:
        """Raises `Failed` where too little is left, or what is left keeps quiet about a motion that came to nothing."""
        if not self.claims and not self.struck:
            raise Failed("wrote nothing", sound=True)
        if not self.claims:
            raise Failed("wrote nothing that the passages bear out", sound=True)
        if len(self.struck) > len(self.claims):
            raise Failed("wrote more that the passages do not bear out than what they do", sound=True)
        if any(one.n not in self._renumbered and one.came_to_nothing for one in cited):
            raise Failed("left out what became of a motion", sound=True)

    def answer(self, writer: str) -> Answer:
        """The answer in the model's words."""
        return replace(
            self._given,
            text="\n".join(claim.text + " " + "".join(f"[{n}]" for n in claim.citations) for claim in self.claims),
            citations=tuple(self._citation(n) for n in self._renumbered),
            claims=tuple(self.claims),
            struck=tuple(self.struck),
            writer=writer,
        )

    def _strike(self, sentence: Sentence, why: str) -> Struck:
        shown = sentence.text if len(sentence.text) <= _SHOWN else f"{sentence.text[:_SHOWN].rstrip()} …"
        self.struck.append(Struck(shown, why))
        return self.struck[-1]

    def _citation(self, n: int) -> Citation:
        return replace(self._by_number[n], n=self._renumbered[n])
