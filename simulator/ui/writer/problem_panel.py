"""The problems of a file: narrowed down, walked, and each told in full."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.problem_list import ProblemList
from simulator.ui.writer.problems import Problem, Shown, narrowed, tally, tally_words

_LEAST, _WITH_HINT = 120, 220
"""The least height, and that from which the hint has room (the design's px)."""


class ProblemPanel(QWidget):
    """A heading with the count, a filter, the list, and the current problem's hint."""

    scene_wanted = Signal(object)
    """The page is to show this `Problem`'s scene."""
    line_wanted = Signal(object)
    """The editor is to show this `Problem`'s line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problems: Sequence[Problem] = ()
        self._note = WrapLabel(kind="note", parent=self)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Filter"))
        self._search.setAccessibleName(self.tr("Filter the problems by words"))
        self._search.setClearButtonEnabled(True)
        self._kinds = self._make_kinds()
        self._list = ProblemList(theme, self)
        self._hint = WrapLabel(kind="note", parent=self)
        self._lay_out()
        self._search.textChanged.connect(self._narrow)
        self._kinds.currentIndexChanged.connect(self._narrow)
        self._list.current.connect(self._tell_hint)
        self._list.scene_wanted.connect(self.scene_wanted)
        self._list.line_wanted.connect(self.line_wanted)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_problems(self, problems: Sequence[Problem], note: str) -> None:
        """Show these; `note` is said above them where it says anything."""
        self._problems = problems
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._narrow()

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to the filter where nothing is listed."""
        (self._list if self._list.model().rowCount() else self._search).setFocus()

    def focus_filter(self) -> None:
        """Give the keyboard to the filter."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(_LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where height is short, the list is all; the hint is its tool tip too."""
        listed = self._list.model().rowCount() > 0
        self._hint.setVisible(not listed or self.height() >= self._theme.px(_WITH_HINT))

    def _make_kinds(self) -> QComboBox:
        kinds = QComboBox(self)
        kinds.setAccessibleName(self.tr("Which problems are shown"))
        for shown, words in (
            (Shown.ALL, self.tr("All")),
            (Shown.ERRORS, self.tr("Errors")),
            (Shown.WARNINGS, self.tr("Warnings")),
        ):
            kinds.addItem(words, shown)
        return kinds

    def _narrow(self) -> None:
        kind = Shown(self._kinds.currentData())
        shown = narrowed(self._problems, kind, self._search.text())
        self._list.show_problems(shown)
        self._list.setVisible(bool(shown))
        self._search.setVisible(bool(self._problems))
        self._kinds.setVisible(bool(self._problems))
        if not shown:
            self._hint.setText(self._why_empty())
        self._make_room()
        if self._search.hasFocus() or self._kinds.hasFocus():
            announce(self, tally_words(tally(shown), self.tr) or self._hint.text())

    def _why_empty(self) -> str:
        if self._problems:
            return self.tr("No problem is like that.")
        return self.tr("Nothing is wrong as far as is known.")

    def _tell_hint(self, problem: Problem | None) -> None:
        if problem is not None:
            told = problem.diagnostic
            self._hint.setText(f"{told.message} {told.hint}".strip())

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._search, 1)
        self._row.addWidget(self._kinds)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._note)
        self._column.addLayout(self._row)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(self._hint)
        self._column.addStretch(0)

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(8))
        self._hint.setContentsMargins(px(4), 0, px(4), px(4))
