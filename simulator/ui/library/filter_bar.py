"""The search field and the filters over the library."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from simulator.story.model import Channel, Level
from simulator.story.words import channel_word, level_word
from simulator.ui.library.filters import Filters
from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout

_SEARCH_WIDTH = 232


class FilterBar(QWidget):
    """Words to search for, and a level, a channel and a skill to choose."""

    changed = Signal(object)
    """The `Filters` that are set now."""
    left = Signal()
    """Enter or an arrow down in the search: on to what was found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search stories, skills"))
        self._search.setAccessibleName(self.tr("Search the stories"))
        self._search.setClearButtonEnabled(True)
        self._search.setToolTip(self._search_tip())
        self._level = self._choice(self.tr("Level"), self.tr("All levels"))
        self._channel = self._choice(self.tr("Channel"), self.tr("All channels"))
        self._skill = self._choice(self.tr("Skill"), self.tr("Any skill"))
        _offer(self._level, [(level_word(one, self.tr), one) for one in Level])
        self._search.textChanged.connect(self._tell)
        self._search.returnPressed.connect(self.left)
        self._row = FlowLayout(self)
        for field in (self._search, self._level, self._channel, self._skill):
            self._row.addWidget(field)
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def filters(self) -> Filters:
        """What is set now."""
        return Filters(
            words=self._search.text(),
            level=self._level.currentData(),
            channel=self._channel.currentData(),
            skill=self._skill.currentData(),
        )

    def offer(self, channels: Sequence[Channel], skills: Sequence[tuple[str, str]]) -> None:
        """Let people choose among these; a choice that is still there stays chosen."""
        words = ((channel_word(one, self.tr), one) for one in channels)
        _offer(self._channel, [(word[0].upper() + word[1:], one) for word, one in words])
        _offer(self._skill, [(name, id_) for id_, name in skills])

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def clear_search(self) -> bool:
        """Empty the search field; False if it was empty."""
        had = bool(self._search.text())
        self._search.clear()
        return had

    def clear(self) -> None:
        """Set nothing any more; told once."""
        before = self.blockSignals(True)
        self._search.clear()
        for choice in (self._level, self._channel, self._skill):
            choice.setCurrentIndex(0)
        self.blockSignals(before)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choice(self, name: str, all_: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.addItem(all_, None)
        choice.currentIndexChanged.connect(self._tell)
        return choice

    def _tell(self) -> None:
        self.changed.emit(self.filters)

    def _search_tip(self) -> str:
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        keys_text = keys.toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("Search ({keys}); Escape clears it").format(keys=keys_text)

    def _restyled(self) -> None:
        self._search.setFixedWidth(self._theme.px(_SEARCH_WIDTH))
        self._row.setSpacing(self._theme.px(12))


def _offer(choice: QComboBox, entries: list[tuple[str, Any]]) -> None:
    """Put these below a combo's first entry; untouched if they are there already."""
    there = [choice.itemText(place) for place in range(1, choice.count())]
    if there == [word for word, _ in entries]:
        return
    chosen = choice.currentData()
    before = choice.blockSignals(True)
    while choice.count() > 1:
        choice.removeItem(choice.count() - 1)
    for word, value in entries:
        choice.addItem(word, value)
    place = next((at for at, (_, value) in enumerate(entries, start=1) if value == chosen), 0)
    choice.setCurrentIndex(place)
    choice.blockSignals(before)
    if place == 0 and chosen is not None:
        choice.currentIndexChanged.emit(0)
