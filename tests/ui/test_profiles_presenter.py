"""Who plays on a computer, without Qt."""

from pathlib import Path

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError
from simulator.records.moving import export_profiles, import_files
from simulator.records.progress import Progress
from simulator.records.store import Records
from simulator.ui.profiles.presenter import ProfilesPresenter, same_name

from .past_fakes import NOW, FakeBook, Written


def presenter(book: FakeBook, current: str = "ann") -> ProfilesPresenter:
    return ProfilesPresenter(book, current, book.holdings, lambda _, __: Written(14), lambda: NOW)


def test_everybody_with_what_is_kept(book: FakeBook) -> None:
    """In the order in which they came; one of them plays."""
    ann, bob = presenter(book).view()
    assert (ann.name, ann.note, ann.plays) == ("Ann Reed", "14 talks, last yesterday", True)
    assert (bob.name, bob.note, bob.plays) == ("Bob", "no talks yet", False)


@pytest.fixture
def book() -> FakeBook:
    return FakeBook()


def test_somebody_new_plays_at_once(book: FakeBook) -> None:
    """Spaces around and within a name are tidied."""
    made = presenter(book)
    assert made.add("  Cleo   Ito ") == ""
    assert book.people[-1].name == "Cleo Ito"
    assert made.current == book.people[-1].id


@pytest.mark.parametrize(
    ("name", "problem"),
    [("  ", "A name is needed."), ("x" * 201, "too long"), ("ann  REED", "Ann Reed plays here")],
)
def test_names_that_wont_do(book: FakeBook, name: str, problem: str) -> None:
    """Nothing is written, and the reason is told."""
    assert problem in presenter(book).add(name)
    assert problem in presenter(book).rename("bob", name)
    assert [one.name for one in book.people] == ["Ann Reed", "Bob"]


def test_another_name_for_the_same_person(book: FakeBook) -> None:
    """One's own name in other letters is no clash."""
    assert presenter(book).rename("ann", "ANN REED") == ""
    assert book.people[0].name == "ANN REED"


def test_what_will_be_gone(book: FakeBook) -> None:
    """Exactly that, in numbers."""
    view = presenter(book).farewell("ann")
    assert view.title == "Delete the records of Ann Reed?"
    assert view.gone == (
        "14 talks with 120 decisions, and their debriefs",
        "two notes",
        "the course of every skill, and what to practise next",
        "the profile Ann Reed itself",
    )
    assert presenter(book).farewell("bob").gone == ("the profile Bob itself",)
    assert view.word == "Ann Reed"


def test_nobody_plays_after_their_profile_is_gone(book: FakeBook) -> None:
    """Somebody else's turn is left alone."""
    made = presenter(book)
    made.delete("bob")
    assert made.current == "ann"
    made.delete("ann")
    assert (made.current, made.view()) == ("", ())


def test_an_export_is_a_zip(book: FakeBook, tmp_path: Path) -> None:
    """Its name is made of the person's; the ending is added where it was left out."""
    files: list[Path] = []

    def export(_: str, file: Path) -> Written:
        files.append(file)
        return Written(1, lost=2)

    made = ProfilesPresenter(book, "ann", book.holdings, export, lambda: NOW)
    assert made.file_name("ann") == "rapport-ann-reed.zip"
    told = made.export("ann", tmp_path / "mine")
    assert files == [tmp_path / "mine.zip"]
    assert told == (
        f"One talk of Ann Reed written to {tmp_path / 'mine.zip'}. "
        "Two talks could not be: what they were played by was lost to damage."
    )


def test_records_that_refuse(book: FakeBook) -> None:
    """The page is told."""
    book.failure = "The disk is full."
    with pytest.raises(RecordsError, match="full"):
        presenter(book).add("Cleo")


def test_the_same_name_to_a_person() -> None:
    """Capitals and spaces don't matter; no name is nobody's."""
    assert same_name(" ann reed", "Ann  Reed")
    assert not same_name("ann", "Ann Reed")
    assert not same_name("", "")


def test_records_as_they_are(rules: Rulebook, engine: Engine, small: str, tmp_path: Path) -> None:
    """What was exported can be read elsewhere after it was deleted here."""
    records, other = (Records(open_database(MEMORY), lambda: NOW) for _ in range(2))
    made = ProfilesPresenter(
        records,
        "",
        lambda one: Progress(lambda: records.database, one).holdings(),
        lambda one, file: export_profiles(records, [one], file),
        lambda: NOW,
    )
    assert made.add("Ann Reed") == ""
    edition = Edition("test.yaml", small.encode(), rules)
    recording = records.begin(edition, made.current, coach=False)
    records.save(recording, Session.start(engine).choose("listen-on"))
    assert made.farewell(made.current).gone[0] == "one talk with one decision, and their debriefs"
    made.export(made.current, tmp_path / "ann.zip")
    made.delete(made.current)
    assert made.view() == ()
    (arrived,) = import_files(other, [tmp_path / "ann.zip"])
    assert arrived.problem == ""
    assert other.attempt(recording.id).session.path == ("listen-on",)
    records.close()
    other.close()
