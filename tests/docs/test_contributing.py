"""The page for people who change the code: its map, its files and its commands are real."""

import re
import tomllib
from pathlib import Path


def rooms(root: Path) -> set[str]:
    """Every folder under `simulator/` that holds code, as the map writes it."""
    files = (root / "simulator").rglob("*.py")
    folders = {path.parent.relative_to(root).as_posix() + "/" for path in files}
    return folders - {"simulator/"}


def layers(root: Path) -> list[str]:
    """The layers that import-linter enforces, top first; in parentheses if they may be missing."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = project["tool"]["importlinter"]["contracts"][0]["layers"]
    return [one.replace("simulator.", "") for one in found]


def test_map_names_every_room(contributing, docs) -> None:
    """Every folder of code is in the map, and beside them only rooms whose place is kept."""
    told = {docs.plain(room) for room, _ in contributing.table("room").rows}
    present = rooms(docs.ROOT)
    kept = {f"simulator/{one.strip('()')}/" for one in layers(docs.ROOT) if one[0] == "("}
    assert present <= told
    assert told - present <= kept


def test_rooms_are_said_in_one_sentence(contributing) -> None:
    """Each room has one sentence, a capital at its start and a full stop at its end."""
    for _, sentence in contributing.table("room").rows:
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert ". " not in sentence


def test_files_that_are_named_exist(contributing, docs) -> None:
    """Each path of the project in backticks is there."""
    tops = ("simulator/", "tests/", "assets/", "stories/", ".ci/")
    paths = [one for one in contributing.inline if one.startswith(tops) and " " not in one]
    assert len(paths) > 20
    missing = [one for one in paths if not (docs.ROOT / one).exists() and "CODE" not in one]
    assert missing == []


def test_names_of_the_code_stand_in_it(contributing, docs) -> None:
    """Each class and function in backticks is defined somewhere in the code."""
    sources = (docs.ROOT / "simulator").rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    named = re.compile(r"[A-Z][a-z]+([A-Z][a-z]+)*|[a-z]+(_[a-z]+)+")
    words = {one for one in contributing.inline if named.fullmatch(one)}
    assert len(words) > 5
    assert [one for one in words if not re.search(rf"\b(class|def) {one}\b", code)] == []


def test_imports_run_as_told(contributing, docs) -> None:
    """The line that shows the directions is the one that import-linter enforces."""
    (line,) = (one.text for one in contributing.blocks if one.language == "text")
    told = [one.strip() for one in line.split("->")]
    assert told == [one.strip("()") for one in layers(docs.ROOT)]


def test_shell_lines_name_what_exists(contributing, docs) -> None:
    """The scripts and extras that the page tells people to run are there."""
    project = tomllib.loads((docs.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    blocks = (one.text for one in contributing.blocks if one.language == "sh")
    for word in " ".join(blocks).split():
        if word.startswith((".ci/", "tests/")):
            assert (docs.ROOT / word).exists(), word
        if found := re.search(r"\[(.+)\]", word):
            assert set(found[1].split(",")) <= extras.keys()
