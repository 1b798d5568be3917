"""The writer's graph at 50, 500 and 5,000 scenes: its layout, and frames of panning and zooming.

Run as a script; it exits 1 where the median frame at 5,000 scenes is over the target. The view
stands at 1280 x 800, offscreen raster; a frame is one step of a pan or a zoom and its whole
repaint. The ratio is to a frame of an empty view in the same run.
"""

import os
import sys
from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from abstract_story import abstract_story
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from simulator.mood.rulebook_file import own_rulebook
from simulator.records.settings import Settings
from simulator.story.diagnostics import Severity
from simulator.story.reading import read_story
from simulator.story.source import Source, decode
from simulator.ui.theme import Theme
from simulator.ui.writer.graph.from_story import snapshot_of
from simulator.ui.writer.graph.job import laid_out
from simulator.ui.writer.graph.snapshot import GraphSnapshot
from simulator.ui.writer.graph.view import GraphView

SIZES = (50, 500, 5_000)
ZOOMS = (1.0, 0.7, 0.4, 0.2, 0.1, 0.05)
TARGET_MS = 16.0
_STEPS = 40


def snapshot(scenes: int) -> GraphSnapshot:
    """The graph of the abstract story."""
    source = decode(f"abstract-{scenes}.yaml", abstract_story(scenes).encode())
    assert isinstance(source, Source)
    story = read_story(source, own_rulebook().vocabulary()).story
    assert story is not None
    ids = [*story.scenes, *story.endings]
    problems = dict.fromkeys(ids[::10], (Severity.WARNING, 2))
    shares = {id_: number / len(ids) for number, id_ in enumerate(ids)}
    return snapshot_of(story, problems, shares)


class Paints(QObject):
    """Counts the paintings of a viewport, to be sure that each frame was one."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def frames(view: GraphView, steps: Iterator[Callable[[], None]]) -> list[float]:
    """The milliseconds of each step with its repaint."""
    times = []
    paints = Paints()
    view.viewport().installEventFilter(paints)
    for step in steps:
        began = perf_counter()
        step()
        view.viewport().update()
        view.repaint()
        times.append((perf_counter() - began) * 1_000)
    view.viewport().removeEventFilter(paints)
    assert paints.count >= len(times)
    return times


def pans(view: GraphView) -> Iterator[Callable[[], None]]:
    """Down and to the side, 37 px a frame."""
    for number in range(_STEPS):
        yield (lambda: view.pan(37, 0)) if number % 2 else (lambda: view.pan(0, 37))


def zooms(view: GraphView) -> Iterator[Callable[[], None]]:
    """From everything to the largest, and back."""
    view.fit()
    for step in (view.zoom_in, view.zoom_out):
        before = -1.0
        while view.zoom != before:
            before = view.zoom
            yield step


def told(name: str, times: list[float], empty: float) -> None:
    """Print one row."""
    p50, p99 = median(times), quantiles(times, n=100, method="inclusive")[98]
    print(
        f"  {name:<14} median {p50:6.1f} ms, p99 {p99:6.1f} ms,"
        f" {p50 / TARGET_MS:.2f} of the target, {p50 / empty:.1f} times an empty view"
    )


def shown(view: GraphView, shot: GraphSnapshot) -> list[float]:
    """Show a story; the milliseconds of every turn of the window's loop until it is there."""
    turns, done = [], []
    view.laid_out.connect(lambda: done.append(True))
    view.show_story(shot)
    while not done:
        began = perf_counter()
        view.viewport().update()
        QApplication.processEvents()
        turns.append((perf_counter() - began) * 1_000)
    return turns


def measure(view: GraphView, shot: GraphSnapshot, empty: float) -> float:
    """Print the rows of one size; returns the median of all its frames."""
    middle = shot.nodes[len(shot.nodes) // 2].id
    view.mark(frozenset(node.id for node in shot.nodes[:40]), middle)
    every: list[float] = []
    for zoom in ZOOMS:
        view.zoom_to(zoom)
        view.select(middle)
        times = frames(view, pans(view))
        told(f"pan at {zoom:.0%}", times, empty)
        every += times
    view.fit()
    for name, steps in (("pan, all seen", pans(view)), ("zoom", zooms(view))):
        times = frames(view, steps)
        told(name, times, empty)
        every += times
    told("all", every, empty)
    return median(every)


def main() -> int:
    app = QApplication(sys.argv[:1])
    theme = Theme(app, Settings(scheme="light", motion="reduced"))
    last = 0.0
    for scenes in SIZES:
        shot = snapshot(scenes)
        view = GraphView(theme)
        view.resize(1280, 800)
        view.show()
        app.processEvents()
        empty = median(frames(view, pans(view)))
        began = perf_counter()
        laid = laid_out(shot)
        took = perf_counter() - began
        turns = shown(view, shot)
        print(
            f"{scenes:>5} scenes, {len(laid.links)} links: laid out in {took:.2f} s"
            f" ({took / scenes * 1_000:.2f} ms a scene); meanwhile the window stood still"
            f" {median(turns):.0f} ms in the median, {max(turns):.0f} ms at most"
        )
        last = measure(view, shot, empty)
        view.close()
    return 0 if last <= TARGET_MS else 1


if __name__ == "__main__":
    sys.exit(main())
