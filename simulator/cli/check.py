"""`rapport check`: every diagnostic of every story, and the playthroughs run."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from simulator.cli.output import CLEAN, ERRORS, as_json, console, print_diagnostics, print_json
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.mood.loading import Loaded
from simulator.play.checking import check_story


def check(
    paths: Annotated[
        list[Path], typer.Argument(exists=True, help="Stories, or folders of stories.")
    ],
    json: Annotated[bool, typer.Option("--json", help="Print the diagnostics as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Say what is wrong in stories (and rulebooks), and run the stories' playthroughs."""
    rules = chosen_rulebook(rulebook)
    checked = [check_story(path, rules) for path in story_files(paths)]
    if not checked:
        raise typer.BadParameter("no story (a .yaml file) is there")
    diagnostics = [one for loaded in checked for one in loaded.diagnostics]
    if json:
        print_json([as_json(one) for one in diagnostics])
    else:
        print_diagnostics(diagnostics)
        console.print(_summary(checked))
    raise typer.Exit(CLEAN if all(loaded.clean for loaded in checked) else ERRORS)


def story_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files among `paths`, and the stories in the folders among them."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.yaml"))
        else:
            yield path


def _summary(checked: list[Loaded]) -> str:
    broken = sum(not loaded.clean for loaded in checked)
    walks = sum(len(loaded.story.playthroughs) for loaded in checked if loaded.story)
    rulebooks = sum(loaded.is_rulebook for loaded in checked)
    counted = [_counted(len(checked) - rulebooks, "story", "stories")]
    counted.append(_counted(rulebooks, "rulebook", "rulebooks"))
    files = " and ".join(part for part in counted if part)
    if broken:
        return f"{files}, {broken} with errors. `rapport explain CODE` says more of a code."
    return f"{files} in order, {walks} playthroughs run."


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}" if number else ""
