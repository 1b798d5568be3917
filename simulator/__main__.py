"""The entry point: joins the command line with the window, neither of which knows the other."""

from pathlib import Path

from simulator.bootstrap import App
from simulator.cli.main import command_line


def open_window(app: App, story: Path | None) -> int:
    """Show the window, on a story if one is named, until it is closed; Qt is imported now."""
    from simulator.ui.app import run

    return run(app, story)


def main() -> None:
    """Run `rapport`."""
    command_line(open_window)()


if __name__ == "__main__":
    main()
