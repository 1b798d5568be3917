"""The course of the mood as a drawing: SVG with classes, whose look is the page's.

Every mark is a shape beside its colour, and every point says in words what it is.
"""

from collections.abc import Iterable, Iterator
from html import escape
from math import ceil

from simulator.debrief.export.plain_text import fit
from simulator.debrief.export.sheet import Chart, Spot
from simulator.debrief.judgement import Verdict
from simulator.mood.state import HIGH

WIDTH, HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _FOOT = 104, 28, 14, 34
"""Room for the bands' names, for half a mark, and for the decisions' numbers."""
_REACH = 2 * HIGH + 1
"""The scale runs so far up and down, with room for half a mark."""
_NUMBER = 24
"""Decisions' numbers stand at least so far apart."""
_R = 7.5
"""Half a mark's width."""


def course_svg(chart: Chart, style: str = "") -> str:
    """One `svg` element; `style` is a style sheet of its own for who reads it without a page."""
    return "\n".join(_Drawing(chart).lines(style))


class _Drawing:
    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        steps = max(len(chart.spots), len(chart.best), 2) - 1
        self._step = (WIDTH - _LEFT - _RIGHT - 4 * _R) / steps

    def lines(self, style: str) -> Iterator[str]:
        chart = self._chart
        told = f"{chart.summary} {chart.best_summary}".strip()
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="course" role="img" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}" aria-label="{_text(told)}">'
        )
        if style:
            yield f"<style>{style}</style>"
        yield from self._bands()
        if len(chart.best) > 1:
            yield from self._best()
        spots = chart.spots
        yield f'<polyline class="talk" points="{self._way(one.score for one in spots)}"/>'
        every = ceil(_NUMBER / self._step)
        for at, spot in enumerate(spots):
            yield from self._spot(at, spot, numbered=at % every == 0)
        yield "</svg>"

    def _bands(self) -> Iterator[str]:
        edges = [low for _, low in self._chart.bands] + [float(_REACH)]
        for (name, low), high in zip(self._chart.bands, edges[1:], strict=True):
            if low > -2 * HIGH:
                y = self._y(low)
                yield f'<path class="band" d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}"/>'
            middle = self._y((max(low, -_REACH) + min(high, _REACH)) / 2) + 4
            yield f'<text class="name" x="{_LEFT - 12}" y="{middle:.1f}">{_text(name)}</text>'

    def _best(self) -> Iterator[str]:
        """The best talk, and what its line means, below the bands' names."""
        yield f'<polyline class="possible" points="{self._way(self._chart.best)}"/>'
        y, label = HEIGHT - 10, _text(self._chart.best_label)
        yield f'<text class="possible-name" x="{_LEFT - 12}" y="{y}">{label}</text>'
        yield f'<path class="possible" d="M{_LEFT - 8} {y - 4}h16"/>'

    def _spot(self, at: int, spot: Spot, *, numbered: bool) -> Iterator[str]:
        x, y = self._x(at), self._y(spot.score)
        parts = (spot.label, spot.band, spot.mark.word if spot.mark else "")
        told = " · ".join(filter(None, parts))
        told = f"{spot.number}. {told}" if spot.number else told
        kind = spot.mark.verdict.value if spot.mark else "plain"
        yield f'<g class="mark {kind}"><title>{_text(told)}</title>{_shape(spot, x, y)}</g>'
        if numbered and spot.number:
            yield f'<text class="number" x="{x:.1f}" y="{HEIGHT - 10}">{spot.number}</text>'

    def _way(self, scores: Iterable[int]) -> str:
        return " ".join(f"{self._x(at):.1f},{self._y(one):.1f}" for at, one in enumerate(scores))

    def _x(self, at: int) -> float:
        return _LEFT + 2 * _R + at * self._step

    def _y(self, score: float) -> float:
        share = (_REACH - score) / (2 * _REACH)
        return _TOP + share * (HEIGHT - _TOP - _FOOT)


def _shape(spot: Spot, x: float, y: float) -> str:
    r = _R
    match spot.mark.verdict if spot.mark else None:
        case Verdict.SLIP:
            d = f"M{x:.1f} {y - r - 1:.1f}l{r + 1} {r + 1} {-r - 1} {r + 1} {-r - 1} {-r - 1}z"
        case Verdict.COSTLY:
            d = f"M{x - r + 1:.1f} {y - r + 1:.1f}h{2 * r - 2}v{2 * r - 2}h{2 - 2 * r}z"
        case Verdict.TURNING_POINT:
            d = f"M{x - r - 1.5:.1f} {y - r + 0.5:.1f}h{2 * r + 3}l{-r - 1.5} {2 * r}z"
        case _:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r - 1}"/>'
    return f'<path d="{d}"/>'


def _text(text: str) -> str:
    return escape(fit(text))
