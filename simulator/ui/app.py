"""The Qt application around the window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from simulator.bootstrap import App
from simulator.ui.collecting import Collector
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow


def run(app: App, story: Path | None = None) -> int:
    """Show the window, on a story if one is named, until it is closed; returns the exit code."""
    application = _application()
    window = MainWindow(app, Theme(application, app.settings))
    if story is not None:
        window.open_story(story)
    window.show()
    return application.exec()


def run_preview(app: App, story: Path | None = None) -> int:
    """Show the window on the writer's page, on a story if one is named, until it is closed."""
    application = _application()
    window = MainWindow(app, Theme(application, app.settings))
    if story is not None:
        window.preview(story)
    else:
        window.show_writer()
    window.show()
    return application.exec()


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Rapport")
    application.setApplicationDisplayName("Rapport")
    Collector(application)
    return application
