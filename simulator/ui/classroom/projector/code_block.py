"""The way in for phones, as a square to scan."""

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.projector.block import Block
from simulator.ui.theme import Theme

_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""
_DARK, _LIGHT = Qt.GlobalColor.black, Qt.GlobalColor.white
"""A camera wants these two, whatever the theme."""


class CodeBlock(Block):
    """A QR code, dark on white, in whole pixels so that its edges are sharp."""

    def __init__(self, theme: Theme, url: str, told: str, size: float, parent: QWidget) -> None:
        """`size` is its side in the design's px; `told` is said in its stead."""
        super().__init__(theme, told, parent)
        self._rows, self._size = _modules(url), size

    def tall(self, width: int, unit: float) -> int:
        """A square, no wider than there is room."""
        return min(width, round(self._size * unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        count = len(self._rows) + 2 * _QUIET
        side = min(self.width(), self.height())
        module = max(1, side // count) if side >= count else side / count
        code = round(module * count)
        left, top = (self.width() - code) // 2, (self.height() - code) // 2
        painter.fillRect(QRect(left, top, code, code), QColor(_LIGHT))
        for y, row in enumerate(self._rows, start=_QUIET):
            for x, dark in enumerate(row, start=_QUIET):
                if dark:
                    place = QRectF(left + x * module, top + y * module, module, module)
                    painter.fillRect(place, QColor(_DARK))
        painter.end()


@lru_cache(maxsize=4)
def _modules(url: str) -> tuple[tuple[bool, ...], ...]:
    """The code's modules in rows, True for dark."""
    from segno import make_qr

    return tuple(tuple(bool(one) for one in row) for row in make_qr(url, error="m").matrix)
