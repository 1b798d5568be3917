"""A class and its desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.records.settings import Settings
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.theme import Theme
from tests.ui.classroom.desk.driving import NETWORKS
from tests.ui.classroom.desk.holding import conductor_of


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Without motion."""
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def held(engine: Engine, tmp_path: Path) -> Iterator[Conductor]:
    """A class before the talk."""
    conductor = conductor_of(engine, tmp_path)
    yield conductor
    conductor.close()
    conductor.room.close()


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Conductor], DeskPage]]:
    """Shows the desk of a class."""
    pages: list[DeskPage] = []

    def show(conductor: Conductor) -> DeskPage:
        page = DeskPage(theme, find=lambda: NETWORKS)
        qtbot.addWidget(page)
        pages.append(page)
        page.open(conductor)
        page.resize(1280, 800)
        with qtbot.waitExposed(page):
            page.show()
        return page

    yield show
    for page in pages:
        page.leave()


@pytest.fixture
def desk(held: Conductor, desk_of: Callable[[Conductor], DeskPage]) -> DeskPage:
    """The desk of the class."""
    return desk_of(held)
