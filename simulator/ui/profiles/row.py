"""One person in the list of who plays here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.ui.profiles.presenter import ProfileView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class ProfileRow(QFrame):
    """A name with what is kept under it, and what can be done with it."""

    chosen = Signal()
    """It is this person's turn."""
    renamed = Signal(str)
    """The name that was typed."""
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme, view: ProfileView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self.setProperty("kind", "card")
        self._name = WrapLabel(view.name, "line", self)
        note = self.tr("playing now · {note}") if view.plays else "{note}"
        self._note = WrapLabel(note.format(note=view.note), "note", self)
        self._make_field()
        words = QVBoxLayout()
        words.setSpacing(0)
        for widget in (self._name, self._field, self._note):
            words.addWidget(widget)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._make_buttons()
        for button in (self.choose, self.more):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def profile(self) -> str:
        """Whose row it is."""
        return self._view.id

    def focus_first(self) -> None:
        """Give the keyboard to the row."""
        self.choose.setFocus()

    def keep_name(self) -> bool:
        """Leave the name as it is; False where nobody was changing it."""
        editing = self._field.isVisible()
        if editing:
            self._edit(False)
            self.more.setFocus()
        return editing

    def _make_field(self) -> None:
        self._field = QLineEdit(self._view.name, self)
        self._field.setAccessibleName(self.tr("New name for {name}").format(name=self._view.name))
        self._field.returnPressed.connect(lambda: self.renamed.emit(self._field.text()))
        self._field.hide()

    def _make_buttons(self) -> None:
        choose = self.tr("Go on") if self._view.plays else self.tr("Play")
        self.choose = self._button(choose, "primary" if self._view.plays else "plain")
        self.choose.clicked.connect(self.chosen)
        self.more = self._button(self.tr("More"), "quiet")
        menu = QMenu(self.more)
        menu.addAction(self.tr("Rename"), lambda: self._edit(True))
        menu.addAction(self.tr("Export records…"), self.export_wanted.emit)
        menu.addAction(self.tr("Delete records…"), self.delete_wanted.emit)
        self.more.setMenu(menu)

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAccessibleName(f"{text} {self._view.name}")
        button.setAutoDefault(True)
        return button

    def _edit(self, editing: bool) -> None:
        """Let the name be typed anew, or show it."""
        self._field.setText(self._view.name)
        self._field.setVisible(editing)
        self._name.setVisible(not editing)
        if editing:
            self._field.setFocus()
            self._field.selectAll()

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), px(14), px(16), px(14))
        self._row.setSpacing(px(12))
