"""The bar over the class sheet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar


class SheetBar(TopBar):
    """The way back, which story of several the sheet is of, one more folder, and the export."""

    story_chosen = Signal(str)
    """The id of the story whose sheet is wanted."""
    folder_wanted = Signal()
    """The attempts of a folder are to be counted as well."""
    export_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._back.setText(self.tr("‹ Class"))
        self._back.setAccessibleName(self.tr("Back to the classes"))
        self.stories = QComboBox(self)
        self.stories.setAccessibleName(self.tr("Story"))
        self.stories.activated.connect(self._choose)
        self.folder = QPushButton(self.tr("Add a folder …"), self)
        self.folder.setProperty("kind", "quiet")
        self.folder.setToolTip(self.tr("Count the attempts in one more folder, as they arrive"))
        self.folder.clicked.connect(self.folder_wanted)
        self.export = QPushButton(self.tr("Export …"), self)
        self.export.setProperty("kind", "primary")
        self.export.setToolTip(self.tr("Write the sheet into a file: paper, a page, a table"))
        self.export.clicked.connect(self.export_wanted)
        for widget in (self.stories, self.folder, self.export):
            self.add_action_button(widget)
        for button in (self.folder, self.export):
            button.setAutoDefault(True)
        self._note = ""
        self.say("")
        self.offer((), "")
        theme.changed.connect(self._fit)

    def say(self, note: str) -> None:
        """Say something quiet beside the title, where there is room for it."""
        self._note = note
        self._fit()

    def offer(self, stories: Sequence[tuple[str, str, int]], chosen: str) -> None:
        """Offer these stories (id, title, attempts) where there are several."""
        rows = [(id_, f"{title} ({many})") for id_, title, many in stories]
        known = [(self.stories.itemData(at), self.stories.itemText(at)) for at in self._places()]
        if rows != known:
            self.stories.clear()
            for id_, told in rows:
                self.stories.addItem(told, id_)
        ids = [id_ for id_, _ in rows]
        self.stories.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.stories.setVisible(len(rows) > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.set_title(self.tr("Class sheet"))
        spare = self.width() - self.minimumSizeHint().width()
        wide = QFontMetrics(self._theme.font(14)).horizontalAdvance(self._note)
        self.set_title(self.tr("Class sheet"), self._note if wide <= spare else "")

    def _places(self) -> range:
        return range(self.stories.count())

    def _choose(self, at: int) -> None:
        self.story_chosen.emit(self.stories.itemData(at))
