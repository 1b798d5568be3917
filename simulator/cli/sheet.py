"""`rapport sheet`: the class sheet of a class, or of a folder of attempts, in one file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.output import console, problems, shown
from simulator.cli.records_place import counted, failed
from simulator.debrief.export.formats import Format
from simulator.debrief.export.whole_file import ExportError
from simulator.story.diagnostics import did_you_mean
from simulator.story.words import Translate

if TYPE_CHECKING:
    from simulator.classroom.sheet.gathering import Gathering
    from simulator.classroom.sheet.sheet import ClassSheet

WriteSheet = Callable[["ClassSheet", Path, Translate], None]
"""Writes a class sheet into a file, whole or not at all; ExportError where the disk refuses."""


def sheet_command(write_pdf: WriteSheet | None) -> Callable[..., None]:
    """The command; `write_pdf` writes what takes Qt, and is None where there is no Qt."""

    def command(
        file: Annotated[
            Path, typer.Argument(dir_okay=False, help="To write: .pdf, .html or .csv.")
        ],
        source: Annotated[
            list[Path] | None,
            typer.Option("--from", exists=True, help="Attempts: a folder, a zip or a file."),
        ] = None,
        class_: Annotated[
            Path | None,
            typer.Option("--class", exists=True, file_okay=False, help="The folder of a class."),
        ] = None,
        story: Annotated[
            str | None, typer.Option(help="The story's id, where there are several.")
        ] = None,
    ) -> None:
        """Write what a class made of a story into one file; nobody is named in it."""
        write = _writer(file, write_pdf)
        if not source and class_ is None:
            raise typer.BadParameter("say --from FOLDER with attempts, or --class FOLDER, or both")
        if story is not None and class_ is not None:
            raise typer.BadParameter("--story goes with --from; a class has played one story")
        gathering = _gathered(source or [], class_, story or "")
        sheet = gathering.sheet()
        if sheet is None:
            raise _nothing(gathering, story)
        _write(write, sheet, file)
        for told in (*sheet.notices, *gathering.unread):
            problems.print(shown(told), markup=False, soft_wrap=True)

    return command


def _gathered(sources: list[Path], class_: Path | None, story: str) -> "Gathering":
    from simulator.classroom.errors import ClassroomError
    from simulator.classroom.folder import ClassFolder
    from simulator.classroom.sheet.gathering import Gathering, held_in

    try:
        folder = ClassFolder(class_) if class_ is not None else None
        held = held_in(folder) if folder else None
        own = [folder.hand_ins] if folder else []
        gathering = Gathering(*own, *sources, story=story, held=held)
        gathering.look()
    except ClassroomError as error:
        raise failed(str(error)) from error
    return gathering


def _nothing(gathering: "Gathering", story: str | None) -> typer.Exit:
    """Why there is no sheet."""
    for told in gathering.unread:
        problems.print(shown(told), markup=False, soft_wrap=True)
    found = [f"{id_} ({counted(many)})" for id_, _, many in gathering.stories]
    if story is None or not found:
        return failed("There is no attempt to make a sheet of.")
    hint = did_you_mean(story, [id_ for id_, _, _ in gathering.stories])
    told = f"There is no attempt at {story}. {hint}".rstrip()
    return failed(f"{told} Found: {', '.join(found)}.")


def _writer(file: Path, write_pdf: WriteSheet | None) -> WriteSheet:
    format_ = Format.of(file)
    if format_ is Format.PDF and write_pdf is None:
        raise typer.BadParameter("a PDF can't be written here; .html prints as well")
    if format_ is Format.PDF and write_pdf is not None:
        return write_pdf
    write = _writers().get(format_) if format_ else None
    if write is None:
        raise typer.BadParameter(f"{file} is no format of a sheet; end it with .pdf, .html or .csv")
    return write


def _writers() -> Mapping[Format, WriteSheet]:
    """How to write what needs no Qt; imports a template engine."""
    from simulator.classroom.sheet.page import write_page
    from simulator.classroom.sheet.table import write_table

    return {Format.HTML: write_page, Format.CSV: write_table}


def _write(write: WriteSheet, sheet: "ClassSheet", file: Path) -> None:
    try:
        write(sheet, file, str)
    except ExportError as error:
        raise failed(str(error)) from error
    except ImportError as error:
        raise failed(f"A PDF can't be written on this computer: {error}.") from error
    told = f"Class sheet of {sheet.title} written to {file}"
    console.print(shown(told), markup=False, soft_wrap=True)
