"""`rapport new` writes a small whole story to begin with."""

from pathlib import Path

import pytest

from simulator.mood.loading import load_story
from simulator.story.model import Channel

from .conftest import Rapport


def test_a_story_and_the_schema_beside_it(
    rapport: Rapport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In this folder unless another is named; then it says how to go on."""
    monkeypatch.chdir(tmp_path)
    result = rapport("new", "my-story")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines() == [
        "Written to my-story.yaml. Look it over with:",
        "    rapport check my-story.yaml",
        "    rapport play my-story.yaml",
        "Editors complete and check it by story.schema.json.",
    ]
    checked = rapport("check", "my-story.yaml")
    assert (checked.exit_code, checked.stdout) == (0, "1 story in order, 4 playthroughs run.\n")


def test_what_is_asked_for_is_in_it(rapport: Rapport, tmp_path: Path) -> None:
    """Folder, title, channel and temperament."""
    folder = tmp_path / "talks" / "mine"
    words = ("--title", 'The "lost" coat: again', "--channel", "chat", "--persona", "sceptic")
    assert rapport("new", "lost-coat", "--folder", folder, *words).exit_code == 0
    story = load_story(folder / "lost-coat.yaml").story
    assert story is not None
    assert (story.title, story.setting.channel) == ('The "lost" coat: again', Channel.CHAT)
    assert story.customer.persona == "sceptic"


def test_nothing_is_overwritten(rapport: Rapport, tmp_path: Path) -> None:
    """A story that is there stays as it is; exit code 2."""
    path = tmp_path / "kept.yaml"
    path.write_text("mine", encoding="utf-8")
    result = rapport("new", "kept", "--folder", tmp_path)
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert path.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "story.schema.json").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["My Story"], "as in `my-story`"),
        (["x", "--persona", "sceptik"], "Did you mean `sceptic`?"),
        (["x", "--channel", "telegraph"], "telegraph"),
        (["../x"], "can't be a story's id"),
    ],
)
def test_what_can_t_be_done_is_said(
    rapport: Rapport, tmp_path: Path, words: list[str], says: str
) -> None:
    """Exit code 2, a sentence, and no file."""
    result = rapport("new", *words, "--folder", tmp_path)
    assert result.exit_code == 2
    assert says in result.stderr
    assert list(tmp_path.glob("*.yaml")) == []
