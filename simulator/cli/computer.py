"""What `rapport doctor` may ask of a computer, in one place, so that tests can make one up."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from simulator.story.tree import HAS_LIBYAML

_SECONDS = 30
"""How long Qt may take to start before it counts as stuck."""


@dataclass(frozen=True, slots=True)
class Computer:
    """One computer: facts, and questions that are asked only when needed.

    `start_qt` says what keeps Qt from starting, or "".
    """

    python: tuple[int, int, int]
    executable: str
    platform: str
    environment: Mapping[str, str]
    is_root: bool
    has_libyaml: bool
    has_module: Callable[[str], bool]
    has_program: Callable[[str], bool]
    loads: Callable[[str], bool]
    can_write: Callable[[Path], bool]
    start_qt: Callable[[], str]


def this_computer() -> Computer:
    """The computer on which Rapport runs."""
    return Computer(
        python=sys.version_info[:3],
        executable=sys.executable,
        platform=sys.platform,
        environment=os.environ,
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        has_libyaml=HAS_LIBYAML,
        has_module=lambda name: find_spec(name) is not None,
        has_program=lambda name: shutil.which(name) is not None,
        loads=loads,
        can_write=_can_write,
        start_qt=_start_qt,
    )


def loads(library: str) -> bool:
    """Whether the system finds a library by its name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_write(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself can be made."""
    there = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _start_qt() -> str:
    """Start Qt off the screen in a process of its own, for a broken Qt may take it down."""
    command = "from PySide6.QtWidgets import QApplication; QApplication([])"
    try:
        done = subprocess.run(
            [sys.executable, "-c", command],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"it did not answer within {_SECONDS} seconds"
    if done.returncode == 0:
        return ""
    said = done.stderr.strip().splitlines()
    return said[-1] if said else f"it stopped with code {done.returncode}"
