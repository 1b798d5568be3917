"""The customer: name, band and face."""

from pathlib import Path

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.play.look import mixed
from simulator.ui.play.presenter import PlayView
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel

_EDGE = 1.5


class CustomerPanel(QWidget):
    """The customer large on the tint, with how they feel in a word, a shape and a posture."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._portrait = PortraitView(faces, self)
        self._name = WrapLabel(kind="title", parent=self)
        self._badge = BandBadge(theme, self)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_customer(self, view: PlayView) -> None:
        """Show who the customer is and how they feel."""
        if view.customer != self._name.text():
            self._name.setText(view.customer)
        self._badge.set_band(view.band)
        self._portrait.set_agitated(view.agitated)
        self._portrait.show_face(view.portrait, view.band)
        looks = self.tr("{name} looks {band}").format(name=view.customer, band=view.band)
        self._portrait.setAccessibleName(looks)
        self._lay()

    def set_backdrop(self, name: str) -> None:
        """Stand the customer in a place."""
        self._portrait.set_backdrop(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("line"))
        painter.end()

    def _lay(self) -> None:
        px = self._theme.px
        margin, width = px(24), self.width() - px(_EDGE)
        self._portrait.setGeometry(0, 0, width, self.height())
        self._name.ensurePolished()
        tall = self._name.heightForWidth(width - 2 * margin)
        self._name.setGeometry(margin, px(20), width - 2 * margin, tall)
        badge = self._badge.sizeHint()
        self._badge.setGeometry(margin, px(20) + tall + px(8), badge.width(), badge.height())

    def _restyled(self) -> None:
        theme = self._theme
        tint, ink = theme.colour("tint"), theme.colour("ink")
        self._portrait.set_colours(tint, mixed(tint, ink, 0.3), ink)
        self._portrait.set_motion(theme.motion)
        self._lay()
