"""The question that opens the debrief."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.ui.debrief.band_choice import BandChoice
from simulator.ui.debrief.views import QuestionView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class GuessView(QScrollArea):
    """How did the customer leave? Six bands to choose from, by mouse, digit or arrows."""

    guessed = Signal(str)
    """The trainee chose a band."""
    skipped = Signal()
    """The trainee would rather just see."""

    def __init__(self, theme: Theme, question: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 3
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(question.text)
        self.setAccessibleDescription(
            self.tr("Press a digit, or choose with the arrow keys and Enter.")
        )
        flow = QWidget(self)
        flow.setProperty("kind", "flow")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        flow.setSizePolicy(policy)  # its height follows from its width alone
        self._column = QVBoxLayout(flow)
        self._column.addStretch(2)
        self._column.addWidget(_centred(question.text, "title", flow))
        self._column.addWidget(_centred(question.hint, "note", flow))
        self._grid = QGridLayout()
        self._choices = [BandChoice(theme, one, flow) for one in question.choices]
        for choice in self._choices:
            choice.clicked.connect(partial(self.guessed.emit, choice.choice.band))
        self._column.addLayout(self._grid)
        self._column.addWidget(self._skip(flow), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self.setWidget(flow)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _skip(self, parent: QWidget) -> QPushButton:
        skip = QPushButton(self.tr("Skip, and just show me"), parent)
        skip.setProperty("kind", "quiet")
        skip.setAutoDefault(True)
        skip.clicked.connect(self.skipped)
        return skip

    def press(self, key: str) -> bool:
        """Choose the band of a digit; False where there is none."""
        for choice in self._choices:
            if key and choice.choice.key == key:
                choice.click()
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.press(event.text()):
            return
        steps = {**_STEPS, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        if (key := Qt.Key(event.key())) in steps:
            self._step(steps[key])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Move the focus over the choices; from outside it comes in at the first."""
        here = next((at for at, one in enumerate(self._choices) if one.hasFocus()), None)
        there = 0 if here is None else here + by
        if 0 <= there < len(self._choices):
            self._choices[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self._choices[there])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Three choices a row, or two where three don't fit; the whole kept in the middle."""
        px, width = self._theme.px, self.viewport().width()
        widest = max(one.minimumSizeHint().width() for one in self._choices)
        self._columns = 3 if 3 * widest + 2 * px(16) + 2 * px(32) <= width else 2
        for at, choice in enumerate(self._choices):
            self._grid.addWidget(choice, at // self._columns, at % self._columns)
        self._grid.setSpacing(px(16))
        side = max(px(32), (width - px(720)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(24))
        self._column.setSpacing(px(16))


def _centred(text: str, kind: str, parent: QWidget) -> WrapLabel:
    label = WrapLabel(text, kind, parent)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
