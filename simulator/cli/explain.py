"""`rapport explain`: what a diagnostic's code means, with an example and its cure."""

from typing import Annotated

import typer
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from simulator.cli.output import USAGE, console, problems
from simulator.story.diagnostics import did_you_mean
from simulator.story.explanations import explained_codes, explanation, explanations


def explain(
    code: Annotated[
        str | None, typer.Argument(help="A code, as in `unknown-key`; all are listed without it.")
    ] = None,
) -> None:
    """Say what a diagnostic's code means, show an example, and how to mend it."""
    if code is None:
        _list_all()
        return
    code = code.strip().strip("[]`").lower()
    if code not in explained_codes():
        hint = did_you_mean(code, explained_codes())
        problems.print(f"There is no code `{code}`. {hint}".rstrip(), markup=False)
        problems.print("`rapport explain` lists them all.")
        raise typer.Exit(USAGE)
    page = explanation(code).page
    if console.is_terminal:
        console.print(Markdown(page))
    else:
        console.file.write(page)


def _list_all() -> None:
    """Each code with what it says in short; plain lines where no terminal shows them."""
    if not console.is_terminal:
        for one in explanations():
            console.file.write(f"{one.code}: {one.title}.\n")
        return
    table = Table.grid(padding=(0, 2))
    for one in explanations():
        table.add_row(Text(one.code, style="bold"), Text(f"{one.title}."))
    console.print(table)
