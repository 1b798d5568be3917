"""Which records a command is about, whose they are, and what it says when they fail."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.bootstrap import start_app
from simulator.cli.output import ERRORS, problems, shown
from simulator.records.attempt import Profile
from simulator.records.errors import RecordsError
from simulator.story.diagnostics import did_you_mean

if TYPE_CHECKING:
    from simulator.records.store import Records

RecordsOption = Annotated[
    str | None,
    typer.Option("--records", help="A database's URL or a file, instead of the usual one."),
]
ProfileOption = Annotated[
    str | None, typer.Option("--profile", help="Whose: a name or an id; everybody's without it.")
]


def usual_place() -> str | Path:
    """The database of the settings, or this user's file."""
    app = start_app()
    return app.settings.records or app.places.records


@contextmanager
def opened(place: str | Path | None, *, make: bool = False) -> Iterator["Records"]:
    """The records at a place, or the usual ones; leaves the program where they fail.

    A file that isn't there is only made where asked; else there is nothing in the records.
    """
    from simulator.records.database import MEMORY
    from simulator.records.opening import records_at

    place = usual_place() if place is None else place
    if isinstance(place, Path) or "://" not in place:
        path = Path(place)
        if not make and not path.exists():
            told = f"There are no records yet in {shown(str(path))}."
            problems.print(told, markup=False, soft_wrap=True)
            place = MEMORY
        elif make:
            with failing_in_words():
                path.parent.mkdir(parents=True, exist_ok=True)
    with failing_in_words():
        records = records_at(place)
        try:
            yield records
        finally:
            records.close()


@contextmanager
def failing_in_words() -> Iterator[None]:
    """What the computer refuses is told in a sentence; exit 1."""
    try:
        yield
    except RecordsError as error:
        raise failed(str(error)) from error
    except OSError as error:
        reason = f"{error.strerror}: {error.filename}" if error.strerror else str(error)
        raise failed(f"This can't be done ({reason}).") from error


def failed(told: str) -> typer.Exit:
    """Say what went wrong; the exit to raise."""
    problems.print(shown(told), markup=False, soft_wrap=True)
    return typer.Exit(ERRORS)


def chosen(records: "Records", profile: str | None) -> tuple[Profile, ...]:
    """The profiles that a command is about: the one named, or all."""
    known = records.profiles()
    return known if profile is None else (named(known, profile),)


def named(known: Sequence[Profile], profile: str) -> Profile:
    """The profile with a name or an id; called wrongly where that isn't one."""
    found = [one for one in known if one.id == profile]
    found = found or [one for one in known if one.name.casefold() == profile.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        ids = ", ".join(one.id for one in found)
        raise typer.BadParameter(f"there are {len(found)} named {profile}; say which: {ids}")
    hint = did_you_mean(profile, [one.name for one in known])
    raise typer.BadParameter(f"there is nobody named {profile}. {hint}".rstrip())


def counted(number: int) -> str:
    """So many attempts, in words."""
    return f"{number} attempt{'' if number == 1 else 's'}"
