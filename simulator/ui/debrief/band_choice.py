"""One band to choose: its key, its shape, its word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.views import ChoiceView
from simulator.ui.theme import Theme


class BandChoice(QAbstractButton):
    """A large button with a band's shape, word and colour; Enter and Space choose it too."""

    def __init__(self, theme: Theme, choice: ChoiceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choice = choice
        self.setText(choice.band)
        self.setAccessibleName(choice.band)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        word = QFontMetricsF(self._theme.font(17, bold=True)).horizontalAdvance(self.text())
        px = self._theme.px
        return QSize(max(px(160), round(word) + px(40)), px(120))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                event.ignore()  # the question moves the focus, by rows too
            case _:
                super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_key(painter)
        theme, px = self._theme, self._theme.px
        painter.setPen(theme.colour(band_role(self.choice.band)))
        area = QRectF(self.rect())
        painter.setFont(theme.font(28))
        shape = area.adjusted(0, px(12), 0, -px(44))
        painter.drawText(shape, Qt.AlignmentFlag.AlignCenter, band_shape(self.choice.band))
        painter.setFont(theme.font(17, bold=True))
        word = area.adjusted(0, px(68), 0, -px(12))
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        lit = self.underMouse() or self.isDown()
        width = theme.px(3) if self.hasFocus() else 1.5
        colour = theme.colour("accent" if self.hasFocus() else "edge" if lit else "line")
        painter.setPen(QPen(colour, width))
        painter.setBrush(theme.colour("hover" if lit else "card"))
        inset = width / 2
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, theme.px(14), theme.px(14))

    def _paint_key(self, painter: QPainter) -> None:
        if not self.choice.key:
            return
        theme, px = self._theme, self._theme.px
        cap = QRectF(px(12), px(12), px(24), px(24))
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(cap, px(6), px(6))
        painter.setPen(theme.colour("soft"))
        painter.setFont(theme.font(13, bold=True))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.choice.key)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
