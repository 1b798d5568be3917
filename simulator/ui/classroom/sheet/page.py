"""The page of a class sheet, which follows the attempts as they arrive."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from simulator.classroom.folder import ClassFolder
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.ui.classroom.sheet.bar import SheetBar
from simulator.ui.classroom.sheet.body import SheetBody
from simulator.ui.classroom.sheet.watch import SheetNews, SheetWatch, Sources
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel

_PAGES = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_Space: 0.9}
_LINES = {Qt.Key.Key_Down: 0.1, Qt.Key.Key_Up: -0.1}


class SheetPage(QWidget):
    """The sheet of a class, of a folder of attempts, or of both."""

    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources = Sources()
        self._sheet: ClassSheet | None = None
        self.setProperty("kind", "page")
        self.bar = SheetBar(theme, self)
        self.body = SheetBody(theme)
        self._waiting = ReadingColumn(theme)
        self._told = WrapLabel(kind="text")
        self._unread = WrapLabel(kind="note")
        self._waiting.add(self._told)
        self._waiting.add(self._unread)
        self._waiting.close_up()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._stack, 1)
        self._watch = SheetWatch(self)
        self._connect()

    @property
    def sheet(self) -> ClassSheet | None:
        """What is shown; None where there is nothing yet."""
        return self._sheet

    @property
    def message(self) -> str:
        """What is said while there is no sheet."""
        return self._told.text()

    def show_sheet(self, source: ClassFolder | Path) -> None:
        """Show the sheet of a class, or of a folder of attempts, from now on."""
        if isinstance(source, ClassFolder):
            self._follow(Sources(folder=source))
        else:
            self._follow(Sources(places=(source,)))

    def add_folder(self, folder: Path) -> None:
        """Count the attempts in one more folder."""
        if folder not in self._sources.places:
            places = (*self._sources.places, folder)
            self._follow(replace(self._sources, places=places))

    def close_sheet(self) -> None:
        """Follow nothing any more."""
        self._watch.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {**_PAGES, **_LINES}.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
        else:
            self.body.scroll_pages(pages)

    def _connect(self) -> None:
        self._watch.changed.connect(self._take)
        self._watch.failed.connect(self._fail)
        self.bar.back.connect(self._leave)
        self.bar.story_chosen.connect(self._choose)
        self.bar.folder_wanted.connect(self._ask_folder)
        self.bar.export_wanted.connect(self._export)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)

    def _follow(self, sources: Sources) -> None:
        """Look at other sources; what was shown stays until there is something else."""
        fresh = sources.folder != self._sources.folder or not self._sources.places
        self._sources = sources
        if fresh or self._sheet is None:
            self._say(self.tr("Reading …"))
        self._watch.watch(sources)

    def _take(self, news: SheetNews) -> None:
        several = news.stories if self._sources.folder is None else ()
        self.bar.offer(several, self._sources.story)
        if news.sheet is None:
            self._say(self._nothing(), "\n".join(news.unread))
            return
        before = self._sheet
        self._sheet = news.sheet
        self.body.show_sheet(news.sheet)
        self._stack.setCurrentWidget(self.body)
        self.bar.say(self.tr("kept up to date as attempts arrive"))
        self.bar.export.setEnabled(True)
        if before is not None and before.facts != news.sheet.facts:
            announce(self, ", ".join(f"{one.name}: {one.value}" for one in news.sheet.facts))

    def _nothing(self) -> str:
        places = " · ".join(str(one) for one in self._sources.places)
        told = self.tr("There is no attempt in {folder} yet. The sheet comes with the first one.")
        return told.format(folder=places)

    def _fail(self, why: str) -> None:
        self._say(why)
        announce(self, why)

    def _say(self, told: str, unread: str = "") -> None:
        """Say something in place of the sheet."""
        self._sheet = None
        self._told.setText(told)
        self._unread.setText(unread)
        self._unread.setVisible(bool(unread))
        self.bar.say("")
        self.bar.export.setEnabled(False)
        self._stack.setCurrentWidget(self._waiting)

    def _choose(self, story: str) -> None:
        if story != self._sources.story:
            self._follow(replace(self._sources, story=story))

    def _leave(self) -> None:
        self.close_sheet()
        self.back.emit()

    def _ask_folder(self) -> None:
        where = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = QFileDialog(
            self, self.tr("A folder of attempts"), QStandardPaths.writableLocation(where)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.add_folder(Path(folder)))
        dialog.open()

    def _export(self) -> None:
        from simulator.ui.classroom.sheet.export import SheetExport
        from simulator.ui.export.dialog import ExportDialog

        if self._sheet is not None:
            ExportDialog(self._theme, SheetExport(self._sheet, self.tr), self).open()
