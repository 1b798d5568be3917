"""A story's id is its file's name, so that records and links find it again."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from simulator.story.diagnostics import Finding
from simulator.story.model import Story
from simulator.story.schema import ID_PATTERN


def id_is_not_file_name(story: Story, file: str) -> Iterator[Finding]:
    """The `story:` key differs from the name of the file that holds it."""
    name = PurePath(file).name.removesuffix(".yaml").removesuffix(".yml")
    if story.id != name:
        message = f"This story calls itself `{story.id}`, and its file is `{name}`."
        hint = f"Name the file `{story.id}.yaml`"
        hint += f", or write `story: {name}`." if re.match(ID_PATTERN, name) else "."
        yield Finding("id-not-file-name", ("story",), message, hint)
