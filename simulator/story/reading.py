"""Reading a story: a file's text in, a Story and everything that is wrong with it out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from simulator.story import limits
from simulator.story.build import Builder
from simulator.story.checks import CHECKS, id_is_not_file_name
from simulator.story.diagnostics import Diagnostic, Finding, Path, Severity
from simulator.story.locate import place
from simulator.story.model import Scene, SceneId, Story
from simulator.story.schema import ID_PATTERN, SceneFile, StoryFile
from simulator.story.source import Source
from simulator.story.tree import Tree, no_garbage_collection, read_tree
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
    """The story of a source, all its problems at once; never raises for a bad file.

    A `tree` read before is used up: its scenes are taken out of it as they are built.
    """
    with no_garbage_collection():
        return _read(source, vocabulary, tree or read_tree(source))


def _read(source: Source, vocabulary: Vocabulary, tree: Tree) -> Reading:
    if tree.data is None:
        return Reading(source.file, None, tree.diagnostics)
    builder = Builder(vocabulary)
    scenes_data = _take_scenes(tree.data)
    head, found = validate(StoryFile, tree.data, ())
    scenes, findings = _scenes(scenes_data, builder)
    findings = [*found, *findings]
    draft: Story | None = None
    if head is not None:
        draft = builder.story(head, scenes, source.revision)
        checked = [*builder.findings, *_checked(draft, vocabulary, source.file)]
        findings += _not_yet_told(checked, findings)
    findings.sort(key=lambda one: one.severity is not Severity.ERROR)
    placed = place(source, findings[: limits.MAX_FINDINGS])
    diagnostics = tuple(
        sorted((*tree.diagnostics, *placed), key=lambda one: (one.line, one.column))
    )
    failed = any(one.severity is Severity.ERROR for one in diagnostics)
    return Reading(source.file, None if failed else draft, diagnostics, draft)


def _take_scenes(data: Any) -> dict[str, Any]:
    """The scenes' data, out of the head's; what is no mapping stays, to be told of there."""
    if not isinstance(data, dict) or not isinstance(data.get("scenes"), dict):
        return {}
    scenes: dict[str, Any] = data["scenes"]
    data["scenes"] = {}
    return scenes


def _scenes(data: dict[str, Any], builder: Builder) -> tuple[dict[SceneId, Scene], list[Finding]]:
    """Each scene by itself, so that a bad one hides nothing of the others."""
    scenes: dict[SceneId, Scene] = {}
    findings: list[Finding] = []
    for id_ in list(data):
        path: Path = ("scenes", id_)
        if not _ID.fullmatch(id_):
            message = f"`{id_[:40]}` is not an id."
            hint = "Ids are small letters, digits and single dashes, as in `ask-about-son`."
            findings.append(Finding("bad-id", path, message, hint, at_key=True))
        scene, found = validate(SceneFile, data.pop(id_), path)
        findings += found
        if scene is not None:
            scenes[SceneId(id_)] = builder.scene(id_, scene)
        if len(findings) + len(builder.findings) >= limits.MAX_FINDINGS:
            break
    return scenes, findings


def _not_yet_told(checked: list[Finding], told: list[Finding]) -> list[Finding]:
    """What stands at no place whose value is already blamed (a placeholder stands there)."""
    blamed = {finding.path for finding in told if not finding.at_key}
    return [
        finding
        for finding in checked
        if not any(finding.path[:end] in blamed for end in range(1, len(finding.path) + 1))
    ]


def _checked(draft: Story, vocabulary: Vocabulary, file: str) -> Iterator[Finding]:
    """What the checks find, errors first, and no more of it than can be told."""
    found = chain(
        id_is_not_file_name(draft, file),
        chain.from_iterable(check(draft, vocabulary) for check in CHECKS),
    )
    return islice(found, limits.MAX_FINDINGS)
