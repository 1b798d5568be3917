"""Having a start chosen for a talk, with the analyst's help."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.analyst import StartsFound, WayFound
from simulator.ui.writer.presenter import WriterPresenter
from simulator.ui.writer.start_dialog import StartDialog


class StartDesk(QWidget):
    """Opens the dialog over the page, and passes questions and answers on."""

    asked = Signal(object)
    """A question for the analyst."""
    way_chosen = Signal(tuple)
    """The talk is to be led along these option ids."""
    state_chosen = Signal(str, object, bool)
    """A scene and a `State` set by hand to begin with, and whether it can be reached."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dialog: StartDialog | None = None
        self.hide()

    def begin(self, presenter: WriterPresenter, scene: str = "") -> None:
        """Have a start chosen, in this scene or the selected one."""
        walk = presenter.walk
        if walk is None:
            return
        self.dialog = dialog = StartDialog(self._theme, walk.engine, self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.asked.connect(self.asked)
        dialog.way_chosen.connect(self.way_chosen)
        dialog.state_chosen.connect(self.state_chosen)
        dialog.finished.connect(self._forget)
        dialog.begin(scene or presenter.selected, presenter.knowledge)
        dialog.open()

    def take(self, told: StartsFound | WayFound) -> None:
        """Pass on what the analyst answers."""
        if self.dialog is not None:
            self.dialog.take(told)

    def close_dialog(self) -> None:
        """Close the dialog: what it offers holds no more."""
        if self.dialog is not None:
            self.dialog.reject()

    def _forget(self) -> None:
        self.dialog = None
