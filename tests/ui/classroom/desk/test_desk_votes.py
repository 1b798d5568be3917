"""What the desk shows while votes come in, and in every size of window."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from simulator.classroom.events import Joined, Voted
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.records.settings import Settings
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.classroom.desk.section import Sections
from simulator.ui.theme import Theme
from tests.conftest import ReadStory
from tests.ui.classroom.desk.driving import (
    LEFT,
    begin,
    button,
    buttons,
    hands,
    letter,
    press,
    primary,
    says,
    words,
)
from tests.ui.classroom.desk.holding import conductor_of, vote


def test_notes_stay_where_they_were_scrolled_to(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Votes that come in don't move what a facilitator is reading."""
    begin(qtbot, desk)
    notes = next(one for one in desk.findChildren(Sections) if one.isVisible())
    bar = notes.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    at = bar.value()
    vote(held, "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "2 of 2 have voted" in words(desk))
    assert bar.value() == at


def test_story_text_is_plain_text(
    qtbot: QtBot,
    small: str,
    story_of: ReadStory,
    rules: Rulebook,
    tmp_path: Path,
    desk_of: Callable[[Conductor], DeskPage],
) -> None:
    """Nothing of a story is read as markup."""
    hostile = small.replace("brief: A parcel", "brief: <h1>A</h1> parcel")
    hostile = hostile.replace("  counter:\n", '  counter:\n    note: "<b>x</b>"\n')
    held = conductor_of(Engine(story_of(hostile), rules), tmp_path)
    page = desk_of(held)
    assert "<h1>A</h1> parcel" in words(page)
    begin(qtbot, page)
    assert "<b>x</b>" in words(page)
    plain = Qt.TextFormat.PlainText
    assert all(one.textFormat() == plain for one in page.findChildren(QLabel) if "<" in one.text())
    held.room.close()


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("room", [(880, 560), (1024, 640), (1920, 1080)])
def test_it_fits_every_window(
    qtbot: QtBot, desk: DeskPage, held: Conductor, theme: Theme, size: int, room: tuple[int, int]
) -> None:
    """Nothing is wider than the window, and no button is cut off; the talk moves into a tab."""
    theme.use(Settings(scheme="dark", text_size=size, motion="reduced"))
    desk.resize(*room)
    begin(qtbot, desk)
    held.count("listen-on", 5)
    held.step()
    says(qtbot, desk, f"Play {letter(held, 'listen-on')}, the room’s choice")
    assert desk.width() == room[0]
    tabs = desk.findChild(QTabWidget)
    assert tabs is not None
    assert tabs.count() == (3 if room[0] < theme.px(760) else 2)
    for one in buttons(desk):
        if one.isVisible() and isinstance(one, QPushButton):
            assert one.width() >= one.minimumSizeHint().width(), one.text()
            assert one.mapTo(desk, one.rect().topRight()).x() < room[0], one.text()
    theme.use(Settings(scheme="light", motion="reduced"))


def test_a_flood_of_votes_makes_few_refreshes(
    qtbot: QtBot, desk: DeskPage, held: Conductor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand changes in one go are drawn a handful of times."""
    begin(qtbot, desk)
    seen: list[object] = []
    desk._hearing.changed.connect(lambda: seen.append(None))
    for number in range(500):
        held.room.do(Joined(f"seat-{number}"))
        held.room.do(Voted(f"seat-{number}", "paraphrase"))
    qtbot.waitUntil(lambda: "500 of 500" in words(desk))
    assert len(seen) <= 3


def test_votes_from_another_thread_are_shown(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The service's thread tells, the window's shows; every vote is there in the end."""
    begin(qtbot, desk)

    def phones() -> None:
        for number in range(300):
            held.room.do(Joined(f"seat-{number}"))
            held.room.do(Voted(f"seat-{number}", "listen-on"))

    thread = Thread(target=phones)
    thread.start()
    qtbot.waitUntil(lambda: "300 of 300 have voted" in words(desk))
    thread.join()


def test_what_is_being_typed_stays_when_votes_come_in(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """A phone's vote doesn't wipe out half a number."""
    begin(qtbot, desk)
    box = hands(desk)[1]
    box.setFocus()
    QTest.keyClicks(box, "4")
    vote(held, "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "2 of 2 have voted" in words(desk))
    assert box.text() == "4"


def test_peeking_ends_with_the_votes(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The next decision is blind again, here too."""
    begin(qtbot, desk)
    vote(held, "listen-on", "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "3 of 3" in words(desk))
    assert "67" not in words(desk)
    press(qtbot, desk, "Peek")
    assert "2 votes, 67\u202f%" in words(desk)
    for told in ("Play", "Go on", "Show how the room voted"):
        qtbot.mouseClick(primary(desk), LEFT)
        qtbot.waitUntil(lambda told=told: primary(desk).text().startswith(told))
    assert "%" not in words(desk)
    assert not button(desk, "Peek").isChecked()
