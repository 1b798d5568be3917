"""The entry point: joins the command line with the window, neither of which knows the other."""

from simulator.bootstrap import App
from simulator.cli.main import command_line


def open_window(app: App) -> int:
    """Show the window until it is closed; Qt is imported only now."""
    from simulator.ui.app import run

    return run(app)


def main() -> None:
    """Run `rapport`."""
    command_line(open_window)()


if __name__ == "__main__":
    main()
