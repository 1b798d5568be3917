"""The drawing inside the mood's chart. Importing this module imports pyqtgraph (about 0.3 s)."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QWidget

from simulator.debrief.judgement import Verdict
from simulator.ui.debrief.marks import mark_role
from simulator.ui.debrief.views import CourseView, PointView
from simulator.ui.theme import Theme

TOP = 23.0
"""The highest and (negative) the lowest value drawn: the scale, and room for half a point more."""
_POINT, _DOT = 24, 10
"""Diameters of a point with its number and of one without, in px of the design."""
_SYMBOLS = {
    Verdict.SLIP: ("d", 1.35),
    Verdict.COSTLY: ("s", 1.0),
    Verdict.TURNING_POINT: ("t", 1.45),
}
"""A point's shape for what cost something, and how much larger it is, for its number's sake."""


class MoodPlot:
    """A line through numbered points over quiet band lines; it takes neither mouse nor keys.

    Once it is known, the best talk runs along as a thin dotted line.
    """

    def __init__(self, theme: Theme, course: CourseView, parent: QWidget) -> None:
        self._theme = theme
        self._course = course
        self._current: int | None = None
        self._verdicts: Mapping[int, Verdict] = {}
        self._every = 1
        self._span = len(course.points)
        self._side, self._step = 1.0, 1.0
        self.widget: QWidget = _bare_plot(parent)
        self._plot: Any = self.widget
        self._bands = [self._band_line(strip.low) for strip in course.strips[1:]]
        self._best = self._plot.plot([], [], antialias=True)
        scores = [point.score for point in course.points]
        self._line = self._plot.plot(list(range(len(scores))), scores, antialias=True)
        self._points = pg.ScatterPlotItem(antialias=True)
        self._plot.addItem(self._points)
        self._numbers = [self._number(at, point) for at, point in enumerate(course.points)]

    def annotate(self, verdicts: Mapping[int, Verdict], best: Sequence[int]) -> None:
        """Show the verdicts by decision, and the mood of the best talk from the start on."""
        self._verdicts = verdicts
        self._best.setData(list(range(len(best))), list(best))
        self._span = max(len(self._course.points), len(best))
        self.fit()

    def restyle(self) -> None:
        """Take colours, widths and fonts from the theme."""
        theme = self._theme
        self._plot.setBackground(theme.colour("card"))
        for line in self._bands:
            line.setPen(pg.mkPen(theme.colour("line"), width=1))
        self._line.setPen(pg.mkPen(theme.colour("ink"), width=theme.px(2)))
        dots = pg.mkPen(theme.colour("accent"), width=theme.px(1.5), style=Qt.PenStyle.DotLine)
        self._best.setPen(dots)
        for number in self._numbers:
            number.setFont(theme.font(13, bold=True))
        self.fit()

    def fit(self) -> None:
        """Spread the points over the width; where they get crowded, some lose their number."""
        width, points = self.widget.width(), self._span
        self._side = self._theme.px(_POINT) * 0.75
        self._step = max(1.0, (width - 2 * self._side) / max(1, points - 1))
        self._every = ceil(self._theme.px(_POINT + 2) / self._step)
        margin = self._side / self._step
        self._plot.setRange(
            xRange=(-margin, points - 1 + margin), yRange=(-TOP, TOP), padding=0, update=True
        )
        self.mark(self._current)

    def nearest(self, x: float) -> int | None:
        """The index of the point nearest to a distance in px from the left edge.

        None well beyond the last, where only the best talk went on.
        """
        at, last = round((x - self._side) / self._step), len(self._course.points) - 1
        return None if at > last + 1 else min(max(at, 0), last)

    def position(self, at: int) -> QPoint:
        """Where the point of an index stands in the widget."""
        share = (TOP - self._course.points[at].score) / (2 * TOP)
        return QPoint(round(self._side + at * self._step), round(share * self.widget.height()))

    def mark(self, current: int | None) -> None:
        """Draw the points, the one at the index `current` filled."""
        theme = self._theme
        self._current = current
        spots = []
        for at, point in enumerate(self._course.points):
            numbered = point.decision is not None and (at == current or at % self._every == 0)
            verdict = self._verdicts.get(point.decision or 0, Verdict.BEST)
            symbol, larger = _SYMBOLS.get(verdict, ("o", 1.0))
            lasting = mark_role(verdict) if verdict in _SYMBOLS else "ink"
            spots.append(
                {
                    "pos": (at, point.score),
                    "size": theme.px((_POINT if numbered else _DOT) * larger),
                    "symbol": symbol,
                    "brush": theme.colour("accent" if at == current else "card"),
                    "pen": pg.mkPen(
                        theme.colour("accent" if at == current else lasting), width=theme.px(2)
                    ),
                }
            )
            self._numbers[at].setVisible(numbered)
            self._numbers[at].setColor(theme.colour("on-accent" if at == current else "ink"))
        self._points.setData(spots)

    def _band_line(self, value: float) -> Any:
        line = pg.InfiniteLine(value, angle=0, movable=False)
        line.setZValue(-10)
        self._plot.addItem(line)
        return line

    def _number(self, at: int, point: PointView) -> Any:
        label = pg.TextItem("" if point.decision is None else str(point.decision))
        label.setAnchor((0.5, 0.5))
        label.setPos(at, point.score)
        label.setZValue(10)
        self._plot.addItem(label)
        return label


def _bare_plot(parent: QWidget) -> Any:
    """A plot of nothing but its inside: no axes, no buttons, no menu, no zoom, no focus."""
    plot = pg.PlotWidget(parent)
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
