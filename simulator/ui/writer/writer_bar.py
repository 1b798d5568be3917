"""The bar over the writer's page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLayout, QMenu, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar


class WriterBar(TopBar):
    """The story's title and file, its keys, its script, and the way to another story."""

    other_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme, script: QMenu, parent: QWidget | None = None) -> None:
        """`script` is the menu of what can be done with the story as a script."""
        super().__init__(theme, parent)
        self._words = ("", "")
        self._keys = self._button(self.tr("Keys"), self.tr("Which keys do what (F1)"))
        self._keys.setProperty("kind", "quiet")
        self.read = self._button(self.tr("Read-through"), self.tr("The story as a script"))
        self.read.setMenu(script)
        other = self._button(self.tr("Other story …"), self.tr("Choose another story (Ctrl+O)"))
        for button in (self._keys, self.read, other):
            self.add_action_button(button)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._keys.clicked.connect(self.keys_wanted)
        other.clicked.connect(self.other_wanted)
        theme.changed.connect(self._fit)

    def show_story(self, title: str, file: str) -> None:
        """Say which story this is."""
        self._words = (title, file)
        self._title.setToolTip(f"{title}\n{file}")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for: the file's name goes first, then the keys."""
        title, file = self._words
        self.set_title(title)
        self._keys.show()
        spare = self._spare()
        if spare < 0:
            self._keys.hide()
            spare = self._spare()
        if spare < 0:
            room = self._title.sizeHint().width() + spare
            self._title.setText(self._cut(title, room))
        self._subtitle.setText(self._cut(file, spare) if spare > self._theme.px(60) else "")

    def _spare(self) -> int:
        return self.width() - self._row.totalMinimumSize().width()

    def _cut(self, text: str, room: float) -> str:
        self._title.ensurePolished()
        metrics = QFontMetricsF(self._title.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(True)
        return button
