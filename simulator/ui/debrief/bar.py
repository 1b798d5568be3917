"""The bar over the debrief."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from simulator.ui.debrief.views import DebriefView, PersonaView
from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar

_FEW_WORDS = 120
"""Less room than this, in px of the design, is left empty."""


class DebriefBar(TopBar):
    """Which attempt this was, and what can be played next."""

    again = Signal()
    another_persona = Signal(str)
    export_wanted = Signal()
    """The debrief is to be handed out."""
    hand_in_wanted = Signal()
    """The attempt is to be handed in to a facilitator."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: DebriefView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._personas = QMenu(self)
        self._personas.setToolTipsVisible(True)
        self._other = QPushButton(self)
        self._other.setMenu(self._personas)
        self._again = QPushButton(self.tr("Play again"), self)
        self._again.setProperty("kind", "primary")
        self._again.clicked.connect(self.again)
        hand_on = QMenu(self)
        hand_on.setToolTipsVisible(True)
        export = hand_on.addAction(self.tr("Export the debrief …"))
        export.triggered.connect(self.export_wanted)
        export.setToolTip(self.tr("Write this debrief into a file: a page, paper, a table, data"))
        self._hand_in = hand_on.addAction(self.tr("Hand in the attempt …"))
        self._hand_in.triggered.connect(self.hand_in_wanted)
        self._hand_in.setToolTip(self.tr("Give it to a facilitator, without your name and note"))
        out = QPushButton(self.tr("Hand on"), self)
        out.setProperty("kind", "quiet")
        out.setMenu(hand_on)
        for button in (out, self._other, self._again):
            button.setAutoDefault(True)
            self.add_action_button(button)
        theme.changed.connect(self._fit)

    def let_hand_in(self, kept: bool) -> None:
        """Whether there is an attempt to hand in: a talk in a preview isn't one."""
        self._hand_in.setEnabled(kept)

    def show_attempt(self, view: DebriefView) -> None:
        """Say which attempt this was, and offer the other temperaments."""
        self._view = view
        self._personas.clear()
        before: PersonaView | None = None
        for persona in view.personas:
            if before is not None and before.suits and not persona.suits:
                self._personas.addSeparator()
            action = self._personas.addAction(persona.name)
            action.setToolTip(persona.means)
            action.triggered.connect(partial(self.another_persona.emit, persona.id))
            before = persona
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say it in fewer words where room is short."""
        if self._view is None:
            return
        story, attempt = self._view.title, self._view.subtitle
        long, short = self.tr("Try as another temperament"), self.tr("Another temperament")
        debrief = self.tr("Debrief")
        whole = f"{debrief} · {story}"
        wordings = (
            (long, whole, attempt),
            (short, whole, attempt),
            (short, debrief, f"{story} · {attempt}"),
            (short, "", ""),
        )
        self.setToolTip(f"{whole} · {attempt}")
        for cut in (False, True):
            for wording in wordings:
                if self._say(*wording, cut=cut):
                    return

    def _say(self, other: str, title: str, rest: str, *, cut: bool) -> bool:
        """Use these words if they fit, the rest cut to its room where it may be."""
        self._other.setText(other)
        self.set_title(title)
        spare = self.width() - self.minimumSizeHint().width()
        metrics = QFontMetrics(self._theme.font(14))
        if not cut:
            self.set_title(title, rest)
            return bool(title) and metrics.horizontalAdvance(rest) <= spare
        if spare >= self._theme.px(_FEW_WORDS):
            rest = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, spare)
            self.set_title(title, rest)
        return spare >= 0
