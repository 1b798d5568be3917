"""The card before a second try."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.retry_view import RetryView
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.faces import EXPRESSIONS
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST = 680


class RetryPage(QScrollArea):
    """Where we are, what was said last and how the customer feels, before the talk goes on."""

    begun = Signal()
    """The trainee goes on from there."""
    back = Signal()
    """The trainee goes back to the debrief."""

    def __init__(
        self, theme: Theme, faces: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """`faces` is the folder in which drawn faces are kept."""
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._flow: QWidget | None = None
        self.setProperty("kind", "page")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._arrange)

    def show_retry(self, view: RetryView) -> None:
        """Show where the talk stands, with the focus on going on."""
        flow = QWidget(self)
        flow.setProperty("kind", "flow")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        flow.setSizePolicy(policy)  # its height follows from its width alone
        self._flow, self._column = flow, QVBoxLayout(flow)
        self._column.addStretch(1)
        self._column.addWidget(WrapLabel(view.title, "title", flow))
        self._column.addWidget(WrapLabel(view.subtitle, "note", flow))
        self._column.addWidget(self._card(view, flow))
        self._column.addLayout(self._buttons(flow))
        self._column.addStretch(2)
        self.setWidget(flow)
        self.setAccessibleName(f"{view.title}. {view.where} {view.feels}")
        self._arrange()
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _card(self, view: RetryView, parent: QWidget) -> QFrame:
        card = QFrame(parent)
        card.setProperty("kind", "card")
        self._words = QVBoxLayout(card)
        self._words.addLayout(self._head(view, card))
        you, them = self.tr("You said"), self.tr("{name} answered").format(name=view.customer)
        says = self.tr("{name} says").format(name=view.customer)
        first = self.tr("The first time you said")
        for label, text in (
            (you, view.said),
            (them, view.reply),
            (self.tr("Then"), view.later),
            (says, view.heard),
            (first, view.first),
        ):
            if text:
                group = Column(self._theme, card)
                group.say(label, "small")
                group.add(SpokenLine(self._theme, text, group))
                self._words.addWidget(group)
        return card

    def _head(self, view: RetryView, parent: QWidget) -> QHBoxLayout:
        """The face, where we are, and how the customer feels."""
        head = QHBoxLayout()
        self._face = PortraitView(self._faces, parent)
        self._face.show_face(view.portrait, view.band if view.band in EXPRESSIONS else "neutral")
        badge = BandBadge(self._theme, parent)
        badge.set_band(view.band)
        head.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(WrapLabel(view.where, "text", parent))
        words.addWidget(WrapLabel(view.feels, "text", parent))
        words.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        head.addLayout(words, 1)
        head.setSpacing(self._theme.px(16))
        return head

    def _buttons(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        self._go = QPushButton(self.tr("Go on from here"), parent)
        self._go.setProperty("kind", "primary")
        back = QPushButton(self.tr("Back to the debrief"), parent)
        for button, signal in ((self._go, self.begun), (back, self.back)):
            button.setAutoDefault(True)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        row.setSpacing(self._theme.px(12))
        return row

    def _arrange(self) -> None:
        """Keep the card in the middle, no wider than reads well."""
        if self._flow is None:
            return
        theme, px = self._theme, self._theme.px
        side = max(px(32), (self.viewport().width() - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(24), side, px(24))
        self._column.setSpacing(px(12))
        self._words.setContentsMargins(px(20), px(20), px(20), px(20))
        self._words.setSpacing(px(14))
        self._face.setFixedSize(px(96), px(110))
        self._face.set_corners(px(14), px(14))
        self._face.set_colours(theme.colour("tint"), theme.colour("line"), theme.colour("ink"))
        self._face.set_motion(theme.motion)
