"""Things in a row, each as near as can be to where it would like to stand."""

from collections.abc import Sequence


def spread(wishes: Sequence[tuple[float, float]], apart: Sequence[float]) -> list[float]:
    """Positions in this order, `apart[i]` at least from i to i + 1, nearest to the wishes.

    A wish is a position and its weight, which is over 0.
    Least squares by weight, exactly: isotonic regression by pooling neighbours that would
    otherwise overlap (Ayer et al., 1955). Linear in the length.
    """
    offset = 0.0
    offsets: list[float] = []
    blocks: list[tuple[float, float, int]] = []  # weight, weighted sum of wishes, how many
    for at, (wish, weight) in enumerate(wishes):
        offsets.append(offset)
        block = (weight, weight * (wish - offset), 1)
        while blocks and blocks[-1][1] * block[0] >= block[1] * blocks[-1][0]:
            last = blocks.pop()
            block = (last[0] + block[0], last[1] + block[1], last[2] + block[2])
        blocks.append(block)
        if at < len(apart):
            offset += apart[at]
    starts = [total / weight for weight, total, count in blocks for _ in range(count)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]
