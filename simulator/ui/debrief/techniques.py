"""The card with the techniques, in the words of the attempt."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.fold import Fold
from simulator.ui.debrief.number_links import NumberLinks
from simulator.ui.debrief.shape_mark import Marked
from simulator.ui.debrief.views import TechniqueView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card

_FEW = 3
"""So many that were shown, and so many that were missed, stand there at once."""


class TechniquesCard(Card):
    """What was shown, then what was missed, each with the words that say so."""

    chosen = Signal(int)
    """A decision's number was clicked."""

    def __init__(
        self, theme: Theme, techniques: tuple[TechniqueView, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Techniques, in your words"), parent, gap=14)
        shown = [one for one in techniques if one.shown]
        missed = [one for one in techniques if not one.shown]
        rest = [*shown[_FEW:], *missed[_FEW:]]
        for one in (*shown[:_FEW], *missed[:_FEW]):
            self.add(self._technique(one, self))
        if rest:
            title = self.tr("{n} more").format(n=len(rest))
            self.add(Fold(theme, title, lambda parent: self._all(rest, parent), self))
        if not techniques:
            self.say(self.tr("What you said showed no technique, and missed none."), "note")

    def _all(self, techniques: list[TechniqueView], parent: QWidget) -> Column:
        column = Column(self._theme, parent, gap=14)
        for one in techniques:
            column.add(self._technique(one, column))
        return column

    def _technique(self, one: TechniqueView, parent: QWidget) -> Column:
        theme = self._theme
        column = Column(theme, parent)
        told = self.tr("{name}: shown") if one.shown else self.tr("{name}: missed")
        shape, role = ("✓", "decision.best") if one.shown else ("✕", "decision.turning")
        column.add(Marked(theme, shape, role, told.format(name=one.technique), column))
        column.say(one.words, "note")
        links = NumberLinks(theme, one.decisions, column)
        links.chosen.connect(self.chosen)
        column.add(links)
        return column
