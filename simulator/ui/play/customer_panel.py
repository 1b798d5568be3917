"""The customer: name, band and face, and the console where they are not in the room."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.colours import mixed
from simulator.ui.play.console import Console
from simulator.ui.play.console_view import ConsoleView
from simulator.ui.play.presenter import PlayView
from simulator.ui.play.rehearsal import Rehearsal
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel

_EDGE = 1.5
_LEAST_FACE = 120
_FACE_SHARE = 1.0
"""How tall a face stands at most, as a share of its frame's width."""


class CustomerPanel(QWidget):
    """The customer large on the tint, with how they feel in a word, a shape and a posture."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._portrait = PortraitView(faces, self)
        self._portrait.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._rehearsal = Rehearsal(theme, faces, self)
        self._name = WrapLabel(kind="title", parent=self)
        self._badge = BandBadge(theme, self)
        self._console = ConsoleView(theme, self)
        self._reserved = 0
        """The most that the console has needed: the face does not move for each of its words."""
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_customer(self, view: PlayView) -> None:
        """Show who the customer is and how they feel; `show_console` is due."""
        if view.customer != self._name.text():
            self._name.setText(view.customer)
        self._badge.set_band(view.band)
        self._badge.setHidden(view.over)  # the debrief asks for the word
        self._portrait.set_backdrop(view.backdrop)
        self._portrait.set_agitated(view.agitated)
        self._portrait.show_face(view.portrait, view.band)
        looks = self.tr("{name} looks {band}").format(name=view.customer, band=view.band)
        self._portrait.setAccessibleName(looks)

    def show_console(self, console: Console | None) -> None:
        """Show how things stand on the line, or under the post; None stands face to face."""
        self._console.show_console(console)
        self._console.setVisible(console is not None)
        self._lay()

    def meet(self, view: PlayView) -> None:
        """Stand a customer in their place, and get all their faces ready."""
        self._reserved = 0
        self._portrait.set_backdrop(view.backdrop)
        self._rehearsal.rehearse(view.portrait)

    @property
    def ready(self) -> bool:
        """Whether every face of the customer can be shown at once."""
        return self._rehearsal.done

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._reserved = 0
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        over = QRect(0, 0, self._portrait.width(), self._portrait.y())
        painter.fillRect(over, self._theme.colour("tint"))
        edge = QRect(over.width(), 0, self.width() - over.width(), self.height())
        painter.fillRect(edge, self._theme.colour("line"))
        painter.end()

    def _lay(self) -> None:
        px = self._theme.px
        margin, width = px(24), self.width() - px(_EDGE)
        self._name.ensurePolished()
        tall = self._name.heightForWidth(width - 2 * margin)
        self._name.setGeometry(margin, px(20), width - 2 * margin, tall)
        badge = self._badge.sizeHint()
        self._badge.setGeometry(margin, px(20) + tall + px(8), badge.width(), badge.height())
        under = self._badge.geometry().bottom() + px(8)
        needed = self._needed(self.height() - under)
        self._reserved = max(self._reserved, needed) if needed else 0
        foot = self.height() - self._reserved
        self._console.setGeometry(0, foot, width, self.height() - foot)
        top = under if foot - width * _FACE_SHARE < under else 0
        self._portrait.setGeometry(0, top, width, foot - top)

    def _needed(self, room: int) -> int:
        """The height of the console: one row where more would leave no room for the face."""
        width = self.width() - self._theme.px(_EDGE)
        for low in (False, True):
            self._console.set_low(low)
            needed = self._console.heightForWidth(width)
            if room - needed >= self._theme.px(_LEAST_FACE):
                break
        return needed

    def _restyled(self) -> None:
        theme = self._theme
        tint, ink = theme.colour("tint"), theme.colour("ink")
        self._portrait.set_colours(tint, mixed(tint, ink, 0.3), ink)
        self._portrait.set_motion(theme.motion)
        self._reserved = 0
        self._lay()
