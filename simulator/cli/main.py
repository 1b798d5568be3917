"""The command `rapport` and its subcommands."""

import typer

from simulator.cli.check import check
from simulator.cli.play import play

app = typer.Typer(name="rapport", add_completion=False, rich_markup_mode=None, no_args_is_help=False)
app.command()(play)
app.command()(check)
