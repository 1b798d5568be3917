"""Where talks are kept, and why an address was refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from simulator.ui.settings.presenter import SettingsView
from simulator.ui.settings.section import Section
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel


class RecordsSection(Section):
    """The file or the database that is used, and a field for the address of another."""

    address_given = Signal(str)
    """Talks are to be kept in the database at this address."""
    file_wanted = Signal()
    """Talks are to be kept in the file of this computer."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, heading, parent)
        self._place = WrapLabel(parent=self)
        self._where = WrapLabel(kind="note", parent=self)
        self._means = WrapLabel(kind="note", parent=self)
        self._refused = WrapLabel(kind="error", parent=self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText("postgresql://name@server/records")
        self._field.setAccessibleName(self.tr("Address of a database"))
        self._field.returnPressed.connect(self._give)
        for widget in (self._place, self._where, self._means, self._field, self._refused):
            self.add(widget)
        use, self._own = self.add_buttons(
            self.tr("Keep them in this database"), self.tr("Keep them in the file")
        )
        use.clicked.connect(self._give)
        self._own.clicked.connect(self._go_back)

    def show_records(self, view: SettingsView) -> None:
        """Show what is set, and why an address was refused, if one was."""
        self._place.setText(view.records)
        self._where.setText(view.records_place)
        self._means.setText(view.records_means)
        self._own.setVisible(bool(view.settings.records))
        self._refused.setText(f"▲ {view.records_refused}")
        self._refused.setVisible(bool(view.records_refused))
        if view.records_refused:
            announce(self, view.records_refused)

    def forget(self) -> None:
        """Empty the field: what was typed is in use, or may hold a password."""
        self._field.clear()

    def _give(self) -> None:
        if self._field.text().strip():
            self.address_given.emit(self._field.text())
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        """The button goes with the database; the field takes the keyboard."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.file_wanted.emit()
