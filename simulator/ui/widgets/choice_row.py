"""One of a few values, side by side."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.chip import Chip
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class ChoiceRow(QWidget):
    """A label over chips, of which one is down; the arrow keys walk them."""

    chosen = Signal(object)
    """The value that a person chose."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        choices: Sequence[tuple[Any, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are values with their words."""
        super().__init__(parent)
        self._theme = theme
        self._chips: list[tuple[Any, Chip]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(WrapLabel(label, parent=self))
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        for value, words in choices:
            chip = self._chip(value, words)
            chip.setAccessibleName(f"{label}: {words}")
            self._chips.append((value, chip))
            self._flow.addWidget(chip)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_choice(self, value: object) -> None:
        """Put the value's chip down, without telling."""
        for known, chip in self._chips:
            if known == value:
                chip.setChecked(True)

    def focus_choice(self) -> None:
        """Give the keyboard to the chip that is down."""
        for _, chip in self._chips:
            if chip.isChecked():
                chip.setFocus()

    def _chip(self, value: Any, words: str) -> Chip:
        chip = Chip(self._theme, words, self)
        chip.clicked.connect(lambda: self.chosen.emit(value))
        return chip

    def _restyled(self) -> None:
        self._column.setSpacing(self._theme.px(6))
        self._flow.setSpacing(self._theme.px(8))
