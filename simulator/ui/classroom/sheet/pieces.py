"""What only a class sheet has on paper: a row with a bar, and a drawing amid the page."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtSvg import QSvgRenderer

from simulator.ui.export.pieces import TextPiece

_TALL = 9.0
_DOWN = 5.0
"""The bar's height, and how far below the row's top it is."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share of 0 to 1; `left` and `width` in 96ths of an inch."""

    share: float
    left: float
    width: float
    ink: QColor
    edge: QColor


@dataclass(slots=True)
class BarRow:
    """A row of a table with a bar in one of its columns; never cut."""

    row: TextPiece
    bar: Bar
    keep: bool = False
    gap: float = 1.0
    before: float = 0.0

    @property
    def height(self) -> float:
        return self.row.height

    def cut(self, start: float, room: float) -> float:
        """Where the row's words may be cut."""
        return self.row.cut(start, room)

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        self.row.draw(painter, start, end)
        if start > 0:
            return
        bar = self.bar
        whole = QRectF(bar.left, _DOWN, bar.width, _TALL)
        painter.fillRect(QRectF(bar.left, _DOWN, bar.width * bar.share, _TALL), bar.ink)
        painter.save()
        painter.setPen(bar.edge)
        painter.drawRect(whole)
        painter.restore()


@dataclass(slots=True)
class PageDrawing:
    """A drawing as large as a width and a height let it be, in the middle of the width."""

    drawing: QSvgRenderer
    width: float
    tallest: float
    keep: bool = False
    gap: float = 8.0
    before: float = 0.0

    @property
    def height(self) -> float:
        return self._scale * self.drawing.viewBoxF().height()

    @property
    def _scale(self) -> float:
        size = self.drawing.viewBoxF()
        return min(1.0, self.width / size.width(), self.tallest / size.height())

    def cut(self, start: float, room: float) -> float:
        """Nowhere."""
        return start

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        wide = self._scale * self.drawing.viewBoxF().width()
        area = QRectF((self.width - wide) / 2, 0, wide, self.height)
        painter.save()
        painter.setFont(QFont(painter.font().family(), 10))  # empty words need points, Qt 6.12
        self.drawing.render(painter, area)
        painter.restore()
