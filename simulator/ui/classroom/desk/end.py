"""The question before a class is ended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDTH = 480


class EndDialog(QDialog):
    """Says what stays of the class and what doesn't; Enter goes on with the class."""

    confirmed = Signal()
    """The class is to be ended."""

    def __init__(self, theme: Theme, *, over: bool, parent: QWidget | None = None) -> None:
        """`over` says that the talk itself has come to its end."""
        super().__init__(parent)
        px = theme.px
        title = self.tr("End the class?")
        self.setWindowTitle(title)
        keep = QPushButton(self.tr("Go on with the class"), self)
        keep.setProperty("kind", "primary")
        keep.setDefault(True)
        end = QPushButton(self.tr("End the class"), self)
        end.setAutoDefault(False)
        keep.clicked.connect(self.reject)
        end.clicked.connect(self._end)
        stays = self.tr(
            "The splits, the road taken and the quotes stay, and the class sheet is made of them. "
            "Who voted what is forgotten. Phones are let go, and there is no way back."
        )
        early = self.tr("The talk has not come to its end yet.")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(28), px(32), px(28))
        column.setSpacing(px(12))
        column.addWidget(WrapLabel(title, "heading", self))
        if not over:
            column.addWidget(WrapLabel(early, "text", self))
        column.addWidget(WrapLabel(stays, "text", self))
        buttons = QHBoxLayout()
        buttons.addWidget(end)
        buttons.addStretch(1)
        buttons.addWidget(keep)
        column.addLayout(buttons)
        self.setMinimumWidth(px(_WIDTH))
        keep.setFocus()

    def _end(self) -> None:
        self.confirmed.emit()
        self.accept()
