"""`rapport list`: the stories that ship with Rapport and those of the person's own folders."""

from typing import Annotated, Any

import typer
from rich.text import Text

from simulator.bootstrap import App, start_app
from simulator.cli.output import console, print_json
from simulator.cli.rules import RulebookOption
from simulator.play.catalogue import Card
from simulator.story.model import Story


def list_stories(
    json: Annotated[bool, typer.Option("--json", help="Print the list as JSON.")] = False,
    rulebook: RulebookOption = None,
) -> None:
    """List the stories that can be played."""
    app = start_app(rulebook=str(rulebook) if rulebook else None)
    listed = [_listed(card, app) for card in app.catalogue.cards()]
    if json:
        print_json(listed)
        return
    if not listed:
        console.print("There is no story. Your own folders are named in the settings.")
        return
    for one in listed:
        _print(one)


def _listed(card: Card, app: App) -> dict[str, Any]:
    """What the list says of a story, ready for JSON; `problem` is "" where it can be played."""
    story = app.load(card.path).story
    return {
        "id": card.id,
        "title": card.title,
        "level": card.level.value,
        "channel": card.channel.value,
        "minutes": card.minutes,
        "endings": _endings(story) if story else [],
        "personas": list(story.customer.personas) if story else [],
        "path": str(card.path),
        "problem": card.problem,
    }


def _endings(story: Story) -> list[dict[str, str]]:
    return [{"id": one.id, "grade": one.grade.value} for one in story.endings.values()]


def _print(one: dict[str, Any]) -> None:
    """A story on two lines: what it is called, then what it offers or what is wrong with it."""
    console.print(Text(one["id"], style="bold").append(f"  {one['title']}", style="not bold"))
    if one["problem"]:
        console.print(Text(f"    {one['problem']}", style="red"), soft_wrap=True)
        return
    facts = (
        one["level"],
        one["channel"],
        f"about {one['minutes']} minutes",
        f"{len(one['endings'])} endings",
        ", ".join(one["personas"]),
    )
    console.print(Text(f"    {' · '.join(facts)}", style="dim"), soft_wrap=True)
