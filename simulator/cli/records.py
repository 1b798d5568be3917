"""`rapport records`: what trainees did, listed, moved from computer to computer, and deleted."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from simulator.cli.output import ERRORS, console, print_json, problems, shown
from simulator.cli.records_place import (
    ProfileOption,
    RecordsOption,
    chosen,
    counted,
    failed,
    named,
    opened,
)
from simulator.cli.records_sending import push, xapi
from simulator.records.attempt import AttemptRow

if TYPE_CHECKING:
    from simulator.records.store import Records

JsonOption = Annotated[bool, typer.Option("--json", help="Print as JSON.")]

records = typer.Typer(
    help="List, move, send or delete what trainees did.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@records.command("profiles")
def profiles(place: RecordsOption = None, json: JsonOption = False) -> None:
    """List who plays here."""
    with opened(place) as store:
        found = [(one, _held(store, one.id)) for one in store.profiles()]
    if json:
        print_json([{**asdict(one), "attempts": attempts} for one, attempts in found])
        return
    _print([(shown(one.name), counted(attempts), one.id) for one, attempts in found])


@records.command("list")
def list_attempts(
    place: RecordsOption = None,
    profile: ProfileOption = None,
    story: Annotated[str, typer.Option(help="Only attempts at this story (its id).")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many of each person.")] = 50,
    json: JsonOption = False,
) -> None:
    """List attempts, the newest first."""
    with opened(place) as store:
        people = chosen(store, profile)
        rows = [
            (person.name, row)
            for person in people
            for row in (
                *(one for one in [store.unfinished(person.id)] if one and story in {"", one.story}),
                *store.attempts(person.id, story=story, limit=limit),
            )
        ]
    if json:
        print_json([_plain(name, row) for name, row in rows])
        return
    if not rows:
        console.print("There are no attempts.")
    several = len(people) > 1
    _print([(shown(name), *_line(row))[0 if several else 1 :] for name, row in rows])


@records.command("export")
def export(
    target: Annotated[Path, typer.Argument(help="A folder, or a file ending in .zip.")] = Path(),
    place: RecordsOption = None,
    profile: ProfileOption = None,
    attempt: Annotated[str, typer.Option(help="Only the attempt with this id.")] = "",
) -> None:
    """Write attempts into files, one each, that `import` takes in elsewhere."""
    from simulator.records.errors import UnknownAttemptError
    from simulator.records.moving import export_attempt, export_profiles

    with opened(place) as store:
        if attempt:
            try:
                file = export_attempt(store, attempt, target)
            except UnknownAttemptError as error:
                raise failed(f"There is no attempt {attempt}.") from error
            console.print(f"Written to {shown(str(file))}.", soft_wrap=True, markup=False)
            return
        done = export_profiles(store, [one.id for one in chosen(store, profile)], target)
    told = f"{counted(done.written)} written to {shown(str(target))}."
    console.print(told, soft_wrap=True, markup=False)
    if done.lost:
        raise failed(f"{counted(done.lost)} left out: the story was lost to damage.")


@records.command("import")
def import_attempts(
    files: Annotated[
        list[Path], typer.Argument(exists=True, help="Attempts, folders of them, or zips.")
    ],
    place: RecordsOption = None,
) -> None:
    """Take in attempts that `export` wrote; importing twice changes nothing."""
    from simulator.records.moving import import_files
    from simulator.records.parcel import Arrival

    new = known = broken = 0
    with opened(place, make=True) as store:
        for one in import_files(store, files):
            broken += one.arrival is None
            known += one.arrival is Arrival.KNOWN
            new += one.arrival in {Arrival.NEW, Arrival.FURTHER}
            if one.problem:
                problems.print(shown(one.problem), markup=False, soft_wrap=True)
    console.print(f"{counted(new)} imported, {known} already there, {broken} refused.")
    if broken:
        raise typer.Exit(ERRORS)


@records.command("delete")
def delete(
    profile: Annotated[str, typer.Option("--profile", help="Whose: a name or an id.")],
    place: RecordsOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
) -> None:
    """Delete everything of one person, from the file's bytes as well."""
    from simulator.records.database import file_of
    from simulator.records.mending import damaged_copies

    with opened(place) as store:
        person = named(store.profiles(), profile)
        attempts = _held(store, person.id)
        name = shown(person.name)
        if not yes:
            asked = f"{counted(attempts)} of {name} will be gone for good. Type the name to delete"
            if typer.prompt(asked, default="", show_default=False) != person.name:
                console.print("Nothing was deleted.")
                raise typer.Exit(ERRORS)
        store.delete_profile(person.id)
        file = file_of(store.database)
    console.print(f"{counted(attempts)} of {name} deleted.", markup=False)
    for copy in damaged_copies(file) if file else ():
        told = f"A damaged copy of earlier records is still in {shown(str(copy))}."
        problems.print(told, markup=False, soft_wrap=True)


records.command("xapi")(xapi)
records.command("push")(push)


def _held(store: "Records", profile: str) -> int:
    """How many attempts of one person are kept, open ones too."""
    from simulator.records.progress import Progress

    return Progress(lambda: store.database, profile).holdings().talks


def _print(rows: Sequence[tuple[str, ...]]) -> None:
    """Rows in columns, one a line however narrow the terminal: they are also read by programs."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        console.print(line.rstrip(), markup=False, soft_wrap=True)


def _line(row: AttemptRow) -> tuple[str, ...]:
    when = datetime.fromtimestamp(row.started / 1000).strftime("%Y-%m-%d %H:%M")
    return when, shown(row.story), _how(row), row.id


def _how(row: AttemptRow) -> str:
    """How an attempt ended, or how far it came."""
    if row.outcome is not None:
        return f"{row.outcome.grade}, {shown(row.outcome.band)} ({row.outcome.score})"
    return f"{row.state} after {row.decisions}"


def _plain(name: str, row: AttemptRow) -> dict[str, Any]:
    """An attempt ready for JSON, with whose it is."""
    return {"name": name, **asdict(row)}
