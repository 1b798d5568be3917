"""Something that the person should know, said quietly above the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel


class NoticeBar(QFrame):
    """One or more sentences with a button that puts them away; hidden while there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: list[str] = []
        self.setProperty("kind", "tint")
        self._text = WrapLabel(kind="note", parent=self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._away = QPushButton(self.tr("Put away"), self)
        self._away.setProperty("kind", "quiet")
        self._away.setAutoDefault(True)
        self._away.clicked.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say one more thing."""
        if sentence not in self._told:
            self._told.append(sentence)
        self._text.setText("\n".join(self._told))
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Put everything away."""
        self._told.clear()
        self.hide()

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(40), px(8), px(24), px(8))
