"""`rapport players`: the fortunes of simple players, as a table and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Rapport = Callable[..., Result]


def test_the_json_holds_every_number(rapport: Rapport, corner_shop: Path) -> None:
    """A story with a share for each ending, and the library's summary."""
    told = rapport("players", corner_shop, "--json", "--runs", "4")
    assert told.exit_code == 0
    found = json.loads(told.stdout)
    (story,) = found["stories"]
    assert story["story"] == "corner-shop"
    assert {one["persona"] for one in story["players"]} == {"steady", "firecracker"}
    first = next(one for one in story["players"] if one["player"] == "first")
    assert first == {
        "player": "first",
        "persona": "steady",
        "talks": 1,
        "grades": {"good": 1.0},
        "endings": {"thanks": 1.0},
        "unfinished": 0.0,
        "mood": {
            "mean": -10.0,
            "lowest": -10,
            "highest": -10,
            "bands": {"annoyed": 1.0},
            "satisfied": 0.0,
        },
        "skills": first["skills"],
    }
    assert first["skills"].keys() == {"points", "best", "share"}
    assert {"player": "first", "satisfied": [], "stories": 1} in found["library"]


def test_the_table_has_a_row_for_each_player(rapport: Rapport, corner_shop: Path) -> None:
    """By persona, with a line for each player over all stories below."""
    told = rapport("players", corner_shop, "--runs", "4").stdout
    assert "corner-shop: Sour milk" in told
    assert told.index("with steady") < told.index("with firecracker")
    rows = [line.split() for line in told.splitlines()]
    assert ["first", "100%", "−10", "−10", "−10", "annoyed"] in [row[:6] for row in rows]
    assert "first: satisfied the customer in 0 of 1 story" in told


def test_the_same_seed_plays_the_same_talks(rapport: Rapport, shipped: Path) -> None:
    """So that a change in the numbers is a change in the story."""
    path = shipped / "faulty-kettle.yaml"
    ask = ("players", path, "--persona", "independent", "--runs", "12", "--json")
    first, again = (rapport(*ask, "--seed", "5").stdout for _ in range(2))
    assert first == again
    assert rapport(*ask, "--seed", "6").stdout != first


def test_one_persona_alone(rapport: Rapport, corner_shop: Path) -> None:
    """Any of the rulebook's, whether the story names it or not."""
    ask = ("players", corner_shop, "--json", "--runs", "2", "--persona")
    (story,) = json.loads(rapport(*ask, "worrier").stdout)["stories"]
    assert {one["persona"] for one in story["players"]} == {"worrier"}
    told = rapport(*ask, "grump")
    assert told.exit_code == 2
    assert "grump" in told.output


def test_stories_by_id_or_in_a_folder(rapport: Rapport, shipped: Path) -> None:
    """The library's summary counts all of them."""
    stories = len(list(shipped.glob("*.yaml")))
    told = rapport("players", shipped, "--persona", "steady", "--runs", "1").stdout
    assert f"first: satisfied the customer in 0 of {stories} stories" in told
    assert f"greedy: satisfied the customer in {stories} of {stories} stories" in told
    told = rapport("players", "billing-hold", "--persona", "steady", "--runs", "1").stdout
    assert "last: satisfied the customer in 0 of 1 story" in told


def test_a_broken_story_is_told_of(rapport: Rapport, broken: Path) -> None:
    """With what is wrong in it, and nothing is played."""
    told = rapport("players", broken)
    assert told.exit_code == 1
    assert "undefined-target" in told.stdout
    assert "satisfied" not in told.stdout


@pytest.mark.parametrize("what", ["an empty folder", "a rulebook"])
def test_nothing_to_play(rapport: Rapport, tmp_path: Path, what: str) -> None:
    """No story is a mistake in the call."""
    folder = tmp_path / "stories"
    folder.mkdir()
    if what == "a rulebook":
        from simulator.assets import asset_path

        text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
        (folder / "rapport.yaml").write_text(text, encoding="utf-8")
    assert rapport("players", folder).exit_code == 2
