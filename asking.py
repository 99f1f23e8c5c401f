"""The commands that read: search, ask, and the registers of resolutions and commitments."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import groupby, islice
from shutil import get_terminal_size
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

import typer

from desk import (
    CALLED_WRONGLY,
    DataOption,
    FromOption,
    JsonOption,
    PanelOption,
    ToOption,
    filters,
    opened,
    print_json,
    say,
)
from index.question import Ignorable
from index.records import CommitmentStatus, MinutesStatus, Outcome, PassageKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from index.engine import Engine
    from index.filters import Filters
    from index.question import Understood
    from index.records import Answer
    from service.entries import CommitmentEntry, ResolutionEntry

AboutOption = Annotated[
    str | None, typer.Option("--about", metavar="WORDS", help="Only what bears on these words, most relevant first.")
]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV, all that there is unless --limit says otherwise.")]
RegisterLimit = Annotated[int | None, typer.Option(min=1, help="How many to print.", show_default="50; with --csv all")]

_AT_A_TIME = 50
"""Entries printed where no limit was given: a few screens."""


def _one_of(names: object, what: str) -> Any:
    """An option that takes one of these words, and may repeat."""
    words = get_args(names)

    def parse(word: str) -> str:
        if word in words:
            return word
        like = get_close_matches(word, words, 1)
        advice = f" Did you mean {like[0]}?" if like else ""
        raise typer.BadParameter(f"{word!r} is none of {', '.join(words)}.{advice}")

    return typer.Option(parser=parse, metavar=f"[{'|'.join(words)}]", help=f"{what} (may repeat).")


KindsOption = Annotated[list[Any] | None, _one_of(PassageKind, "Only this kind of passage")]
IgnoreOption = Annotated[list[Any] | None, _one_of(Ignorable, "What not to read out of the question")]
AfterOption = Annotated[
    list[str] | None,
    typer.Option("--after", metavar="QUESTION", help="What was asked before, oldest first (may repeat)."),
]
OutcomeOption = Annotated[list[Any] | None, _one_of(Outcome, "Only what came to this")]
MinutesOption = Annotated[list[Any] | None, _one_of(MinutesStatus, "Only from minutes in this state")]
StandingOption = Annotated[list[Any] | None, _one_of(CommitmentStatus, "Only those that stand so today")]

Entry = TypeVar("Entry", "ResolutionEntry", "CommitmentEntry")


def search(
    words: Annotated[str, typer.Argument(help="What to look for.")],
    panel: PanelOption = None,
    since: FromOption = None,
    until: ToOption = None,
    kind: KindsOption = None,
    ignore: IgnoreOption = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many passages to print.")] = 10,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Find the passages that bear on some words, best first."""
    from index.nearest import did_you_mean
    from index.search import search as find

    with opened(data) as engine:
        with engine.catalogue.reading() as connection:
            limits = _known(connection, filters(panel, kind, since, until))
        found = find(engine, words, limits, limit, ignore=frozenset(ignore or ()))
        meant = did_you_mean(engine, words, found.understood)
    if json:
        print_json(found)
        return
    _say_what_was_understood(found.understood)
    if meant:
        say(f"Did you mean: {meant}")
    for rank, hit in enumerate(found.hits, 1):
        passage = hit.passage
        print(f"{rank}. {passage.panel or passage.document.title}: {passage.where()}  /p/{passage.id}")
        print(f"   {' '.join(passage.text.split())[:300]}\n")
    if not found.hits:
        say("Nothing was found. Fewer or other words may find more.")


def ask(
    question: Annotated[str, typer.Argument(help="A question in plain words.")],
    panel: PanelOption = None,
    since: FromOption = None,
    until: ToOption = None,
    kind: KindsOption = None,
    ignore: IgnoreOption = None,
    after: AfterOption = None,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Answer a question from the papers, each sentence cited; or say why they do not answer it.

    To ask further: `minutebook ask "who voted against it?" --after "Was the school streets pilot made permanent?"`
    """
    from service.answers.writer import Writer
    from service.answers.written import written
    from service.settings import Settings

    endpoint = Settings().endpoint()
    writer = Writer(endpoint) if endpoint else None
    with opened(data) as engine:
        with engine.catalogue.reading() as connection:
            limits = _known(connection, filters(panel, kind, since, until))
        found = written(engine, question, limits, frozenset(ignore or ()), tuple(after or ()), writer)
    if json:
        print_json(found)
        return
    if found.asked_in_full:
        say(f"Asked in full: {found.asked_in_full}")
    _say_what_was_understood(found.understood)
    _print_answer(found)


def _say_what_was_understood(understood: "Understood") -> None:
    from service.readings import NAMES, readings

    told = [f"{name} {value} (--ignore {what})" for what, name, value in readings(understood)]
    if told:
        say(f"Understood: {'; '.join(told)}.")
    if understood.ignored:
        say(f"Not read: {', '.join(NAMES[what] for what in understood.ignored)}.")


def _print_answer(answer: "Answer") -> None:
    from service import wording

    if answer.abstained:
        print(f"No answer: {answer.reason}")
        return
    print(answer.text)
    for citation in answer.citations:
        day = wording.day(citation.date) if citation.date else "no date"
        page = citation.printed_page or citation.page
        print(f"\n[{citation.n}] {citation.panel or 'No panel named'}, {day}, {citation.title}, page {page}")
        print(f"    {citation.url}")
    if answer.writer != "extractive":
        say(f"\nWorded by {answer.writer}; each sentence was checked against what it cites.")
    for one in answer.struck:
        say(f"Struck out: {one.text} ({one.why})")
    if answer.note:
        say(answer.note)


def resolutions(
    panel: PanelOption = None,
    since: FromOption = None,
    until: ToOption = None,
    about: AboutOption = None,
    outcome: OutcomeOption = None,
    status: MinutesOption = None,
    limit: RegisterLimit = None,
    csv: CsvOption = False,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Print what meetings decided, the newest meeting first, with outcome, votes and the place in the minutes.

    Motions that were lost, withdrawn or replaced by an amendment are in the register too, and stand in capitals:
    `--outcome lost --outcome withdrawn` prints these alone.

    A year's decisions as a spreadsheet: `minutebook resolutions --from 2024-01-01 --to 2024-12-31 --csv > 2024.csv`
    """
    from service import entries, sheets

    with _register(data) as (engine, connection):
        limits = _known(connection, filters(panel, None, since, until))
        query = entries.ResolutionQuery(limits, tuple(outcome or ()), tuple(status or ()), about)
        found = entries.resolutions(engine, connection, query)
        if csv:
            sys.stdout.writelines(sheets.resolutions(islice(found, limit), _site()))
            return
        shown, more = _first(found, limit)
    if json:
        print_json({"results": shown}, dict[str, list[entries.ResolutionEntry]])
        return
    _print_by_meeting(shown, _resolution_lines)
    _say_how_many(len(shown), more, "resolution")


def commitments(
    panel: PanelOption = None,
    since: FromOption = None,
    until: ToOption = None,
    about: AboutOption = None,
    owner: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only those whose owner's name or post has these words.")
    ] = None,
    status: StandingOption = None,
    limit: RegisterLimit = None,
    csv: CsvOption = False,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Print who undertook at a meeting to do what, by when, and whether a later paper reports it done.

    `overdue`: the day has passed and no paper reports it done. `unknown`: no day was named, nor is it reported done.

    To chase what is owed: `minutebook commitments --status overdue --owner "Waste Services"`
    """
    from service import entries, sheets

    with _register(data) as (engine, connection):
        limits = _known(connection, filters(panel, None, since, until))
        query = entries.CommitmentQuery(limits, tuple(status or ()), owner, about)
        found = entries.commitments(engine, connection, query)
        if csv:
            sys.stdout.writelines(sheets.commitments(islice(found, limit), _site()))
            return
        shown, more = _first(found, limit)
    if json:
        print_json({"results": shown}, dict[str, list[entries.CommitmentEntry]])
        return
    _print_by_meeting(shown, _commitment_lines)
    _say_how_many(len(shown), more, "commitment")


@contextmanager
def _register(data: DataOption) -> Iterator[tuple["Engine", "Connection"]]:
    with opened(data) as engine, engine.catalogue.reading() as connection:
        yield engine, connection


def _known(connection: "Connection", limits: "Filters") -> "Filters":
    """The limits, if their panels are known: an empty register would mislead."""
    if not limits.panels:
        return limits
    from index import panels
    from service.problems import nearest

    known = {panel.slug: panel.name for panel in panels.panels(connection)}
    for name, slug in zip(limits.panels, limits.panel_slugs(), strict=True):
        if slug not in known:
            near = nearest(slug, known)
            advice = f"Did you mean {' or '.join(near)}? " if near else ""
            say(f"No panel is called {name!r}. {advice}There are: {'; '.join(known.values()) or 'none yet'}.")
            raise typer.Exit(CALLED_WRONGLY)
    return limits


def _site() -> str:
    return os.environ.get("MINUTEBOOK_PUBLIC_URL", "").rstrip("/")


def _first(found: Iterator[Entry], limit: int | None) -> tuple[list[Entry], bool]:
    """The entries to print, and whether there are more."""
    shown = list(islice(found, limit or _AT_A_TIME))
    return shown, next(found, None) is not None


def _print_by_meeting(shown: Sequence[Entry], lines: Callable[[Entry], Iterator[str]]) -> None:
    from service.wording import day

    width = min(get_terminal_size((100, 24)).columns, 110)
    for (panel, date), those in groupby(shown, key=lambda one: (one.panel, one.date)):
        print(f"{panel or 'No panel named'}, {day(date) if date else 'no date'}\n")
        for one in those:
            head, *rest = lines(one)
            print(f"  {head}")
            for line in rest:
                print(fill(line, width, initial_indent="    ", subsequent_indent="    ", break_long_words=False))
            print()


def _resolution_lines(one: "ResolutionEntry") -> Iterator[str]:
    from service import wording

    outcome = wording.OUTCOMES[one.outcome]
    votes = wording.votes(one.votes)
    yield (outcome.upper() if one.outcome in wording.NOT_CARRIED else outcome) + (f": {votes}" if votes else "")
    yield from _said(one)
    if names := wording.names(one.mover, one.seconder):
        yield f"{names}."
    yield f"{_place(one)}{f' ({wording.MINUTES[one.status]})' if one.status else ''}  {one.url}"


def _commitment_lines(one: "CommitmentEntry") -> Iterator[str]:
    from service import wording

    standing = wording.STATUSES[one.status]
    when = f", due {wording.day(one.due)}" if one.due else f", {one.due_text}" if one.due_text else ""
    yield f"{standing.upper() if one.status == 'overdue' else standing}: {one.owner or 'nobody is named'}{when}"
    yield from _said(one)
    yield f"{_place(one)}  {one.url}"
    for name in one.evidence:
        yield f"Reported done: /p/{name}"


def _said(one: "ResolutionEntry | CommitmentEntry") -> Iterator[str]:
    if one.item:
        yield f"{one.item.number}. {one.item.title}" if one.item.number else one.item.title
    yield f"“{' '.join(one.text.split())}”"


def _place(one: "ResolutionEntry | CommitmentEntry") -> str:
    page = one.printed_page or one.page
    return f"{one.title or 'In its paper'}{f', page {page}' if page else ''}"


def _say_how_many(shown: int, more: bool, what: str) -> None:
    if not shown:
        say(f"No {what} matches. Fewer limits may find some.")
    elif more:
        say(f"These are the first {shown}. There are more: --limit, --panel, --from and --about say which.")
