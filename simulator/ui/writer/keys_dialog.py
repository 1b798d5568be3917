"""The keys of the writer's page."""

from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.play.key_row import TO, KeyRow
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class KeysDialog(QDialog):
    """Which key does what."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setWindowTitle(self.tr("Keys"))
        self.setMinimumWidth(px(520))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for row, (keys, does) in enumerate(self._keys()):
            grid.addWidget(KeyRow(theme, keys, self), row, 0)
            grid.addWidget(WrapLabel(does, parent=self), row, 1)
        told = "; ".join(f"{' '.join(keys)}: {does}" for keys, does in self._keys())
        self.setAccessibleDescription(told)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(24)] * 4)
        column.setSpacing(px(16))
        column.addWidget(WrapLabel(self.tr("Keys"), "heading", self))
        column.addLayout(grid)
        column.addWidget(close)

    def _keys(self) -> list[tuple[tuple[str, ...], str]]:
        tr = self.tr
        return [
            (("Ctrl", "1", TO, "5"), tr("Outline, problems, scene, graph, talk")),
            (("F6",), tr("The next part; with Shift the one before")),
            (("Enter",), tr("In the outline and the graph: into the scene")),
            (("Ctrl", "E"), tr("Open the scene in your editor")),
            (("Ctrl", "Enter"), tr("On a problem: open its line in your editor")),
            (("Ctrl", "F"), tr("Filter the problems")),
            (("1", TO, "9"), tr("In the talk: say a reply")),
            (("U",), tr("In the talk: take the last reply back")),
            (("Alt", "←", "→"), tr("In the talk: down and up the path")),
            (("L",), tr("In the talk: the ledger")),
            (("Ctrl", "O"), tr("Another story")),
            (("F1",), tr("These keys")),
        ]
