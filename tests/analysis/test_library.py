"""What gives answers away over several stories, though in none of them alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from simulator.analysis.library import ENOUGH_STORIES, MARKS, Volume, library_diagnostics
from simulator.analysis.lints.always_right import Use
from simulator.analysis.lints.tells import Moment, Tell
from simulator.analysis.players.tally import Tally
from simulator.story.diagnostics import Severity
from simulator.story.model import Story


@pytest.fixture
def volume(story: Story) -> Callable[..., Volume]:
    """A story of a library: a mark's share over three scenes, a player's points, a move's use."""

    def made(
        number: int, *, longest: float = 0.0, points: int = 0, score: int = -5, right: bool = False
    ) -> Volume:
        option = story.start.options[0]
        moments = (Moment(story.start, longest, 0.25, option),) * 3
        scene = replace(story.start, id=f"scene-{number}")
        return Volume(
            file=f"{number}.yaml",
            story=f"story-{number}",
            tells=(Tell(moments), *(Tell(()) for _ in MARKS[1:])),
            tallies=(Tally("longest", "steady", {}, {}, {}, (score,), points, 10, 9.0),),
            uses={"thank": (Use(scene, option, right),) * 2},
        )

    return made


def test_a_mark_that_is_too_frequent_over_all(volume: Callable[..., Volume]) -> None:
    """Three scenes of a story tell nothing; twelve of four do, and the worst story is named."""
    found = list(library_diagnostics([volume(n, longest=0.4 + n / 20) for n in range(4)]))
    (one,) = found
    assert (one.code, one.severity, one.file) == ("best-by-length", Severity.WARNING, "3.yaml")
    assert one.message.startswith("Over 4 stories: the best option is the longest")
    assert "of 12 scenes" in one.message
    assert one.hint == "Most of all in `story-3`, `story-2` and `story-1`."


def test_nothing_is_said_of_a_few_stories(volume: Callable[..., Volume]) -> None:
    """Each of them can be judged by itself."""
    few = [volume(n, longest=1.0, points=10, score=14) for n in range(ENOUGH_STORIES - 1)]
    assert list(library_diagnostics(few)) == []


@pytest.mark.parametrize(("winners", "told"), [(3, False), (4, True)])
def test_a_rule_may_satisfy_in_three_of_fourteen(
    volume: Callable[..., Volume], winners: int, told: bool
) -> None:
    """A fourth is one too many."""
    volumes = [volume(n, score=14 if n < winners else 0) for n in range(14)]
    codes = [(one.code, one.file) for one in library_diagnostics(volumes)]
    assert codes == ([("rule-does-well", "0.yaml")] if told else [])


@pytest.mark.parametrize(("points", "told"), [(5, False), (7, True)])
def test_a_rule_must_stay_under_six_tenths_of_the_points(
    volume: Callable[..., Volume], points: int, told: bool
) -> None:
    """Over all stories together; one above makes up for one below."""
    volumes = [volume(n, points=points + (-1) ** n) for n in range(4)]
    codes = [one.code for one in library_diagnostics(volumes)]
    assert codes == (["rule-does-well"] if told else [])


def test_a_move_that_is_never_wrong_in_any_story(volume: Callable[..., Volume]) -> None:
    """Six scenes at least, over all stories; one wrong use is enough to pass."""
    right = [volume(n, right=True) for n in range(6)]
    (one,) = library_diagnostics(right)
    assert one.code == "always-right"
    assert "To thank is right" in one.message or "to thank is right" in one.message
    assert list(library_diagnostics([*right, volume(7)])) == []
