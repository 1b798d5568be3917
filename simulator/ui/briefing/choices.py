"""What the trainee can choose before the talk: the customer's temperament, and how to play."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from simulator.ui.briefing.presenter import Temperament, Way
from simulator.ui.theme import Theme
from simulator.ui.widgets.radio_card import RadioCard


class TemperamentChoice(QWidget):
    """Cards of the story's own temperaments, and behind a button those of all others."""

    chosen = Signal(object)
    """The `Temperament` that was chosen."""

    def __init__(
        self,
        theme: Theme,
        own: tuple[Temperament, ...],
        others: tuple[Temperament, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._all = (*own, *others)
        self._cards = [RadioCard(theme, one.name, one.means, one.hint, self) for one in self._all]
        self._more = QPushButton(self.tr("Other temperaments"), self)
        self._more.setAccessibleDescription(self.tr("Shows those the story was not written for"))
        self._more.setAutoDefault(True)
        self._more.setVisible(bool(others))
        self._hidden = self._cards[len(own) :]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for number, card in enumerate(self._cards):
            if number == len(own):
                column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
            self._group.addButton(card, number)
            column.addWidget(card)
        for card in self._hidden:
            card.hide()
        self._cards[0].setChecked(True)
        self._more.clicked.connect(self._show_others)
        self._group.idToggled.connect(self._tell)

    @property
    def temperament(self) -> Temperament:
        """The one that is chosen."""
        return self._all[self._group.checkedId()]

    @property
    def buttons(self) -> list[QAbstractButton]:
        """All cards, in their order."""
        return self._group.buttons()

    def _show_others(self) -> None:
        for card in self._hidden:
            card.show()
        self._hidden[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._more.hide()

    def _tell(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._all[number])


class WayChoice(QWidget):
    """Cards of the ways to play."""

    chosen = Signal(object)
    """The `Way` that was chosen."""

    def __init__(
        self, theme: Theme, ways: tuple[Way, ...], usual: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._ways = ways
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for number, way in enumerate(ways):
            card = RadioCard(theme, way.name, way.means, parent=self)
            card.setChecked(number == usual)
            self._group.addButton(card, number)
            column.addWidget(card)
        self._group.idToggled.connect(self._tell)

    @property
    def way(self) -> Way:
        """The one that is chosen."""
        return self._ways[self._group.checkedId()]

    @property
    def buttons(self) -> list[QAbstractButton]:
        """All cards, in their order."""
        return self._group.buttons()

    def _tell(self, number: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._ways[number])
