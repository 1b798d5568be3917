"""The player: the real talk in small, with its path and its ledger."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from simulator.ui.play.conversation import Conversation
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.customer_strip import CustomerStrip
from simulator.ui.writer.player_foot import PlayerFoot
from simulator.ui.writer.views import TalkView

_LOW = 560
"""Below this height (the design's px) the customer takes one line."""


class Player(QWidget):
    """A talk that can be said, taken back, walked up and down, and begun anywhere."""

    chosen = Signal(int)
    """The reply of this number was said."""
    step_wanted = Signal(int)
    """The talk is wanted as it stood after so many decisions."""
    restart_wanted = Signal()
    start_wanted = Signal()
    """A start is to be chosen."""
    persona_wanted = Signal(str)
    """The customer is to have this temperament."""
    debrief_wanted = Signal()

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: TalkView | None = None
        self.setAccessibleName(self.tr("Talk"))
        self._customer = CustomerStrip(theme, faces, self)
        self._personas = QComboBox(self._customer)
        self._personas.setAccessibleName(self.tr("The customer's temperament"))
        self._customer.add(self._personas)
        told = self.tr("▲ Set by hand: no trainee can come here like this.")
        self._unreached = WrapLabel(told, "note", self)
        self._nothing = WrapLabel(self.tr("No version can be played yet."), "note", self)
        self._talk = Conversation(theme, self)
        self._foot = PlayerFoot(theme, self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_personas(self, personas: Sequence[tuple[str, str]], persona: str) -> None:
        """Offer these temperaments, ids with names, and show the one in force."""
        with QSignalBlocker(self._personas):
            known = [self._personas.itemData(at) for at in range(self._personas.count())]
            if known != [id_ for id_, _ in personas]:
                self._personas.clear()
                for id_, name in personas:
                    self._personas.addItem(name, id_)
            self._personas.setCurrentIndex(self._personas.findData(persona))

    def show_talk(self, view: TalkView | None) -> None:
        """Show a talk as it stands, or that there is none."""
        before, self._view = self._view, view
        for part in (self._customer, self._talk, self._foot):
            part.setVisible(view is not None)
        self._nothing.setVisible(view is None)
        self._unreached.setVisible(view is not None and view.unreached)
        if view is None:
            return
        self._customer.show_customer(view.play)
        self._talk.show_moment(view.play, chosen=None, speak=False)
        self._foot.show_talk(view)
        if before is not None and view.play.lines != before.play.lines:
            announce(self, self._news(view))

    def _news(self, view: TalkView) -> str:
        """What a screen reader says of another moment of the talk."""
        now = self.tr("{name} is {band}.").format(name=view.play.customer, band=view.play.band)
        return " ".join(part for part in (view.play.news, now, view.play.why) if part)

    def focus_talk(self) -> None:
        """Put the keyboard where the talk goes on."""
        self._talk.focus_answers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say a reply by its number."""
        text, held = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or len(text) != 1 or not text.isdecimal() or event.isAutoRepeat():
            event.ignore()
        else:
            self._say(int(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._customer.set_low(self.height() < self._theme.px(_LOW))

    def _say(self, number: int) -> None:
        had_focus = self._talk.isAncestorOf(self.focusWidget() or self)
        self.chosen.emit(number)
        if had_focus:
            self._talk.focus_answers()

    def _step(self, by: int) -> None:
        if self._view is not None:
            self.step_wanted.emit(max(0, min(self._view.at + by, self._view.length)))
            self._talk.focus_answers()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._customer, self._unreached, self._nothing):
            column.addWidget(part)
        column.addWidget(self._talk, 1)
        column.addWidget(self._foot)
        column.addStretch(0)

    def _connect(self) -> None:
        self._talk.chosen.connect(self._say)
        self._talk.back_wanted.connect(lambda: self._step(-1))
        self._talk.debrief_wanted.connect(self.debrief_wanted)
        self._foot.step_wanted.connect(self.step_wanted)
        self._foot.undo_wanted.connect(lambda: self._step(-1))
        self._foot.restart_wanted.connect(self.restart_wanted)
        self._foot.start_wanted.connect(self.start_wanted)
        self._personas.activated.connect(
            lambda at: self.persona_wanted.emit(self._personas.itemData(at))
        )
        self._shortcut("L", self._foot.toggle_ledger)
        self._shortcut("U", lambda: self._step(-1))
        self._shortcut("Alt+Left", lambda: self._step(-1))
        self._shortcut("Alt+Right", lambda: self._step(1))

    def _shortcut(self, key: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(key), self, act)

    def _restyled(self) -> None:
        px = self._theme.px
        for note in (self._unreached, self._nothing):
            note.setContentsMargins(px(20), px(8), px(20), px(4))
        self._customer.set_low(self.height() < px(_LOW))
