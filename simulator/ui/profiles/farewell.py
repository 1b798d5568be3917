"""The question before somebody's records are deleted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.ui.profiles.presenter import FarewellView, same_name
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDTH = 520


class FarewellDialog(QDialog):
    """Says exactly what will be gone; it takes the person's name, typed, to go through with it."""

    confirmed = Signal()
    """The name was typed and the deletion asked for."""

    def __init__(self, theme: Theme, view: FarewellView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self._word = view.word
        self.setWindowTitle(view.title)
        self._field = QLineEdit(self)
        self._field.setAccessibleName(self.tr("Type {word} to delete").format(word=view.word))
        self._field.textChanged.connect(self._weigh)
        self._keep = QPushButton(self.tr("Keep everything"), self)
        self._keep.setProperty("kind", "primary")
        self._delete = QPushButton(self.tr("Delete for good"), self)
        self._delete.setEnabled(False)
        self._delete.setAutoDefault(False)
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.reject)
        self._delete.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(28), px(32), px(28))
        column.setSpacing(px(12))
        column.addWidget(WrapLabel(view.title, "heading", self))
        column.addWidget(WrapLabel(self.tr("These will be gone for good:"), "text", self))
        gone = "\n".join(f"–  {one}" for one in view.gone)
        column.addWidget(WrapLabel(gone, "text", self))
        column.addWidget(WrapLabel(view.stays, "note", self))
        asked = self.tr("Type {word} here to delete:").format(word=view.word)
        column.addWidget(WrapLabel(asked, "text", self))
        column.addWidget(self._field)
        buttons = QHBoxLayout()
        buttons.addWidget(self._delete)
        buttons.addStretch(1)
        buttons.addWidget(self._keep)
        column.addLayout(buttons)
        self.setMinimumWidth(px(_WIDTH))
        self._field.setFocus()

    def _weigh(self, text: str) -> None:
        """Only the whole name, typed, opens the way; Enter in the field then takes it."""
        meant = same_name(text, self._word)
        self._delete.setEnabled(meant)
        self._delete.setDefault(meant)
        self._keep.setDefault(not meant)

    def _go(self) -> None:
        self.confirmed.emit()
        self.accept()
