"""Where stories are looked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.settings.presenter import Folder
from simulator.ui.settings.section import Section
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class FoldersSection(Section):
    """The folders with their stories counted; those that a person added can be removed."""

    folder_wanted = Signal()
    """A folder is to be added."""
    removed = Signal(str)
    """This folder is to be looked at no more."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, heading, parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(12))
        self.add_layout(self._rows)
        (self._add,) = self.add_buttons(self.tr("Add a folder …"))
        self._add.clicked.connect(self.folder_wanted)

    def show_folders(self, folders: tuple[Folder, ...]) -> None:
        """Show these."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for folder in folders:
            self._rows.addWidget(self._row(folder))
        if had_focus:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, folder: Folder) -> QWidget:
        row = QWidget(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = self.tr("The stories that come with Rapport") if folder.ships else folder.path
        words.addWidget(WrapLabel(name, parent=row))
        words.addWidget(WrapLabel(self._count(folder), "note", row))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        if not folder.ships:
            line.addWidget(self._remove_button(folder, row))
        return row

    def _remove_button(self, folder: Folder, row: QWidget) -> QPushButton:
        button = QPushButton(self.tr("Remove"), row)
        button.setAutoDefault(True)
        button.setAccessibleName(self.tr("Remove {folder}").format(folder=folder.path))
        button.setToolTip(self.tr("The folder and its files stay as they are."))
        button.clicked.connect(lambda: self.removed.emit(folder.path))
        return button

    def _count(self, folder: Folder) -> str:
        if folder.count is None:
            return self.tr("▲ This folder can't be read.")
        if folder.count == 1:
            return self.tr("1 story")
        return self.tr("{count} stories").format(count=folder.count)
