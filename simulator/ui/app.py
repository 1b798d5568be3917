"""The Qt application around the window."""

import sys

from PySide6.QtWidgets import QApplication

from simulator.bootstrap import App
from simulator.ui.theme import Theme
from simulator.ui.window import MainWindow


def run(app: App) -> int:
    """Show the window until it is closed; returns the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Rapport")
    application.setApplicationDisplayName("Rapport")
    theme = Theme(application, app.settings)
    window = MainWindow(app, theme)
    window.show()
    return application.exec()
