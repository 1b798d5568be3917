"""The course of the mood as a chart. Importing this module imports pyqtgraph (about 0.3 s)."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.ui.debrief.annotations import AnnotationsView, MarkView
from simulator.ui.debrief.band_gutter import BandGutter
from simulator.ui.debrief.mood_plot import TOP, MoodPlot
from simulator.ui.debrief.views import CourseView
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_HEIGHT = 268


class MoodChart(QWidget):
    """The mood from the start to the end; its decisions are reached by mouse and arrow keys."""

    selected = Signal(int)
    """A decision was pointed at, or reached with the keys."""
    opened = Signal(int)
    """A decision was clicked, or Enter pressed on it."""

    def __init__(self, theme: Theme, course: CourseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._course = course
        self._places = {
            one.decision: at for at, one in enumerate(course.points) if one.decision is not None
        }
        self._current: int | None = None
        self._marks: Mapping[int, MarkView] = {}
        self._plot = MoodPlot(theme, course, self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(BandGutter(theme, course.strips, TOP, self))
        self._row.addWidget(self._plot.widget, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(course.summary)
        self.setAccessibleDescription(
            self.tr("The left and right arrow keys move through the decisions; Enter opens one.")
        )
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> int | None:
        """The decision that is highlighted."""
        return self._current

    def annotate(self, view: AnnotationsView) -> None:
        """Show what the decisions cost, and the best talk as a thin line."""
        self._marks = dict(enumerate(view.marks, start=1))
        verdicts = {number: mark.verdict for number, mark in self._marks.items()}
        self._plot.annotate(verdicts, [point.score for point in view.best])
        summary = f"{self._course.summary} {view.best_summary}".strip()
        if self._current is None:
            self.setAccessibleName(summary)

    def select(self, decision: int) -> None:
        """Highlight a decision; nothing happens for one that the talk did not have."""
        if decision == self._current or decision not in self._places:
            return
        self._current = decision
        place = self._places[decision]
        point = self._course.points[place]
        self._plot.mark(place)
        told = self.tr("Decision {n}: {said} {band}")
        name = told.format(n=decision, said=point.label, band=point.band)
        mark = self._marks.get(decision)
        self.setAccessibleName(f"{name}, {mark.word}" if mark else name)
        if self.hasFocus():
            announce(self, self.accessibleName())
        self.selected.emit(decision)

    def centre_of(self, decision: int) -> QPoint:
        """Where a decision's point stands in this widget."""
        return self._plot.widget.pos() + self._plot.position(self._places[decision])

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(420), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._places)
        now = self._current
        match event.key():
            case Qt.Key.Key_Left:
                self.select(last if now is None else max(1, now - 1))
            case Qt.Key.Key_Right:
                self.select(1 if now is None else min(last, now + 1))
            case Qt.Key.Key_Home:
                self.select(1)
            case Qt.Key.Key_End:
                self.select(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if now is not None:
                self.opened.emit(now)
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif (decision := self._point_at(event.position().x())) is not None:
            self.opened.emit(decision)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.activate()
        self._plot.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        radius = self._theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _point_at(self, x: float) -> int | None:
        """Select the decision nearest to `x`; None over the bands' names or between talks."""
        inside = x - self._plot.widget.x()
        if inside < 0:
            return None
        at = self._plot.nearest(inside)
        decision = self._course.points[at].decision if at is not None else None
        if decision is not None:
            self.select(decision)
        return decision

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(8), px(4), px(8), px(4))
        self._row.setSpacing(0)
        self._plot.restyle()
        self.updateGeometry()
