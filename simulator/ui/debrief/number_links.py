"""Decision numbers that lead to their decisions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout


class NumberLinks(QWidget):
    """Small buttons in a row, one a decision."""

    chosen = Signal(int)
    """A decision's number was clicked."""

    def __init__(
        self, theme: Theme, decisions: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(self)
        for number in decisions:
            self._row.addWidget(self._link(number))
        theme.changed.connect(self._space)
        self._space()

    def _link(self, number: int) -> QPushButton:
        link = QPushButton(str(number), self)
        link.setAutoDefault(True)
        link.setAccessibleName(self.tr("Open decision {n}").format(n=number))
        link.setToolTip(link.accessibleName())
        link.clicked.connect(partial(self.chosen.emit, number))
        return link

    def _space(self) -> None:
        self._row.setSpacing(self._theme.px(8))
