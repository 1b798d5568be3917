"""A reply on offer: its letter and its words on a card."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.projector.block import Block, Lettering, stage_font
from simulator.ui.classroom.projector.letter import LETTER, paint_letter
from simulator.ui.classroom.projector.stage import Reply
from simulator.ui.theme import Theme

_LETTERS = 32
_ACROSS, _DOWN, _AFTER = 22, 16, 22


class ReplyBlock(Block):
    """One thing that can be said, as a card to vote for."""

    def __init__(self, theme: Theme, reply: Reply, parent: QWidget) -> None:
        super().__init__(theme, f"{reply.letter}: {reply.text}", parent)
        self._reply = reply
        self._laid: tuple[float, Lettering] | None = None

    def tall(self, width: int, unit: float) -> int:
        """The height of the card in a width."""
        words = self._lettering(unit).lay(self._room(width, unit))
        return max(ceil(words.height()), round(LETTER * unit)) + 2 * round(_DOWN * unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = max(1.5, 2 * self.unit)
        card = QRectF(self.rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
        painter.setPen(QPen(self.colour("edge"), pen))
        painter.setBrush(self.colour("card"))
        painter.drawRoundedRect(card, self.px(18), self.px(18))
        lettering = self._lettering(self.unit)
        words = lettering.lay(self._room(self.width(), self.unit))
        top = (self.height() - words.height()) / 2
        cap = QRectF(self.px(_ACROSS), 0, self.px(LETTER), self.px(LETTER))
        cap.moveTop(max(self.px(_DOWN), top + (lettering.leading - cap.height()) / 2))
        paint_letter(painter, cap, self._reply.letter, self.theme, self.unit)
        lettering.draw(painter, QPointF(cap.right() + self.px(_AFTER), top), self.colour("ink"))
        painter.end()

    def _room(self, width: int, unit: float) -> int:
        return max(1, width - round((2 * _ACROSS + LETTER + _AFTER) * unit))

    def _lettering(self, unit: float) -> Lettering:
        if self._laid is None or self._laid[0] != unit:
            font = stage_font(self.theme, _LETTERS, unit)
            self._laid = (unit, Lettering(self._reply.text, font, self.colour("soft")))
        return self._laid[1]
