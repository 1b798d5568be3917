"""How a problem is painted in the list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines
from simulator.ui.writer.graph.marks import SEVERITY_ROLES, placed, severity_mark
from simulator.ui.writer.outline_model import Index
from simulator.ui.writer.problems import Problem
from simulator.ui.writer.row_ground import paint_row_ground

PROBLEM = Qt.ItemDataRole.UserRole
"""The role that gives a row's `Problem`."""
_MESSAGE, _PLACE = 14, 13
_PAD, _MARK, _RADIUS = 10, 22, 7
_LINES = 2


class ProblemDelegate(QStyledItemDelegate):
    """A shape in the kind's colour, two lines of the message, and the place below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        message, place = self._fonts()
        tall = _LINES * line_step(message) + line_step(place)
        return QSize(self._theme.px(120), round(tall) + self._theme.px(2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        problem: Problem = index.data(PROBLEM)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, -1, -1)
        paint_row_ground(painter, area, option.state, self._theme)
        pad = theme.px(_PAD)
        inner = area.adjusted(pad, pad, -pad, -pad)
        message, place = self._fonts()
        middle = inner.topLeft() + QPointF(theme.px(_RADIUS), line_step(message) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(SEVERITY_ROLES[problem.severity]))
        painter.drawPath(placed(severity_mark(problem.severity), middle, theme.px(_RADIUS)))
        width = inner.width() - theme.px(_MARK)
        corner = QPointF(inner.left() + theme.px(_MARK), inner.top())
        painter.setPen(theme.colour("ink"))
        lines = text_lines(problem.diagnostic.message, message, width, _LINES)
        corner.setY(draw_lines(painter, lines, message, corner, width))
        painter.setPen(theme.colour("soft"))
        self._write_place(painter, problem, place, corner, width)
        painter.restore()

    def _write_place(
        self, painter: QPainter, problem: Problem, font: QFont, corner: QPointF, width: float
    ) -> None:
        told = problem.diagnostic
        where = problem.foreign or problem.scene
        line = self.tr("line {line}").format(line=told.line)
        text = " · ".join(part for part in (where, line, told.code) if part)
        draw_lines(painter, text_lines(text, font, width, 1), font, corner, width)

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font(_MESSAGE), self._theme.font(_PLACE)
