"""The writer's guide: every example in it is checked, and every command run."""

import shutil
from pathlib import Path

import pytest

from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.mood.rulebook_file import read_rulebook
from simulator.mood.state import score
from simulator.play.checking import check_story
from simulator.play.engine import Engine
from simulator.story.diagnostics import Diagnostic
from simulator.story.model import Story


def problems(text: str, name: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Everything that `rapport check` says of a story of that id."""
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return check_story(path).diagnostics


def test_whole_stories_are_clean(whole_story, guide, docs, tmp_path: Path) -> None:
    """A complete story of the guide passes `rapport check` without so much as a warning."""
    docs.write_files(guide, tmp_path, whole_story.line)
    name = docs.story_id(whole_story)
    assert problems(whole_story.text, name, tmp_path) == ()


def test_fragments_are_clean(fragment, docs, tmp_path: Path) -> None:
    """A piece of a story passes `rapport check` once it stands in a story."""
    assert problems(docs.wrapped(fragment), "fragment", tmp_path) == ()


def test_broken_fragments_break_as_told(broken_fragment, docs, tmp_path: Path) -> None:
    """An example of a mistake has that one mistake and no other."""
    found = problems(docs.wrapped(broken_fragment), "fragment", tmp_path)
    assert [one.code for one in found] == [broken_fragment.named("broken")]


def test_rulebooks_are_clean(rulebook_file, tmp_path: Path) -> None:
    """An organisation's rulebook in the guide is one that Rapport accepts."""
    path = tmp_path / "rulebook.yaml"
    path.write_text(rulebook_file.text, encoding="utf-8")
    assert read_rulebook(path).diagnostics == ()


def test_commands_print_what_is_shown(guide_command, guide, docs, tmp_path: Path) -> None:
    """Each command prints what the guide shows, in a folder with the stories above it."""
    block = guide_command.block
    docs.write_files(guide, tmp_path, block.line)
    if block.change:
        change_stories(tmp_path, *block.change)
    printed = docs.run_as_shown(guide_command, tmp_path)
    assert docs.agrees(guide_command.prints, printed), printed


def change_stories(folder: Path, old: str, new: str) -> None:
    """Replace some words in every story of a folder; they must stand in one.

    As they were, the stories are kept in the folder `before`.
    """
    changed, before = 0, folder / "before"
    before.mkdir()
    for path in folder.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        (before / path.name).write_text(text, encoding="utf-8")
        changed += old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    assert changed, f"no story holds {old!r}"


def test_yaml_surprises_stay_text(guide, docs, tmp_path: Path) -> None:
    """`12:30`, `no` and `010` are shown as they were written."""
    (block,) = (one for one in guide.blocks if "verbatim" in one.words)
    path = tmp_path / "fragment.yaml"
    path.write_text(docs.wrapped(block), encoding="utf-8")
    story = load_story(path).story
    assert story is not None
    assert [card.text for card in story.cards] == ["12:30", "no", "010"]


@pytest.fixture
def cold_soup(guide, docs, tmp_path: Path) -> Story:
    """The guide's first story."""
    docs.write_files(guide, tmp_path, 10_000)
    story = load_story(tmp_path / "cold-soup.yaml").story
    assert story is not None
    return story


def test_sums_done_by_hand_are_the_engines(guide, docs, cold_soup: Story, rules: Rulebook) -> None:
    """Each row of the worked examples is what the engine makes of that decision."""
    worked = [one for one in guide.tables if one.header[0].startswith("`cold-soup`")]
    assert len(worked) == 3
    for table in worked:
        _, persona = docs.names(table.header[0])
        rows = walked(Engine(cold_soup, rules, persona), table, docs)
        assert rows == [tuple(map(docs.plain, row)) for row in table.rows]


def walked(engine: Engine, table, docs) -> list[tuple[str, ...]]:
    """The rows that a worked table should have, by playing the options it names."""
    step, rows = engine.start(), []
    for row in table.rows:
        name, change = docs.plain(row[0]), ""
        if rows:
            step = engine.choose(step, name)
            change = " ".join(map(signed, step.changes[0][2:5]))
        band = engine.rulebook.mood_band(step.state)
        whole = str(score(step.state)).replace("-", "−")
        rows.append((name, change, *map(str, step.state.mood), whole, band))
    return rows


def signed(value: int) -> str:
    """A change as the guide writes it."""
    return f"{value:+d}".replace("-", "−") if value else "0"


def test_shipped_stories_are_in_order(docs, tmp_path: Path) -> None:
    """The stories that the guide sends its readers to are in order."""
    shutil.copytree(docs.ROOT / "stories", tmp_path / "stories")
    done = docs.run(("rapport", "check", "--quick", "stories"), tmp_path)
    assert done.returncode == 0, done.stdout
