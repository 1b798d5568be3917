"""Something else that could have been said."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import OtherReplyView
from simulator.ui.debrief.fold import Fold
from simulator.ui.debrief.mark_label import MarkLabel
from simulator.ui.debrief.mood_move import MoodMove
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.debrief.talk_lines import TalkLines
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class OtherReply(QFrame):
    """What was on offer, how it would have been taken, what it would have cost, what came then."""

    def __init__(self, theme: Theme, view: OtherReplyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self.setProperty("kind", "card")
        self.setAccessibleName(view.said)
        self.setAccessibleDescription(f"{view.mark.word}. {view.mark.cost}")
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(MarkLabel(theme, view.mark, self))
        self._head.addStretch(1)
        self._head.addWidget(MoodMove(theme, view.move, self))
        self._column.addLayout(self._head)
        self._column.addWidget(SpokenLine(theme, view.said, self))
        if view.reply:
            answer = f"{view.customer}: {view.reply}"
            self._column.addWidget(SpokenLine(theme, answer, self, size=14))
        self._column.addWidget(WrapLabel(view.mark.cost, "note", self))
        title = self.tr("How it could have gone on") if view.on else self.tr("Why")
        self.fold = Fold(theme, title, self._talk, self)
        self._column.addWidget(self.fold)
        theme.changed.connect(self._space)
        self._space()

    def _talk(self, parent: QWidget) -> QWidget:
        return TalkLines(self._theme, self._view, parent)

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._column.setSpacing(px(6))
