"""What stands in a cell of a quiet table."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

CELL = Qt.ItemDataRole.UserRole
"""The role that gives an item's `Cell`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in the colour of a role, a quieter one under it, and a bar of 0 to 1 under that."""

    text: str
    role: str = "ink"
    bold: bool = False
    under: str = ""
    share: float | None = None
