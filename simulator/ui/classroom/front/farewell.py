"""The question before a class is deleted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.classroom.front.view import FarewellView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDTH = 480


class ClassFarewell(QDialog):
    """Says exactly what will be gone; Enter and Escape keep it."""

    confirmed = Signal()
    """The class is to be deleted."""

    def __init__(self, theme: Theme, view: FarewellView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setWindowTitle(self.tr("Delete a class"))
        self.keep = QPushButton(self.tr("Keep it"), self)
        self.keep.setProperty("kind", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        self.delete = QPushButton(self.tr("Delete for good"), self)
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(self._go)
        buttons = QHBoxLayout()
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(28)] * 4)
        column.setSpacing(px(12))
        column.addWidget(WrapLabel(view.title, "heading", self))
        column.addWidget(WrapLabel(self.tr("Gone for good will be:"), "text", self))
        column.addWidget(WrapLabel("\n".join(f"–  {one}" for one in view.gone), "text", self))
        if view.stays:
            column.addWidget(WrapLabel(view.stays, "note", self))
        column.addSpacing(px(8))
        column.addLayout(buttons)
        self.setMinimumWidth(px(_WIDTH))
        self.keep.setFocus()

    def _go(self) -> None:
        self.confirmed.emit()
        self.accept()
