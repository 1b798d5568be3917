"""How each kind of line comes to the page, as time goes by."""

from collections.abc import Callable
from typing import NamedTuple

from simulator.ui.play.line import Arrival
from simulator.ui.play.speech import Speech

MS_A_CHARACTER = 25
"""About 40 characters a second."""
BREATH_MS = 350
"""The pause between two lines, and before a narration gives way to a line."""
_HOLD_MS = 1_400
"""How long hold lasts on the page."""
_DOTS_MS, _DOTS_MS_A_CHARACTER, _DOTS_MOST = 600, 10, 1_800
"""How long the other side is seen to be typing."""
_FADE_MS = 180


class Way(NamedTuple):
    """How long a speech takes, in ms, and how to show it so many ms after it began."""

    takes: Callable[[Speech], int]
    show: Callable[[Speech, int], None]


def way_of(speech: Speech) -> Way:
    """How this speech comes."""
    return _WAYS[speech.line.arrival]


def _dots(speech: Speech) -> int:
    return min(_DOTS_MS + _DOTS_MS_A_CHARACTER * speech.length, _DOTS_MOST)


def _type(speech: Speech, elapsed: int) -> None:
    speech.show_dots(None if elapsed >= _dots(speech) else elapsed)


def _deliver(speech: Speech, elapsed: int) -> None:
    speech.show_faintly(min(1.0, elapsed / _FADE_MS))


def _speak(speech: Speech, elapsed: int) -> None:
    speech.show_up_to(elapsed // MS_A_CHARACTER)


def _tell(speech: Speech, elapsed: int) -> None:
    """It is there at once."""


_WAYS = {
    Arrival.SPOKEN: Way(lambda speech: speech.length * MS_A_CHARACTER, _speak),
    Arrival.TYPED: Way(_dots, _type),
    Arrival.DELIVERED: Way(lambda speech: _FADE_MS, _deliver),
    Arrival.TOLD: Way(lambda speech: 0, _tell),
    Arrival.ENDURED: Way(lambda speech: _HOLD_MS, _tell),
}
