"""The command line: the one place that knows both the writing and the reading arm.

Heavy imports are made inside the commands, so that `--help` answers at once and the children that read papers, which
import this module again, stay small.
"""

import logging
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import asking
import judging
from desk import (
    CALLED_WRONGLY,
    DATA,
    DONE,
    FAILED,
    SOME_REFUSED,
    DataOption,
    JsonOption,
    chosen,
    folder,
    held,
    opened,
    print_json,
    say,
)

if TYPE_CHECKING:
    from uvicorn import Server

    from ingest.job import Outcome

app = typer.Typer(
    help="Ask a council's meeting papers a question, and get the sentences that answer it, word for word.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def minutebook(
    data: Annotated[Path, typer.Option("--data", metavar="DIR", envvar="MINUTEBOOK_DATA", help=DATA)] = Path("data"),
) -> None:
    """Ask a council's meeting papers a question, and get the sentences that answer it, word for word."""
    chosen["data"] = data


def _address(given: str | None) -> str | None:
    if given and not given.lower().startswith(("https://", "http://")):
        raise typer.BadParameter(f"{given!r} is no address of the web. Give one that begins with https:// or http://.")
    return given


@app.command()
def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", exists=True, help="Files or folders of papers.")],
    council: Annotated[
        str, typer.Option(envvar="MINUTEBOOK_COUNCIL", help="Whose papers they are, as shown beside each citation.")
    ] = "Council",
    source_url: Annotated[
        str | None,
        typer.Option(
            callback=_address, help="The address of the file; for a folder, what stands before the names of its files."
        ),
    ] = None,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Read papers (PDF, HTML, XML, DOCX and the like, TXT, MD), folders with all below them.

    What is unchanged costs nothing the second time. A paper that cannot be read is named with its reason, and the
    others are taken all the same; the exit status is then 1.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from ingest import job

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with (
        opened(data, lead=True) as engine,
        Progress(*columns, console=Console(stderr=True), transient=True) as bar,
    ):
        task = bar.add_task("", total=None, name="")

        def progress(done: int, total: int, name: str) -> None:
            bar.update(task, completed=done, total=total, name=name)

        outcome = job.ingest(engine.catalogue, engine, paths, council, source_url, progress)
    if json:
        print_json(outcome)
    else:
        say(_told(outcome))
    raise typer.Exit(SOME_REFUSED if outcome.refused else DONE)


def _told(outcome: "Outcome") -> str:
    lines = [
        f"{outcome.read} papers read ({outcome.pages} pages, {outcome.passages} passages, {outcome.encoded} encoded), "
        f"{outcome.unchanged} unchanged, {len(outcome.refused)} refused."
    ]
    if not outcome.read and not outcome.refused:
        lines = [f"Nothing to do: all {outcome.unchanged} papers are unchanged, so none was read or encoded."]
    if outcome.passed_over:
        lines.append(f"{outcome.passed_over} other files were passed over: they are no kind of paper.")
    lines += [f"  refused: {source.place}\n           {source.refused}" for source in outcome.refused]
    if outcome.withheld:
        lines.append(f"{len({gap.place for gap in outcome.withheld})} papers had pages withheld:")
    lines += [
        f"  withheld: {gap.place}, {_pages(gap.page_from, gap.page_to)}\n            {gap.reason}"
        for gap in outcome.withheld
    ]
    return "\n".join(lines)


def _pages(first: int, last: int) -> str:
    return f"page {first}" if first == last else f"pages {first} to {last}"


@app.command()
def serve(
    host: Annotated[
        str, typer.Option(envvar="MINUTEBOOK_HOST", help="Where to listen; 0.0.0.0 shows it to the network.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(envvar="MINUTEBOOK_PORT", min=0, max=65535, help="At which port; 0 takes a free one.")
    ] = 8000,
    data: DataOption = None,
) -> None:
    """Serve the pages and the HTTP API until stopped with Ctrl-C."""
    from threading import Thread

    import uvicorn

    from service.app import create_app
    from service.settings import Settings

    settings = Settings(data=folder(data), host=host, port=port)
    application = create_app(settings)
    server = uvicorn.Server(uvicorn.Config(application, host=host, port=port, log_level="warning"))
    say("Opening the papers ...")
    Thread(target=_announce, args=(server, _questions_to_try(settings.data)), daemon=True).start()
    server.run()


def _announce(server: "Server", questions: list[str]) -> None:
    """Says where the service answers once it does, with the port that it was given."""
    from time import sleep

    while not server.started:
        sleep(0.05)
    host, port = server.servers[0].sockets[0].getsockname()[:2]
    shown = "127.0.0.1" if host == "0.0.0.0" else host
    say(f"Minutebook answers at http://{shown}:{port}  (API at /docs; stop with Ctrl-C)")
    for question in questions:
        say(f"  try: {question}")


def _questions_to_try(folder: Path) -> list[str]:
    from index import panels
    from index.catalogue import Catalogue
    from index.understand import questions_about

    catalogue = Catalogue(folder)
    with catalogue.reading() as connection:
        questions = questions_about(panels.panels(connection))
    catalogue.close()
    return questions


@app.command()
def status(data: DataOption = None, json: JsonOption = False) -> None:
    """Count what is held, and name what was refused or withheld, and why."""
    from index import panels, papers
    from index.catalogue import Catalogue

    catalogue = Catalogue(held(data))
    with catalogue.reading() as connection:
        totals = papers.totals(connection)
        bodies = panels.panels(connection)
        withheld = papers.withheld(connection)
    told = {
        **totals,
        "panels": len(bodies),
        "meetings": sum(panel.meetings for panel in bodies),
        "last_change": catalogue.last_change(),
        "versions": _versions(),
        "refused": [asdict(source) for source in catalogue.refusals()],
        "withheld": [{"document": held.id, "title": held.title, **asdict(gap)} for held, gap in withheld],
    }
    if json:
        print_json(told)
        return
    print(", ".join(f"{told[name]} {name}" for name in ("documents", "pages", "passages", "panels", "meetings")))
    for body in bodies:
        print(f"  {body.name}: {body.meetings} meetings, {body.first} to {body.last}")
    print("; ".join(f"{name} {number}" for name, number in _versions().items()))
    refused = catalogue.refusals()
    print(f"{len(refused)} papers refused" + (":" if refused else "."))
    for source in refused:
        print(f"  {source.place}\n    {source.refused}")
    if withheld:
        print(f"{len({held.id for held, _ in withheld})} papers with pages withheld:")
    for held_document, gap in withheld:
        print(f"  {held_document.title} ({held_document.id}), {_pages(gap.page_from, gap.page_to)}\n    {gap.reason}")


def _versions() -> dict[str, str]:
    from importlib.metadata import version

    from index.schema import VERSION
    from ingest.paper import READER

    return {"minutebook": version("minutebook"), "catalogue": str(VERSION), "reader": READER}


@app.command()
def check(
    repair: Annotated[bool, typer.Option("--repair", help="Follow again from the catalogue, from nothing.")] = False,
    data: DataOption = None,
    json: JsonOption = False,
) -> None:
    """Compare the stores with the catalogue, which is the truth; mend them with --repair."""
    held(data)
    with opened(data, lead=True) as engine:
        if not engine.leads:
            say("Stop the service first: only one process may look into its stores.")
            raise typer.Exit(FAILED)
        if repair:
            engine.repair()
        else:
            engine.follow()
        disagreements = engine.check()
    if json:
        print_json({"agree": not disagreements, "disagreements": disagreements})
    elif disagreements:
        for found in disagreements:
            print(f"{found.follower}: {found.missing} passages missing, {found.surplus} too many")
        print("Mend them with: minutebook check --repair")
    else:
        print("The catalogue and both followers agree.")
    raise typer.Exit(FAILED if disagreements else DONE)


@app.command()
def forget(
    document_id: Annotated[str, typer.Argument(help="The document's id, as /d/ID shows it.")],
    why: Annotated[str, typer.Option(help="The reason, which stays with the tombstone.")],
    data: DataOption = None,
) -> None:
    """Take a document out of every store, and keep it out."""
    from ingest.linking import link

    held(data)
    with opened(data, lead=True) as engine:
        if not engine.catalogue.forget(document_id, why):
            say(f"There is no document {document_id}.")
            raise typer.Exit(CALLED_WRONGLY)
        link(engine.catalogue)
        if engine.leads:
            engine.follow()
    say(f"{document_id} is forgotten: {why}")


for command in (asking.search, asking.ask, asking.resolutions, asking.commitments, judging.eval):
    app.command()(command)


def main() -> None:
    """Runs the command line; an error that nothing foresaw ends with status 3 and its message, not a traceback."""
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    os.environ.setdefault("HF_HUB_OFFLINE", "1" if "MINUTEBOOK_MODEL" not in os.environ else "0")
    try:
        app()
    except Exception as error:
        if os.environ.get("MINUTEBOOK_TRACEBACK"):
            raise
        say(f"minutebook: {type(error).__name__}: {error}")
        say("(MINUTEBOOK_TRACEBACK=1 shows where.)")
        raise SystemExit(FAILED) from None


if __name__ == "__main__":
    main()
