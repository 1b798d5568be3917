"""How a band of the whole mood is shown beside its word and colour: a shape."""

from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State

BAND_SHAPES = {
    "furious": "▲▲",
    "annoyed": "▲",
    "wary": "◆",
    "neutral": "●",
    "satisfied": "▽",
    "delighted": "▽▽",
}


def band_shape(band: str) -> str:
    """The band's shape; a rulebook's own bands share a plain one."""
    return BAND_SHAPES.get(band, "■")


def band_role(band: str) -> str:
    """The theme's role for the band's colour; a rulebook's own bands share one."""
    return f"band.{band}" if band in BAND_SHAPES else "band.neutral"


def band_face(band: str) -> str:
    """The band whose face is worn; a rulebook's own bands share the neutral one."""
    return band if band in BAND_SHAPES else "neutral"


def first_face(rulebook: Rulebook, persona: str) -> str:
    """The band whose face a customer comes in with, as far as the rulebook knows them."""
    known = rulebook.personas.get(persona)
    return band_face(rulebook.mood_band(State(known.start)) if known else "")
