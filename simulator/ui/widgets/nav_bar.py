"""The quiet navigation between the pages that are not about one story."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from simulator.ui.theme import Theme


class NavBar(QFrame):
    """The program's name and one button a place; `chosen` names the place to go to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: dict[str, str], parent: QWidget | None = None) -> None:
        """`places` maps names to labels; the last stands apart at the right."""
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "bar")
        self._row = QHBoxLayout(self)
        name = QLabel("Rapport", self)
        name.setProperty("kind", "heading")
        self._row.addWidget(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for place, label in places.items():
            if len(self._buttons) == len(places) - 1:
                self._row.addStretch(1)
            self._buttons[place] = self._button(place, label)
            self._row.addWidget(self._buttons[place])
        theme.changed.connect(self._restyled)
        self._restyled()

    def set_place(self, place: str) -> None:
        """Mark where one is."""
        self._buttons[place].setChecked(True)

    def _button(self, place: str, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setProperty("kind", "nav")
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.chosen.emit(place))
        self._group.addButton(button)
        return button

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(12))
