"""Where a story's scenes and options stand in its file, and what stands at a line."""

from bisect import bisect_right
from collections.abc import Iterator

from simulator.story.diagnostics import Finding, Path
from simulator.story.locate import place
from simulator.story.model import SceneId, Story
from simulator.story.source import Source

Spot = tuple[int, int]
"""A line and a column, both counted from 1."""
_GROUPS = ("scenes", "endings")


class Places:
    """The places of everything in one reading of a file; found in one pass over it.

    `story` says which ids to look for: it may be older than the text where that is broken, and
    then has no place for what was not found.
    """

    def __init__(self, source: Source, story: Story) -> None:
        wanted = list(_paths(story))
        spots = _spots(source, [(name,) for name in _GROUPS] + wanted)
        nowhere = {spots[name,] for name in _GROUPS}
        self._spots = {path: spot for path in wanted if (spot := spots[path]) not in nowhere}
        self._lines, self._at = self._in_order(source)

    def of(self, scene: str, option: str | None = None) -> Spot | None:
        """Where a scene or ending stands, or one of its options."""
        if option is not None:
            return self._spots.get(("scenes", scene, "options", option)) or self.of(scene)
        return self._spots.get(("scenes", scene)) or self._spots.get(("endings", scene))

    def at(self, line: int) -> SceneId | None:
        """The scene or ending that a line belongs to; None above, between and below them."""
        number = bisect_right(self._lines, line) - 1
        return self._at[number] if number >= 0 else None

    def _in_order(self, source: Source) -> tuple[list[int], list[SceneId | None]]:
        """The lines at which scenes begin, and those at which they end for something else."""
        marks: list[tuple[int, SceneId | None]] = [
            (spot[0], SceneId(str(path[1])))
            for path, spot in self._spots.items()
            if len(path) == len(("group", "id"))
        ]
        marks += [(line, None) for line in _top_level_lines(source.text)]
        marks.sort(key=lambda mark: mark[0])
        return [line for line, _ in marks], [scene for _, scene in marks]


def _paths(story: Story) -> Iterator[Path]:
    for scene in story.scenes.values():
        yield ("scenes", scene.id)
        for option in scene.options:
            yield ("scenes", scene.id, "options", option.id)
    for ending in story.endings:
        yield ("endings", ending)


def _spots(source: Source, paths: list[Path]) -> dict[Path, Spot]:
    """The place of each key; `place` sorts by place, so the path's number rides along."""
    findings = [Finding(str(number), path, "", at_key=True) for number, path in enumerate(paths)]
    return {paths[int(one.code)]: (one.line, one.column) for one in place(source, findings)}


def _top_level_lines(text: str) -> Iterator[int]:
    """The lines that begin a key at the left edge."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line[:1].isalpha():
            yield number
