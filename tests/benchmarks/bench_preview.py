"""From a save to the updated preview, for a story of 60 scenes: p50 and worst in ms.

Run as a script; it exits 1 where the median is over the target. The page stands at 1280 x 800
with outline, scene, graph and talk; each save comes while the version before is still being
proved, as it does while somebody writes. The time runs from the closed file to the painted page.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from abstract_story import abstract_story
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from simulator.mood.rulebook_file import own_rulebook
from simulator.records.settings import Settings
from simulator.ui.theme import Theme
from simulator.ui.writer.page import WriterPage

SCENES = 60
SAVES = 30
TARGET_MS = 200.0


def saves(page: WriterPage, path: Path, app: QApplication) -> Iterator[float]:
    """Milliseconds from a save to the painted page, over edits at the far end of the story."""
    text = path.read_text(encoding="utf-8")
    for number in range(SAVES):
        old = f"What the customer says in the scene {SCENES - 2}, at some length."
        path.write_text(text.replace(old, f"{old} And {number} more."), encoding="utf-8")
        began = perf_counter()
        revision = _revision(page)
        while _revision(page) == revision:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
        page.repaint()
        yield (perf_counter() - began) * 1000
        _settle(page, app)


def _revision(page: WriterPage) -> str:
    presenter = page.workshop.presenter
    return presenter.manuscript.revision if presenter is not None else ""


def _settle(page: WriterPage, app: QApplication) -> None:
    """Let the graph come in; the proofs go on."""
    until = perf_counter() + 0.3
    while perf_counter() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def main() -> int:
    app = QApplication(sys.argv[:1])
    theme = Theme(app, Settings(scheme="light", motion="reduced"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"abstract-{SCENES}.yaml"
        path.write_text(abstract_story(SCENES), encoding="utf-8")
        page = WriterPage(theme, Path(folder))
        page.resize(1280, 800)
        page.show()
        page.open(path, own_rulebook())
        _settle(page, app)
        times = list(saves(page, path, app))
        page.close_story()
    p50, worst = median(times), max(times)
    print(f"save to preview, {SCENES} scenes, {SAVES} saves: p50 {p50:.0f} ms, ", end="")
    print(f"worst {worst:.0f} ms, ratio to the target of {TARGET_MS:.0f} ms {p50 / TARGET_MS:.2f}")
    return 0 if p50 <= TARGET_MS else 1


if __name__ == "__main__":
    sys.exit(main())
