"""A customer's faces, drawn before they are needed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from simulator.story.portrait import Portrait
from simulator.ui.theme import Theme
from simulator.ui.widgets.faces import EXPRESSIONS, expression_for, face_svg


class Rehearsal(QObject):
    """Draws one face after the other while nothing else happens (15 ms each, once ever).

    `faces` keeps them between starts; a change of mood then paints within a frame.
    """

    def __init__(self, theme: Theme, faces: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._faces = theme, faces
        self._portrait: Portrait | None = None
        self._left: list[str] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._draw_next)
        theme.changed.connect(self._again)

    @property
    def done(self) -> bool:
        """Whether every face is ready."""
        return not self._left

    def rehearse(self, portrait: Portrait) -> None:
        """Draw a customer's faces for every band."""
        self._portrait = portrait
        self._left = sorted({expression_for(band, portrait) for band in EXPRESSIONS})
        self._idle.start()

    def _again(self) -> None:
        if self._portrait is not None:
            self.rehearse(self._portrait)

    def _draw_next(self) -> None:
        if self._portrait is None or not self._left:
            self._idle.stop()
            return
        face_svg(
            self._portrait,
            self._left.pop(),
            dark=self._theme.dark,
            outline=self._theme.colour("ink").name(),
            folder=self._faces,
        )
