"""Something that is on or off."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Tick(QWidget):
    """A check box with a quiet sentence below."""

    def __init__(self, theme: Theme, label: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = QCheckBox(label, self)
        self.box.setAccessibleDescription(note)
        self._note = WrapLabel(note, "note", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.box)
        self._column.addWidget(self._note)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(2))
        self._note.setContentsMargins(px(34), 0, 0, 0)
