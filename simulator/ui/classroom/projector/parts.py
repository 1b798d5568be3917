"""What slides are put together from, each with its place in the order of sizes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from simulator.play.transcript import Voice
from simulator.story.words import Translate
from simulator.ui.classroom.projector.block import Block
from simulator.ui.classroom.projector.boxes import Box, Column
from simulator.ui.classroom.projector.mood_block import MoodBlock
from simulator.ui.classroom.projector.portrait_block import PortraitBlock
from simulator.ui.classroom.projector.stage import Said, Who
from simulator.ui.classroom.projector.words import TextStyle, Words
from simulator.ui.theme import Theme
from simulator.ui.widgets.portrait import PortraitView

TITLE, LINE, PROMPT, HEADING, TEXT, QUIET = 64, 46, 46, 36, 32, 26
"""Sizes in the design's px: at 1080 lines, 46 px are read from about 20 metres away."""


@dataclass(frozen=True, slots=True)
class Composition:
    """A slide put together: ways to lay it out, the fullest first, and what grows as it comes."""

    ways: tuple[Box, ...]
    grow: Callable[[float], None] | None = None


class Parts:
    """Makes the parts of one slide after the other on a sheet; portraits stay."""

    def __init__(self, theme: Theme, faces: Path | None, sheet: QWidget, tr: Translate) -> None:
        self.theme, self.sheet, self.tr = theme, sheet, tr
        self._views = (PortraitView(faces, sheet), PortraitView(faces, sheet))

    def clear(self) -> None:
        """Take everything off the sheet; a portrait waits unseen for its next place."""
        for block in self.sheet.findChildren(Block):
            block.hide()
            block.setParent(None)
            block.deleteLater()

    def hide(self) -> None:
        """Have nothing seen but what is placed from now on."""
        for one in (*self.sheet.findChildren(Block), *self._views):
            one.hide()

    def words(self, text: str, size: float, **how: bool | str) -> Words:
        """Words in a style (see `TextStyle`)."""
        return Words(self.theme, text, TextStyle(size, **how), self.sheet)  # type: ignore[arg-type]

    def line(self, text: str, size: float = LINE) -> Words:
        """What the customer says, in a bubble."""
        return self.words(text, size, ground="card", edge="ink")

    def prompt(self, text: str, size: float = PROMPT) -> Words:
        """What the room is asked to talk about."""
        return self.words(text, size, bold=True, ground="tint", wide=True)

    def said(self, one: Said) -> Words:
        """Something said or told before, quietly."""
        match one.voice:
            case Voice.CUSTOMER:
                return self.words(one.text, QUIET, role="soft", ground="card", edge="line")
            case Voice.TRAINEE:
                return self.words(one.text, QUIET, role="soft", ground="tint", ours=True)
            case Voice.NARRATOR:
                return self.told(one.text)

    def told(self, text: str) -> Words:
        """What happens between two things said."""
        return self.words(text, QUIET, role="soft", bold=True, centred=True)

    def face(self, who: Who, least: float, which: int = 0) -> PortraitBlock:
        """The customer's face; two may be seen at once."""
        looks = self.tr("{name} looks {band}").format(name=who.name, band=who.band)
        return PortraitBlock(self.theme, self._views[which], least).show(who, looks)

    def mood(self, *bands: str) -> MoodBlock:
        """How the customer feels, or before and after."""
        return MoodBlock(self.theme, bands, self.tr("still"), self.sheet)

    def customer(self, who: Who, *bands: str, least: float = 280) -> Column:
        """Face, name and mood, one below the other."""
        face = self.face(who, least)
        name = self.words(who.name, HEADING, bold=True)
        how = (self.words(who.channel, QUIET, role="soft"),) if who.channel else ()
        return Column(face, Column(name, *how, gap=2), self.mood(*bands), gap=14, grows=face)
