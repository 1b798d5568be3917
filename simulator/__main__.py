"""The entry point: joins the command line with the window, neither of which knows the other."""

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.bootstrap import App
from simulator.cli.main import command_line
from simulator.debrief.export.attempt import Attempt
from simulator.debrief.words import Translate

if TYPE_CHECKING:
    from simulator.classroom.sheet.sheet import ClassSheet


def open_window(app: App, story: Path | None) -> int:
    """Show the window, on a story if one is named, until it is closed; Qt is imported now."""
    from simulator.ui.app import run

    return run(app, story)


def open_preview(app: App, story: Path | None) -> int:
    """Show the writer's page, on a story if one is named, until the window is closed."""
    from simulator.ui.app import run_preview

    return run_preview(app, story)


def write_pdf(
    attempts: Iterable[Attempt], count: int, path: Path, tr: Translate = str
) -> Generator[int, None, None]:
    """Write debriefs on paper; Qt draws them, without a window."""
    from simulator.ui.export.pdf import write_pdf_alone

    return write_pdf_alone(attempts, count, path, tr)


def write_sheet(sheet: "ClassSheet", path: Path, tr: Translate = str) -> None:
    """Write a class sheet on paper; Qt draws it, without a window."""
    from simulator.ui.classroom.sheet.pdf import write_sheet_pdf_alone

    write_sheet_pdf_alone(sheet, path, tr)


def main() -> None:
    """Run `rapport`."""
    command_line(open_window, open_preview, write_pdf, write_sheet)()


if __name__ == "__main__":
    main()
