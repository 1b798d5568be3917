"""The settings: each change applies at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from simulator.bootstrap import Settings
from simulator.ui.settings.folders_section import FoldersSection
from simulator.ui.settings.presenter import SettingsPresenter
from simulator.ui.settings.records_section import RecordsSection
from simulator.ui.settings.rulebook_section import RulebookSection
from simulator.ui.settings.section import Section
from simulator.ui.settings.tick import Tick
from simulator.ui.theme import Theme
from simulator.ui.widgets.choice_row import ChoiceRow
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel


class SettingsPage(QWidget):
    """How Rapport looks and plays, its rulebook, its folders, its records, and what is where."""

    changed = Signal(object)
    """The `Settings` that apply from now on."""
    back = Signal()
    """Escape was pressed."""

    def __init__(
        self, theme: Theme, presenter: SettingsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self.setProperty("kind", "page")
        self._make_look()
        self._make_talk()
        self._make_writing()
        self._rulebook = RulebookSection(theme, self.tr("Rulebook"))
        self._folders = FoldersSection(theme, self.tr("Story folders"))
        self._records = RecordsSection(theme, self.tr("Keep talks in"))
        self._about = Section(theme, self.tr("About Rapport"))
        about = (f"{label}: {value}" for label, value in presenter.view().about)
        self._about.add(WrapLabel("\n".join(about), "note"))
        self._lay_out()
        self._connect()
        self.refresh()

    def use(self, settings: Settings) -> None:
        """Show settings that were changed elsewhere."""
        self._presenter.use(settings)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in force now."""
        view = self._presenter.view()
        self._scheme.show_choice(view.settings.scheme)
        self._text_size.show_choice(view.settings.text_size)
        self._motion.show_choice(view.settings.motion)
        self._editor.show_choice(view.settings.editor)
        self._typing.box.setChecked(view.settings.typing)
        self._coach.box.setChecked(view.settings.coach)
        self._rulebook.show_rulebook(view)
        self._folders.show_folders(view.folders)
        self._records.show_records(view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._records.forget()
            self.use(self._presenter.settings)
            self._scheme.focus_choice()

    def _make_look(self) -> None:
        view, theme = self._presenter.view(), self._theme
        self._look = Section(theme, self.tr("How it looks"))
        self._scheme = ChoiceRow(theme, self.tr("Colours"), view.schemes)
        self._text_size = ChoiceRow(theme, self.tr("Text size"), view.text_sizes)
        self._motion = ChoiceRow(theme, self.tr("Motion"), view.motions)
        for row in (self._scheme, self._text_size, self._motion):
            self._look.add(row)

    def _make_talk(self) -> None:
        theme = self._theme
        self._talk = Section(theme, self.tr("The talk"))
        self._typing = Tick(
            theme,
            self.tr("The customer's line appears as it would be spoken"),
            self.tr("Any key shows it whole. With reduced motion it always appears at once."),
        )
        self._coach = Tick(
            theme,
            self.tr("Practice comes with the coach"),
            self.tr("You can choose anew before each talk."),
        )
        self._talk.add(self._typing)
        self._talk.add(self._coach)

    def _make_writing(self) -> None:
        view = self._presenter.view()
        self._writing = Section(self._theme, self.tr("Writing stories"))
        self._editor = ChoiceRow(self._theme, self.tr("Open lines in"), view.editors)
        self._writing.add(self._editor)

    def _lay_out(self) -> None:
        column = ReadingColumn(self._theme, self)
        column.add(WrapLabel(self.tr("Settings"), "title"))
        sections = (self._look, self._talk, self._rulebook, self._folders, self._records)
        for section in (*sections, self._writing, self._about):
            column.add(section, space=8)
        column.close_up()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def _connect(self) -> None:
        self._scheme.chosen.connect(lambda value: self._set(scheme=value))
        self._text_size.chosen.connect(lambda value: self._set(text_size=value))
        self._motion.chosen.connect(lambda value: self._set(motion=value))
        self._editor.chosen.connect(lambda value: self._set(editor=value))
        self._typing.box.clicked.connect(lambda on: self._set(typing=on))
        self._coach.box.clicked.connect(lambda on: self._set(coach=on))
        self._rulebook.file_wanted.connect(self._ask_rulebook)
        self._rulebook.own_wanted.connect(self._use_own_rulebook)
        self._folders.folder_wanted.connect(self._ask_folder)
        self._folders.removed.connect(self._remove_folder)
        self._records.address_given.connect(self._use_records)
        self._records.file_wanted.connect(self._use_records_file)
        escape = QKeySequence(Qt.Key.Key_Escape)
        QShortcut(escape, self, self.back.emit)

    def _set(self, **values: object) -> None:
        self._presenter.use(replace(self._presenter.settings, **values))  # type: ignore[arg-type]
        self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.changed.emit(self._presenter.settings)

    def _ask_rulebook(self) -> None:
        kinds = self.tr("Rulebooks (*.yaml *.yml)")
        dialog = self._dialog(self.tr("Choose a rulebook"), self._use_rulebook)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(kinds)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = self._dialog(self.tr("Choose a folder with stories"), self._add_folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _dialog(self, title: str, use: Callable[[str], None]) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(use)
        return dialog

    def _use_rulebook(self, file: str) -> None:
        if self._presenter.choose_rulebook(str(Path(file))):
            self._tell()
        else:
            self.refresh()

    def _use_own_rulebook(self) -> None:
        self._presenter.use_own_rulebook()
        self._tell()

    def _add_folder(self, folder: str) -> None:
        self._presenter.add_folder(str(Path(folder)))
        self._tell()

    def _remove_folder(self, folder: str) -> None:
        self._presenter.remove_folder(folder)
        self._tell()

    def _use_records(self, address: str) -> None:
        if self._presenter.choose_records(address):
            self._records.forget()
            self._tell()
        else:
            self.refresh()

    def _use_records_file(self) -> None:
        self._presenter.use_records_file()
        self._tell()
