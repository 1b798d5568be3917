"""The course of the mood as a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.views import CourseView, PointView
from simulator.ui.theme import Theme

_SAID, _MOOD = 1, 2
Index = QModelIndex | QPersistentModelIndex


class _Quiet(QStyledItemDelegate):
    """Cells whose selection is a tint under their own colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("tint"))
            option.state &= ~QStyle.StateFlag.State_Selected
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        super().paint(painter, option, index)
        if focused:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))


class CourseTable(QTableWidget):
    """What the chart shows, in words and numbers; as high as its rows."""

    selected = Signal(int)
    """The row of a decision became the current one."""
    opened = Signal(int)
    """Enter was pressed on a decision, or it was double-clicked."""

    def __init__(self, theme: Theme, course: CourseView, parent: QWidget | None = None) -> None:
        super().__init__(len(course.points), 6, parent)
        self.setItemDelegate(_Quiet(theme, self))
        self._theme = theme
        self._course = course
        self.setAccessibleName(self.tr("The course of the mood"))
        self.setAccessibleDescription(course.summary)
        self.setHorizontalHeaderLabels(
            [
                self.tr("No."),
                self.tr("You said"),
                self.tr("Mood"),
                self.tr("Temper"),
                self.tr("Heard"),
                self.tr("Trust"),
            ]
        )
        for row, point in enumerate(course.points):
            self._fill(row, point)
        self._behave()
        self.currentCellChanged.connect(self._moved)
        self.cellDoubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    def select(self, decision: int) -> None:
        """Make a decision's row the current one."""
        for row, point in enumerate(self._course.points):
            if point.decision == decision and row != self.currentRow():
                self.setCurrentCell(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentRow())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the table

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fill(self, row: int, point: PointView) -> None:
        texts = (
            "" if point.decision is None else str(point.decision),
            point.label,
            f"{band_shape(point.band)} {point.band}",
            str(point.temper),
            str(point.heard),
            str(point.trust),
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column not in {_SAID, _MOOD}:
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)

    def _behave(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_SAID, QHeaderView.ResizeMode.Stretch)
        for column in (_SAID, _MOOD):
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _moved(self, row: int) -> None:
        decision = self._course.points[row].decision if row >= 0 else None
        if decision is not None:
            self.selected.emit(decision)

    def _open(self, row: int) -> None:
        decision = self._course.points[row].decision if row >= 0 else None
        if decision is not None:
            self.opened.emit(decision)

    def _restyle(self) -> None:
        theme = self._theme
        for column in range(self.columnCount()):
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setFont(theme.font(13))
        for row, point in enumerate(self._course.points):
            for column in range(self.columnCount()):
                item = self.item(row, column)
                if item is not None:
                    item.setFont(theme.font(14, bold=column == _MOOD))
                    role = band_role(point.band) if column == _MOOD else "ink"
                    item.setForeground(theme.colour(role))
        self._fit()

    def _fit(self) -> None:
        """As high as the rows are once what was said has wrapped."""
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + self._theme.px(8))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)
