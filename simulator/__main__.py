"""The entry point: joins the command line with the window, neither of which knows the other."""

from simulator.cli.main import app


def main() -> None:
    """Run `rapport`."""
    app()


if __name__ == "__main__":
    main()
