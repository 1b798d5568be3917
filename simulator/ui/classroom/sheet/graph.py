"""The graph of a class sheet on the page."""

from html import escape

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QStyle, QToolTip, QWidget

from simulator.classroom.sheet.graph import Graph
from simulator.classroom.sheet.graph_svg import graph_svg
from simulator.ui.classroom.sheet.graph_style import graph_style
from simulator.ui.theme import Theme

_SMALLEST, _LARGEST = 0.43, 0.62
"""The least and the most that a px of the drawing is on the page, in the design's px."""


class GraphView(QScrollArea):
    """The drawing in its whole height; where it would be too small to read, it scrolls sideways."""

    def __init__(self, theme: Theme, graph: Graph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = graph.width * _SMALLEST
        self._drawn = SheetGraph(theme, graph)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(graph.summary)
        self.setWidget(self._drawn)
        self._drawn.setAutoFillBackground(False)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = max(self.width(), self._theme.px(self._least))
        tall = self._drawn.heightForWidth(wide)
        self._drawn.resize(wide, tall)
        scrolls = wide > self.width()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        self.setFixedHeight(tall + (bar if scrolls else 0))
        policy = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)


class SheetGraph(QWidget):
    """The drawing as wide as there is room; the pointer over a card shows what it says."""

    def __init__(self, theme: Theme, graph: Graph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._graph = graph
        self._drawing = QSvgRenderer(self)
        self.setProperty("kind", "flow")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(graph.summary)
        theme.changed.connect(self._draw)
        self._draw()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._graph.height * self._scale(width))

    def sizeHint(self) -> QSize:
        width = self._theme.px(640)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(QFont(self.font().family(), 10))  # empty words need points, Qt 6.12
        self._drawing.render(painter, self._area())
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            told = self._told_at(QPointF(event.pos()))
            if told:
                QToolTip.showText(event.globalPos(), f"<qt>{escape(told)}</qt>", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _told_at(self, place: QPointF) -> str:
        area = self._area()
        scale = area.width() / self._graph.width
        x, y = (place.x() - area.left()) / scale, (place.y() - area.top()) / scale
        for card in self._graph.cards:
            if QRectF(card.x, card.y, card.width, card.height).contains(x, y):
                return card.told
        return ""

    def _area(self) -> QRectF:
        scale = self._scale(self.width())
        wide = self._graph.width * scale
        return QRectF((self.width() - wide) / 2, 0, wide, self._graph.height * scale)

    def _scale(self, width: int) -> float:
        return min(width / self._graph.width, self._theme.px(1000 * _LARGEST) / 1000)

    def _draw(self) -> None:
        style = graph_style(lambda role: self._theme.colour(role).name())
        self._drawing.load(QByteArray(graph_svg(self._graph, style).encode()))
        self.updateGeometry()
        self.update()
