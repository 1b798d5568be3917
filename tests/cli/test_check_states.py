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
    assert head.split()[:4] == ["story", "scenes", "options", "ends"]
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


def test_coverage(rapport: Rapport, corner_shop: Path) -> None:
    """A row a technique, a column a story, and what is missing, one in a line."""
    told = rapport("check", "--coverage", corner_shop, corner_shop).stdout
    (row,) = (line for line in told.splitlines() if line.startswith("  let-them-finish"))
    assert len(row.split()) == 3
    assert " 2 corner-shop" in told
    assert "missing: dress-the-part: shown in 0 of at least 2 stories" in told


def test_coverage_as_json(rapport: Rapport, corner_shop: Path) -> None:
    """With the counts behind the marks."""
    found = json.loads(rapport("check", "--coverage", "--json", corner_shop).stdout)
    (one,) = found["coverage"]["stories"]
    assert one["story"] == "corner-shop"
    assert {"name": "dress-the-part", "lack": "broken", "found": 0, "wanted": 1} in found[
        "coverage"
    ]["missing"]


def test_what_holds_over_a_library_is_told(rapport: Rapport, corner_shop: Path) -> None:
    """Four stories with the same give-away: each too short to be told of, together not."""
    scene = """  scene-{n}:
    customer: "Well?"
    go: {go}
    options:
      ask-it: {{say: "Tell me all of it, from the start.", why: "She did."}}
      assume-it: {{say: "Sour?", why: "A guess."}}
"""
    text = corner_shop.read_text(encoding="utf-8")
    head, foot = text[: text.index("scenes:")], text[text.index("endings:") :]
    foot = foot.split("playthroughs:")[0]
    ending = foot.splitlines()[1].split(":")[0].strip()
    scenes = [scene.format(n=n, go=f"scene-{n + 1}" if n < 5 else ending) for n in range(1, 6)]
    paths = []
    for number in range(4):
        path = corner_shop.parent / f"story-{number}.yaml"
        story = head.replace("corner-shop", path.stem) + "scenes:\n" + "".join(scenes) + foot
        path.write_text(story, encoding="utf-8")
        paths.append(path)
    alone = rapport("check", paths[0]).stdout
    assert "best-by-length" not in alone
    told = rapport("check", *paths).stdout
    assert "[best-by-length] Over 4 stories: the best option is the longest" in told


def test_coverage_of_a_library_fits_a_terminal(rapport: Rapport, shipped: Path) -> None:
    """Fourteen columns in eighty, none cut off."""
    told = rapport("check", "--quick", "--coverage", shipped).stdout.splitlines()
    head = next(line for line in told if line.startswith("technique"))
    stories = len(list(shipped.glob("*.yaml")))
    assert head.split() == ["technique", *map(str, range(1, stories + 1))]
