"""`rapport check` looks at every state, unless it is told not to."""

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from simulator.cli import searching

from .conftest import Rapport

FIGURES = {
    "story": "corner-shop",
    "scenes": 2,
    "options": 3,
    "endings": 2,
    "minutes": 1,
}


@pytest.fixture
def stuck(corner_shop: Path) -> Path:
    """The clean story, but that who hasn't been heard is offered nothing."""
    text = corner_shop.read_text(encoding="utf-8")
    hard = text.replace("meets-need: true", "when: heard is partly or higher")
    corner_shop.write_text(hard, encoding="utf-8")
    return corner_shop


def test_a_talk_that_gets_stuck_is_an_error(rapport: Rapport, stuck: Path) -> None:
    """With a playthrough that shows it, and exit 1."""
    result = rapport("check", stuck)
    assert result.exit_code == 1
    assert "error [stuck] A talk can get stuck in `next-day`" in result.stdout
    shown = result.stdout.split("See: ")[1].split("\n")[0].split()
    played = rapport("play", stuck, *shown)
    assert played.exit_code == 0
    assert "You left the talk" in played.stdout


def test_quick_leaves_the_states_out(rapport: Rapport, stuck: Path) -> None:
    """What needs every state isn't told."""
    told = rapport("check", stuck, "--quick")
    assert "stuck" not in told.stdout


def test_a_limit_is_told(rapport: Rapport, corner_shop: Path) -> None:
    """A search that was stopped says so, and that is no error."""
    result = rapport("check", corner_shop, "--limit", "1")
    assert result.exit_code == 0
    assert "warning [not-proved] Not proved: stopped at " in result.stdout


def test_figures(rapport: Rapport, corner_shop: Path) -> None:
    """A table with a row a story."""
    head, _, row, *_ = rapport("check", "--stats", corner_shop).stdout.splitlines()
    assert head.split()[:4] == ["story", "scenes", "options", "words"]
    assert row.split()[:3] == ["corner-shop", "2", "3"]


def test_figures_as_json(rapport: Rapport, corner_shop: Path) -> None:
    """Beside the diagnostics; what a quick look doesn't know is null."""
    found = json.loads(rapport("check", "--stats", "--json", corner_shop).stdout)
    assert found["diagnostics"] == []
    (one,) = found["stories"]
    assert FIGURES.items() <= one.items()
    assert one["states"] > 2
    (one,) = json.loads(rapport("check", "--stats", "--json", "--quick", corner_shop).stdout)[
        "stories"
    ]
    assert (one["states"], one["recoverability"]) == (None, None)


def test_a_long_search_counts_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere, and where it is short, nothing is shown."""
    with searching.searching("a.yaml") as told:
        assert told is None
    terminal = Console(file=StringIO(), force_terminal=True)
    monkeypatch.setattr(searching, "problems", terminal)
    with searching.searching("a.yaml") as told:
        assert told is not None
        assert told("steady", 12_345)
    assert terminal.file.getvalue() == ""
    monkeypatch.setattr(searching, "_PATIENCE", 0.0)
    with searching.searching("a.yaml") as told:
        assert told is not None
        assert told("steady", 12_345)
    assert "a.yaml: 12,345 states with steady" in terminal.file.getvalue()
