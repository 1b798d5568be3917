"""The bar over a talk."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from simulator.ui.play.key_button import KeyButton
from simulator.ui.play.presenter import PlayView
from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar

_LONGEST_TITLE = 24
"""A single card with a longer title is offered as "Cards"."""


class PlayBar(TopBar):
    """Story, place and mode, with the brief, the cards, undo and the way out."""

    brief_wanted = Signal()
    cards_wanted = Signal()
    undo_wanted = Signal()
    keys_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._mode = QLabel(self)
        self._mode.setProperty("kind", "small")
        self._brief = self._key_button(theme, "B", self.tr("Brief"), self.tr("Brief (B)"))
        self._cards = self._key_button(theme, "C", self.tr("Cards"), self.tr("Cards (C)"))
        self._undo = self._key_button(
            theme, "U", self.tr("Undo"), self.tr("Take the last reply back (U or Ctrl+Z)")
        )
        self._keys = QPushButton("?", self)
        self._keys.setAccessibleName(self.tr("Keys"))
        self._keys.setToolTip(self.tr("Which keys do what (?)"))
        self._end = QPushButton(self.tr("End talk"), self)
        self._end.setToolTip(self.tr("End the talk here and go to its debrief"))
        for quiet in (self._keys, self._end):
            quiet.setProperty("kind", "quiet")
        for part in (self._mode, self._brief, self._cards, self._undo, self._keys, self._end):
            self.add_action_button(part)
        self._brief.clicked.connect(self.brief_wanted)
        self._cards.clicked.connect(self.cards_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._keys.clicked.connect(self.keys_wanted)
        self._end.clicked.connect(self.end_wanted)

    def show_talk(self, view: PlayView) -> None:
        """Show which talk this is."""
        self.set_title(view.title, view.place_role)
        self._mode.setText(view.mode)
        self._brief.setVisible(bool(view.brief))
        self._cards.setVisible(bool(view.cards))
        one = view.cards[0].title if len(view.cards) == 1 else ""
        self._cards.setText(one if 0 < len(one) <= _LONGEST_TITLE else self.tr("Cards"))
        self._undo.setVisible(view.takes_back)

    def show_moment(self, view: PlayView) -> None:
        """Show what can be done now."""
        self._undo.setEnabled(view.can_undo)
        self._end.setEnabled(view.said > 0 and not view.over)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()

    def fit(self) -> None:
        """Leave out what can be spared where room is short: the mode, then the keys."""
        buttons = (self._brief, self._cards, self._undo)
        self._mode.show()
        for button in buttons:
            button.show_key(True)

    def _key_button(self, theme: Theme, key: str, text: str, tip: str) -> KeyButton:
        button = KeyButton(theme, key, self)
        button.setText(text)
        button.setToolTip(tip)
        return button
