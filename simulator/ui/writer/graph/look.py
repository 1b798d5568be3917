"""The graph's pens, brushes and fonts, from the theme; sizes are those of the scene."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from simulator.ui.theme import Theme

_LINE = 1.7


class Look:
    """How everything in the graph looks while a theme is in force."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.zoom_of_one = theme.px(1_000) / 1_000
        """The scale at which the graph has the size that the text setting asks for."""
        self.id_font = self._font(15, bold=True)
        self.text_font = self._font(13)
        self.small_font = self._font(12)
        self.count_font = self._font(12, bold=True)
        self.label_font = self._font(12)
        self.condition_font = self._font(12, italic=True)
        self.poster_fonts = [self._font(size, bold=True) for size in (36, 30, 25, 21, 18)]
        self.line = self._pen("edge", _LINE)
        self.back = self._pen("edge", _LINE)
        self.back.setDashPattern([5, 3.5])
        self.thin = self._pen("edge", 0)
        self.border = self._pen("edge", 1.5)
        self.chosen = self._pen("accent", 3)
        self.chosen_back = self._pen("accent", 3)
        self.chosen_back.setDashPattern([4, 2.5])
        self._colours: dict[str, QColor] = {}

    def colour(self, role: str) -> QColor:
        """The theme's colour of a role, looked up once."""
        if role not in self._colours:
            self._colours[role] = self._theme.colour(role)
        return self._colours[role]

    def edge(self, role: str, width: float) -> QPen:
        """A pen for the outline of a card."""
        return self._pen(role, width)

    def _font(self, size: int, *, bold: bool = False, italic: bool = False) -> QFont:
        font = self._theme.font(size, bold=bold, italic=italic)
        font.setPixelSize(size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _pen(self, role: str, width: float) -> QPen:
        pen = QPen(self._theme.colour(role), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


def shortened(text: str, font: QFont, width: float) -> str:
    """The text with its end left out where it is too wide."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
