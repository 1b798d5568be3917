"""One line of the talk: a bubble, or a narration across the column."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from simulator.ui.play.look import Look, look_of
from simulator.ui.play.presenter import Line, Manner
from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import SpokenText, line_width

LINE_CHARACTERS = 68
"""At most so many characters stand in a line."""
_SHARE = 0.84
"""A bubble takes at most this share of the column, so that the two sides are told apart."""
_SIZES = {
    Manner.CUSTOMER: 16, Manner.TRAINEE: 16, Manner.OPENING: 14, Manner.LATER: 14,
    Manner.CLOSING: 16,
}  # fmt: skip
_CURRENT_SIZE = 20


class Speech(QLabel):
    """A line painted as speech or narration; to a screen reader it is a label.

    It can be shown up to any character; its size is that of the whole line from the start.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._theme = theme
        self._line = Line(Manner.CUSTOMER, "", 0)
        self._text: SpokenText | None = None
        self._look: Look | None = None
        self._shown: int | None = None
        self._path: QPainterPath | None = None
        self._path_size = QSize()
        self._pad: QSize | None = None
        self._inner = (-1, 0)
        """The column last asked for, and how wide the words may run in it."""

    @property
    def line(self) -> Line:
        """What is said here."""
        return self._line

    @property
    def length(self) -> int:
        """How many characters there are to show."""
        return self._laid().length

    @property
    def shown(self) -> int | None:
        """How many characters are shown; None for all of them."""
        return self._shown

    def say(self, line: Line, speaker: str) -> bool:
        """Hold a line; returns whether it may have changed in height."""
        before, self._line = self._line, line
        if line == before and self._text is not None:
            return False
        self._look = self._path = None
        self.update()
        if self._text is not None and replace(line, fade=before.fade) == before:
            return False
        self._text, self._pad, self._inner = None, None, (-1, 0)
        self.setText(f"{speaker}: {line.text}" if speaker else line.text)
        return True

    def mirror(self, other: "Speech") -> None:
        """Look like another speech, which keeps its layout."""
        self._line, self._text, self._look = other._line, other._laid(), None
        self._path = self._pad = self._shown = None
        self.update()

    def show_up_to(self, count: int | None) -> None:
        """Show the first `count` characters, or everything."""
        if count is not None and count >= self.length:
            count = None
        if count != self._shown:
            self._shown = count
            self.update()

    def lay(self, column: int) -> QRect:
        """Where the line stands in a column of that width, its top at 0."""
        text = self._laid()
        if self._line.manner not in _BUBBLES:
            return QRect(0, 0, column, round(text.lay(self._inner_width(column)).height()))
        pad = self._padding()
        words = text.lay(self._inner_width(column))
        width = min(round(words.width() + 0.5) + 2 * pad.width() + 1, column)
        left = 0 if self._line.manner is Manner.CUSTOMER else column - width
        return QRect(left, 0, width, round(words.height()) + 2 * pad.height())

    def restyle(self) -> None:
        """Forget colours and layout, after the theme changed; `lay` is due."""
        self._text = self._look = self._path = None
        self._pad, self._inner = None, (-1, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look is None:
            self._look = look_of(self._line, self._theme)
        if self._line.manner in _BUBBLES:
            self._paint_bubble(painter, self._look)
        else:
            self._paint_narration(painter, self._look)
        painter.end()

    def _paint_bubble(self, painter: QPainter, look: Look) -> None:
        pad = self._padding()
        painter.setPen(QPen(look.border, 1.5))
        painter.setBrush(look.ground)
        corner = (
            Qt.Corner.BottomLeftCorner
            if self._line.manner is Manner.CUSTOMER
            else Qt.Corner.BottomRightCorner
        )
        if self._path is None or self._path_size != self.size():
            px, area = self._theme.px, QRectF(self.rect()).adjusted(1, 1, -1, -1)
            self._path, self._path_size = _bubble(area, px(16), px(4), corner), self.size()
        painter.drawPath(self._path)
        at = QPointF(pad.width(), pad.height())
        self._laid().draw(painter, at, look.ink, self._shown)

    def _paint_narration(self, painter: QPainter, look: Look) -> None:
        text = self._laid()
        width = self._inner_width(self.width())
        words = text.lay(width)
        left = 0 if self._line.manner is Manner.OPENING else (self.width() - width) / 2
        text.draw(painter, QPointF(left, 0), look.ink, self._shown)
        if self._line.manner is not Manner.LATER:
            return
        reach = (self.width() - words.width()) / 2 - self._theme.px(16)
        painter.setPen(QPen(look.border, 1.5))
        middle = self.height() / 2
        if reach > 0:
            painter.drawLine(QPointF(0, middle), QPointF(reach, middle))
            painter.drawLine(QPointF(self.width() - reach, middle), QPointF(self.width(), middle))

    def _laid(self) -> SpokenText:
        if self._text is None:
            line = self._line
            font = self._theme.font(self._size(), bold=line.manner is Manner.LATER)
            centred = line.manner in {Manner.LATER, Manner.CLOSING}
            self._text = SpokenText(line.text, font, self._theme.colour("soft"), centred=centred)
        return self._text

    def _inner_width(self, column: int) -> int:
        if column != self._inner[0]:
            self._inner = (column, self._room_for_words(column))
        return self._inner[1]

    def _room_for_words(self, column: int) -> int:
        longest = line_width(self._theme.font(self._size()), LINE_CHARACTERS)
        if self._line.manner not in _BUBBLES:
            return min(longest, column)
        return min(longest, round(column * _SHARE) - 2 * self._padding().width())

    def _size(self) -> int:
        return _CURRENT_SIZE if self._line.current else _SIZES[self._line.manner]

    def _padding(self) -> QSize:
        if self._pad is None:
            px = self._theme.px
            self._pad = QSize(px(18), px(12 if self._line.current else 10))
        return self._pad


_BUBBLES = frozenset({Manner.CUSTOMER, Manner.TRAINEE})


def _bubble(area: QRectF, radius: float, tail: float, corner: Qt.Corner) -> QPainterPath:
    """A rounded rectangle with one sharper corner, which points at who speaks."""
    left = tail if corner is Qt.Corner.BottomLeftCorner else radius
    right = tail if corner is Qt.Corner.BottomRightCorner else radius
    path = QPainterPath(QPointF(area.left(), area.top() + radius))
    box = QRectF(0, 0, 2 * radius, 2 * radius)
    box.moveTopLeft(area.topLeft())
    path.arcTo(box, 180, -90)
    box.moveTopRight(area.topRight())
    path.arcTo(box, 90, -90)
    box = QRectF(0, 0, 2 * right, 2 * right)
    box.moveBottomRight(area.bottomRight())
    path.arcTo(box, 0, -90)
    box = QRectF(0, 0, 2 * left, 2 * left)
    box.moveBottomLeft(area.bottomLeft())
    path.arcTo(box, 270, -90)
    path.closeSubpath()
    return path
