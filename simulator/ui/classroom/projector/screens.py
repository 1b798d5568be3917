"""Which screen the projector is."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def other_screen(own: QScreen | None, screens: Sequence[QScreen]) -> QScreen | None:
    """A screen that isn't the facilitator's; None where there is only that one.

    Of several the last is taken: it was plugged in last.
    """
    others = [one for one in screens if one is not own]
    return others[-1] if others else None


def screen_beside(desk: QWidget | None) -> QScreen | None:
    """The screen for a window that is not to cover `desk`; None where there is only one."""
    own = desk.screen() if desk is not None else QGuiApplication.primaryScreen()
    return other_screen(own, QGuiApplication.screens())
