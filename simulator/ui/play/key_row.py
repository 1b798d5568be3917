"""A few keys in a row."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.play.keycap import paint_keycap
from simulator.ui.theme import Theme

TO = "–"
"""Between two keys, for all those from one to the other."""


class KeyRow(QWidget):
    """Keycaps side by side."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keys = theme, keys
        self.setAccessibleName(" ".join(keys))
        theme.changed.connect(self._restyled)
        self._restyled()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x, ink = QPainter(self), 1.0, self._theme.colour("ink")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in self._keys:
            cap = QRectF(x, 1, self._wide(key), self.height() - 2)
            if key == TO:
                painter.setPen(ink)
                painter.setFont(self._theme.font(13, bold=True))
                painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            else:
                paint_keycap(painter, cap, key, self._theme, ink)
            x = cap.right() + self._theme.px(6)
        painter.end()

    def _wide(self, key: str) -> int:
        wide = round(QFontMetricsF(self._theme.font(13, bold=True)).horizontalAdvance(key))
        px = self._theme.px
        return wide if key == TO else max(px(26), wide + px(14))

    def _restyled(self) -> None:
        px = self._theme.px
        self.setFixedSize(sum(self._wide(key) + px(6) for key in self._keys), px(28))
