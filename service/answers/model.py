"""A language model behind an OpenAI-compatible API: one question to its words as they come, or why none came.

The format is that of OpenAI's chat completions with `stream`: server-sent events, each a JSON chunk whose
`choices[0].delta.content` goes on where the last one stopped, ended by `[DONE]`. The same is spoken by llama.cpp,
vLLM, Ollama and others.
"""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

import anyio
import httpx2
from pydantic import BaseModel, SecretStr, ValidationError

Message = Mapping[str, str]

_LARGEST_EVENT = 65_536
"""Bytes: an event carries a few words; a larger one is no such stream."""

_LONGEST_ANSWER = 700
"""Tokens asked for: four sentences with their marks take about 150; the rest is room for models that think aloud."""

_LONGEST_WAIT = 4.0
"""Seconds that are waited where the endpoint says when to come back; whoever reads the answer waits too."""

_WAIT = 0.5
"""Seconds before the second try where it does not say."""

_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504, 529})

_WHAT_IS_WRONG: Mapping[int, str] = {
    401: "refused this installation's key",
    403: "refused this installation's key",
    404: "is not at the address that is configured",
    429: "is asked more than it takes",
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model answers, and how long to wait for it: seconds to a connection, to the first word, to the end."""

    url: str
    model: str
    key: SecretStr | None = None
    connect: float = 3.0
    first: float = 10.0
    whole: float = 30.0
    at_once: int = 4

    def address(self) -> str:
        """Where completions are asked for; `url` may name the API's root or the address itself."""
        root = self.url.rstrip("/")
        return root if root.endswith("/chat/completions") else f"{root}/chat/completions"


class Failed(Exception):
    """No words, or no more words, can be had. The message goes on after "The model": it names no address and no key.

    `sound` is true where the endpoint works and the model would not: nothing that waiting mends.
    """

    def __init__(self, what: str, sound: bool = False) -> None:
        super().__init__(what)
        self.sound = sound


class _Delta(BaseModel):
    content: str | None = None
    refusal: str | None = None
    tool_calls: list[Any] | None = None
    function_call: Any = None


class _Choice(BaseModel):
    delta: _Delta = _Delta()
    finish_reason: str | None = None


class _Chunk(BaseModel):
    choices: list[_Choice] = []
    error: Any = None


class _TryAgain(Exception):
    """An endpoint that may do better in `wait` seconds."""

    def __init__(self, failure: Failed, wait: float) -> None:
        super().__init__(str(failure))
        self.failure = failure
        self.wait = wait


async def words(endpoint: Endpoint, messages: Sequence[Message]) -> AsyncGenerator[str, None]:
    """The model's answer, a few characters at a time, within the endpoint's limits of time.

    Raises `Failed` where the endpoint cannot be reached, is busy, sends what is no such stream, breaks off, takes too
    long, or its model declines. It is asked once more where it was busy, or took exception to how it was asked.
    """
    ends = anyio.current_time() + endpoint.whole
    body: dict[str, object] = {
        "model": endpoint.model,
        "messages": list(messages),
        "stream": True,
        "temperature": 0,
        "max_tokens": _LONGEST_ANSWER,
    }
    try:
        async with aclosing(_in_time(endpoint, body, ends)) as stream:
            async for said in stream:
                yield said
            return
    except _TryAgain as again:
        if anyio.current_time() + again.wait >= ends:
            raise again.failure from None
        wait, failure = again.wait, again.failure
    await anyio.sleep(wait)
    if not wait:  # some models take neither
        body = {name: value for name, value in body.items() if name not in ("temperature", "max_tokens")}
    try:
        async with aclosing(_in_time(endpoint, body, ends)) as stream:
            async for said in stream:
                yield said
    except _TryAgain:
        raise failure from None


async def _in_time(endpoint: Endpoint, body: Mapping[str, object], ends: float) -> AsyncGenerator[str, None]:
    """The words of one try. The clock stands around each wait for the next ones, so that an endpoint which sends
    nothing but signs of life is given up too."""
    starts = anyio.current_time() + endpoint.first
    async with aclosing(_stream(endpoint, body)) as stream:
        begun = False
        while True:
            left = (ends if begun else min(starts, ends)) - anyio.current_time()
            try:
                with anyio.fail_after(max(0.0, left)):
                    said = await anext(stream)
            except TimeoutError:
                raise Failed("did not finish in time" if begun else "did not begin to answer in time") from None
            except StopAsyncIteration:
                return
            begun = True
            yield said


async def _stream(endpoint: Endpoint, body: Mapping[str, object]) -> AsyncGenerator[str, None]:
    headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
    if endpoint.key is not None:
        headers["Authorization"] = f"Bearer {endpoint.key.get_secret_value()}"
    timeout = httpx2.Timeout(None, connect=endpoint.connect)
    finished = False
    try:
        async with (
            httpx2.AsyncClient(timeout=timeout, follow_redirects=False) as client,
            client.stream("POST", endpoint.address(), json=body, headers=headers) as response,
        ):
            _take_exception(response)
            async for event in httpx2.EventSource(response, _LARGEST_EVENT):
                if event.data.strip() == "[DONE]":
                    finished = True
                    break
                choice = _choice(event.data)
                if choice.delta.content:
                    yield choice.delta.content
                if choice.finish_reason == "length":
                    raise Failed("wrote on and on", sound=True)
                finished = finished or choice.finish_reason is not None
    except httpx2.SSEError:
        raise Failed("sent something that is no stream of words") from None
    except (httpx2.ConnectError, httpx2.ConnectTimeout):
        raise Failed("cannot be reached") from None
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError):
        raise Failed("broke off") from None
    if not finished:
        raise Failed("broke off")


def _take_exception(response: httpx2.Response) -> None:
    """Raises what a response's status or coding stands for, where that is not a stream of words."""
    status = response.status_code
    if status == 200:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise Failed("sent something that is no stream of words")
        return
    failure = Failed(_WHAT_IS_WRONG.get(status, f"cannot answer just now (status {status})"))
    if status in (400, 422):
        raise _TryAgain(failure, 0.0)
    if status in _TRANSIENT:
        wait = _told_to_wait(response.headers.get("retry-after"))
        if wait <= _LONGEST_WAIT:
            raise _TryAgain(failure, wait)
    raise failure


def _told_to_wait(header: str | None) -> float:
    """Seconds of a Retry-After header (RFC 9110, 10.2.3); a date there is taken for longer than anybody waits."""
    if header is None:
        return _WAIT
    try:
        return max(_WAIT, float(header))
    except ValueError:
        return float("inf")


def _choice(data: str) -> _Choice:
    try:
        chunk = _Chunk.model_validate_json(data)
    except ValidationError:
        raise Failed("sent something that is no stream of words") from None
    if chunk.error is not None:
        raise Failed("reported an error of its own")
    choice = chunk.choices[0] if chunk.choices else _Choice()  # the last chunk may carry counts alone
    delta = choice.delta
    if delta.refusal or choice.finish_reason == "content_filter":
        raise Failed("declined to answer", sound=True)
    if delta.tool_calls or delta.function_call is not None:
        raise Failed("asked for a tool in place of an answer", sound=True)
    if "\ufffd" in (delta.content or ""):
        raise Failed("sent something that is no stream of words")
    return choice
