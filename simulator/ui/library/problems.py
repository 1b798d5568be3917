"""What keeps a story from being played."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.story.diagnostics import Diagnostic
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class ProblemsDialog(QDialog):
    """The diagnostics of one file, each with its line and a hint; they can be copied."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        diagnostics: Iterable[Diagnostic],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = [_line(one) for one in diagnostics]
        self.setWindowTitle(self.tr("Problems"))
        self.resize(theme.px(720), theme.px(480))
        heading = self.tr("“{title}” can't be played yet").format(title=title)
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setSpacing(theme.px(4))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(heading)
        for line in self._lines:
            self._list.addItem(QListWidgetItem(line))
        self._list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(24)] * 4)
        column.setSpacing(theme.px(16))
        column.addWidget(WrapLabel(heading, "heading"))
        column.addWidget(self._list, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy all"), self)
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._lines))


def _line(one: Diagnostic) -> str:
    hint = f"\n{one.hint}" if one.hint else ""
    return f"{one.line}:{one.column}  {one.message} [{one.code}]{hint}"
