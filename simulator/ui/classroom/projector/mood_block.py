"""How the customer feels, as the back row can read it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.classroom.projector.block import Block, stage_font
from simulator.ui.theme import Theme

_PILL, _LETTERS, _APART, _EDGE = 52, 28, 10, 20
_ARROW = "→"


class MoodBlock(Block):
    """How the customer feels as shape and word, or what became of it: before → after."""

    def __init__(self, theme: Theme, bands: tuple[str, ...], still: str, parent: QWidget) -> None:
        """`still` is said before a band that has stayed the same."""
        shown = tuple(dict.fromkeys(bands))
        stayed = still if len(shown) < len(bands) else ""
        super().__init__(theme, f"{stayed} {f' {_ARROW} '.join(shown)}".strip(), parent)
        self._parts = tuple(
            (_ARROW if place else stayed, f"{band_shape(band)}  {band}", band_role(band))
            for place, band in enumerate(shown)
        )

    def tall(self, width: int, unit: float) -> int:
        """One row of pills, or one below the other where they are too wide."""
        rows = self._rows(width, unit)
        return len(rows) * round(_PILL * unit) + (len(rows) - 1) * round(_APART * unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(self.unit))
        y = 0
        for row in self._rows(self.width(), self.unit):
            x = 0.0
            for lead, text, role in row:
                x = self._paint_lead(painter, lead, x, y)
                x = self._paint_pill(painter, text, role, x, y)
            y += self.px(_PILL) + self.px(_APART)
        painter.end()

    def _paint_lead(self, painter: QPainter, lead: str, x: float, y: int) -> float:
        wide = self._lead(lead, self.unit)
        painter.setPen(self.colour("soft"))
        area = QRectF(x, y, wide, self.px(_PILL))
        side = Qt.AlignmentFlag.AlignCenter if lead == _ARROW else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, side, lead)
        return x + wide

    def _paint_pill(self, painter: QPainter, text: str, role: str, x: float, y: int) -> float:
        pen = max(1.5, 2.5 * self.unit)
        area = QRectF(x, y, self._pill(text, self.unit), self.px(_PILL))
        area.setRight(min(area.right(), self.width()))
        painter.setPen(QPen(self.colour(role), pen))
        painter.setBrush(self.colour("card"))
        inner = area.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        room = inner.width() - self.px(_EDGE)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, cut)
        return area.right()

    def _rows(self, width: int, unit: float) -> list[tuple[tuple[str, str, str], ...]]:
        whole = sum(
            self._lead(lead, unit) + self._pill(text, unit) for lead, text, _ in self._parts
        )
        return [self._parts] if whole <= width else [(part,) for part in self._parts]

    def _lead(self, lead: str, unit: float) -> float:
        if not lead:
            return 0
        return QFontMetricsF(self._font(unit)).horizontalAdvance(lead) + 20 * unit

    def _pill(self, text: str, unit: float) -> float:
        return QFontMetricsF(self._font(unit)).horizontalAdvance(text) + 44 * unit

    def _font(self, unit: float) -> QFont:
        return stage_font(self.theme, _LETTERS, unit, bold=True)
