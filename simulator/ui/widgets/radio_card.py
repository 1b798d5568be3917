"""One choice of several, as a card that says what it means."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines

_PAD, _RING, _DOT = 16, 4, 18
_TITLE, _TEXT = 16, 14
_MANY_LINES = 40
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class RadioCard(QRadioButton):
    """A title, a sentence, and a quieter hint; the arrow keys walk the visible ones of a group."""

    def __init__(
        self, theme: Theme, title: str, text: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._text, self._hint = title, text, hint
        self._hovered = False
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{text} {hint}".strip())
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyled)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(self._text, width)) + len(self._lines(self._hint, width))
        text = line_step(self._theme.font(_TEXT)) * lines
        margins = self._theme.px(2 * _PAD + 2)
        return round(line_step(self._title_font()) + text) + margins

    def sizeHint(self) -> QSize:
        width = self._theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        widest = QFontMetricsF(self._title_font()).horizontalAdvance(self._title)
        left = self._theme.px(2 * _PAD + _DOT + 14)
        return QSize(round(min(widest, self._theme.px(160))) + left, self._theme.px(48))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self.group() is None:
            super().keyPressEvent(event)
            return
        shown = [one for one in self.group().buttons() if one.isVisible() and one.isEnabled()]
        neighbour = shown[(shown.index(self) + step) % len(shown)]
        neighbour.setFocus(Qt.FocusReason.OtherFocusReason)
        neighbour.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self._paint_ground(painter, card)
        pad = self._theme.px(_PAD)
        self._paint_dot(painter, QPointF(card.left() + pad, card.top() + pad))
        self._paint_words(painter, card)
        painter.end()

    def _paint_ground(self, painter: QPainter, card: QRectF) -> None:
        theme, radius = self._theme, self._theme.px(12)
        ground = "tint" if self.isChecked() else "hover" if self._hovered else "card"
        edge = "accent" if self.isChecked() else "edge" if self._hovered else "line"
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(edge), 2 if self.isChecked() else 1.5))
        painter.drawRoundedRect(card, radius, radius)
        if self.hasFocus():
            ring = theme.px(_RING)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            within = card.adjusted(ring, ring, -ring, -ring)
            painter.drawRoundedRect(within, radius - ring, radius - ring)

    def _paint_dot(self, painter: QPainter, corner: QPointF) -> None:
        theme = self._theme
        size = theme.px(_DOT)
        down = (line_step(self._title_font()) - size) / 2
        dot = QRectF(corner.x(), corner.y() + down, size, size)
        painter.setBrush(theme.colour("card"))
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "edge"), 1.5))
        painter.drawEllipse(dot)
        if self.isChecked():
            inset = size * 0.26
            painter.setBrush(theme.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(dot.adjusted(inset, inset, -inset, -inset))

    def _paint_words(self, painter: QPainter, card: QRectF) -> None:
        theme = self._theme
        width = self._text_width(self.width())
        corner = QPointF(card.right() - theme.px(_PAD) - width, card.top() + theme.px(_PAD))
        title, text = self._title_font(), theme.font(_TEXT)
        painter.setPen(theme.colour("ink"))
        y = draw_lines(painter, text_lines(self._title, title, width, 1), title, corner, width)
        corner.setY(y + theme.px(2))
        corner.setY(draw_lines(painter, self._lines(self._text, self.width()), text, corner, width))
        painter.setPen(theme.colour("soft"))
        draw_lines(painter, self._lines(self._hint, self.width()), text, corner, width)

    def _lines(self, text: str, whole: int) -> tuple[str, ...]:
        if not text:
            return ()
        return text_lines(text, self._theme.font(_TEXT), self._text_width(whole), _MANY_LINES)

    def _text_width(self, whole: int) -> float:
        return max(1, whole - self._theme.px(2 * _PAD + _DOT + 14))

    def _title_font(self) -> QFont:
        return self._theme.font(_TITLE, bold=True)

    def _restyled(self) -> None:
        self.updateGeometry()
        self.update()
