"""`rapport records xapi` and `push`: attempts on their way to a training department."""

import json
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.bootstrap import start_app
from simulator.cli.output import console, problems
from simulator.cli.records_place import (
    ProfileOption,
    RecordsOption,
    chosen,
    counted,
    failed,
    opened,
)
from simulator.records.attempt import Profile

if TYPE_CHECKING:
    from simulator.records.store import Records
    from simulator.records.xapi import Speaker


def push(
    target: Annotated[
        str | None,
        typer.Option("--records", help="The database's URL; that of the settings without it."),
    ] = None,
    source: Annotated[
        str | None, typer.Option("--from", help="A file of records, instead of this computer's.")
    ] = None,
    profile: ProfileOption = None,
) -> None:
    """Send attempts that are over to a department's database; nothing arrives twice."""
    from simulator.records.forwarding import Pushed
    from simulator.records.forwarding import push as pushed

    app = start_app()
    to = target or app.settings.records
    if not to:
        raise typer.BadParameter("say where to: --records postgresql://user@host/database")
    with opened(source or app.places.records) as here, opened(to, make=True) as there:
        done = Pushed(0, 0, 0)
        for done in pushed(here, [one.id for one in chosen(here, profile)], there):
            if problems.is_terminal and done.arrived < done.of:
                problems.print(f"{done.arrived} of {done.of} sent")
    console.print(f"{counted(done.arrived)} sent, {done.new} of them new there.")
    if done.lost:
        raise failed(f"{counted(done.lost)} left out: the story was lost to damage.")


def xapi(
    place: RecordsOption = None,
    profile: ProfileOption = None,
    out: Annotated[
        Path | None, typer.Option(help="A file for the statements; printed without it.")
    ] = None,
    to: Annotated[
        str, typer.Option(help="Send them to a Learning Record Store: https://…/xapi.")
    ] = "",
    login: Annotated[
        bool, typer.Option("--login", help="Ask for the store's key and have the keyring keep it.")
    ] = False,
    home: Annotated[
        str, typer.Option(help="Your organisation's address, for the ids of people and stories.")
    ] = "",
    names: Annotated[
        bool, typer.Option("--names", help="Tell people's names, not only their ids.")
    ] = False,
    language: Annotated[str, typer.Option(help="The language of the stories.")] = "en",
) -> None:
    """Tell of attempts that are over in xAPI statements, a line each, or send them."""
    from simulator.records.xapi import HOME, Speaker

    if login and not to:
        raise typer.BadParameter("--login needs --to: for which store is the key?")
    if home and not home.startswith(("https://", "http://")):
        raise typer.BadParameter("--home is an address such as https://training.example")
    speaker = Speaker(home=home or HOME, language=language)
    with opened(place) as store:
        people = chosen(store, profile)
        if to:
            _send(store, people, to, speaker, names=names, login=login)
        else:
            _write(store, people, speaker, out, names=names)


def _write(
    store: "Records",
    people: Sequence[Profile],
    speaker: "Speaker",
    out: Path | None,
    *,
    names: bool,
) -> None:
    from simulator.debrief.export.whole_file import whole
    from simulator.records.telling import told

    unreadable = 0
    with ExitStack() as stack:
        draft = stack.enter_context(whole(out)) if out is not None else None
        stream = stack.enter_context(draft.open("wb")) if draft is not None else None
        for _, said in told(store, people, speaker, names=names):
            unreadable += not said
            for one in said:
                line = json.dumps(one, ensure_ascii=False) + "\n"
                if stream is None:
                    console.file.write(line)
                else:
                    stream.write(line.encode())
    _tell_of_unreadable(unreadable)


def _send(
    store: "Records",
    people: Sequence[Profile],
    to: str,
    speaker: "Speaker",
    *,
    names: bool,
    login: bool,
) -> None:
    from simulator.records.credentials import (
        Credentials,
        CredentialsError,
        credentials_for,
        remember,
    )
    from simulator.records.lrs import LrsError, Sent, Store, checked, send

    done = Sent()
    try:
        endpoint = checked(to)
        if login:
            key = typer.prompt("Key")
            remember(endpoint, Credentials(key, typer.prompt("Secret", hide_input=True)))
        remote = Store(endpoint, credentials_for(endpoint))
        try:
            for done in send(store, people, remote, speaker, names=names):
                if problems.is_terminal:
                    problems.print(f"{done.statements} statements sent")
        finally:
            remote.close()
    except (LrsError, CredentialsError) as error:
        arrived = f" {counted(done.attempts)} arrived before." if done.attempts else ""
        raise failed(f"{error}{arrived}") from error
    console.print(f"{counted(done.attempts)} sent in {done.statements} statements.")
    _tell_of_unreadable(done.unreadable)


def _tell_of_unreadable(number: int) -> None:
    if number:
        raise failed(f"{counted(number)} left out: this Rapport can't read the story any more.")
