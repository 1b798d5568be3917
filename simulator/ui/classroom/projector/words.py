"""Words on a slide: plain, or in a bubble or on a panel."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.projector.block import Block, Lettering, stage_font
from simulator.ui.classroom.projector.letter import LETTER, paint_letter
from simulator.ui.play.ground import bubble
from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import line_width

_WIDEST = 76
"""Characters in a line at most."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How words are set; sizes are those of the design.

    `ground` and `edge` are roles of the theme, or "" for none. What stands on a ground is in a
    bubble as wide as its words, unless it is `wide`: then it fills the panel that it is given.
    `ours` puts the bubble at the right, as what the room says; `letter` goes before the words.
    """

    size: float
    role: str = "ink"
    bold: bool = False
    italic: bool = False
    centred: bool = False
    ground: str = ""
    edge: str = ""
    ours: bool = False
    letter: str = ""
    wide: bool = False


class Words(Block):
    """Words that break into lines, never read as markup."""

    def __init__(self, theme: Theme, text: str, style: TextStyle, parent: QWidget) -> None:
        super().__init__(theme, text, parent)
        self._style = style
        self._laid: tuple[float, Lettering] | None = None

    def tall(self, width: int, unit: float) -> int:
        """The height that the words take in a width."""
        if not self.text():
            return 0
        return ceil(self._lay(width, unit).height()) + 2 * self._pad(unit)[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._lay(self.width(), self.unit)
        across, down = self._pad(self.unit)
        area = QRectF(self._area(size))
        if self._style.ground:
            self._paint_ground(painter, area)
        if self._style.letter:
            cap = QRectF(area.left() + across, 0, self.px(LETTER), self.px(LETTER))
            cap.moveTop(down + (self._line() - cap.height()) / 2)
            paint_letter(painter, cap, self._style.letter, self.theme, self.unit)
        at = QPointF(area.left() + across + self._before(self.unit), down)
        self._lettering(self.unit).draw(painter, at, self.colour(self._style.role))
        painter.end()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        edge = self._style.edge or self._style.ground
        painter.setPen(QPen(self.colour(edge), max(1.5, 2.5 * self.unit)))
        painter.setBrush(self.colour(self._style.ground))
        corner = Qt.Corner.BottomRightCorner if self._style.ours else Qt.Corner.BottomLeftCorner
        out = max(1.0, 1.5 * self.unit)
        inner = area.adjusted(out, out, -out, -out)
        tail = self.px(24) if self._style.wide else self.px(6)
        painter.drawPath(bubble(inner, self.px(24), tail, corner))

    def _area(self, words: QSizeF) -> QRect:
        """Where the ground lies."""
        width = self.width()
        across, _ = self._pad(self.unit)
        if self._style.ground and not self._style.wide:
            width = min(width, ceil(words.width()) + 2 * across + self._before(self.unit) + 1)
        left = self.width() - width if self._style.ours else 0
        tall = self.tall(self.width(), self.unit)
        return QRect(left, 0, width, tall if not self._style.wide else self.height())

    def _lay(self, width: int, unit: float) -> QSizeF:
        room = width - 2 * self._pad(unit)[0] - self._before(unit)
        if not (self._style.centred or self._style.wide):
            room = min(room, line_width(self._font(unit), _WIDEST))
        return self._lettering(unit).lay(max(1, room))

    def _lettering(self, unit: float) -> Lettering:
        if self._laid is None or self._laid[0] != unit:
            soft = self.colour("soft")
            centred = self._style.centred
            made = Lettering(self.text(), self._font(unit), soft, centred=centred)
            self._laid = (unit, made)
        return self._laid[1]

    def _font(self, unit: float) -> QFont:
        style = self._style
        return stage_font(self.theme, style.size, unit, bold=style.bold, italic=style.italic)

    def _line(self) -> float:
        return self._lettering(self.unit).leading

    def _before(self, unit: float) -> int:
        return round((LETTER + 18) * unit) if self._style.letter else 0

    def _pad(self, unit: float) -> tuple[int, int]:
        return (round(28 * unit), round(16 * unit)) if self._style.ground else (0, 0)
