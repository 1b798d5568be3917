"""Lays out and paints the library's entries, asking for no face to be drawn."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.library.card import PORTRAIT, Attention, CardPainter, card_height, face_of
from simulator.ui.library.face_shelf import Face, FaceShelf
from simulator.ui.library.lead_card import LeadCardPainter, lead_height, lead_portrait
from simulator.ui.library.model import ROW, Index
from simulator.ui.library.rows import Kind, Row
from simulator.ui.theme import Theme

GAP = 20
"""Between two cards, in the design's px; a cell holds half of it on each side."""


class CardDelegate(QStyledItemDelegate):
    """Cards of one size in columns; a lead card is as wide as all columns."""

    def __init__(self, theme: Theme, shelf: FaceShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = CardPainter(theme, shelf)
        self._lead = LeadCardPainter(theme, shelf)
        self._cell, self._lead_cell = QSize(1, 1), QSize(1, 1)

    @property
    def cell(self) -> QSize:
        """The size of a usual cell."""
        return self._cell

    def set_width(self, width: int, columns: int) -> None:
        """Fit so many columns into a width in px."""
        gap = self._theme.px(GAP)
        self._cell = QSize(width // columns, card_height(self._theme) + gap)
        self._lead_cell = QSize(self._cell.width() * columns, lead_height(self._theme) + gap)

    def face(self, row: Row, area: QRectF, ratio: float) -> Face | None:
        """The face that the entry shows in a cell."""
        if row.kind is Kind.BROKEN:
            return None
        height = float(self._theme.px(PORTRAIT))
        if row.big:
            height = lead_portrait(self._theme, self._inner(area)).height()
        return face_of(row, self._theme, height, ratio)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return self._lead_cell if row.big else self._cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        state = QStyle.StateFlag
        attention = Attention(
            hovered=bool(option.state & state.State_MouseOver),
            focused=bool(option.state & state.State_HasFocus),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        kind = self._lead if row.big else self._card
        kind.paint(painter, self._inner(QRectF(option.rect)), row, attention)
        painter.restore()

    def _inner(self, cell: QRectF) -> QRectF:
        half = self._theme.px(GAP) / 2
        return cell.adjusted(half, half, -half, -half)
