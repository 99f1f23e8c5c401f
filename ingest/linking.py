"""The papers linked with one another: run when papers have changed, in one transaction, whatever the order of reading.

What each paper records stays as it is (`findings`); everything here is derived from all of it together, and made again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import orjson
from sqlalchemy import Connection, func, select

from index import schema
from index.catalogue import Catalogue
from index.derived import fact, keep_fact, rewrite
from index.records import Commitment, MinutesStatus, Resolution
from ingest.adoption import adopt
from ingest.approvals import Approval, approvals
from ingest.discharges import Undertaken, undertaken
from ingest.gathered import Gathered, MeetingKey, gathered
from ingest.matters import linked_over_time
from ingest.tellings import Telling, tellings
from ingest.witnesses import Resolved, resolved

LINKER = "3"
"""The version of everything that links: a catalogue linked by another version is linked again."""

_FACT = "linked"


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking came to. `changed` is False where no paper had changed since the last time."""

    changed: bool
    resolutions: int = 0
    commitments: int = 0
    approved: int = 0
    adopted: int = 0


def link(catalogue: Catalogue) -> Linked:
    """Makes the registers, the state of minutes and the meetings of nameless papers agree with the papers held."""
    if not _is_due(catalogue):
        return Linked(False)
    with catalogue.writing() as connection:
        adopted = adopt(connection)
        all_found = gathered(connection)
        found = linked_over_time(resolved(all_found.seen))
        approved = approvals(connection, all_found, found)
        states = _states(all_found, approved)
        resolutions = [_with_meeting(one, all_found, states) for one in found]
        rewrite(connection, schema.resolutions, _resolution_rows(resolutions))
        commitments = undertaken(all_found, _tellings(connection, all_found))
        rewrite(connection, schema.commitments, _commitment_rows(commitments))
        rewrite(connection, schema.witnesses, _witness_rows(resolutions, commitments))
        rewrite(connection, schema.minutes, _minutes_rows(states, approved))
        keep_fact(connection, _FACT, f"{LINKER}:{_last_change(connection)}")
    return Linked(True, len(resolutions), len(commitments), len(approved), adopted)


def _is_due(catalogue: Catalogue) -> bool:
    with catalogue.reading() as connection:
        return fact(connection, _FACT) != f"{LINKER}:{_last_change(connection)}"


def _last_change(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(schema.changes.c.number), 0))).scalar_one())


def _states(all_found: Gathered, approved: Mapping[MeetingKey, Approval]) -> dict[MeetingKey, MinutesStatus]:
    """The state of each meeting's minutes: what a later meeting made of them, else what they say, else a draft."""
    states: dict[MeetingKey, MinutesStatus] = {}
    for meeting, said in all_found.minuted.items():
        states[meeting] = said or "draft"
    states.update((meeting, approval.status) for meeting, approval in approved.items())
    return states


def _with_meeting(found: Resolved, all_found: Gathered, states: Mapping[MeetingKey, MinutesStatus]) -> Resolved:
    panel = all_found.panels.get((found.meeting.council, found.meeting.panel_slug))
    return replace(found, resolution=replace(found.resolution, panel=panel, status=states.get(found.meeting)))


def _resolution_rows(found: Iterable[Resolved]) -> Iterator[dict[str, object]]:
    for one in found:
        yield _row(one.resolution, one.meeting, one.ordinal)


def _row(record: Resolution | Commitment, meeting: MeetingKey, ordinal: int) -> dict[str, object]:
    return {
        "id": record.id,
        "council": meeting.council,
        "panel_slug": meeting.panel_slug or None,
        "date": meeting.day or None,
        "ordinal": ordinal,
        "record": orjson.dumps(record).decode(),
    }


def _commitment_rows(found: Iterable[Undertaken]) -> Iterator[dict[str, object]]:
    for one in found:
        yield _row(one.commitment, one.meeting, one.ordinal)


def _witness_rows(resolutions: Iterable[Resolved], commitments: Iterable[Undertaken]) -> Iterator[dict[str, object]]:
    for one in resolutions:
        for passage in one.resolution.witnesses:
            yield {"passage_id": passage, "record_id": one.resolution.id}
    for two in commitments:
        for passage in (*two.recorded, *two.commitment.evidence):
            yield {"passage_id": passage, "record_id": two.commitment.id}


def _tellings(connection: Connection, all_found: Gathered) -> list[Telling]:
    """What later papers tell of having been done; not looked for where nothing was promised."""
    first = min((one.place.meeting.day for one in all_found.heard if one.place.meeting.day), default=None)
    return tellings(connection, first) if first else []


def _minutes_rows(
    states: Mapping[MeetingKey, MinutesStatus], approved: Mapping[MeetingKey, Approval]
) -> Iterator[dict[str, object]]:
    for meeting, status in states.items():
        by = approved.get(meeting)
        yield {
            "council": meeting.council,
            "panel_slug": meeting.panel_slug,
            "date": meeting.day,
            "status": status,
            "correction": by.correction if by else None,
            "passage_id": by.passage_id if by else None,
        }
