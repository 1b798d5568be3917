"""The graph as a drawing: SVG with classes, whose look is the page's.

Widths, shapes, dashes and numbers say everything; colour only repeats it.
"""

from collections.abc import Iterator
from html import escape
from itertools import pairwise
from math import cos, pi, sin

from simulator.analysis.arrange.drawing import Point
from simulator.classroom.sheet.graph import PAD, Card, Graph, Head, Line, Tag
from simulator.debrief.export.plain_text import fit
from simulator.story.model import Grade

_LINE = 33.0
"""From one line of a card's words to the next."""
_SHARE, _LETTER = 18.0, 16.5
"""The width of a sign of a share, and of a reply's letter."""
_MARK = 13.0
"""Half the width of an ending's mark."""


def graph_svg(graph: Graph, style: str = "") -> str:
    """One `svg` element; `style` is a style sheet of its own for who reads it without a page."""
    return "\n".join(_parts(graph, style))


def _parts(graph: Graph, style: str) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img" '
        f'viewBox="0 0 {graph.width:.0f} {graph.height:.0f}" aria-label="{_text(graph.summary)}">'
    )
    if style:
        yield f"<style>{style}</style>"
    for line in sorted(graph.lines, key=lambda one: (one.on_road, one.width)):
        yield _way(line)
    for head in sorted(graph.heads, key=lambda one: (one.on_road, one.width)):
        yield _head(head)
    for card in graph.cards:
        yield from _card(card)
    for tag in graph.tags:
        yield from _tag(tag)
    yield "</svg>"


def _way(line: Line) -> str:
    d = f"M{_at(line.points[0])}"
    for one, two, end in zip(line.points[1::3], line.points[2::3], line.points[3::3], strict=True):
        d += f"C{_at(one)} {_at(two)} {_at(end)}"
    return f'<path class="{_kind(line.width, line.on_road)}" d="{d}"{_stroke(line)}/>'


def _stroke(line: Line) -> str:
    if line.width:
        return f' stroke-width="{line.width:.1f}"'
    return ' stroke-width="4"' if line.on_road else ' stroke-width="2" stroke-dasharray="7,7"'


def _kind(width: float, on_road: bool) -> str:
    if on_road:
        return "road"
    return "way" if width else "bare"


def _head(head: Head) -> str:
    (x, y), half = head.at, 7 + head.width / 2
    kind = _kind(head.width, head.on_road)
    return (
        f'<path class="{kind}-head" d="M{x:.1f} {y:.1f}L{x - half:.1f} {y - 1.7 * half:.1f}'
        f'H{x + half:.1f}z"/>'
    )


def _card(card: Card) -> Iterator[str]:
    kind = "card" if card.reached else "empty"
    dash = "" if card.reached else ' stroke-dasharray="7,7"'
    yield f'<g class="{kind}"><title>{_text(card.told)}</title>'
    box = f'width="{card.width:.1f}" height="{card.height:.1f}" rx="16"'
    yield f'<rect class="{kind}-box" x="{card.x:.1f}" y="{card.y:.1f}" {box}{dash}/>'
    if card.on_road:
        inner = f'width="{card.width - 10:.1f}" height="{card.height - 10:.1f}" rx="12"'
        yield f'<rect class="ring" x="{card.x + 5:.1f}" y="{card.y + 5:.1f}" {inner}/>'
    left, right, top = card.x + PAD, card.x + card.width - PAD, card.y + 38
    if card.grade is not None:
        yield _mark(card.grade, left + _MARK, top - 10)
        yield _words("number", (left + 34, top), card.grade_word)
    else:
        yield _words("number", (left, top), str(card.number))
    yield _words("came", (right, top), card.came)
    for at, line in enumerate(card.lines, start=1):
        yield _words("words", (left, top + at * _LINE), line)
    yield "</g>"


def _tag(tag: Tag) -> Iterator[str]:
    """A plate lies under the words, so that the line doesn't run through them."""
    x, y = tag.at
    kind = "share" if tag.share else "none"
    half = max(len(tag.share) * _SHARE, len(tag.letters) * _LETTER) / 2 + 4
    foot = 64 if tag.share else 40
    plate = f'x="{x - half:.1f}" y="{y + 4:.1f}" width="{2 * half:.1f}" height="{foot - 4}"'
    yield f'<rect class="plate" fill="none" {plate}/>'
    if tag.share:
        yield _words("share", (x, y + 29), tag.share)
    yield _words(f"{kind}-letters", (x, y + (57 if tag.share else 32)), tag.letters)
    if tag.to:
        yield _words(f"{kind}-letters", (x, y + 84), f"→ {tag.to}")


def _mark(grade: Grade, x: float, y: float) -> str:
    r = _MARK
    match grade:
        case Grade.GREAT:
            points = [
                (x + size * sin(pi / 5 * n), y - size * cos(pi / 5 * n))
                for n, size in enumerate((r + 1, 0.46 * r) * 5)
            ]
        case Grade.GOOD:
            return f'<circle class="good" cx="{x:.1f}" cy="{y:.1f}" r="{r - 2}"/>'
        case Grade.FAIR:
            points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        case Grade.POOR:
            points = [(x - r, y - r + 3), (x + r, y - r + 3), (x, y + r)]
    d = f"M{_at(points[0])}" + "".join(f"L{_at(one)}" for _, one in pairwise(points)) + "z"
    return f'<path class="{grade.value}" d="{d}"/>'


def _words(kind: str, at: Point, text: str) -> str:
    return f'<text class="{kind}" x="{at[0]:.1f}" y="{at[1]:.1f}">{_text(text)}</text>'


def _at(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"


def _text(text: str) -> str:
    return escape(fit(text))
