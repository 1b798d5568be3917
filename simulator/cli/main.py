"""The command `rapport` and its subcommands."""

import os
from importlib.metadata import version as version_of
from pathlib import Path

import typer

from simulator.bootstrap import App, start_app
from simulator.cli.check import check
from simulator.cli.diff import diff
from simulator.cli.doctor import doctor
from simulator.cli.explain import explain
from simulator.cli.export import export_command
from simulator.cli.hand_in import hand_in
from simulator.cli.launch import OpenWindow, launch
from simulator.cli.list import list_stories
from simulator.cli.new import new
from simulator.cli.output import print_any_text
from simulator.cli.play import StoryArgument, play, story_path
from simulator.cli.players import players
from simulator.cli.preview import preview
from simulator.cli.records import records
from simulator.cli.records_place import RecordsOption
from simulator.cli.rules import RulebookOption
from simulator.cli.schema import schema
from simulator.cli.script import script
from simulator.cli.sheet import WriteSheet, sheet_command
from simulator.debrief.export.formats import Write
from simulator.records.address import records_problem


def command_line(
    open_window: OpenWindow,
    open_preview: OpenWindow,
    write_pdf: Write | None = None,
    write_sheet: WriteSheet | None = None,
) -> typer.Typer:
    """The command line; `open_window` is what `rapport` alone opens."""
    app = typer.Typer(name="rapport", add_completion=False, rich_markup_mode=None)
    app.command()(play)
    app.command()(check)
    app.command()(players)
    app.command()(diff)
    app.command("list")(list_stories)
    app.command()(explain)
    app.command()(schema)
    app.command()(script)
    app.command()(new)
    app.command()(doctor)
    app.add_typer(records, name="records")
    app.command("export")(export_command(write_pdf))
    app.command("hand-in")(hand_in)
    app.command("sheet")(sheet_command(write_sheet))

    @app.command("open")
    def open_story(
        story: StoryArgument, rulebook: RulebookOption = None, place: RecordsOption = None
    ) -> None:
        """Open the window on a story."""
        started = _started(rulebook, place)
        raise typer.Exit(launch(started, open_window, os.environ, story_path(story)))

    @app.command("preview")
    def preview_story(story: StoryArgument, rulebook: RulebookOption = None) -> None:
        """Open the writer's page: a story beside the editor, read again whenever it is saved."""
        path = story_path(story)
        if not path.is_file():
            raise typer.BadParameter(f"there is no file {path}")
        started = _started(rulebook)
        raise typer.Exit(preview(started, open_preview, os.environ, path))

    @app.callback(invoke_without_command=True)
    def rapport(
        context: typer.Context,
        rulebook: RulebookOption = None,
        place: RecordsOption = None,
        version: bool = typer.Option(False, "--version", help="Print the version."),
    ) -> None:
        """Practise difficult talks with customers. Without a command, the window opens."""
        print_any_text()
        if version:
            typer.echo(f"Rapport {version_of('rapport-simulator')}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            raise typer.Exit(launch(_started(rulebook, place), open_window, os.environ))
        if place is not None:
            raise typer.BadParameter("--records stands after the command that it is for")

    return app


def _started(rulebook: Path | None, place: str | None = None) -> App:
    """The application by what was asked for; called wrongly where records can't be at a place."""
    if place is not None and (problem := records_problem(place)):
        raise typer.BadParameter(problem, param_hint="--records")
    return start_app(rulebook=str(rulebook) if rulebook else None, records=place or "")
