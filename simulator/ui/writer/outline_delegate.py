"""How a line of the outline is painted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.marks import (
    GRADE_ROLES,
    SEVERITY_ROLES,
    been_mark,
    grade_mark,
    here_mark,
    placed,
    severity_mark,
)
from simulator.ui.writer.outline import Kind, OutlineRow
from simulator.ui.writer.outline_model import HERE, ROW, UNSEEN, VISIT, Index
from simulator.ui.writer.problems import Tally
from simulator.ui.writer.row_ground import paint_row_ground

_TALL = 32
_LABEL, _DETAIL = 15, 13
_PAD, _MARK = 8, 6
"""The room at the sides, and the radius of a mark."""


class OutlineDelegate(QStyledItemDelegate):
    """The talk's mark, the id, and at the right problems, words or grade."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        letters = QFontMetricsF(self._theme.font(_LABEL, bold=True)).height()
        return QSize(self._theme.px(120), max(self._theme.px(_TALL), round(letters) + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, -1, -1)
        paint_row_ground(painter, area, option.state, self._theme)
        pad, mark = self._theme.px(_PAD), self._theme.px(_MARK)
        inner = area.adjusted(pad, 0, -pad, 0)
        if row.kind is not Kind.WAY:
            self._paint_visit(painter, QPointF(inner.left() + mark, inner.center().y()), index)
            inner.setLeft(inner.left() + 2 * mark + pad)
            inner.setRight(self._paint_right(painter, inner, row))
        role = "soft" if row.kind is Kind.WAY else "ink"
        font = self._theme.font(_DETAIL if row.kind is Kind.WAY else _LABEL)
        font.setBold(row.kind is Kind.SCENE)
        self._write(painter, inner, row.label, font, role)
        painter.restore()

    def _paint_visit(self, painter: QPainter, middle: QPointF, index: Index) -> None:
        """A pointer where the talk is, a tick where it came through."""
        visit = index.data(VISIT)
        if visit != UNSEEN:
            mark = here_mark() if visit == HERE else been_mark()
            self._paint_mark(painter, mark, middle, "accent")

    def _paint_right(self, painter: QPainter, area: QRectF, row: OutlineRow) -> float:
        """Paint what stands at the right; returns where it begins."""
        right, gap = area.right(), self._theme.px(10)
        if row.grade is not None:
            role = GRADE_ROLES[row.grade]
            right = self._write_right(painter, area, right, row.detail, role)
            right = self._mark_right(painter, area, right, grade_mark(row.grade), role) - gap
        elif row.words:
            right = self._write_right(painter, area, right, str(row.words), "soft") - gap
        return self._paint_tally(painter, area, right, row.tally) if row.tally.count else right

    def _paint_tally(self, painter: QPainter, area: QRectF, right: float, tally: Tally) -> float:
        worst = tally.worst
        if worst is None:
            return right
        role = SEVERITY_ROLES[worst]
        right = self._write_right(painter, area, right, str(tally.count), role)
        right = self._mark_right(painter, area, right, severity_mark(worst), role)
        return right - self._theme.px(10)

    def _mark_right(
        self, painter: QPainter, area: QRectF, right: float, mark: QPainterPath, role: str
    ) -> float:
        radius, gap = self._theme.px(_MARK), self._theme.px(4)
        middle = QPointF(right - gap - radius, area.center().y())
        self._paint_mark(painter, mark, middle, role)
        return middle.x() - radius

    def _paint_mark(
        self, painter: QPainter, mark: QPainterPath, middle: QPointF, role: str
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role))
        painter.drawPath(placed(mark, middle, self._theme.px(_MARK)))

    def _write_right(
        self, painter: QPainter, area: QRectF, right: float, text: str, role: str
    ) -> float:
        font = self._theme.font(_DETAIL, bold=role != "soft")
        wide = QFontMetricsF(font).horizontalAdvance(text)
        place = QRectF(right - wide, area.top(), wide + 1, area.height())
        self._write(painter, place, text, font, role)
        return right - wide

    def _write(self, painter: QPainter, area: QRectF, text: str, font: QFont, role: str) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        y = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(area.left(), y), shown)
