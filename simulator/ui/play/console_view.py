"""The console under the customer's face, painted."""

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from simulator.ui.play.audience import grouped
from simulator.ui.play.console import Console, Lamp
from simulator.ui.play.glyphs import paint_glyph
from simulator.ui.play.voice_line import voice_path
from simulator.ui.theme import Theme

_EDGE = 1.5
_MARGIN, _PAD, _GAP = 24, 12, 8
_GLYPH, _STATE, _NUMBER, _NOTE = 22, 15, 17, 14
_LEAST_VOICE = 56
"""A shorter voice line would be a smear."""
_LAMP_SIZE, _LAMP_PAD, _BULB = 13, 10, 9
COUNT_MS = 700
"""How long a count takes to rise."""


class ConsoleView(QLabel):
    """The state of the line with its lamps, or of the post with its readers.

    To a screen reader it is a label that says all of it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._theme = theme
        self._console: Console | None = None
        self._low = False
        self._voice: tuple[tuple[object, ...], QPainterPath] = ((), QPainterPath())
        self._rise = QVariantAnimation(self)
        self._rise.setDuration(COUNT_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rise.valueChanged.connect(self.update)
        theme.changed.connect(self._restyled)

    @property
    def console(self) -> Console | None:
        """What is shown."""
        return self._console

    def show_console(self, console: Console | None) -> None:
        """Show a moment; a count that grows is seen to rise."""
        before, self._console = self._console, console
        if console == before:
            return
        said = console.said if console is not None else ""
        self.setText(said)
        self.setAccessibleName(said)
        self._count_up(before, console)
        self.update()

    def set_low(self, low: bool) -> None:
        """Show one row alone, where height is short; a screen reader still hears all."""
        if low != self._low:
            self._low = low
            self.update()

    def heightForWidth(self, width: int) -> int:
        console = self._painted()
        if console is None:
            return 0
        rows = self._head_height(console, self._inner(width))
        if not self._low:
            rows += self._theme.px(_GAP) + self._foot_height(console, self._inner(width))
        return rows + 2 * self._theme.px(_PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, console = self._theme, self._theme.px, self._painted()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.fillRect(0, 0, self.width(), px(_EDGE), theme.colour("line"))
        if console is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(px(_MARGIN), px(_PAD), self._inner(self.width()), 0)
            room.setHeight(self._head_height(console, round(room.width())))
            self._paint_head(painter, console, room)
            if not self._low:
                foot = QPointF(room.left(), room.bottom() + px(_GAP))
                self._paint_foot(painter, console, foot, room.width())
        painter.end()

    def _paint_head(self, painter: QPainter, console: Console, room: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        line = self._line(_NUMBER)
        glyph = QRectF(room.left(), 0, px(_GLYPH), px(_GLYPH))
        glyph.moveTop(room.top() + (line - glyph.height()) / 2)
        paint_glyph(painter, glyph, console.glyph, theme.colour("ink"))
        left = glyph.right() + px(8)
        self._write(painter, QRectF(left, room.top(), room.right() - left, line), console.state)
        painter.setFont(theme.font(_NUMBER, bold=True))
        place = QRectF(left, room.bottom() - line, room.right() - left, line)
        one_row = room.height() <= line
        side = Qt.AlignmentFlag.AlignRight if one_row else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), self._number(console))

    def _paint_foot(self, painter: QPainter, console: Console, at: QPointF, width: float) -> None:
        """The note, or the voice and the lamps; lamps that don't fit have a row of their own."""
        theme, px = self._theme, self._theme.px
        if not console.lamps:
            painter.setPen(theme.colour("soft"))
            painter.setFont(theme.font(_NOTE))
            words = QRectF(at.x(), at.y(), width, self._note_height(console, round(width)))
            painter.drawText(words, int(Qt.TextFlag.TextWordWrap), console.note)
            return
        y = at.y()
        for row in self._lamp_rows(console, round(width)):
            x = at.x() + width
            for lamp in reversed(row):
                x -= self._lamp_width(lamp)
                self._paint_lamp(painter, lamp, QRectF(x, y, self._lamp_width(lamp), self._lamp()))
                x -= px(_GAP)
            if y == at.y() and x - at.x() >= px(_LEAST_VOICE):
                room = QRectF(at.x(), y + 2, x - at.x() - px(4), self._lamp() - 4)
                painter.setPen(QPen(theme.colour("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(self._voice_path(room, console.unrest))
            y += self._lamp() + px(_GAP)

    def _paint_lamp(self, painter: QPainter, lamp: Lamp, area: QRectF) -> None:
        """A pill: filled with a full bulb when lit, hollow when not."""
        theme, px = self._theme, self._theme.px
        box = area.adjusted(1, 1, -1, -1)
        ground = theme.colour("ink" if lamp.lit else "card")
        words = theme.colour("card" if lamp.lit else "soft")
        painter.setPen(QPen(theme.colour("ink" if lamp.lit else "line"), 1.5))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        bulb = QRectF(box.left() + px(_LAMP_PAD), 0, px(_BULB), px(_BULB))
        bulb.moveTop(box.center().y() - bulb.height() / 2)
        painter.setPen(QPen(words, 1.5))
        painter.setBrush(words if lamp.lit else ground)
        painter.drawEllipse(bulb)
        painter.setFont(theme.font(_LAMP_SIZE, bold=lamp.lit))
        place = QRectF(bulb.right() + px(6), box.top(), box.right() - bulb.right(), box.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), lamp.word)

    def _write(self, painter: QPainter, area: QRectF, text: str) -> None:
        font = self._theme.font(_STATE, bold=True)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        metrics = QFontMetricsF(font)
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), cut)

    def _painted(self) -> Console | None:
        console = self._console
        return console.brief if console is not None and self._low else console

    def _number(self, console: Console) -> str:
        if self._rise.state() is QVariantAnimation.State.Running:
            return grouped(int(self._rise.currentValue()))
        return console.number

    def _count_up(self, before: Console | None, now: Console | None) -> None:
        self._rise.stop()
        start = before.count if before is not None else None
        count = now.count if now is not None else None
        if start is None or count is None or count <= start:
            return
        if self._theme.motion and self.isVisible():
            self._rise.setStartValue(start)
            self._rise.setEndValue(count)
            self._rise.start()

    def _head_height(self, console: Console, width: int) -> int:
        line, px = self._line(_NUMBER), self._theme.px
        state = QFontMetricsF(self._theme.font(_STATE, bold=True)).horizontalAdvance(console.state)
        number = QFontMetricsF(self._theme.font(_NUMBER, bold=True))
        wide = px(_GLYPH) + px(8) + state + px(8) + number.horizontalAdvance(console.number)
        return line if wide <= width or not console.number else 2 * line

    def _foot_height(self, console: Console, width: int) -> int:
        if not console.lamps:
            return self._note_height(console, width)
        rows = len(self._lamp_rows(console, width))
        return rows * self._lamp() + (rows - 1) * self._theme.px(_GAP)

    def _note_height(self, console: Console, width: int) -> int:
        """Never less than a lamp, so that the face keeps its place on every channel."""
        metrics = QFontMetricsF(self._theme.font(_NOTE))
        room = QRectF(0, 0, width, 10_000)
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), console.note)
        return max(round(words.height()), self._lamp())

    def _lamp_rows(self, console: Console, width: int) -> list[list[Lamp]]:
        rows: list[list[Lamp]] = []
        room = 0.0
        for lamp in console.lamps:
            wide = self._lamp_width(lamp)
            if not rows or wide > room:
                rows.append([])
                room = width
            rows[-1].append(lamp)
            room -= wide + self._theme.px(_GAP)
        return rows

    def _lamp_width(self, lamp: Lamp) -> float:
        px, metrics = self._theme.px, QFontMetricsF(self._theme.font(_LAMP_SIZE, bold=lamp.lit))
        words = metrics.horizontalAdvance(lamp.word)
        return 2 * px(_LAMP_PAD) + px(_BULB) + px(6) + words + 2

    def _lamp(self) -> int:
        return self._line(_LAMP_SIZE) + self._theme.px(8)

    def _line(self, size: int) -> int:
        return round(QFontMetricsF(self._theme.font(size, bold=True)).height())

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * self._theme.px(_MARGIN))

    def _voice_path(self, room: QRectF, unrest: int | None) -> QPainterPath:
        key = (room.getRect(), unrest)
        if self._voice[0] != key:
            scale = self._theme.px(1000) / 1000
            self._voice = (key, voice_path(room, unrest, scale))
        return self._voice[1]

    def _restyled(self) -> None:
        self._voice = ((), QPainterPath())
        self._rise.stop()
        self.update()
