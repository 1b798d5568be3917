"""A part of a slide that is seen: painted by hand at any scale, a label to a screen reader."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QLabel, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.spoken_text import SpokenText

LEADING = 1.32
"""Large letters stand closer than those of a page."""
_LEAST_PX = 6


class Block(QLabel):
    """Base of what slides are made of; the text is told, the subclass paints it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.theme = theme
        self.unit = 1.0
        self.hide()

    def px(self, size: float) -> int:
        """A size of the design in pixels at the scale in force."""
        return max(1, round(size * self.unit))

    def colour(self, role: str) -> QColor:
        """A colour of the theme."""
        return self.theme.colour(role)

    def place(self, area: QRect, unit: float) -> None:
        """Stand there, at a scale."""
        self.unit = unit
        self.setGeometry(area)
        self.show()
        self.update()


class Lettering(SpokenText):
    """Words laid out for a room: lines closer to each other than on a page."""

    def __init__(self, text: str, font: QFont, soft: QColor, *, centred: bool = False) -> None:
        super().__init__(text, font, soft, centred=centred)
        self._leading = round(font.pixelSize() * LEADING)

    @property
    def leading(self) -> int:
        """From one line's top to the next, in pixels."""
        return self._leading


def stage_font(
    theme: Theme, size: float, unit: float, *, bold: bool = False, italic: bool = False
) -> QFont:
    """The system's font at a size of the design; the projector's scale is its own."""
    font = theme.font(16, bold=bold, italic=italic)
    font.setPixelSize(max(_LEAST_PX, round(size * unit)))
    return font
