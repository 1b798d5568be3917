"""An option that is on offer in no state of its scene."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible
from simulator.analysis.situations import is_met, is_offered
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity


def options_never_offered(analysis: Analysis) -> Iterator[Finding]:
    """Options whose `when` never holds; those of scenes that are never reached stand aside."""
    if not analysis.complete:
        return
    for scene, option in analysis.story.options():
        if is_met(analysis, scene.id) and not is_offered(analysis, scene, option):
            yield Finding(
                "option-never-offered",
                (*option_path(scene, option), "when"),
                f"`{option.id}` is never on offer: nobody comes to `{scene.id}` in such a state.",
                f"{impossible(analysis)} Loosen its `when`, or take the option away.",
                severity=Severity.WARNING,
            )
