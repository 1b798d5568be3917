"""A skill's course as a chart. Importing this module imports pyqtgraph (about 0.3 s)."""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.progress.views import GroupView
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_HEIGHT = 216
_LEAST, _GROWS, _MOST = 8, 4.5, 26
"""A point's diameter: the least, more for each root of an opportunity, and the most."""
_SIDE = 0.6
"""Room at both ends, in points."""
_TICKS = (0.0, 0.5, 1.0)


class SkillChart(QWidget):
    """The share of the points won, talk by talk; larger points rest on more opportunities."""

    selected = Signal(int)
    """A point was pointed at, or reached with the arrow keys; counted from 0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: Sequence[GroupView] = ()
        self._summary = ""
        self.current: int | None = None
        self._plot: Any = _bare_plot(self)
        self._lines = [self._level_line(value) for value in _TICKS]
        self._course = self._plot.plot([], [], antialias=True)
        self._points = pg.ScatterPlotItem(antialias=True)
        self._plot.addItem(self._points)
        column = QVBoxLayout(self)
        column.addWidget(self._plot)
        column.setContentsMargins(4, 4, 4, 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(
            self.tr("The left and right arrow keys move through the points.")
        )
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_course(self, groups: Sequence[GroupView], summary: str) -> None:
        """Show another course; `summary` says it in a sentence."""
        self._groups, self._summary = groups, summary
        self.current = None
        self.setAccessibleName(summary)
        shares = [one.share for one in groups]
        self._course.setData(list(range(len(shares))), shares)
        last = len(shares) - 1
        self._plot.setRange(xRange=(-_SIDE, last + _SIDE), yRange=(-0.16, 1.16), padding=0)
        self._draw()

    def select(self, place: int) -> None:
        """Highlight a point; nothing happens for one that isn't there."""
        if place == self.current or not 0 <= place < len(self._groups):
            return
        self.current = place
        self._draw()
        self.setAccessibleName(self._groups[place].told)
        if self.hasFocus():
            announce(self, self.accessibleName())
        self.selected.emit(place)

    def centre_of(self, place: int) -> QPoint:
        """Where a point stands in this widget."""
        scene = self._plot.getViewBox().mapViewToScene(pg.Point(place, self._groups[place].share))
        return QPoint(self._plot.mapFromScene(scene) + self._plot.pos())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, now = len(self._groups) - 1, self.current
        match event.key():
            case Qt.Key.Key_Left:
                self.select(last if now is None else max(0, now - 1))
            case Qt.Key.Key_Right:
                self.select(0 if now is None else min(last, now + 1))
            case Qt.Key.Key_Home:
                self.select(0)
            case Qt.Key.Key_End:
                self.select(last)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().toPoint())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        radius = self._theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _point_at(self, place: QPoint) -> None:
        """Select the point nearest to a place in this widget."""
        if self._groups:
            scene = self._plot.mapToScene(place - self._plot.pos())
            at = round(self._plot.getViewBox().mapSceneToView(scene).x())
            self.select(min(max(at, 0), len(self._groups) - 1))

    def _draw(self) -> None:
        theme = self._theme
        spots = []
        for at, group in enumerate(self._groups):
            current = at == self.current
            edge = theme.colour("ink" if current else "accent")
            fill = theme.colour("accent" if group.enough else "card")
            size = min(_MOST, _LEAST + _GROWS * sqrt(group.opportunities))
            pen = pg.mkPen(edge, width=theme.px(3 if current else 2))
            spots.append(
                {"pos": (at, group.share), "size": theme.px(size), "brush": fill, "pen": pen}
            )
        self._points.setData(spots)

    def _level_line(self, value: float) -> Any:
        line = pg.InfiniteLine(value, angle=0, movable=False)
        line.setZValue(-10)
        self._plot.addItem(line)
        return line

    def _restyle(self) -> None:
        theme = self._theme
        self.setFixedHeight(theme.px(_HEIGHT))
        self._plot.setBackground(theme.colour("card"))
        for line in self._lines:
            line.setPen(pg.mkPen(theme.colour("line"), width=1))
        self._course.setPen(pg.mkPen(theme.colour("soft"), width=theme.px(2)))
        axis = self._plot.getAxis("left")
        words = (self.tr("no points"), self.tr("half"), self.tr("all points"))
        axis.setTicks([list(zip(_TICKS, words, strict=True))])
        axis.setStyle(tickLength=0, tickFont=theme.font(13), tickTextOffset=theme.px(6))
        axis.setPen(pg.mkPen(theme.colour("card")))
        axis.setTextPen(theme.colour("soft"))
        axis.setWidth(theme.px(72))
        self._draw()
        self.updateGeometry()


def _bare_plot(parent: QWidget) -> Any:
    """A plot of its inside and a left axis: no buttons, no menu, no zoom, no mouse, no focus."""
    plot = pg.PlotWidget(parent)
    plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setFrameShape(QFrame.Shape.NoFrame)
    plot.setMenuEnabled(False)
    plot.setMouseEnabled(x=False, y=False)
    plot.hideButtons()
    plot.hideAxis("bottom")
    plot.getPlotItem().layout.setContentsMargins(0, 0, 0, 0)
    plot.getViewBox().setDefaultPadding(0)
    return plot
