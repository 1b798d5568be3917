"""Launch to the first painted, usable library: `python tests/benchmarks/bench_launch.py`.

Each launch is a process of its own, started as `rapport` starts, and ends when the library has
been painted and the event loop is idle; its own folders are warm. The ratio is to a process
that shows an empty Qt window, in the same run.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from simulator.assets import stories_folder

ROUNDS = 7
TARGETS = {3: 1.0, 1_000: 1.5}
"""Seconds, by the number of stories in the library."""

LAUNCH = """
import sys
from PySide6.QtCore import QTimer
import simulator.ui.app as ui
from simulator.__main__ import open_window
from simulator.bootstrap import start_app
from simulator.ui.library.page import LibraryPage

def painted(page, event, paint=LibraryPage.paintEvent):
    paint(page, event)
    QTimer.singleShot(0, ui.QApplication.instance().quit)

LibraryPage.paintEvent = painted
sys.exit(open_window(start_app(), None))
"""
EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def launches(code: str, environment: dict[str, str]) -> list[float]:
    """The seconds of some launches after a first one that warms the caches, sorted."""
    times = []
    for _ in range(ROUNDS + 1):
        began = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        times.append(perf_counter() - began)
    return sorted(times[1:])


def fill(folder: Path, stories: int) -> None:
    """So many stories of a real one's size."""
    text = (stories_folder() / "faulty-kettle.yaml").read_text(encoding="utf-8")
    for number in range(stories):
        story = text.replace("story: faulty-kettle", f"story: kettle-{number}", 1)
        (folder / f"kettle-{number}.yaml").write_text(story, encoding="utf-8")


def main() -> None:
    """Print a row for each library."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for name in ("CONFIG", "CACHE", "DATA"):
            environment[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        empty = launches(EMPTY, environment)
        for stories, target in TARGETS.items():
            more = Path(home) / "stories"
            more.mkdir(exist_ok=True)
            fill(more, max(0, stories - 3))
            settings = Path(home) / "config" / "rapport" / "settings.json"
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(f'{{"story_folders": ["{more}"]}}', encoding="utf-8")
            if stories > 3:
                list_all = [sys.executable, "-m", "simulator", "list"]
                subprocess.run(list_all, check=True, env=environment, capture_output=True)
            times = launches(LAUNCH, environment)
            median = times[len(times) // 2]
            print(
                f"{stories:>5} stories: first painted library {median:.2f} s"
                f" ({times[0]:.2f} to {times[-1]:.2f}; {median / target:.2f} of the target,"
                f" {median / empty[len(empty) // 2]:.1f} times an empty window)"
            )


if __name__ == "__main__":
    main()
