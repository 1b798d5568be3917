"""The words at the lines, and the room that they and the cards take; without Qt.

Lines are broken by counting characters, so that a layout needs no fonts; what is still too wide
when it is painted loses its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.analysis.arrange.shape import Box, Shape
from simulator.debrief.words import Translate
from simulator.ui.writer.graph.snapshot import GraphSnapshot, Link

CARD_WIDTH, CARD_HEIGHT = 216.0, 80.0
SLOT = 164.0
"""The room of one line's label under a card."""
LABEL_LINE = 16.0
LABEL_TOP = 8.0
"""From the card to its labels, and from those to where the lines are free."""
_CHARACTERS = 23
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class Label:
    """Which options a line stands for, and when it is taken: each a few short lines."""

    options: tuple[str, ...]
    condition: tuple[str, ...]

    @property
    def height(self) -> float:
        """The room it takes under a card."""
        return (len(self.options) + len(self.condition)) * LABEL_LINE + 2 * LABEL_TOP


def labels(links: Sequence[Link], tr: Translate) -> tuple[Label, ...]:
    """The label of each link."""
    return tuple(Label(broken(_who(link, tr)), broken(condition(link, tr))) for link in links)


def shape(snapshot: GraphSnapshot, links: Sequence[Link], written: Sequence[Label]) -> Shape:
    """The sizes of everything to lay out."""
    index = {node.id: number for number, node in enumerate(snapshot.nodes)}
    out = [0] * len(index)
    foot = [0.0] * len(index)
    for link, label in zip(links, written, strict=True):
        source = index[link.source]
        out[source] += 1
        foot[source] = max(foot[source], label.height)
    boxes = tuple(
        Box(node.id, max(CARD_WIDTH, SLOT * out[number]), CARD_HEIGHT, foot[number])
        for number, node in enumerate(snapshot.nodes)
    )
    return Shape(boxes, tuple((index[link.source], index[link.target]) for link in links))


def condition(link: Link, tr: Translate) -> str:
    """When a link's line is taken, where that can be said in one phrase for all its options."""
    conditions = list(dict.fromkeys(edge.condition for edge in link.edges))
    offers = {edge.offered for edge in link.edges}
    parts = []
    if len(offers) == 1 and (offer := offers.pop()):
        parts.append(tr("offered when {condition}").format(condition=offer))
    if len(conditions) > 1:
        parts.append(tr("{n} conditions").format(n=len(conditions)))
    elif conditions[0]:
        parts.append(conditions[0])
    return ", ".join(parts)


def _who(link: Link, tr: Translate) -> str:
    """The options of a link in a few words."""
    if link.whole:
        return tr("any option")
    if link.but is not None:
        return tr("all but {option}").format(option=link.but)
    options = link.options
    for count in range(len(options), 1, -1):
        rest = len(options) - count
        told = ", ".join(options[:count]) + (f" +{rest}" if rest else "")
        if len(broken(told, _MOST_LINES + 1)) <= _MOST_LINES:
            return told
    rest = len(options) - 1
    return f"{options[0]} +{rest}" if rest else options[0]


def broken(text: str, most: int = _MOST_LINES) -> tuple[str, ...]:
    """The text in at most so many lines; the last may be too long.

    Lines break after spaces, and words that fill more than a line after hyphens.
    """
    lines: list[str] = []
    for part in _parts(text):
        full = lines and len(lines[-1]) + len(part.rstrip()) > _CHARACTERS
        if not lines or (full and len(lines) < most):
            lines.append(part)
        else:
            lines[-1] += part
    return tuple(line.rstrip() for line in lines)


def _parts(text: str) -> Iterator[str]:
    for word in text.split():
        pieces = word.split("-") if len(word) > _CHARACTERS else [word]
        yield from (f"{piece}-" for piece in pieces[:-1])
        yield f"{pieces[-1]} "
