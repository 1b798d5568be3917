"""One line of the talk in the dress of its channel, or a narration across the column."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from simulator.ui.play.dress import DRESSES, Dress, HeadStyle
from simulator.ui.play.ground import bubble, dots_width, paint_dots
from simulator.ui.play.heading import Heading
from simulator.ui.play.line import BETWEEN, SPEAKING, Line, Manner
from simulator.ui.play.look import Look, look_of
from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import SpokenText, line_width

LINE_CHARACTERS = 68
"""At most so many characters stand in a line."""
_DOTS_TALL = 40
_TOLD_SIZE, _LARGE_SIZE = 14, 16
_LARGE = frozenset({Manner.ASIDE, Manner.CLOSING})


class Speech(QLabel):
    """A line painted as speech or narration; to a screen reader it is a label.

    It can be shown up to any character, faintly, or as dots; its size is that of the whole line
    from the start.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._theme = theme
        self._line = Line(Manner.CUSTOMER, "", 0)
        self._text: SpokenText | None = None
        self._heading: Heading | None = None
        self._look: Look | None = None
        self._shown: int | None = None
        self._dots: int | None = None
        self._presence = 1.0
        self._path: QPainterPath | None = None
        self._path_size = QSize()
        self._wide = 0
        """How wide the ground is: a name may be wider."""
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
    def head_height(self) -> int:
        """How much stands over the words."""
        return self._head().height(self._wide - 2 * self._padding().width())

    @property
    def shown(self) -> int | None:
        """How many characters are shown; None for all of them."""
        return 0 if self._dots is not None else self._shown

    def say(self, line: Line, speaker: str) -> bool:
        """Hold a line; returns whether it may have changed in height."""
        before, self._line = self._line, line
        if line == before and self._text is not None:
            return False
        self._look = self._path = None
        self.update()
        if self._text is not None and replace(line, fade=before.fade) == before:
            return False
        self._text, self._heading, self._pad, self._inner = None, None, None, (-1, 0)
        self.setText(f"{speaker}: {line.text}" if speaker else line.text)
        return True

    def mirror(self, other: "Speech") -> None:
        """Look like another speech, which keeps its layout."""
        self._line, self._text, self._look = other._line, other._laid(), None
        self._wide = other._wide
        self._path = self._pad = self._heading = None
        self.show_whole()
        self.update()

    def show_up_to(self, count: int | None) -> None:
        """Show the first `count` characters, or everything."""
        if count is not None and count >= self.length:
            count = None
        if count != self._shown:
            self._shown = count
            self.update()

    def show_dots(self, elapsed: int | None) -> None:
        """Show that the words are being written, since so many ms; None for the words."""
        if elapsed != self._dots:
            self._dots = elapsed
            self.update()

    def show_faintly(self, presence: float) -> None:
        """Show it all, from nothing (0) to as it is (1)."""
        if presence != self._presence:
            self._presence = presence
            self.update()

    def show_whole(self) -> None:
        """Show everything as it is."""
        self.show_up_to(None)
        self.show_dots(None)
        self.show_faintly(1.0)

    def lay(self, column: int) -> QRect:
        """Where the line stands in a column of that width, its top at 0."""
        words = self._laid().lay(self._inner_width(column))
        if self._line.manner not in SPEAKING:
            return QRect(0, 0, column, round(words.height()))
        pad, dress = self._padding(), self._dress()
        width = min(round(words.width() + 0.5) + 2 * pad.width() + 1, column)
        if dress.fills:
            width = round(column * dress.share)
        self._wide = width
        head = self._head().height(width - 2 * pad.width())
        width = min(max(width, self._head().width()), column)
        left = 0 if self._line.manner is Manner.CUSTOMER else column - width
        return QRect(left, 0, width, round(words.height()) + head + 2 * pad.height())

    def restyle(self) -> None:
        """Forget colours and layout, after the theme changed; `lay` is due."""
        self._text = self._look = self._path = self._heading = None
        self._pad, self._inner = None, (-1, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self._presence)
        if self._look is None:
            self._look = look_of(self._line, self._theme)
        if self._line.manner in SPEAKING:
            self._paint_said(painter, self._look)
        else:
            self._paint_narration(painter, self._look)
        painter.end()

    def _paint_said(self, painter: QPainter, look: Look) -> None:
        """The head over the ground or in it, and the words, or dots in a small bubble."""
        pad, head = self._padding(), self._head()
        inner = self._wide - 2 * pad.width()
        tall, over = head.height(inner), self._dress().head is HeadStyle.OVER
        top = tall if over else 0
        ours = self._line.manner is Manner.TRAINEE
        left = self.width() - self._wide if ours else 0
        area = QRectF(left + 1, top + 1, self._wide - 2, self.height() - top - 2)
        if self._dots is not None:
            wide = dots_width(self._theme) + 2 * pad.width()
            area.setSize(QSizeF(wide, min(area.height(), self._theme.px(_DOTS_TALL))))
        painter.setPen(QPen(look.border, 1.5))
        painter.setBrush(look.ground)
        painter.drawPath(self._ground(area))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        place = QRectF(pad.width(), 0 if over else pad.height(), inner, tall)
        if over:
            place.setLeft(self._theme.px(2))
            place.setRight(self.width() - self._theme.px(2))
        head.paint(painter, place, look, right=ours)
        if self._dots is not None:
            paint_dots(painter, area, self._theme, self._dots)
            return
        at = QPointF(left + pad.width(), pad.height() + tall)
        self._laid().draw(painter, at, look.ink, self._shown)

    def _ground(self, area: QRectF) -> QPainterPath:
        """The outline of what the words stand on, kept while its size is the same."""
        size = area.size().toSize()
        if self._path is None or self._path_size != size:
            px, dress = self._theme.px, self._dress()
            corner = (
                Qt.Corner.BottomLeftCorner
                if self._line.manner is Manner.CUSTOMER
                else Qt.Corner.BottomRightCorner
            )
            self._path = bubble(area, px(dress.radius), px(dress.tail), corner)
            self._path_size = size
        return self._path

    def _paint_narration(self, painter: QPainter, look: Look) -> None:
        text = self._laid()
        width = self._inner_width(self.width())
        words = text.lay(width)
        left = 0 if self._line.manner is Manner.OPENING else (self.width() - width) / 2
        text.draw(painter, QPointF(left, 0), look.ink, self._shown)
        if self._line.manner not in BETWEEN:
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
            between = line.manner in BETWEEN
            font = self._theme.font(self._size(), bold=between)
            centred = between or line.manner in _LARGE
            self._text = SpokenText(line.text, font, self._theme.colour("soft"), centred=centred)
        return self._text

    def _head(self) -> Heading:
        if self._heading is None:
            self._heading = Heading(self._line.head, self._dress().head, self._theme)
        return self._heading

    def _dress(self) -> Dress:
        return DRESSES[self._line.channel]

    def _inner_width(self, column: int) -> int:
        if column != self._inner[0]:
            self._inner = (column, self._room_for_words(column))
        return self._inner[1]

    def _room_for_words(self, column: int) -> int:
        longest = line_width(self._theme.font(self._size()), LINE_CHARACTERS)
        if self._line.manner not in SPEAKING:
            return min(longest, column)
        share = round(column * self._dress().share)
        return min(longest, share - 2 * self._padding().width())

    def _size(self) -> int:
        if self._line.manner in SPEAKING:
            return self._dress().current if self._line.current else self._dress().size
        return _LARGE_SIZE if self._line.manner in _LARGE else _TOLD_SIZE

    def _padding(self) -> QSize:
        if self._pad is None:
            px, (across, down) = self._theme.px, self._dress().pad
            self._pad = QSize(px(across), px(down + 2 if self._line.current else down))
        return self._pad
