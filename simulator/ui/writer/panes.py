"""The parts of the workshop in the room there is: three columns, two, or tabs alone."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from simulator.ui.theme import Theme

_THREE, _TWO = 1180, 800
"""From these widths on (the design's px) there are so many columns."""
_LEFT, _RIGHT = 300, 400


class Pane(Enum):
    """A part of the workshop."""

    OUTLINE = auto()
    PROBLEMS = auto()
    SCENE = auto()
    GRAPH = auto()
    TALK = auto()


class Panes(QWidget):
    """Outline over problems at the left, scene and graph in the middle, the talk at the right.

    Where that does not fit, the talk, and then the outline, become tabs of the middle.
    """

    def __init__(
        self,
        theme: Theme,
        panes: dict[Pane, tuple[QWidget, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`panes` are the parts with what their tabs say."""
        super().__init__(parent)
        self._theme = theme
        self._panes = panes
        self._columns = 0
        self._left = QSplitter(Qt.Orientation.Vertical, self)
        self._left.setChildrenCollapsible(False)
        for pane in (Pane.OUTLINE, Pane.PROBLEMS):
            self._left.addWidget(panes[pane][0])
        self._left.setStretchFactor(0, 3)
        self._left.setStretchFactor(1, 2)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        theme.changed.connect(self._fit)
        self._arrange(3)

    @property
    def columns(self) -> int:
        """How many columns there are now."""
        return self._columns

    def bring_up(self, pane: Pane) -> None:
        """Have a part in sight."""
        tab = self._tab_of(pane)
        if tab >= 0:
            self._tabs.setCurrentIndex(tab)

    def in_sight(self, pane: Pane) -> bool:
        """Whether a part can be seen."""
        return self._panes[pane][0].isVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, width = self._theme.px, self.width()
        columns = 3 if width >= px(_THREE) else 2 if width >= px(_TWO) else 1
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        """Put every part where it belongs; the tab that was open stays open."""
        shown = self._tabs.currentWidget()
        focus = self.focusWidget()
        self._columns = columns
        while self._tabs.count():
            self._tabs.removeTab(0)
        talk, outline = self._panes[Pane.TALK][0], self._left
        for widget in (outline, self._tabs, talk):
            widget.setParent(self)
        if columns == 1:
            self._tabs.addTab(outline, self._panes[Pane.OUTLINE][1])
        else:
            self._split.addWidget(outline)
        for pane in (Pane.SCENE, Pane.GRAPH):
            self._tabs.addTab(*self._panes[pane])
        self._split.addWidget(self._tabs)
        if columns == 3:
            self._split.addWidget(talk)
        else:
            self._tabs.addTab(talk, self._panes[Pane.TALK][1])
        for widget in self._standing():
            widget.show()
        self._name_keys()
        self._size(columns)
        if shown is not None and self._tabs.indexOf(shown) >= 0:
            self._tabs.setCurrentWidget(shown)
        if focus is not None and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_keys(self) -> None:
        """Each tab's tool tip names its key."""
        for number, pane in enumerate(Pane, start=1):
            tab = self._tab_of(pane)
            if tab >= 0 and pane is not Pane.PROBLEMS:
                words = f"{self._panes[pane][1]} (Ctrl+{number})"
                self._tabs.setTabToolTip(tab, words)

    def _standing(self) -> Sequence[QWidget]:
        found = (self._split.widget(at) for at in range(self._split.count()))
        return [widget for widget in found if widget is not None]

    def _size(self, columns: int) -> None:
        px = self._theme.px
        middle = max(px(400), self.width() - px(_LEFT) - px(_RIGHT))
        sizes = {1: [middle], 2: [px(_LEFT), middle], 3: [px(_LEFT), middle, px(_RIGHT)]}
        self._split.setSizes(sizes[columns])
        self._split.setStretchFactor(self._split.indexOf(self._tabs), 1)

    def _tab_of(self, pane: Pane) -> int:
        if pane in {Pane.OUTLINE, Pane.PROBLEMS}:
            return self._tabs.indexOf(self._left)
        return self._tabs.indexOf(self._panes[pane][0])
