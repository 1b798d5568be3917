"""A customer's face before a backdrop, as the talk and the cards show it."""

from dataclasses import dataclass
from math import pi, sin
from pathlib import Path

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from simulator.story.portrait import Portrait
from simulator.ui.widgets.backdrops import SIZE
from simulator.ui.widgets.faces import expression_for, face_svg
from simulator.ui.widgets.portrait_paint import (
    Frame,
    Picture,
    lean_transform,
    paint_backdrop,
    paint_face,
)

_FADE_MS = 180
_LEAN_MS = 340
_TREMBLE = 0.006
"""How far a lean trembles to either side, as a share of the width."""


@dataclass(frozen=True, slots=True)
class _Face:
    portrait: Portrait
    expression: str


class PortraitView(QWidget):
    """A face cut by the lower edge, crisp at any size; at rest it runs no timer."""

    settled = Signal()
    """What is shown is at rest: a face came at once, or a cross-fade or a lean has ended."""

    def __init__(self, folder: Path | None = None, parent: QWidget | None = None) -> None:
        """`folder` keeps drawn faces between starts (see `face_svg`)."""
        super().__init__(parent)
        self._folder = folder
        self._face: _Face | None = None
        self._before: _Face | None = None
        self._backdrop: str | None = None
        palette = self.palette()
        self._ground, self._line = palette.window().color(), palette.mid().color()
        self._outline = palette.windowText().color()
        self._radii = (0.0, 0.0)
        self._motion, self._agitated = True, False
        self._frame: Frame | None = None
        self._pictures: dict[_Face | str, Picture] = {}
        self._fade = self._animation(_FADE_MS, QEasingCurve.Type.InOutQuad)
        self._lean = self._animation(_LEAN_MS, QEasingCurve.Type.OutCubic)

    def _animation(self, milliseconds: int, curve: QEasingCurve.Type) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setDuration(milliseconds)
        animation.setEasingCurve(curve)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.valueChanged.connect(self.update)
        animation.finished.connect(self._settle)
        return animation

    def show_face(self, portrait: Portrait, band: str) -> None:
        """Show a customer in the mood's band, fading over from the face before."""
        face = _Face(portrait, expression_for(band, portrait))
        if face == self._face:
            return
        self._fade.stop()
        self._before, self._face = self._face, face
        if self._before is not None and self._may_move():
            self._fade.start()
        self._settle()

    def set_backdrop(self, name: str | None) -> None:
        """Stand the face before a drawing of `assets/backdrops`, or before plain ground."""
        if name != self._backdrop:
            self._backdrop = name
            self.update()

    def set_colours(self, ground: QColor, line: QColor, outline: QColor) -> None:
        """The ground, the backdrop's lines, and what rings the face where the ground is dark."""
        self._ground, self._line, self._outline = ground, line, outline
        self._redraw()

    def set_corners(self, upper: float, lower: float) -> None:
        """Round the upper and the lower corners, radii in pixels."""
        self._radii = (upper, lower)
        self.update()

    def set_agitated(self, agitated: bool) -> None:
        """Lean in with a short tremble and stay so, or sit back; never under reduced motion."""
        if agitated == self._agitated:
            return
        self._agitated = agitated
        if self._may_move():
            way = QVariantAnimation.Direction
            self._lean.setDirection(way.Forward if agitated else way.Backward)
            self._lean.start()
        self._settle()

    def set_motion(self, motion: bool) -> None:
        """Allow motion, or (`False`) show every change at once and never lean."""
        self._motion = motion
        if not motion:
            self._fade.stop()
            self._lean.stop()
        self._settle()

    def is_moving(self) -> bool:
        """Whether a cross-fade or a lean is under way."""
        return _runs(self._fade) or _runs(self._lean)

    def sizeHint(self) -> QSize:
        return QSize(*SIZE)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._fit_frame()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if any(self._radii):
            outer = _rounded(QRectF(self.rect()), *self._radii)
            painter.fillPath(outer, self._ground)
            painter.setClipPath(outer)
        if self._backdrop is None:
            painter.fillRect(self.rect(), self._ground)
        else:
            painter.drawPixmap(QPointF(0, 0), self._backdrop_picture(self._backdrop).pixmap)
        self._paint_faces(painter)

    def _paint_faces(self, painter: QPainter) -> None:
        """The face, above the one it fades over from; the same person's outline stays solid."""
        if _runs(self._lean):
            amount = float(self._lean.currentValue())
            tremble = _TREMBLE * self.width() * sin(4 * pi * amount)
            painter.setTransform(lean_transform(amount, self.size(), tremble), combine=True)
        share = float(self._fade.currentValue()) if _runs(self._fade) else 1.0
        if self._before is not None and self._face is not None:
            same_person = self._before.portrait == self._face.portrait
            self._paint_face(painter, self._before, 1.0 if same_person else 1.0 - share)
        if self._face is not None and share > 0:  # a face is drawn once it is to be seen
            self._paint_face(painter, self._face, share)

    def _paint_face(self, painter: QPainter, face: _Face, opacity: float) -> None:
        picture = self._face_picture(face)
        painter.setOpacity(opacity)
        painter.drawPixmap(QPointF(0, picture.top), picture.pixmap)

    def _face_picture(self, face: _Face) -> Picture:
        if face not in self._pictures and self._frame is not None:
            svg = face_svg(
                face.portrait,
                face.expression,
                dark=self._ground.lightnessF() < 0.5,
                outline=self._outline.name(),
                folder=self._folder,
            )
            self._pictures[face] = paint_face(svg, self._frame)
        return self._pictures[face]

    def _backdrop_picture(self, name: str) -> Picture:
        if name not in self._pictures and self._frame is not None:
            self._pictures[name] = paint_backdrop(name, self._line, self._frame, self._ground)
        return self._pictures[name]

    def _fit_frame(self) -> None:
        """Drop the pictures that were painted for another size, screen or pose."""
        leaning = self._agitated and self._motion and not _runs(self._lean)
        frame = Frame(self.size(), self.devicePixelRatioF(), leaning)
        if frame != self._frame:
            if self._frame is not None and frame.size != self._frame.size:
                self._before = None  # a face in another frame does not fade over: it is there
                self._fade.stop()
            self._frame = frame
            self._pictures.clear()

    def _may_move(self) -> bool:
        return self._motion and self.isVisible()

    def _settle(self) -> None:
        """Let go of the face before, unless it is still fading; say when all is at rest."""
        if not _runs(self._fade):
            self._before = None
            shown = {self._face, self._backdrop}
            self._pictures = {key: kept for key, kept in self._pictures.items() if key in shown}
        self.update()
        if not self.is_moving():
            self.settled.emit()

    def _redraw(self) -> None:
        self._pictures.clear()
        self.update()


def _runs(animation: QVariantAnimation) -> bool:
    return animation.state() == QVariantAnimation.State.Running


def _rounded(area: QRectF, upper: float, lower: float) -> QPainterPath:
    """A rectangle whose upper and lower corners have their own radii."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for radius, part in (
        (upper, area.adjusted(0, 0, 0, -lower)),
        (lower, area.adjusted(0, upper, 0, 0)),
    ):
        path.addRoundedRect(part, radius, radius)
    return path.simplified()
