"""The drawer and the sheet of keys."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.ui.play.drawer import Drawer
from simulator.ui.play.key_sheet import KeySheet
from simulator.ui.play.page import PlayPage

from .driving import cards, part
from .talks import talk

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def test_the_drawer_opens_by_key_and_gives_the_keyboard_back(
    page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """B and C open it, Escape closes it; a reply can be said beside it."""
    presenter = talk(engine)
    page.show_talk(presenter)
    drawer = part(page, Drawer)
    press("B")
    assert drawer.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert drawer.isAncestorOf(focused)
    press("Escape")
    assert not drawer.isVisible()
    assert cards(page)[0].hasFocus()
    press("C", "1")
    assert drawer.isVisible()
    assert len(presenter.session.decisions) == 1
    press("C")
    assert not drawer.isVisible()


def test_the_keys_are_shown_on_a_sheet(
    qtbot: QtBot, page: PlayPage, engine: Engine, press: Callable[..., None]
) -> None:
    """`?` opens it; any key closes it and does nothing else."""
    presenter = talk(engine)
    page.show_talk(presenter)
    sheet = part(page, KeySheet)
    qtbot.keyClick(QApplication.focusWidget(), "?")
    assert sheet.isVisible()
    press("1")
    assert not sheet.isVisible()
    assert not presenter.session.decisions
    assert cards(page)[0].hasFocus()
