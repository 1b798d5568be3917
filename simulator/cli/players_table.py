"""How players fared, as a table, a line for the whole library, and plain data."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from simulator.analysis.players import PLAYERS, Player
from simulator.analysis.players.tally import StoryTallies, Tally
from simulator.story.model import Grade


def table(one: StoryTallies) -> Table:
    """One story: a section for each persona, a row for each player.

    The shares of the endings by grade, the mean of M at the end with the least and the most,
    the band in which most talks left the customer, and the skill points out of the best.
    """
    title = Text(f"{one.story.id}: {one.story.title}", style="bold")
    shown = Table(
        title=title,
        title_justify="left",
        box=SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=0,
    )
    shown.add_column("player", no_wrap=True)
    unfinished = any(tally.unfinished for tally in one.tallies)
    numbers = (*Grade, *(["no end"] if unfinished else []), "M", "least", "most")
    for name in numbers:
        shown.add_column(name, justify="right")
    shown.add_column("left", no_wrap=True)
    shown.add_column("skills", justify="right")
    for persona in one.story.customer.personas:
        shown.add_section()
        shown.add_row(Text(f"with {persona}", style="italic"))
        for tally in one.tallies:
            if tally.persona == persona:
                shown.add_row(*_row(tally, with_unfinished=unfinished))
    return shown


def summary(player: Player, found: Sequence[StoryTallies]) -> str:
    """How often a player got through, such as "longest: satisfied … in 0 of 3 stories"."""
    won = sum(one.satisfied_by(player.name) for one in found)
    stories = "story" if len(found) == 1 else "stories"
    return f"{player.name}: satisfied the customer in {won} of {len(found)} {stories}"


def as_plain(found: Sequence[StoryTallies]) -> dict[str, Any]:
    """Everything, ready for JSON; shares run from 0 to 1."""
    return {
        "stories": [
            {
                "story": one.story.id,
                "revision": one.story.revision,
                "players": [_as_plain(tally) for tally in one.tallies],
            }
            for one in found
        ],
        "library": [
            {
                "player": player.name,
                "satisfied": [one.story.id for one in found if one.satisfied_by(player.name)],
                "stories": len(found),
            }
            for player in PLAYERS
        ],
    }


def _row(tally: Tally, *, with_unfinished: bool) -> list[str]:
    grades = [tally.grades.get(grade.value, 0) for grade in Grade]
    counts = [*grades, tally.unfinished] if with_unfinished else grades
    scores = (tally.mean, tally.scores[0], tally.scores[-1])
    return [
        tally.player,
        *(_percent(count / tally.talks) if count else "" for count in counts),
        *(f"{one:.0f}".replace("-", "−") for one in scores),
        max(tally.bands, key=lambda band: tally.bands[band]),
        _percent(tally.skill),
    ]


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _as_plain(tally: Tally) -> dict[str, Any]:
    return {
        "player": tally.player,
        "persona": tally.persona,
        "talks": tally.talks,
        "grades": _shares(tally.grades, tally.talks),
        "endings": _shares(tally.endings, tally.talks),
        "unfinished": tally.unfinished / tally.talks,
        "mood": {
            "mean": round(tally.mean, 2),
            "lowest": tally.scores[0],
            "highest": tally.scores[-1],
            "bands": _shares(tally.bands, tally.talks),
            "satisfied": round(tally.satisfied, 4),
        },
        "skills": {"points": tally.points, "best": tally.best, "share": round(tally.skill, 4)},
    }


def _shares(counts: Mapping[str, int], talks: int) -> dict[str, float]:
    return {name: round(count / talks, 4) for name, count in sorted(counts.items())}
