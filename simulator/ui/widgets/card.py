"""A card: a heading over whatever it holds."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.wrap_label import WrapLabel


class Card(QFrame):
    """A bordered card with a heading, one column of content, and room for a button."""

    def __init__(
        self, theme: Theme, heading: str, parent: QWidget | None = None, *, gap: int = 12
    ) -> None:
        """`gap` is the space between its parts, in px of the design."""
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(WrapLabel(heading, "heading", self), 1)
        self._column.addLayout(self._head)
        theme.changed.connect(self._space)
        self._space()

    def add_button(self, button: QWidget) -> None:
        """Put a button beside the heading."""
        self._head.addWidget(button)

    def add(self, widget: QWidget) -> None:
        """Put a widget under what the card holds already."""
        self._column.addWidget(widget)

    def take(self, widget: QWidget) -> None:
        """Take out a widget that was added, for good."""
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def say(self, text: str, kind: str = "text") -> None:
        """Put a paragraph under what the card holds already."""
        self.add(Paragraph(text, kind, self))

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(20))
        self._column.setSpacing(px(self._gap))
