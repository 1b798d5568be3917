"""`rapport play`: a talk in the terminal, or straight through with `--choose`."""

import random
import sys
from pathlib import Path
from typing import Annotated

import typer

from simulator.assets import stories_folder
from simulator.cli.output import ERRORS, USAGE, print_diagnostics, print_json, problems
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.cli.terminal import play_in_terminal, show_debrief, show_transcript
from simulator.debrief.report import attempt_report
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.errors import PlayError
from simulator.play.session import Mode, Session

StoryArgument = Annotated[str, typer.Argument(help="A story's file, or the id of one that ships.")]


def play(
    story: StoryArgument,
    persona: Annotated[str | None, typer.Option(help="The customer's temperament.")] = None,
    seed: Annotated[int | None, typer.Option(help="Shuffles the order of the replies.")] = None,
    choose: Annotated[
        str | None, typer.Option(help="Option ids to say one after another: a,b,c.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the attempt as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Play a story in the terminal, or straight through with --choose."""
    session = _start(story, persona, seed, chosen_rulebook(rulebook))
    if choose is None:
        if not sys.stdin.isatty():
            problems.print("There is no terminal to ask in. Use --choose a,b,c.")
            raise typer.Exit(USAGE)
        session = play_in_terminal(session)
    else:
        session = _straight_through(session, choose)
    if json:
        print_json(attempt_report(session))
        return
    if choose is not None:
        show_transcript(session)
    show_debrief(session)


def story_path(story: str) -> Path:
    """The file that `story` names: a path, or the id of a story that ships with Rapport."""
    path = Path(story)
    shipped = stories_folder() / f"{story}.yaml"
    return path if path.exists() or not shipped.exists() else shipped


def _start(story: str, persona: str | None, seed: int | None, rules: Rulebook | None) -> Session:
    loaded = load_story(story_path(story), rules)
    if loaded.is_rulebook:
        raise typer.BadParameter(f"{story} is a rulebook, not a story.")
    if loaded.story is None:
        print_diagnostics(loaded.diagnostics)
        raise typer.Exit(ERRORS)
    try:
        engine = Engine(loaded.story, loaded.rulebook, persona)
    except PlayError as error:
        raise typer.BadParameter(str(error)) from error
    seed = random.SystemRandom().randrange(1_000_000) if seed is None else seed
    return Session.start(engine, seed, Mode.PRACTICE)


def _straight_through(session: Session, choose: str) -> Session:
    for option_id in filter(None, (part.strip() for part in choose.split(","))):
        try:
            session = session.choose(option_id)
        except PlayError as error:
            problems.print(str(error), markup=False, soft_wrap=True)
            raise typer.Exit(ERRORS) from error
    return session
