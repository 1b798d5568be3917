"""How the front page of the classroom is laid out: side by side where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from simulator.ui.classroom.front.past import PastCard
from simulator.ui.classroom.front.stories import StoriesCard
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST, _MARGIN, _GAP = 1120, 40, 16
_SIDE = 380
"""The width of the classes that were held, in the design's px."""
_NARROW = 860
"""Less wide than this, one stands below the other."""
_LEAST_LIST = 264


class FrontColumns(QScrollArea):
    """A title, what is unfinished, the stories, and the classes that were held."""

    left = Signal()
    """Escape was pressed."""

    def __init__(
        self, theme: Theme, stories: StoriesCard, past: PastCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stories = stories
        self._past = past
        self._title = WrapLabel(self.tr("Who will the room meet?"), "title")
        told = self.tr("This computer and a projector are enough: you count the hands.")
        self._note = WrapLabel(told, "note")
        self._error = WrapLabel(kind="error")
        self._error.hide()
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_back)
        find = QKeySequence(QKeySequence.StandardKey.Find)
        QShortcut(find, self, stories.search.setFocus)
        theme.changed.connect(self._fit)

    def offer(self, cards: Sequence[QWidget]) -> None:
        """Put these before all else."""
        for card in cards:
            self._offers.addWidget(card)
            card.show()
        self._offered.setVisible(bool(cards))
        self._fit()

    def say(self, error: str) -> None:
        """Say what went wrong; "" for nothing."""
        self._error.setText(error)
        self._error.setVisible(bool(error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _step_back(self) -> None:
        """Escape empties the search first."""
        if self._stories.search.text():
            self._stories.search.clear()
            self._stories.list.setFocus()
        else:
            self.left.emit()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._offered = QWidget()
        self._offers = QVBoxLayout(self._offered)
        self._offers.setContentsMargins(0, 0, 0, 0)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.addWidget(self._stories, 1)
        self._pair.addWidget(self._past)
        flow = _Flow()
        self._column = QVBoxLayout(flow)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._note)
        self._column.addLayout(head)
        self._column.addWidget(self._error)
        self._column.addWidget(self._offered)
        self._column.addLayout(self._pair, 1)
        self.setWidget(flow)

    def _fit(self) -> None:
        px, room = self._theme.px, self.viewport().width()
        side = max(px(_MARGIN), (room - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(24))
        for layout in (self._column, self._pair, self._offers):
            layout.setSpacing(px(_GAP))
        narrow = room < px(_NARROW)
        ways = QBoxLayout.Direction
        self._pair.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        if narrow:
            self._past.setMinimumWidth(0)
            self._past.setMaximumWidth(16_777_215)
        else:
            self._past.setFixedWidth(px(_SIDE))
        self._stories.list.setMinimumHeight(px(_LEAST_LIST))


class _Flow(QWidget):
    """As high as its width makes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flow")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
