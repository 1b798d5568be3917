"""A way on that is never taken, because an earlier one always holds or its own never."""

from collections.abc import Iterator, Sequence

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible, never_first
from simulator.analysis.situations import going_on, is_met, is_offered
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Option, Route, Scene


def routes_never_taken(analysis: Analysis) -> Iterator[Finding]:
    """Routes of a `go` that no decision takes; a scene's own `go` is that of several options.

    Those to a scene or ending that is never reached at all are told there.
    """
    if not analysis.complete:
        return
    for scene in analysis.story.scenes.values():
        for path, ways, options in _ways(scene):
            offered = [one for one in options if is_offered(analysis, scene, one)]
            if len(ways) < 2 or not offered:
                continue
            situations = (one for option in offered for one in going_on(analysis, scene, option))
            for index in never_first(ways, situations):
                if not is_met(analysis, ways[index].to):
                    continue
                yield Finding(
                    "route-never-taken",
                    (*path, index),
                    f"No talk goes this way from `{scene.id}` to `{ways[index].to}`.",
                    f"{impossible(analysis)} Routes are tested after the mood has moved.",
                    severity=Severity.WARNING,
                )


def _ways(scene: Scene) -> Iterator[tuple[Path, Sequence[Route], list[Option]]]:
    """Each `go` of a scene, with the options that go by it."""
    by_default = [option for option in scene.options if option.go is scene.go]
    yield ("scenes", scene.id, "go"), scene.go, by_default
    for option in scene.options:
        if option.go is not scene.go:
            yield (*option_path(scene, option), "go"), option.go, [option]
