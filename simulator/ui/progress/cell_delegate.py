"""How the cells of a quiet table are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from simulator.ui.progress.cell import CELL, Cell
from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines

_TEXT, _UNDER = 14, 13
_SIDE, _ABOVE, _BAR = 8, 8, 8
_MANY_LINES = 20
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Plain words that wrap; the current row on a tint, with a ring while it has the focus.

    `hovered` is the row under the mouse, -1 where there is none.
    """

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        cell: Cell = index.data(CELL)
        px = self._theme.px
        font, under = self._fonts(cell)
        widest = max(_width(cell.text, font), _width(cell.under, under))
        width = self._room(index)
        lines = line_step(font) * len(text_lines(cell.text, font, width, _MANY_LINES))
        if cell.under:
            lines += line_step(under) * len(text_lines(cell.under, under, width, _MANY_LINES))
        if cell.share is not None:
            lines += px(_BAR + 4)
        return QSize(round(widest) + px(2 * _SIDE) + 2, round(lines) + px(2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell = index.data(CELL)
        theme, px = self._theme, self._theme.px
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("tint"))
        elif index.row() == self.hovered:
            painter.fillRect(area, theme.colour("hover"))
        font, under = self._fonts(cell)
        width = self._room(index)
        corner = QPointF(area.left() + px(_SIDE), area.top() + px(_ABOVE))
        painter.setPen(theme.colour(cell.role))
        words = text_lines(cell.text, font, width, _MANY_LINES)
        corner.setY(draw_lines(painter, words, font, corner, width))
        if cell.under:
            painter.setPen(theme.colour("soft"))
            words = text_lines(cell.under, under, width, _MANY_LINES)
            corner.setY(draw_lines(painter, words, under, corner, width))
        if cell.share is not None:
            self._paint_bar(painter, corner, width, cell.share)
        self._paint_edges(painter, area, index)
        painter.restore()

    def _paint_bar(self, painter: QPainter, corner: QPointF, width: float, share: float) -> None:
        px = self._theme.px
        bar = QRectF(corner.x(), corner.y() + px(4), min(width, px(220)), px(_BAR))
        outline = QPainterPath()
        outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.fillPath(outline, self._theme.colour("paper"))
        painter.save()
        painter.setClipPath(outline)
        filled = QRectF(bar.topLeft(), bar.bottomRight())
        filled.setWidth(bar.width() * share)
        painter.fillRect(filled, self._theme.colour("accent"))
        painter.restore()
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawPath(outline)

    def _paint_edges(self, painter: QPainter, area: QRect, index: Index) -> None:
        """A line under the row; around the current one a ring, while the table has the focus."""
        theme = self._theme
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        if not self._table.hasFocus() or index.row() != self._table.currentIndex().row():
            return
        painter.setPen(QPen(theme.colour("accent"), 2))
        left, right = area.left() + 1, area.right()
        painter.drawLine(left, area.top() + 1, right, area.top() + 1)
        painter.drawLine(left, area.bottom(), right, area.bottom())
        if index.column() == 0:
            painter.drawLine(left, area.top() + 1, left, area.bottom())
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(right, area.top() + 1, right, area.bottom())

    def _fonts(self, cell: Cell) -> tuple[QFont, QFont]:
        return self._theme.font(_TEXT, bold=cell.bold), self._theme.font(_UNDER)

    def _room(self, index: Index) -> float:
        return max(1.0, self._table.columnWidth(index.column()) - self._theme.px(2 * _SIDE))


def _width(text: str, font: QFont) -> float:
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0.0)
