"""The room on the screen where a slide stands."""

from pathlib import Path

from PySide6.QtCore import QEasingCurve, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from simulator.ui.classroom.projector.fit import fitted
from simulator.ui.classroom.projector.parts import Composition, Parts
from simulator.ui.classroom.projector.slides import composed
from simulator.ui.classroom.projector.stage import Revealed, Slide
from simulator.ui.theme import Theme

_MARGIN = 56
"""Around a slide, in the design's px."""
_LEAST = 0.6
"""Of the size wished: a slide that is still too tall then is scrolled."""
_GROW_MS = 600
_STEP = 0.3
"""Of the height: how far an arrow scrolls."""


class Sheet(QScrollArea):
    """One slide, as large as it fits up to the size wished; scrolls what can't be shown at once."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._flow = QWidget()
        self._flow.setProperty("kind", "flow")
        self.setWidget(self._flow)
        self._parts = Parts(theme, faces, self._flow, self.tr)
        self._slide: Slide | None = None
        self._composition: Composition | None = None
        self._wished, self._unit = 1.0, 1.0
        self._growth = QVariantAnimation(self)
        self._growth.setDuration(_GROW_MS)
        self._growth.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._growth.setStartValue(0.0)
        self._growth.setEndValue(1.0)
        self._growth.valueChanged.connect(self._grow)
        theme.changed.connect(self._compose)

    @property
    def unit(self) -> float:
        """Pixels to one px of the design, in the slide as it stands."""
        return self._unit

    @property
    def moving(self) -> bool:
        """Whether bars are growing."""
        return self._growth.state() == QVariantAnimation.State.Running

    def show_slide(self, slide: Slide) -> None:
        """Show a slide from its top; the same one again changes nothing."""
        if slide == self._slide:
            return
        comes = isinstance(slide, Revealed) and not isinstance(self._slide, Revealed)
        self._slide = slide
        self._growth.stop()
        self._compose()
        self.verticalScrollBar().setValue(0)
        if comes and self._theme.motion and self.isVisible():
            self._growth.start()

    def set_wished(self, unit: float) -> None:
        """Show slides at most so large."""
        if unit != self._wished:
            self._wished = unit
            self._lay()

    def turn(self, steps: int) -> None:
        """Scroll down by so many steps, or up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(steps * _STEP * self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _compose(self) -> None:
        self._parts.clear()
        if self._slide is not None:
            self._composition = composed(self._slide, self._parts)
        self._lay()

    def _lay(self) -> None:
        """Fit the slide; where it must be scrolled, the bar takes its room from the margin."""
        if self._composition is None:
            return
        room, margin = self.maximumViewportSize(), round(_MARGIN * min(self._wished, 1.0))
        width, height = room.width() - 2 * margin, room.height() - margin - margin // 3
        ways = self._composition.ways
        fit = fitted(ways, max(1, width), height, self._wished, _LEAST * self._wished)
        self._unit = fit.unit
        tall = max(height, fit.tall)
        self._flow.resize(room.width(), room.height() - height + tall)
        self._parts.hide()
        fit.box.place(QRect(margin, margin, width, tall), fit.unit)

    def _grow(self, share: float) -> None:
        if self._composition is not None and self._composition.grow is not None:
            self._composition.grow(share)
