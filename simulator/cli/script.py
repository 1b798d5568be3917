"""`rapport script`: a story, or one talk of it, to be read aloud by two."""

from pathlib import Path
from typing import Annotated

import typer

from simulator.analysis.script.page import as_page
from simulator.analysis.script.parts import Script
from simulator.analysis.script.talk import talk_script
from simulator.analysis.script.text import as_text
from simulator.analysis.script.whole import whole_script
from simulator.cli.output import ERRORS, console, print_diagnostics, problems
from simulator.cli.play import StoryArgument, story_path
from simulator.cli.rules import RulebookOption, chosen_rulebook
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.errors import PlayError
from simulator.play.session import Session
from simulator.story.diagnostics import did_you_mean
from simulator.story.model import Playthrough, Story


def script(
    story: StoryArgument,
    choose: Annotated[str | None, typer.Option(help="One talk, by its option ids: a,b,c.")] = None,
    playthrough: Annotated[
        str | None, typer.Option(help="One talk, by the name of a playthrough.")
    ] = None,
    persona: Annotated[str | None, typer.Option(help="The customer's temperament.")] = None,
    html: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Write one HTML page, ready to print.")
    ] = None,
    text: Annotated[
        bool, typer.Option("--text", help="Plain text (where nothing is said).")
    ] = False,
    rulebook: RulebookOption = None,
) -> None:
    """Show a whole story, or one talk of it, as a script for two voices."""
    if choose is not None and playthrough is not None:
        raise typer.BadParameter("--choose and --playthrough each name one talk; give one of them")
    if html is not None and text:
        raise typer.BadParameter("--html and --text can't be had at once")
    told, rules = _story(story, chosen_rulebook(rulebook))
    if playthrough is not None:
        walk = _named(told, playthrough)
        made = _talk(told, rules, persona or walk.persona, walk.choose)
    elif choose is not None:
        path = tuple(filter(None, (part.strip() for part in choose.split(","))))
        made = _talk(told, rules, persona, path)
    else:
        made = whole_script(told)
    _show(made, html)


def _story(story: str, rules: Rulebook | None) -> tuple[Story, Rulebook]:
    loaded = load_story(story_path(story), rules)
    if loaded.is_rulebook:
        raise typer.BadParameter(f"{story} is a rulebook, not a story.")
    if loaded.story is None:
        print_diagnostics(loaded.diagnostics)
        raise typer.Exit(ERRORS)
    return loaded.story, loaded.rulebook


def _named(story: Story, name: str) -> Playthrough:
    found = {one.name: one for one in story.playthroughs}
    if name not in found:
        hint = did_you_mean(name, found) or "`rapport check` runs them all."
        raise typer.BadParameter(f"{story.id} has no playthrough “{name}”. {hint}")
    return found[name]


def _talk(story: Story, rules: Rulebook, persona: str | None, path: tuple[str, ...]) -> Script:
    try:
        session = Session.start(Engine(story, rules, persona))
        for option_id in path:
            session = session.choose(option_id)
    except PlayError as error:
        problems.print(str(error), markup=False, soft_wrap=True)
        raise typer.Exit(ERRORS) from error
    return talk_script(session)


def _show(made: Script, html: Path | None) -> None:
    if html is None:
        console.file.write(as_text(made))
        return
    if html.suffix.lower() not in {".html", ".htm"}:
        raise typer.BadParameter(f"{html} is no name for a page; end it with .html")
    try:
        html.write_text(as_page(made), encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{html} can't be written: {error.strerror}") from error
    console.print(f"Written to {html}", markup=False, soft_wrap=True)
