"""`rapport check` tells what is wrong, where, and by its exit code."""

import json
from pathlib import Path

from .conftest import Rapport

MESSAGE = "`next-dya` is neither a scene nor an ending of this story."


def test_clean_story(rapport: Rapport, corner_shop: Path) -> None:
    """A clean story: its playthroughs were run, exit 0."""
    result = rapport("check", corner_shop)
    assert result.exit_code == 0
    assert result.stdout == "1 story in order, 1 playthroughs run.\n"


def test_shipped_stories(rapport: Rapport, shipped: Path) -> None:
    """A folder stands for all its stories, and those that ship are clean."""
    result = rapport("check", "--quick", shipped)
    assert result.exit_code == 0, result.stdout
    assert " stories in order, " in result.stdout


def test_mistake(rapport: Rapport, broken: Path) -> None:
    """A mistake: a line that editors can jump to, a hint below it, exit 1."""
    result = rapport("check", broken)
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[0] == f"{broken}:15:13: error [undefined-target] {MESSAGE}"
    assert lines[1] == "    Did you mean `next-day`?"
    assert "1 with errors" in result.stdout


def test_mistakes_as_json(rapport: Rapport, broken: Path) -> None:
    """With --json there is nothing but the list of diagnostics."""
    result = rapport("check", "--json", broken)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "code": "undefined-target",
            "severity": "error",
            "file": str(broken),
            "line": 15,
            "column": 13,
            "message": MESSAGE,
            "hint": "Did you mean `next-day`?",
        }
    ]


def test_clean_story_as_json(rapport: Rapport, corner_shop: Path) -> None:
    """A clean story is an empty list."""
    result = rapport("check", corner_shop, "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])


def test_warning_is_no_error(rapport: Rapport, corner_shop: Path) -> None:
    """What can be played is in order, though there is something to say of it."""
    with corner_shop.open("a", encoding="utf-8") as file:
        file.write("summary: A bottle.\n")
    text = corner_shop.read_text(encoding="utf-8")
    unused = "endings:\n  unused: {grade: fair, text: Nothing.}\n"
    corner_shop.write_text(text.replace("endings:\n", unused), encoding="utf-8")
    result = rapport("check", corner_shop)
    assert result.exit_code == 0
    assert "warning [unreachable]" in result.stdout


def test_playthrough_that_fails(rapport: Rapport, corner_shop: Path) -> None:
    """A recorded walk that ends elsewhere is a mistake, though the story can be played."""
    text = corner_shop.read_text(encoding="utf-8")
    corner_shop.write_text(text.replace("ends: thanks", "ends: walked-out"), encoding="utf-8")
    result = rapport("check", corner_shop)
    assert result.exit_code == 1
    assert "[playthrough-wrong-ending]" in result.stdout


def test_file_of_no_text(rapport: Rapport, tmp_path: Path) -> None:
    """Bytes that are no text are one diagnostic."""
    (tmp_path / "a.yaml").write_bytes(b"\x89PNG\r\n\x1a\n")
    result = rapport("check", tmp_path / "a.yaml")
    assert result.exit_code == 1
    assert "[not-utf-8]" in result.stdout


def test_text_that_would_turn_the_line_around(rapport: Rapport, corner_shop: Path) -> None:
    """What a story smuggles in to change how a message looks is shown as an escape."""
    with corner_shop.open("a", encoding="utf-8") as file:
        file.write('"\u202eyek\\ta": x\n')
    result = rapport("check", corner_shop)
    assert "`\\u202eyek\\u0009a` is not a key that can stand here." in result.stdout


def test_missing_file(rapport: Rapport, tmp_path: Path) -> None:
    """A path that isn't there is a wrong call, exit 2."""
    result = rapport("check", tmp_path / "nothing.yaml")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_folder_without_stories(rapport: Rapport, tmp_path: Path) -> None:
    """So is a folder in which there is no story."""
    (tmp_path / "empty").mkdir()
    assert rapport("check", tmp_path / "empty").exit_code == 2


def test_broken_rulebook(rapport: Rapport, corner_shop: Path, tmp_path: Path) -> None:
    """A rulebook that can't be used is told of, exit 1."""
    (tmp_path / "rules.yaml").write_text("rulebook: ours\n", encoding="utf-8")
    result = rapport("check", corner_shop, "--rulebook", tmp_path / "rules.yaml")
    assert result.exit_code == 1
    assert "[missing-key]" in result.stdout


def test_strict_fails_on_warnings(rapport: Rapport, corner_shop: Path) -> None:
    """For those who let a machine watch over a library; what isn't taught is a fault as well."""
    assert rapport("check", corner_shop, "--strict", "--quick").exit_code == 0
    assert rapport("check", corner_shop, "--strict", "--quick", "--coverage").exit_code == 1
    text = corner_shop.read_text(encoding="utf-8")
    unused = "endings:\n  unused: {grade: fair, text: Nothing.}\n"
    corner_shop.write_text(text.replace("endings:\n", unused), encoding="utf-8")
    assert rapport("check", corner_shop, "--quick").exit_code == 0
    assert rapport("check", corner_shop, "--strict", "--quick").exit_code == 1
