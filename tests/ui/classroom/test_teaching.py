"""A class from the window: begun, held with phones, left, killed, gone on with, and ended."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.assets import stories_folder
from simulator.bootstrap import Places, start_app
from simulator.classroom.errors import ClassroomError
from simulator.classroom.events import Joined, Voted
from simulator.ui.classroom.held_class import HeldClass
from simulator.ui.classroom.setup.view import SetUp
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow

WANTED = SetUp(stories_folder() / "faulty-kettle.yaml", "steady", "May", teams=("East", "West"))
Open = Callable[[], MainWindow]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens windows of one user, one after the other."""
    opened: list[MainWindow] = []

    def made() -> MainWindow:
        app = start_app(Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data"))
        app.settings = replace(app.settings, motion="reduced", typing=False)
        new = MainWindow(app, Theme(qapp, app.settings))
        qtbot.addWidget(new)
        opened.append(new)
        with qtbot.waitSignal(new._archive.ready, timeout=20_000):
            new.show()
            new._archive.open()  # it would wait half a second for the first sight
        return new

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def teaching(window: Open) -> MainWindow:
    """A window in which a class has begun."""
    made = window()
    made.show_class()
    made._teaching._front.begun.emit(WANTED)
    return made


def page(window: MainWindow) -> QWidget:
    return window._stack.currentWidget()


def held(window: MainWindow) -> HeldClass:
    one = window._teaching.held
    assert one is not None
    return one


def test_a_class_begins_at_its_desk(teaching: MainWindow) -> None:
    """Phones are off, nobody listens, and the story is the one that was chosen."""
    one = held(teaching)
    assert page(teaching) is one.desk
    assert one.phones.join is None
    assert one.room.lesson.session.engine.story.id == "faulty-kettle"
    assert one.room.plan.teams == ("East", "West")


def test_phones_are_served_while_they_are_on(teaching: MainWindow) -> None:
    """Where the facilitator says, and no longer than that."""
    one, browser = held(teaching), build_opener(ProxyHandler({}))
    one.desk.phones_wanted.emit("127.0.0.1")
    join = one.phones.join
    assert join is not None
    assert join.code == one.room.plan.code
    with browser.open(join.url, timeout=10) as answer:
        assert answer.status == 200
    one.desk.phones_wanted.emit("")
    assert one.phones.join is None
    with pytest.raises(OSError):
        browser.open(join.url, timeout=2)


def test_an_address_that_is_gone_is_told(teaching: MainWindow) -> None:
    """The class goes on without phones."""
    one = held(teaching)
    one.desk.phones_wanted.emit("203.0.113.9")
    assert one.phones.join is None
    one.conductor.step()
    assert one.conductor.lobby is False


def test_phones_that_could_not_come_back_stay_off(
    teaching: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk doesn't take that they are on, nobody listens, and it can be tried again."""
    one = held(teaching)
    with monkeypatch.context() as full:
        full.setattr(one.folder, "write_plan", _no_space)
        one.desk.phones_wanted.emit("127.0.0.1")
        assert one.phones.join is None
        assert one.room.plan.host == ""
    assert not [thread for thread in threading.enumerate() if thread.name == "phones"]
    one.desk.phones_wanted.emit("127.0.0.1")
    assert one.phones.join is not None


def test_the_projector_follows(teaching: MainWindow, qtbot: QtBot) -> None:
    """It shows what the desk does, its keys act, and the desk knows when it was closed."""
    one = held(teaching)
    one.desk.projector_wanted.emit(True)
    projector = one._projector
    with qtbot.waitActive(projector):
        projector.activateWindow()
    qtbot.keyClick(projector, Qt.Key.Key_Return)
    qtbot.keyClick(projector, Qt.Key.Key_B)
    option = one.room.lesson.options[1].id
    assert one.room.lesson.round.ballot.hands == {option: 1}
    one.desk.keys.size_wanted.emit(1)
    assert projector.zoom > 1
    one.desk.keys.full_screen_wanted.emit()
    assert projector.isFullScreen()
    one.desk.projector_wanted.emit(False)
    assert not projector.isVisible()
    one.desk.keys.full_screen_wanted.emit()
    assert projector.isVisible()


def test_a_class_that_was_killed_comes_back(teaching: MainWindow, window: Open) -> None:
    """At the same scene, with the same votes and code, and phones find it where it was."""
    one = held(teaching)
    one.desk.phones_wanted.emit("127.0.0.1")
    join = one.phones.join
    option = one.room.lesson.options[0].id
    one.room.do(Joined("seat", "", "East"))
    one.room.do(Voted("seat", option))
    one.conductor.step()  # out of the lobby
    one.conductor.play(option)
    one.conductor.step()
    before = one.room.lesson
    teaching.close()
    again = window()
    again.show_class()
    (card,) = again._teaching._front.cards
    card.go.click()
    back = held(again)
    assert back.phones.join == join
    assert back.room.lesson.session.path == before.session.path == (option,)
    assert back.room.lesson.rounds == before.rounds
    assert back.room.lesson.seats == before.seats


def test_the_end_keeps_the_class(teaching: MainWindow, qtbot: QtBot) -> None:
    """Its sheet is shown, it is among those held, and its attempt has a debrief."""
    one = held(teaching)
    option = one.room.lesson.options[0].id
    one.room.do(Joined("seat"))
    one.room.do(Voted("seat", option))
    one.conductor.play(option)
    one.desk.ended.emit()
    part = teaching._teaching
    assert part.held is None
    sheet = part._sheet
    assert page(teaching) is sheet
    qtbot.waitUntil(lambda: sheet.sheet is not None, timeout=20_000)
    record = one.folder.record()
    assert record.path == (option,)
    assert record.people == 1
    sheet.back.emit()
    assert page(teaching) is part._front
    part._front.debrief_wanted.emit(record.attempt)
    assert isinstance(page(teaching), DebriefPage)
    assert json.loads((one.folder.path / "record.json").read_text())["story"] == "faulty-kettle"


def test_the_desk_is_left_and_found_again(teaching: MainWindow) -> None:
    """The class goes on meanwhile; the place in the navigation leads back to it."""
    one = held(teaching)
    one.desk.back.emit()
    assert page(teaching) is teaching._teaching._front
    teaching.show_stories()
    teaching.show_class()
    assert page(teaching) is one.desk
    one.desk.back.emit()
    teaching._teaching._front.resumed.emit(one.folder)
    assert held(teaching) is one


def _no_space(_: object) -> None:
    raise ClassroomError("plan.json can't be written: No space left on device.")
