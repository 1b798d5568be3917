"""The play page on a window, with a small story."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import Card, Story
from simulator.ui.play.page import PlayPage
from simulator.ui.theme import Theme

from .talks import STILL

CARDS = (Card("Tracing", "By six."), Card("Refunds", "Within a week."))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, STILL)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> PlayPage:
    made = PlayPage(theme, tmp_path)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def engine(story: Story, rules: Rulebook) -> Engine:
    """The small story with two cards."""
    return Engine(replace(story, cards=CARDS), rules)


@pytest.fixture
def press(qtbot: QtBot) -> Callable[..., None]:
    """Presses keys where the keyboard is, one after the other."""

    def keys(*names: str) -> None:
        for name in names:
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, getattr(Qt.Key, f"Key_{name}"))

    return keys
