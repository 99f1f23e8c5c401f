"""What an id names, or the problem that says why it names nothing: never was, or was taken out."""

from datetime import date

from sqlalchemy import Connection, select

from index import panels, papers, registers, schema
from index.catalogue import Catalogue
from index.records import Commitment, Document, Meeting, Passage, Resolution
from service.problems import Problem, gone, unknown


def councils(connection: Connection) -> tuple[str, ...]:
    """The councils whose papers are held, by name."""
    documents = schema.documents.c
    query = select(documents.council).where(documents.state == "current").distinct().order_by(documents.council)
    return tuple(connection.scalars(query))


def passage(connection: Connection, identifier: str) -> Passage:
    """The passage with this id, replaced ones too."""
    found = papers.passage(connection, identifier)
    if found is not None:
        return found
    if (why := papers.forgotten(connection, identifier)) is not None:
        raise gone("passage", why)
    raise unknown("passage", "Ids are in the results of /api/v1/search.")


def document(connection: Connection, identifier: str) -> Document:
    """The document with this id, replaced ones too."""
    if (why := papers.forgotten(connection, identifier)) is not None:
        raise gone("document", why)
    found = papers.document(connection, identifier)
    if found is None:
        raise unknown("document", "/api/v1/documents lists those that are held.")
    return found


def kept(catalogue: Catalogue, document: Document) -> str:
    """The digest of the bytes of a document that may be shown: the whole, or a copy without its exempt pages."""
    digest = document.sha256 if document.kept_sha256 is None else document.kept_sha256
    if digest == "":
        advice = f"Part of it is exempt, and its pages cannot be told apart. Its public words are at /d/{document.id}."
        raise Problem(404, "withheld", "This file is not shown", advice)
    if not catalogue.file(digest).exists():
        raise unknown("file", "The words are held, but the bytes are not; `minutebook check` tells more.")
    return digest


def meeting(connection: Connection, identifier: str) -> Meeting:
    """The meeting with this id."""
    found = panels.meeting(connection, identifier)
    if found is None:
        raise unknown("meeting", "/api/v1/meetings lists those that are known.")
    return found


def resolution(connection: Connection, identifier: str) -> Resolution:
    """The resolution with this id."""
    found = registers.resolution(connection, identifier)
    if found is None:
        raise unknown("resolution", "/api/v1/resolutions lists those that are known.")
    return found


def commitment(connection: Connection, identifier: str) -> Commitment:
    """The commitment with this id, as it stands today."""
    found = registers.commitment(connection, identifier, date.today())
    if found is None:
        raise unknown("commitment", "/api/v1/commitments lists those that are known.")
    return found
