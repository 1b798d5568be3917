"""Settings on disk: kept whole, and never lost to a broken file."""

import json
from pathlib import Path

import pytest

from simulator.records.settings import Settings, read_settings, write_settings

CHOSEN = Settings(
    scheme="dark", text_size=150, motion="reduced", typing=False, coach=False,
    rulebook="/house/rules.yaml", story_folders=("/house/stories",),
)  # fmt: skip


def test_what_was_set_is_read_again(tmp_path: Path) -> None:
    """Every setting survives a restart; the folder is made when needed."""
    path = tmp_path / "new" / "settings.json"
    write_settings(path, CHOSEN)
    assert read_settings(path) == (CHOSEN, "")


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    """A first start says nothing and asks nothing."""
    assert read_settings(tmp_path / "settings.json") == (Settings(), "")


@pytest.mark.parametrize("garbage", ["{", "[]", "", "null", '"dark"'])
def test_a_file_that_makes_no_sense_is_set_aside(tmp_path: Path, garbage: str) -> None:
    """The usual settings apply, a notice says where the old file is, and it is still there."""
    path = tmp_path / "settings.json"
    path.write_text(garbage, encoding="utf-8")
    settings, notice = read_settings(path)
    aside = tmp_path / "settings.json.broken"
    assert settings == Settings()
    assert str(aside) in notice
    assert aside.read_text(encoding="utf-8") == garbage


def test_values_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    """One odd value costs only itself; unknown keys of a later version are no error."""
    path = tmp_path / "settings.json"
    odd = {"scheme": "sepia", "text_size": "huge", "typing": False, "next_year": 1}
    path.write_text(json.dumps(odd), encoding="utf-8")
    assert read_settings(path) == (Settings(typing=False), "")
