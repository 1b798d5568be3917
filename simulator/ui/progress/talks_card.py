"""The card with the talks that are over."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from simulator.play.session import Mode
from simulator.records.attempt import State
from simulator.records.past import Wanted
from simulator.story.model import Grade
from simulator.ui.progress.cell import Cell
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.progress.stories_card import outcome_cell
from simulator.ui.progress.views import FilterChoices, TalksView
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class TalksCard(Card):
    """Talks, newest first, narrowed by story, skill, outcome and mode; each opens its debrief."""

    narrowed = Signal(object)
    """The `Wanted` that is chosen now."""
    more_wanted = Signal()
    """Older talks are to be shown as well."""
    opened = Signal(str)
    """The id of the attempt whose debrief is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Talks"), parent)
        self._attempts: tuple[str, ...] = ()
        self._make_filters()
        self._note = WrapLabel("", "note", self)
        headers = [self.tr("Day"), self.tr("Story"), self.tr("How it ended")]
        self.table = QuietTable(theme, self.tr("Talks"), headers, wide=1, opens=True, parent=self)
        self.table.setAccessibleDescription(self.tr("Enter opens a talk's debrief."))
        self.table.opened.connect(lambda row: self.opened.emit(self._attempts[row]))
        self._more = QPushButton(self.tr("Show older talks"), self)
        self._more.setAutoDefault(True)
        self._more.clicked.connect(self.more_wanted)
        self.add(self._note)
        self.add(self.table)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def offer(self, choices: FilterChoices) -> None:
        """Offer these stories and skills to narrow down to; what is chosen stays so."""
        _fill(self._story, choices.stories)
        _fill(self._skill, choices.skills)

    def show_talks(self, view: TalksView) -> None:
        """Show these talks."""
        self._attempts = tuple(one.attempt for one in view.talks)
        self._note.setText(view.empty or view.note)
        self.table.setVisible(bool(view.talks))
        self._more.setVisible(view.more)
        self.table.show_rows(
            [
                [
                    Cell(one.day, under=one.length),
                    Cell(one.title, bold=True, under=one.about),
                    outcome_cell(one.outcome),
                ]
                for one in view.talks
            ]
        )

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            self._story.currentData() or "",
            self._skill.currentData() or "",
            self._outcome.currentData(),
            self._mode.currentData(),
        )

    def tell(self) -> None:
        """Have a screen reader say how many talks there are."""
        announce(self, self._note.text())

    def _make_filters(self) -> None:
        tr = self.tr
        self._story = self._choice(tr("Story"), tr("All stories"))
        self._skill = self._choice(tr("Skill"), tr("Any skill"))
        self._outcome = self._choice(tr("Outcome"), tr("Any outcome"))
        self._mode = self._choice(tr("Mode"), tr("Both modes"))
        endings = (tr("Great ending"), tr("Good ending"), tr("Fair ending"), tr("Poor ending"))
        grades: list[tuple[Any, str]] = list(zip(Grade, endings, strict=True))
        _fill(self._outcome, [*grades, (State.LEFT, tr("Broken off"))])
        modes = ((Mode.PRACTICE, tr("Practice")), (Mode.ASSESSMENT, tr("Assessment")))
        _fill(self._mode, modes)
        filters = QWidget(self)
        row = FlowLayout(filters)
        row.setSpacing(self._theme.px(12))
        for choice in (self._story, self._skill, self._outcome, self._mode):
            row.addWidget(choice)
            choice.currentIndexChanged.connect(lambda: self.narrowed.emit(self.wanted))
        self.add(filters)

    def _choice(self, name: str, all_: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.addItem(all_, None)
        return choice


def _fill(choice: QComboBox, entries: Sequence[tuple[Any, str]]) -> None:
    """Put these below a combo's first entry; what was chosen stays, if it is still there."""
    chosen = choice.currentData()
    before = choice.blockSignals(True)
    while choice.count() > 1:
        choice.removeItem(choice.count() - 1)
    for value, words in entries:
        choice.addItem(words, value)
    place = next((at for at, (value, _) in enumerate(entries, start=1) if value == chosen), 0)
    choice.setCurrentIndex(place)
    choice.blockSignals(before)
