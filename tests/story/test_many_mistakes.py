"""All mistakes of a file come back at once, in the file's order, in words that help."""

from difflib import unified_diff
from pathlib import Path

from simulator.play.checking import check_story
from simulator.story.diagnostics import Diagnostic

GOLDEN = Path(__file__).parent / "golden"


def listing(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Each diagnostic on a line, its hint below."""
    lines = []
    for one in diagnostics:
        lines.append(f"{one.line}:{one.column} {one.severity} [{one.code}] {one.message}")
        lines += [f"    {one.hint}"] if one.hint else []
    return lines


def test_whole_listing() -> None:
    """A story with mistakes of every sort is told of as `many-mistakes.txt` has it."""
    told = listing(check_story(GOLDEN / "many-mistakes.yaml").diagnostics)
    golden = (GOLDEN / "many-mistakes.txt").read_text(encoding="utf-8").splitlines()
    diff = "\n".join(unified_diff(golden, told, "golden", "told", lineterm="", n=1))
    assert not diff, f"the listing has changed:\n{diff}"


def test_draft_is_kept() -> None:
    """What could be made out stands in the draft, so that the writer's view has something."""
    loaded = check_story(GOLDEN / "many-mistakes.yaml")
    assert loaded.story is None
    assert loaded.draft is not None
    assert loaded.draft.title == "Sour milk"
    assert [option.id for option in loaded.draft.start.options] == [
        "listen",
        "lisen-again",
        "offer-refund",
        "apologise",
    ]


def test_no_more_than_can_be_read(tmp_path: Path) -> None:
    """Of more than a hundred mistakes the first hundred are told."""
    text = (GOLDEN / "many-mistakes.yaml").read_text(encoding="utf-8")
    path = tmp_path / "many-mistakes.yaml"
    path.write_text(text + "".join(f"key-{number}: x\n" for number in range(200)), encoding="utf-8")
    assert len(check_story(path).diagnostics) <= 102
