"""Decision numbers that lead to their decisions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from simulator.ui.theme import Theme

_A_ROW = 6


class NumberLinks(QWidget):
    """A row of small buttons, one a decision."""

    chosen = Signal(int)
    """A decision's number was clicked."""

    def __init__(
        self, theme: Theme, decisions: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        for place, number in enumerate(decisions):
            self._grid.addWidget(self._link(number), place // _A_ROW, place % _A_ROW)
        theme.changed.connect(self._space)
        self._space()

    def _link(self, number: int) -> QPushButton:
        link = QPushButton(str(number), self)
        link.setProperty("kind", "chip")
        link.setAutoDefault(True)
        link.setAccessibleName(self.tr("Open decision {n}").format(n=number))
        link.setToolTip(link.accessibleName())
        link.clicked.connect(partial(self.chosen.emit, number))
        return link

    def _space(self) -> None:
        self._grid.setSpacing(self._theme.px(8))
