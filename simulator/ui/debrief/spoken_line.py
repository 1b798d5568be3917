"""A line as it was spoken, with the stage directions set apart."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import SpokenText


class SpokenLine(QWidget):
    """Wrapping plain text whose stage directions stand in italics and a softer colour."""

    def __init__(
        self, theme: Theme, line: str, parent: QWidget | None = None, *, size: int = 16
    ) -> None:
        """`size` is that of the text, in px of the design."""
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._line = line
        self._text = self._made()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(line)
        theme.changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._text.lay(width).height())

    def sizeHint(self) -> QSize:
        width = self._theme.px(360)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.lay(self.width())
        painter = QPainter(self)
        self._text.draw(painter, QPointF(0, 0), self._theme.colour("ink"))
        painter.end()

    def _made(self) -> SpokenText:
        return SpokenText(self._line, self._theme.font(self._size), self._theme.colour("soft"))

    def _restyle(self) -> None:
        self._text = self._made()
        self.updateGeometry()
        self.update()
