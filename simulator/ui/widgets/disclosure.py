"""A heading that opens and closes what is under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.theme import Theme


class Disclosure(QFrame):
    """A button with a title; pressed, it shows or hides its content below."""

    toggled = Signal(bool)
    """It was opened (True) or closed."""

    def __init__(
        self, theme: Theme, title: str, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._content = content
        self._button = QPushButton(self)
        self._button.setProperty("kind", "choice")
        self._button.setCheckable(True)
        self._button.setAutoDefault(True)
        self._button.toggled.connect(self._show)
        self._button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        content.setParent(self)
        content.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._button)
        self._column.addWidget(content)
        theme.changed.connect(self._restyled)
        self._restyled()
        self._name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    @property
    def button(self) -> QPushButton:
        """What opens and closes it."""
        return self._button

    def _show(self, opened: bool) -> None:
        self._content.setVisible(opened)
        self._name()
        self.toggled.emit(opened)

    def _name(self) -> None:
        """Write the title on the button, cut off where it is too long."""
        opened = self._button.isChecked()
        text = f"{'▾' if opened else '▸'}  {self._title}"
        room = self.width() - self._theme.px(40)
        text = self._button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._button.setText(text.replace("&", "&&"))
        self._button.setAccessibleName(self._title)
        state = self.tr("open") if opened else self.tr("closed")
        self._button.setAccessibleDescription(state)

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(8))
        self._content.setContentsMargins(px(20), px(4), px(20), px(12))
