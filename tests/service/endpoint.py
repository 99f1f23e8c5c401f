"""A scripted language model on loopback: it speaks the OpenAI-compatible protocol, well or badly as it is told."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

EVENTS = "text/event-stream; charset=utf-8"

Script = Callable[["Exchange"], None]


class Exchange:
    """One request, and the means to answer it."""

    def __init__(self, served: BaseHTTPRequestHandler, model: "ScriptedModel", body: dict[str, Any]) -> None:
        self._served = served
        self._model = model
        self.body = body

    @property
    def passages(self) -> str:
        """What was sent as passages and question."""
        return str(self.body["messages"][-1]["content"])

    def start(self, status: int = 200, kind: str = EVENTS, **headers: str) -> None:
        """Sends the head of an answer."""
        self._served.send_response(status)
        self._served.send_header("content-type", kind)
        for name, value in headers.items():
            self._served.send_header(name.replace("_", "-"), value)
        self._served.send_header("connection", "close")
        self._served.end_headers()

    def send(self, content: bytes) -> None:
        """Sends bytes of the answer's body; ends quietly where the asker has gone, and tells the test."""
        try:
            self._served.wfile.write(content)
            self._served.wfile.flush()
        except OSError:
            self._model.deserted.set()
            raise

    def delta(self, **delta: object) -> None:
        """Sends one chunk of a completion."""
        self.chunk(delta, None)

    def chunk(self, delta: dict[str, object], finish: str | None) -> None:
        """Sends one chunk, perhaps the last."""
        chunk = {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
        self.send(b"data: " + json.dumps(chunk).encode() + b"\n\n")

    def end(self) -> None:
        """Ends a completion as it should be ended."""
        self.chunk({}, "stop")
        self.send(b"data: [DONE]\n\n")

    def hold(self) -> None:
        """Keeps the connection and sends signs of life alone, until the asker goes or the test ends."""
        while not self._model.closing.wait(0.02):
            self.send(b": still there\n\n")


class ScriptedModel:
    """What the model does with the next request, and what it was sent."""

    def __init__(self) -> None:
        self.script: Script = says("")
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.deserted = Event()
        """Set once an asker went away in the middle of an answer."""
        self.closing = Event()
        self.url = ""


def says(text: str) -> Script:
    """Writes a text word by word."""

    def script(exchange: Exchange) -> None:
        exchange.start()
        exchange.delta(role="assistant", content="")
        for word in _words(text):
            exchange.delta(content=word)
        exchange.end()

    return script


def sends(content: bytes, status: int = 200, kind: str = EVENTS, **headers: str) -> Script:
    """Sends these bytes as they are."""

    def script(exchange: Exchange) -> None:
        exchange.start(status, kind, **headers)
        exchange.send(content)

    return script


def breaks_off(text: str) -> Script:
    """Writes a text and closes the connection without an end."""

    def script(exchange: Exchange) -> None:
        exchange.start()
        for word in _words(text):
            exchange.delta(content=word)

    return script


def goes_silent(text: str = "") -> Script:
    """Writes a text and then nothing more, with signs of life."""

    def script(exchange: Exchange) -> None:
        exchange.start()
        if text:
            exchange.delta(content=text)
        exchange.hold()

    return script


def never_ends(text: str) -> Script:
    """Writes a text again and again."""

    def script(exchange: Exchange) -> None:
        exchange.start()
        while not exchange._model.closing.is_set():
            exchange.delta(content=text)

    return script


def deltas(*each: dict[str, object]) -> Script:
    """Sends these deltas and ends as it should."""

    def script(exchange: Exchange) -> None:
        exchange.start()
        for delta in each:
            exchange.delta(**delta)
        exchange.end()

    return script


def in_turn(*scripts: Script) -> Script:
    """Follows one script a request, the last one ever after."""
    left = list(scripts)

    def script(exchange: Exchange) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(exchange)

    return script


def _words(text: str) -> Iterable[str]:
    return (f"{word} " if place < text.count(" ") else word for place, word in enumerate(text.split(" ")))


@contextmanager
def scripted() -> Iterator[ScriptedModel]:
    """A scripted model at a port that the system chose."""
    model = ScriptedModel()

    class Served(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            model.asked.append(body)
            model.headers.append(dict(self.headers))
            try:
                model.script(Exchange(self, model, body))
            except OSError:
                model.deserted.set()

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    model.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield model
    finally:
        model.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
