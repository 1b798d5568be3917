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


class Collecting:
    """What Python's automatic collection would do, done when it is asked for."""

    def __init__(self) -> None:
        self._lived = 0
        self._look = 0

    def collect_due(self) -> None:
        """Collect what Python by its own thresholds would have by now."""
        young, middle, old = gc.get_count()
        youngs, middles, olds = gc.get_threshold()
        if old > olds + self._look and self._grown():
            gc.collect()
            self._lived, self._look = len(gc.get_objects()), 0
        elif middle > middles:
            gc.collect(1)
        elif young > youngs:
            gc.collect(0)

    def _grown(self) -> bool:
        """Whether so much more lives that it is worth a full collection; counting takes a while."""
        self._look = gc.get_count()[2]
        return len(gc.get_objects()) > _GROWN * self._lived


class Collector(QObject):
    """Takes the place of Python's automatic collection, for good; it lives with the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._collecting = Collecting()
        timer = QTimer(self)
        timer.timeout.connect(self._collecting.collect_due)
        timer.start(_EVERY)
