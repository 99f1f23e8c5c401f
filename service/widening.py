"""A record that is given out with more than it holds."""

from dataclasses import fields
from typing import Any


def values(record: Any) -> dict[str, Any]:
    """A record's fields as they are, for one that has these and more; `asdict` would take the records in it apart."""
    return {field.name: getattr(record, field.name) for field in fields(record)}
