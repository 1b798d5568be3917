"""The dialogue that hands out debriefs and class sheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.debrief.export.formats import Format
from simulator.ui.export.job import Job
from simulator.ui.export.presenter import Exporting
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.choice_row import ChoiceRow
from simulator.ui.widgets.wrap_label import WrapLabel

AskPath = Callable[[QWidget, str, Callable[[str], None]], None]
"""Asks a person for a file to write, beginning with a proposal, and hands on what was chosen."""


class ExportDialog(QDialog):
    """Asks for a format and a file, writes it, and says how that went."""

    exported = Signal(object)
    """The `Path` of the file that was written."""

    def __init__(
        self,
        theme: Theme,
        presenter: Exporting,
        parent: QWidget | None = None,
        ask_path: AskPath | None = None,
    ) -> None:
        """`ask_path` is the system's own save dialogue unless said otherwise."""
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._ask_path = ask_path or ask_in_a_dialog
        self._path = Path()
        self._job = Job(self)
        self._job.progressed.connect(self._progress)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        view = presenter.view
        self.setWindowTitle(view.title)
        self.setMinimumWidth(theme.px(480))
        self._formats = {one.format: one for one in view.formats}
        names = [(one.format, one.name) for one in view.formats]
        self._row = ChoiceRow(theme, self.tr("Write it as"), names, self)
        self._row.chosen.connect(self._choose)
        self._good_for = WrapLabel(kind="note", parent=self)
        self._name = self._check(view.name, checked=presenter.named)
        self._note = self._check(view.note, checked=presenter.noted)
        self._told = WrapLabel(kind="note", parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, presenter.count)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._save = QPushButton(self.tr("Save as …"), self)
        self._save.setProperty("kind", "primary")
        self._save.setDefault(True)
        self._save.clicked.connect(self._ask)
        self._close = QPushButton(self.tr("Cancel"), self)
        self._close.clicked.connect(self.reject)
        self._lay_out(view.title)
        self._told.hide()
        self._choose(presenter.format)
        self._row.show_choice(presenter.format)
        self._row.focus_choice()

    def reject(self) -> None:
        """Stop what is being written; where nothing is, close."""
        if not self._job.busy:
            super().reject()
            return
        self._job.cancel()
        self._rest(self.tr("Cancelled; nothing was written."))

    def _ask(self) -> None:
        presenter = self._presenter
        presenter.named, presenter.noted = self._name.isChecked(), self._note.isChecked()
        self._ask_path(self, presenter.proposed_name(), self._write)

    def _write(self, chosen: str) -> None:
        self._path = self._presenter.completed(Path(chosen))
        self._enable(on=False)
        self._bar.show()
        self._progress(0)
        self._close.setText(self.tr("Cancel"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._job.start(self._presenter.start(self._path))

    def _progress(self, done: int) -> None:
        self._bar.setValue(done)
        self._say(self._presenter.progress(done))

    def _finish(self) -> None:
        told = self._presenter.told(self._path)
        self._rest(told)
        self._close.setText(self.tr("Close"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.exported.emit(self._path)

    def _fail(self, why: str) -> None:
        self._rest(why, kind="error")

    def _rest(self, told: str, kind: str = "note") -> None:
        self._bar.hide()
        self._enable(on=True)
        self._say(told, kind)
        announce(self, told)

    def _say(self, told: str, kind: str = "note") -> None:
        if self._told.property("kind") != kind:
            self._told.setProperty("kind", kind)
            self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.show()

    def _enable(self, *, on: bool) -> None:
        for one in (self._row, self._name, self._note, self._save):
            one.setEnabled(on)

    def _choose(self, chosen: Format) -> None:
        self._presenter.format = chosen
        self._good_for.setText(self._formats[chosen].good_for)

    def _check(self, text: str, *, checked: bool) -> QCheckBox:
        check = QCheckBox(text.replace("&", "&&"), self)
        check.setChecked(checked)
        check.setVisible(bool(text))
        return check

    def _lay_out(self, title: str) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(24)] * 4)
        column.setSpacing(px(12))
        column.addWidget(WrapLabel(title, "heading", self))
        column.addWidget(self._row)
        column.addWidget(self._good_for)
        for check in (self._name, self._note):
            column.addWidget(check)
        column.addWidget(self._told)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(buttons)


def ask_in_a_dialog(parent: QWidget, name: str, use: Callable[[str], None]) -> None:
    """The system's own save dialogue, in the person's folder of documents."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, parent.windowTitle(), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(use)
    dialog.open()
