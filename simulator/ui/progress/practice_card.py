"""The card that says what to practise next, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from simulator.debrief.phrases import shortened
from simulator.ui.progress.views import PracticeView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.wrap_label import WrapLabel

_LONGEST_NAME = 32
"""So many letters of a customer's name fit on the button."""


class PracticeCard(Card):
    """One skill and the story for it; another suggestion is a press away."""

    story_chosen = Signal(object)
    """The library's `Card` of the story to meet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Practise next"), parent, gap=8)
        self._practices: tuple[PracticeView, ...] = ()
        self._place = 0
        self._skill = WrapLabel("", "line", self)
        self._reason = WrapLabel("", "text", self)
        self._about = WrapLabel("", "note", self)
        self.go = QPushButton(self.tr("Meet them"), self)
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(self._go)
        self._else = QPushButton(self.tr("Something else"), self)
        self._else.setProperty("kind", "quiet")
        self._else.clicked.connect(self._next)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, theme.px(4), 0, 0)
        row.setSpacing(theme.px(12))
        for button in (self.go, self._else):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self._skill, self._reason, self._about, buttons):
            self.add(widget)

    def show_practices(self, practices: tuple[PracticeView, ...]) -> None:
        """Show the first of these; the card hides where there are none."""
        self._practices = practices
        self._place = 0
        self.setVisible(bool(practices))
        self._else.setVisible(len(practices) > 1)
        if practices:
            self._show()

    def _show(self) -> None:
        one = self._practices[self._place]
        self._skill.setText(one.skill)
        self._reason.setText(one.reason)
        self._about.setText(one.about)
        name = shortened(one.card.customer, _LONGEST_NAME).replace("&", "&&")
        self.go.setText(self.tr("Meet {name}").format(name=name))
        self.go.setAccessibleDescription(f"{one.skill}. {one.reason} {one.about}")

    def _next(self) -> None:
        self._place = (self._place + 1) % len(self._practices)
        self._show()

    def _go(self) -> None:
        self.story_chosen.emit(self._practices[self._place].card)
