"""A button that shows its key."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from simulator.ui.theme import Theme


class KeyButton(QPushButton):
    """A plain button whose key stands softly beside its words."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self._key_shown = True

    def show_key(self, shown: bool) -> None:
        """Show the key, or only the words where room is short."""
        if shown != self._key_shown:
            self._key_shown = shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._key_room(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        room = QRectF(self.rect())
        room.setLeft((self.width() - words - self._key_room()) / 2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._theme.colour("ink" if self.isEnabled() else "soft"))
        painter.drawText(room, flags, self.text())
        if self._key_shown:
            painter.setPen(self._theme.colour("soft"))
            room.setLeft(room.left() + words + self._theme.px(7))
            painter.drawText(room, flags, self._key)
        painter.end()

    def _key_room(self) -> int:
        if not self._key_shown:
            return 0
        wide = QFontMetricsF(self.font()).horizontalAdvance(self._key)
        return round(wide) + self._theme.px(7)
