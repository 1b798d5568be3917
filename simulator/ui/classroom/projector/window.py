"""The window that the room sees."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.classroom.room import now
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.hearing import Hearing
from simulator.ui.classroom.keys import ClassKeys
from simulator.ui.classroom.keys_dialog import KeysDialog
from simulator.ui.classroom.projector.foot import FootLine
from simulator.ui.classroom.projector.screens import screen_beside
from simulator.ui.classroom.projector.sheet import Sheet
from simulator.ui.classroom.projector.stage_view import Join, StageView, stage_view
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_DESIGN = (1920, 1080)
_NARROWER = 1.2
"""On a screen of 4 : 3, text is larger than its width alone would have it: there is the height."""
_SMALLEST = (480, 320)
_USUAL = (1280, 720)
_ZOOM, _LEAST_ZOOM, _MOST_ZOOM = 0.1, 0.5, 2.0
_SCROLLING = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_End: 100,
    Qt.Key.Key_Home: -100,
}


class ProjectorWindow(QWidget):
    """Customer, talk and replies, readable from the back row; nothing else.

    It shows what it is given, or follows a class by itself and lets its keys act on it.
    """

    closed = Signal()
    """Somebody closed it."""

    def __init__(
        self,
        theme: Theme,
        faces_folder: Path | None = None,
        clock: Callable[[], int] = now,
        parent: QWidget | None = None,
    ) -> None:
        """`faces_folder` keeps drawn faces between starts; `clock` gives ms since 1970."""
        super().__init__(parent, Qt.WindowType.Window)
        self._theme, self._zoom = theme, 1.0
        self._conductor: Conductor | None = None
        self._deaf: Callable[[], None] | None = None
        self._join: Join | None = None
        self._desk: QWidget | None = None
        self._told = ""
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_USUAL)
        self.setWindowTitle(self.tr("Projector"))
        self._sheet = Sheet(theme, faces_folder, self)
        self._foot = FootLine(theme, clock, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._sheet, 1)
        rows.addWidget(self._foot)
        self._hearing = Hearing(self)
        self._hearing.changed.connect(self._refresh)
        self._connect_keys()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._lost_screen)

    @property
    def zoom(self) -> float:
        """The size of the text that + and − have set, 1 for the usual."""
        return self._zoom

    def show_view(self, view: StageView) -> None:
        """Show the class at a moment."""
        self.setWindowTitle(view.title)
        self.setAccessibleDescription(view.news)
        self._sheet.show_slide(view.slide)
        self._foot.show_foot(view.foot)
        news = view.foot.notice or view.news
        if news != self._told:
            self._told = news
            announce(self, news)

    def follow(self, conductor: Conductor | None) -> None:
        """Show a class as it goes on, and let the keys act on it; None to let go of it."""
        if self._deaf is not None:
            self._deaf()
        self._conductor = conductor
        self._keys.conduct(conductor)
        self._deaf = conductor.listen(self._hearing.hear) if conductor is not None else None
        self._refresh()

    def set_join(self, join: Join | None) -> None:
        """Say how phones come in, or that they can't."""
        self._join = join
        self._refresh()

    def open_beside(self, desk: QWidget | None) -> None:
        """Fill another screen than that of `desk`, or stand in a window where there is but one.

        The keyboard stays at a desk that can be seen beside it.
        """
        self._desk = desk
        self.setFocus()
        screen = screen_beside(desk)
        if screen is not None:
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.showFullScreen()
            if desk is not None:
                desk.activateWindow()
        else:
            self.show()
            self.raise_()
            self.activateWindow()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stand in a window again."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def leave_full_screen(self) -> None:
        """Stand in a window again."""
        if self.isFullScreen():
            self.showNormal()

    def enlarge(self, steps: int) -> None:
        """Show the text larger by so many steps, or smaller."""
        zoom = round(self._zoom + steps * _ZOOM, 2)
        self._zoom = min(_MOST_ZOOM, max(_LEAST_ZOOM, zoom))
        self._scale()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _SCROLLING.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self._sheet.turn(steps)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _connect_keys(self) -> None:
        self._keys = ClassKeys(self)
        self._keys.full_screen_wanted.connect(self.toggle_full_screen)
        self._keys.full_screen_left.connect(self.leave_full_screen)
        self._keys.size_wanted.connect(self.enlarge)
        self._keys.list_wanted.connect(self._list_keys)

    def _list_keys(self) -> None:
        dialog = KeysDialog(self._theme, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _scale(self) -> None:
        """A slide of the design fills the window; the line at the foot is not enlarged as much."""
        across, down = _DESIGN
        unit = min(self.width() / across * _NARROWER, self.height() / down)
        self._foot.set_unit(unit * min(self._zoom, 1.3))
        self._sheet.set_wished(unit * self._zoom)

    def _refresh(self) -> None:
        if self._conductor is not None and self.isVisible():
            self.show_view(stage_view(self._conductor, self.tr, self._join))

    def _lost_screen(self, screen: QScreen) -> None:
        """Don't cover the facilitator's own screen when the projector is unplugged."""
        if self.isFullScreen() and screen_beside(self._desk) is None:
            self.showNormal()
