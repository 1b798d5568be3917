"""The card that shows how the skills stand, and one of them over time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.ui.progress.cell import Cell
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.progress.views import ProgressView, SkillView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card
from simulator.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from simulator.ui.progress.skill_chart import SkillChart

_FIRST = 5
"""So many skills are shown before all are asked for."""
_SIDE_BY_SIDE = 760
"""From this width on, in px of the design, the course stands beside the skills."""


class SkillsCard(Card):
    """The skills with their evidence; the chosen one's course as a chart, or as a table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Skills over time"), parent)
        self._skills: tuple[SkillView, ...] = ()
        self._whole = False
        self._switch = QPushButton(self.tr("Show as a table"), self)
        self._switch.setProperty("kind", "quiet")
        self._switch.setCheckable(True)
        self._switch.setAutoDefault(True)
        self._switch.toggled.connect(self._show_table)
        self.add_button(self._switch)
        self._note = WrapLabel("", "note", self)
        self.add(self._note)
        self._list = QuietTable(theme, self.tr("Skills"), [self.tr("Skill")], parent=self)
        self._list.horizontalHeader().hide()
        self._list.selected.connect(self._choose)
        self._make_course()
        self._parts = QWidget(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._parts)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._list, 2, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._course, 3)
        self.add(self._parts)
        self._all = QPushButton(self)
        self._all.setAutoDefault(True)
        self._all.clicked.connect(self._show_all)
        self._column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._respace)
        self._respace()

    def show_view(self, view: ProgressView) -> None:
        """Show how the skills stand; the chosen one stays chosen."""
        row = self._list.currentRow()
        chosen = self._skills[row].skill if 0 <= row < len(self._skills) else ""
        self._skills = view.skills
        self._note.setText(view.skills_note)
        for one in (self._parts, self._switch):
            one.setVisible(bool(view.skills))
        self._fill()
        if view.skills:
            places = (at for at, one in enumerate(view.skills) if one.skill == chosen)
            place = next(places, 0)
            self._list.select(place)
            self._choose(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._respace()

    def _make_course(self) -> None:
        theme = self._theme
        self._course = QWidget(self)
        self._title = WrapLabel("", "strong", self._course)
        self.chart = chart_type()(theme, self._course)
        self.chart.selected.connect(self._say)
        headers = [self.tr("When"), self.tr("Points")]
        self.table = QuietTable(theme, self.tr("The skill's course"), headers, wide=1)
        self.table.setParent(self._course)
        self.table.selected.connect(self._say)
        self.table.hide()
        self._first, self._last = QLabel(self._course), QLabel(self._course)
        self._days = QWidget(self._course)
        days = QHBoxLayout(self._days)
        for one in (self._first, self._last):
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setProperty("kind", "small")
        days.addWidget(self._first)
        days.addStretch(1)
        days.addWidget(self._last)
        self._caption = WrapLabel("", "note", self._course)
        column = QVBoxLayout(self._course)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self.chart, self._days, self.table, self._caption):
            column.addWidget(widget)
        column.addStretch(1)

    def _fill(self) -> None:
        """Show the skills, or the first of them until all are asked for."""
        shown = self._skills if self._whole else self._skills[:_FIRST]
        self._list.show_rows([[_cell(one)] for one in shown])
        self._all.setVisible(len(shown) < len(self._skills))
        self._all.setText(self.tr("Show all {n} skills").format(n=len(self._skills)))

    def _show_all(self) -> None:
        self._whole = True
        self._fill()
        self._list.setFocus()

    def _choose(self, row: int) -> None:
        skill = self._skills[row]
        self._title.setText(skill.name)
        self.chart.show_course(skill.groups, skill.summary)
        self.table.show_rows([[Cell(one.when), Cell(one.evidence)] for one in skill.groups])
        self._first.setText(skill.since)
        self._last.setText(skill.until)
        self._caption.setText(
            self.tr("Point along the line, or use the left and right arrow keys.")
        )

    def _say(self, place: int) -> None:
        skill = self._skills[self._list.currentRow()]
        self.chart.select(place)
        self.table.select(place)
        self._caption.setText(skill.groups[place].told)

    def _show_table(self, shown: bool) -> None:
        self.table.setVisible(shown)
        self.chart.setVisible(not shown)
        self._days.setVisible(not shown)
        self._switch.setText(self.tr("Show as a chart") if shown else self.tr("Show as a table"))

    def _respace(self) -> None:
        px = self._theme.px
        wide = self.width() >= px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self._row.setStretch(0, 2 if wide else 0)
        self._row.setSpacing(px(24))
        margins = self._days.layout()
        if margins is not None:
            margins.setContentsMargins(px(76), 0, 0, 0)
        self._caption.setMinimumHeight(px(40))


def _cell(skill: SkillView) -> Cell:
    return Cell(skill.name, bold=True, under=skill.evidence, share=skill.share)


def chart_type() -> "type[SkillChart]":
    """The chart; pyqtgraph is imported here, once the page is opened, and not before."""
    from simulator.ui.progress.skill_chart import SkillChart

    return SkillChart
