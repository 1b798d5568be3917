"""The customer in small: face, name and band."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from simulator.ui.colours import mixed
from simulator.ui.play.presenter import PlayView
from simulator.ui.play.rehearsal import Rehearsal
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel

_FACE = 80


class CustomerStrip(QFrame):
    """A face beside the customer's name, how they feel, and one thing more."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._low = False
        self.setProperty("kind", "tint")
        self._portrait = PortraitView(faces, self)
        self._rehearsal = Rehearsal(theme, faces, self)
        self._rehearsed: object = None
        self._name = WrapLabel(kind="strong", parent=self)
        self._badge = BandBadge(theme, self)
        self._line = WrapLabel(kind="small", parent=self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._name, 1)
        self._head.addWidget(self._badge)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.addLayout(self._head, 1)
        self._words.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addLayout(self._words, 1)
        theme.changed.connect(self._restyled)
        self._restyled()

    def add(self, widget: QWidget) -> None:
        """Put a widget with the name and the band."""
        self._words.addWidget(widget)

    def set_low(self, low: bool) -> None:
        """Take one line, without the face, where height is short."""
        if low != self._low:
            self._low = low
            self._restyled()

    def show_customer(self, view: PlayView) -> None:
        """Show who the customer is and how they feel."""
        self._name.setText(view.customer)
        self._badge.set_band(view.band)
        self._portrait.set_agitated(view.agitated)
        self._portrait.show_face(view.portrait, view.band)
        looks = self.tr("{name} looks {band}").format(name=view.customer, band=view.band)
        self._portrait.setAccessibleName(looks)
        self._line.setText(view.console.said if view.console is not None else "")
        self._show_line()
        if view.portrait != self._rehearsed:
            self._rehearsed = view.portrait
            self._rehearsal.rehearse(view.portrait)

    def _show_line(self) -> None:
        """How things stand on the line or under the post, where there is one and room for it."""
        self._line.setVisible(bool(self._line.text()) and not self._low)

    def _restyled(self) -> None:
        theme, px = self._theme, self._theme.px
        tint, ink = theme.colour("tint"), theme.colour("ink")
        self._portrait.set_colours(tint, mixed(tint, ink, 0.3), ink)
        self._portrait.set_motion(theme.motion)
        self._portrait.setFixedSize(px(_FACE), px(_FACE))
        self._portrait.setVisible(not self._low)
        self._show_line()
        way = QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if self._low else way.TopToBottom)
        self._row.setContentsMargins(px(16), px(8), px(16), 0)
        self._row.setSpacing(px(12))
        self._words.setContentsMargins(0, 0, 0, px(8))
        self._words.setSpacing(px(12 if self._low else 6))
        self._head.setSpacing(px(8))
