"""Painting faces and backdrops from SVG into pixmaps, in logical pixels of a frame."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from simulator.ui.widgets.backdrops import SIZE, backdrop_svg
from simulator.ui.widgets.faces import CUT, VIEW_BOX, placement

_LEAN_DEGREES, _LEAN_GROWTH = 2.5, 0.05
_SLACK = 1.12
"""A picture reaches this much above the hair, so that a lean stays within it."""
_SPARE = 0.06
"""A picture holds this much body below the edge, as a share of the width, for the lean."""
_LINE_PX = 2.0
_FLAT_LINE_PX = 1.5
_FLAT = 1.1
"""A frame lower than this many times its width is flat."""
_NARROWEST_PX = 160
"""A narrower frame holds the face alone: a backdrop would only be noise."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a picture goes: its size, the screen's device pixels per pixel, and the pose."""

    size: QSize
    ratio: float
    leaning: bool = False

    def pixmap(self, height: float, ground: QColor | None = None) -> QPixmap:
        """A pixmap of the frame's width and `height` logical pixels, clear or of a colour."""
        made = QPixmap(round(self.size.width() * self.ratio), round(height * self.ratio))
        made.setDevicePixelRatio(self.ratio)
        made.fill(ground or QColor(Qt.GlobalColor.transparent))
        return made


@dataclass(frozen=True, slots=True)
class Picture:
    """A pixmap and the y at which it is drawn."""

    pixmap: QPixmap
    top: float


def lean_transform(amount: float, size: QSize, shift: float = 0.0) -> QTransform:
    """From upright (0) to leaning towards the talk (1), about the middle of the lower edge."""
    middle, lower, growth = size.width() / 2, size.height(), 1 + _LEAN_GROWTH * amount
    pose = QTransform.fromTranslate(middle + shift, lower)
    pose.rotate(_LEAN_DEGREES * amount)
    pose.scale(growth, growth)
    return pose.translate(-middle, -lower)


def paint_face(svg: bytes, frame: Frame) -> Picture:
    """A face of `face_svg`, standing on the frame's lower edge."""
    renderer = QSvgRenderer(svg)
    width, height = frame.size.width(), frame.size.height()
    crown = renderer.boundsOnElement("person").top()
    scale, left = placement(width, height, crown)
    top = max(0.0, height - (CUT - crown) * scale * _SLACK)
    pixmap = frame.pixmap(height - top + _SPARE * width)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -top)
    if frame.leaning:
        painter.setTransform(lean_transform(1, frame.size), combine=True)
    painter.translate(left, height - CUT * scale)
    painter.scale(scale, scale)
    renderer.render(painter, QRectF(*VIEW_BOX))
    painter.end()
    return Picture(pixmap, top)


def paint_backdrop(name: str, line: QColor, frame: Frame, ground: QColor | None = None) -> Picture:
    """A drawing of `assets/backdrops`, spread out beside the face where the frame is flat.

    On a `ground` of its own it is opaque, and on the screen in half the time.
    """
    pixmap = frame.pixmap(frame.size.height(), ground)
    if frame.size.width() < _NARROWEST_PX:
        return Picture(pixmap, 0.0)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lay = _flat if frame.size.height() < _FLAT * frame.size.width() else _tall
    lay(painter, name, line, frame.size)
    painter.end()
    return Picture(pixmap, 0.0)


def _tall(painter: QPainter, name: str, line: QColor, size: QSize) -> None:
    """As drawn: the floor keeps to the lower edge, the things aside come down with height."""
    scale = size.width() / SIZE[0]
    drawing = QSvgRenderer(backdrop_svg(name, line.name(), _LINE_PX / scale))
    lower = size.height() - SIZE[1] * scale
    for group, y in (("left", max(0.0, lower)), ("right", max(0.0, lower)), ("floor", lower)):
        bounds = drawing.boundsOnElement(group)
        painter.save()
        painter.translate(0, y)
        painter.scale(scale, scale)
        drawing.render(painter, group, bounds)
        painter.restore()


def _flat(painter: QPainter, name: str, line: QColor, size: QSize) -> None:
    """The things aside in the frame's outer quarters, and a plain line for the floor."""
    width, height = size.width(), size.height()
    bounds = {
        group: QSvgRenderer(backdrop_svg(name, line.name())).boundsOnElement(group)
        for group in ("left", "right")
    }
    room_x, room_y = 0.24 * width, 0.64 * height
    scale = min(min(room_x / box.width(), room_y / box.height()) for box in bounds.values())
    drawing = QSvgRenderer(backdrop_svg(name, line.name(), _FLAT_LINE_PX / scale))
    for group, x in (("left", 0.15), ("right", 0.85)):
        target = QRectF(QPointF(0, 0), bounds[group].size() * scale)
        target.moveCenter(QPointF(x * width, 0.43 * height))
        drawing.render(painter, group, target)
    painter.setPen(QPen(line, _FLAT_LINE_PX))
    painter.drawLine(QPointF(0, 0.82 * height), QPointF(width, 0.82 * height))
