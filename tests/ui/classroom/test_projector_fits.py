"""No text is cut off on the projector, however long it is and whatever the screen."""

from collections import deque
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.assets import stories_folder
from simulator.bootstrap import Settings
from simulator.classroom.events import AskedAgain, Compared, Counted, Played, Revealed, WentOn
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.projector import ProjectorWindow
from simulator.ui.classroom.projector.block import Block
from simulator.ui.classroom.projector.fit import fitted
from simulator.ui.classroom.projector.parts import Parts
from simulator.ui.classroom.projector.sheet import Sheet
from simulator.ui.classroom.projector.slides import composed
from simulator.ui.classroom.projector.stage import Slide
from simulator.ui.classroom.projector.stage_view import Join, stage_view
from simulator.ui.theme import Theme

from .small_class import conductor_of

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
JOIN = Join("http://192.168.178.45:8123/K7QP", "192.168.178.45:8123", "K7QP")
STORIES = sorted(stories_folder().glob("*.yaml"))
SCREENS = {(1920, 1080): 1.0, (1024, 768): 0.64}
"""The size wished there, as `ProjectorWindow` works it out."""
READABLE = 0.8
"""Of that size: so large is every slide of a story that ships."""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


def longest(engine: Engine) -> tuple[str, ...]:
    """The way to the decision with the most text, among the first ways to each scene."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    met, ahead = set(), deque([(engine.start(), ())])
    while ahead:
        step, way = ahead.popleft()
        if step.view is None or step.place.id in met:
            continue
        met.add(step.place.id)
        best = max(best, (len(step.view.line) + sum(map(len, step.view.texts)), way))
        ahead.extend((engine.choose(step, one.id), (*way, one.id)) for one in step.view.options)
    return best[1]


def slides(conductor: Conductor) -> Iterator[Slide]:
    """Every slide of a decision: asked, split, asked again and split, answered, two answers."""
    room = conductor.room
    options = [one.id for one in conductor.lesson.options]
    yield stage_view(conductor, str, JOIN).slide
    for _ in range(2):
        for number, option in enumerate(options):
            room.do(Counted(option, 90 + number))
        room.do(Revealed())
        yield stage_view(conductor, str, JOIN).slide
        room.do(AskedAgain())
    room.do(Played(options[0]))
    yield stage_view(conductor, str, JOIN).slide
    for option in options[1:]:
        room.do(Compared(option))
        yield stage_view(conductor, str, JOIN).slide


def cut_off(area: QRect, blocks: list[Block]) -> list[str]:
    """What has too little room, lies beyond the area, or lies on something else."""
    found = [
        one.text()
        for one in blocks
        if one.height() < one.tall(one.width(), one.unit) or not area.contains(one.geometry())
    ]
    for one, other in combinations(blocks, 2):
        if one.geometry().intersects(other.geometry()):
            found.append(f"{one.text()} | {other.text()}")
    return found


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_longest_scene_of_each_story_fits(
    qtbot: QtBot, theme: Theme, rules: Rulebook, path: Path, tmp_path: Path
) -> None:
    """On a wide screen and on an old one, at every moment, at a size that can be read."""
    story = load_story(path, rules).story
    assert story is not None
    conductor = conductor_of(Engine(story, rules), tmp_path)
    lobby = stage_view(conductor, str, JOIN).slide
    conductor.step()
    for option in longest(conductor.lesson.session.engine):
        conductor.room.do(Played(option))
        conductor.room.do(WentOn())
    host = QWidget()
    qtbot.addWidget(host)
    parts = Parts(theme, None, host, str)
    for slide in (lobby, *slides(conductor)):
        for (width, height), wished in SCREENS.items():
            area = QRect(0, 0, round(width - 112 * wished), round(height - 160 * wished))
            parts.clear()
            ways = composed(slide, parts).ways
            fit = fitted(ways, area.width(), area.height(), wished, 0.6 * wished)
            parts.hide()
            fit.box.place(area, fit.unit)
            shown = [one for one in host.findChildren(Block) if not one.isHidden()]
            assert shown
            assert cut_off(area, shown) == []
            assert fit.unit >= READABLE * wished


def test_what_cannot_be_shown_at_once_is_scrolled(
    qtbot: QtBot, theme: Theme, small: str, story_of, rules: Rulebook, tmp_path: Path
) -> None:
    """A line of a thousand words is small, but no smaller than readable, and the arrows move it."""
    long = small.replace("Two days. [taps the counter] Two.", "And then I said no. " * 200)
    conductor = conductor_of(Engine(story_of(long), rules), tmp_path)
    conductor.step()
    window = ProjectorWindow(theme, tmp_path / "faces")
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.follow(conductor)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    (sheet,) = window.findChildren(Sheet)
    bar = sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    flow = sheet.widget()
    shown = [one for one in flow.findChildren(Block) if one.isVisible()]
    assert cut_off(flow.rect(), shown) == []
    qtbot.keyClick(window, Qt.Key.Key_Down)
    assert bar.value() > 0
    qtbot.keyClick(window, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(window, Qt.Key.Key_Home)
    assert bar.value() == 0


@pytest.mark.parametrize("size", [(480, 320), (1024, 640), (3840, 2160), (800, 1200), (3440, 1440)])
def test_any_window_shows_all(
    qtbot: QtBot, theme: Theme, engine: Engine, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Small, huge, upright or very wide."""
    conductor = conductor_of(engine, tmp_path)
    conductor.step()
    window = ProjectorWindow(theme, tmp_path / "faces")
    qtbot.addWidget(window)
    window.resize(*size)
    window.follow(conductor)
    window.show()
    (sheet,) = window.findChildren(Sheet)
    qtbot.waitUntil(lambda: window.width() == size[0])
    shown = [one for one in sheet.widget().findChildren(Block) if one.isVisible()]
    assert shown
    assert cut_off(sheet.widget().rect(), shown) == []
