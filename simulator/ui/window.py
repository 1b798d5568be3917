"""The main window, which only navigates."""

from collections.abc import Callable
from random import SystemRandom
from time import monotonic

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from simulator.bootstrap import App, Settings
from simulator.mood.loading import Loaded
from simulator.play.catalogue import Card
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.ui.briefing.page import BriefingPage
from simulator.ui.briefing.presenter import BriefingPresenter
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.play.page import PlayPage
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.settings.page import SettingsPage
from simulator.ui.settings.presenter import SettingsPresenter
from simulator.ui.theme import Theme

SMALLEST = QSize(880, 560)
USUAL = QSize(1280, 800)
