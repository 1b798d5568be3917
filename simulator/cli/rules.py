"""The rulebook that a command was told to use."""

from pathlib import Path
from typing import Annotated

import typer

from simulator.cli.output import ERRORS, print_diagnostics
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import read_rulebook

RulebookOption = Annotated[
    Path | None,
    typer.Option("--rulebook", exists=True, dir_okay=False, help="Your organisation's rulebook."),
]


def chosen_rulebook(path: Path | None) -> Rulebook | None:
    """The rulebook at `path`; leaves the program with its diagnostics where it is broken."""
    if path is None:
        return None
    reading = read_rulebook(path)
    if reading.rulebook is None:
        print_diagnostics(reading.diagnostics)
        raise typer.Exit(ERRORS)
    return reading.rulebook
