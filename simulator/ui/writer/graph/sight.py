"""Moving a view no farther than it must."""

from PySide6.QtCore import QPointF, QRectF


def shift(seen: QRectF, wanted: QRectF) -> QPointF:
    """How far the part in sight must move to hold what is wanted, or its middle if too large."""

    def along(low: float, high: float, first: float, last: float) -> float:
        if last - first > high - low:
            return (first + last - low - high) / 2
        return min(0.0, first - low) + max(0.0, last - high)

    return QPointF(
        along(seen.left(), seen.right(), wanted.left(), wanted.right()),
        along(seen.top(), seen.bottom(), wanted.top(), wanted.bottom()),
    )
