"""The keys by which a class is held, the same in the main window and at the projector."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from simulator.story.words import Translate
from simulator.ui.classroom.conductor import LETTERS, Conductor

_TEXT = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_PRESSED = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select}
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_ALWAYS = {Qt.Key.Key_F5, Qt.Key.Key_F11}
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
NEXT = ("Return", "Enter", "Space", "PgDown", "Right")
BACK = ("PgUp", "Backspace", "Left")
FULL_SCREEN = ("F11", "F5")
"""F5 is what presenters' remotes send to start."""
Key = tuple[tuple[str, ...], str]
"""Keys as they are called, and what they do."""


class ClassKeys(QObject):
    """Lets a widget's keys act on a class; a field or a button that has the keyboard keeps its own.

    What is no act of the class is told by signals.
    """

    full_screen_wanted = Signal()
    full_screen_left = Signal()
    size_wanted = Signal(int)
    """The projector's text larger (1) or smaller (-1)."""
    list_wanted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._conductor: Conductor | None = None
        self._shortcuts = [self._shortcut(*row) for row in self._table()]
        widget.installEventFilter(self)

    def conduct(self, conductor: Conductor | None) -> None:
        """Act on this class from now on, or on none."""
        self._conductor = conductor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a key from acting that belongs to what has the keyboard, or to a dialog."""
        match event.type():
            case QEvent.Type.ShortcutOverride if isinstance(event, QKeyEvent):
                focus = QApplication.focusWidget()
                if focus is not None and _owns(focus, event.keyCombination()):
                    event.accept()
                    return True
            case QEvent.Type.Show if watched is self._widget:
                self._widget.window().installEventFilter(self)  # it is told of dialogs
            case QEvent.Type.WindowBlocked | QEvent.Type.WindowUnblocked:
                for shortcut in self._shortcuts:
                    shortcut.setEnabled(event.type() == QEvent.Type.WindowUnblocked)
            case _:
                pass
        return False

    def _shortcut(self, keys: Sequence[str], act: Callable[[], None], repeats: bool) -> QShortcut:
        """Some keys for one act, while the keyboard is in the widget."""
        made = QShortcut(self._widget)  # with an act, PySide's constructor forgets the context
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setKeys([QKeySequence(key) for key in keys])
        made.setAutoRepeat(repeats)
        made.activated.connect(act)
        made.activatedAmbiguously.connect(act)  # one press may be both "?" and "Shift+?"
        return made

    def _table(self) -> Iterator[tuple[tuple[str, ...], Callable[[], None], bool]]:
        """Keys, what they do, and whether holding one does it again and again."""
        for index, letter in enumerate(LETTERS):
            yield (letter,), partial(self._act, _letter(index)), False
            yield (f"Shift+{letter}",), partial(self._act, _unletter(index)), False
        yield NEXT, partial(self._act, Conductor.step), False
        yield BACK, partial(self._act, Conductor.back), False
        yield ("V",), partial(self._act, Conductor.ask_again), False
        yield ("T",), partial(self._act, Conductor.toggle_timer), False
        yield ("J",), partial(self._act, Conductor.toggle_lobby), False
        yield FULL_SCREEN, self.full_screen_wanted.emit, False
        yield ("Esc",), self.full_screen_left.emit, False
        yield ("+", "Shift++", "=", "Ctrl++", "Ctrl+="), partial(self.size_wanted.emit, 1), True
        yield ("-", "Ctrl+-"), partial(self.size_wanted.emit, -1), True
        yield ("?", "Shift+?", "F1"), self.list_wanted.emit, False

    def _act(self, act: Callable[[Conductor], None]) -> None:
        if self._conductor is not None:
            act(self._conductor)


def key_list(tr: Translate) -> tuple[Key, ...]:
    """What there is to press, for people."""
    return (
        (("↵", "Space", "PgDn", "→"), tr("Next: show the votes, play, go on")),
        (("⌫", "PgUp", "←"), tr("One thing back")),
        (("A", "–", "I"), tr("A hand more; pick a reply; show it beside")),
        (("Shift", "A", "–", "I"), tr("A hand less")),
        (("V",), tr("Vote again")),
        (("T",), tr("A minute's countdown, or stop it")),
        (("J",), tr("How to join, large; back to the talk")),
        (("F11",), tr("The projector on the whole screen, or not")),
        (("Esc",), tr("Leave the whole screen")),
        (("+", "−"), tr("The projector's text larger, smaller")),
        (("↑", "↓"), tr("Scroll the projector")),
        (("?",), tr("These keys")),
    )


def _letter(index: int) -> Callable[[Conductor], None]:
    return lambda one: one.letter(index)


def _unletter(index: int) -> Callable[[Conductor], None]:
    return lambda one: one.unletter(index)


def _owns(focus: QWidget, pressed: QKeyCombination) -> bool:
    """Whether a key belongs to the widget that has the keyboard."""
    key = pressed.key()
    if key in _ALWAYS:
        return False
    if isinstance(focus, _TEXT) or (isinstance(focus, QComboBox) and focus.isEditable()):
        return True
    if isinstance(focus, QAbstractItemView | QComboBox):
        return (
            key in _PRESSED | _ARROWS
            or pressed.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        )
    if isinstance(focus, QAbstractButton):
        return key in _PRESSED or (focus.autoExclusive() and key in _ARROWS)
    return isinstance(focus, QAbstractSlider | QTabBar) and key in _ARROWS
