"""A part of the desk's narrow side."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


class Section(QWidget):
    """A small heading over a column of widgets."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(heading)
        self._column = QVBoxLayout(self)
        self._column.addWidget(WrapLabel(heading, "heading", self))
        theme.changed.connect(self._space)
        self._space()

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self._column.addWidget(widget)
        widget.show()

    def say(self, text: str, kind: str = "text") -> WrapLabel:
        """Put words below the others."""
        label = WrapLabel(text, kind, self)
        self.add(label)
        return label

    def part(self, heading: str) -> None:
        """Begin another part under the same heading."""
        if self._column.count() > 1:
            self._column.addSpacing(self._theme.px(8))
        self.say(heading, "strong")

    def _space(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._theme.px(6))


class Sections(QScrollArea):
    """Sections one below the other; it scrolls where they are too many for the window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: list[Section] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._flow = Flow()
        self._column = QVBoxLayout(self._flow)
        self._column.addStretch(1)
        self.setWidget(self._flow)
        theme.changed.connect(self._restyled)
        self._restyled()

    def section(self, heading: str) -> Section:
        """A new section below the others."""
        section = Section(self._theme, heading, self._flow)
        self._column.insertWidget(self._column.count() - 1, section)
        self._sections.append(section)
        section.show()
        return section

    def clear(self) -> None:
        """Take all sections out."""
        for section in self._sections:
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        self._sections = []
        self.verticalScrollBar().setValue(0)

    def _restyled(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(12), px(20), px(16))
        self._column.setSpacing(px(20))


class Flow(QWidget):
    """As high as its width makes it, and never wider than its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "flow")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
