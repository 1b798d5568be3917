"""The graph, made when it is first looked at."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.snapshot import GraphSnapshot
from simulator.ui.writer.graph.view import GraphView


class GraphPane(QWidget):
    """Holds what the graph is to show until somebody sees it."""

    scene_selected = Signal(str)
    scene_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._snapshot: GraphSnapshot | None = None
        self._due: GraphSnapshot | None = None
        self._selected = ""
        self._marks: tuple[frozenset[str], str | None] = (frozenset(), None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_story(self, snapshot: GraphSnapshot) -> None:
        """Show this story, at once or as soon as the graph is seen."""
        if snapshot != self._snapshot:
            self._snapshot = self._due = snapshot
            self._bring_up()

    def select(self, place: str) -> None:
        """Select a scene or ending."""
        self._selected = place
        self._bring_up()

    def mark(self, visited: frozenset[str], current: str | None) -> None:
        """Mark where the talk came through and where it stands."""
        self._marks = (visited, current)
        self._bring_up()

    def focus_graph(self) -> None:
        """Give the keyboard to the graph."""
        self.view.setFocus()

    @cached_property
    def view(self) -> GraphView:
        """The graph itself."""
        view = GraphView(self._theme, self)
        view.scene_selected.connect(self._choose)
        view.scene_activated.connect(self.scene_activated)
        self._column.addWidget(view)
        view.show()
        return view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up()

    def _choose(self, place: str) -> None:
        self._selected = place
        self.scene_selected.emit(place)

    def _bring_up(self) -> None:
        """Tell the graph what it does not know yet, if it can be seen."""
        if not self.isVisible():
            return
        if self._due is not None:
            self.view.show_story(self._due)
            self._due = None
        self.view.mark(*self._marks)
        if self._selected and self.view.selected != self._selected:
            self.view.select(self._selected)
