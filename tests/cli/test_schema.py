"""`rapport schema` prints or writes what editors complete from."""

import json
from pathlib import Path

import pytest

from simulator.assets import asset_path, stories_folder

from .conftest import Rapport

SHIPPED = {
    "story.schema.json": stories_folder() / "story.schema.json",
    "rulebook.schema.json": asset_path("rulebook.schema.json"),
}


@pytest.mark.parametrize(
    ("name", "flags"), [("story.schema.json", []), ("rulebook.schema.json", ["--rulebook"])]
)
def test_shipped_schema_is_what_is_printed(
    rapport: Rapport, name: str, flags: list[str], tmp_path: Path
) -> None:
    """Printed, written and shipped, a schema is the same to the letter."""
    shipped = SHIPPED[name].read_text(encoding="utf-8")
    assert rapport("schema", *flags).stdout == shipped
    result = rapport("schema", *flags, "--write", tmp_path / "new" / "folder")
    assert result.exit_code == 0
    assert (tmp_path / "new" / "folder" / name).read_text(encoding="utf-8") == shipped
    assert f"# yaml-language-server: $schema={name}" in result.stdout


def test_names_of_an_own_rulebook(rapport: Rapport, tmp_path: Path) -> None:
    """--names offers the names of an organisation's own rulebook."""
    own = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    path = tmp_path / "rules.yaml"
    path.write_text(own.replace("\n  storyteller:", "\n  talker:"), encoding="utf-8")
    result = rapport("schema", "--names", path)
    personas = json.loads(result.stdout)["$defs"]["persona"]["enum"]
    assert "talker" in personas
    assert "storyteller" not in personas


def test_names_of_a_broken_rulebook(rapport: Rapport, tmp_path: Path) -> None:
    """A rulebook that can't be used is told of, exit 1."""
    (tmp_path / "rules.yaml").write_text("rulebook: ours\n", encoding="utf-8")
    result = rapport("schema", "--names", tmp_path / "rules.yaml")
    assert result.exit_code == 1
    assert "[missing-key]" in result.stdout


def test_names_and_rulebook_exclude_each_other(rapport: Rapport) -> None:
    """A rulebook's schema offers no names, exit 2."""
    own = asset_path("rulebook.yaml")
    assert rapport("schema", "--rulebook", "--names", own).exit_code == 2
