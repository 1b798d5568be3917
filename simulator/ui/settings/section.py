"""A card of the settings: a heading, and what belongs together."""

from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class Section(QFrame):
    """A heading over widgets, with room between them."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._column = QVBoxLayout(self)
        self._column.addWidget(WrapLabel(heading, "heading", self))
        theme.changed.connect(self._restyled)
        self._restyled()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Put a layout below the others."""
        self._column.addLayout(layout)

    def add_buttons(self, *texts: str) -> list[QPushButton]:
        """Put buttons below the others, which Enter presses as well as Space."""
        line = FlowLayout()
        line.setSpacing(self._theme.px(12))
        self._column.addLayout(line)
        buttons = [QPushButton(text, self) for text in texts]
        for button in buttons:
            button.setAutoDefault(True)
            line.addWidget(button)
        return buttons

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(20), px(24), px(20))
        self._column.setSpacing(px(16))
