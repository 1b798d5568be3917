"""The talk on the desk: where it stands, the answers on the screen, and the replies on offer."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.classroom.lesson import Phase
from simulator.ui.classroom.desk.answer import AnswerCard
from simulator.ui.classroom.desk.place import PlaceCard
from simulator.ui.classroom.desk.replies import AnswerView
from simulator.ui.classroom.desk.reply import ReplyRow
from simulator.ui.classroom.desk.section import Flow
from simulator.ui.classroom.desk.view import DeskView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST = 860
"""Px of the design beyond which lines are hard to follow."""


class DeskStage(QScrollArea):
    """The larger side of the desk. What is the same is not made anew, so nothing jumps."""

    tapped = Signal(int)
    """The letter of a reply, counted from 0, was pressed."""
    counted = Signal(str, int)
    """So many hands were up for a reply."""
    played = Signal(str)
    """A reply is to be played instead of the one on the screen."""
    peeked = Signal(bool)
    """The facilitator wants to see the split before the room does, or no longer."""
    finished = Signal()
    """All hands are typed; what comes next is due."""

    def __init__(
        self, theme: Theme, faces: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._faces = theme, faces
        self._told: tuple[object, ...] = ()
        self._answered: tuple[AnswerView, ...] = ()
        self._offered: tuple[object, ...] = ()
        self._place: QWidget | None = None
        self._answers: list[AnswerCard] = []
        self._rows: list[ReplyRow] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow = Flow()
        self._column = QVBoxLayout(self._flow)
        self._sides = QHBoxLayout()
        self._turnout = WrapLabel("", "strong", self._flow)
        self._peek = self._make_peek()
        self._votes = QHBoxLayout()
        self._votes.addWidget(self._turnout, 1)
        self._votes.addWidget(self._peek)
        self._column.addLayout(self._sides)
        self._column.addLayout(self._votes)
        self._column.addStretch(1)
        self.setWidget(self._flow)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_view(self, view: DeskView) -> None:
        """Show the talk as it stands."""
        self._show_place(view)
        self._show_answers(view)
        self._show_rows(view)
        asking = view.phase is Phase.ASKING and not self._bare(view)
        self._turnout.setText(view.turnout)
        self._turnout.setVisible(bool(self._rows))
        self._peek.setVisible(asking)
        self._peek.setChecked(view.peeking)
        for row, reply in zip(self._rows, view.replies, strict=False):
            row.show_reply(reply, view.phase)
            row.setEnabled(not view.lobby)
        self._align_bars()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyled()

    def _show_place(self, view: DeskView) -> None:
        what = (view.place, self._bare(view))
        if self._told == what:
            return
        self._told = what
        if self._place is not None:
            self._column.removeWidget(self._place)
            _discard(self._place)
        self._place = PlaceCard(self._theme, view, self._faces, self._flow)
        self._column.insertWidget(0, self._place)
        self._place.show()  # at once: a moment of nothing would be seen
        self.verticalScrollBar().setValue(0)

    def _show_answers(self, view: DeskView) -> None:
        if self._answered == view.answers:
            return
        self._answered = view.answers
        for card in self._answers:
            self._sides.removeWidget(card)
            _discard(card)
        self._answers = [AnswerCard(self._theme, one, self._flow) for one in view.answers]
        for card in self._answers:
            self._sides.addWidget(card, 1)
            card.show()
        self.verticalScrollBar().setValue(0)

    def _show_rows(self, view: DeskView) -> None:
        """One row a reply; before the talk has begun, the room isn't asked anything."""
        replies = () if self._bare(view) else view.replies
        names = tuple((one.option, one.say, one.lead) for one in replies)
        if self._offered == names:
            return
        self._offered = names
        for row in self._rows:
            self._column.removeWidget(row)
            _discard(row)
        self._rows = []
        for index, reply in enumerate(replies):
            row = ReplyRow(self._theme, reply, self._flow)
            row.tapped.connect(lambda index=index: self.tapped.emit(index))
            row.counted.connect(lambda n, id_=reply.option: self.counted.emit(id_, n))
            row.played.connect(lambda id_=reply.option: self.played.emit(id_))
            row.counted_out.connect(lambda index=index: self._ask_next(index + 1))
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)
            row.show()

    def _ask_next(self, index: int) -> None:
        """Ask for the hands of the next reply."""
        if index < len(self._rows):
            self._rows[index].focus_hands()
            self.ensureWidgetVisible(self._rows[index])
        else:
            self.finished.emit()

    def _align_bars(self) -> None:
        """Let the bars of all rows be of one length, so that they can be compared."""
        widest = max((row.votes_width() for row in self._rows), default=0)
        for row in self._rows:
            row.fit_votes(widest)

    @staticmethod
    def _bare(view: DeskView) -> bool:
        return view.lobby and bool(view.place.brief)

    def _make_peek(self) -> QPushButton:
        peek = QPushButton(self.tr("Peek"), self._flow)
        peek.setProperty("kind", "link")
        peek.setCheckable(True)
        peek.setAutoDefault(True)
        tip = self.tr("See the votes so far, here only; mind who can see this screen")
        peek.setToolTip(tip)
        peek.setAccessibleDescription(tip)
        peek.clicked.connect(self.peeked)
        return peek

    def _restyled(self) -> None:
        px = self._theme.px
        side = max(px(24), (self.viewport().width() - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(20), side, px(20))
        self._column.setSpacing(px(10))
        self._sides.setSpacing(px(10))
        self._votes.setContentsMargins(0, px(8), 0, 0)
        self._align_bars()


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
