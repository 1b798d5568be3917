"""Handing in to a class that is really held: both ends of the wire speak the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from simulator.classroom.folder import ClassFolder
from simulator.classroom.handing_in.address import BadCodeError, address_of
from simulator.classroom.handing_in.hand_in import HandedIn, HandInError, hand_in_of, to_folder
from simulator.classroom.handing_in.post import post
from simulator.classroom.service import Service
from simulator.mood.rulebook import Rulebook
from simulator.records.attempt_file import Reader
from simulator.records.parcel import Parcel

from .attempts import NAME, parcel_of
from .holding import POOR, held_in, known

EVERYBODY = 12


@pytest.fixture
def folder(tmp_path: Path, small: str, rules: Rulebook) -> ClassFolder:
    """A class that plays the same story."""
    return held_in(tmp_path / "classes", small, rules)


@pytest.fixture
def service(folder: ClassFolder) -> Iterator[Service]:
    """The class with its phones switched on."""
    room = folder.open()
    made = Service(room, {}, folder.hand_ins)
    made.start("127.0.0.1", 0)
    before = known(room.lesson)
    yield made
    made.stop()
    assert known(room.lesson) == before
    room.close()


@pytest.fixture
def parcel(small: str) -> Parcel:
    """An attempt of somebody with a name."""
    return parcel_of(small)


def files(folder: ClassFolder) -> list[Path]:
    """What the class has been handed."""
    return sorted(folder.hand_ins.glob("*.rapport.json"))


def test_an_attempt_arrives_once(folder: ClassFolder, service: Service, parcel: Parcel) -> None:
    """By the address of the QR code, and again by that on the projector."""
    hand_in = hand_in_of(parcel)
    assert post(hand_in, address_of(service.url)) is HandedIn.NEW
    post(hand_in, address_of(service.address, folder.plan().code))
    (file,) = files(folder)
    assert file.name == hand_in.name
    assert Reader().parcel(file.read_bytes()).said == parcel.said
    assert NAME not in file.read_text(encoding="utf-8")
    assert to_folder(hand_in, folder.hand_ins) is HandedIn.KNOWN


def test_what_was_added_later_takes_its_place(
    folder: ClassFolder, service: Service, parcel: Parcel
) -> None:
    """Such as another guess."""
    address = address_of(service.url)
    for guess in ("wary", "neutral"):
        post(hand_in_of(replace(parcel, row={**parcel.row, "guess": guess})), address)
    (file,) = files(folder)
    assert Reader().parcel(file.read_bytes()).row["guess"] == "neutral"


def test_a_wrong_code(folder: ClassFolder, service: Service, parcel: Parcel) -> None:
    """Nothing arrives."""
    with pytest.raises(BadCodeError):
        post(hand_in_of(parcel), address_of(service.address, "AB2D"))
    assert files(folder) == []


def test_too_many_wrong_codes(folder: ClassFolder, service: Service, parcel: Parcel) -> None:
    """The computer has to wait, and is told so."""
    hand_in, wrong = hand_in_of(parcel), address_of(service.address, "AB2D")
    for _ in range(10):
        with pytest.raises(BadCodeError):
            post(hand_in, wrong)
    with pytest.raises(HandInError, match="Try again in a minute"):
        post(hand_in, address_of(service.url))
    assert files(folder) == []


def test_an_attempt_at_another_story(folder: ClassFolder, service: Service, small: str) -> None:
    """The class says which one it plays."""
    other = parcel_of(small.replace("story: test", "story: other"), story="other")
    with pytest.raises(HandInError, match=r"did not take it: This class plays another story\."):
        post(hand_in_of(other), address_of(service.url))
    assert files(folder) == []


def test_a_class_that_let_nobody_in_any_more(service: Service, parcel: Parcel) -> None:
    """It is told what to look at."""
    address = address_of(service.url)
    service.stop()
    with pytest.raises(HandInError, match="Nothing answers"):
        post(hand_in_of(parcel), address, wait=lambda _: False)


def test_a_whole_class_hands_in_at_once(folder: ClassFolder, service: Service, small: str) -> None:
    """Everybody's arrives."""
    paths = [(), POOR] * (EVERYBODY // 2)
    hand_ins = [hand_in_of(parcel_of(small, *path)) for path in paths]
    address = address_of(service.url)
    threads = [Thread(target=post, args=(one, address)) for one in hand_ins]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert [one.name for one in files(folder)] == sorted(one.name for one in hand_ins)
