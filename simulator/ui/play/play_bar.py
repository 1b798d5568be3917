"""The bar over a talk."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QLayout, QMenu, QPushButton, QWidget

from simulator.ui.play.key_button import KeyButton
from simulator.ui.play.presenter import PlayView
from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar

_LONGEST_TITLE = 24
"""A single card with a longer title is offered as "Cards"."""
_LEAST_SUBTITLE = 60
_STEPS = 4
"""How often the bar can draw in: without mode, without keys, with a menu, with a cut title."""


class PlayBar(TopBar):
    """Story, place and mode, with the brief, the cards, undo and the way out."""

    brief_wanted = Signal()
    cards_wanted = Signal()
    undo_wanted = Signal()
    keys_wanted = Signal()
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ("", "")
        self._mode = QLabel(self)
        self._mode.setTextFormat(Qt.TextFormat.PlainText)
        self._mode.setProperty("kind", "small")
        self._brief = self._key_button("B", self.tr("Brief"), self.tr("Brief (B)"))
        self._cards = self._key_button("C", self.tr("Cards"), self.tr("Cards (C)"))
        tip = self.tr("Take the last reply back (U or Ctrl+Z)")
        self._undo = self._key_button("U", self.tr("Undo"), tip)
        tip = self.tr("Which keys do what (?)")
        self._keys = self._quiet_button("?", self.tr("Keys"), tip)
        tip = self.tr("End the talk here and go to its debrief")
        self._end = self._quiet_button(self.tr("End talk"), self.tr("End talk"), tip)
        self._more = self._quiet_button(self.tr("More"), self.tr("More to do"), "")
        self._more.setMenu(self._menu())
        self._buttons = (self._brief, self._cards, self._undo)
        for part in (self._mode, *self._buttons, self._keys, self._end, self._more):
            self.add_action_button(part)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._brief.clicked.connect(self.brief_wanted)
        self._cards.clicked.connect(self.cards_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._keys.clicked.connect(self.keys_wanted)
        self._end.clicked.connect(self.end_wanted)
        theme.changed.connect(self.fit)

    def show_talk(self, view: PlayView) -> None:
        """Show which talk this is."""
        self._words = (view.title, view.place_role)
        self._title.setToolTip(f"{view.title}\n{view.place_role}\n{view.mode}")
        self._mode.setText(view.mode)
        self._brief.setVisible(bool(view.brief))
        self._cards.setVisible(bool(view.cards))
        one = view.cards[0].title if len(view.cards) == 1 else ""
        self._cards.setText(one if 0 < len(one) <= _LONGEST_TITLE else self.tr("Cards"))
        self._undo.setVisible(view.takes_back)
        self.fit()

    def show_moment(self, view: PlayView) -> None:
        """Show what can be done now."""
        self._undo.setEnabled(view.can_undo)
        ends = view.said > 0 and not view.over
        self._end.setEnabled(ends)
        self._end_action.setEnabled(ends)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()

    def fit(self) -> None:
        """Draw in step by step until everything fits."""
        for step in range(_STEPS + 1):
            self._draw_in(step)
            spare = self.width() - self._row.totalMinimumSize().width()
            if spare >= 0:
                break
        subtitle = ""
        if spare >= self._theme.px(_LEAST_SUBTITLE):
            subtitle = self._cut(self._subtitle, self._words[1], spare)
        self._subtitle.setText(subtitle)

    def _draw_in(self, step: int) -> None:
        self._mode.setVisible(step < 1)
        for button in self._buttons:
            button.show_key(step < 2)
        self._keys.setVisible(step < 3)
        self._end.setVisible(step < 3)
        self._more.setVisible(step >= 3)
        title, _ = self._words
        self._title.setText(title)
        if step >= _STEPS:
            over = self._row.totalMinimumSize().width() - self.width()
            room = self._title.sizeHint().width() - max(0, over)
            self._title.setText(self._cut(self._title, title, room))

    def _cut(self, label: QLabel, text: str, room: int) -> str:
        label.ensurePolished()
        metrics = QFontMetricsF(label.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        keys = QAction(self.tr("Keys"), menu)
        keys.triggered.connect(self.keys_wanted)
        self._end_action = QAction(self.tr("End talk"), menu)
        self._end_action.triggered.connect(self.end_wanted)
        menu.addActions([keys, self._end_action])
        return menu

    def _key_button(self, key: str, text: str, tip: str) -> KeyButton:
        button = KeyButton(self._theme, key, self)
        button.setText(text)
        button.setToolTip(tip)
        return button

    def _quiet_button(self, text: str, name: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button
