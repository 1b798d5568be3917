"""`rapport` called in this process, with the folders of a person who has never used it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from simulator.assets import stories_folder
from simulator.bootstrap import App
from simulator.cli.main import command_line

Rapport = Callable[..., Result]
STORY = """\
story: corner-shop
title: Sour milk
setting: {place: A corner shop, role: Shopkeeper, channel: in person}
customer: {name: Ana Reyes, persona: steady, also: [firecracker]}
brief: Ana bought milk this morning. She is back with the bottle.
walk-out: walked-out
scenes:
  counter:
    customer: "[puts a bottle down] This milk is sour."
    options:
      listen:
        say: "Tell me what happened."
        reply: "I only opened it at breakfast."
        promises: fresh-bottle
        go: next-day
        skills: {active-listening: works}
        why: You let her say it.
      blame-fridge:
        say: "Have you had it in the sun?"
        go: next-day
        skills: {active-listening: harmful}
        why: You made it her doing.
  next-day:
    later: The next day
    breaks: fresh-bottle
    customer: "Well?"
    options:
      offer-refund:
        say: "Your money, or a fresh bottle?"
        meets-need: true
        go: thanks
        why: She has what she came for.
endings:
  thanks: {grade: good, text: "She leaves with a fresh bottle."}
  walked-out: {grade: poor, text: "The door bell rings behind her."}
playthroughs:
  - {name: she is heard, choose: [listen, offer-refund], ends: thanks}
"""


class FakeWindow:
    """Stands for the window: remembers what it was opened on."""

    def __init__(self) -> None:
        self.opened: list[Path | None] = []

    def __call__(self, app: App, story: Path | None) -> int:
        """Note the story and close at once."""
        self.opened.append(story)
        return 0


@pytest.fixture
def window() -> FakeWindow:
    """The window that `rapport` opens."""
    return FakeWindow()


@pytest.fixture
def rapport(window: FakeWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Rapport:
    """Calls `rapport` with arguments; what it prints and its exit code come back."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))

    def call(*arguments: str | Path, typed: str | None = None) -> Result:
        app = command_line(window, window)
        return CliRunner().invoke(app, [str(one) for one in arguments], input=typed)

    return call


@pytest.fixture
def corner_shop(tmp_path: Path) -> Path:
    """A clean story of two scenes, in which a promise comes due."""
    path = tmp_path / "corner-shop.yaml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def broken(corner_shop: Path) -> Path:
    """The same story with one mistake, on line 15."""
    text = corner_shop.read_text(encoding="utf-8").replace("go: next-day", "go: next-dya", 1)
    corner_shop.write_text(text, encoding="utf-8")
    return corner_shop


@pytest.fixture
def shipped() -> Path:
    """The folder of the stories that ship."""
    return stories_folder()
