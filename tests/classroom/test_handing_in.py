"""What is handed in names nobody, arrives whole, and never twice."""

import errno
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.classroom.handing_in import hand_in as handing
from simulator.classroom.handing_in.hand_in import (
    NOBODY,
    HandedIn,
    HandIn,
    HandInError,
    anonymous,
    completed,
    hand_in_of,
    to_file,
    to_folder,
)
from simulator.records.attempt_file import Reader
from simulator.records.parcel import Parcel

from .attempts import NAME, NOTE, parcel_of
from .holding import POOR


@pytest.fixture
def parcel(small: str) -> Parcel:
    """An attempt of somebody with a name."""
    return parcel_of(small)


@pytest.fixture
def hand_in(parcel: Parcel) -> HandIn:
    """The same, ready to go."""
    return hand_in_of(parcel)


def test_nothing_tells_whose_it_is(parcel: Parcel, hand_in: HandIn) -> None:
    """Neither name nor note nor profile, nor the folder in which the story lay."""
    told = hand_in.data.decode()
    assert parcel.profile.name == NAME
    for word in (NAME, "Ann", NOTE, "Pym", parcel.profile.id, "/home", "my own plans"):
        assert word not in told
    assert str(parcel.profile.created) not in told
    assert json.loads(told)["content"]["profile"]["name"] == NOBODY


def test_everything_else_is_as_it_was(parcel: Parcel, hand_in: HandIn) -> None:
    """A class reads it, and counts what was said, when, and what came of it."""
    arrived = Reader().parcel(hand_in.data)
    kept = {key: value for key, value in parcel.row.items() if key not in {"profile", "note"}}
    assert {key: arrived.row[key] for key in kept} == kept
    assert arrived.row["note"] == ""
    assert arrived.row["judged"] is not None
    assert (arrived.said, arrived.evidence) == (parcel.said, parcel.evidence)
    assert [one.data for one in arrived.texts] == [one.data for one in parcel.texts]
    assert hand_in.name == f"2023-11-14-test-{parcel.row['id']}.rapport.json"


def test_the_same_attempt_is_the_same_hand_in(parcel: Parcel, hand_in: HandIn) -> None:
    """Whoever hands it in, and how often."""
    assert hand_in_of(parcel) == hand_in
    assert anonymous(anonymous(parcel)) == anonymous(parcel)
    other = replace(parcel, profile=replace(parcel.profile, id="b" * 32, name="Bob"))
    assert hand_in_of(other) == hand_in


def test_two_attempts_of_one_person_are_not_linked(parcel: Parcel, small: str) -> None:
    """They look like those of two."""
    other = replace(parcel_of(small, *POOR), profile=parcel.profile)
    one, two = anonymous(parcel).profile, anonymous(other).profile
    assert one.id != two.id
    assert re.fullmatch("[0-9a-f]{32}", one.id)


def test_into_a_shared_folder(hand_in: HandIn, tmp_path: Path) -> None:
    """Under its own name, whole; the same again is nothing new."""
    assert to_folder(hand_in, tmp_path) is HandedIn.NEW
    (file,) = tmp_path.iterdir()
    assert (file.name, file.read_bytes()) == (hand_in.name, hand_in.data)
    before = file.stat()
    assert to_folder(hand_in, tmp_path) is HandedIn.KNOWN
    assert file.stat() == before


def test_what_is_torn_or_older_is_replaced(hand_in: HandIn, tmp_path: Path) -> None:
    """As after a stick was pulled out, or when the guess came later."""
    file = tmp_path / hand_in.name
    file.write_bytes(hand_in.data[:100])
    assert to_folder(hand_in, tmp_path) is HandedIn.NEW
    assert file.read_bytes() == hand_in.data


def test_a_folder_that_vanished(hand_in: HandIn, tmp_path: Path) -> None:
    """It isn't made anew: whoever shares it would look elsewhere."""
    with pytest.raises(HandInError, match=r"no folder .*/gone\. Connect the share again"):
        to_folder(hand_in, tmp_path / "gone")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_full(
    hand_in: HandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is left of it, and it is told what to do."""

    def full(path: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(HandInError, match=r"No space left on device\. Nothing was handed in: make"):
        to_folder(hand_in, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_into_a_file(hand_in: HandIn, tmp_path: Path) -> None:
    """Of the person's choice, which it replaces."""
    file = tmp_path / "for Jo.rapport.json"
    file.write_text("something else")
    assert to_file(hand_in, file) is HandedIn.NEW
    assert file.read_bytes() == hand_in.data
    with pytest.raises(HandInError, match="can't be written"):
        to_file(hand_in, tmp_path / "none" / "a.rapport.json")


@pytest.mark.parametrize("name", ["a", "a.rapport", "a.json", "a.rapport.json"])
def test_a_file_gets_the_ending_that_a_class_looks_for(name: str) -> None:
    """Whatever was typed."""
    assert completed(Path("x") / name) == Path("x/a.rapport.json")


def test_one_that_is_too_large(parcel: Parcel, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told before anything is sent."""
    monkeypatch.setattr(handing, "MAX_FILE", 2**10)
    with pytest.raises(HandInError, match="larger than"):
        hand_in_of(parcel)
