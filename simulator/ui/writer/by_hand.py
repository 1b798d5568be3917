"""A state of the customer, set by hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from simulator.mood.rulebook import Rulebook
from simulator.mood.state import HIGH, LOW, Mood, State
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.starts import Names

_WHAT = Qt.ItemDataRole.UserRole
_DIALS = ("temper", "heard", "trust")


class ByHand(QWidget):
    """Three dials, and what is true: facts, promises made, promises kept."""

    changed = Signal()

    def __init__(
        self, theme: Theme, rulebook: Rulebook, names: Names, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rulebook = rulebook
        self._boxes = [self._box(dial) for dial in _DIALS]
        self._bands = [WrapLabel(kind="note", parent=self) for _ in _DIALS]
        self._badge = BandBadge(theme, self)
        self._truths = QListWidget(self)
        self._truths.setProperty("kind", "ticks")
        self._truths.setFrameShape(QFrame.Shape.NoFrame)
        self._truths.setAccessibleName(self.tr("What is true: facts and promises"))
        for fact in names.facts:
            self._add(fact, ("fact", fact))
        for promise in names.promises:
            self._add(self.tr("{promise} is promised").format(promise=promise), ("open", promise))
            self._add(self.tr("{promise} was kept").format(promise=promise), ("kept", promise))
        self._lay_out()
        self._truths.itemChanged.connect(self._tell)

    @property
    def state(self) -> State:
        """The state as it is set."""
        mood = Mood(*(box.value() for box in self._boxes))
        kept = self._true("kept")
        return State(mood, self._true("fact"), self._true("open") - kept, kept)

    def show_state(self, state: State) -> None:
        """Set a state, without telling."""
        self.blockSignals(True)
        for box, value in zip(self._boxes, state.mood, strict=True):
            box.setValue(value)
        held = {"fact": state.facts, "open": state.open, "kept": state.kept}
        for item in self._items():
            kind, name = item.data(_WHAT)
            checked = Qt.CheckState.Checked if name in held[kind] else Qt.CheckState.Unchecked
            item.setCheckState(checked)
        self.blockSignals(False)
        self._show_bands()

    def _box(self, dial: str) -> QSlider:
        box = QSlider(Qt.Orientation.Horizontal, self)
        box.setRange(LOW, HIGH)
        box.setPageStep(2)
        box.setAccessibleName(dial)
        box.valueChanged.connect(self._tell)
        return box

    def _add(self, words: str, what: tuple[str, str]) -> None:
        item = QListWidgetItem(words, self._truths)
        item.setData(_WHAT, what)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self._truths.item(row) for row in range(self._truths.count())]

    def _true(self, kind: str) -> frozenset[str]:
        checked = (one for one in self._items() if one.checkState() is Qt.CheckState.Checked)
        what: list[tuple[str, str]] = [one.data(_WHAT) for one in checked]
        return frozenset(name for one, name in what if one == kind)

    def _tell(self) -> None:
        self._show_bands()
        self.changed.emit()

    def _show_bands(self) -> None:
        for dial, box, band in zip(_DIALS, self._boxes, self._bands, strict=True):
            told = f"{box.value()} · {self._rulebook.band(dial, box.value())}"
            band.setText(told)
            box.setAccessibleDescription(told)
        self._badge.set_band(self._rulebook.mood_band(self.state))

    def _lay_out(self) -> None:
        px = self._theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, dial in enumerate(_DIALS):
            label = QLabel(dial, self)
            label.setBuddy(self._boxes[row])
            grid.addWidget(label, row, 0)
            grid.addWidget(self._boxes[row], row, 1)
            grid.addWidget(self._bands[row], row, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addLayout(grid)
        column.addWidget(self._badge)
        column.addWidget(self._truths, 1)
