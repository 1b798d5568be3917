"""A scene that options lead to, and that no talk comes to."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible
from simulator.analysis.situations import is_met, is_offered
from simulator.story.diagnostics import Finding, Severity


def unreached_scenes(analysis: Analysis) -> Iterator[Finding]:
    """Scenes that an option on offer names, and that no state ever reaches.

    What lies behind such a scene, or behind an option that is never on offer, is not told.
    """
    if not analysis.complete:
        return
    named = {
        route.to
        for scene, option in analysis.story.options()
        if is_offered(analysis, scene, option)
        for route in option.go
    }
    for scene in analysis.story.scenes:
        if scene in named and not is_met(analysis, scene):
            yield Finding(
                "scene-never-reached",
                ("scenes", scene),
                f"No talk can come to the scene `{scene}`.",
                f"{impossible(analysis)} Loosen a `when` on the way there, or take it away.",
                at_key=True,
                severity=Severity.WARNING,
            )
