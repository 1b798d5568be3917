"""The main window, which only navigates."""

from pathlib import Path
from random import SystemRandom
from time import monotonic

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from simulator.bootstrap import App, Settings
from simulator.mood.loading import Loaded
from simulator.play.catalogue import Card
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.library.rows import Unfinished
from simulator.ui.pages import Pages
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.theme import Theme
from simulator.ui.widgets.nav_bar import NavBar

SMALLEST = QSize(880, 560)
USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """One page at a time: stories, a briefing, the talk, its debrief, the settings."""

    def __init__(self, app: App, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = theme
        self._talk: PlayPresenter | None = None
        self._story: Loaded | None = None
        self.setWindowTitle("Rapport")
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
