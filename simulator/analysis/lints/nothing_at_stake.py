"""A scene is about some skill: there the options show it well, half, or not at all."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.offers import offered_together
from simulator.story.diagnostics import Finding, Severity
from simulator.story.stakes import skills_at_stake


def nothing_at_stake(analysis: Analysis) -> Iterator[Finding]:
    """A scene's options, offered side by side, never name different levels of any skill."""
    for scene, offers in offered_together(analysis):
        choices = [offer for offer in offers if len(offer) > 1]
        if choices and not any(skills_at_stake(offer) for offer in choices):
            message = (
                f"What is said in `{scene.id}` counts for no skill: its options do not differ."
            )
            hint = (
                "Name the skill this scene is about in `skills:` of each option, model to harmful."
            )
            path = ("scenes", scene.id)
            warning = Severity.WARNING
            yield Finding("nothing-at-stake", path, message, hint, at_key=True, severity=warning)


LINT = Lint("nothing-at-stake", "scenes whose options differ on no skill", nothing_at_stake)
