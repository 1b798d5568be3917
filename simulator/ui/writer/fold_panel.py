"""A part of a splitter under a heading that folds it away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.theme import Theme

_ANY = 16_777_215
"""Qt's "no limit" for a height."""


class FoldPanel(QWidget):
    """A heading that shows or hides what is under it; folded, it takes no more than its line."""

    folded = Signal(bool)
    """It was folded away (True) or opened."""

    def __init__(
        self, theme: Theme, title: str, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._detail = title, ""
        self._content = content
        self._button = QPushButton(self)
        self._button.setProperty("kind", "fold")
        self._button.setCheckable(True)
        self._button.setChecked(True)
        self._button.setAutoDefault(True)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._button.toggled.connect(self._fold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._button)
        self._column.addWidget(content, 1)
        theme.changed.connect(self._restyled)
        self._restyled()
        self._name()

    def set_detail(self, detail: str) -> None:
        """Say something beside the title, such as a count."""
        self._detail = detail
        self._name()

    def open(self) -> None:
        """Show what is under the heading."""
        self._button.setChecked(True)

    def fold(self) -> None:
        """Fold away what is under the heading."""
        self._button.setChecked(False)

    def focus_heading(self) -> None:
        """Give the keyboard to the heading."""
        self._button.setFocus()

    def _fold(self, opened: bool) -> None:
        self._content.setVisible(opened)
        self._limit()
        self._name()
        self.folded.emit(not opened)

    def _limit(self) -> None:
        if not self._button.isChecked():
            self.setMaximumHeight(self._button.sizeHint().height())
        else:
            self.setMaximumHeight(_ANY)

    def _name(self) -> None:
        opened = self._button.isChecked()
        detail = f"  {self._detail}" if self._detail else ""
        self._button.setText(f"{'▾' if opened else '▸'}  {self._title}{detail}")
        self._button.setAccessibleName(f"{self._title} {self._detail}".strip())
        self._button.setAccessibleDescription(self.tr("open") if opened else self.tr("closed"))

    def _restyled(self) -> None:
        px = self._theme.px
        self._content.setContentsMargins(px(8), 0, px(8), px(8))
        self._limit()
