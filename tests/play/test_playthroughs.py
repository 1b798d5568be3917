"""Recorded walks are run, and what has become of them is said."""

from pathlib import Path

import pytest

from simulator.assets import stories_folder
from simulator.play.catalogue import estimated_minutes
from simulator.play.checking import check_story
from simulator.story.model import Grade

STORIES = sorted(stories_folder().glob("*.yaml"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_story_that_ships_is_clean(path: Path) -> None:
    """No diagnostic at all, every playthrough included."""
    assert check_story(path).diagnostics == ()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_ending_has_a_recorded_playthrough(path: Path) -> None:
    """Each ending is reached by a walk of the story's own; the grades span all four."""
    story = check_story(path).story
    assert story is not None
    assert {one.ends for one in story.playthroughs} == set(story.endings)
    assert {ending.grade for ending in story.endings.values()} == set(Grade)
    assert 14 <= len(story.scenes) <= 30
    assert 4 <= len(story.endings) <= 7
    assert 2 <= len(story.customer.personas) <= 4
    assert 6 <= estimated_minutes(story) <= 12
    assert any(scene.later for scene in story.scenes.values())
    assert any(option.promises for _, option in story.options())


@pytest.mark.parametrize(
    ("choose", "code"),
    [
        ("[listen-on, paraphrase, offer-trace, follow-up-kept, listen-on]", "playthrough-too-long"),
        ("[listen-on, paraphrase]", "playthrough-unfinished"),
        ("[listen-on, nothing-such]", "playthrough-unknown-option"),
        ("[listen-on, offer-trace, explain-why-not]", "playthrough-wrong-ending"),
    ],
)
def test_a_walk_that_fails_says_how(tmp_path: Path, small: str, choose: str, code: str) -> None:
    """Each way to fail has its own code, at the line of the playthrough."""
    kept = "[listen-on, paraphrase, offer-trace, follow-up-kept]"
    path = tmp_path / "test.yaml"
    path.write_text(small.replace(kept, choose), encoding="utf-8")
    (told,) = check_story(path).diagnostics
    assert told.code == code
    assert "name: kept" in path.read_text(encoding="utf-8").splitlines()[told.line - 1]
