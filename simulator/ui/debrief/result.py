"""All that follows the question."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.debrief.answer import AnswerHead
from simulator.ui.debrief.course import CourseCard
from simulator.ui.debrief.decision_row import DecisionRow
from simulator.ui.debrief.decisions import DecisionList
from simulator.ui.debrief.goal import GoalCard
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.reflection import ReflectionCard
from simulator.ui.debrief.skills import SkillsCard
from simulator.ui.debrief.strengths import StrengthsCard
from simulator.ui.debrief.views import AnswerView
from simulator.ui.theme import Theme

_TWO_COLUMNS = 1040
"""From this width on, in px of the design, there are two columns."""
_WIDEST = {1: 760, 2: 1240}
"""How wide the content grows with one column and with two."""


class ResultView(QScrollArea):
    """The answer, the course and the decisions; beside or below them what to make of it."""

    def __init__(
        self,
        theme: Theme,
        presenter: DebriefPresenter,
        answer: AnswerView,
        faces: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted: DecisionRow | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._bring)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow = QWidget(self)
        self._flow.setProperty("kind", "flow")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._flow.setSizePolicy(policy)  # its height follows from its width alone
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._flow)
        view = presenter.view
        self.head = AnswerHead(theme, answer, view.portrait, faces, self._flow)
        self.course = CourseCard(theme, view, self._flow)
        self.decisions = DecisionList(theme, view, self._flow)
        strengths = StrengthsCard(theme, view, self._flow)
        skills = SkillsCard(theme, view.skills, self._flow)
        goal = GoalCard(theme, view, self._flow)
        reflection = ReflectionCard(theme, view.questions, presenter.note, self._flow)
        self._stacks = [
            self._stack(2, self.head, self.course, self.decisions),
            self._stack(1, strengths, skills, goal, reflection),
        ]
        self.setWidget(self._flow)
        self.course.selected.connect(self.decisions.mark)
        self.decisions.reached.connect(self.course.select)
        self.decisions.shown.connect(self._follow)
        for source in (self.course.opened, strengths.chosen, goal.chosen):
            source.connect(self.open)
        reflection.noted.connect(presenter.keep_note)
        theme.changed.connect(self._arrange)
        self._arrange()

    def open(self, decision: int) -> None:
        """Open a decision and bring it into view."""
        self.decisions.open(decision)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _follow(self, decision: int) -> None:
        self._wanted = self.decisions.rows[decision - 1]
        self._soon.start()  # once the layout has made room

    def _bring(self) -> None:
        """Scroll as little as shows the whole row, or as much of it as fits."""
        row = self._wanted
        if row is None:
            return
        bar, edge = self.verticalScrollBar(), self._theme.px(16)
        top = row.mapTo(self._flow, row.rect().topLeft()).y() - edge
        bottom = top + row.height() + 2 * edge
        if bottom > bar.value() + self.viewport().height():
            bar.setValue(min(top, bottom - self.viewport().height()))
        if top < bar.value():
            bar.setValue(top)

    def _stack(self, stretch: int, *parts: QWidget) -> QVBoxLayout:
        stack = QVBoxLayout()
        for part in parts:
            stack.addWidget(part)
        stack.addStretch(1)
        self._columns.addLayout(stack, stretch)
        return stack

    def _arrange(self) -> None:
        """One column or two, never wider than reads well, and in the middle."""
        px, width = self._theme.px, self.viewport().width()
        two = width >= px(_TWO_COLUMNS)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.LeftToRight if two else way.TopToBottom)
        side = max(px(32), (width - px(_WIDEST[2 if two else 1])) // 2)
        self._columns.setContentsMargins(side, px(28), side, px(40))
        self._columns.setSpacing(px(24 if two else 20))
        for stack in self._stacks:
            stack.setSpacing(px(20))
