"""What an installation may set, from the environment (MINUTEBOOK_DATA and so on) or by the caller."""

from pathlib import Path
from typing import Self

from pydantic import Field, HttpUrl, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.encoder import PACKAGED
from index.inference import WayName
from service.answers.model import Endpoint


class Settings(BaseSettings):
    """One installation of the reading arm."""

    model_config = SettingsConfigDict(
        env_prefix="MINUTEBOOK_",
        env_ignore_empty=True,  # compose files pass on what nobody set as empty
        frozen=True,
        hide_input_in_errors=True,  # an address or a key that is mistyped is still a secret
    )

    data: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = 8000
    model: str = PACKAGED
    encoding: WayName = "auto"
    """How the sentence model runs: openvino, bfloat16, float32, or auto for the fastest that this machine can do."""
    reranker: str | None = None
    """A cross-encoder, by folder or hub name, that reads the best passages once more; without it none does."""
    public_url: HttpUrl | None = None
    """Where people reach this service, if a proxy stands before it; citations that are copied then name it."""
    private: bool = False
    """Whether only a council's own people can reach this service: shared caches are then told to keep nothing."""
    questions: tuple[str, ...] = ()
    """Example questions for the front page; without them some are drawn from what is indexed."""
    pictures_limit: int = 200_000_000
    """Bytes of page pictures that are kept on disk."""
    llm_url: HttpUrl | None = None
    """An OpenAI-compatible API (http://127.0.0.1:8080/v1) whose model may phrase answers; without it none does."""
    llm_model: str = ""
    """The model's name there."""
    llm_key: SecretStr | None = None
    llm_connect_seconds: float = Field(default=3.0, gt=0)
    """How long to wait for a connection,"""
    llm_first_seconds: float = Field(default=10.0, gt=0)
    """for the first word,"""
    llm_whole_seconds: float = Field(default=30.0, gt=0)
    """and for the whole answer, tries and waits between them included."""
    llm_at_once: int = Field(default=4, ge=1)
    """Questions that the model is asked at a time; who comes beyond gets the papers' own words at once."""

    @model_validator(mode="after")
    def _names_the_model(self) -> Self:
        if self.llm_url and not self.llm_model:
            raise ValueError("MINUTEBOOK_LLM_URL is set: name the model in MINUTEBOOK_LLM_MODEL too")
        return self

    def endpoint(self) -> Endpoint | None:
        """The model that may phrase answers; none where none is configured."""
        if self.llm_url is None:
            return None
        return Endpoint(
            url=str(self.llm_url),
            model=self.llm_model,
            key=self.llm_key,
            connect=self.llm_connect_seconds,
            first=self.llm_first_seconds,
            whole=self.llm_whole_seconds,
            at_once=self.llm_at_once,
        )
