"""`rapport preview`: a story beside the editor in which it is written."""

import sys
from collections.abc import Mapping
from pathlib import Path

from simulator.bootstrap import App
from simulator.cli.launch import OpenWindow, has_display
from simulator.cli.output import USAGE, problems


def preview(app: App, open_preview: OpenWindow, environment: Mapping[str, str], story: Path) -> int:
    """Show the writer's page on a story; the exit code. There is no preview without a window."""
    if not has_display(environment, sys.platform):
        _say(f"There is no display here. `rapport check {story}` says what is to mend.")
        return USAGE
    try:
        return open_preview(app, story)
    except ImportError as error:
        _say(f"The window can't open on this computer: {error}.")
        _say("`rapport doctor` says what is missing and how to get it.")
        return USAGE


def _say(sentence: str) -> None:
    problems.print(sentence, markup=False, soft_wrap=True)
