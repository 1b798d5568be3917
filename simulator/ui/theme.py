"""Colours by role and sizes by scale: how everything in the window looks."""

import json
import re
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyle

from simulator.assets import asset_path
from simulator.records.settings import Settings

_DESIGN_TEXT = 16
"""The size of plain text in the design, in px at 100 %."""
_SYSTEM_TEXT = 13
"""The height in px of a desktop's usual font; a larger one scales the design with it."""
_PLACE = re.compile(r"\{(?:(\d+) px|([a-z.-]+))\}")


class Theme(QObject):
    """The look in force; `changed` tells when scheme, text size or motion did."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._sheet = asset_path("rapport.qss").read_text(encoding="utf-8")
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is in force."""
        if self._settings.scheme != "system":
            return self._settings.scheme == "dark"
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def motion(self) -> bool:
        """Whether things may move; the system's own wish is followed unless set otherwise."""
        if self._settings.motion != "system":
            return self._settings.motion == "full"
        return _desktop_moves(self._app)

    def use(self, settings: Settings) -> None:
        """Look as these settings say."""
        self._settings = settings
        self._apply()

    def colour(self, role: str) -> QColor:
        """The colour of a role of `assets/theme.json`; KeyError for one it does not have."""
        return QColor(self._colours[role])

    def px(self, size: float) -> int:
        """A size of the design in px, scaled by the system's font and the text size set."""
        return max(1, round(size * self._scale))

    def font(self, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
        """The system's font at a size of the design."""
        font = QFont(self._system_font)
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        font.setItalic(italic)
        return font

    def _apply(self) -> None:
        system = max(1.0, QFontInfo(self._system_font).pixelSize() / _SYSTEM_TEXT)
        self._scale = system * self._settings.text_size / 100
        self._colours = _schemes()["dark" if self.dark else "light"]
        self._app.setPalette(self._palette())
        self._app.setFont(self.font(_DESIGN_TEXT))
        self._app.setStyleSheet(_PLACE.sub(self._fill, self._sheet))
        self.changed.emit()

    def _fill(self, match: re.Match[str]) -> str:
        size, name = match.groups()
        if size is not None:
            return f"{self.px(int(size))}px"
        if name in {"chevron", "tick"}:
            return asset_path(f"{name}-{'dark' if self.dark else 'light'}.svg").as_posix()
        return self.colour(name).name()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for colour, roles in (
            ("paper", (role.Window,)),
            ("card", (role.Base, role.AlternateBase, role.Button, role.ToolTipBase)),
            ("ink", (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
            ("soft", (role.PlaceholderText,)),
            ("line", (role.Mid, role.Midlight)),
            ("accent", (role.Highlight, role.Link)),
            ("on-accent", (role.HighlightedText,)),
        ):
            for one in roles:
                palette.setColor(one, self.colour(colour))
        return palette


@cache
def _schemes() -> dict[str, dict[str, str]]:
    schemes: dict[str, dict[str, str]] = json.loads(
        asset_path("theme.json").read_text(encoding="utf-8")
    )
    return schemes


def _desktop_moves(app: QApplication) -> bool:
    """Whether the desktop lets things move: its own wish where Qt tells, else its animations.

    Qt 6.11 has no motion preference yet; desktops that switch animations off make their
    duration 0, which is what styles report.
    """
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
