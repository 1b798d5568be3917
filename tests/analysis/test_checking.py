"""A story's file is looked at in every way there is, and the story is counted."""

from pathlib import Path

import pytest

from simulator.analysis.analysis import analyse
from simulator.analysis.checking import check_and_analyse, check_thoroughly
from simulator.analysis.stats import stats
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story


@pytest.fixture
def file(small: str, tmp_path: Path) -> Path:
    """The small story as a file, with a fact that nothing asks for on line 40."""
    text = small.lstrip().replace("sets: traced", "sets: [traced, in-writing]")
    path = tmp_path / "test.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_proofs_and_lints_stand_among_the_rest(file: Path) -> None:
    """In the order of the file, each at its own line and column."""
    told = check_thoroughly(file).diagnostics
    assert [one.line for one in told] == sorted(one.line for one in told)
    unused = next(one for one in told if one.code == "unused-fact")
    line = file.read_text(encoding="utf-8").splitlines()[unused.line - 1]
    assert line[unused.column - 1 :].startswith("in-writing")
    assert "missing-why" in {one.code for one in told}


def test_what_cannot_be_played_is_not_analysed(file: Path) -> None:
    """An error in the file: it is told, and that is all."""
    file.write_text(file.read_text(encoding="utf-8").replace("go: gone", "go: gon"))
    checked = check_and_analyse(file)
    assert checked.analysis is None
    assert {one.code for one in checked.loaded.diagnostics} == {"undefined-target"}


def test_a_search_can_be_stopped(file: Path) -> None:
    """By a limit, or by a progress that answers False."""
    for told in (
        check_thoroughly(file, limit=3),
        check_thoroughly(file, progress=lambda persona, found: False),
    ):
        assert "not-proved" in {one.code for one in told.diagnostics}


def test_a_story_in_figures(story: Story, rules: Rulebook) -> None:
    """Counted from the text; the space is counted where it is known to its end."""
    found = stats(story, analyse(story, rules))
    assert (found.scenes, found.options, found.endings) == (2, 7, 2)
    assert found.states == analyse(story, rules).states
    assert found.recoverability is not None
    assert 0 < found.recoverability < 1
    stopped = stats(story, analyse(story, rules, limit=3))
    assert (stopped.states, stopped.recoverability) == (None, None)
    assert stopped.words == stats(story).words > 50
