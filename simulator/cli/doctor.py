"""`rapport doctor`: what is missing on this computer, and how to get it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from shlex import quote
from typing import Annotated, Any

import typer
from rich.text import Text

from simulator.assets import asset_path, stories_folder
from simulator.bootstrap import Places
from simulator.cli.computer import Computer, this_computer
from simulator.cli.launch import has_display
from simulator.cli.output import CLEAN, ERRORS, console, print_json
from simulator.cli.qt_libraries import CLASS, WAYLAND, WINDOW, X11, Library
from simulator.mood.rulebook_file import read_rulebook
from simulator.play.checking import check_story
from simulator.records.settings import read_settings

OLDEST_PYTHON = (3, 11)
MODULES = {
    "PySide6": "PySide6-Essentials",
    "yaml": "PyYAML",
    "networkx": "networkx",
    "pydantic": "pydantic",
    "platformdirs": "platformdirs",
    "typer": "typer",
    "rich": "rich",
    "pyqtgraph": "pyqtgraph",
    "dicebear": "dicebear-core",
    "dicebear_styles": "dicebear-styles",
    "sqlalchemy": "SQLAlchemy",
    "alembic": "alembic",
    "aiohttp": "aiohttp",
    "jinja2": "Jinja2",
    "fsrs": "fsrs",
    "httpx": "httpx",
    "keyring": "keyring",
    "segno": "segno",
}
"""Each module that Rapport imports, and the distribution that brings it."""


class Status(StrEnum):
    """`missing` keeps Rapport from working; a `note` says what could be better."""

    OK = "ok"
    NOTE = "note"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the doctor's; `cure` is the command that mends it, or what to do."""

    status: Status
    says: str
    cure: str = ""


def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Say what is missing on this computer and how to get it."""
    results = list(examine(this_computer(), Places.of_this_user()))
    if json:
        print_json(as_plain(results))
    else:
        _show(results)
    raise typer.Exit(CLEAN if _ready(results) else ERRORS)


def examine(computer: Computer, places: Places) -> Iterator[Result]:
    """Everything that Rapport needs, in the order in which one would mend it."""
    yield _python(computer)
    yield from _modules(computer)
    yield _libyaml(computer)
    if computer.platform.startswith("linux"):
        yield from _libraries(computer)
    if computer.has_module("PySide6"):
        yield _qt(computer)
    yield _display(computer)
    for name, folder in (
        ("settings", places.config),
        ("records", places.data),
        ("cache", places.cache),
    ):
        yield _folder(name, folder, computer)
    yield _settings(places)
    yield _rulebook(asset_path("rulebook.yaml"))
    yield _stories(stories_folder())


def as_plain(results: Iterable[Result]) -> dict[str, Any]:
    """The results ready for JSON."""
    found = list(results)
    return {
        "ready": _ready(found),
        "checks": [
            {"status": one.status.value, "says": one.says, "cure": one.cure} for one in found
        ],
        "mend": list(_cures(found)),
    }


def _ready(results: Iterable[Result]) -> bool:
    return all(one.status is not Status.MISSING for one in results)


def _cures(results: Iterable[Result]) -> Iterator[str]:
    """What to do about what is missing, each once."""
    yield from dict.fromkeys(one.cure for one in results if one.status is Status.MISSING)


def _show(results: list[Result]) -> None:
    styles = {Status.OK: "green", Status.NOTE: "yellow", Status.MISSING: "bold red"}
    for one in results:
        line = Text(f"{one.status:8}", style=styles[one.status])
        console.print(line.append(one.says, style="not bold default"), soft_wrap=True)
        if one.status is Status.NOTE and one.cure:
            console.print(Text(f"        {one.cure}", style="dim"), soft_wrap=True)
    if _ready(results):
        console.print("\nEverything that Rapport needs is here.")
        return
    console.print("\nTo mend it:")
    for cure in _cures(results):
        console.print(Text(f"    {cure}"), soft_wrap=True)


def _python(computer: Computer) -> Result:
    version = ".".join(str(part) for part in computer.python)
    if computer.python[:2] >= OLDEST_PYTHON:
        return Result(Status.OK, f"Python {version}")
    wanted = ".".join(str(part) for part in OLDEST_PYTHON)
    cure = f"Install Python {wanted} or newer, and Rapport with it."
    return Result(Status.MISSING, f"Python {wanted} or newer; this is {version}", cure)


def _modules(computer: Computer) -> Iterator[Result]:
    lacking = {name: dist for name, dist in MODULES.items() if not computer.has_module(name)}
    if not lacking:
        yield Result(Status.OK, f"Python packages ({len(MODULES)})")
    cure = f"{quote(computer.executable)} -m pip install {' '.join(lacking.values())}"
    for name, dist in lacking.items():
        yield Result(Status.MISSING, f"the Python package {dist} (module {name})", cure)


def _libyaml(computer: Computer) -> Result:
    if computer.has_libyaml:
        return Result(Status.OK, "libyaml, for fast reading")
    says = "PyYAML has no libyaml: reading a story takes about 20 times as long"
    pip = f"{quote(computer.executable)} -m pip install"
    return Result(Status.NOTE, says, f"{pip} --force-reinstall --only-binary=:all: PyYAML")


def _libraries(computer: Computer) -> Iterator[Result]:
    """Qt's system libraries: for Wayland alone where there is no X11, else for X11."""
    environment = computer.environment
    wayland_only = environment.get("WAYLAND_DISPLAY") and not environment.get("DISPLAY")
    needed = (*WINDOW, *CLASS, *(WAYLAND if wayland_only else X11))
    lacking = [one for one in needed if not computer.loads(one.name)]
    if not lacking:
        yield Result(Status.OK, f"Qt's system libraries ({len(needed)})")
    for library in lacking:
        says = f"the system library {library.name} (Debian's package {library.package})"
        yield Result(Status.MISSING, says, _install(lacking, computer))


def _install(libraries: list[Library], computer: Computer) -> str:
    if computer.has_program("apt-get"):
        sudo = "" if computer.is_root else "sudo "
        return f"{sudo}apt-get install {' '.join(one.package for one in libraries)}"
    names = ", ".join(one.name for one in libraries)
    return f"Install the packages of your system that hold {names}."


def _qt(computer: Computer) -> Result:
    if trouble := computer.start_qt():
        cure = "Mend what is missing above and run `rapport doctor` again."
        says = f"Qt, which draws the window, does not start: {trouble}"
        return Result(Status.MISSING, says, cure)
    return Result(Status.OK, "Qt, which draws the window, starts")


def _display(computer: Computer) -> Result:
    if has_display(computer.environment, computer.platform):
        return Result(Status.OK, "a display for the window")
    says = "no display: `rapport` plays in the terminal instead"
    return Result(Status.NOTE, says, "Run it in a desktop session to see the window.")


def _folder(name: str, folder: Path, computer: Computer) -> Result:
    if computer.can_write(folder):
        return Result(Status.OK, f"a folder for {name}: {folder}")
    there = quote(str(folder))
    cure = f"mkdir -p {there} && chmod u+rwx {there}"
    return Result(Status.MISSING, f"the folder for {name}, {folder}, can't be written to", cure)


def _settings(places: Places) -> Result:
    if not places.settings.exists():
        return Result(Status.OK, "the usual settings")
    settings, notice = read_settings(places.settings)
    if notice:
        return Result(Status.NOTE, notice)
    if settings.rulebook and (first := _first_mistake(Path(settings.rulebook))):
        says = f"the rulebook of your settings can't be used: {first}"
        return Result(Status.NOTE, says, f"rapport check {quote(settings.rulebook)}")
    return Result(Status.OK, f"your settings: {places.settings}")


def _first_mistake(rulebook: Path) -> str:
    told = read_rulebook(rulebook).diagnostics
    return f"{told[0].file}, line {told[0].line}: {told[0].message}" if told else ""


def _rulebook(path: Path) -> Result:
    if first := _first_mistake(path):
        return Result(Status.MISSING, f"Rapport's rulebook is damaged: {first}", _REINSTALL)
    return Result(Status.OK, f"the rulebook: {path}")


def _stories(folder: Path) -> Result:
    checked = [check_story(path) for path in sorted(folder.glob("*.yaml"))]
    broken = [Path(one.file).stem for one in checked if not one.clean]
    if not checked:
        return Result(Status.MISSING, f"the stories that ship with Rapport ({folder})", _REINSTALL)
    if broken:
        return Result(Status.MISSING, f"stories are damaged: {', '.join(broken)}", _REINSTALL)
    return Result(Status.OK, f"{len(checked)} stories in order: {folder}")


_REINSTALL = "Install Rapport again, as its README says."
