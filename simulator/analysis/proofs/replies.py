"""A reply that is never given, because an earlier one always holds or its own never."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.proofs.evidence import impossible, never_first
from simulator.analysis.situations import is_offered, right_after
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity


def unsaid_replies(analysis: Analysis) -> Iterator[Finding]:
    """Variants of an option's reply that no state brings up, once the mood has moved."""
    if not analysis.complete:
        return
    for scene, option in analysis.story.options():
        if len(option.reply) < 2 or not is_offered(analysis, scene, option):
            continue
        for index in never_first(option.reply, right_after(analysis, scene, option)):
            yield Finding(
                "reply-never-given",
                (*option_path(scene, option), "reply", index),
                f"This reply to `{option.id}` is never given.",
                f"{impossible(analysis)} Replies are tested after the mood has moved.",
                severity=Severity.WARNING,
            )
