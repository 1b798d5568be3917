"""The library's cards and the index that keeps them."""

import os
from pathlib import Path

import pytest

from simulator.assets import asset_path, stories_folder
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play import catalogue
from simulator.play.catalogue import Catalogue


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one of the stories that ship, and a broken one."""
    folder = tmp_path / "stories"
    folder.mkdir()
    text = (stories_folder() / "faulty-kettle.yaml").read_text(encoding="utf-8")
    (folder / "faulty-kettle.yaml").write_text(text, encoding="utf-8")
    (folder / "broken.yaml").write_text("story: broken\ntitle: Broken\n", encoding="utf-8")
    return folder


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were really read."""
    read: list[str] = []
    load = catalogue.load_story

    def counted(path: Path, rulebook: Rulebook) -> object:
        read.append(path.name)
        return load(path, rulebook)

    monkeypatch.setattr(catalogue, "load_story", counted)
    return read


def test_a_card_tells_of_a_story_and_of_what_is_broken(folder: Path, rules: Rulebook) -> None:
    """A story that can't be played still has a card, which says why."""
    cards = {card.id: card for card in Catalogue([folder], folder / "index.json", rules).cards()}
    assert cards["faulty-kettle"].problem == ""
    assert 4 <= cards["faulty-kettle"].minutes <= 20
    assert set(cards["faulty-kettle"].skills) <= set(rules.skills)
    assert "missing" in cards["broken"].problem


def test_only_what_changed_is_read_again(
    folder: Path, rules: Rulebook, reads: list[str], tmp_path: Path
) -> None:
    """A second look reads nothing; a touched file alone is read; the cards stay the same."""
    index = tmp_path / "cache" / "index.json"
    first = list(Catalogue([folder], index, rules).cards())
    assert sorted(reads) == ["broken.yaml", "faulty-kettle.yaml"]
    reads.clear()
    assert list(Catalogue([folder], index, rules).cards()) == first
    assert reads == []
    os.utime(folder / "broken.yaml", (1, 1))
    list(Catalogue([folder], index, rules).cards())
    assert reads == ["broken.yaml"]


@pytest.mark.parametrize("garbage", ["", "{", "[]", '{"format": 1}', '{"format": 99}', "\x00"])
def test_a_broken_index_costs_time_and_nothing_else(
    folder: Path, rules: Rulebook, tmp_path: Path, garbage: str
) -> None:
    """An index that makes no sense is made anew."""
    index = tmp_path / "index.json"
    index.write_text(garbage, encoding="utf-8")
    assert len(list(Catalogue([folder], index, rules).cards())) == 2


def test_a_missing_folder_and_an_unwritable_index_are_no_errors(
    rules: Rulebook, tmp_path: Path
) -> None:
    """Folders come and go, and caches may be impossible."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    lost = Catalogue([tmp_path / "none"], tmp_path / "file" / "index.json", rules)
    assert list(lost.cards()) == []


def test_a_rulebook_among_the_stories_is_no_story(
    folder: Path, rules: Rulebook, tmp_path: Path
) -> None:
    """An organisation's rulebook may lie beside its stories; the index remembers that, too."""
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    index = tmp_path / "index.json"
    for _ in range(2):
        ids = [card.path.name for card in Catalogue([folder], index, rules).cards()]
        assert ids == ["broken.yaml", "faulty-kettle.yaml"]
    assert load_story(folder / "house.yaml").is_rulebook
