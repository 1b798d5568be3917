"""Runs the commands that a page shows, and compares what they print."""

import os
import re
import subprocess
import sys
from pathlib import Path

from .examples import Command

_SPACE = re.compile(r"\s+")


def run(
    words: tuple[str, ...], folder: Path, stdin: int = subprocess.DEVNULL
) -> subprocess.CompletedProcess[str]:
    """Run `rapport …` in a folder and with a home there; no terminal unless `stdin` is one."""
    assert words[0] == "rapport", words
    home = folder / ".home"
    places = {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "CACHE", "DATA")}
    environment = os.environ | places | {"COLUMNS": "80", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return subprocess.run(  # the words stand in this project's own pages
        [sys.executable, "-m", "simulator", *words[1:]],
        cwd=folder,
        env=environment,
        stdin=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def run_as_shown(command: Command, folder: Path) -> str:
    """What a command printed; a `> file` at its end is written as a shell would."""
    done = run(command.words, folder)
    assert done.returncode in {0, 1}, done.stderr
    if command.into is None:
        return done.stdout + done.stderr
    (folder / command.into).write_text(done.stdout, encoding="utf-8")
    return done.stderr


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed: `…` stands for anything, line breaks for spaces."""
    parts = [re.escape(_SPACE.sub(" ", part).strip()) for part in shown.split("…")]
    return re.fullmatch(r"\s*.*?\s*".join(parts), _SPACE.sub(" ", printed).strip()) is not None
