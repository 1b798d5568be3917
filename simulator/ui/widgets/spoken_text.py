"""A line laid out for painting: its words, and its stage directions in italics."""

import re
from functools import lru_cache
from typing import cast
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from simulator.story.speech import spans

LEADING = 1.45
"""The height of a line of text, as a multiple of the font's size in pixels."""
_PARAGRAPHS = re.compile(r"\s*\n\s*")
"""YAML folds the line breaks that mean nothing; those left are meant."""
_SAMPLE = "There was nobody at the desk, so she waited, and then she asked. "
_BREAK = "\u2028"


def line_width(font: QFont, characters: int) -> int:
    """How wide so many characters of running text are, in pixels."""
    return round(_character_width(font.toString()) * characters)


@lru_cache(maxsize=32)
def _character_width(description: str) -> float:
    font = QFont()
    font.fromString(description)
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


class SpokenText:
    """Plain text that can be shown up to any character without moving a word.

    `length` counts in UTF-16 units, as Qt does. A direction that opens the line stands on a line
    of its own.
    """

    def __init__(self, text: str, font: QFont, soft: QColor, *, centred: bool = False) -> None:
        """`soft` is the colour of the directions; that of the words is given when painting."""
        self._leading = round(font.pixelSize() * LEADING)
        joined, directions = _join(text)
        self.length = _units(joined)
        self._from_right = _runs_from_right(joined)
        self._layout = QTextLayout(joined, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(centred=centred))
        aside = QTextCharFormat()
        aside.setFontItalic(True)
        aside.setForeground(soft)
        self._layout.setFormats([_range(*part, aside) for part in directions])
        self._width = -1
        self._size = QSizeF()

    def lay(self, width: int) -> QSizeF:
        """Break into lines of at most `width` pixels; returns the size that the words take."""
        if width == self._width:
            return self._size
        self._width = width
        layout, y, widest = self._layout, 0, 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self._leading - line.height()) / 2))
            widest = max(widest, line.naturalTextWidth())
            y += self._leading
        layout.endLayout()
        self._size = QSizeF(widest, y)
        return self._size

    def draw(self, painter: QPainter, at: QPointF, ink: QColor, shown: int | None = None) -> None:
        """Paint the words in `ink`, up to the first `shown` units."""
        painter.setPen(ink)
        if shown is None or shown >= self.length:
            self._layout.draw(painter, at)
            return
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            end = line.textStart() + line.textLength()
            if shown >= end:
                line.draw(painter, at)
            elif shown > line.textStart():
                self._draw_part(painter, at, line, shown)

    def _draw_part(self, painter: QPainter, at: QPointF, line: QTextLine, shown: int) -> None:
        whole = shown if self._layout.isValidCursorPosition(shown) else shown - 1
        x = cast("tuple[float, int]", line.cursorToX(whole))[0]
        room = QRectF(at.x(), at.y() + line.y() - 2, self._width, self._leading + 2)
        if self._from_right:
            room.setLeft(at.x() + x)
        else:
            room.setRight(at.x() + x)
        painter.save()
        painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
        line.draw(painter, at)
        painter.restore()


def _option(*, centred: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    if centred:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return option


def _join(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text as painted, and where its directions stand: (start, length) in UTF-16 units."""
    joined, directions = "", []
    for paragraph in _PARAGRAPHS.split(text.strip()):
        opening, alone = True, False
        for part in spans(paragraph):
            if joined:
                joined += _BREAK if opening or alone else " "
            if part.direction:
                directions.append((_units(joined), _units(part.text)))
            joined += part.text
            alone = opening and part.direction
            opening = False
    return joined, directions


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _runs_from_right(text: str) -> bool:
    """Whether the first character that has a direction runs from right to left."""
    strong = (bidirectional(character) for character in text)
    return next((one != "L" for one in strong if one in {"L", "R", "AL"}), False)


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made
