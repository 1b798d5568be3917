"""`rapport players`: what comes of playing stories by a rule and without thinking."""

from dataclasses import replace
from typing import Annotated

import typer

from simulator.analysis.analysis import analyse
from simulator.analysis.players import PLAYERS
from simulator.analysis.players.tally import StoryTallies, tallies
from simulator.cli.check import story_files
from simulator.cli.output import ERRORS, console, print_diagnostics, print_json, problems
from simulator.cli.play import story_path
from simulator.cli.players_table import as_plain, summary, table
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.errors import UnknownPersonaError
from simulator.story.model import Story


def players(
    stories: Annotated[
        list[str], typer.Argument(help="Stories or folders of them, or ids of some that ship.")
    ],
    persona: Annotated[str | None, typer.Option(help="Only with this temperament.")] = None,
    runs: Annotated[
        int, typer.Option(min=1, help="Talks of a player who leaves something to chance.")
    ] = 100,
    seed: Annotated[int, typer.Option(help="Of chance: the same seed, the same talks.")] = 0,
    json: Annotated[bool, typer.Option("--json", help="Print every number as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Play stories by simple rules, such as the longest option or the first, to the end."""
    found = []
    for story, rules in _stories(stories, chosen_rulebook(rulebook)):
        with problems.status(f"Playing {story.id}…"):
            met = _with(story, persona, rules)
            played = tallies(analyse(met, rules), runs, seed)
            found.append(StoryTallies(met, tuple(played)))
    if json:
        print_json(as_plain(found))
        return
    for one in found:
        console.print(table(one))
        console.print()
    for player in PLAYERS:
        console.print(summary(player, found), soft_wrap=True)


def _stories(names: list[str], rulebook: Rulebook | None) -> list[tuple[Story, Rulebook]]:
    """The stories, each with its rulebook; leaves the program with what is wrong in one."""
    found = []
    for path in story_files(story_path(name) for name in names):
        loaded = load_story(path, rulebook)
        if loaded.story is not None:
            found.append((loaded.story, loaded.rulebook))
        elif not loaded.is_rulebook:
            print_diagnostics(loaded.diagnostics)
            raise typer.Exit(ERRORS)
    if not found:
        raise typer.BadParameter("no story (a .yaml file) is there")
    return found


def _with(story: Story, persona: str | None, rules: Rulebook) -> Story:
    """The story with one persona alone, or with all it names."""
    if persona is None:
        return story
    if persona not in rules.personas:
        raise typer.BadParameter(str(UnknownPersonaError(persona, tuple(rules.personas))))
    return replace(story, customer=replace(story.customer, persona=persona, also=()))
