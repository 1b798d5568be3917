"""A story to choose, painted as a row: the customer's face, the title, and what it is like."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.ui.classroom.front.story_rows import StoryRow
from simulator.ui.library.picture_shelf import Face, PictureShelf, Wanted
from simulator.ui.theme import Theme
from simulator.ui.widgets.text_lines import draw_lines, line_step, text_lines
from simulator.ui.writer.row_ground import paint_row_ground

ROW = Qt.ItemDataRole.UserRole
"""The role that gives an item's `StoryRow`."""
Index = QModelIndex | QPersistentModelIndex
_TITLE, _ABOUT, _PAD = 16, 13, 8
_FACE_WIDE, _FACE_TALL = 60, 52


class StoryDelegate(QStyledItemDelegate):
    """A face in a tinted frame, and two lines beside it."""

    def __init__(self, theme: Theme, shelf: PictureShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelf = shelf

    def wanted(self, row: StoryRow, ratio: float) -> Wanted:
        """The picture in a row; `ratio` is device pixels per pixel."""
        px = self._theme.px
        face = Face(row.portrait, row.face)
        return Wanted(face, px(_FACE_WIDE), px(_FACE_TALL), ratio)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._theme.px
        words = line_step(self._theme.font(_TITLE)) + line_step(self._theme.font(_ABOUT))
        return QSize(px(200), max(px(_FACE_TALL), round(words)) + 2 * px(_PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StoryRow = index.data(ROW)
        px = self._theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(option.rect).adjusted(0, 1, -1, -1)
        paint_row_ground(painter, area, option.state, self._theme)
        inner = area.adjusted(px(_PAD), 0, -px(_PAD), 0)
        frame = QRectF(inner.left(), 0, px(_FACE_WIDE), px(_FACE_TALL))
        frame.moveCenter(QPointF(frame.center().x(), area.center().y()))
        self._face(painter, frame, row)
        self._words(painter, inner.adjusted(frame.width() + px(12), 0, 0, 0), row)
        painter.restore()

    def _face(self, painter: QPainter, frame: QRectF, row: StoryRow) -> None:
        outline = QPainterPath()
        radius = self._theme.px(10)
        outline.addRoundedRect(frame, radius, radius)
        painter.fillPath(outline, self._theme.colour("tint"))
        picture = self._shelf.find(self.wanted(row, painter.device().devicePixelRatioF()))
        if picture is not None:
            painter.save()
            painter.setClipPath(outline)
            painter.drawPixmap(QPointF(frame.left(), frame.top() + picture.top), picture.pixmap)
            painter.restore()

    def _words(self, painter: QPainter, area: QRectF, row: StoryRow) -> None:
        theme, width = self._theme, area.width()
        title, about = theme.font(_TITLE, bold=True), theme.font(_ABOUT)
        tall = line_step(title) + line_step(about)
        corner = QPointF(area.left(), area.center().y() - tall / 2)
        painter.setPen(theme.colour("ink"))
        y = draw_lines(painter, text_lines(row.title, title, width, 1), title, corner, width)
        painter.setPen(theme.colour("soft"))
        lines = text_lines(row.about, about, width, 1)
        draw_lines(painter, lines, about, QPointF(corner.x(), y), width)
