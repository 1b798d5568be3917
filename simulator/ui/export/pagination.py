"""Which piece stands on which page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.ui.export.pieces import Piece


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, or what lies between two heights of it, at a distance from the page's top."""

    piece: Piece
    top: float
    start: float
    end: float


def paginate(pieces: Iterable[Piece], height: float) -> list[list[Placed]]:
    """Pages of a height; pieces that are kept together stand on one where they fit at all."""
    pages: list[list[Placed]] = [[]]
    top = 0.0
    for group in _groups(pieces):
        if pages[-1] and top + _height(group) > height:
            pages.append([])
            top = 0.0
        for piece in group:
            start = 0.0
            top += piece.before if pages[-1] else 0.0
            while top + piece.height - start > height:
                end = piece.cut(start, max(0.0, height - top))
                if end <= start and not pages[-1]:
                    end = min(start + height, piece.height)
                if end > start:
                    pages[-1].append(Placed(piece, top, start, end))
                pages.append([])
                top, start = 0.0, end
            if start < piece.height:
                pages[-1].append(Placed(piece, top, start, piece.height))
                top += piece.height - start + piece.gap
    return [page for page in pages if page]


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group


def _height(group: list[Piece]) -> float:
    """What a group takes, without the gap after it."""
    return sum(one.before + one.height + one.gap for one in group) - group[-1].gap
