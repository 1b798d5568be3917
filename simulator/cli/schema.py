"""`rapport schema`: the JSON Schema that lets an editor complete and check a story."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from simulator.cli.output import console, print_json
from simulator.cli.rules import chosen_rulebook
from simulator.mood.rulebook_file import RulebookFile, own_rulebook
from simulator.story.json_schema import schema_of, story_schema

STORY, RULEBOOK = "story.schema.json", "rulebook.schema.json"


def schema(
    rulebook: Annotated[
        bool, typer.Option("--rulebook", help="The schema of a rulebook instead of a story.")
    ] = False,
    names: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="Offer the names of this rulebook, not Rapport's."
        ),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(file_okay=False, metavar="FOLDER", help="Write it there as a file."),
    ] = None,
) -> None:
    """Print the JSON Schema of a story, from which editors complete and check."""
    if rulebook and names:
        raise typer.BadParameter("--names is for a story's schema, not for a rulebook's")
    made = _rulebook_schema() if rulebook else _story_schema(names)
    if write is None:
        print_json(made)
        return
    path = write / (RULEBOOK if rulebook else STORY)
    write.mkdir(parents=True, exist_ok=True)
    path.write_text(as_text(made), encoding="utf-8")
    first = f"# yaml-language-server: $schema={path.name}"
    said = f"Written to {path}. An editor uses it for files that begin with this line:\n{first}"
    console.print(said, markup=False, soft_wrap=True)


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _story_schema(names: Path | None) -> dict[str, Any]:
    rules = chosen_rulebook(names) or own_rulebook()
    return story_schema(rules.vocabulary())


def _rulebook_schema() -> dict[str, Any]:
    return schema_of(RulebookFile, "A rulebook of Rapport")
