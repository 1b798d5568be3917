"""What is counted of players' talks."""

import pytest

from simulator.analysis.analysis import Analysis, analyse
from simulator.analysis.players import PLAYERS
from simulator.analysis.players.tally import SATISFIED, StoryTallies, Tally, tallies
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story


def tally(*scores: int, player: str = "first", ends: int | None = None) -> Tally:
    ended = len(scores) if ends is None else ends
    return Tally(player, "steady", {"gone": ended}, {"poor": ended}, {"wary": 1}, scores, 3, 4, 9.0)


@pytest.fixture
def analysis(story: Story, rules: Rulebook) -> Analysis:
    """All states of the small story."""
    return analyse(story, rules)


def test_every_player_plays_with_every_persona(analysis: Analysis) -> None:
    """One tally each; its shares add up to its talks."""
    found = tallies(analysis, runs=10, seed=3)
    names = [player.name for player in PLAYERS]
    assert [(one.persona, one.player) for one in found] == [
        (persona, name) for persona in analysis.spaces for name in names
    ]
    for one in found:
        assert one.talks in {1, 10}
        assert sum(one.grades.values()) == sum(one.endings.values()) == one.talks - one.unfinished
        assert sum(one.bands.values()) == one.talks
        assert list(one.scores) == sorted(one.scores)
        assert 0 <= one.points <= one.best


def test_shares_of_a_tally() -> None:
    """Mean, satisfied and skill over the talks; an unfinished one has no ending."""
    one = tally(-4, 5, SATISFIED, 13, ends=3)
    assert (one.talks, one.unfinished, one.mean) == (4, 1, 5.0)
    assert (one.satisfied, one.skill) == (0.5, 0.75)


def test_half_of_the_talks_with_one_persona_satisfy(story: Story) -> None:
    """So that one lucky talk in many is no success, and one persona is enough."""
    unlucky, lucky = tally(-4, -4, 6), tally(-4, 6)
    assert not StoryTallies(story, (unlucky,)).satisfied_by("first")
    assert StoryTallies(story, (unlucky, lucky)).satisfied_by("first")
    assert not StoryTallies(story, (unlucky, lucky)).satisfied_by("last")
