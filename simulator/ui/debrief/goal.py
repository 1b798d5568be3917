"""The card with one thing to try."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.number_links import NumberLinks
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import GoalView, StoryView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class GoalCard(Card):
    """The skill that cost most: what to try, where, what is worth knowing, where to practise.

    It can wait until it is known what cost most.
    """

    chosen = Signal(int)
    """A decision's number was clicked."""
    practise = Signal(object)
    """The trainee wants to practise in a story; its Path."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("One thing to try"), parent)
        self._content: Column | None = None

    def wait(self) -> None:
        """Say that the goal is still being chosen."""
        column = Column(self._theme, self)
        column.say(self.tr("Being chosen from what cost most …"), "note")
        self._put(column)

    def show_goal(self, goal: GoalView | None, no_goal: str) -> None:
        """Show the goal, or say why there is none."""
        column = Column(self._theme, self, gap=12)
        if goal is None:
            column.say(no_goal, "text")
        else:
            self._fill(column, goal)
        self._put(column)

    def _fill(self, column: Column, goal: GoalView) -> None:
        column.add(StrongLabel(goal.skill, column))
        column.say(goal.practise, "text")
        column.say(self.tr("Where it would have helped"), "small")
        links = NumberLinks(self._theme, goal.decisions, column)
        links.chosen.connect(self.chosen)
        column.add(links)
        if goal.story is not None:
            self._lead_on(column, goal.story)
        if goal.notes:
            column.say(self.tr("Worth knowing"), "small")
        for note in goal.notes:
            column.say(note, "note")

    def _lead_on(self, column: Column, story: StoryView) -> None:
        column.say(self.tr("Where to practise it next"), "small")
        column.say(self.tr("“{title}” puts it at stake most.").format(title=story.title), "text")
        button = QPushButton(self.tr("Practise it there"), column)
        button.setAutoDefault(True)
        button.setAccessibleDescription(story.title)
        button.clicked.connect(partial(self.practise.emit, story.path))
        column.add(button, Qt.AlignmentFlag.AlignLeft)

    def _put(self, column: Column) -> None:
        """Show a column in place of what stood there."""
        if self._content is not None:
            self.take(self._content)
        self._content = column
        self.add(column)
        column.show()
