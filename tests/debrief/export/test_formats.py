"""The formats, and that each is written whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import Format, Write, export, proposed_name, writers
from simulator.debrief.export.whole_file import ExportError, whole_file

WRITERS = [pytest.param(write, id=format_.value) for format_, write in writers().items()]
BEFORE = "What stood here before."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that is there already, alone in its folder."""
    made = tmp_path / "folder" / "file"
    made.parent.mkdir()
    made.write_text(BEFORE, encoding="utf-8")
    return made


def untouched(path: Path) -> bool:
    alone = list(path.parent.iterdir()) == [path]
    return alone and path.read_text(encoding="utf-8") == BEFORE


@pytest.mark.parametrize("write", WRITERS)
def test_a_file_takes_its_place_at_the_very_end(write: Write, path: Path, kept: Attempt) -> None:
    """Until then what was there is there; afterwards nothing but the new file is."""
    steps = export(write, [kept, kept], 2, path)
    assert next(steps) == 1
    assert path.read_text(encoding="utf-8") == BEFORE
    assert list(steps) == [2]
    assert list(path.parent.iterdir()) == [path]
    assert "Ida Brandt" in path.read_text(encoding="utf-8") or write is writers()[Format.CSV]
    assert path.read_text(encoding="utf-8") != BEFORE


@pytest.mark.parametrize("write", WRITERS)
def test_cancelling_leaves_no_trace(write: Write, path: Path, kept: Attempt) -> None:
    """However far it had come."""
    steps = export(write, [kept] * 3, 3, path)
    next(steps)
    next(steps)
    steps.close()
    assert untouched(path)


@pytest.mark.parametrize("write", WRITERS)
def test_trouble_leaves_no_trace(write: Write, path: Path, kept: Attempt) -> None:
    """Where an attempt can't be read after all."""

    def attempts() -> Iterator[Attempt]:
        yield kept
        raise LookupError

    with pytest.raises(LookupError):
        list(export(write, attempts(), 2, path))
    assert untouched(path)


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_is_written_of_no_attempt(write: Write, path: Path) -> None:
    """And it is said."""
    with pytest.raises(ExportError, match="There is no attempt to write"):
        list(export(write, [], 1, path))
    assert untouched(path)


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_that_isn_t_there_is_told(write: Write, tmp_path: Path, kept: Attempt) -> None:
    """In a sentence with the file's name."""
    path = tmp_path / "nowhere" / "file"
    with pytest.raises(ExportError, match=r"nowhere.file can't be written: No such file"):
        list(export(write, [kept], 1, path))


def test_a_full_disk_is_told_and_leaves_no_trace(path: Path) -> None:
    """What the disk refuses in the middle is said in its own words."""
    with pytest.raises(ExportError, match="No space left"):
        _fill(path)
    assert untouched(path)


def _fill(path: Path) -> None:
    with whole_file(path) as draft:
        draft.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")


def test_a_link_stays_a_link(path: Path) -> None:
    """What it leads to is written."""
    link = path.with_name("link")
    link.symlink_to(path)
    with whole_file(link) as draft:
        draft.write_text("new", encoding="utf-8")
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a.PDF", Format.PDF), ("a.htm", Format.HTML), ("a.json", Format.JSON), ("a.txt", None)],
)
def test_a_name_says_its_format(name: str, format_: Format | None) -> None:
    """By its ending, in any case."""
    assert Format.of(Path(name)) is format_


def test_names_are_proposed(kept: Attempt) -> None:
    """With the day and the story, or the number of attempts."""
    assert proposed_name(kept, 1, Format.PDF) == "2025-11-21-test.pdf"
    assert proposed_name(Attempt(kept.session), 1, Format.HTML) == "test.html"
    assert proposed_name(None, 12, Format.CSV) == "rapport-12-attempts.csv"
