"""`rapport hand-in` hands an attempt to a class, without a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.session import Session
from simulator.records.attempt_file import Reader
from simulator.records.database import open_database, sqlite_url
from simulator.records.edition import Edition, engine_of
from simulator.records.store import Records

from ..classroom.fake_facilitator import CODE, FakeFacilitator, running
from .conftest import Rapport

TALK = ("listen", "offer-refund")
BEGAN = 1_763_733_900_000


class Clock:
    """A minute passes whenever somebody looks."""

    def __init__(self) -> None:
        self.now = BEGAN

    def __call__(self) -> int:
        self.now += 60_000
        return self.now


@pytest.fixture
def facilitator() -> Iterator[FakeFacilitator]:
    """The facilitator's computer."""
    with running(FakeFacilitator()) as found:
        yield found


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A file of records."""
    return tmp_path / "records.sqlite"


@pytest.fixture
def ids(records: Path, corner_shop: Path, rules: Rulebook) -> dict[str, str]:
    """What Ana has played: two talks, and one that is still open."""
    store = Records(open_database(sqlite_url(records)), Clock())
    edition = Edition("corner-shop.yaml", corner_shop.read_bytes(), rules)
    person, found = store.add_profile("Ana Reyes"), {}
    for name, talk in (("first", TALK), ("newest", TALK), ("open", TALK[:1])):
        recording = store.begin(edition, person.id, coach=False)
        session = Session.start(engine_of(edition, "steady"))
        for option in talk:
            session = session.choose(option)
        store.save(recording, session)
        store.note(recording.id, "Ana's own note")
        found[name] = recording.id
    store.close()
    return found


def test_the_newest_talk_to_the_facilitator_s_computer(
    rapport: Rapport, records: Path, ids: dict[str, str], facilitator: FakeFacilitator
) -> None:
    """By the address and the code that are projected; the name and the note stay."""
    result = rapport(
        *("hand-in", "--to", facilitator.address, "--code", CODE.lower(), "--records", records)
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Handed in to {facilitator.address}: Sour milk, 2025-11-21 ")
    assert result.stdout.endswith(". Your name and note stay here.\n")
    (arrived,) = facilitator.taken.values()
    assert arrived.row["id"] == ids["newest"]
    assert (arrived.profile.name, arrived.row["note"]) == ("Anonymous", "")


def test_the_address_of_the_qr_code_is_enough(
    rapport: Rapport, records: Path, ids: dict[str, str], facilitator: FakeFacilitator
) -> None:
    """The code is in it."""
    url = f"http://{facilitator.address}/{CODE}"
    result = rapport("hand-in", "--to", url, "--attempt", ids["first"], "--records", records)
    assert result.exit_code == 0
    assert set(facilitator.taken) == {ids["first"]}


def test_into_a_shared_folder(
    rapport: Rapport, records: Path, ids: dict[str, str], tmp_path: Path
) -> None:
    """The second time nothing new is written."""
    share = tmp_path / "share"
    share.mkdir()
    command = ("hand-in", "--folder", share, "--profile", "ana reyes", "--records", records)
    first, second = rapport(*command), rapport(*command)
    assert first.stdout.startswith(f"Handed in to {share}: Sour milk")
    assert second.stdout.startswith(f"Handed in before to {share}: Sour milk")
    (file,) = share.iterdir()
    assert Reader().parcel(file.read_bytes()).row["id"] == ids["newest"]
    assert b"Ana Reyes" not in file.read_bytes().replace(b"name: Ana Reyes", b"")  # the customer's


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "say where to: --to with --code, or --folder"),
        (("--to", "192.168.1.5:8123", "--folder", "."), "say where to"),
        (("--folder", ".", "--code", CODE), "--code goes with --to"),
        (("--to", "8.8.8.8:80", "--code", CODE), "not an address of a local network"),
        (("--to", "192.168.1.5:8123"), "Type the code of the class"),
        (("--to", "192.168.1.5:8123", "--code", "hello"), "A code has 4 letters"),
    ],
)
def test_called_wrongly(
    rapport: Rapport, records: Path, ids: dict[str, str], arguments: tuple[str, ...], told: str
) -> None:
    """Exit 2, before anything is sent."""
    result = rapport("hand-in", "--records", records, *arguments)
    assert result.exit_code == 2
    assert told in " ".join(result.stderr.replace("│", " ").split())


def test_what_went_wrong_is_told(
    rapport: Rapport,
    records: Path,
    ids: dict[str, str],
    facilitator: FakeFacilitator,
    tmp_path: Path,
) -> None:
    """In a sentence, exit 1."""
    here = ("--records", records)
    to = ("--to", facilitator.address, "--code", "AB2D")
    for arguments, told in (
        (to, "AB2D is not the code of the class"),
        (("--folder", tmp_path / "gone"), "There is no folder"),
        ((*to, "--attempt", "f" * 32), "There is no attempt ffff"),
        ((*to, "--attempt", ids["open"]), "This talk isn't over yet"),
    ):
        result = rapport("hand-in", *here, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert told in result.stderr
    assert facilitator.taken == {}


def test_nothing_was_played_yet(rapport: Rapport, tmp_path: Path) -> None:
    """It is told, and no file of records is made."""
    place = tmp_path / "none.sqlite"
    result = rapport("hand-in", "--folder", tmp_path, "--records", place)
    assert result.exit_code == 1
    assert "no attempt to hand in yet" in result.stderr
    assert not place.exists()


def test_several_who_share_a_computer(
    rapport: Rapport, records: Path, ids: dict[str, str], tmp_path: Path
) -> None:
    """It has to be said whose attempt is meant."""
    store = Records(open_database(sqlite_url(records)), Clock())
    store.add_profile("Ben")
    store.close()
    result = rapport("hand-in", "--folder", tmp_path, "--records", records)
    assert result.exit_code == 2
    assert "say whose: --profile, which may be Ana Reyes, Ben" in " ".join(result.stderr.split())
    ana = rapport("hand-in", "--folder", tmp_path, "--records", records, "--profile", "Ana Reyes")
    assert ana.exit_code == 0
