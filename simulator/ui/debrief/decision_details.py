"""What a decision shows once it is open."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.debrief.cost_phrases import MARK_SHAPES
from simulator.ui.debrief.annotations import MarkView, OtherReplyView
from simulator.ui.debrief.marks import mark_role
from simulator.ui.debrief.other_reply import OtherReply
from simulator.ui.debrief.shape_mark import marked_line
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.debrief.views import DecisionView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_LEVELS = (
    ("✕", "decision.turning"),
    ("○", "decision.slip"),
    ("●", "decision.fine"),
    ("●●", "decision.best"),
)
"""Shape and colour of a skill's level, harmful first."""
_GAP = 8
_TEXT_WIDTH = 620
"""About 68 characters, in px of the design."""


class DecisionDetails(QWidget):
    """What was said, what it cost and why, the skills it showed, and what else was on offer."""

    retried = Signal(int)
    """The trainee wants to try again from this decision."""

    def __init__(
        self,
        theme: Theme,
        view: DecisionView,
        mark: MarkView | None = None,
        others: Sequence[OtherReplyView] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`mark` and `others` are known once the attempt was judged."""
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._sides = QHBoxLayout(self)
        self._body = QWidget(self)
        self._sides.addWidget(self._body, 1)
        self._sides.addStretch(0)
        self._column = QVBoxLayout(self._body)
        self._groups: list[tuple[QVBoxLayout, int]] = []
        self._add_words()
        if mark is not None:
            self._add_cost(mark)
        self._add_reasons()
        self._add_evidence()
        if others:
            self._add_others(others)
        self._add_retry()
        theme.changed.connect(self._space)
        self._space()

    def _add_words(self) -> None:
        view = self._view
        self._add(self.tr("{name} said").format(name=view.customer), view.heard)
        self._add(self.tr("You said"), view.said)
        if view.reply:
            self._add(self.tr("{name} answered").format(name=view.customer), view.reply)

    def _add_cost(self, mark: MarkView) -> None:
        group = self._group(self.tr("What it cost"))
        shape, role = MARK_SHAPES[mark.verdict], mark_role(mark.verdict)
        text = f"{mark.word[:1].upper()}{mark.word[1:]}. {mark.cost}"
        group.addLayout(marked_line(self._theme, shape, role, text, self._body))
        self._column.addLayout(group)

    def _add_others(self, others: Sequence[OtherReplyView]) -> None:
        group = self._group(self.tr("What if you had said …"), gap=_GAP)
        for one in others:
            group.addWidget(OtherReply(self._theme, one, self._body))
        self._column.addLayout(group)

    def _add_retry(self) -> None:
        button = QPushButton(self.tr("Try again from here"), self._body)
        button.setAutoDefault(True)
        number = self._view.number
        button.setAccessibleName(self.tr("Try again from decision {n}").format(n=number))
        button.clicked.connect(partial(self.retried.emit, number))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_reasons(self) -> None:
        view = self._view
        self._add(self.tr("Your approach"), f"{view.approach}: {view.approach_means}")
        self._add(self.tr("How it was taken"), *view.because)
        if view.why:
            self._add(self.tr("Why"), view.why)

    def _add_evidence(self) -> None:
        """Skills at the left, techniques at the right."""
        view, body, theme = self._view, self._body, self._theme
        if not (view.levels or view.shown or view.missed):
            return
        sides = QHBoxLayout()
        if view.levels:
            group = self._group(self.tr("Skills"))
            for one in view.levels:
                shape, role = _LEVELS[one.level]
                text = f"{one.skill}: {one.word}"
                group.addLayout(marked_line(theme, shape, role, text, body))
            sides.addLayout(_at_top(group), 1)
        if view.shown or view.missed:
            group = self._group(self.tr("Techniques"))
            for name in view.shown:
                text = self.tr("{name}: shown").format(name=name)
                group.addLayout(marked_line(theme, "✓", "decision.best", text, body))
            for name in view.missed:
                text = self.tr("{name}: missed").format(name=name)
                group.addLayout(marked_line(theme, "✕", "decision.turning", text, body))
            sides.addLayout(_at_top(group), 1)
        self._column.addLayout(sides)

    def _add(self, label: str, *texts: str) -> None:
        group = self._group(label)
        for text in texts:
            group.addWidget(SpokenLine(self._theme, text, self._body))
        self._column.addLayout(group)

    def _group(self, label: str, gap: int = 4) -> QVBoxLayout:
        group = QVBoxLayout()
        group.addWidget(WrapLabel(label, "small", self._body))
        self._groups.append((group, gap))
        return group

    def _space(self) -> None:
        px = self._theme.px
        self._body.setMaximumWidth(px(_TEXT_WIDTH))
        self._sides.setContentsMargins(px(48), px(4), px(40), px(20))
        self._sides.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(16))
        for group, gap in self._groups:
            group.setSpacing(px(gap))


def _at_top(group: QVBoxLayout) -> QVBoxLayout:
    group.addStretch(1)
    return group
