"""The room under the bar: the customer, the conversation, and sheets that open over them."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.play.conversation import Conversation
from simulator.ui.play.customer_panel import CustomerPanel
from simulator.ui.play.drawer import Drawer
from simulator.ui.play.key_sheet import KeySheet
from simulator.ui.theme import Theme

_PANEL_SHARE = 0.336
_PANEL_LEAST, _PANEL_MOST = 240, 560
_DRAWER = 400
_TALK_LEAST = 420
"""Where less would be left for the talk, the drawer lies over it."""


class Stage(QWidget):
    """Customer at the left, conversation at the right, the drawer beside or over it."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.panel = CustomerPanel(theme, faces, self)
        self.conversation = Conversation(theme, self)
        self.drawer = Drawer(theme, self)
        self.key_sheet = KeySheet(theme, self)
        self.drawer.closed.connect(self.close_sheets)
        self.key_sheet.closed.connect(self.close_sheets)
        theme.changed.connect(self.lay)

    def toggle_drawer(self, *, cards: bool) -> None:
        """Open the drawer at the brief or the cards, or close it if it is open there."""
        self.key_sheet.hide()
        if self.drawer.isVisible() and self.drawer.at_cards is cards:
            self.close_sheets()
            return
        self.drawer.show()
        self.lay()
        self.drawer.open(at_cards=cards)

    def toggle_keys(self) -> None:
        """Open or close the sheet of keys."""
        if self.key_sheet.isVisible():
            self.close_sheets()
            return
        self.key_sheet.show()
        self.lay()
        self.key_sheet.open()

    def close_keys(self) -> None:
        """Close the sheet of keys if it is open."""
        if self.key_sheet.isVisibleTo(self):
            self.close_sheets()

    def close_all(self) -> None:
        """Close every sheet."""
        while self.close_sheets():
            pass

    def close_sheets(self) -> bool:
        """Close what is open, the keys first; False where nothing is."""
        open_sheets = [one for one in (self.key_sheet, self.drawer) if one.isVisibleTo(self)]
        if not open_sheets:
            return False
        open_sheets[0].hide()
        self.lay()
        self.conversation.focus_answers()
        return True

    def lay(self) -> None:
        """Give every part its place for the size there is."""
        width, height = self.width(), self.height()
        left = max(_PANEL_LEAST, min(round(width * _PANEL_SHARE), _PANEL_MOST))
        self.panel.setGeometry(0, 0, left, height)
        talk = width - left
        if self.drawer.isVisibleTo(self):
            talk -= self._lay_drawer(talk)
        self.conversation.setGeometry(left, 0, talk, height)
        if self.key_sheet.isVisibleTo(self):
            self._lay_sheet()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay()

    def _lay_drawer(self, room: int) -> int:
        """Place the drawer in the right of `room`; returns what it takes of the talk's width."""
        px, edge = self._theme.px, self._theme.px(12)
        wide = min(px(_DRAWER), room - 2 * edge)
        place = QRect(self.width() - edge - wide, edge, wide, self.height() - 2 * edge)
        self.drawer.setGeometry(place)
        beside = room - wide - edge >= px(_TALK_LEAST)
        return wide + edge if beside else 0

    def _lay_sheet(self) -> None:
        edge = 2 * self._theme.px(12)
        size = self.key_sheet.fitting(self.size() - QSize(edge, edge))
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(self.rect().center())
        self.key_sheet.setGeometry(place)
