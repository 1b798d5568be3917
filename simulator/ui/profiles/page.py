"""Who is playing? More than one trainee may share a computer; there are no passwords."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.records.errors import RecordsError
from simulator.ui.profiles.farewell import FarewellDialog
from simulator.ui.profiles.presenter import ProfilesPresenter
from simulator.ui.profiles.row import ProfileRow
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel


class ProfilesPage(QWidget):
    """A row for each person, and a field for somebody new."""

    chosen = Signal(str)
    """The id of the profile that plays from now on; the page is done."""
    renamed = Signal(str)
    """The id of a profile that has another name now."""
    deleted = Signal(str)
    """The id of a profile that is gone. If it was playing, nobody is until one is chosen."""
    back = Signal()
    """Escape was pressed while somebody is playing."""

    def __init__(
        self, theme: Theme, presenter: ProfilesPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._rows: list[ProfileRow] = []
        self.setProperty("kind", "page")
        self._said = WrapLabel("", "note")
        self._error = WrapLabel("", "error")
        self._people = QWidget()
        self._list = QVBoxLayout(self._people)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._make_field()
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._step_back)

    def use(self, presenter: ProfilesPresenter) -> None:
        """Show other records' people."""
        self._presenter = presenter
        self.refresh()

    def refresh(self) -> None:
        """Look at the profiles anew."""
        try:
            people = self._presenter.view()
        except RecordsError as error:
            self._tell("", str(error))
            return
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [ProfileRow(self._theme, one, self._people) for one in people]
        for row in self._rows:
            row.chosen.connect(lambda row=row: self._choose(row.profile))
            row.renamed.connect(lambda name, row=row: self._rename(row.profile, name))
            row.export_wanted.connect(lambda row=row: self._ask_file(row.profile))
            row.delete_wanted.connect(lambda row=row: self._ask(row.profile))
            self._list.addWidget(row)
            row.show()  # at once, so that it can take the keyboard
        self._list.setSpacing(self._theme.px(12))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._tell("")
            self.refresh()
            self._focus(self._presenter.current)

    def _make_field(self) -> None:
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("A name for somebody new"))
        self._field.setAccessibleName(self.tr("A name for somebody new"))
        self._field.returnPressed.connect(self._add)
        self._new = QPushButton(self.tr("Add"))
        self._new.setAutoDefault(True)
        self._new.clicked.connect(self._add)

    def _lay_out(self) -> None:
        new = QWidget()
        line = QHBoxLayout(new)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._field, 1)
        line.addWidget(self._new)
        about = self.tr(
            "Each person's talks are kept apart. There are no passwords: whoever sits here may "
            "choose anybody."
        )
        column = ReadingColumn(self._theme, self)
        column.add(WrapLabel(self.tr("Who is playing?"), "title"))
        column.add(WrapLabel(about, "note"))
        column.add(self._people, space=8)
        column.add(new, space=8)
        for label in (self._error, self._said):
            label.hide()
            column.add(label)
        column.close_up()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def _choose(self, profile: str) -> None:
        self._presenter.choose(profile)
        self.chosen.emit(profile)

    def _add(self) -> None:
        try:
            problem = self._presenter.add(self._field.text())
        except RecordsError as error:
            problem = str(error)
        if problem:
            self._tell("", problem)
            self._field.setFocus()
            return
        self._field.clear()
        self.chosen.emit(self._presenter.current)

    def _rename(self, profile: str, name: str) -> None:
        try:
            problem = self._presenter.rename(profile, name)
        except RecordsError as error:
            problem = str(error)
        self._tell("", problem)
        if not problem:
            self.refresh()
            self._focus(profile)
            self.renamed.emit(profile)

    def _ask(self, profile: str) -> None:
        """Say what will be gone, and delete it once the name was typed."""
        try:
            view = self._presenter.farewell(profile)
        except RecordsError as error:
            self._tell("", str(error))
            return
        dialog = FarewellDialog(self._theme, view, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(lambda: self._delete(profile))
        dialog.open()

    def _delete(self, profile: str) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._presenter.delete(profile)
        except RecordsError as error:
            self._tell("", str(error))
        else:
            self._tell(self.tr("Everything of that person is deleted."))
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.refresh()
        self._focus(self._presenter.current)
        if all(row.profile != profile for row in self._rows):
            self.deleted.emit(profile)

    def _ask_file(self, profile: str) -> None:
        dialog = QFileDialog(self, self.tr("Export records"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Archives (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(self._presenter.file_name(profile))
        dialog.fileSelected.connect(lambda file: self._export(profile, Path(file)))
        dialog.open()

    def _export(self, profile: str, file: Path) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._tell(self._presenter.export(profile, file))
        except RecordsError as error:
            self._tell("", str(error))
        except OSError as error:
            told = self.tr("The records could not be written to {file}: {why}.")
            self._tell("", told.format(file=file, why=error.strerror or str(error)))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _tell(self, said: str, error: str = "") -> None:
        for label, text in ((self._said, said), (self._error, error)):
            label.setText(text)
            label.setVisible(bool(text))
        if said or error:
            announce(self, error or said)

    def _focus(self, profile: str) -> None:
        """Give the keyboard to somebody's row, to the first one, or to the field."""
        rows = [row for row in self._rows if row.profile == profile] or self._rows
        if rows:
            rows[0].focus_first()
        else:
            self._field.setFocus()

    def _step_back(self) -> None:
        """Escape: leave a name as it was, or the page, once it is somebody's turn."""
        if not any(row.keep_name() for row in self._rows) and self._presenter.current:
            self.back.emit()
