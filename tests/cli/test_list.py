"""`rapport list` shows what can be played."""

import json
from pathlib import Path

from simulator.bootstrap import Places, Settings
from simulator.records.settings import write_settings

from .conftest import Rapport


def own_folder(folder: Path) -> None:
    """Let the settings name a folder of the person's own."""
    write_settings(Places.of_this_user().settings, Settings(story_folders=(str(folder),)))


def test_shipped_stories(rapport: Rapport, shipped: Path) -> None:
    """Each story that ships stands there with its title and its facts."""
    result = rapport("list")
    assert result.exit_code == 0
    for path in shipped.glob("*.yaml"):
        assert path.stem in result.stdout
    assert "starter · in person · about" in result.stdout


def test_as_json(rapport: Rapport) -> None:
    """With --json each is an object with its endings and personas."""
    listed = {one["id"]: one for one in json.loads(rapport("list", "--json").stdout)}
    kettle = listed["faulty-kettle"]
    assert (kettle["level"], kettle["channel"]) == ("core", "in person")
    assert kettle["minutes"] >= 1
    assert {one["grade"] for one in kettle["endings"]} >= {"great", "poor"}
    assert "sceptic" in kettle["personas"]
    assert kettle["problem"] == ""


def test_own_folder(rapport: Rapport, corner_shop: Path) -> None:
    """The stories of the person's own folders follow those that ship."""
    own_folder(corner_shop.parent)
    listed = json.loads(rapport("list", "--json").stdout)
    assert listed[-1] == {
        "id": "corner-shop",
        "title": "Sour milk",
        "level": "core",
        "channel": "in person",
        "minutes": 1,
        "endings": [{"id": "thanks", "grade": "good"}, {"id": "walked-out", "grade": "poor"}],
        "personas": ["steady", "firecracker"],
        "path": str(corner_shop),
        "problem": "",
    }


def test_broken_story(rapport: Rapport, broken: Path) -> None:
    """A story with a mistake is listed with what keeps it from being played."""
    own_folder(broken.parent)
    result = rapport("list")
    assert result.exit_code == 0
    assert "line 15: `next-dya` is neither a scene nor an ending" in result.stdout
