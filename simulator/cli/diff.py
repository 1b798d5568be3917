"""`rapport diff`: what a change to a story changes in play."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.output import USAGE, console, print_diagnostics, print_json, problems
from simulator.cli.play import story_path
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook

if TYPE_CHECKING:
    from simulator.analysis.difference.comparing import Difference, Version

SAME, CHANGED = 0, 1
"""Exit codes: nothing changed in play, something did; 2 where a story can't be read."""


def diff(
    old: Annotated[str, typer.Argument(help="The story as it was: a file, or a shipped id.")],
    new: Annotated[str, typer.Argument(help="The story as it is now.")],
    attempts: Annotated[
        Path | None,
        typer.Option(exists=True, file_okay=False, help="A folder of attempts (play … --json)."),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what needs every reachable state.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Say what a change to a story changes in play: talks, endings, moods, texts."""
    from simulator.analysis.difference.attempts import attempt_files
    from simulator.analysis.difference.comparing import compare
    from simulator.cli.diff_data import as_plain

    rules = chosen_rulebook(rulebook)
    both = _version(old, rules), _version(new, rules)
    files = None if attempts is None else attempt_files(attempts)
    with problems.status("Looking at everything that can happen…"):
        found = compare(*both, files, explore=not quick)
    if json:
        print_json(as_plain(found))
    else:
        _print(found)
    raise typer.Exit(CHANGED if found.in_play else SAME)


def _version(story: str, rules: Rulebook | None) -> "Version":
    """A version that can be played; leaves the program with its diagnostics where there is none."""
    from simulator.analysis.difference.comparing import version

    loaded = load_story(story_path(story), rules)
    if loaded.is_rulebook:
        raise typer.BadParameter(f"{story} is a rulebook, not a story.")
    found = version(loaded)
    if found is None:
        print_diagnostics(loaded.diagnostics)
        raise typer.Exit(USAGE)
    return found


def _print(found: "Difference") -> None:
    from simulator.cli.diff_words import sections

    shown = list(sections(found))
    for number, section in enumerate(shown):
        if number:
            console.print()
        console.print(section.title, style="bold", markup=False)
        for line in section.lines:
            console.print(line, soft_wrap=True)
    if not found.in_play:
        if shown:
            console.print()
        console.print("Nothing changed in play.")
