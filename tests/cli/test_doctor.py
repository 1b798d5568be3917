"""`rapport doctor` says what a computer lacks and how to get it."""

import json
import re
from dataclasses import replace
from importlib.metadata import requires
from pathlib import Path

import pytest

from simulator.bootstrap import Places, Settings
from simulator.cli.computer import Computer, this_computer
from simulator.cli.doctor import MODULES, Result, Status, as_plain, examine
from simulator.cli.qt_libraries import CLASS, WAYLAND, WINDOW, X11
from simulator.records.settings import write_settings

from .conftest import Rapport

HEALTHY = Computer(
    python=(3, 11, 2),
    executable="/usr/bin/python3",
    platform="linux",
    environment={"QT_QPA_PLATFORM": "xcb"},
    is_root=False,
    has_libyaml=True,
    has_module=lambda name: True,
    has_program=lambda name: True,
    loads=lambda library: True,
    can_write=lambda folder: True,
    start_qt=lambda: "",
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """The folders of somebody."""
    return Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data")


def troubles(computer: Computer, places: Places) -> list[Result]:
    """What is not in order."""
    return [one for one in examine(computer, places) if one.status is not Status.OK]


def test_healthy_computer(places: Places) -> None:
    """Where nothing is missing everything is in order."""
    assert troubles(HEALTHY, places) == []
    plain = as_plain(examine(HEALTHY, places))
    assert (plain["ready"], plain["mend"]) == (True, [])


def test_missing_libraries(places: Places) -> None:
    """Each missing library has its line; one command gets them all."""
    lacking = {"libEGL.so.1", "libxcb-cursor.so.0"}
    computer = replace(HEALTHY, loads=lambda library: library not in lacking)
    plain = as_plain(examine(computer, places))
    missing = [one["says"] for one in plain["checks"] if one["status"] == "missing"]
    assert missing == [
        "the system library libEGL.so.1 (Debian's package libegl1)",
        "the system library libxcb-cursor.so.0 (Debian's package libxcb-cursor0)",
    ]
    assert plain["mend"] == ["sudo apt-get install libegl1 libxcb-cursor0"]
    assert not plain["ready"]


def test_root_needs_no_sudo(places: Places) -> None:
    """Root, as in a container, is not told to use sudo."""
    computer = replace(HEALTHY, loads=lambda library: library != "libGL.so.1", is_root=True)
    assert troubles(computer, places)[0].cure == "apt-get install libgl1"


def test_another_system(places: Places) -> None:
    """Where there is no apt, the libraries themselves are named."""
    computer = replace(
        HEALTHY, loads=lambda library: library != "libGL.so.1", has_program=lambda name: False
    )
    cure = "Install the packages of your system that hold libGL.so.1."
    assert troubles(computer, places)[0].cure == cure


def test_no_linux(places: Places) -> None:
    """Elsewhere Qt brings its libraries along."""
    computer = replace(HEALTHY, platform="darwin", environment={}, loads=lambda library: False)
    assert troubles(computer, places) == []


def test_wayland_alone(places: Places) -> None:
    """Under Wayland alone its libraries are needed, and X11's are not."""
    names = {one.name for one in (*WINDOW, *CLASS, *WAYLAND)}
    computer = replace(
        HEALTHY,
        environment={"WAYLAND_DISPLAY": "wayland-0"},
        loads=lambda library: library in names,
    )
    assert troubles(computer, places) == []


def test_missing_packages(places: Places) -> None:
    """Missing Python packages are installed into the Python that runs."""
    lacking = {"networkx", "dicebear"}
    computer = replace(HEALTHY, has_module=lambda name: name not in lacking)
    cures = {one.cure for one in troubles(computer, places)}
    assert cures == {"/usr/bin/python3 -m pip install networkx dicebear-core"}


def test_old_python(places: Places) -> None:
    """A Python that is too old is named with the one that is needed."""
    [found] = troubles(replace(HEALTHY, python=(3, 10, 12)), places)
    assert found.says == "Python 3.11 or newer; this is 3.10.12"


def test_qt_that_does_not_start(places: Places) -> None:
    """What Qt itself says is passed on."""
    [found] = troubles(replace(HEALTHY, start_qt=lambda: "no plugin"), places)
    assert found.status is Status.MISSING
    assert found.says.endswith("does not start: no plugin")


@pytest.mark.parametrize(
    "change", [{"has_libyaml": False}, {"environment": {}}], ids=["libyaml", "display"]
)
def test_what_is_only_noted(change: dict[str, object], places: Places) -> None:
    """Slow reading and a missing display are noted, and keep nothing from working."""
    computer = replace(HEALTHY, **change)  # type: ignore[arg-type]
    [found] = troubles(computer, places)
    assert found.status is Status.NOTE
    assert found.cure
    assert as_plain(examine(computer, places))["ready"]


def test_folder_that_cannot_be_written(places: Places) -> None:
    """A folder without permission is told of with the command that gives it."""
    computer = replace(HEALTHY, can_write=lambda folder: folder != places.data)
    [found] = troubles(computer, places)
    assert found.cure == f"mkdir -p {places.data} && chmod u+rwx {places.data}"


def test_settings(places: Places, tmp_path: Path) -> None:
    """A rulebook of the settings that can't be used is noted."""
    (tmp_path / "rules.yaml").write_text("rulebook: ours\n", encoding="utf-8")
    write_settings(places.settings, Settings(rulebook=str(tmp_path / "rules.yaml")))
    [found] = troubles(HEALTHY, places)
    assert found.status is Status.NOTE
    assert "line 1: `title` is missing." in found.says


def test_modules_are_those_of_the_wheel() -> None:
    """The doctor knows every distribution that Rapport's wheel asks for."""
    needed = [one for one in requires("rapport-simulator") or () if "extra ==" not in one]
    names = {re.split(r"[^A-Za-z0-9._-]", one)[0].lower() for one in needed}
    assert {name.lower() for name in MODULES.values()} == names


def test_packages_are_named_as_debian_names_them() -> None:
    """Every library has a package, and none stands twice."""
    libraries = (*WINDOW, *CLASS, *X11, *WAYLAND)
    assert len({one.name for one in libraries}) == len(libraries)
    assert all(re.fullmatch(r"[a-z0-9.+-]+", one.package) for one in libraries)
    assert all(".so." in one.name for one in libraries)


def test_this_computer(tmp_path: Path) -> None:
    """Asked itself, this computer answers what is true of it."""
    computer = this_computer()
    assert computer.has_module("yaml")
    assert not computer.has_module("no_module_of_this_name")
    assert not computer.loads("libno-such-library.so.9")
    assert computer.can_write(tmp_path / "not" / "yet")
    assert not computer.can_write(Path(__file__))
    assert not computer.has_program("no-program-of-this-name")


def test_command(rapport: Rapport, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command prints a line each, and exits by what is missing."""
    monkeypatch.setattr("simulator.cli.doctor.this_computer", lambda: HEALTHY)
    result = rapport("doctor")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "ok      Python 3.11.2"
    assert result.stdout.endswith("\nEverything that Rapport needs is here.\n")
    ill = replace(HEALTHY, loads=lambda library: library != "libGL.so.1")
    monkeypatch.setattr("simulator.cli.doctor.this_computer", lambda: ill)
    result = rapport("doctor")
    assert result.exit_code == 1
    assert "missing the system library libGL.so.1 (Debian's package libgl1)\n" in result.stdout
    assert result.stdout.endswith("\nTo mend it:\n    sudo apt-get install libgl1\n")
    result = rapport("doctor", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["mend"] == ["sudo apt-get install libgl1"]
