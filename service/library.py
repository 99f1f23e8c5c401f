"""All that a running service holds open: the catalogue, the model, the followers and the page pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from index.catalogue import Catalogue
from index.encoder import Encoder, use_one_thread
from index.engine import Engine
from index.known import known
from index.reranker import Reranker
from service.answers.writer import Writer
from service.following import Following
from service.pictures import Pictures
from service.settings import Settings


@dataclass(frozen=True, slots=True)
class Library:
    """An open data folder.

    No lock stands around the engine while it follows: routes search it from many threads meanwhile, which tantivy and
    Chroma bear (6 searching threads beside one writer, 8 s: no error, no torn result). For the exception see `doors`.
    """

    settings: Settings
    catalogue: Catalogue
    encoder: Encoder
    engine: Engine
    following: Following
    pictures: Pictures
    opened: datetime
    writer: Writer | None = None
    """The language model that may word answers, where one is configured."""


@contextmanager
def open_library(settings: Settings) -> Iterator[Library]:
    """Opens the data folder, loads the model and follows the log until the end of the block."""
    use_one_thread()
    encoder = Encoder(settings.model, settings.encoding)
    encoder.warm()
    catalogue = Catalogue(settings.data)
    pictures = Pictures(catalogue, settings.data / "pictures", settings.pictures_limit)
    engine = Engine(catalogue, encoder, Reranker(settings.reranker) if settings.reranker else None)
    following = Following(engine, pictures)
    following.start()
    known(catalogue)  # the first question would wait for both of these
    engine.keep_up()
    endpoint = settings.endpoint()
    writer = Writer(endpoint) if endpoint else None
    try:
        yield Library(settings, catalogue, encoder, engine, following, pictures, datetime.now(UTC), writer)
    finally:
        following.stop()
        engine.close()
        catalogue.close()
