"""`rapport new`: a small whole story to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from simulator.analysis.new_story import NewStoryError, Wanted, write_new_story
from simulator.cli.output import USAGE, console, problems
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.mood.rulebook_file import own_rulebook
from simulator.story.diagnostics import did_you_mean
from simulator.story.model import Channel


def new(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="The story's id, and its file's name: my-story.")
    ],
    folder: Annotated[
        Path, typer.Option(file_okay=False, help="Where to write it; made if it isn't there.")
    ] = Path(),
    title: Annotated[str, typer.Option(help="What the trainee sees.")] = "",
    channel: Annotated[Channel, typer.Option(help="How the two talk.")] = Channel.IN_PERSON,
    persona: Annotated[str, typer.Option(help="The customer's temperament.")] = "steady",
    rulebook: RulebookOption = None,
) -> None:
    """Write a small whole story with notes that teach, to change into your own."""
    rules = chosen_rulebook(rulebook) or own_rulebook()
    if persona not in rules.personas:
        hint = did_you_mean(persona, rules.personas)
        raise typer.BadParameter(f"There is no persona `{persona}`. {hint}".rstrip())
    try:
        written = write_new_story(folder, Wanted(id_, title, channel, persona), rules)
    except NewStoryError as error:
        problems.print(str(error), markup=False, soft_wrap=True)
        raise typer.Exit(USAGE) from error
    _say(f"Written to {written.story}. Look it over with:")
    _say(f"    rapport check {written.story}")
    _say(f"    rapport play {written.story}")
    if written.schema is not None:
        _say(f"Editors complete and check it by {written.schema}.")


def _say(line: str) -> None:
    console.print(line, markup=False, soft_wrap=True)
