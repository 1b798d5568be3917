"""The bar over the desk."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.top_bar import TopBar


class DeskBar(TopBar):
    """The class's name, what the room sees, and the end of the class."""

    lobby_wanted = Signal()
    """How to join is to be shown large, or no longer."""
    projector_wanted = Signal(bool)
    """The projector's view is to be opened (True) or closed."""
    end_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = ("", "")
        self._back.setText(self.tr("‹ Class"))
        self._back.setAccessibleName(self.tr("Leave the desk; the class goes on"))
        self._back.setToolTip(self.tr("Leave the desk; the class goes on"))
        self._keys = self._button(self.tr("Keys"), self.tr("Which keys do what (?)"))
        self._keys.setProperty("kind", "quiet")
        self._lobby = self._switch(self.tr("How to join"), self.tr("Show it large (J)"))
        self._projector = self._switch(
            self.tr("Projector"), self.tr("What the room sees, on the other screen if there is one")
        )
        end = self._button(self.tr("End …"), self.tr("End the class"))
        for button in (self._keys, self._lobby, self._projector, end):
            self.add_action_button(button)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._keys.clicked.connect(self.keys_wanted)
        self._lobby.clicked.connect(self.lobby_wanted)
        self._projector.clicked.connect(self.projector_wanted)
        end.clicked.connect(self.end_wanted)
        theme.changed.connect(self._fit)

    def show_class(self, name: str, about: str) -> None:
        """Say which class this is."""
        if (name, about) != self._words:
            self._words = (name, about)
            self._title.setToolTip(f"{name}\n{about}")
            self._fit()

    def show_lobby(self, shown: bool) -> None:
        """Show whether the room sees how to join."""
        self._lobby.setChecked(shown)

    def show_projector(self, opened: bool) -> None:
        """Show whether the projector's view is open."""
        self._projector.setChecked(opened)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for: the story goes first, then the keys."""
        name, about = self._words
        self.set_title(name, about)
        self._keys.show()
        if self._spare() < 0:
            self._keys.hide()
        spare = self._spare()
        if spare < 0:
            room = self._title.sizeHint().width() + spare
            self._title.setText(self._cut(name, room))
            spare = 0
        self._subtitle.setText(self._cut(about, spare) if spare > self._theme.px(60) else "")

    def _spare(self) -> int:
        """The px that are left beside the title and the buttons."""
        items = [self._row.itemAt(index) for index in range(self._row.count())]
        shown = [widget for item in items if item is not None and (widget := item.widget())]
        wide = [one.sizeHint().width() for one in shown if not one.isHidden()]
        wide.remove(self._subtitle.sizeHint().width())
        margins = self._row.contentsMargins()
        free = self.width() - margins.left() - margins.right()
        return free - sum(wide) - self._row.spacing() * len(wide)

    def _cut(self, text: str, room: float) -> str:
        font = self._title.font() if text == self._words[0] else self._subtitle.font()
        return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))

    def _switch(self, text: str, tip: str) -> QPushButton:
        button = self._button(text, tip)
        button.setProperty("kind", "link")
        button.setCheckable(True)
        return button

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAutoDefault(True)
        button.setAccessibleDescription(tip)
        return button
