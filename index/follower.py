"""What a follower is: a store that repeats the catalogue for finding, never asked for what the catalogue knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index.records import Passage


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with its packed vector (see `encoder.pack`)."""

    passage: Passage
    vector: bytes


@dataclass(frozen=True, slots=True)
class Change:
    """What is now held of a document: its passages, none where it was forgotten or replaced."""

    document_id: str
    entries: tuple[Entry, ...]


class Follower(Protocol):
    """A store that can be emptied and filled again from the catalogue at any time."""

    name: str

    def apply(self, changes: Sequence[Change]) -> None:
        """Makes the store hold of each document what the change says, durably; doing so twice changes nothing."""

    def ids(self) -> set[str]:
        """The ids of all passages held."""

    def count(self) -> int:
        """How many passages are held."""

    def reset(self) -> None:
        """Empties the store."""

    def close(self) -> None:
        """Lets go of what other processes may want."""
