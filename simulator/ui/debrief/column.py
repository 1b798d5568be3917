"""A few paragraphs that belong together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Column(QWidget):
    """Widgets under one another, with little room between them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._space)
        self._space()

    def add(self, widget: QWidget) -> None:
        """Put a widget under what stands there."""
        self._stack.addWidget(widget)

    def say(self, text: str, kind: str) -> None:
        """Put a paragraph under what stands there."""
        self.add(WrapLabel(text, kind, self))

    def _space(self) -> None:
        self._stack.setSpacing(self._theme.px(4))
