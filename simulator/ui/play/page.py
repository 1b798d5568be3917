"""The page on which trainee and customer talk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.play.conversation import LAST
from simulator.ui.play.play_bar import PlayBar
from simulator.ui.play.presenter import PlayPresenter, PlayView
from simulator.ui.play.stage import Stage
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_MODIFIERS = frozenset({
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
})  # fmt: skip
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_TO_REPLIES = {
    Qt.Key.Key_Down: 0, Qt.Key.Key_Home: 0, Qt.Key.Key_Up: LAST, Qt.Key.Key_End: LAST,
}  # fmt: skip


class PlayPage(QWidget):
    """Shows one talk at a time; what was said is in the presenter's session."""

    left = Signal()
    """Back to the stories; the talk can be shown again."""
    finished = Signal(object)
    """The debrief of this Session is wanted, ended or broken off."""
    changed = Signal(object)
    """A decision was made or taken back: the Session as it stands."""

    def __init__(
        self, theme: Theme, faces: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`faces` is the folder that keeps drawn faces between starts."""
        super().__init__(parent)
        self._theme = theme
        self._presenter: PlayPresenter | None = None
        self._shown: PlayView | None = None
        self._typing = True
        self._asking = False
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = PlayBar(theme, self)
        self._stage = Stage(theme, faces, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar)
        rows.addWidget(self._stage, 1)
        self._talk = self._stage.conversation
        self._connect()

    def show_talk(self, presenter: PlayPresenter) -> None:
        """Show a talk, from its first line or where it was left."""
        fresh = presenter is not self._presenter
        self._talk.hurry()
        self._presenter, self._asking = presenter, False
        view = presenter.view()
        if fresh:
            self._shown = None
            self._stage.close_all()
            self._talk.forget()
            self._bar.show_talk(view)
            self._stage.panel.meet(view)
            self._stage.drawer.hold(view.brief, view.cards)
        self._show(view, speak=fresh and view.said == 0)
        self._talk.focus_answers()

    @property
    def ready(self) -> bool:
        """Whether all that a talk may need has been drawn ahead."""
        return self._stage.panel.ready

    def set_typing(self, typing: bool) -> None:
        """Whether the customer's words appear as they would be spoken."""
        self._typing = typing
        if not typing:
            self._talk.hurry()

    def choose(self, number: int) -> None:
        """Say a reply; while the customer still speaks, only let them finish at once."""
        presenter = self._presenter
        if self._talk.telling:
            self._talk.hurry()
        elif presenter is not None and not self._asking and presenter.choose_number(number):
            self._show(presenter.view(), chosen=number, speak=True)
            self._talk.focus_answers()
            self.changed.emit(presenter.session)

    def undo(self) -> None:
        """Take the last decision back, where that is allowed."""
        presenter = self._presenter
        if presenter is None or not presenter.view().can_undo:
            return
        self._asking = False
        taken = presenter.session.path[-1]
        view = presenter.undo()
        self._show(view)
        ids = [reply.id for reply in view.replies]
        self._talk.focus_answers(ids.index(taken) if taken in ids else 0)
        self.changed.emit(presenter.session)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no part of the page had a use for: numbers, and any key to hurry the words."""
        key, number = Qt.Key(event.key()), _number(event)
        if key in _PAGES and not self._talk.telling:
            self._talk.transcript.page(_PAGES[key])
        elif key in _MODIFIERS or event.isAutoRepeat():
            event.ignore()
        elif key == Qt.Key.Key_Escape and self._step_back():
            return
        elif self._talk.telling:
            self._talk.hurry()
        elif number:
            self.choose(number)
        elif key in _ENTER and self._talk.closing.isVisible():
            self._finish()
        elif key in _TO_REPLIES:
            self._talk.focus_answers(_TO_REPLIES[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._talk.hurry()
        self._stage.close_keys()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._talk.focus_answers()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._talk.hurry()

    def _show(self, view: PlayView, *, chosen: int | None = None, speak: bool = False) -> None:
        """Bring every part up to a view."""
        before, self._shown = self._shown, view
        self._bar.show_moment(view)
        self._stage.panel.show_customer(view)
        self._talk.show_moment(view, chosen=chosen, speak=speak and self._typing)
        self._stage.panel.show_console(self._talk.console)
        if view is not before:
            announce(self, self._news(view, before))

    def _news(self, view: PlayView, before: PlayView | None) -> str:
        """What a screen reader says of a new view."""
        parts = [view.news]
        if before is not None and before.band != view.band:
            now = self.tr("{name} is now {band}.")
            parts.append(now.format(name=view.customer, band=view.band))
        if view.why:
            parts.append(view.why)
        return " ".join(parts)

    def _ask_to_end(self) -> None:
        if self._presenter is None:
            return
        self._asking = True
        words = self.tr("End the talk here? The debrief will cover what has been said so far.")
        self._talk.ask_to_end(words, self.tr("Go on talking"))
        self._talk.focus_answers()

    def _go_back(self) -> None:
        """From the closing: go on talking, or take the last reply back."""
        if self._asking and self._shown is not None:
            self._asking = False
            self._talk.show_moment(self._shown, chosen=None, speak=False)
            self._talk.focus_answers()
        else:
            self.undo()

    def _finish(self) -> None:
        if self._presenter is not None:
            self._asking = False
            self.finished.emit(self._presenter.session)

    def _step_back(self) -> bool:
        """Close what is open; False where nothing is."""
        if self._stage.close_sheets():
            return True
        if self._asking:
            self._go_back()
            return True
        return False

    def _told(self) -> None:
        """Where an ending was told, the way on has appeared."""
        if self._talk.hasFocus():
            self._talk.focus_answers()

    def _brief(self) -> None:
        self._open_drawer(cards=False)

    def _cards(self) -> None:
        self._open_drawer(cards=True)

    def _open_drawer(self, *, cards: bool) -> None:
        view = self._shown
        if view is not None and (view.cards if cards else view.brief):
            self._talk.hurry()
            self._stage.toggle_drawer(cards=cards)

    def _keys(self) -> None:
        self._talk.hurry()
        self._stage.toggle_keys()

    def _connect(self) -> None:
        self._bar.back.connect(self.left)
        self._bar.brief_wanted.connect(self._brief)
        self._bar.cards_wanted.connect(self._cards)
        self._bar.undo_wanted.connect(self.undo)
        self._bar.keys_wanted.connect(self._keys)
        self._bar.end_wanted.connect(self._ask_to_end)
        self._talk.chosen.connect(self.choose)
        self._talk.debrief_wanted.connect(self._finish)
        self._talk.back_wanted.connect(self._go_back)
        self._talk.told.connect(self._told)
        for moment in (self._talk.moved_on, self._talk.told):
            moment.connect(lambda: self._stage.panel.show_console(self._talk.console))
        keys = {"B": self._brief, "C": self._cards, "U": self.undo, "?": self._keys}
        for key, act in keys.items():
            self._shortcut(QKeySequence(key), act)
        self._shortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.undo)

    def _shortcut(self, key: QKeySequence, act: Callable[[], None]) -> None:
        shortcut = QShortcut(key, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)


def _number(event: QKeyEvent) -> int:
    """The digit 1 to 9 that was typed, on any keyboard; 0 for every other key."""
    held = event.modifiers() & ~(_KEYPAD | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier:
        return 0
    text = event.text()
    if len(text) == 1 and text.isdecimal():
        return int(text)
    key = event.key()
    return key - Qt.Key.Key_0 if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 else 0
