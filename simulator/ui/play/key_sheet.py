"""The keys of the play page, on a small sheet."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.ui.play.keycap import paint_keycap
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class KeySheet(QFrame):
    """Which key does what; Escape, Enter or its button closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Keys"))
        self._rows = QVBoxLayout(self)
        title = QLabel(self.tr("Keys"), self)
        title.setProperty("kind", "heading")
        self._grid = QGridLayout()
        for row, (keys, does) in enumerate(self._keys()):
            self._grid.addWidget(_Keys(theme, keys, self), row, 0)
            self._grid.addWidget(WrapLabel(does, "text", self), row, 1)
        self._grid.setColumnStretch(1, 1)
        self._close = QPushButton(self.tr("Close"), self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.closed)
        self._rows.addWidget(title)
        self._rows.addLayout(self._grid)
        self._rows.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        theme.changed.connect(self._restyled)
        self._restyled()
        self.hide()

    def open(self) -> None:
        """Show the sheet and put the keyboard on it."""
        self.show()
        self.raise_()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key but Tab's kind closes the sheet and does nothing else."""
        event.accept()
        self.closed.emit()

    def _keys(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        return (
            (("1", "9"), self.tr("Say a reply, or finish the customer's line")),
            (("↑", "↓", "↵"), self.tr("Go through the replies and say one")),
            (("PgUp", "PgDn"), self.tr("Read back in the talk")),
            (("B",), self.tr("Open or close the brief")),
            (("C",), self.tr("Open or close the cards")),
            (("U",), self.tr("Take the last reply back (in practice)")),
            (("Esc",), self.tr("Close what is open")),
            (("?",), self.tr("Show these keys")),
        )

    def _restyled(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(24), px(20), px(24), px(20))
        self._rows.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))


class _Keys(QWidget):
    """A few keycaps in a row."""

    def __init__(self, theme: Theme, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._caps = theme, keys
        self.setAccessibleName(" ".join(keys))
        theme.changed.connect(self._restyled)
        self._restyled()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = QPainter(self), 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key in self._caps:
            cap = QRectF(x, 1, self._wide(key), self.height() - 2)
            paint_keycap(painter, cap, key, self._theme, self._theme.colour("ink"))
            x = cap.right() + self._theme.px(6)
        painter.end()

    def _wide(self, key: str) -> int:
        metrics = QFontMetricsF(self._theme.font(13, bold=True))
        px = self._theme.px
        return max(px(26), round(metrics.horizontalAdvance(key)) + px(14))

    def _restyled(self) -> None:
        px = self._theme.px
        wide = sum(self._wide(key) + px(6) for key in self._caps)
        self.setFixedSize(wide, px(28))
