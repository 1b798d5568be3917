"""The card with one thing to try."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.ui.debrief.card import Card
from simulator.ui.debrief.number_links import NumberLinks
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import DebriefView
from simulator.ui.theme import Theme


class GoalCard(Card):
    """The skill that left most to gain: what to try, where, and what is worth knowing."""

    chosen = Signal(int)
    """A decision's number was clicked."""

    def __init__(self, theme: Theme, view: DebriefView, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("One thing to try"), parent)
        goal = view.goal
        if goal is None:
            self.say(view.no_goal)
            return
        self.add(StrongLabel(goal.skill, self))
        self.say(goal.practise)
        self.say(self.tr("Where it would have helped"), "small")
        links = NumberLinks(theme, goal.decisions, self)
        links.chosen.connect(self.chosen)
        self.add(links)
        if goal.notes:
            self.say(self.tr("Worth knowing"), "small")
        for note in goal.notes:
            self.say(note, "note")
