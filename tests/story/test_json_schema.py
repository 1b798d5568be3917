"""The JSON Schemas that editors complete from are up to date, and true."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from simulator.assets import asset_path, stories_folder
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import RulebookFile
from simulator.story.json_schema import schema_of, story_schema
from simulator.story.schema import StoryFile

from .small_story import option, scene, top

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    """The story's schema as it ships."""
    return read(stories_folder() / "story.schema.json")


def read(path: Path) -> dict[str, Any]:
    """A schema's file."""
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def mistakes(text: str, schema: dict[str, Any]) -> list[str]:
    """What an editor would underline, as paths."""
    validator = jsonschema.Draft7Validator(schema)
    return [error.json_path for error in validator.iter_errors(yaml.safe_load(text))]


def test_story_schema_is_up_to_date(written: dict[str, Any], rules: Rulebook) -> None:
    """`rapport schema --write stories` would change nothing."""
    assert written == story_schema(rules.vocabulary())


def test_rulebook_schema_is_up_to_date() -> None:
    """`rapport schema --rulebook --write assets` would change nothing."""
    schema = schema_of(RulebookFile, "A rulebook of Rapport")
    assert read(asset_path("rulebook.schema.json")) == schema


@pytest.mark.parametrize("name", ["story.schema.json", "rulebook.schema.json"])
def test_schema_is_a_schema(name: str) -> None:
    """Both are proper JSON Schemas with a dialect, a title and a description."""
    folder = stories_folder() if name.startswith("story") else asset_path(name).parent
    schema = read(folder / name)
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["title"].endswith("of Rapport")
    assert schema["description"]


@pytest.mark.parametrize("path", sorted(stories_folder().glob("*.yaml")), ids=lambda one: one.stem)
def test_shipped_stories_fit(path: Path, written: dict[str, Any]) -> None:
    """Each story that ships fits the schema, and its first line points to it."""
    text = path.read_text(encoding="utf-8")
    assert mistakes(text, written) == []
    assert text.startswith("# yaml-language-server: $schema=story.schema.json\n")


def test_shipped_rulebook_fits() -> None:
    """Rapport's rulebook fits its schema, and its first line points to it."""
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    assert mistakes(text, read(asset_path("rulebook.schema.json"))) == []
    assert text.startswith("# yaml-language-server: $schema=rulebook.schema.json\n")


@pytest.mark.parametrize(
    "fragment",
    [
        "say: Yes.\nmood: {temper: -1}\nmeets-need: true\nsets: a\ngo: thanks",
        "say: Yes.\nsets: [a, b]\ngo: [{when: a, to: thanks}, {to: thanks}]",
        "say: Yes.\nreply: [{when: a, say: B.}, {say: C.}]\ntechnique: let-them-vent\ngo: a",
    ],
)
def test_every_way_to_write_fits(fragment: str, written: dict[str, Any]) -> None:
    """One name or a list, one line or variants, numbers and truths as YAML has them."""
    assert mistakes(option(fragment), written) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (option("say: Yes.\nmets-need: true"), "$.scenes.counter.options.listen"),
        (option("say: Yes.\ngo: Making Good"), "$.scenes.counter.options.listen.go"),
        (option("say: Yes.\napproach: lisen"), "$.scenes.counter.options.listen.approach"),
        (option("say: Yes.\nskills: {symphathy: works}"), "$.scenes.counter.options.listen.skills"),
        (option("say: Yes.\nmisses: [nothing]"), "$.scenes.counter.options.listen.misses"),
        (option("say: Yes.\nmood: {temper: 11}"), "$.scenes.counter.options.listen.mood.temper"),
        (scene("customer: Well?\noptions: {Not An Id: {say: Yes.}}"), "$.scenes.counter.options"),
        (top("customer: {name: A, persona: grumpy}"), "$.customer.persona"),
        (top("level: beginner"), "$.level"),
        (top("colour: red"), "$"),
    ],
)
def test_mistakes_are_underlined(text: str, path: str, written: dict[str, Any]) -> None:
    """An editor underlines what Rapport would refuse, where it stands."""
    assert mistakes(text, written) == [path]


def test_names_of_an_own_rulebook(rules: Rulebook) -> None:
    """A schema made for another rulebook offers that one's names."""
    vocabulary = rules.vocabulary()
    schema = story_schema(vocabulary)
    named = schema["$defs"]
    assert named["approach"]["enum"] == sorted(vocabulary.approaches)
    assert named["persona"]["enum"] == sorted(vocabulary.personas)
    assert named["skill"]["enum"] == sorted(vocabulary.skills)
    assert named["technique"]["enum"] == sorted(vocabulary.techniques)


def test_descriptions_are_kept() -> None:
    """What the models say of a key is what the editor shows."""
    said = schema_of(StoryFile, "A story of Rapport")["$defs"]["OptionFile"]["properties"]
    assert said["say"]["description"] == "The words, with [stage directions] in square brackets."
