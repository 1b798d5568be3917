"""Lays out and paints the library's entries, asking for no face to be drawn."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.library.card import (
    Attention,
    CardPainter,
    card_height,
    pictures,
    portrait_area,
)
from simulator.ui.library.lead_card import LeadCardPainter, lead_height, lead_portrait
from simulator.ui.library.model import ROW, Index
from simulator.ui.library.picture_shelf import PictureShelf, Wanted
from simulator.ui.library.rows import Row
from simulator.ui.theme import Theme

GAP = 20
"""Between two cards, in the design's px; a cell holds half of it on each side."""


class CardDelegate(QStyledItemDelegate):
    """Cards of one size in columns; a lead card is as wide as all columns."""

    def __init__(self, theme: Theme, shelf: PictureShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = CardPainter(theme, shelf)
        self._lead = LeadCardPainter(theme, shelf)
        self._cell, self._whole = QSize(1, 1), 1

    @property
    def cell(self) -> QSize:
        """The size of a usual cell."""
        return self._cell

    def set_width(self, width: int, columns: int) -> None:
        """Fit so many columns into a width in px."""
        gap = self._theme.px(GAP)
        self._cell = QSize(width // columns, card_height(self._theme) + gap)
        self._whole = self._cell.width() * columns

    def pictures(self, row: Row, cell: QRectF, ratio: float) -> tuple[Wanted, ...]:
        """What the entry shows in a cell."""
        place = lead_portrait if row.big else portrait_area
        return pictures(row, place(self._theme, self._inner(cell)), ratio)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        if not row.big:
            return self._cell
        gap = self._theme.px(GAP)
        return QSize(self._whole, lead_height(row, self._theme, self._whole - gap) + gap)

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
