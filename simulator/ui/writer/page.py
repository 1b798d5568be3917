"""The writer's page: the workshop under a bar."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from simulator.analysis.script.parts import Script
from simulator.analysis.script.talk import talk_script
from simulator.analysis.script.whole import whole_script
from simulator.mood.rulebook import Rulebook
from simulator.ui.theme import Theme
from simulator.ui.widgets.notice_bar import NoticeBar
from simulator.ui.writer.keys_dialog import KeysDialog
from simulator.ui.writer.read_through import print_script, save_page, save_pdf
from simulator.ui.writer.workshop import Workshop
from simulator.ui.writer.writer_bar import WriterBar


class WriterPage(QWidget):
    """One story beside its writer's editor."""

    back = Signal()
    """Back to the stories."""
    other_wanted = Signal()
    """Another story is to be chosen."""
    debrief_wanted = Signal(object)
    """The debrief of this `Session` is wanted."""

    def __init__(
        self,
        theme: Theme,
        faces: Path | None = None,
        editor: str = "none",
        parent: QWidget | None = None,
    ) -> None:
        """`faces` is the folder that keeps drawn faces; `editor` is one of the settings'."""
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = WriterBar(theme, self._read_menu(), self)
        self._notices = NoticeBar(theme, self)
        self.workshop = Workshop(theme, faces, editor, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._bar, self._notices, self.workshop):
            column.addWidget(part)
        column.setStretch(2, 1)
        self._bar.back.connect(self.back)
        self._bar.other_wanted.connect(self.other_wanted)
        self._bar.keys_wanted.connect(self._show_keys)
        self.workshop.told.connect(self._notices.tell)
        self.workshop.titled.connect(self._bar.show_story)
        self.workshop.debrief_wanted.connect(self.debrief_wanted)
        opening = QKeySequence(QKeySequence.StandardKey.Open)
        QShortcut(opening, self, self.other_wanted.emit)
        QShortcut(QKeySequence("F1"), self, self._show_keys)

    def open(self, path: Path, rulebook: Rulebook) -> None:
        """Work on a story's file; `rulebook` is for one that names none of its own."""
        self._notices.clear()
        self.workshop.open(path.absolute(), rulebook)

    def close_story(self) -> None:
        """Stop watching and proving."""
        self.workshop.close_story()

    def _show_keys(self) -> None:
        dialog = KeysDialog(self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _read_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, script in (
            (self.tr("The whole story"), self._whole),
            (self.tr("This talk"), self._talk),
        ):
            if not menu.isEmpty():
                menu.addSeparator()
            for does, act in (
                (self.tr("{what}: save as PDF …"), self._save_as_pdf),
                (self.tr("{what}: save as a web page …"), self._save_as_page),
                (self.tr("{what}: print …"), self._print),
            ):
                self._add(menu, does.format(what=words), act, script)
        return menu

    def _add(
        self,
        menu: QMenu,
        words: str,
        act: Callable[[Script], None],
        script: Callable[[], Script | None],
    ) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda: self._with(script(), act))
        menu.addAction(action)

    def _with(self, script: Script | None, act: Callable[[Script], None]) -> None:
        if script is None:
            self._notices.tell(self.tr("No version of this story can be played yet."))
        else:
            act(script)

    def _whole(self) -> Script | None:
        presenter = self.workshop.presenter
        good = presenter.manuscript.good if presenter is not None else None
        return whole_script(good.story) if good is not None and good.story is not None else None

    def _talk(self) -> Script | None:
        presenter = self.workshop.presenter
        walk = presenter.walk if presenter is not None else None
        return talk_script(walk.session) if walk is not None else None

    def _save_as_pdf(self, script: Script) -> None:
        self._save(script, "pdf", self.tr("PDF (*.pdf)"), save_pdf)

    def _save_as_page(self, script: Script) -> None:
        self._save(script, "html", self.tr("Web page (*.html)"), save_page)

    def _save(self, script: Script, suffix: str, kind: str, write: Callable[..., None]) -> None:
        dialog = QFileDialog(self, self.tr("Save the script"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(suffix)
        presenter = self.workshop.presenter
        if presenter is not None:
            dialog.selectFile(f"{presenter.manuscript.path.stem}.{suffix}")
        dialog.fileSelected.connect(lambda file: self._write(script, Path(file), write))
        dialog.open()

    def _write(self, script: Script, path: Path, write: Callable[..., None]) -> None:
        try:
            write(script, path, self.tr)
        except OSError as error:
            told = self.tr("{file} can't be written: {why}.")
            self._notices.tell(told.format(file=path, why=error.strerror or str(error)))
        else:
            self._notices.tell(self.tr("Written to {file}").format(file=path))

    def _print(self, script: Script) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: print_script(script, printer, self.tr))
        dialog.show()
