"""Garbage is collected in the window's thread, since widgets must not be destroyed in another.

Python collects in whatever thread happens to allocate; a widget in a cycle of references that a
worker's allocation swept up crashes Qt.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 100
"""Milliseconds between two looks at whether collecting is due."""
_GROWN = 1.25
"""A full collection waits until so many times as many objects live, as Python's own does."""


class Collector(QObject):
    """Takes the place of Python's automatic collection, for good; it lives with the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lived = 0
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.collect_due)
        timer.start(_EVERY)

    def collect_due(self) -> None:
        """Collect what Python by its own thresholds would have by now."""
        young, middle, old = (
            count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if old and len(gc.get_objects()) > _GROWN * self._lived:
            gc.collect()
            self._lived = len(gc.get_objects())
        elif middle:
            gc.collect(1)
        elif young:
            gc.collect(0)
