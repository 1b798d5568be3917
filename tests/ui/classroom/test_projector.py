"""The window that the room sees, driven as a facilitator with one screen would."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.classroom.events import Joined, Voted
from simulator.classroom.lesson import Phase
from simulator.play.engine import Engine
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.keys_dialog import KeysDialog
from simulator.ui.classroom.projector import ProjectorWindow
from simulator.ui.classroom.projector.bar_block import BarBlock
from simulator.ui.classroom.projector.block import Block
from simulator.ui.classroom.projector.code_block import CodeBlock
from simulator.ui.classroom.projector.foot import FootLine
from simulator.ui.classroom.projector.mood_block import MoodBlock
from simulator.ui.classroom.projector.reply_block import ReplyBlock
from simulator.ui.classroom.projector.screens import other_screen
from simulator.ui.classroom.projector.sheet import Sheet
from simulator.ui.classroom.projector.stage_view import Join
from simulator.ui.theme import Theme
from simulator.ui.widgets.portrait import PortraitView

from .small_class import Clock, conductor_of, vote

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
JOIN = Join("http://192.168.1.5:8123/K7QP", "192.168.1.5:8123", "K7QP")
Key = Qt.Key


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def conductor(engine: Engine, tmp_path: Path, clock: Clock) -> Conductor:
    return conductor_of(engine, tmp_path, clock=clock)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, conductor: Conductor, clock: Clock, tmp_path: Path
) -> ProjectorWindow:
    """The projector of a class in its lobby."""
    made = ProjectorWindow(theme, tmp_path / "faces", clock)
    qtbot.addWidget(made)
    made.follow(conductor)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def press(qtbot: QtBot, window: ProjectorWindow) -> Callable[..., None]:
    """Presses keys, one after the other."""

    def keys(*pressed: Qt.Key) -> None:
        for key in pressed:
            qtbot.keyClick(window, key)

    return keys


def told(window: ProjectorWindow) -> list[str]:
    """What stands on the slide."""
    blocks = window.findChildren(Block)
    return [one.text() for one in blocks if one.isVisible()]


def foot(window: ProjectorWindow) -> FootLine:
    (line,) = window.findChildren(FootLine)
    return line


def sheet(window: ProjectorWindow) -> Sheet:
    (found,) = window.findChildren(Sheet)
    return found


def test_a_class_is_held_with_this_window_alone(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], conductor: Conductor
) -> None:
    """By its keys: lobby, votes, split, answer, the road not taken, and the next scene."""
    assert "The late parcel" in told(window)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: "Two days. [taps the counter] Two." in told(window))
    press(Key.Key_A, Key.Key_A, Key.Key_B)
    qtbot.waitUntil(lambda: foot(window).accessibleName() == "3 hands counted")
    press(Key.Key_PageDown)
    qtbot.waitUntil(lambda: any(", picked" in one for one in told(window)))
    press(Key.Key_PageDown)
    said = conductor.lesson.options[0]
    assert conductor.lesson.shown == said.id
    qtbot.waitUntil(lambda: said.say in told(window))
    press(Key.Key_C)
    qtbot.waitUntil(lambda: "The road not taken" in told(window))
    press(Key.Key_C, Key.Key_Right)
    assert conductor.lesson.phase is Phase.ASKING
    qtbot.waitUntil(lambda: len(window.findChildren(ReplyBlock)) == len(conductor.lesson.options))


def test_a_key_that_can_do_nothing_says_why_at_the_foot(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None]
) -> None:
    """Where the facilitator looks who has no second screen."""
    press(Key.Key_Space, Key.Key_Space, Key.Key_Space)
    pick = "Pick a reply first: tap its letter."
    qtbot.waitUntil(lambda: foot(window).accessibleName() == pick)


def test_votes_that_come_in_move_nothing_but_the_foot(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], conductor: Conductor
) -> None:
    """Votes come from another thread, and the slide stays the very same."""
    window.set_join(JOIN)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(window.findChildren(ReplyBlock)) == 4)
    before = window.findChildren(Block)

    def phones() -> None:
        for number in range(20):
            conductor.room.do(Joined(f"s{number}"))
            conductor.room.do(Voted(f"s{number}", "listen-on"))

    thread = Thread(target=phones)
    thread.start()
    thread.join()
    now = "20 of 20 have voted, 192.168.1.5:8123 K 7 Q P"
    qtbot.waitUntil(lambda: foot(window).accessibleName() == now)
    assert window.findChildren(Block) == before


def test_the_countdown_runs_out(
    qtbot: QtBot,
    window: ProjectorWindow,
    press: Callable[..., None],
    conductor: Conductor,
    clock: Clock,
) -> None:
    """Minutes and seconds, whole ones left; then that time is up, and the clock rests."""
    press(Key.Key_Space, Key.Key_T)
    qtbot.waitUntil(lambda: foot(window).countdown == "1:00")
    clock.ms += 52_500
    assert foot(window).countdown == "0:08"
    clock.ms += 7_500
    assert foot(window).countdown == "Time's up"
    qtbot.waitUntil(lambda: not foot(window)._tick.isActive())
    conductor.timer(0)
    qtbot.waitUntil(lambda: foot(window).countdown == "")


def test_the_split_marks_what_is_picked(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], conductor: Conductor
) -> None:
    """A letter picks another reply than that of the most votes."""
    vote(conductor, *["listen-on"] * 3, "paraphrase")
    press(Key.Key_Space, Key.Key_Space, Key.Key_D)
    qtbot.waitUntil(
        lambda: any(one.startswith("D: ") and ", picked" in one for one in told(window))
    )
    assert sum(", picked" in one for one in told(window)) == 1


def test_bars_grow_where_things_may_move(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], theme: Theme
) -> None:
    """Once, when the split comes; picking another reply doesn't start it again."""
    press(Key.Key_Space, Key.Key_A, Key.Key_Space)
    qtbot.waitUntil(lambda: bool(window.findChildren(BarBlock)))
    assert not sheet(window).moving
    press(Key.Key_V)
    qtbot.waitUntil(lambda: not window.findChildren(BarBlock))
    theme.use(Settings(scheme="light", motion="full"))
    press(Key.Key_A, Key.Key_Space)
    qtbot.waitUntil(lambda: sheet(window).moving)
    qtbot.waitUntil(lambda: not sheet(window).moving)
    press(Key.Key_B)
    qtbot.waitUntil(lambda: any(", picked" in one for one in told(window)))
    assert not sheet(window).moving


def test_the_customer_looks_as_they_feel(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], conductor: Conductor
) -> None:
    """Face and badge go along with the mood, and say so."""
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: "wary" in told(window))
    conductor.play("listen-on")
    qtbot.waitUntil(lambda: "wary → neutral" in told(window))
    faces = [one for one in window.findChildren(PortraitView) if one.isVisible()]
    assert [one.accessibleName() for one in faces] == ["Ida Brandt looks neutral"]
    conductor.compare("blame-the-driver")
    qtbot.waitUntil(lambda: "wary → furious" in told(window))
    assert sum(one.isVisible() for one in window.findChildren(PortraitView)) == 2


def test_the_way_in_can_be_scanned_and_typed(qtbot: QtBot, window: ProjectorWindow) -> None:
    """Dark on white with a quiet zone, whatever the theme; the address and the code beside it."""
    window.set_join(JOIN)
    qtbot.waitUntil(lambda: "K 7 Q P" in told(window))
    assert "192.168.1.5:8123" in told(window)
    (code,) = window.findChildren(CodeBlock)
    assert code.text() == f"QR code for {JOIN.url}"
    picture = code.grab().toImage()
    shades = {picture.pixelColor(code.width() // 2, y).name() for y in range(code.height())}
    assert {"#000000", "#ffffff"} <= shades
    window.set_join(None)
    qtbot.waitUntil(lambda: "K 7 Q P" not in told(window))


def test_the_text_grows_and_shrinks(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None]
) -> None:
    """With the window, and with + and −; there is a limit to both."""
    window.resize(960, 540)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: sheet(window).unit == pytest.approx(0.5))
    press(Key.Key_Minus, Key.Key_Minus)
    assert sheet(window).unit == pytest.approx(0.4)
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: sheet(window).unit == pytest.approx(0.8))
    press(*[Key.Key_Plus] * 40)
    assert window.zoom == 2.0
    press(*[Key.Key_Minus] * 40)
    assert window.zoom == 0.5


def test_the_whole_screen_and_back(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None]
) -> None:
    """F11 there and back, Escape back only."""
    press(Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isFullScreen())
    press(Key.Key_Escape)
    assert not window.isFullScreen()
    press(Key.Key_F11, Key.Key_F11)
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_one_screen_gets_a_window_and_two_get_a_screen(window: ProjectorWindow) -> None:
    """Never the screen of the desk where there is another; the last plugged in of several."""
    window.open_beside(None)
    assert not window.isFullScreen()  # there is one screen in a test
    own, other, third = (QApplication.primaryScreen(), *_screens(2))
    assert other_screen(own, [own]) is None
    assert other_screen(own, [other, own]) is other
    assert other_screen(own, [own, other, third]) is third


def test_an_unplugged_projector_does_not_cover_the_desk(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], qapp: QApplication
) -> None:
    """The system moves its window to the screen that is left, where it stands in a window."""
    press(Key.Key_F11)
    qtbot.waitUntil(window.isFullScreen)
    qapp.screenRemoved.emit(qapp.primaryScreen())
    qtbot.waitUntil(lambda: not window.isFullScreen())


def test_the_keys_are_a_question_mark_away(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None]
) -> None:
    """On a sheet that Escape closes."""
    press(Key.Key_Question)
    (dialog,) = window.findChildren(KeysDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(KeysDialog))


def test_another_theme_changes_the_look_and_nothing_else(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None], theme: Theme
) -> None:
    """Dark, with larger letters for the desk: the slide says the same at the same size."""
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: len(window.findChildren(ReplyBlock)) == 4)
    before, unit = told(window), sheet(window).unit
    theme.use(Settings(scheme="dark", motion="reduced", text_size=200))
    assert (told(window), sheet(window).unit) == (before, unit)


def test_it_follows_one_class_at_a_time(
    qtbot: QtBot, window: ProjectorWindow, conductor: Conductor, engine: Engine, tmp_path: Path
) -> None:
    """Let go of a class, it stays as it is and its keys do nothing."""
    window.follow(None)
    qtbot.keyClick(window, Key.Key_Space)
    conductor.play("listen-on")
    assert conductor.lobby
    (tmp_path / "other").mkdir()
    other = conductor_of(engine, tmp_path / "other")
    other.step()
    window.follow(other)
    assert "Two days. [taps the counter] Two." in told(window)


def test_what_happened_while_it_was_closed_is_there_when_it_opens(
    qtbot: QtBot, window: ProjectorWindow, conductor: Conductor
) -> None:
    """A window that nobody sees follows nothing, and misses nothing."""
    window.close()
    conductor.step()
    window.open_beside(None)
    assert "Two days. [taps the counter] Two." in told(window)


def test_closing_it_is_told(qtbot: QtBot, window: ProjectorWindow) -> None:
    """So that the desk's switch goes along."""
    with qtbot.waitSignal(window.closed):
        window.close()


def test_a_screen_reader_hears_the_slide(
    qtbot: QtBot, window: ProjectorWindow, press: Callable[..., None]
) -> None:
    """As the window's description, and each part by itself as a label."""
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: "Two days." in window.accessibleDescription())
    assert window.windowTitle() == "The late parcel"
    assert all(one.text() for one in window.findChildren(MoodBlock))


def _screens(count: int) -> list[object]:
    """Stand-ins for screens, of which only the identity matters."""
    return [object() for _ in range(count)]
