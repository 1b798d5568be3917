"""The course of the mood as a chart. Importing this module imports pyqtgraph (about 0.3 s)."""

from collections.abc import Iterator
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.views import CourseView, PointView
from simulator.ui.theme import Theme

_TOP = 22.0
"""The highest and (negative) the lowest value that is drawn: the scale and room for a point."""
_POINT, _DOT = 24, 10
"""Diameters of a point with its number and of one without, in px of the design."""


class MoodChart(QWidget):
    """The mood from the start to the end over quiet band lines; decisions are numbered points."""

    selected = Signal(int)
    """A decision was pointed at, or reached with the arrow keys."""
    opened = Signal(int)
    """A decision was clicked, or Enter pressed on it."""

    def __init__(self, theme: Theme, course: CourseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._course = course
        self._numbered = {
            one.decision: at for at, one in enumerate(course.points) if one.decision is not None
        }
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(
            self.tr("The left and right arrow keys move through the decisions; Enter opens one.")
        )
        self._plot = self._empty_plot()
        self._lines = [self._band_line(strip.low) for strip in course.strips[1:]]
        xs, ys = range(len(course.points)), [one.score for one in course.points]
        self._line = self._plot.plot(list(xs), ys, antialias=True)
        self._points = pg.ScatterPlotItem(antialias=True)
        self._plot.addItem(self._points)
        self._labels = {one: self._number(one, at) for one, at in self._numbered.items()}
        theme.changed.connect(self._restyle)
        self._restyle()

    def select(self, decision: int) -> None:
        """Highlight a decision."""
        if decision != self._current and decision in self._numbered:
            self._current = decision
            self.setAccessibleName(self._course.points[self._numbered[decision]].label)
            self._restyle_points()
            self.selected.emit(decision)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(264))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(264))

    # -- building the plot ---------------------------------------------------------------------

    def _empty_plot(self) -> Any:
        """A plot of nothing but its inside, which leaves mouse and keys to this widget."""
        plot = pg.PlotWidget(self, background=None)
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setFrameShape(QFrame.Shape.NoFrame)
        plot.setMenuEnabled(False)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        plot.hideAxis("left")
        plot.hideAxis("bottom")
        plot.getPlotItem().layout.setContentsMargins(0, 0, 0, 0)
        plot.getViewBox().setDefaultPadding(0)
        return plot

    def _band_line(self, value: float) -> Any:
        line = pg.InfiniteLine(value, angle=0, movable=False)
        line.setZValue(-10)
        self._plot.addItem(line)
        return line

    def _number(self, decision: int, at: int) -> Any:
        label = pg.TextItem(str(decision), anchor=(0.5, 0.5))
        label.setPos(at, self._course.points[at].score)
        label.setZValue(10)
        self._plot.addItem(label)
        return label
