"""No option leads to a scene, whatever the mood: its words are never spoken."""

from collections.abc import Iterator

from simulator.story.checks.walk import routes
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import SceneId, Story
from simulator.story.vocabulary import Vocabulary


def unreachable_scenes(story: Story, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Scenes and endings that no chain of options leads to, conditions left aside.

    Nothing is said while something leads nowhere: what it should lead to isn't known.
    """
    if not story.scenes or _leads_nowhere(story):
        return
    seen = linked(story)
    for kind, ids in (("scenes", story.scenes), ("endings", story.endings)):
        for id_ in ids:
            if id_ not in seen:
                thing = "scene" if kind == "scenes" else "ending"
                message = f"Nothing leads to the {thing} `{id_}`."
                hint = "Let some `go` lead to it, or take it away."
                yield Finding(
                    "unreachable",
                    (kind, id_),
                    message,
                    hint,
                    at_key=True,
                    severity=Severity.WARNING,
                )


def linked(story: Story) -> set[SceneId]:
    """Every scene and ending that options lead to from the start, and the walk-out."""
    seen = {story.start.id, story.walk_out}
    waiting = [story.start.id]
    while waiting:
        scene = story.scenes.get(waiting.pop())
        if scene is None:
            continue
        for option in scene.options:
            new = {route.to for route in option.go} - seen
            seen |= new
            waiting += new
    return seen


def _leads_nowhere(story: Story) -> bool:
    """Whether an option has no `go`, or a target (or the walk-out) is not defined."""
    known = {*story.scenes, *story.endings}
    targets = {route.to for _, ways in routes(story) for route in ways}
    lost = not targets <= known or story.walk_out not in story.endings
    return lost or not all(option.go for _, option in story.options())
