"""A line that unfolds what is under it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.tab_order import tab_after
from simulator.ui.theme import Theme


class Fold(Column):
    """A quiet button over content that is made when it is first unfolded."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        make: Callable[[QWidget], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        """`make` is called once, with the parent of what it makes."""
        super().__init__(theme, parent)
        self._title = title
        self._make = make
        self._content: QWidget | None = None
        self._button = QPushButton(self)
        self._button.setProperty("kind", "fold")
        self._button.setCheckable(True)
        self._button.setAutoDefault(True)
        self._button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._button.toggled.connect(self._show)
        self._button.setAccessibleName(title)
        self.add(self._button, Qt.AlignmentFlag.AlignLeft)
        self._name(opened=False)

    @property
    def button(self) -> QPushButton:
        """What unfolds it."""
        return self._button

    def _show(self, opened: bool) -> None:
        if self._content is None:
            self._content = self._make(self)
            self.add(self._content)
            tab_after(self._button, self._content)
        self._content.setVisible(opened)
        self._name(opened=opened)

    def _name(self, *, opened: bool) -> None:
        self._button.setText(f"{'▾' if opened else '▸'}  {self._title}")
        state = self.tr("open") if opened else self.tr("closed")
        self._button.setAccessibleDescription(state)
