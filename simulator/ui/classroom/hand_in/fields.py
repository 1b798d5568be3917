"""Where an attempt is handed in to: fields to type into, those of one way at a time."""

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from simulator.classroom.plan import CODE_LENGTH
from simulator.ui.classroom.hand_in.presenter import Field, HandInPresenter, Way
from simulator.ui.theme import Theme

AskFolder = Callable[[QWidget, str, Callable[[str], None]], None]
"""Asks a person for a folder, beginning in one, and hands on what was chosen."""
_PANELS = (Way.COMPUTER, Way.FOLDER, Way.FILE)


class HandInFields(QStackedWidget):
    """The facilitator's address and code, or a folder, or nothing."""

    edited = Signal()
    """Something was typed or chosen; the presenter knows it."""

    def __init__(
        self,
        theme: Theme,
        presenter: HandInPresenter,
        parent: QWidget | None = None,
        ask_folder: AskFolder | None = None,
    ) -> None:
        """`ask_folder` is the system's own dialogue unless said otherwise."""
        super().__init__(parent)
        self._presenter = presenter
        self._ask_folder = ask_folder or ask_in_a_dialog
        self._address = self._field(presenter.address, self.tr("Address"), "192.168.1.5:8123")
        self._code = self._field(presenter.code, self.tr("Code"), "K7QP")
        self._folder = self._field(presenter.folder, self.tr("Shared folder"), "")
        self._address.textEdited.connect(self._type_address)
        self._code.textEdited.connect(self._type_code)
        self._folder.textChanged.connect(self._type_folder)
        self._choose = QPushButton(self.tr("Choose …"), self)
        self._choose.clicked.connect(self._ask)
        for panel in (self._computer(theme), self._shared(theme), QWidget(self)):
            self.addWidget(panel)

    def show_way(self, way: Way) -> None:
        """Show the fields of a way; where it has none, nothing takes room."""
        self.setCurrentIndex(_PANELS.index(way))
        self.setVisible(way is not Way.FILE)

    def focus_field(self, field: Field) -> None:
        """Give the keyboard to what must be typed or mended."""
        fields = {Field.ADDRESS: self._address, Field.CODE: self._code, Field.FOLDER: self._folder}
        fields[field].setFocus(Qt.FocusReason.OtherFocusReason)
        fields[field].selectAll()

    def focus_first(self) -> None:
        """Give the keyboard to what is to be typed first."""
        presenter = self._presenter
        if presenter.way is Way.FOLDER:
            self.focus_field(Field.FOLDER)
        elif presenter.way is Way.COMPUTER:
            typed = presenter.address and not presenter.code
            self.focus_field(Field.CODE if typed else Field.ADDRESS)

    def _type_address(self, typed: str) -> None:
        self._presenter.address = typed
        code = self._presenter.found_code(typed)
        if code:
            self._code.setText(code)
            self._presenter.code = code
        self.edited.emit()

    def _type_code(self, typed: str) -> None:
        at = self._code.cursorPosition()
        self._code.setText(typed.upper())
        self._code.setCursorPosition(at)
        self._presenter.code = self._code.text()
        self.edited.emit()

    def _type_folder(self, typed: str) -> None:
        self._presenter.folder = typed
        self.edited.emit()

    def _ask(self) -> None:
        self._ask_folder(self, self._presenter.folder, self._folder.setText)

    def _computer(self, theme: Theme) -> QWidget:
        panel = QWidget(self)
        grid = QGridLayout(panel)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        for column, field in enumerate((self._address, self._code)):
            grid.addWidget(_label(field), 0, column)
            grid.addWidget(field, 1, column)
        letters = self._code.fontMetrics().horizontalAdvance("W" * (CODE_LENGTH + 2))
        self._code.setFixedWidth(letters + theme.px(28))
        grid.setColumnStretch(0, 1)
        return panel

    def _shared(self, theme: Theme) -> QWidget:
        panel = QWidget(self)
        grid = QGridLayout(panel)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        grid.addWidget(_label(self._folder), 0, 0)
        grid.addLayout(row, 1, 0)
        return panel

    def _field(self, text: str, name: str, hint: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        return field


def _label(field: QLineEdit) -> QLabel:
    label = QLabel(field.accessibleName())
    label.setProperty("kind", "note")
    label.setBuddy(field)
    return label


def ask_in_a_dialog(parent: QWidget, folder: str, use: Callable[[str], None]) -> None:
    """The system's own dialogue for a folder, in the one that was chosen before."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, parent.window().windowTitle(), folder or home)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(use)
    dialog.open()
