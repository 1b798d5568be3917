"""A line as it was spoken, with the stage directions set apart."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.story.speech import spans
from simulator.ui.theme import Theme

_LEADING = 1.35
"""Line height as a share of the font's own."""


class SpokenLine(QWidget):
    """Wrapping plain text whose stage directions stand in italics and a softer colour."""

    def __init__(self, theme: Theme, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spans = spans(line)
        self._layout = QTextLayout(" ".join(span.text for span in self._spans))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self._layout.text())
        theme.changed.connect(self._restyle)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._wrap(width)

    def sizeHint(self) -> QSize:
        width = self._theme.px(360)
        return QSize(width, self._wrap(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._wrap(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._layout.draw(painter, QPointF(0, 0))
        painter.end()

    def _restyle(self) -> None:
        self._layout.setFont(self._theme.font(16))
        aside = QTextCharFormat()
        aside.setFont(self._theme.font(16, italic=True))
        aside.setForeground(self._theme.colour("soft"))
        said = QTextCharFormat()
        said.setForeground(self._theme.colour("ink"))
        ranges, start = [], 0
        for span in self._spans:
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, len(span.text)
            piece.format = aside if span.direction else said
            ranges.append(piece)
            start += len(span.text) + 1
        self._layout.setFormats(ranges)
        self.updateGeometry()
        self.update()

    def _wrap(self, width: int) -> int:
        """Lay the lines out, and say how high they stand."""
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            height = line.height() * _LEADING
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            top += height
        self._layout.endLayout()
        return round(top + 0.5)
