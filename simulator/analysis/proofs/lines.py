"""A customer's line that is never said, because an earlier one always holds or its own never."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible, never_first
from simulator.analysis.situations import Situation, is_met, met
from simulator.story.diagnostics import Finding, Severity


def unsaid_lines(analysis: Analysis) -> Iterator[Finding]:
    """Variants of a scene's customer line that no state brings up."""
    if not analysis.complete:
        return
    for scene in analysis.story.scenes.values():
        if len(scene.customer) < 2 or not is_met(analysis, scene.id):
            continue
        situations = (
            Situation(space, spot.context, some) for space, spot, some in met(analysis, scene.id)
        )
        for index in never_first(scene.customer, situations):
            yield Finding(
                "line-never-said",
                ("scenes", scene.id, "customer", index),
                f"In `{scene.id}` the customer never says this line.",
                f"{impossible(analysis)} Look at its `when` and at those above it.",
                severity=Severity.WARNING,
            )
