"""What stands on a page: pieces of text, and drawings, each as wide as the column."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtSvg import QSvgRenderer

_BAR = 4


class Piece(Protocol):
    """Something that is laid out; lengths in 96ths of an inch.

    `keep` says that it stands on the same page as the piece after it, `gap` how far from it, and
    `before` how much farther from the piece before it, unless it is the first of a page.
    """

    keep: bool
    gap: float
    before: float

    @property
    def height(self) -> float:
        """How much of the page it takes."""

    def cut(self, start: float, room: float) -> float:
        """Where it may be cut so that what lies between `start` and there fits into `room`."""

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        """Draw what lies between two heights, its top at the painter's origin."""


@dataclass(slots=True)
class TextPiece:
    """Words that are laid out already, `indent` from the left, with a bar there or a line below."""

    document: QTextDocument
    height: float
    indent: float = 0.0
    bar: QColor | None = None
    rule: QColor | None = None
    keep: bool = False
    gap: float = 8.0
    before: float = 0.0

    def cut(self, start: float, room: float) -> float:
        """Between two lines; `start` where not one of them fits."""
        layout, found = self.document.documentLayout(), start
        block = self.document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).y()
            lines = block.layout()
            for number in range(lines.lineCount()):
                line = lines.lineAt(number)
                end = top + line.y() + line.height()
                if start < end <= start + room:
                    found = end
            block = block.next()
        return found

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        width = self.document.textWidth()
        painter.save()
        if self.bar is not None:
            painter.fillRect(QRectF(self.indent - 3 * _BAR, 0, _BAR, end - start), self.bar)
        painter.translate(QPointF(self.indent, -start))
        self.document.drawContents(painter, QRectF(0, start, width, end - start))
        painter.restore()
        if self.rule is not None and end == self.height:
            painter.fillRect(QRectF(self.indent, end - start, width, 0.75), self.rule)


@dataclass(slots=True)
class DrawingPiece:
    """A drawing that is never cut."""

    drawing: QSvgRenderer
    width: float
    keep: bool = False
    gap: float = 8.0
    before: float = 0.0

    @property
    def height(self) -> float:
        size = self.drawing.viewBoxF()
        return self.width * size.height() / size.width()

    def cut(self, start: float, room: float) -> float:
        """Nowhere."""
        return start

    def draw(self, painter: QPainter, start: float, end: float) -> None:
        self.drawing.render(painter, QRectF(0, 0, self.width, self.height))
