"""`rapport` by itself: the window; without a display the terminal; without that, a recording."""

import random
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from simulator.bootstrap import App
from simulator.cli.computer import loads
from simulator.cli.output import ERRORS, console, print_diagnostics
from simulator.cli.qt_libraries import WAYLAND, WINDOW, X11, Library
from simulator.cli.terminal import play_in_terminal, show_debrief, show_transcript
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Level, Story

OpenWindow = Callable[[App, Path | None], int]
"""Shows the window, on a story if one is named, until it is closed; returns the exit code."""

_X_SOCKETS = Path("/tmp/.X11-unix")


def launch(
    app: App,
    open_window: OpenWindow,
    environment: Mapping[str, str],
    story: Path | None = None,
) -> int:
    """Do the main job in the best way this computer allows; the exit code.

    Without a `story` the window shows the library, and the terminal plays its first story.
    """
    if not has_display(environment, sys.platform):
        console.print("There is no display here, so the talk takes place in the terminal.")
    elif missing := missing_libraries(environment, sys.platform):
        names = ", ".join(library.name for library in missing)
        console.print(f"The window can't open: this computer lacks {names}.", markup=False)
        console.print("`rapport doctor` says how to get it.")
    else:
        try:
            return open_window(app, story)
        except ImportError as error:
            console.print(f"The window can't open on this computer: {error}.", markup=False)
            console.print("`rapport doctor` says what is missing and how to get it.")
    session = _talk(app, story or _first_story(app))
    if session is None:
        return ERRORS
    if sys.stdin.isatty() and sys.stdout.isatty():
        show_debrief(play_in_terminal(session))
    else:
        console.print("There is no terminal to ask in either; here is a recorded talk.\n")
        _show_recording(session)
    return 0


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window could be seen: a platform is named, or a display server is there."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    if not display.startswith(":"):
        return bool(display)
    number = display[1:].split(".", maxsplit=1)[0]
    return (_X_SOCKETS / f"X{number}").exists()


def missing_libraries(environment: Mapping[str, str], platform: str) -> list[Library]:
    """The system libraries without which Qt would end the program rather than raise an error."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return []
    kind = WAYLAND if environment.get("WAYLAND_DISPLAY") else X11
    return [library for library in (*WINDOW, *kind) if not loads(library.name)]


def _first_story(app: App) -> Path:
    """The story that a new trainee is offered first."""
    cards = [card for card in app.catalogue.cards() if not card.problem]
    return next((card for card in cards if card.level is Level.STARTER), cards[0]).path


def _talk(app: App, story: Path) -> Session | None:
    """A talk in the story, or None where it can't be played, which is then told."""
    loaded = app.load(story)
    if loaded.story is None:
        print_diagnostics(loaded.diagnostics)
        return None
    engine = Engine(loaded.story, loaded.rulebook)
    return Session.start(engine, random.SystemRandom().randrange(1_000_000))


def _show_recording(session: Session) -> None:
    """Play the story's own first playthrough and print the talk and its debrief."""
    story: Story = session.engine.story
    if not story.playthroughs:
        console.print("This story has no recorded talk to show.")
        return
    recorded = story.playthroughs[0]
    engine = Engine(story, session.engine.rulebook, recorded.persona)
    session = Session.start(engine)
    for option_id in recorded.choose:
        session = session.choose(option_id)
    console.print(f"{story.title}: {recorded.name}\n", style="bold", markup=False)
    show_transcript(session)
    show_debrief(session)
