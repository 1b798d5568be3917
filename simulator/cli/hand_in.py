"""`rapport hand-in`: an attempt for a facilitator, without the trainee's name and note."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.bootstrap import start_app
from simulator.cli.output import console, shown
from simulator.cli.records_place import ProfileOption, RecordsOption, chosen, failed, opened
from simulator.records.attempt import Profile, State

if TYPE_CHECKING:
    from simulator.classroom.handing_in.hand_in import HandedIn, HandIn
    from simulator.records.parcel import Parcel
    from simulator.records.store import Records

_Way = Callable[["HandIn"], "HandedIn"]


def hand_in(
    to: Annotated[
        str, typer.Option(help="The facilitator's computer, as projected: 192.168.1.5:8123.")
    ] = "",
    code: Annotated[str, typer.Option(help="The code of the class, as projected.")] = "",
    folder: Annotated[
        Path | None, typer.Option(file_okay=False, help="A folder that the facilitator shares.")
    ] = None,
    attempt: Annotated[
        str, typer.Option(help="The attempt with this id; the newest one without it.")
    ] = "",
    profile: ProfileOption = None,
    place: RecordsOption = None,
) -> None:
    """Hand in an attempt to a class: what was said and what came of it, not whose it is."""
    from simulator.classroom.handing_in.hand_in import HandedIn, HandInError, hand_in_of

    target, way = _way(to, code, folder)
    with opened(place) as records:
        parcel = _parcel(records, attempt or _newest(records, profile))
    try:
        done = way(hand_in_of(parcel))
    except HandInError as error:
        raise failed(str(error)) from error
    when = datetime.fromtimestamp(parcel.row["started"] / 1000).strftime("%Y-%m-%d %H:%M")
    said = "Handed in to" if done is HandedIn.NEW else "Handed in before to"
    told = f"{said} {target}: {parcel.row['title']}, {when}. Your name and note stay here."
    console.print(shown(told), markup=False, soft_wrap=True)


def _way(to: str, code: str, folder: Path | None) -> tuple[str, _Way]:
    """Where to, and how it gets there; called wrongly where that can't be anywhere."""
    from simulator.classroom.handing_in.address import BadAddressError, BadCodeError, address_of
    from simulator.classroom.handing_in.hand_in import to_folder

    if bool(to) == bool(folder):
        raise typer.BadParameter("say where to: --to with --code, or --folder")
    if folder is not None:
        if code:
            raise typer.BadParameter("--code goes with --to")
        return str(folder), lambda sealed: to_folder(sealed, folder)
    try:
        address = address_of(to, code)
    except BadAddressError as error:
        raise typer.BadParameter(str(error), param_hint="--to") from error
    except BadCodeError as error:
        raise typer.BadParameter(str(error), param_hint="--code") from error

    def send(sealed: "HandIn") -> "HandedIn":
        from simulator.classroom.handing_in.post import post

        return post(sealed, address)

    return str(address), send


def _newest(records: "Records", profile: str | None) -> str:
    """The id of the newest attempt that is over, of one person."""
    people = chosen(records, profile)
    person = people[0] if len(people) == 1 else _who_plays(people)
    found = records.attempts(person.id, limit=1) if person else ()
    if not found:
        raise failed("There is no attempt to hand in yet: play a talk to its end first.")
    return found[0].id


def _who_plays(people: tuple[Profile, ...]) -> Profile | None:
    """Whoever plays in the window; several may share a computer."""
    at_hand = start_app().settings.profile
    found = next((one for one in people if one.id == at_hand), None)
    if people and found is None:
        names = ", ".join(shown(one.name) for one in people)
        raise typer.BadParameter(f"say whose: --profile, which may be {names}")
    return found


def _parcel(records: "Records", attempt: str) -> "Parcel":
    from simulator.records.errors import UnknownAttemptError
    from simulator.records.moving import pack_attempt

    try:
        parcel = pack_attempt(records, attempt)
    except UnknownAttemptError as error:
        raise failed(f"There is no attempt {attempt}.") from error
    if parcel.row["state"] == State.OPEN.value:
        raise failed("This talk isn't over yet: play it to its end, and then hand it in.")
    return parcel
