"""One thing in a list on a slide: a number or a letter, a few words, and a mood."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.classroom.projector.block import Block, Lettering, stage_font
from simulator.ui.theme import Theme

_LETTERS = 26
_MARK = 46


class RoadBlock(Block):
    """A mark, what was said in short, and at the right the band that it led to, or a number."""

    def __init__(
        self, theme: Theme, mark: str, said: str, parent: QWidget, *, band: str = "", votes: int = 0
    ) -> None:
        super().__init__(theme, f"{mark}: {said} {band or votes}", parent)
        self._mark, self._said = mark, said
        self._end = f"{band_shape(band)} {band}" if band else str(votes)
        self._role = band_role(band) if band else "ink"
        self._laid: tuple[float, Lettering] | None = None

    def tall(self, width: int, unit: float) -> int:
        """The height of the words in a width."""
        return ceil(self._lettering(unit).lay(self._room(width, unit)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lettering = self._lettering(self.unit)
        room = self._room(self.width(), self.unit)
        lettering.lay(room)
        bold = stage_font(self.theme, _LETTERS, self.unit, bold=True)
        painter.setFont(bold)
        painter.setPen(self.colour("soft"))
        line = QRectF(0, 0, self.px(_MARK), lettering.leading)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._mark)
        lettering.draw(painter, QPointF(self.px(_MARK), 0), self.colour("ink"))
        painter.setFont(bold)
        painter.setPen(self.colour(self._role))
        left = self.px(_MARK) + room
        area = QRectF(left, 0, self.width() - left, lettering.leading)
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, side, self._end)
        painter.end()

    def _room(self, width: int, unit: float) -> int:
        bold = stage_font(self.theme, _LETTERS, unit, bold=True)
        wide = QFontMetricsF(bold).horizontalAdvance(self._end) + 24 * unit
        return max(1, round(width - _MARK * unit - wide))

    def _lettering(self, unit: float) -> Lettering:
        if self._laid is None or self._laid[0] != unit:
            font = stage_font(self.theme, _LETTERS, unit)
            self._laid = (unit, Lettering(self._said, font, self.colour("soft")))
        return self._laid[1]
