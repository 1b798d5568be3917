"""A voice as a line: even, or uneasy with temper; flat where nobody speaks."""

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_STEP = 2.5
"""From one point of the line to the next, in px."""
_SHAPES = ((0.25, 30.0, 0.0), (0.5, 20.0, 0.2), (0.7, 13.0, 0.4), (0.85, 9.0, 0.5))
"""For each unrest: the height of the waves as a share of the room, their length in px, and how
much a second, shorter wave roughens them."""


def voice_path(area: QRectF, unrest: int | None, scale: float) -> QPainterPath:
    """The line of a voice, resting on the middle of an area; `scale` is that of the text."""
    middle, reach = area.center().y(), area.height() / 2
    path = QPainterPath(QPointF(area.left(), middle))
    if unrest is None:
        path.lineTo(area.right(), middle)
        return path
    height, length, rough = _SHAPES[unrest]
    count = max(1, round(area.width() / _STEP))
    for number in range(1, count + 1):
        share = number / count
        turn = 2 * pi * share * area.width() / (length * scale)
        wave = (sin(turn) + rough * sin(2.7 * turn + 1)) / (1 + rough / 2)
        swell = min(1.0, 3 * sin(pi * share)) * (0.6 + 0.4 * sin(turn / 3.1 + 0.7))
        path.lineTo(area.left() + share * area.width(), middle - reach * height * swell * wave)
    return path
