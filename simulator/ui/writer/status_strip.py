"""What is known of the story, in a line under the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.writer.knowledge import Knowledge, Stage


class StatusStrip(QFrame):
    """How far the proofs are, with a button that stops them or begins them again."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = Stage.NOTHING
        self.setProperty("kind", "foot")
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("kind", "small")
        self._stop = self._button(self.tr("Stop"), self.tr("Stop the proofs of this version"))
        self._again = self._button(self.tr("Prove again"), self.tr("Begin the proofs again"))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self._row.addWidget(self._stop)
        self._row.addWidget(self._again)
        self._row.addStretch(1)
        self._stop.clicked.connect(self.stop_wanted)
        self._again.clicked.connect(self.again_wanted)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_knowledge(self, knowledge: Knowledge) -> None:
        """Show how far it is."""
        self._words.setText(knowledge.status(self.tr))
        had_focus = self._stop.hasFocus() or self._again.hasFocus()
        self._stop.setVisible(knowledge.busy)
        self._again.setVisible(knowledge.stage in {Stage.STOPPED, Stage.FAILED})
        if had_focus and self._again.isVisible():
            self._again.setFocus()
        if knowledge.stage is not self._stage:
            self._stage = knowledge.stage
            if not knowledge.busy:
                announce(self, self._words.text())

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        button.setToolTip(tip)
        button.setAutoDefault(True)
        button.hide()
        return button

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(16), px(6), px(16), px(6))
        self._row.setSpacing(px(12))
        self.setMinimumHeight(px(36))
