"""The customer's answer to a reply, as the desk shows it."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from simulator.debrief.phrases import in_short
from simulator.ui.classroom.desk.replies import AnswerView
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class AnswerCard(QFrame):
    """What was said, what came back, what it did to the customer, and what comes next."""

    def __init__(self, theme: Theme, view: AnswerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        said = self.tr("To {letter}: {said}").format(letter=view.letter, said=in_short(view.said))
        self._column = QVBoxLayout(self)
        self._column.addWidget(WrapLabel(said, "small", self))
        reply = view.reply or self.tr("[says nothing]")
        self._column.addWidget(SpokenLine(theme, reply, self, size=18))
        self._moods = FlowLayout()
        self._add_badge(view.before)
        self._arrow = QLabel("→", self)
        self._arrow.setAccessibleName(self.tr("then"))
        self._moods.addWidget(self._arrow)
        self._add_badge(view.after)
        self._column.addLayout(self._moods)
        later = f"{view.later}: " if view.later else ""
        self._column.addWidget(WrapLabel(self.tr("What comes next"), "small", self))
        self._column.addWidget(SpokenLine(theme, f"{later}{view.next}", self, size=14))
        self._column.addStretch(1)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _add_badge(self, band: str) -> None:
        self._badge = BandBadge(self._theme, self)
        self._badge.set_band(band)
        self._moods.addWidget(self._badge)

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._moods.setSpacing(px(8))
        self._arrow.setMinimumHeight(self._badge.sizeHint().height())
