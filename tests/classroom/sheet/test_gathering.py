"""Attempts are gathered as they arrive: each read once, nothing stops the rest."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest

from simulator.classroom.events import Joined, Played, Revealed, Voted, WentOn
from simulator.classroom.folder import Classes, ClassFolder
from simulator.classroom.sheet.gathering import Gathering, held_by, held_in
from simulator.mood.rulebook import Rulebook
from simulator.play.session import Session
from simulator.records.attempt import Retry
from simulator.records.attempt_file import Reader, file_data, file_name
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition, engine_of
from simulator.records.moving import pack_attempt
from simulator.records.parcel import Parcel
from simulator.records.store import Records

from .conftest import BEGAN, BROKEN, KEPT, PLAN, recorded

Hand = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where people put their attempts."""
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


class People:
    """Those who play alone and hand in; each attempt is another person's."""

    def __init__(self, rules: Rulebook) -> None:
        self._rules = rules
        self.records = Records(open_database(MEMORY), lambda: BEGAN)

    def played(self, text: str, *path: str, persona: str = "steady", of: str = "") -> Parcel:
        story = text.split("story: ")[1].split()[0]
        edition = Edition(f"{story}.yaml", text.encode(), self._rules)
        session = Session.start(engine_of(edition, persona))
        for at, option in enumerate(path, start=1):
            session = session.choose(option, at * 9.0)
        person = self.records.add_profile("Ann Onymous-Reed")
        retry = Retry(of, 4) if of else None
        recording = self.records.begin(edition, person.id, coach=False, retry=retry)
        self.records.leave(recording, session)
        return pack_attempt(self.records, recording.id)


@pytest.fixture
def people(rules: Rulebook) -> Iterator[People]:
    """People who play alone."""
    people = People(rules)
    yield people
    people.records.close()


@pytest.fixture
def hand(people: People, folder: Path, small: str) -> Hand:
    """Puts an attempt's file into the folder."""

    def put(*path: str, text: str = small, of: str = "") -> Path:
        parcel = people.played(text, *path or KEPT, of=of)
        file = folder / file_name(parcel)
        file.write_bytes(file_data(parcel))
        return file

    return put


def attempts(gathering: Gathering) -> int:
    material = gathering.material()
    return len(material.attempts) if material else 0


def test_files_count_as_they_arrive(folder: Path, hand: Hand) -> None:
    """One more, one more; and one that is taken away again counts no more."""
    gathering = Gathering(folder)
    assert not gathering.look()
    assert gathering.sheet() is None
    first = hand()
    assert gathering.look()
    assert attempts(gathering) == 1
    hand(*BROKEN)
    assert gathering.look()
    assert not gathering.look()
    assert attempts(gathering) == 2
    first.unlink()
    assert gathering.look()
    assert attempts(gathering) == 1


def test_only_what_is_new_is_read(
    folder: Path, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file is opened once, and once more when it has changed."""
    read: list[bytes] = []
    taken_in = Reader.read

    def counted(self: Reader, data: bytes) -> tuple[Parcel, Session]:
        read.append(data)
        return taken_in(self, data)

    monkeypatch.setattr(Reader, "read", counted)
    gathering, file = Gathering(folder), hand()
    for _ in range(3):
        gathering.look()
    assert len(read) == 1
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    assert gathering.look()
    assert gathering.unread == (f"{file.name} is not an attempt of Rapport, or was cut off",)
    file.write_bytes(data)
    assert gathering.look()
    assert (attempts(gathering), gathering.unread, len(read)) == (1, (), 3)


def test_what_can_t_be_read_stops_nothing(folder: Path, hand: Hand) -> None:
    """It is named with why; what is no attempt by its name is left alone."""
    hand()
    (folder / "anna.rapport.json").write_text("{}")
    (folder / "b.zip").write_text("no zip")
    (folder / "notes.txt").write_text("milk")
    (folder / ".x.rapport.json.part").write_text("")
    (folder / "c.rapport.json").mkdir()
    gathering = Gathering(folder)
    assert gathering.look()
    assert attempts(gathering) == 1
    assert [one.partition(" ")[0] for one in gathering.unread] == ["anna.rapport.json", "b.zip"]
    assert not gathering.look()


def test_zips_and_single_files(tmp_path: Path, folder: Path, hand: Hand) -> None:
    """As `rapport records export` writes them; one bad member costs nothing else."""
    files = [hand(), hand(*BROKEN)]
    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bad.rapport.json", "{")
        for file in files:
            archive.write(file, file.name)
    gathering = Gathering(packed)
    gathering.look()
    assert attempts(gathering) == 2
    assert len(gathering.unread) == 1
    alone = Gathering(files[0])
    assert alone.look()
    assert attempts(alone) == 1


def test_the_same_attempt_twice_counts_once(folder: Path, hand: Hand) -> None:
    """Handed in again under another name; and from two folders."""
    file = hand()
    (folder / "copy.rapport.json").write_bytes(file.read_bytes())
    gathering = Gathering(folder, file)
    gathering.look()
    assert attempts(gathering) == 1


def test_a_second_try_counts_from_where_it_began(people: People, folder: Path, small: str) -> None:
    """What it took over counts with the first; all of it counts where the first isn't there."""
    first = people.played(small, *BROKEN)
    again = people.played(small, *BROKEN[:4], "follow-up-kept", of=first.row["id"])
    (folder / file_name(again)).write_bytes(file_data(again))
    gathering = Gathering(folder)
    gathering.look()
    material = gathering.material()
    assert material is not None
    assert [one.known for one in material.attempts] == [0]
    (folder / file_name(first)).write_bytes(file_data(first))
    gathering.look()
    material = gathering.material()
    assert material is not None
    assert sorted(one.known for one in material.attempts) == [0, 4]


def test_other_versions_and_stories_are_said(folder: Path, hand: Hand, small: str) -> None:
    """The story with the most attempts is meant, and the version that most played."""
    for _ in range(3):
        hand()
    hand(text=small.replace("A parcel is two days late.", "A parcel is late."))
    other = small.replace("story: test", "story: lost-bag").replace("The late parcel", "Lost bag")
    hand(text=other)
    hand(text=other)
    gathering = Gathering(folder)
    gathering.look()
    assert gathering.stories == (("test", "The late parcel", 4), ("lost-bag", "Lost bag", 2))
    material = gathering.material()
    assert material is not None
    assert (len(material.attempts), material.apart) == (3, 1)
    assert material.others == (("Lost bag", 2),)
    chosen = Gathering(folder, story="lost-bag")
    chosen.look()
    sheet = chosen.sheet()
    assert sheet is not None
    assert sheet.title == "Lost bag"
    assert sheet.notices[0] == "Not counted: attempts at other stories, The late parcel (4)."


def test_a_folder_that_goes_away_leaves_what_was_read(
    folder: Path, tmp_path: Path, hand: Hand
) -> None:
    """A stick pulled out, a share gone: it is said, the sheet stays, and it may come back."""
    hand()
    gathering = Gathering(folder)
    gathering.look()
    folder.rename(tmp_path / "away")
    assert gathering.look()
    assert attempts(gathering) == 1
    assert gathering.unread == ("in can't be looked into (No such file or directory)",)
    assert not gathering.look()
    (tmp_path / "away").rename(folder)
    assert gathering.look()
    assert (attempts(gathering), gathering.unread) == (1, ())


def held_class(tmp_path: Path, small: str, rules: Rulebook) -> ClassFolder:
    edition = Edition("test.yaml", small.encode(), rules)
    return Classes(tmp_path / "classes").begin(PLAN, edition)


def test_a_class_with_what_was_handed_in(
    tmp_path: Path, small: str, rules: Rulebook, folder: Path, hand: Hand
) -> None:
    """While it is held, as it stands; then from its record; its own attempt isn't counted."""
    kept = held_class(tmp_path, small, rules)
    file = hand()
    gathering = Gathering(kept.hand_ins, folder, held=held_in(kept))
    gathering.look()
    sheet = gathering.sheet()
    assert sheet is not None
    assert sheet.headline == "The class has decided nothing yet."
    assert gathering.unread == ()
    room = kept.open(lambda: BEGAN)
    for event in (
        Joined("s1"),
        Voted("s1", "listen-on"),
        Revealed(),
        Played("listen-on"),
        WentOn(),
    ):
        room.do(event)
    gathering.held = held_by(room)
    sheet = gathering.sheet()
    assert sheet is not None
    assert sheet.decisions[0].about == "1 vote; 3 choices made alone"
    room.close()
    record = replace(recorded(room.lesson), attempt=file.name.split("-")[-1].partition(".")[0])
    kept.finish(record)
    gathering = Gathering(folder, held=held_in(kept))
    gathering.look()
    assert attempts(gathering) == 0
    assert gathering.sheet() is not None


def test_three_hundred_are_looked_at_in_no_time(folder: Path, hand: Hand) -> None:
    """Every second, so it must cost next to nothing; ten times as much is allowed here."""
    data = hand().read_bytes()
    for number in range(300):
        (folder / f"{number}.rapport.json").write_bytes(data)
    gathering = Gathering(folder)
    gathering.look()
    took = []
    for _ in range(5):
        began = perf_counter()
        assert not gathering.look()
        took.append(perf_counter() - began)
    assert min(took) < 0.1
