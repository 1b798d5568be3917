"""The keys of a class, on a sheet."""

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from simulator.ui.classroom.keys import key_list
from simulator.ui.play.key_row import KeyRow
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class KeysDialog(QDialog):
    """Which key does what while a class is held."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        px = theme.px
        grid = QGridLayout(self)
        grid.setContentsMargins(px(28), px(24), px(28), px(24))
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        title = QLabel(self.tr("Keys while a class is held"), self)
        title.setProperty("kind", "heading")
        grid.addWidget(title, 0, 0, 1, 2)
        rows = key_list(self.tr)
        for row, (keys, does) in enumerate(rows, start=1):
            grid.addWidget(KeyRow(theme, keys, self), row, 0)
            grid.addWidget(WrapLabel(does, "text", self), row, 1)
        self.setAccessibleDescription("; ".join(f"{' '.join(keys)}: {does}" for keys, does in rows))
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        grid.addLayout(foot, len(rows) + 1, 0, 1, 2)
        self.setMinimumWidth(px(620))
        close.setFocus()
