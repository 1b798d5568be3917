"""What a layout is made from: boxes of known size and the ways between them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A scene or an ending: a card, and under it the labels of its ways out."""

    id: str
    width: float
    card: float
    """The card's own height."""
    foot: float = 0.0
    """The height of the labels under it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Boxes in the writer's order, the start first, and links in the order of the options.

    A link is a pair of indexes of boxes; each pair stands here once, a pair of the same may.
    """

    boxes: tuple[Box, ...]
    links: tuple[tuple[int, int], ...]
