"""An ending that no talk reaches, whatever is said."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible
from simulator.analysis.situations import is_met
from simulator.story.checks.unreachable import linked
from simulator.story.diagnostics import Finding, Severity


def unreached_endings(analysis: Analysis) -> Iterator[Finding]:
    """Endings that options lead to, and that no state ever reaches.

    A story must name a walk-out even where nobody gets so hot; it may stay unused.
    """
    story = analysis.story
    if not analysis.complete:
        return
    seen = linked(story)
    named = {
        route.to for scene, option in story.options() if scene.id in seen for route in option.go
    }
    for ending in story.endings:
        if ending in named and not is_met(analysis, ending):
            yield Finding(
                "ending-never-reached",
                ("endings", ending),
                f"No talk can end in `{ending}`.",
                f"{impossible(analysis)} Loosen a `when` on the way there, or take it away.",
                at_key=True,
                severity=Severity.WARNING,
            )
