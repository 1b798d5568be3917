"""A new story is small, whole and in order, whatever was asked for."""

import json
from itertools import product
from pathlib import Path

import pytest

from simulator.analysis.analysis import analyse
from simulator.analysis.lints import LINTS
from simulator.analysis.new_story import (
    NewStoryError,
    Wanted,
    id_problem,
    new_story_text,
    suggested_id,
    write_new_story,
)
from simulator.analysis.proofs import PROOFS
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.checking import check_story
from simulator.story.json_schema import story_schema
from simulator.story.model import Channel, Grade

PERSONAS = ("steady", "firecracker", "sceptic", "storyteller", "worrier", "independent")


@pytest.mark.parametrize(("channel", "persona"), [*product(Channel, PERSONAS)])
def test_it_is_in_order(channel: Channel, persona: str, tmp_path: Path) -> None:
    """Not so much as a warning, for every channel and temperament: no proof or lint finds fault."""
    written = write_new_story(tmp_path, Wanted("my-story", "", channel, persona))
    loaded = check_story(written.story)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    assert (loaded.story.setting.channel, loaded.story.customer.persona) == (channel, persona)
    analysis = analyse(loaded.story, loaded.rulebook)
    assert [found for find in (*PROOFS, *LINTS) for found in find(analysis)] == []


@pytest.mark.parametrize("persona", PERSONAS)
def test_everything_in_it_can_happen(persona: str, tmp_path: Path, rules: Rulebook) -> None:
    """Each temperament it names reaches every ending, and every option is on offer."""
    story = load_story(write_new_story(tmp_path, Wanted("mine", persona=persona)).story).story
    assert story is not None
    analysis = analyse(story, rules)
    for ending in story.endings:
        assert all(analysis.reached(ending).values()), ending
    for scene, option in story.options():
        assert any(
            space.arcs.offered(spot, option) & some
            for space in analysis.spaces.values()
            for spot, some in space.at(scene.id)
        ), option.id


def test_it_shows_what_stories_can_do(tmp_path: Path) -> None:
    """All four grades with a talk for each, a promise, a fact, a card, time, and what is why."""
    story = load_story(write_new_story(tmp_path, Wanted("mine")).story).story
    assert story is not None
    options = [option for _, option in story.options()]
    assert {ending.grade for ending in story.endings.values()} == set(Grade)
    assert {one.ends for one in story.playthroughs} == set(story.endings)
    assert all(option.why and option.skills for option in options)
    for part in ("when", "sets", "promises", "keeps", "breaks", "meets_need", "technique"):
        assert any(getattr(option, part) for option in options), part
    assert all((story.cards, story.reflect, story.customer.also))
    assert any(scene.later for scene in story.scenes.values())
    assert len(new_story_text(Wanted("mine")).splitlines()) < 220


def test_the_schema_is_written_once(tmp_path: Path, rules: Rulebook) -> None:
    """It is the one that `rapport schema` prints; one that is there is left alone."""
    first = write_new_story(tmp_path, Wanted("one"))
    assert first.schema == tmp_path / "story.schema.json"
    assert json.loads(first.schema.read_text(encoding="utf-8")) == story_schema(rules.vocabulary())
    first.schema.write_text("mine", encoding="utf-8")
    assert write_new_story(tmp_path, Wanted("two")).schema is None
    assert first.schema.read_text(encoding="utf-8") == "mine"


def test_a_story_that_is_there_stays(tmp_path: Path) -> None:
    """The second of that name is refused."""
    write_new_story(tmp_path, Wanted("one", "The first"))
    with pytest.raises(NewStoryError, match="there already"):
        write_new_story(tmp_path, Wanted("one", "The second"))
    assert "The first" in (tmp_path / "one.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "title", ['Say "no": a # story', "- [x] {y}", "{{id}}", "back\\slash", "Größe 42 – 😀", "'"]
)
def test_any_title_is_kept_as_it_is(title: str, tmp_path: Path) -> None:
    """Nothing in it is read as YAML, nor filled in."""
    story = load_story(write_new_story(tmp_path, Wanted("x", title)).story).story
    assert story is not None
    assert story.title == title


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Forty minutes late", "forty-minutes-late"),
        ("Der Mantel für Samstag!", "der-mantel-fur-samstag"),
        ("  --x-- ", "x"),
        ("漢字", ""),
        ("a" * 100, "a" * 80),
    ],
)
def test_a_title_suggests_an_id(title: str, id_: str) -> None:
    """What is suggested can be an id, or is nothing."""
    assert suggested_id(title) == id_
    assert not id_ or id_problem(id_) == ""


@pytest.mark.parametrize("id_", ["", "A", "a--b", "-a", "a/b", "a.yaml", "../a", "a" * 81, "a\n"])
def test_what_is_no_id_is_refused(id_: str, tmp_path: Path) -> None:
    """With a sentence, and no file."""
    with pytest.raises(NewStoryError, match="can't be a story's id"):
        write_new_story(tmp_path / "folder", Wanted(id_))
    assert not (tmp_path / "folder").exists()


def test_a_rulebook_that_lacks_its_words_is_told(tmp_path: Path, rules: Rulebook) -> None:
    """A story that would not be in order is not written."""
    approaches = {id_: one for id_, one in rules.approaches.items() if id_ != "apologise"}
    house = Rulebook(
        "house", "House", rules.skills, rules.techniques, approaches, rules.personas, rules.bands
    )
    with pytest.raises(NewStoryError, match="By the rulebook “House”"):
        write_new_story(tmp_path, Wanted("x"), house)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_can_t_be_is_told(tmp_path: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NewStoryError, match="can't be written"):
        write_new_story(tmp_path / "file", Wanted("x"))
