"""How what was said fades back: the colours of a line by its manner and its age."""

from typing import NamedTuple

from PySide6.QtGui import QColor

from simulator.ui.colours import mixed
from simulator.ui.play.line import Line, Manner
from simulator.ui.theme import Theme

_TOWARDS_SOFT = (0.0, 0.6, 1.0)
"""How far the words of each fade level have gone from ink to soft."""
_TOWARDS_PAPER = (0.0, 0.35, 0.6)
"""How far the bubble of each fade level has gone into the page."""


class Look(NamedTuple):
    """The colours of one line: its words, its bubble's ground, and the line around it."""

    ink: QColor
    ground: QColor
    border: QColor


def look_of(line: Line, theme: Theme) -> Look:
    """The colours of a line; its words keep 4.5 : 1 against its ground."""
    soft, paper = theme.colour("soft"), theme.colour("paper")
    ink = mixed(theme.colour("ink"), soft, _TOWARDS_SOFT[line.fade])
    sunk = _TOWARDS_PAPER[line.fade]
    match line.manner:
        case Manner.CUSTOMER:
            edge = (theme.colour("ink"), theme.colour("edge"), theme.colour("line"))[line.fade]
            return Look(ink, mixed(theme.colour("card"), paper, sunk), edge)
        case Manner.TRAINEE:
            ground = mixed(theme.colour("tint"), paper, sunk)
            return Look(ink, ground, ground)
        case Manner.CLOSING | Manner.ASIDE:
            return Look(ink, paper, paper)
        case _:
            return Look(soft, paper, theme.colour("line"))
