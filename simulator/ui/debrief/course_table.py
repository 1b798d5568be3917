"""The course of the mood as a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
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

from simulator.debrief.cost_phrases import MARK_SHAPES
from simulator.ui.bands import band_role, band_shape
from simulator.ui.debrief.annotations import AnnotationsView, BestPointView, MarkView
from simulator.ui.debrief.marks import mark_role
from simulator.ui.debrief.views import CourseView, PointView
from simulator.ui.theme import Theme

_SAID, _MOOD, _COST, _BEST = 1, 2, 6, 7
_WORDS = frozenset({_SAID, _MOOD, _COST, _BEST})
_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _Quiet(QStyledItemDelegate):
    """Cells whose selection is a tint under their own colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(self._theme.px(8), 0)

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
        super().__init__(len(course.points), 8, parent)
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
                self.tr("Cost"),
                self.tr("Best talk"),
            ]
        )
        for row, point in enumerate(course.points):
            self._fill(row, point)
        for column in (_COST, _BEST):
            self.hideColumn(column)
        self._behave()
        self.currentCellChanged.connect(self._moved)
        self.cellDoubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    def annotate(self, view: AnnotationsView) -> None:
        """Add what each decision cost, and the moods of the best talk, however long it is."""
        for row, point in enumerate(self._course.points):
            if point.decision is not None:
                self._put_mark(row, view.marks[point.decision - 1])
        for row, best in enumerate(view.best):
            if row >= self.rowCount():
                self.insertRow(row)
                self._put(row, 0, str(row))
            self._put_best(row, best)
        for column in (_COST, _BEST):
            self.showColumn(column)
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
            self._put(row, column, text, band_role(point.band) if column == _MOOD else "ink")

    def _put_mark(self, row: int, mark: MarkView) -> None:
        text = f"{MARK_SHAPES[mark.verdict]} {mark.word}"
        self._put(row, _COST, text, mark_role(mark.verdict))

    def _put_best(self, row: int, best: BestPointView) -> None:
        text = f"{band_shape(best.band)} {best.band}"
        self._put(row, _BEST, text, band_role(best.band))

    def _put(self, row: int, column: int, text: str, role: str = "ink") -> None:
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setData(_ROLE, role)
        if column not in _WORDS:
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
        for column in _WORDS:
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _moved(self, row: int) -> None:
        if (decision := self._decision(row)) is not None:
            self.selected.emit(decision)

    def _open(self, row: int) -> None:
        if (decision := self._decision(row)) is not None:
            self.opened.emit(decision)

    def _decision(self, row: int) -> int | None:
        """The decision of a row; None where only the best talk went on."""
        points = self._course.points
        return points[row].decision if 0 <= row < len(points) else None

    def _restyle(self) -> None:
        theme = self._theme
        for column in range(self.columnCount()):
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setFont(theme.font(13))
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = self.item(row, column)
                if item is not None:
                    item.setFont(theme.font(14, bold=column in {_MOOD, _COST}))
                    item.setForeground(theme.colour(item.data(_ROLE)))
        self._fit()

    def _fit(self) -> None:
        """As high as the rows are once what was said has wrapped."""
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + self._theme.px(8))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2)
