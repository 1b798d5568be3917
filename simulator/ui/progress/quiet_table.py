"""A table in the page's own voice: no grid, as high as its rows, reached by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from simulator.ui.progress.cell import CELL, Cell
from simulator.ui.progress.cell_delegate import CellDelegate
from simulator.ui.theme import Theme


class QuietTable(QTableWidget):
    """Rows of cells. One column takes the width that the others leave."""

    selected = Signal(int)
    """A row became the current one."""
    opened = Signal(int)
    """A row was clicked, or Enter pressed on it; only where rows can be opened."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        headers: Sequence[str],
        *,
        wide: int = 0,
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`wide` is the column that stretches; with `opens`, rows can be opened."""
        super().__init__(0, len(headers), parent)
        self._theme = theme
        self._wide = wide
        self._opens = opens
        self._refit = QTimer(self)
        self._refit.setSingleShot(True)
        self._refit.timeout.connect(self._fit_rows)
        self._cells = CellDelegate(theme, self)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headers))
        self._behave()
        self.currentCellChanged.connect(self._moved)
        if opens:
            self.setMouseTracking(True)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.cellEntered.connect(self._hover)
            self.cellClicked.connect(self.opened)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these rows; the current one stays, if there are as many."""
        current = self.currentRow()
        before = self.blockSignals(True)
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(", ".join(part for part in (cell.text, cell.under) if part))
                item.setData(CELL, cell)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, column, item)
        self.setCurrentCell(current if current < len(rows) else -1, 0)
        self.blockSignals(before)
        self._fit()

    def select(self, row: int) -> None:
        """Make a row the current one."""
        if row != self.currentRow():
            self.setCurrentCell(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif self._opens and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 < self.rowCount():
            self.setCurrentCell(0, 0)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        for set_policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(1)
        header.sectionResized.connect(self._refit.start)  # it tells before it is so
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self._wide, QHeaderView.ResizeMode.Stretch)

    def _moved(self, row: int) -> None:
        if row >= 0:
            self._reveal(row)
            self.selected.emit(row)

    def _reveal(self, row: int) -> None:
        """Have the page scroll so that a row is seen."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        content = page.widget() if page is not None else None
        if page is None or content is None or not self.hasFocus():
            return
        place = self.visualRect(self.model().index(row, 0)).translated(0, self.viewport().y())
        centre = self.mapTo(content, place.center())
        page.ensureVisible(centre.x(), centre.y(), 0, place.height())

    def _hover(self, row: int) -> None:
        self._cells.hovered = row
        self.viewport().update()

    def _restyle(self) -> None:
        for column in range(self.columnCount()):
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setFont(self._theme.font(13))
        self._fit()

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        self._fit_rows()

    def _fit_rows(self) -> None:
        """As high as the rows are once their words have wrapped."""
        self.resizeRowsToContents()
        header = self.horizontalHeader()
        head = 0 if header.isHidden() else header.sizeHint().height()
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(head + rows + 2)
