"""The keys of the play page, on a small sheet."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.ui.play.key_row import TO, KeyRow
from simulator.ui.play.reading_area import ReadingArea
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDTH = 540
_SCROLLING = frozenset({
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta,
})  # fmt: skip


class KeySheet(QFrame):
    """Which key does what; any key or its button closes it, but those that scroll it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        title = QLabel(self.tr("Keys"), self)
        title.setProperty("kind", "heading")
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("kind", "quiet")
        close.setToolTip(self.tr("Close (Escape)"))
        close.clicked.connect(self.closed)
        self._head = QHBoxLayout()
        self._head.addWidget(title, 1)
        self._head.addWidget(close)
        self._area = ReadingArea(self)
        self._table = QWidget()
        self._table.setProperty("kind", "flow")
        self._grid = QGridLayout(self._table)
        self._grid.setColumnStretch(1, 1)
        for row, (keys, does) in enumerate(self._keys()):
            self._grid.addWidget(KeyRow(theme, keys), row, 0)
            self._grid.addWidget(WrapLabel(does, "text"), row, 1)
        told = "; ".join(f"{' '.join(keys)}: {does}" for keys, does in self._keys())
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setAccessibleDescription(told)
        self._area.setWidget(self._table)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self._area, 1)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.hide()

    def open(self) -> None:
        """Show the sheet and put the keyboard on it."""
        self.show()
        self.raise_()
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def fitting(self, room: QSize) -> QSize:
        """The size that shows all keys, at most `room`."""
        wide = min(self._theme.px(_WIDTH), room.width())
        edges = self._rows.contentsMargins()
        inner = wide - edges.left() - edges.right()
        self._table.ensurePolished()
        tall = (
            self._head.sizeHint().height()
            + self._rows.spacing()
            + self._grid.totalHeightForWidth(inner)
        )
        return QSize(wide, min(tall + edges.top() + edges.bottom() + 4, room.height()))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The keyboard stays on the sheet while it is open."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if Qt.Key(event.key()) not in _SCROLLING:
            self.closed.emit()

    def _keys(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        return (
            (("1", TO, "9"), self.tr("Say a reply; while the customer speaks, hear them at once")),
            (("↑", "↓", "↵"), self.tr("Go through the replies and say one")),
            (("PgUp", "PgDn"), self.tr("Read back in the talk")),
            (("B", "C"), self.tr("Open or close the brief, the cards")),
            (("U",), self.tr("Take the last reply back (in practice)")),
            (("Esc",), self.tr("Close what is open")),
            (("?",), self.tr("Show these keys")),
        )

    def _restyled(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(24), px(16), px(16), px(20))
        self._rows.setSpacing(px(8))
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
