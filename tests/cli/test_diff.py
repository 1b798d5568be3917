"""`rapport diff` says what a change to a story changes in play."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Rapport

GOLDEN = Path(__file__).parent / "golden" / "diff.txt"
CHANGES = (
    ("      offer-trace:\n", "      offer-the-trace:\n        was: offer-trace\n"),
    ("[listen-on, paraphrase, offer-trace, ", "[listen-on, paraphrase, offer-the-trace, "),
    ("keeps: ring-by-six", "sets: rang"),
    ("[waits]", "[nods, and waits for the rest of it]"),
    ('"It was busy."', '"It was busy, and I had four people waiting at the counter by then."'),
    ("when: not need-met", "when: not need-met and heard is partly or higher"),
    ("      blame-the-driver:", "      defend-the-driver:"),
    (
        "  gone: {grade: poor",
        '  thinking: {grade: fair, text: "She thinks."}\n  gone: {grade: poor',
    ),
    ("when: traced, to: next-day}, {to: counter", "when: traced, to: next-day}, {to: thinking"),
)

Versions = Callable[..., tuple[Path, Path]]


@pytest.fixture
def versions(small: str, tmp_path: Path) -> Versions:
    """The small story in `old/`, and with some words changed in `new/`."""

    def written(*changes: tuple[str, str]) -> tuple[Path, Path]:
        text, paths = small, (tmp_path / "old" / "test.yaml", tmp_path / "new" / "test.yaml")
        for words, others in changes:
            assert words in text, words
            text = text.replace(words, others)
        for path, content in zip(paths, (small, text), strict=True):
            path.parent.mkdir()
            path.write_text(content, encoding="utf-8")
        return paths

    return written


@pytest.fixture
def attempts(rapport: Rapport, small: str, tmp_path: Path) -> Path:
    """A folder with two attempts at the old version, and something else."""
    folder, story = tmp_path / "attempts", tmp_path / "test.yaml"
    folder.mkdir()
    story.write_text(small, encoding="utf-8")
    for name, said in (("anna", "listen-on,offer-trace"), ("ben", "offer-trace,paraphrase")):
        printed = rapport("play", story, "--choose", said, "--json").stdout
        (folder / f"{name}.json").write_text(printed, encoding="utf-8")
    (folder / "notes.json").write_text("{}", encoding="utf-8")
    return folder


def test_the_whole_of_it_as_a_writer_reads_it(
    rapport: Rapport, versions: Versions, attempts: Path
) -> None:
    """What broke, what can happen now, what was done, what it adds up to: in that order."""
    result = rapport("diff", *versions(*CHANGES), "--attempts", attempts)
    assert result.exit_code == 1
    assert result.stdout == GOLDEN.read_text(encoding="utf-8"), result.stdout


def test_the_same_story_twice(rapport: Rapport, versions: Versions) -> None:
    """Nothing to say, and exit code 0."""
    result = rapport("diff", *versions())
    assert (result.exit_code, result.stdout) == (0, "Nothing changed in play.\n")


def test_a_new_name_changes_nothing_in_play(rapport: Rapport, versions: Versions) -> None:
    """It is told, and the exit code is 0."""
    result = rapport("diff", *versions(*CHANGES[:2]))
    assert result.exit_code == 0
    assert "~ option `counter/offer-the-trace` was `offer-trace`" in result.stdout
    assert result.stdout.endswith("Nothing changed in play.\n")


def test_everything_as_json(rapport: Rapport, versions: Versions, attempts: Path) -> None:
    """One object with all that is told in words, and more."""
    result = rapport("diff", *versions(*CHANGES), "--attempts", attempts, "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert list(told) == [
        "in-play", "old", "new", "edits", "playthroughs", "attempts", "reach", "skills", "minutes",
    ]  # fmt: skip
    assert told["in-play"] is True
    assert told["old"]["story"] == told["new"]["story"] == "test"
    assert told["old"]["revision"] != told["new"]["revision"]
    assert told["playthroughs"][0]["now"] == "gone"
    assert told["attempts"]["skipped"] == [["notes.json", "no-attempt"]]
    assert told["reach"]["best"][0]["old"] == {"grade": "great", "score": 18}


def test_quick_leaves_the_states_out(rapport: Rapport, versions: Versions) -> None:
    """What it did not look at is said; the talks are walked all the same."""
    result = rapport("diff", *versions(*CHANGES), "--quick")
    assert result.exit_code == 1
    assert "Not looked at" in result.stdout
    assert "Talks that no longer hold" in result.stdout
    assert "Best outcome\n" not in result.stdout


def test_a_story_that_can_t_be_read(rapport: Rapport, versions: Versions, tmp_path: Path) -> None:
    """Its diagnostics, and exit code 2, as for a file that isn't there or is a rulebook."""
    old, new = versions(("to: counter", "to: nowhere"))
    broken = rapport("diff", old, new)
    assert broken.exit_code == 2
    assert "[undefined-target]" in broken.stdout
    assert rapport("diff", old, tmp_path / "none.yaml").exit_code == 2
    assert rapport("diff", old).exit_code == 2
    rules = tmp_path / "rules.yaml"
    rules.write_text("approaches: {}\n", encoding="utf-8")
    assert rapport("diff", old, rules).exit_code == 2
