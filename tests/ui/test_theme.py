"""The look: every role in both schemes, text that can be read, sizes that scale."""

import json
import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from simulator.assets import asset_path
from simulator.records.settings import Settings
from simulator.ui.theme import Theme

SCHEMES = json.loads(asset_path("theme.json").read_text(encoding="utf-8"))
WORDS = ["ink", "soft", "accent", "error"]
WORDS += [role for role in SCHEMES["light"] if role.startswith(("band.", "decision."))]
GROUNDS = ["paper", "card", "tint", "hover"]


def luminance(colour: str) -> float:
    """WCAG 2's relative luminance, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(scheme: str, word: str, ground: str) -> None:
    """Every colour of words stands out 4.5 : 1 from every ground."""
    roles = SCHEMES[scheme]
    assert contrast(roles[word], roles[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_on_the_accent_can_be_read(scheme: str) -> None:
    """So do words on a filled button; edges of controls stand out 3 : 1."""
    roles = SCHEMES[scheme]
    assert contrast(roles["on-accent"], roles["accent"]) >= 4.5
    assert contrast(roles["edge"], roles["card"]) >= 3


def test_both_schemes_have_the_same_roles() -> None:
    """A role of one scheme exists in the other."""
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A theme on the test's application."""
    return Theme(qapp, Settings(scheme="light"))


def test_the_style_sheet_is_filled_in_whole(theme: Theme, qapp: QApplication) -> None:
    """No place of the sheet is left, and no file that it names is missing."""
    sheet = qapp.styleSheet()
    assert not re.search(r"\{[a-z. 0-9-]+\}", sheet)
    for file in re.findall(r"url\((.*?)\)", sheet):
        assert asset_path(file).is_file()


def test_a_change_of_scheme_or_size_is_told(theme: Theme, qapp: QApplication) -> None:
    """Text size scales every size of the design, and listeners hear of it."""
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    before = theme.px(20)
    theme.use(replace(Settings(), scheme="dark", text_size=150))
    assert told == [True]
    assert theme.px(20) == pytest.approx(before * 1.5, abs=1)
    assert theme.colour("paper").name() == SCHEMES["dark"]["paper"]
    assert qapp.palette().window().color().name() == SCHEMES["dark"]["paper"]


@pytest.mark.parametrize(("motion", "moves"), [("full", True), ("reduced", False)])
def test_motion_follows_the_setting(theme: Theme, motion: str, moves: bool) -> None:
    """What is set wins over the system's wish."""
    theme.use(replace(Settings(), motion=motion))
    assert theme.motion is moves
