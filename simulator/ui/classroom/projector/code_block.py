"""The way in for phones, as a square to scan."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.classroom.join_code import Matrix, qr_matrix
from simulator.ui.classroom.projector.block import Block
from simulator.ui.theme import Theme

_DARK, _LIGHT = Qt.GlobalColor.black, Qt.GlobalColor.white
"""A camera wants these two, whatever the theme."""


class CodeBlock(Block):
    """A QR code, dark on white, in whole pixels so that its edges are sharp."""

    def __init__(self, theme: Theme, url: str, told: str, size: float, parent: QWidget) -> None:
        """`size` is its side in the design's px; `told` is said in its stead."""
        super().__init__(theme, told, parent)
        self._rows, self._size = _matrix(url), size

    def tall(self, width: int, unit: float) -> int:
        """A square, no wider than there is room."""
        return min(width, round(self._size * unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        count, side = len(self._rows), min(self.width(), self.height())
        module = side // count if side >= count else side / count
        left = round((self.width() - module * count) / 2)
        top = round((self.height() - module * count) / 2)
        painter.fillRect(QRectF(left, top, module * count, module * count), QColor(_LIGHT))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    place = QRectF(left + x * module, top + y * module, module, module)
                    painter.fillRect(place, QColor(_DARK))
        painter.end()


@lru_cache(maxsize=4)
def _matrix(url: str) -> Matrix:
    return qr_matrix(url)
