"""What the dialogue for handing in asks, does and says; without a window."""

from pathlib import Path

import pytest

from simulator.classroom.handing_in.address import BadAddressError, BadCodeError
from simulator.classroom.handing_in.hand_in import HandInError
from simulator.ui.classroom.hand_in.presenter import Field, HandInPresenter, Way

from ...classroom.attempts import parcel_of
from ...classroom.fake_facilitator import CODE, FakeFacilitator, running


@pytest.fixture
def presenter(small: str) -> HandInPresenter:
    """With an attempt of four decisions."""
    made = HandInPresenter()
    made.take(parcel_of(small))
    return made


def never(_: float) -> bool:
    """Nobody stops it."""
    return False


def test_what_is_asked(presenter: HandInPresenter) -> None:
    """Which attempt, by which way, what goes along and what stays."""
    view = presenter.view
    assert view.attempt == "The late parcel, 4 decisions"
    assert [one.way for one in view.ways] == list(Way)
    assert "when" in view.goes
    assert view.stays == "Stays here: your name and your note."
    assert presenter.proposed_name().startswith("2023-11-14-test-")


@pytest.mark.parametrize(
    ("address", "code", "field"),
    [
        ("", "", Field.ADDRESS),
        ("8.8.8.8", CODE, Field.ADDRESS),
        ("192.168.1.5:8123", "", Field.CODE),
        ("192.168.1.5:8123", "?", Field.CODE),
    ],
)
def test_what_must_be_mended_and_where(
    presenter: HandInPresenter, address: str, code: str, field: Field
) -> None:
    """Before anything is sent."""
    presenter.address, presenter.code = address, code
    problem = presenter.problem()
    assert problem is not None
    assert problem.field is field
    assert problem.told


def test_no_folder_was_chosen(presenter: HandInPresenter) -> None:
    """It has to be."""
    presenter.way = Way.FOLDER
    problem = presenter.problem()
    assert problem is not None
    assert (problem.field, problem.told) == (
        Field.FOLDER,
        "Choose the folder that the facilitator shares.",
    )


def test_a_failure_says_where_to_mend_it(presenter: HandInPresenter) -> None:
    """Where that can be mended by typing at all."""
    cases = (
        (Way.COMPUTER, BadAddressError("a"), Field.ADDRESS),
        (Way.COMPUTER, BadCodeError("a"), Field.CODE),
        (Way.COMPUTER, HandInError("a"), None),
        (Way.FOLDER, HandInError("a"), Field.FOLDER),
        (Way.FILE, HandInError("a"), None),
    )
    for way, error, field in cases:
        presenter.way = way
        assert presenter.problem_of(error).field is field


def test_to_the_facilitator_s_computer(presenter: HandInPresenter) -> None:
    """By the address with the code in it."""
    with running(FakeFacilitator()) as facilitator:
        presenter.address = f"http://{facilitator.address}/{CODE}"
        assert presenter.problem() is None
        assert presenter.waiting() == f"Sending to {facilitator.address} …"
        assert presenter.work()(never) == f"It has arrived at {facilitator.address}."
        assert len(facilitator.taken) == 1


def test_to_a_shared_folder(presenter: HandInPresenter, tmp_path: Path) -> None:
    """The second time it was there already."""
    presenter.way, presenter.folder = Way.FOLDER, f" {tmp_path} "
    work = presenter.work()
    assert work(never) == f"It is in {tmp_path} now."
    assert work(never) == f"It was in {tmp_path} already, just as it is here."


def test_to_a_file(presenter: HandInPresenter, tmp_path: Path) -> None:
    """With the ending that a class looks for."""
    presenter.way = Way.FILE
    told = presenter.work(tmp_path / "mine")(never)
    file = tmp_path / "mine.rapport.json"
    assert told == f"Written to {file}. Give this file to the facilitator."
    assert file.is_file()


def test_the_way_is_remembered_for_the_next_attempt(
    presenter: HandInPresenter, small: str, tmp_path: Path
) -> None:
    """And work under way keeps to the attempt that it was begun with."""
    presenter.way, presenter.folder = Way.FOLDER, str(tmp_path)
    first, work = presenter.proposed_name(), presenter.work()
    presenter.take(parcel_of(small))
    assert (presenter.way, presenter.folder) == (Way.FOLDER, str(tmp_path))
    assert presenter.proposed_name() != first
    work(never)
    assert [one.name for one in tmp_path.iterdir()] == [first]
