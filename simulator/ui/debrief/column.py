"""A few paragraphs that belong together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Column(QWidget):
    """Widgets under one another, with little room between them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, gap: int = 4) -> None:
        """`gap` is the space between its parts, in px of the design."""
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._space)
        self._space()

    def add(self, widget: QWidget, at: Qt.AlignmentFlag | None = None) -> None:
        """Put a widget under what stands there; it fills the width unless it stands `at` a side."""
        if at is None:
            self._stack.addWidget(widget)
        else:
            self._stack.addWidget(widget, 0, at)

    def say(self, text: str, kind: str) -> None:
        """Put a paragraph under what stands there."""
        self.add(WrapLabel(text, kind, self))

    def _space(self) -> None:
        self._stack.setSpacing(self._theme.px(self._gap))
