"""Rows of plain text: what they are called, and quiet words below or beside it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.row_ground import paint_row_ground

_TEXT, _QUIET = 15, 13
_PAD, _TALL = 10, 10
Index = QModelIndex | QPersistentModelIndex


class PlainDelegate(QStyledItemDelegate):
    """The first line in ink (or the item's own colour), all further lines small and soft."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, (first, *rest) = self._theme.px, self._lines(index)
        tall = QFontMetricsF(self._font(index)).height()
        tall += sum(QFontMetricsF(self._quiet()).height() for _ in rest)
        wide = QFontMetricsF(self._font(index)).horizontalAdvance(first)
        return QSize(round(wide) + px(2 * _PAD) + 4, round(tall) + px(_TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, -1, -1)
        paint_row_ground(painter, area, option.state, self._theme)
        pad = self._theme.px(_PAD)
        inner = area.adjusted(pad, self._theme.px(_TALL) / 2 - 1, -pad, 0)
        first, *rest = self._lines(index)
        inner = self._write(painter, inner, first, self._font(index), self._colour(index))
        for line in rest:
            inner = self._write(painter, inner, line, self._quiet(), "soft")
        painter.restore()

    def _write(
        self, painter: QPainter, area: QRectF, text: str, font: QFont, colour: "str | QBrush"
    ) -> QRectF:
        """Write a line at the top of an area; returns what is left below it."""
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        ink = self._theme.colour(colour) if isinstance(colour, str) else colour.color()
        painter.setPen(ink)
        line = QRectF(area.left(), area.top(), area.width(), metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        return area.adjusted(0, metrics.height(), 0, 0)

    def _lines(self, index: Index) -> list[str]:
        return str(index.data()).split("\n")

    def _colour(self, index: Index) -> "str | QBrush":
        own: QBrush | None = index.data(Qt.ItemDataRole.ForegroundRole)
        return own if own is not None else "ink"

    def _font(self, index: Index) -> QFont:
        own: QFont | None = index.data(Qt.ItemDataRole.FontRole)
        return own if own is not None else self._theme.font(_TEXT)

    def _quiet(self) -> QFont:
        return self._theme.font(_QUIET)
