"""What an installation may set, from the environment (MINUTEBOOK_DATA and so on) or by the caller."""

from pathlib import Path

from pydantic import HttpUrl
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.encoder import PACKAGED


class Settings(BaseSettings):
    """One installation of the reading arm."""

    model_config = SettingsConfigDict(env_prefix="MINUTEBOOK_", frozen=True)

    data: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = 8000
    model: str = PACKAGED
    public_url: HttpUrl | None = None
    """Where people reach this service, if a proxy stands before it; citations that are copied then name it."""
    private: bool = False
    """Whether only a council's own people can reach this service: shared caches are then told to keep nothing."""
    questions: tuple[str, ...] = ()
    """Example questions for the front page; without them some are drawn from what is indexed."""
    pictures_limit: int = 200_000_000
    """Bytes of page pictures that are kept on disk."""
