"""The paper that a sheet is laid out on: its size, its colours and its type."""

import json
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QTextCharFormat,
)

from simulator.assets import asset_path

UNIT = 96
"""Lengths are in 96ths of an inch."""
_MARGIN = 68
_FOOT = 30
"""Room below the text for the page's number."""
_WHITE = {"paper": "#ffffff", "card": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set; `size` in 96ths of an inch, `role` a colour of the theme."""

    size: int = 13
    bold: bool = False
    italic: bool = False
    role: str = "ink"


class Paper:
    """A4, or Letter where people use that; light whatever the window looks like."""

    def __init__(self) -> None:
        imperial = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        size = QPageSize.PageSizeId.Letter if imperial else QPageSize.PageSizeId.A4
        self.layout = QPageLayout(
            QPageSize(size),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
            QPageLayout.Unit.Point,
        )
        sheet = QPageSize(size).size(QPageSize.Unit.Inch)
        self.width = sheet.width() * UNIT - 2 * _MARGIN
        self.height = sheet.height() * UNIT - 2 * _MARGIN - _FOOT
        self.left = self.top = _MARGIN
        self.foot = self.top + self.height + _FOOT
        self._formats: dict[Type, QTextCharFormat] = {}
        self._family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)

    def colour(self, role: str) -> QColor:
        """The colour of a role of `assets/theme.json`."""
        return QColor(colours()[role])

    def font(self, type_: Type) -> QFont:
        """The system's own font, unhinted, so that it is spaced the same at every size."""
        font = QFont(self._family)
        font.setPixelSize(type_.size)
        font.setBold(type_.bold)
        font.setItalic(type_.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # so that words are found that hold an "fi"
        return font

    def format(self, type_: Type) -> QTextCharFormat:
        """How characters of a type are set."""
        made = self._formats.get(type_)
        if made is None:
            made = self._formats[type_] = QTextCharFormat()
            made.setFont(self.font(type_))
            made.setForeground(self.colour(type_.role))
        return made


@cache
def colours() -> dict[str, str]:
    """The light theme on white paper."""
    themes: dict[str, dict[str, str]] = json.loads(
        asset_path("theme.json").read_text(encoding="utf-8")
    )
    return {**themes["light"], **_WHITE}
