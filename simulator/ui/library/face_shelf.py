"""The faces of the cards, drawn one at a time and kept while they may be seen again."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize

from simulator.story.portrait import Portrait
from simulator.ui.theme import Theme
from simulator.ui.widgets.faces import expression_for, face_svg
from simulator.ui.widgets.portrait_paint import Frame, Picture, paint_face

_KEPT = 160


@dataclass(frozen=True, slots=True)
class Face:
    """Who is shown, in which band's expression, in a frame of which size (logical px)."""

    portrait: Portrait
    band: str
    width: int
    height: int
    ratio: float


class FaceShelf:
    """Faces by what they show; asking never draws, drawing is asked for by name."""

    def __init__(self, theme: Theme, folder: Path | None = None) -> None:
        """`folder` keeps drawn faces between starts (see `face_svg`)."""
        self._theme = theme
        self._folder = folder
        self._kept: OrderedDict[tuple[Face, bool], Picture] = OrderedDict()

    def find(self, face: Face) -> Picture | None:
        """The face if it is drawn already."""
        key = face, self._theme.dark
        picture = self._kept.get(key)
        if picture is not None:
            self._kept.move_to_end(key)
        return picture

    def draw(self, face: Face) -> None:
        """Draw the face and keep it."""
        dark = self._theme.dark
        svg = face_svg(
            face.portrait,
            expression_for(face.band, face.portrait),
            dark=dark,
            outline=self._theme.colour("ink").name(),
            folder=self._folder,
        )
        frame = Frame(QSize(face.width, face.height), face.ratio)
        self._kept[face, dark] = paint_face(svg, frame)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
