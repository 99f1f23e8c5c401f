"""What a paper records of meetings, with its place moved from blocks to passages: ready for the catalogue."""

from index.intake import Paper, Promise, Sighting
from index.records import Attendance, Document
from ingest.attendance import merged
from ingest.paper import ReadPaper
from ingest.passages import Bound
from ingest.roll_call import Attendance as Printed


def recorded(document: Document, read: ReadPaper, bound: Bound) -> Paper:
    """All that a document brings to the catalogue."""
    return Paper(
        document=document,
        pages=read.reading.pages,
        parts=bound.parts,
        passages=bound.passages,
        sightings=_sightings(read, bound),
        promises=_promises(read, bound),
        attendance=_attendance(read, bound),
    )


def answered(read: ReadPaper) -> dict[int, tuple[str, ...]]:
    """What blocks that hold updates in a log answer: the actions that were asked for."""
    found: dict[int, tuple[str, ...]] = {}
    for promise in read.promises:
        if promise.answers:
            block = promise.runs[0][0]
            found[block] = (*found.get(block, ()), promise.answers)
    return found


def _sightings(read: ReadPaper, bound: Bound) -> tuple[Sighting, ...]:
    sightings = []
    for decision in read.decisions:
        # Who voted how is a witness of the decision only where an item tells that both are of one matter.
        divisions = [(run,) for run in decision.divided] if decision.item else []
        told = {bound.find(*decision.runs[0])[0]}
        for runs in (decision.runs, *decision.witnesses, *divisions):
            passage, start, end = bound.find(*runs[0])
            if runs in divisions and passage in told:
                continue
            told.add(passage)
            sightings.append(
                Sighting(
                    passage_id=passage,
                    start=start,
                    end=end,
                    text=decision.text,
                    item=decision.item,
                    outcome=decision.outcome,
                    votes=decision.votes,
                    mover=decision.mover,
                    seconder=decision.seconder,
                    kind=decision.kind,
                    confidence=decision.confidence,
                )
            )
    return tuple(sightings)


def _promises(read: ReadPaper, bound: Bound) -> tuple[Promise, ...]:
    promises = []
    for promise in read.promises:
        passage, start, end = bound.find(*promise.runs[0])
        promises.append(
            Promise(
                passage_id=passage,
                start=start,
                end=end,
                text=promise.text,
                owner=promise.owner or "",
                to=promise.to,
                due=promise.due,
                due_text=promise.due_text,
                item=promise.item,
                done=promise.done,
                answers=promise.answers,
                update_passage_id=bound.find(*promise.update[0])[0] if promise.update else None,
                confidence=promise.confidence,
            )
        )
    return tuple(promises)


def _attendance(read: ReadPaper, bound: Bound) -> tuple[tuple[str, Attendance], ...]:
    """Who was at each meeting: a page that parts its minutes by items tells one meeting's attendance in several."""
    meetings: dict[tuple[object, ...], tuple[int, list[Printed]]] = {}
    for ordinal, printed in read.attendance:
        section = read.sections[ordinal]
        known = section.panel is not None and section.date is not None
        key = (section.panel, section.date) if known else (ordinal,)
        meetings.setdefault(key, (ordinal, []))[1].append(printed)
    found = []
    for ordinal, several in meetings.values():
        section, printed = read.sections[ordinal], merged(several)
        passage = bound.find(printed.runs[0], 0, 1)[0] if printed.runs else None
        attendance = Attendance(
            panel=section.panel,
            date=section.date,
            passage_id=passage,
            chair=printed.chair,
            vice_chair=printed.vice_chair,
            members=printed.members,
            apologies=printed.apologies,
            substitutes=printed.substitutes,
            officers=printed.officers,
            others=printed.others,
            left_early=printed.left_early,
            arrived_late=printed.arrived_late,
        )
        found.append((bound.parts[ordinal].id, attendance))
    return tuple(found)
