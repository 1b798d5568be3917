"""Attempts at the small story, and what they cost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.debrief.judgement import Judgement, Seer
from simulator.play.catalogue import Card, story_card
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.records.settings import Settings
from simulator.story.model import Story
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.seer_link import SeerLink
from simulator.ui.theme import Theme

Judge = Callable[..., tuple[Session, Judgement]]
Show = Callable[..., DebriefPage]


@pytest.fixture
def judge(engine: Engine) -> Judge:
    """Plays option ids from the start, and judges them."""

    def judged(*path: str) -> tuple[Session, Judgement]:
        session = replay(Session.start(engine), path).session
        return session, Seer(engine).judge(session)

    return judged


@pytest.fixture
def card(story: Story) -> Card:
    """The small story's card, to make others of."""
    return story_card(Path("test.yaml"), story)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    theme = Theme(qapp, Settings(scheme="light", motion="reduced"))
    yield theme
    theme.use(Settings(scheme="light", motion="reduced"))


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Show:
    """Opens the page on a presenter."""

    def shown(
        presenter: DebriefPresenter, seer: SeerLink | None = None, width: int = 1280
    ) -> DebriefPage:
        page = DebriefPage(theme, tmp_path, seer=seer)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show_attempt(presenter)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return shown
