"""What is asked before a class, without a window."""

from pathlib import Path

import pytest

from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.ui.classroom.setup.view import Usual, setup_view, teams_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" , ,", ()),
        ("Blue, Green", ("Blue", "Green")),
        ("  Blue   team ,Green,", ("Blue team", "Green")),
        ("Blue, blue, GREEN, Green", ("Blue", "GREEN")),
        ("A,B,C,D,E,F,G,H", tuple("ABCDEFGH")),
    ],
)
def test_teams_stand_between_commas(text: str, names: tuple[str, ...]) -> None:
    """Spaces don't count, and the same name twice is one team."""
    teams = teams_in(text)
    assert teams.names == names
    assert not teams.problem
    assert all(name in teams.told for name in names)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Blue", "name a second"),
        ("Blue, blue", "name a second"),
        ("A,B,C,D,E,F,G,H,I,J", "take 2 out"),
        (f"Blue, {'x' * 61}", "at most 60"),
    ],
)
def test_what_is_wrong_with_teams_is_said(text: str, says: str) -> None:
    """And until it is mended there are none."""
    teams = teams_in(text)
    assert says in teams.problem
    assert teams.names == ()


def test_a_story_with_errors_cannot_be_set_up(tmp_path: Path, small: str, rules: Rulebook) -> None:
    """Another one has its own temperaments first, and a name for want of another."""
    path = tmp_path / "test.yaml"
    path.write_text(small.replace("go: counter", "go: nowhere"), encoding="utf-8")
    assert setup_view(path, load_story(path, rules), Usual(), "21 May") is None
    path.write_text(small, encoding="utf-8")
    view = setup_view(path, load_story(path, rules), Usual(), "21 May")
    assert view is not None
    assert [one.id for one in view.briefing.own] == ["steady", "firecracker"]
    assert "21 May" in view.unnamed
