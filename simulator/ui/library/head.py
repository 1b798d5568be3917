"""The library's heading with its search and filters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.ui.library.filter_bar import FilterBar
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_MOST_OF_HEIGHT = 0.38
"""Where heading and filters would take more of the page than this, the filters fold away."""


class LibraryHead(QWidget):
    """The question, a quiet line and the filters: beside it, below it, or behind a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.filters = FilterBar(theme, self)
        self._title = WrapLabel(self.tr("Who would you like to meet?"), "title", self)
        self._note = WrapLabel("", "note", self)
        self._fold = QPushButton(self.tr("Search and filter"), self)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self.filters.setVisible)
        self._folded = False
        self._lay_out()
        theme.changed.connect(self._restyled)
        self._restyled()

    @property
    def note(self) -> str:
        """The quiet line."""
        return self._note.text()

    def say(self, note: str) -> None:
        """Show the quiet line."""
        self._note.setText(note)

    def focus_search(self) -> None:
        """Put the cursor into the search field, unfolding it where need be."""
        self._fold.setChecked(True)
        self.filters.setVisible(True)
        self.filters.focus_search()

    def fit(self, width: int, height: int) -> None:
        """Arrange for a page of that size: `width` without its margins."""
        ways = QBoxLayout.Direction
        gap = self._theme.px(20)
        heading = self._title.fontMetrics().horizontalAdvance(self._title.text()) + gap
        beside = heading + self.filters.sizeHint().width() <= width
        needed = self._theme.px(84) + self.filters.heightForWidth(width)
        self._set_folded(not beside and needed > _MOST_OF_HEIGHT * height)
        self._whole.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def _set_folded(self, folded: bool) -> None:
        if folded == self._folded:
            return
        self._folded = folded
        self._fold.setVisible(folded)
        self._note.setVisible(not folded)
        self.filters.setVisible(self._fold.isChecked() or not folded)
        self._title.setProperty("kind", "heading" if folded else "title")
        self._title.style().polish(self._title)

    def _lay_out(self) -> None:
        self._fold.hide()
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self._fold)
        self._heading = QVBoxLayout()
        self._heading.addLayout(line)
        self._heading.addWidget(self._note)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.addLayout(self._heading, 1)
        self._whole.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignVCenter)

    def _restyled(self) -> None:
        px = self._theme.px
        self._heading.setSpacing(px(4))
        self._whole.setSpacing(px(12))
        self._whole.setContentsMargins(0, px(24), 0, px(8))
