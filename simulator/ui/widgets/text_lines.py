"""Plain text cut to a number of lines, for widgets that paint their own text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

LINE_HEIGHT = 1.4
"""From one line to the next, in heights of the font's letters in px."""


def text_lines(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """The text wrapped to `width`, at most `most` lines; the last ends in … where text is left."""
    whole = " ".join(text.split())
    layout = QTextLayout(whole, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    line = layout.createLine()
    while line.isValid() and len(starts) <= most:
        line.setLineWidth(width)
        starts.append(line.textStart())
        line = layout.createLine()
    layout.endLayout()
    ends = [*starts[1:], len(whole)]
    lines = [whole[start:end] for start, end in zip(starts, ends, strict=True)]
    if len(lines) > most:
        rest = whole[starts[most - 1] :]
        metrics = QFontMetricsF(font)
        lines[most - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return tuple(one.rstrip() for one in lines)


def line_step(font: QFont) -> float:
    """From one line's top to the next, in px."""
    return round(font.pixelSize() * LINE_HEIGHT)


def draw_lines(
    painter: QPainter, lines: tuple[str, ...], font: QFont, corner: QPointF, width: float
) -> float:
    """Draw the lines from a corner down with the painter's pen; returns the y below them."""
    painter.setFont(font)
    step = line_step(font)
    y = corner.y()
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for line in lines:
        painter.drawText(QRectF(corner.x(), y, width, step), flags, line)
        y += step
    return y
