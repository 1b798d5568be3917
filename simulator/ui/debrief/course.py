"""The card that shows the course of the mood."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.debrief.cost_phrases import MARK_SHAPES
from simulator.ui.debrief.annotations import AnnotationsView
from simulator.ui.debrief.course_legend import CourseLegend
from simulator.ui.debrief.course_table import CourseTable
from simulator.ui.debrief.views import DebriefView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from simulator.ui.debrief.mood_chart import MoodChart


class CourseCard(Card):
    """The mood's chart, or the same as a table, over a caption for the decision in hand."""

    selected = Signal(int)
    """Another decision is in hand."""
    opened = Signal(int)
    """The trainee wants to read a decision."""

    def __init__(self, theme: Theme, view: DebriefView, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("The course of the mood"), parent)
        self._decisions = {one.number: one for one in view.decisions}
        self._current: int | None = None
        self._annotations: AnnotationsView | None = None
        self._switch = QPushButton(self.tr("Show as a table"), self)
        self._switch.setProperty("kind", "quiet")
        self._switch.setCheckable(True)
        self._switch.setAutoDefault(True)
        self._switch.toggled.connect(self._show_table)
        self.add_button(self._switch)
        self.chart = chart_type()(theme, view.course, self)
        self.table = CourseTable(theme, view.course, self)
        self.table.hide()
        for one in (self.chart, self.table):
            one.selected.connect(self.select)
            one.opened.connect(self.opened)
            self.add(one)
        self._legend = CourseLegend(theme, self)
        self.add(self._legend)
        self._caption = WrapLabel("", "note", self)
        self.add(self._caption)
        self.say(view.recovery, "note")
        self._say()
        theme.changed.connect(self._make_room)
        self._make_room()

    def select(self, decision: int) -> None:
        """Take a decision in hand, wherever it was chosen."""
        if decision == self._current:
            return
        self._current = decision
        self.chart.select(decision)
        self.table.select(decision)
        self._say()
        self.selected.emit(decision)

    def annotate(self, view: AnnotationsView) -> None:
        """Show what the decisions cost, and how the best talk went."""
        self._annotations = view
        self.chart.annotate(view)
        self.table.annotate(view)
        self._legend.show_best(view.best_summary)
        self._say()

    def _say(self) -> None:
        decision = self._decisions.get(self._current or 0)
        if decision is None:
            self._caption.setText(
                self.tr("Point at a decision, or use the left and right arrow keys.")
            )
            return
        told = self.tr("Decision {n}: {move}").format(n=decision.number, move=decision.move.text)
        if self._annotations is not None:
            mark = self._annotations.marks[decision.number - 1]
            told += f" · {MARK_SHAPES[mark.verdict]} {mark.word}"
        self._caption.setText(f"{decision.short}\n{told}")

    def _show_table(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self.chart.setVisible(not shown)
        self._legend.setVisible(not shown)
        self._switch.setText(self.tr("Show as a chart") if shown else self.tr("Show as a table"))

    def _make_room(self) -> None:
        """Two lines for the caption, so that nothing moves while one points along the chart."""
        self._caption.setMinimumHeight(self._theme.px(40))


def chart_type() -> "type[MoodChart]":
    """The chart; pyqtgraph is imported here, once a debrief is opened, and not before."""
    from simulator.ui.debrief.mood_chart import MoodChart

    return MoodChart
