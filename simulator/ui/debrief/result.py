"""All that follows the question."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.ui.debrief.annotations import AnnotationsView
from simulator.ui.debrief.answer import AnswerHead
from simulator.ui.debrief.course import CourseCard
from simulator.ui.debrief.decision_row import DecisionRow
from simulator.ui.debrief.decisions import DecisionList
from simulator.ui.debrief.goal import GoalCard
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.reflection import ReflectionCard
from simulator.ui.debrief.skills import SkillsCard
from simulator.ui.debrief.stillness import Stillness
from simulator.ui.debrief.strengths import StrengthsCard
from simulator.ui.debrief.tab_order import tab_after
from simulator.ui.debrief.techniques import TechniquesCard
from simulator.ui.debrief.turning import TurningSection
from simulator.ui.debrief.views import AnswerView
from simulator.ui.theme import Theme

_TWO_COLUMNS = 1040
"""From this width on, in px of the design, there are two columns."""
_WIDEST = {1: 760, 2: 1240}
"""How wide the content grows with one column and with two."""


class ResultView(QScrollArea):
    """The answer, what went well and what mattered most; then the course and the decisions.

    What to make of it stands beside or below them.
    """

    retried = Signal(int)
    """The trainee wants to try again from a decision."""
    practise = Signal(object)
    """The trainee wants to practise in a story; its Path."""
    noted = Signal(str)
    """The trainee's note was changed; the whole of it."""

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
        self._presenter = presenter
        self._wanted: DecisionRow | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._bring)
        self._still = Stillness(self)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow = QWidget(self)
        self._flow.setProperty("kind", "flow")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._flow.setSizePolicy(policy)  # its height follows from its width alone
        self._make(answer, faces)
        self._connect()
        self.setWidget(self._flow)
        theme.changed.connect(self._arrange)
        self._arrange()
        if presenter.annotations is not None:
            self.annotate(presenter.annotations)

    def _make(self, answer: AnswerView, faces: Path | None) -> None:
        theme, flow, view = self._theme, self._flow, self._presenter.view
        self.head = AnswerHead(theme, answer, view.portrait, faces, flow)
        self.strengths = StrengthsCard(theme, view, flow)
        self.turning = TurningSection(theme, flow)
        self.course = CourseCard(theme, view, flow)
        self.decisions = DecisionList(theme, view, flow)
        self.skills = SkillsCard(theme, view.skills, flow)
        self.goal = GoalCard(theme, flow)
        self.techniques = TechniquesCard(theme, view.techniques, flow)
        self.reflection = ReflectionCard(theme, view.questions, self._presenter.note, flow)
        self._page = QVBoxLayout(flow)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self.head, 2)
        self._top.addWidget(self.strengths, 1, Qt.AlignmentFlag.AlignTop)
        self._page.addLayout(self._top)
        self._page.addWidget(self.turning)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._page.addLayout(self._columns, 1)
        self._stacks = [
            self._stack(2, self.course, self.decisions),
            self._stack(1, self.skills, self.goal, self.techniques, self.reflection),
        ]

    def _connect(self) -> None:
        self.course.selected.connect(self.decisions.mark)
        self.decisions.reached.connect(self.course.select)
        self.decisions.shown.connect(self._follow)
        for source in (
            self.course.opened,
            self.turning.chosen,
            self.strengths.chosen,
            self.goal.chosen,
            self.techniques.chosen,
        ):
            source.connect(self.open)
        for again in (self.turning.retried, self.decisions.retried):
            again.connect(self.retried)
        self.goal.practise.connect(self.practise)
        self.reflection.noted.connect(self.noted)

    def wait(self) -> None:
        """Show all else while the decisions are being judged."""
        self.turning.show()
        self.turning.wait()
        self.goal.wait()

    def go_without(self, why: str = "") -> None:
        """Show all else where the decisions can't be judged; "" says nothing about it."""
        self._still.hold(QApplication.focusWidget())
        view = self._presenter.view
        self.turning.setVisible(bool(why))
        if why:
            self.turning.fail(why)
        self.goal.show_goal(view.goal, view.no_goal)

    def annotate(self, view: AnnotationsView) -> None:
        """Fill in what the decisions cost; what the trainee looks at stays where it is."""
        self._still.hold(QApplication.focusWidget())
        self.turning.show()
        self.turning.show_turning(view)
        tab_after(self.strengths, self.turning)
        self.course.annotate(view)
        self.decisions.annotate(view.marks, self._presenter.what_if)
        self.goal.show_goal(view.goal, view.no_goal)
        tab_after(self.skills, self.goal)

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
        for row in (self._top, self._columns):
            row.setDirection(way.LeftToRight if two else way.TopToBottom)
            row.setSpacing(px(24 if two else 20))
        side = max(px(32), (width - px(_WIDEST[2 if two else 1])) // 2)
        self._page.setContentsMargins(side, px(28), side, px(40))
        self._page.setSpacing(px(20))
        for stack in self._stacks:
            stack.setSpacing(px(20))
