"""The card that lists the decisions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from simulator.ui.debrief.annotations import MarkView
from simulator.ui.debrief.decision_row import DecisionRow, WhatIf
from simulator.ui.debrief.views import DebriefView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class DecisionList(Card):
    """Decisions that open; up and down move between them, Home and End to the ends."""

    reached = Signal(int)
    """A decision got the focus."""
    shown = Signal(int)
    """A decision was gone to by key, or opened: it wants to be in view."""
    retried = Signal(int)
    """The trainee wants to try again from a decision."""

    def __init__(self, theme: Theme, view: DebriefView, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Your decisions"), parent, gap=4)
        self._switch = QPushButton(self)
        self._switch.setProperty("kind", "quiet")
        self._switch.setAutoDefault(True)
        self._switch.clicked.connect(self._turn_all)
        self.add_button(self._switch)
        self.rows = [DecisionRow(theme, one, self) for one in view.decisions]
        for at, row in enumerate(self.rows):
            if at:
                self.add(self._rule())
            self.add(row)
            row.toggled.connect(self._name_switch)
            row.header.reached.connect(partial(self._reach, row))
            row.opened_by_hand.connect(self.shown)
            row.retried.connect(self.retried)
        self.rows[0].header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for text in view.closing:
            self.say(text, "note")
        self._name_switch()

    def annotate(self, marks: Sequence[MarkView], what_if: WhatIf) -> None:
        """Show what each decision cost, and in those that are open what else could be said."""
        for row, mark in zip(self.rows, marks, strict=True):
            row.annotate(mark, what_if)

    def mark(self, decision: int) -> None:
        """Show which decision the chart points at."""
        for row in self.rows:
            row.header.set_marked(row.number == decision)

    def open(self, decision: int) -> None:
        """Open a decision and give it the focus."""
        row = self.rows[decision - 1]
        row.set_open(True)
        row.header.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown.emit(decision)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((at for at, row in enumerate(self.rows) if row.header.hasFocus()), None)
        last = len(self.rows) - 1
        match event.key():
            case Qt.Key.Key_Up if here is not None:
                self._focus(max(0, here - 1))
            case Qt.Key.Key_Down if here is not None:
                self._focus(min(last, here + 1))
            case Qt.Key.Key_Home if here is not None:
                self._focus(0)
            case Qt.Key.Key_End if here is not None:
                self._focus(last)
            case _:
                super().keyPressEvent(event)

    def _focus(self, at: int) -> None:
        self.rows[at].header.setFocus(Qt.FocusReason.TabFocusReason)
        self.shown.emit(self.rows[at].number)

    def _reach(self, reached: DecisionRow) -> None:
        """Let the Tab key come back to the row that had the focus last."""
        for row in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if row is reached else Qt.FocusPolicy.ClickFocus
            row.header.setFocusPolicy(policy)
        self.reached.emit(reached.number)

    def _turn_all(self) -> None:
        opened = not self._all_open()
        for row in self.rows:
            row.set_open(opened)

    def _all_open(self) -> bool:
        return all(row.header.isChecked() for row in self.rows)

    def _name_switch(self) -> None:
        self._switch.setText(self.tr("Close all") if self._all_open() else self.tr("Open all"))

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("kind", "rule")
        return rule
