"""`rapport check`: every diagnostic of every story, its playthroughs run, its states searched."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from simulator.analysis.checking import Checked, check_and_analyse
from simulator.analysis.space import DEFAULT_LIMIT
from simulator.analysis.stats import Stats, stats
from simulator.cli.output import CLEAN, ERRORS, as_json, console, print_diagnostics, print_json
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.cli.searching import searching
from simulator.cli.stats_table import as_plain, table
from simulator.mood.loading import Loaded
from simulator.mood.rulebook import Rulebook
from simulator.play.checking import check_story


def check(
    paths: Annotated[
        list[Path], typer.Argument(exists=True, help="Stories, or folders of stories.")
    ],
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out what needs every state: proofs and lints.")
    ] = False,
    figures: Annotated[
        bool, typer.Option("--stats", help="Print each story's figures as well.")
    ] = False,
    limit: Annotated[
        int, typer.Option(min=1, help="States with one temperament after which a search stops.")
    ] = DEFAULT_LIMIT,
    json: Annotated[bool, typer.Option("--json", help="Print the diagnostics as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Say what is wrong in stories (and rulebooks), run their playthroughs, prove the rest."""
    rules = chosen_rulebook(rulebook)
    all_figures: list[tuple[str, Stats]] = []
    loaded: list[Loaded] = []
    for path in story_files(paths):
        checked = _checked(path, rules, limit, quick=quick)
        loaded.append(checked.loaded)
        if figures and checked.loaded.story is not None:
            story = checked.loaded.story
            all_figures.append((story.id, stats(story, checked.analysis)))
    if not loaded:
        raise typer.BadParameter("no story (a .yaml file) is there")
    if json:
        _print_as_json(loaded, all_figures if figures else None)
    else:
        _print(loaded, all_figures)
    raise typer.Exit(CLEAN if all(one.clean for one in loaded) else ERRORS)


def story_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files among `paths`, and the stories in the folders among them."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.yaml"))
        else:
            yield path


def _checked(path: Path, rulebook: Rulebook | None, limit: int, *, quick: bool) -> Checked:
    if quick:
        return Checked(check_story(path, rulebook), None)
    with searching(path.name) as progress:
        return check_and_analyse(path, rulebook, progress, limit)


def _print(loaded: Sequence[Loaded], figures: Sequence[tuple[str, Stats]]) -> None:
    print_diagnostics(one for each in loaded for one in each.diagnostics)
    if figures:
        console.print(table(figures))
        console.print()
    console.print(_summary(loaded))


def _print_as_json(loaded: Sequence[Loaded], figures: Sequence[tuple[str, Stats]] | None) -> None:
    """The diagnostics as a list; with figures an object of both."""
    diagnostics = [as_json(one) for each in loaded for one in each.diagnostics]
    if figures is None:
        print_json(diagnostics)
    else:
        plain = [as_plain(story, one) for story, one in figures]
        print_json({"stories": plain, "diagnostics": diagnostics})


def _summary(checked: Sequence[Loaded]) -> str:
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
