"""Reading a story: a file's text in, a Story and everything that is wrong with it out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simulator.story import limits
from simulator.story.build import Builder
from simulator.story.checks import CHECKS, id_is_not_file_name
from simulator.story.diagnostics import Diagnostic, Finding, Path, Severity
from simulator.story.locate import place
from simulator.story.model import Story
from simulator.story.schema import ID_PATTERN, SceneFile, StoryFile
from simulator.story.source import Source
from simulator.story.tree import Tree, read_tree
from simulator.story.validation import validate
from simulator.story.vocabulary import Vocabulary


_ID = re.compile(ID_PATTERN)


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file.

    `story` is None where an error keeps it from being played; `draft` is what could be made
    out all the same, for the writer's view.
    """

    file: str
    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    draft: Story | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that keep the story from being played."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)


def read_story(source: Source, vocabulary: Vocabulary, tree: Tree | None = None) -> Reading:
    """The story of a source, all its problems at once; never raises for a bad file."""
    tree = tree or read_tree(source)
    if tree.data is None:
        return Reading(source.file, None, tree.diagnostics)
    builder = Builder(vocabulary)
    head, scenes, findings = _validated(tree.data)
    draft: Story | None = None
    if head is not None:
        draft = builder.story(head, scenes, source.revision)
        checked = [*builder.findings, *_checked(draft, vocabulary, source.file)]
        findings += _not_yet_told(checked, findings)
    placed = place(source, findings[: limits.MAX_FINDINGS])
    diagnostics = tuple(
        sorted((*tree.diagnostics, *placed), key=lambda one: (one.line, one.column))
    )
    failed = any(one.severity is Severity.ERROR for one in diagnostics)
    return Reading(source.file, None if failed else draft, diagnostics, draft)


def _validated(
    data: Any,
) -> tuple[StoryFile | None, dict[str, SceneFile], list[Finding]]:
    """The head and each scene by itself, so that one bad scene hides nothing of the others."""
    scenes_data = data.get("scenes") if isinstance(data, dict) else None
    whole = isinstance(scenes_data, dict)
    head, found = validate(StoryFile, {**data, "scenes": {}} if whole else data, ())
    findings = list(found)
    scenes: dict[str, SceneFile] = {}
    for id_, scene_data in (scenes_data or {}).items() if whole else ():
        path: Path = ("scenes", id_)
        if not _ID.fullmatch(id_):
            message = f"`{id_[:40]}` is not an id."
            hint = "Ids are small letters, digits and single dashes, as in `ask-about-son`."
            findings.append(Finding("bad-id", path, message, hint, at_key=True))
        scene, found = validate(SceneFile, scene_data, path)
        findings += found
        if scene is not None:
            scenes[id_] = scene
        if len(findings) >= limits.MAX_FINDINGS:
            break
    return head, scenes, findings


def _not_yet_told(checked: list[Finding], told: list[Finding]) -> list[Finding]:
    """What stands at no place whose value is already blamed (a placeholder stands there)."""
    blamed = {finding.path for finding in told if not finding.at_key}
    return [
        finding
        for finding in checked
        if not any(finding.path[:end] in blamed for end in range(1, len(finding.path) + 1))
    ]


def _checked(draft: Story, vocabulary: Vocabulary, file: str) -> Iterator[Finding]:
    yield from id_is_not_file_name(draft, file)
    for check in CHECKS:
        yield from check(draft, vocabulary)
