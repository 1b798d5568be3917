"""One decision of a class sheet on the page: what was on offer, and who was for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from simulator.classroom.sheet.sheet import Decision, Reply
from simulator.ui.classroom.sheet.section import SheetSection
from simulator.ui.classroom.sheet.words import SheetWords
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.skill_bar import SkillBar
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_BAR, _FIGURES = 120, 168
"""Widths, in the design's px."""


class DecisionSection(SheetSection):
    """A decision with its replies, each with a bar and figures that say the same."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme, self.tr("Decision {n}").format(n=number))
        self._words = SheetWords(self.tr)

    def show_decision(self, decision: Decision) -> None:
        """Show a decision as it stands."""
        self.show_values(decision, lambda column: self._fill(column, decision))

    def _fill(self, column: Column, decision: Decision) -> None:
        column.say(decision.about, "note")
        column.add(SpokenLine(self._theme, decision.heard, column, size=17))
        column.add(_Replies(self._theme, decision.replies, self._words))
        for told in self._words.because(decision):
            column.say(told, "note")
        if decision.teams:
            column.say(self.tr("Teams"), "strong")
        for number in range(len(decision.teams)):
            column.say(self._words.team(decision, number), "note")
        if decision.quotes:
            column.say(self.tr("Said in the room"), "strong")
        for quote in decision.quotes:
            column.say(f"“{quote}”", "aside")


class _Replies(QWidget):
    """Rows: a reply's letter, what is said, a bar, and the figures."""

    def __init__(self, theme: Theme, replies: tuple[Reply, ...], words: SheetWords) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for row, reply in enumerate(replies):
            self._add(row, reply)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _add(self, row: int, reply: Reply) -> None:
        theme, words, top = self._theme, self._words, Qt.AlignmentFlag.AlignTop
        said = Column(theme, self, gap=0)
        said.add(SpokenLine(theme, reply.said, said, size=15))
        said.say(" · ".join(filter(None, (words.about(reply), reply.band))), "small")
        figures = Column(theme, self, gap=0)
        for at, told in enumerate(words.figures(reply)):
            figures.say(told, "small" if at else "strong")
        tally = words.now(reply)
        bar = SkillBar(theme, tally.share if tally else 0.0, self)
        told = ", ".join(words.figures(reply))
        bar.setAccessibleName(f"{reply.letter}: {told}")
        beside = Column(theme, self)
        beside.setContentsMargins(0, theme.px(6), 0, 0)
        beside.add(bar)
        letter = WrapLabel(reply.letter, "strong", self)
        self._grid.addWidget(letter, row, 0, top)
        self._grid.addWidget(said, row, 1)
        self._grid.addWidget(beside, row, 2, top)
        self._grid.addWidget(figures, row, 3, top)

    def _restyled(self) -> None:
        px = self._theme.px
        self._grid.setColumnMinimumWidth(0, px(16))
        self._grid.setColumnMinimumWidth(2, px(_BAR))
        self._grid.setColumnMinimumWidth(3, px(_FIGURES))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(12))
