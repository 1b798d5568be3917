"""Laying a graph out off the window's thread."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from simulator.analysis.arrange.drawing import Drawing
from simulator.analysis.arrange.layout import Unwanted, lay_out
from simulator.analysis.arrange.shape import Shape
from simulator.debrief.words import Translate
from simulator.ui.writer.graph.labels import labels, shape
from simulator.ui.writer.graph.picture import Tile, tiles
from simulator.ui.writer.graph.snapshot import GraphSnapshot, Link
from simulator.ui.writer.graph.walk import Walk


@dataclass(frozen=True, slots=True)
class Laid:
    """A snapshot with everything needed to show it."""

    snapshot: GraphSnapshot
    links: tuple[Link, ...]
    shape: Shape
    drawing: Drawing
    tiles: Sequence[Tile]
    walk: Walk


def laid_out(
    snapshot: GraphSnapshot,
    before: Laid | None = None,
    tr: Translate = str,
    aspect: float = 1.6,
    wanted: Callable[[], bool] = lambda: True,
) -> Laid:
    """Lay a snapshot out; Unwanted as soon as `wanted`, asked now and then, says no."""
    links = snapshot.links()
    written = labels(links, tr)
    sizes = shape(snapshot, links, written)
    if before is not None and before.shape == sizes:
        drawing = before.drawing
    else:
        drawing = lay_out(sizes, before.drawing if before else None, aspect, wanted)
    if not wanted():
        raise Unwanted
    cut = tiles(snapshot, links, written, drawing)
    return Laid(snapshot, links, sizes, drawing, cut, Walk(links, drawing))


class LayoutJob(QObject):
    """One layout, run on another thread."""

    made = Signal(object, object)
    """The job and its `Laid`; never told where nobody waits any more."""

    def __init__(self, lay_out: Callable[[Callable[[], bool]], Laid]) -> None:
        super().__init__()
        self.wanted = True
        self.done = False
        self._lay_out = lay_out

    def run(self) -> None:
        """Lay out, and tell the thread that asked."""
        with suppress(Unwanted):
            laid = self._lay_out(lambda: self.wanted)
            if self.wanted:
                self.made.emit(self, laid)
        self.done = True


class Layouter(QObject):
    """Lays snapshots out off the window's thread; only the latest comes back."""

    made = Signal(object)
    """A `Laid`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[LayoutJob] = []
        """Those that may still run, so that none is destroyed before its end."""
        self.destroyed.connect(partial(_stop, self._jobs))
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._quit)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return any(job.wanted for job in self._jobs)

    def ask(
        self, snapshot: GraphSnapshot, before: Laid | None, tr: Translate, aspect: float
    ) -> None:
        """Lay this out, and forget what was asked before."""
        _stop(self._jobs)
        self._jobs[:] = [job for job in self._jobs if not job.done]
        job = LayoutJob(partial(laid_out, snapshot, before, tr, aspect))
        job.made.connect(self._finish)
        self._jobs.append(job)
        QThreadPool.globalInstance().start(job.run)

    def _finish(self, job: LayoutJob, laid: Laid) -> None:
        if job.wanted:
            job.wanted = False
            self.made.emit(laid)

    def _quit(self) -> None:
        """The window closes: nothing may still run when it is gone."""
        _stop(self._jobs)
        QThreadPool.globalInstance().waitForDone()


def _stop(jobs: Sequence[LayoutJob], _: object = None) -> None:
    """Nobody waits for these any more."""
    for job in jobs:
        job.wanted = False
