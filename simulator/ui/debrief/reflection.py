"""The card with questions to think about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class ReflectionCard(Card):
    """The story's questions, and room for the trainee's own note."""

    noted = Signal(str)
    """The note was changed; the whole of it."""

    def __init__(
        self, theme: Theme, questions: tuple[str, ...], note: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Questions to reflect on"), parent)
        for question in questions or (self.tr("What would you keep, and what would you change?"),):
            self.say(question)
        self._note = QPlainTextEdit(note, self)
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("Your own note, kept with this attempt"))
        self._note.setAccessibleName(self.tr("Your own note"))
        self._note.textChanged.connect(self._tell)
        self.add(self._note)
        theme.changed.connect(self._size)
        self._size()

    def _tell(self) -> None:
        self.noted.emit(self._note.toPlainText())

    def _size(self) -> None:
        self._note.setFixedHeight(self._theme.px(112))
