"""The application is wired from this user's folders, and survives what it finds there."""

from dataclasses import replace
from pathlib import Path

import pytest

from simulator.assets import asset_path
from simulator.bootstrap import Places, start_app


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A user's folders, none of which exists yet."""
    return Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data")


def house_rules(tmp_path: Path) -> Path:
    path = tmp_path / "house.yaml"
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("rulebook: rapport", "rulebook: house", 1), encoding="utf-8")
    return path


def test_a_first_start_finds_the_stories_that_ship(places: Places) -> None:
    """No folder is needed, nothing is asked, and there is something to play."""
    app = start_app(places)
    assert app.notices == ()
    assert {"clinic-running-late", "faulty-kettle", "billing-hold"} <= {
        card.id for card in app.catalogue.cards()
    }


def test_an_organisation_s_rulebook_is_used_and_kept(places: Places, tmp_path: Path) -> None:
    """A rulebook that is set is in force at once, and at the next start."""
    app = start_app(places)
    rules = str(house_rules(tmp_path))
    app.save_settings(replace(app.settings, rulebook=rules))
    assert app.rulebook.id == "house"
    assert start_app(places).rulebook.id == "house"
    assert start_app(places, rulebook="").rulebook.id == "rapport"


def test_a_rulebook_that_is_gone_is_told_of(places: Places, tmp_path: Path) -> None:
    """Rapport's own is used instead, with a sentence that names the file."""
    app = start_app(places, rulebook=str(tmp_path / "gone.yaml"))
    assert app.rulebook.id == "rapport"
    assert "gone.yaml" in app.notices[0]


def test_stories_of_the_user_s_own_folders_join(places: Places, tmp_path: Path) -> None:
    """A folder that is set is looked through; one that is missing is passed over."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.yaml").write_text("story: mine\n", encoding="utf-8")
    app = start_app(places)
    folders = (str(tmp_path / "mine"), str(tmp_path / "missing"))
    app.save_settings(replace(app.settings, story_folders=folders))
    assert "mine" in {card.path.stem for card in app.catalogue.cards()}
