"""The text of the briefing, which scrolls: what is known, what lies open, what to choose."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from simulator.ui.briefing.about import About
from simulator.ui.briefing.choices import TemperamentChoice, WayChoice
from simulator.ui.briefing.presenter import BriefingView
from simulator.ui.theme import Theme
from simulator.ui.widgets.disclosure import Disclosure
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel


class BriefingSheet(ReadingColumn):
    """One story's briefing."""

    def __init__(self, theme: Theme, view: BriefingView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.temperaments = TemperamentChoice(theme, view.own, view.others)
        self.ways = WayChoice(theme, view.ways, view.usual_way)
        self._fill(view, theme)
        for group in (self.temperaments, self.ways):
            for button in group.buttons:
                button.toggled.connect(self._follow)

    def _fill(self, view: BriefingView, theme: Theme) -> None:
        self.add(WrapLabel(view.title, "title"))
        self.add(About(theme, view.about))
        self._head(self.tr("What you know"))
        for paragraph in view.brief:
            self.add(WrapLabel(paragraph))
        if view.sheets:
            self._head(self.tr("Within reach during the talk"))
        for sheet in view.sheets:
            self.add(Disclosure(theme, sheet.title, WrapLabel(sheet.text)))
        self._head(self.tr("{customer}'s temperament").format(customer=view.customer))
        self.add(self.temperaments)
        self._head(self.tr("How to play"))
        self.add(self.ways)
        self.close_up()

    def _head(self, text: str) -> None:
        self.add(WrapLabel(text, "heading"), space=20)

    def _follow(self, checked: bool) -> None:
        """Keep in sight what the arrow keys choose."""
        button = self.sender()
        if checked and isinstance(button, QAbstractButton):
            self.ensureWidgetVisible(button)
