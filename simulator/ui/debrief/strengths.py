"""The card with what went well."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.number_links import NumberLinks
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import DebriefView, StrengthView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class StrengthsCard(Card):
    """The skills that went well, each with the decisions that say so."""

    chosen = Signal(int)
    """A decision's number was clicked."""

    def __init__(self, theme: Theme, view: DebriefView, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("What went well"), parent, gap=16)
        if view.no_strengths:
            self.say(view.no_strengths)
        for strength in view.strengths:
            self.add(self._strength(theme, strength))

    def _strength(self, theme: Theme, strength: StrengthView) -> QWidget:
        """The skill and its techniques, and beside them the decisions."""
        one = QWidget(self)
        row = QHBoxLayout(one)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        column = Column(theme, one)
        column.add(StrongLabel(strength.skill, column))
        if strength.shown:
            column.say(strength.shown, "note")
        links = NumberLinks(theme, strength.decisions, one)
        links.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        links.chosen.connect(self.chosen)
        row.addWidget(column, 1)
        row.addWidget(links, 0, Qt.AlignmentFlag.AlignTop)
        return one
