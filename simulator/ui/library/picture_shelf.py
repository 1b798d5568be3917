"""Faces and backdrops of the cards, drawn one at a time and kept while they may be seen again."""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize

from simulator.story.model import Channel
from simulator.story.portrait import Portrait
from simulator.ui.colours import mixed
from simulator.ui.theme import Theme
from simulator.ui.widgets.backdrops import backdrop_for
from simulator.ui.widgets.faces import expression_for, face_svg
from simulator.ui.widgets.portrait_paint import Frame, Picture, paint_backdrop, paint_face

_KEPT = 160
_LINE_SHARE = 0.22
"""How much of the ink is in a backdrop's lines; the rest is the tint's."""


@dataclass(frozen=True, slots=True)
class Face:
    """Who is shown, and in which band's expression."""

    portrait: Portrait
    band: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a story happens."""

    story: str
    channel: Channel


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen in a frame: its size in logical px, and device pixels per pixel."""

    what: Face | Place
    width: int
    height: int
    ratio: float


class PictureShelf:
    """Pictures by what they show; asking never draws, drawing is asked for by name."""

    def __init__(self, theme: Theme, folder: Path | None = None) -> None:
        """`folder` keeps drawn faces between starts (see `face_svg`)."""
        self._theme = theme
        self._folder = folder
        self._kept: OrderedDict[tuple[object, ...], Picture] = OrderedDict()

    def find(self, wanted: Wanted) -> Picture | None:
        """The picture if it is drawn already."""
        key = self._key(wanted)
        picture = self._kept.get(key)
        if picture is not None:
            self._kept.move_to_end(key)
        return picture

    def draw(self, wanted: Wanted) -> None:
        """Draw the picture and keep it."""
        frame = Frame(QSize(wanted.width, wanted.height), wanted.ratio)
        self._kept[self._key(wanted)] = self._painted(wanted.what, frame)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _painted(self, what: Face | Place, frame: Frame) -> Picture:
        theme = self._theme
        if isinstance(what, Place):
            line = mixed(theme.colour("tint"), theme.colour("ink"), _LINE_SHARE)
            return paint_backdrop(_backdrop(what), line, frame)
        svg = face_svg(
            what.portrait,
            expression_for(what.band, what.portrait),
            dark=theme.dark,
            outline=theme.colour("ink").name(),
            folder=self._folder,
        )
        return paint_face(svg, frame)

    def _key(self, wanted: Wanted) -> tuple[object, ...]:
        """Stories that share a backdrop share its picture."""
        what = wanted.what
        shown = _backdrop(what) if isinstance(what, Place) else what
        return shown, wanted.width, wanted.height, wanted.ratio, self._theme.dark


@cache
def _backdrop(place: Place) -> str:
    return backdrop_for(place.story, place.channel)
